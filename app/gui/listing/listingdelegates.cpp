// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/listingdelegates.h"

#include "gui/theme/theme.h"
#include "gui/widgets/scorebars.h"
#include "models/checklistmodel.h"
#include "models/overviewmodel.h"
#include "report/marks.h"

#include <QApplication>
#include <QPainter>

namespace touchstone::gui {

using namespace domain;
using models::ChecklistModel;
using models::ChecklistSectionModel;
using models::OverviewModel;

namespace {

/// Stack bars take whole numbers; shares become parts of this.
constexpr double kShareScale = 1'000'000.0;

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

QSize SectionDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme->scaled(180), m_theme->rowHeight(2) + 2};
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
    const QRect inner = option.rect.adjusted(19, 6, -16, -8);
    const int barHeight = 8;
    QRect line = inner.adjusted(0, 0, 0, -barHeight - 4);

    const QFont body = m_theme->font(TextRole::Body);
    const QString count = index.data(ChecklistSectionModel::CountRole).toString();
    const int countWidth = QFontMetrics(body).horizontalAdvance(count) + 2;
    QRect right = line;
    right.setLeft(right.right() - countWidth);
    drawText(painter, mirrored(option, right), count, body, dim, Qt::AlignRight | Qt::AlignVCenter);
    int end = right.left() - 6;
    if (index.data(ChecklistSectionModel::RaisedRole).toBool()) {
        const int side = m_theme->scaled(13);
        const QRect mark(end - side, line.center().y() - side / 2, side, side);
        report::paintMark(painter, mirrored(option, mark), report::Mark::FlagRaised,
            m_theme->color(Token::BandStop));
        end = mark.left() - 4;
    }
    line.setRight(end);
    drawText(painter, mirrored(option, line), index.data(Qt::DisplayRole).toString(),
        m_theme->font(TextRole::Body, chosen), text,
        QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
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

QSize CheckDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const
{
    return {m_theme->scaled(220), m_theme->rowHeight(2) + 8};
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
    const QRect inner = option.rect.adjusted(16, 7, -14, -8);
    const int half = inner.height() / 2;
    const int side = m_theme->scaled(16);
    const auto state = static_cast<AnswerState>(index.data(ChecklistModel::StateRole).toInt());
    const QRect mark(inner.left(), inner.top() + (half - side) / 2 + 1, side, side);
    report::paintStateMark(painter, mirrored(option, mark), state, m_theme->tokens().answer(state));

    const int left = mark.right() + m_theme->scaled(11);
    const auto flag = static_cast<FlagState>(index.data(ChecklistModel::FlagRole).toInt());
    const int flagSide = m_theme->scaled(14);
    int titleEnd = inner.right();
    if (flag != FlagState::NoFlag) {
        const QRect place(inner.right() - flagSide, mark.top() + 1, flagSide, flagSide);
        paintFlagMark(painter, mirrored(option, place), flag, m_theme);
        titleEnd = place.left() - 6;
    }
    const Qt::Alignment start
        = QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter);
    drawText(painter, mirrored(option, QRect(left, inner.top(), titleEnd - left, half)),
        index.data(Qt::DisplayRole).toString(), m_theme->font(TextRole::Body, chosen), text, start);

    int lineLeft = left;
    const int barWidth = 46;
    const int lineEnd = applies ? inner.right() - barWidth - 8 : inner.right();
    if (static_cast<models::Ageing>(index.data(ChecklistModel::AgeingRole).toInt())
        != models::Ageing::Fresh) {
        const int clock = m_theme->scaled(12);
        const QRect place(lineLeft, inner.bottom() - half / 2 - clock / 2, clock, clock);
        report::paintMark(painter, mirrored(option, place), report::Mark::Ageing,
            m_theme->color(Token::BandSerious));
        lineLeft += clock + 5;
    }
    drawText(painter,
        mirrored(option, QRect(lineLeft, inner.bottom() - half, lineEnd - lineLeft, half)),
        index.data(ChecklistModel::LineRole).toString(), m_theme->font(TextRole::Caption), dim,
        start);
    if (applies) {
        const QRect bar(inner.right() - barWidth + 1, inner.bottom() - half / 2 - 3, barWidth, 7);
        paintShares(painter, mirrored(option, bar), index, ChecklistModel::EarnedShareRole,
            ChecklistModel::LostShareRole, ChecklistModel::OpenShareRole, m_theme);
    }
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
        QRect title = cell.adjusted(16, 0, -6, 0);
        const auto flag = static_cast<FlagState>(index.data(OverviewModel::FlagRole).toInt());
        if (flag != FlagState::NoFlag) {
            const int side = m_theme->scaled(13);
            paintFlagMark(painter,
                QRectF(title.right() - side - 6, title.center().y() - side / 2.0, side, side), flag,
                m_theme);
            title.setRight(title.right() - side - 12);
        }
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
