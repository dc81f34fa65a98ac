// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/partydelegate.h"

#include "gui/directory/listingdelegate.h"
#include "gui/theme/theme.h"
#include "models/journalmodel.h"
#include "models/partylistmodel.h"
#include "report/marks.h"

#include <QPainter>

namespace touchstone::gui {

// ── Parties ─────────────────────────────────────────────────────────────────────────────────────

PartyDelegate::PartyDelegate(Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

void PartyDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    using Column = models::PartyListModel::Column;
    const auto column = static_cast<Column>(index.column());
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    painter->save();
    paintRowGround(painter, option, *m_theme, column == Column::Name);
    const QColor text = m_theme->color(selected ? Token::SelectionText : Token::Text);
    const QColor second = m_theme->color(selected ? Token::SelectionText : Token::TextSecondary);
    QRect rect = option.rect.adjusted(column == Column::Name ? 16 : 8, 2, -8, -3);

    if (column == Column::Name) {
        const QFont nameFont = m_theme->font(TextRole::Body, true);
        const QFont placeFont = m_theme->font(TextRole::Caption);
        const QFontMetrics nameMetrics(nameFont);
        const QFontMetrics placeMetrics(placeFont);
        const QString place = index.data(models::PartyListModel::SecondLineRole).toString();
        const int height = nameMetrics.height() + (place.isEmpty() ? 0 : placeMetrics.height());
        rect.setTop(rect.top() + (rect.height() - height) / 2);
        painter->setFont(nameFont);
        painter->setPen(text);
        painter->drawText(QRect(rect.left(), rect.top(), rect.width(), nameMetrics.height()),
            Qt::AlignLeading | Qt::AlignVCenter,
            nameMetrics.elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
        painter->setFont(placeFont);
        painter->setPen(second);
        painter->drawText(QRect(rect.left(), rect.top() + nameMetrics.height(), rect.width(),
                              placeMetrics.height()),
            Qt::AlignLeading | Qt::AlignVCenter,
            placeMetrics.elidedText(place, Qt::ElideRight, rect.width()));
        painter->restore();
        return;
    }
    QFont font = m_theme->font(TextRole::Body);
    QColor colour = column == Column::Detail ? second : text;
    if (column == Column::Band && index.data(models::PartyListModel::HasBandRole).toBool()) {
        const auto band
            = static_cast<domain::Band>(index.data(models::PartyListModel::BandRole).toInt());
        colour = m_theme->tokens().band(band);
        const int edge = m_theme->scaled(16);
        painter->setRenderHint(QPainter::Antialiasing);
        report::paintBandMark(painter,
            QRectF(rect.left(), rect.top() + (rect.height() - edge) / 2.0, edge, edge), band,
            colour);
        rect.setLeft(rect.left() + edge + 8);
        font = m_theme->font(TextRole::Caption, true);
    }
    painter->setFont(font);
    painter->setPen(colour);
    painter->drawText(rect, index.data(Qt::TextAlignmentRole).toInt(),
        QFontMetrics(font).elidedText(index.data().toString(), Qt::ElideRight, rect.width()));
    painter->restore();
}

// ── Journal ─────────────────────────────────────────────────────────────────────────────────────

JournalDelegate::JournalDelegate(Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme)
{
}

QSize JournalDelegate::sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const
{
    const bool header = index.data(models::JournalModel::HeaderRole).toBool();
    return {200, header ? m_theme->rowHeight(1) + 10 : m_theme->rowHeight(1) + 5};
}

void JournalDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    QStyleOptionViewItem ground = option;
    ground.features.setFlag(QStyleOptionViewItem::Alternate, false);
    const QRect rect = option.rect.adjusted(16, 0, -16, 0);
    if (index.data(models::JournalModel::HeaderRole).toBool()) {
        ground.features.setFlag(QStyleOptionViewItem::Alternate, true);
        ground.state.setFlag(QStyle::State_Selected, false);
        paintRowGround(painter, ground, *m_theme, true);
        painter->setFont(m_theme->font(TextRole::Body, true));
        painter->setPen(m_theme->color(Token::Text));
        painter->drawText(rect, Qt::AlignLeading | Qt::AlignVCenter, index.data().toString());
        painter->restore();
        return;
    }
    paintRowGround(painter, ground, *m_theme, true);
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const QFont font = m_theme->font(TextRole::Body);
    const QFontMetrics metrics(font);
    painter->setFont(font);
    painter->setPen(m_theme->color(selected ? Token::SelectionText : Token::TextSecondary));
    const int timeWidth = metrics.horizontalAdvance(QStringLiteral("00:00 AM")) + 16;
    painter->drawText(QRect(rect.left(), rect.top(), timeWidth, rect.height()),
        Qt::AlignLeading | Qt::AlignVCenter, index.data(models::JournalModel::TimeRole).toString());
    const QString who = index.data(models::JournalModel::WhoRole).toString();
    const int whoWidth = std::min(metrics.horizontalAdvance(who) + 16, rect.width() / 3);
    painter->drawText(QRect(rect.right() - whoWidth, rect.top(), whoWidth, rect.height()),
        Qt::AlignTrailing | Qt::AlignVCenter, metrics.elidedText(who, Qt::ElideRight, whoWidth));
    painter->setPen(m_theme->color(selected ? Token::SelectionText : Token::Text));
    const QRect what(rect.left() + timeWidth, rect.top(), rect.width() - timeWidth - whoWidth - 16,
        rect.height());
    painter->drawText(what, Qt::AlignLeading | Qt::AlignVCenter,
        metrics.elidedText(
            index.data(models::JournalModel::WhatRole).toString(), Qt::ElideRight, what.width()));
    painter->restore();
}

} // namespace touchstone::gui
