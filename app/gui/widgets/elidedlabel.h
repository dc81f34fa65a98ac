// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLabel>

namespace touchstone::gui {

/// A line that gives up the end of its text where there is no room for it; whoever sets the text
/// puts all of it into the tool tip. A screen reader is told all of it.
class ElidedLabel : public QLabel
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    /// Off: its words go on in more lines instead, and none is given up.
    void setElided(bool elided);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace touchstone::gui
