// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QStyledItemDelegate>

namespace touchstone::gui {

class Theme;

/// A section of the list beside checks or lines: title, "7 of 7", raised flag, stack bar.
/// Roles: models::ChecklistSectionModel. Window thread.
class SectionDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SectionDelegate(const Theme *theme, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme *m_theme;
};

/// A check: answer mark, title, answer and evidence in words, flag, mini bar.
/// Roles: models::ChecklistModel. Window thread.
class CheckDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    CheckDelegate(const Theme *theme, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme *m_theme;
};

/// A line of the explanation, column by column. Roles: models::OverviewModel. Window thread.
class OverviewDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    OverviewDelegate(const Theme *theme, QObject *parent);
    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override;
    [[nodiscard]] QSize sizeHint(
        const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintGroup(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintCell(QPainter *painter, const QRect &cell, const QModelIndex &index) const;

    const Theme *m_theme;
};

} // namespace touchstone::gui
