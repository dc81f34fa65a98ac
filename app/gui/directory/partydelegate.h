// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace touchstone::gui {

class Theme;

/// Paints the cells of a PartyListModel: name over place, lowest band with its mark.
class PartyDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit PartyDelegate(Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;

private:
    Theme *m_theme;
};

/// A line of the journal: time, what happened, who; headers for days.
class JournalDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit JournalDelegate(Theme *theme, QObject *parent = nullptr);

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    Theme *m_theme;
};

} // namespace touchstone::gui
