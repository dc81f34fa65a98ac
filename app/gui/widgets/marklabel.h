// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/score.h"
#include "report/marks.h"

#include <QWidget>

#include <variant>

namespace touchstone::gui {

class Theme;

/// One painted mark, as high as the text beside it. A mark never stands alone: put its word next to
/// it, or give the widget a tool tip and an accessible name.
class MarkLabel : public QWidget
{
    Q_OBJECT

public:
    explicit MarkLabel(Theme *theme, QWidget *parent = nullptr);

    void setBand(domain::Band band);
    void setState(domain::AnswerState state);
    /// Raised flags are red, open ones text.secondary; closed and no flag show nothing.
    void setFlag(domain::FlagState state);
    void setMark(report::Mark mark);
    void setStateOfAgeing(); ///< the clock of ageing and expired answers
    /// Edge length at the system's text size; 16 unless told.
    void setEdge(int pixels);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void show(std::variant<std::monostate, domain::Band, domain::AnswerState, domain::FlagState,
        report::Mark>
            what);

    Theme *m_theme;
    std::variant<std::monostate, domain::Band, domain::AnswerState, domain::FlagState, report::Mark>
        m_what;
    int m_edge = 16;
};

} // namespace touchstone::gui
