// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/page.h"
#include "models/listingtablemodel.h"
#include "models/partylistmodel.h"

#include <QTimer>

class QPushButton;
class QStackedWidget;
class QTabBar;
class QTableView;
class QVBoxLayout;

namespace touchstone::gui {

class EmptyState;
class InlineMessage;
class SearchField;
class UndoBar;

/// Clinics, practitioners and laboratories by name; or, as the trash, these and listings with a way
/// back.
class RecordsPage : public Page
{
    Q_OBJECT

public:
    enum class Mode { Parties, Trash };

    RecordsPage(const Context &context, Mode mode, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override;
    void activate() override;
    void focusNextPane() override;
    bool focusSearch() override;

private:
    void buildTop(QVBoxLayout *layout);
    void buildTables(QVBoxLayout *layout);
    void setUpTable(QTableView *table, const QString &objectName);
    void applyTheme();
    [[nodiscard]] domain::SubjectKind kind() const;
    [[nodiscard]] bool showsListings() const;
    [[nodiscard]] QTableView *table() const;
    [[nodiscard]] QList<domain::SubjectRef> chosen() const;
    void ask();
    void showState();
    void updateActions();
    void editChosen();
    void trashOrRestore();
    void undo();
    void showMenu(const QPoint &global);

    Context m_context;
    Mode m_mode;
    models::PartyListModel *m_parties;
    models::ListingTableModel *m_listings = nullptr; ///< the trash only
    QTabBar *m_kinds;
    SearchField *m_search;
    QPushButton *m_add, *m_edit, *m_move;
    InlineMessage *m_message;
    QStackedWidget *m_stack;
    QTableView *m_partyTable, *m_listingTable = nullptr;
    EmptyState *m_empty;
    UndoBar *m_undo;
    QTimer m_noticeTimer;
    QString m_searchText;
    quint64 m_question = 0;
    bool m_read = false;
};

} // namespace touchstone::gui
