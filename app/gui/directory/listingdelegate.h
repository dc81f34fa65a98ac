// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/listingtablemodel.h"

#include <QFont>
#include <QFontMetrics>
#include <QStyledItemDelegate>

namespace touchstone::gui {

class Theme;

/// Paints the cells of a ListingTableModel: two lines of text, band mark and word, interval bar,
/// flags, re-check.
class ListingDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit ListingDelegate(Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    using Column = models::ListingTableModel::Column;

    /// A font with what is known of it: made once, not for every cell.
    struct Face
    {
        QFont font;
        QFontMetrics metrics;
    };
    struct Faces
    {
        Face body, strong, caption, strongCaption;
        int intervalWidth; ///< of the widest interval
    };
    static Faces facesOf(const Theme &theme);
    /// One line, cut at the end, in the middle of `rect`.
    static void drawLine(
        QPainter *painter, const QRect &rect, const Face &face, const QString &text);

    void paintGround(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintTwoLines(QPainter *painter, const QRect &rect, const QModelIndex &index, bool strong,
        bool selected) const;
    void paintBand(QPainter *painter, const QRect &rect, const QModelIndex &index) const;
    void paintInterval(
        QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &text) const;
    void paintMarked(QPainter *painter, const QRect &rect, const QModelIndex &index, Column column,
        bool selected) const;

    Theme *m_theme;
    Faces m_faces;
};

/// Ground of a row in the theme's way: selection with the accent edge at the left of the first
/// column.
void paintRowGround(
    QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme, bool first);

} // namespace touchstone::gui
