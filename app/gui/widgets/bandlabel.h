// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"
#include "gui/theme/theme.h"

#include <QWidget>

class QLabel;

namespace touchstone::gui {

class MarkLabel;

/// Mark and word of a band, in its colour.
class BandLabel : public QWidget
{
    Q_OBJECT

public:
    explicit BandLabel(Theme *theme, TextRole role = TextRole::Body, QWidget *parent = nullptr);

    void setBand(domain::Band band);
    [[nodiscard]] domain::Band band() const { return m_band; }

private:
    MarkLabel *m_mark;
    QLabel *m_word;
    domain::Band m_band = domain::Band::None;
};

} // namespace touchstone::gui
