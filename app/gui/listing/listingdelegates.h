// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QStyledItemDelegate>

namespace touchstone::gui {

class Theme;

/// A section of the list beside checks or lines: title, "7 of 7", raised flag, stack bar. Rows are
/// as high as their words need at the width of the view, which is the parent.
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
    [[nodiscard]] int countWidth(const QModelIndex &index) const;

    const Theme *m_theme;
};

/// A check: answer mark, title, answer and evidence in words, flag, mini bar. Rows are as high as
/// their words need at the width of the view, which is the parent.
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
    /// Where each part of a row goes, left to right; null where there is none.
    struct Places
    {
        QRect mark, flag, title, clock, line, bar;
        int height = 0;
    };
    [[nodiscard]] Places places(const QRect &row, const QModelIndex &index) const;

    const Theme *m_theme;
};

/// A line of the explanation, column by column. Roles:
/// models::OverviewModel. Window thread.
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
    [[nodiscard]] QRect titleRect(const QRect &cell, const QModelIndex &index) const;
    void paintCell(QPainter *painter, const QRect &cell, const QModelIndex &index) const;

    const Theme *m_theme;
};

} // namespace touchstone::gui
