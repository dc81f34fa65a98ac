// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/page.h"
#include "models/listingtablemodel.h"

#include <QTimer>

class QSplitter;
class QStackedWidget;
class QTabBar;
class QVBoxLayout;

namespace touchstone::gui {

class DirectoryTop;
class EmptyState;
class FilterBar;
class InlineMessage;
class ListingView;
class PreviewPane;
class SearchField;
class UndoBar;

/// The directory: search, filters, the list in its order, and the preview of what is chosen.
class DirectoryPage : public Page
{
    Q_OBJECT

public:
    explicit DirectoryPage(const Context &context, QWidget *parent = nullptr);
    ~DirectoryPage() override;

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<ListingId> chosenListings() const override;
    void activate() override;
    void focusNextPane() override;
    bool focusSearch() override;

    /// What the list shows now; for export and report of the list.
    [[nodiscard]] domain::ListingQuery query() const;
    [[nodiscard]] ListingView *view() const { return m_view; }
    void trash(const QList<ListingId> &listings);
    void copyChosen();
    /// Chooses that listing as soon as it stands in the list.
    void chooseLater(ListingId listing);

Q_SIGNALS:
    void addListingRequested();
    /// The list was read; for tests and for whoever waits.
    void listRead();

private:
    void buildTop(QVBoxLayout *layout);
    void buildPanes(QVBoxLayout *layout);
    void connectAll();
    void restoreState();
    void saveState();
    void ask(bool sameQuestion);
    void takeKeys(const Result<QList<ListingId>> &keys, bool sameQuestion);
    void count(qsizetype matching);
    void readCounts();
    void readCountries();
    void setOrder(domain::ListingSort sort, bool descending);
    void showEmptyOrList();
    void updatePreview();
    void updateChosen();
    void takeNotice(const domain::ChangeNotice &notice);
    void foldPanes();
    void resizeEvent(QResizeEvent *event) override;

    Context m_context;
    models::ListingTableModel *m_model;
    DirectoryTop *m_top;
    SearchField *m_search;
    FilterBar *m_filters;
    InlineMessage *m_message;
    QTabBar *m_paneTabs;
    QSplitter *m_splitter;
    QStackedWidget *m_stack;
    ListingView *m_view;
    EmptyState *m_empty;
    UndoBar *m_undo;
    PreviewPane *m_preview;
    QTimer m_previewTimer, m_noticeTimer, m_countTimer;
    domain::ListingSort m_sort = domain::ListingSort::Rank;
    bool m_descending = false;
    bool m_read = false; ///< the first answer is there
    quint64 m_question = 0;
    services::ListCounts m_counts;
    bool m_allKnown = false; ///< m_counts.all is of now
    ListingId m_chooseLater;
};

} // namespace touchstone::gui
