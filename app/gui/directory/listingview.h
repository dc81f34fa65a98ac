// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"
#include "gui/context.h"
#include "models/listingtablemodel.h"

#include <QTableView>

class QMenu;

namespace touchstone::gui {

/// The table of listings: rows of two lines, a header that orders the list and hides columns,
/// everything on the keyboard.
class ListingView : public QTableView
{
    Q_OBJECT

public:
    ListingView(
        const Context &context, models::ListingTableModel *model, QWidget *parent = nullptr);

    [[nodiscard]] QList<ListingId> chosen() const;
    void choose(const QList<ListingId> &listings, ListingId current);
    /// Marks the column the list is ordered by; Rank marks none.
    void showOrder(domain::ListingSort sort, bool descending);
    /// Entries to show and hide columns.
    void fillColumnMenu(QMenu *menu);
    [[nodiscard]] QList<models::ListingTableModel::Column> shownColumns() const;
    void saveColumns() const;
    void dataChanged(const QModelIndex &topLeft, const QModelIndex &bottomRight,
        const QList<int> &roles = {}) override;

Q_SIGNALS:
    /// A header was pressed: order by `sort`, or by the usual order (Rank) after the second press.
    void orderRequested(touchstone::domain::ListingSort sort, bool descending);
    void openRequested();
    void trashRequested();
    void copyRequested();
    void chosenChanged();
    void contextRequested(const QPoint &global);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void applyTheme();
    void requestOrder(int section);
    void spread();

    Context m_context;
    models::ListingTableModel *m_model;
    domain::ListingSort m_sort = domain::ListingSort::Rank;
    bool m_descending = false;
    bool m_ownWidths = false; ///< a person set widths: they are kept as they are
    bool m_spreading = false;
};

} // namespace touchstone::gui
