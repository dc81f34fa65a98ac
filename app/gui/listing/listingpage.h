// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "gui/context.h"
#include "gui/page.h"

#include <QUrl>

class QStackedWidget;
class QVBoxLayout;

namespace touchstone::gui {

class AnswerDrafts;
class AnswerSaver;
class ChecklistTab;
class HistoryTab;
class InlineMessage;
class ListingHeader;
class ListingTabs;
class OverviewTab;
class ReviewBar;
class UndoBar;

/// One listing: its head and the tabs Overview, Checklist and History. Asks the directory for the
/// assessment and follows its change notices; a draft in the checklist is saved on leaving.
class ListingPage : public Page
{
    Q_OBJECT

public:
    enum Tab { Overview, Checklist, History };

    explicit ListingPage(const Context &context, QWidget *parent = nullptr);

    /// Loads and shows a listing. One nobody has answered anything for opens at the first check of
    /// the quick triage; others keep the tab that was open.
    void showListing(ListingId listing);
    /// The same, at a tab, and at a check when `criterion` is not empty.
    void showListing(ListingId listing, Tab tab, const QString &criterion = {});
    /// The same, and over it my independent answers at that check.
    void showMyAnswer(ListingId listing, const QString &criterion);
    [[nodiscard]] ListingId listing() const { return m_listing; }
    [[nodiscard]] int currentTab() const;
    void setCurrentTab(Tab tab);

    [[nodiscard]] QString title() const override;
    [[nodiscard]] QList<ListingId> chosenListings() const override;
    void activate() override;
    void leave(const std::function<void()> &go) override;
    void focusNextPane() override;
    bool showHelp() override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showPresence();
    void buildTop(QVBoxLayout *layout);
    void addShortcuts();
    void fitHeader();
    void load();
    void take(const domain::Assessment &assessment);
    void takeNotice(const domain::ChangeNotice &notice);
    void saveAnswer(
        const QString &criterion, const domain::Answer &answer, const domain::Answer &base);
    void connectSaver();
    void showTrashed();
    void restore();
    void openAddress(const QUrl &address);
    void editParty(domain::SubjectKind kind);
    void undo();

    Context m_context;
    ListingId m_listing;
    domain::Assessment m_assessment;
    bool m_loaded = false, m_openAtTriage = false, m_asked = false;
    QString m_criterion; ///< check to open once loaded
    QString m_mine; ///< the same, of my independent answers
    int m_request = 0; ///< newest load; answers of older ones are dropped

    AnswerSaver *m_saver = nullptr;
    AnswerDrafts *m_drafts = nullptr;
    ListingHeader *m_header = nullptr;
    ReviewBar *m_review = nullptr;
    ListingTabs *m_tabs = nullptr;
    QStackedWidget *m_stack = nullptr;
    OverviewTab *m_overview = nullptr;
    ChecklistTab *m_checklist = nullptr;
    HistoryTab *m_history = nullptr;
    InlineMessage *m_message = nullptr, *m_trashed = nullptr;
    UndoBar *m_undo = nullptr;
};

} // namespace touchstone::gui
