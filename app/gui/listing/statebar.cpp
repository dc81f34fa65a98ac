// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/statebar.h"

#include "gui/theme/theme.h"
#include "report/marks.h"

#include <QButtonGroup>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

namespace touchstone::gui {

using domain::AnswerState;

namespace {
constexpr int kMark = 16;
constexpr int kGap = 7;
constexpr int kSide = 9;
} // namespace

StateButton::StateButton(const Theme *theme, AnswerState state, QWidget *parent)
    : QToolButton(parent), m_theme(theme), m_state(state)
{
    setCheckable(true);
    setText(domain::label(state));
    setAccessibleName(text());
    setFocusPolicy(Qt::StrongFocus);
    setProperty("ringInside", true); // drawn here; one around it too would be a second
    setAttribute(Qt::WA_Hover);
    connect(theme, &Theme::changed, this, [this] { updateGeometry(); });
}

QSize StateButton::sizeHint() const
{
    const QFontMetrics metrics(m_theme->font(TextRole::Body, true));
    return {2 * kSide + m_theme->scaled(kMark) + kGap + metrics.horizontalAdvance(text()),
        qMax(m_theme->scaled(36), metrics.height() + 14)};
}

void StateButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF inner = QRectF(rect()).adjusted(2, 2, -2, -2);
    const bool chosen = isChecked();
    QColor ground = m_theme->color(Token::SurfaceView);
    if (chosen)
        ground = m_theme->color(isDown() ? Token::AccentPressed : Token::Accent);
    else if (isDown() || underMouse())
        ground = m_theme->color(isDown() ? Token::Selection : Token::SurfaceAlternate);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    // The bar paints the ground of the others, corners and all.
    if (chosen || isDown() || underMouse())
        painter.drawRoundedRect(inner, 4, 4);
    // Lines between segments; the bar's own outline closes the row.
    const QColor line = m_theme->color(Token::Border);
    if (x() > 2)
        painter.fillRect(QRect(0, 0, 1, height()), line);
    if (y() > 2)
        painter.fillRect(QRect(0, 0, width(), 1), line);
    if (hasFocus() && m_theme->showsKeyboardFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_theme->color(chosen ? Token::AccentText : Token::Accent), 2));
        painter.drawRoundedRect(inner.adjusted(3, 3, -3, -3), 2, 2);
    }
    const QFont font = m_theme->font(TextRole::Body, chosen);
    const QFontMetrics metrics(font);
    const int mark = m_theme->scaled(kMark);
    const int width = mark + kGap + metrics.horizontalAdvance(text());
    const int left = qMax(kSide / 2, (rect().width() - width) / 2);
    // The chosen one keeps its contrast where nothing can be changed.
    const QColor colour = m_theme->color(chosen ? Token::AccentText
            : isEnabled()                       ? Token::Text
                                                : Token::TextHint);
    const QColor markColour = chosen || !isEnabled() ? colour : m_theme->tokens().answer(m_state);
    QRect place(left, (height() - mark) / 2, mark, mark);
    QRect words(left + mark + kGap, 0, rect().width() - left - mark - kGap, height());
    place = QStyle::visualRect(layoutDirection(), rect(), place);
    words = QStyle::visualRect(layoutDirection(), rect(), words);
    report::paintStateMark(&painter, place, m_state, markColour);
    painter.setFont(font);
    painter.setPen(colour);
    painter.drawText(words,
        int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)), text());
}

const QList<AnswerState> &StateBar::order()
{
    static const QList<AnswerState> states{AnswerState::Met, AnswerState::Partly,
        AnswerState::NotMet, AnswerState::Declined, AnswerState::Unknown,
        AnswerState::NotApplicable};
    return states;
}

StateBar::StateBar(const Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_group(new QButtonGroup(this))
{
    setObjectName(QStringLiteral("answer_state_StateBar"));
    setAccessibleName(tr("Answer"));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    int key = 0;
    for (const AnswerState state : order()) {
        auto *button = new StateButton(theme, state, this);
        button->setObjectName(QStringLiteral("answer_%1_StateButton").arg(domain::code(state)));
        button->setToolTip(tr("%1 (key %2)").arg(button->text()).arg(++key));
        m_group->addButton(button, static_cast<int>(state));
        m_buttons.append(button);
    }
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this,
        [this](int id) { Q_EMIT stateChosen(static_cast<AnswerState>(id)); });
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        arrange();
        update();
    });
}

AnswerState StateBar::state() const
{
    return static_cast<AnswerState>(m_group->checkedId());
}

void StateBar::setState(AnswerState state)
{
    m_group->button(static_cast<int>(state))->setChecked(true);
}

StateButton *StateBar::button(AnswerState state) const
{
    return static_cast<StateButton *>(m_group->button(static_cast<int>(state)));
}

int StateBar::widest() const
{
    int width = 0;
    for (const StateButton *button : m_buttons)
        width = qMax(width, button->sizeHint().width());
    return width;
}

int StateBar::columnsFor(int width) const
{
    int line = 2;
    for (const StateButton *button : m_buttons)
        line += button->sizeHint().width();
    if (line <= width)
        return 6;
    return 3 * widest() + 2 <= width ? 3 : 2;
}

int StateBar::heightForWidth(int width) const
{
    const int rows = 6 / columnsFor(width);
    return rows * m_buttons.first()->sizeHint().height() + 2;
}

QSize StateBar::sizeHint() const
{
    return {3 * widest() + 2, heightForWidth(width())};
}

QSize StateBar::minimumSizeHint() const
{
    return {2 * widest() + 2, m_buttons.first()->sizeHint().height() + 2};
}

void StateBar::arrange()
{
    const int columns = columnsFor(width());
    const int height = m_buttons.first()->sizeHint().height();
    const QRect inner = rect().adjusted(1, 1, -1, -1);
    int spare = inner.width();
    for (const StateButton *button : m_buttons)
        spare -= button->sizeHint().width();
    int left = inner.left();
    for (int i = 0; i < m_buttons.size(); ++i) {
        const int column = i % columns;
        if (column == 0)
            left = inner.left();
        // One line shares its spare room evenly; several lines are a grid.
        int width = columns == 6 ? m_buttons.at(i)->sizeHint().width() + spare / 6
                                 : inner.width() / columns;
        if (column == columns - 1)
            width = inner.right() + 1 - left;
        const QRect place(left, inner.top() + i / columns * height, width, height);
        m_buttons.at(i)->setGeometry(QStyle::visualRect(layoutDirection(), rect(), place));
        left += width;
    }
}

void StateBar::resizeEvent(QResizeEvent *event)
{
    arrange();
    updateGeometry();
    QWidget::resizeEvent(event);
}

void StateBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    outline.addRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.fillPath(outline, m_theme->color(Token::SurfaceView));
    painter.strokePath(outline, QPen(m_theme->color(Token::BorderStrong), 1));
}

} // namespace touchstone::gui
