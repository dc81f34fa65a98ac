// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/listingdelegates.h"

#include "gui/theme/theme.h"
#include "gui/widgets/scorebars.h"
#include "models/checklistmodel.h"
#include "models/overviewmodel.h"
#include "report/marks.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>
#include <QScrollBar>

#include <algorithm>

namespace touchstone::gui {

using namespace domain;
using models::ChecklistModel;
using models::ChecklistSectionModel;
using models::OverviewModel;

namespace {

/// Stack bars take whole numbers; shares become parts of this.
constexpr double kShareScale = 1'000'000.0;

constexpr int kSectionLeft = 19, kSectionRight = 16;

void paintShares(QPainter *painter, const QRectF &bar, const QModelIndex &index, int earnedRole,
    int lostRole, int openRole, const Theme *theme)
{
    const auto part = [&](int role) { return qint64(index.data(role).toDouble() * kShareScale); };
    report::paintStackBar(
        painter, bar, part(earnedRole), part(lostRole), part(openRole), barColours(*theme), 1.0);
}

/// Ground of a row: selection with the accent edge at the left, and the ring of the keyboard
/// inside.
void paintGround(QPainter *painter, const QStyleOptionViewItem &option, const Theme *theme)
{
    if (option.state & QStyle::State_Selected) {
        painter->fillRect(option.rect, theme->color(Token::Selection));
        QRect edge = option.rect;
        if (option.direction == Qt::RightToLeft)
            edge.setLeft(edge.right() - 2);
        else
            edge.setWidth(3);
        painter->fillRect(edge, theme->color(Token::Accent));
    }
    const bool ring = (option.state & QStyle::State_HasFocus) && theme->showsKeyboardFocus();
    if (ring) {
        painter->setPen(QPen(theme->color(Token::Accent), 2));
        painter->setBrush(Qt::NoBrush);
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
}

void drawText(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &colour, Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter)
{
    painter->setFont(font);
    painter->setPen(colour);
    const QString shown = QFontMetrics(font).elidedText(text, Qt::ElideRight, rect.width());
    painter->drawText(rect, int(alignment | Qt::TextSingleLine), shown);
}

/// Words that may take a second line rather than lose their end.
void drawWrapped(QPainter *painter, const QRect &rect, const QString &text, const QFont &font,
    const QColor &colour, Qt::Alignment alignment)
{
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(rect, int(alignment | Qt::TextWordWrap), text);
}

int wrappedHeight(const QString &text, const QFont &font, int width)
{
    return QFontMetrics(font)
        .boundingRect(QRect(0, 0, std::max(width, 1), 10'000), Qt::TextWordWrap, text)
        .height();
}

/// Room for a row of the view the delegate belongs to: as if its scroll bar stood there, so that
/// rows keep their height when it comes.
int viewWidth(const QObject *delegate, int otherwise)
{
    const auto *view = qobject_cast<const QAbstractItemView *>(delegate->parent());
    return view ? view->width() - view->verticalScrollBar()->sizeHint().width() : otherwise;
}

QColor flagColour(const Theme *theme, FlagState state)
{
    if (state == FlagState::Triggered)
        return theme->color(Token::BandStop);
    if (state == FlagState::HalfMet)
        return theme->color(Token::BandMixed);
    return theme->color(Token::TextSecondary);
}

/// The flag of a red-flag check; a closed one keeps its outline, so that the list shows which
/// checks are flags.
void paintFlagMark(QPainter *painter, const QRectF &rect, FlagState state, const Theme *theme)
{
    if (state == FlagState::NoFlag)
        return;
    const auto mark
        = state == FlagState::Triggered ? report::Mark::FlagRaised : report::Mark::FlagOpen;
    report::paintMark(painter, rect, mark, flagColour(theme, state));
}

QRect mirrored(const QStyleOptionViewItem &option, const QRect &rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

} // namespace

SectionDelegate::SectionDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

int SectionDelegate::countWidth(const QModelIndex &index) const
{
    return QFontMetrics(m_theme->font(TextRole::Body))
               .horizontalAdvance(index.data(ChecklistSectionModel::CountRole).toString())
        + 2;
}

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    int words = viewWidth(this, m_theme->scaled(180)) - kSectionLeft - kSectionRight
        - countWidth(index) - 6;
    if (index.data(ChecklistSectionModel::RaisedRole).toBool())
        words -= m_theme->scaled(13) + 4;
    // As wide as when chosen, so that no row grows under the pointer.
    const QFont font = m_theme->font(TextRole::Body, true);
    const int more = wrappedHeight(index.data(Qt::DisplayRole).toString(), font, words)
        - QFontMetrics(font).height();
    return {m_theme->scaled(180), m_theme->rowHeight(2) + 2 + std::max(0, more)};
}

void SectionDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, m_theme);
    const bool chosen = option.state & QStyle::State_Selected;
    const QColor text = m_theme->color(chosen ? Token::SelectionText : Token::Text);
    const QColor dim = m_theme->color(chosen ? Token::SelectionText : Token::TextSecondary);
    const QRect inner = option.rect.adjusted(kSectionLeft, 6, -kSectionRight, -8);
    const int barHeight = 8;
    QRect line = inner.adjusted(0, 0, 0, -barHeight - 4);

    const QFont body = m_theme->font(TextRole::Body);
    const QString count = index.data(ChecklistSectionModel::CountRole).toString();
    QRect right = line;
    right.setLeft(right.right() - countWidth(index));
    const int firstLine = QFontMetrics(body).height();
    right.setTop(line.top() + std::max(0, (m_theme->rowHeight(2) + 2 - 26 - firstLine) / 2));
    right.setHeight(firstLine);
    drawText(painter, mirrored(option, right), count, body, dim, Qt::AlignRight | Qt::AlignVCenter);
    int end = right.left() - 6;
    if (index.data(ChecklistSectionModel::RaisedRole).toBool()) {
        const int side = m_theme->scaled(13);
        const QRect mark(end - side, right.center().y() - side / 2, side, side);
        report::paintMark(painter, mirrored(option, mark), report::Mark::FlagRaised,
            m_theme->color(Token::BandStop));
        end = mark.left() - 4;
    }
    line.setRight(end);
    line.setTop(right.top()); // the count stands beside the first line
    drawWrapped(painter, mirrored(option, line), index.data(Qt::DisplayRole).toString(),
        m_theme->font(TextRole::Body, chosen), text,
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop));
    QRect bar = inner;
    bar.setTop(inner.bottom() - barHeight + 1);
    paintShares(painter, bar, index, ChecklistSectionModel::EarnedShareRole,
        ChecklistSectionModel::LostShareRole, ChecklistSectionModel::OpenShareRole, m_theme);
    painter->restore();
}

CheckDelegate::CheckDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

CheckDelegate::Places CheckDelegate::places(const QRect &row, const QModelIndex &index) const
{
    constexpr int barWidth = 46, barHeight = 7;
    const QFontMetrics title(m_theme->font(TextRole::Body, true));
    const QFontMetrics line(m_theme->font(TextRole::Caption));
    const QRect inner = row.adjusted(16, 8, -14, -9);
    const int side = m_theme->scaled(16);
    Places places;
    places.mark = QRect(inner.left(), inner.top() + (title.height() - side) / 2, side, side);
    const int left = places.mark.right() + m_theme->scaled(11);
    int end = inner.right();
    if (static_cast<FlagState>(index.data(ChecklistModel::FlagRole).toInt()) != FlagState::NoFlag) {
        const int flag = m_theme->scaled(14);
        places.flag = QRect(end - flag, places.mark.top() + 1, flag, flag);
        end = places.flag.left() - 6;
    }
    // As wide as when chosen, so that no row grows under the pointer.
    places.title = QRect(left, inner.top(), end - left,
        wrappedHeight(index.data(Qt::DisplayRole).toString(), m_theme->font(TextRole::Body, true),
            end - left));
    const int top = places.title.bottom() + 4;
    int lineLeft = left;
    int lineEnd = inner.right();
    if (index.data(ChecklistModel::AppliesRole).toBool()) {
        places.bar = QRect(inner.right() - barWidth + 1, top + (line.height() - barHeight) / 2,
            barWidth, barHeight);
        lineEnd = places.bar.left() - 9;
    }
    if (static_cast<models::Ageing>(index.data(ChecklistModel::AgeingRole).toInt())
        != models::Ageing::Fresh) {
        const int clock = m_theme->scaled(12);
        places.clock = QRect(left, top + (line.height() - clock) / 2, clock, clock);
        lineLeft += clock + 5;
    }
    places.line = QRect(lineLeft, top, lineEnd - lineLeft,
        wrappedHeight(index.data(ChecklistModel::LineRole).toString(),
            m_theme->font(TextRole::Caption), lineEnd - lineLeft));
    places.height = places.line.bottom() + 10 - row.top();
    return places;
}

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const int width = viewWidth(this, m_theme->scaled(220));
    const int height = places(QRect(0, 0, width, 0), index).height;
    return {m_theme->scaled(220), std::max(m_theme->rowHeight(2) + 8, height)};
}

void CheckDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    paintGround(painter, option, m_theme);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
        m_theme->color(Token::Line));

    const bool chosen = option.state & QStyle::State_Selected;
    const bool applies = index.data(ChecklistModel::AppliesRole).toBool();
    const QColor dim = m_theme->color(chosen ? Token::SelectionText : Token::TextSecondary);
    const QColor text = chosen ? m_theme->color(Token::SelectionText)
                               : m_theme->color(applies ? Token::Text : Token::TextSecondary);
    const Places at = places(option.rect, index);
    const auto state = static_cast<AnswerState>(index.data(ChecklistModel::StateRole).toInt());
    report::paintStateMark(
        painter, mirrored(option, at.mark), state, m_theme->tokens().answer(state));
    if (!at.flag.isNull())
        paintFlagMark(painter, mirrored(option, at.flag),
            static_cast<FlagState>(index.data(ChecklistModel::FlagRole).toInt()), m_theme);
    const Qt::Alignment start
        = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignTop);
    drawWrapped(painter, mirrored(option, at.title), index.data(Qt::DisplayRole).toString(),
        m_theme->font(TextRole::Body, chosen), text, start);
    if (!at.clock.isNull())
        report::paintMark(painter, mirrored(option, at.clock), report::Mark::Ageing,
            m_theme->color(Token::BandSerious));
    drawWrapped(painter, mirrored(option, at.line), index.data(ChecklistModel::LineRole).toString(),
        m_theme->font(TextRole::Caption), dim, start);
    if (!at.bar.isNull())
        paintShares(painter, mirrored(option, at.bar), index, ChecklistModel::EarnedShareRole,
            ChecklistModel::LostShareRole, ChecklistModel::OpenShareRole, m_theme);
    painter->restore();
}

OverviewDelegate::OverviewDelegate(const Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize OverviewDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const QFont font = m_theme->font(TextRole::Body, index.data(OverviewModel::GroupRole).toBool());
    const QFontMetrics metrics(font);
    int width = metrics.horizontalAdvance(index.data(Qt::DisplayRole).toString()) + 24;
    if (index.column() == static_cast<int>(OverviewModel::Column::Answer))
        width += m_theme->scaled(20);
    if (index.column() == static_cast<int>(OverviewModel::Column::Line))
        width = 104;
    return {width, m_theme->rowHeight(1)};
}

QRect OverviewDelegate::titleRect(const QRect &cell, const QModelIndex &index) const
{
    QRect title = cell.adjusted(16, 0, -6, 0);
    if (static_cast<FlagState>(index.data(OverviewModel::FlagRole).toInt()) != FlagState::NoFlag)
        title.setRight(title.right() - m_theme->scaled(13) - 12);
    return title;
}

void OverviewDelegate::paintGroup(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->fillRect(option.rect, m_theme->color(Token::SurfaceAlternate));
    const bool number = index.column() >= static_cast<int>(OverviewModel::Column::Earned);
    QRect cell = option.rect.adjusted(8, 0, number ? -12 : -6, 0);
    if (index.column() == 0)
        cell.setLeft(option.rect.left() + 16);
    drawText(painter, cell, index.data(Qt::DisplayRole).toString(),
        m_theme->font(TextRole::Body, true), m_theme->color(Token::Text),
        number ? Qt::AlignRight | Qt::AlignVCenter
               : QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
}

void OverviewDelegate::paintCell(
    QPainter *painter, const QRect &cell, const QModelIndex &index) const
{
    const QFont body = m_theme->font(TextRole::Body);
    const QString shown = index.data(Qt::DisplayRole).toString();
    const auto column = static_cast<OverviewModel::Column>(index.column());
    const auto state = static_cast<AnswerState>(index.data(OverviewModel::StateRole).toInt());
    const bool outside = state == AnswerState::NotApplicable;
    switch (column) {
    case OverviewModel::Column::Check: {
        const QRect title = titleRect(cell, index);
        const int side = m_theme->scaled(13);
        paintFlagMark(painter,
            QRectF(title.right() + 6, title.center().y() - side / 2.0, side, side),
            static_cast<FlagState>(index.data(OverviewModel::FlagRole).toInt()), m_theme);
        drawText(painter, title, shown, body,
            m_theme->color(outside ? Token::TextSecondary : Token::Text));
        return;
    }
    case OverviewModel::Column::Answer: {
        const int side = m_theme->scaled(13);
        const QColor colour = m_theme->tokens().answer(state);
        report::paintStateMark(painter,
            QRectF(cell.left() + 8, cell.center().y() - side / 2.0 + 0.5, side, side), state,
            colour);
        drawText(painter, cell.adjusted(side + 14, 0, -2, 0), shown, body, colour);
        return;
    }
    case OverviewModel::Column::Evidence: {
        drawText(
            painter, cell.adjusted(8, 0, -2, 0), shown, body, m_theme->color(Token::TextSecondary));
        if (static_cast<models::Ageing>(index.data(OverviewModel::AgeingRole).toInt())
            != models::Ageing::Fresh) {
            const int side = m_theme->scaled(13);
            const int left = cell.left() + 14 + QFontMetrics(body).horizontalAdvance(shown);
            report::paintMark(painter,
                QRectF(left, cell.center().y() - side / 2.0 + 0.5, side, side),
                report::Mark::Ageing, m_theme->color(Token::BandSerious));
        }
        return;
    }
    case OverviewModel::Column::Line: {
        if (outside)
            return;
        const double length = index.data(OverviewModel::LengthRole).toDouble();
        const QRectF bar(cell.left() + 8, cell.center().y() - 3.5, (cell.width() - 18) * length, 8);
        paintShares(painter, bar, index, OverviewModel::EarnedShareRole,
            OverviewModel::LostShareRole, OverviewModel::OpenShareRole, m_theme);
        return;
    }
    default:
        drawText(painter, cell.adjusted(2, 0, -12, 0), shown, body,
            m_theme->color(shown == QLatin1String("–") ? Token::TextHint : Token::Text),
            Qt::AlignRight | Qt::AlignVCenter);
    }
}

void OverviewDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    if (index.data(OverviewModel::GroupRole).toBool()) {
        paintGroup(painter, option, index);
    } else {
        if (option.state & QStyle::State_Selected) {
            painter->fillRect(option.rect, m_theme->color(Token::Selection));
            if (index.column() == 0)
                painter->fillRect(
                    QRect(option.rect.left(), option.rect.top(), 3, option.rect.height()),
                    m_theme->color(Token::Accent));
        }
        paintCell(painter, option.rect, index);
    }
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1),
        m_theme->color(Token::Line));
    if (index.column() == 0 && (option.state & QStyle::State_HasFocus)
        && m_theme->showsKeyboardFocus()) {
        painter->setPen(QPen(m_theme->color(Token::Accent), 2));
        painter->drawRect(option.rect.adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

} // namespace touchstone::gui
