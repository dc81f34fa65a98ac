// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "services/assessorservice.h"
#include "services/reviewservice.h"

#include <QWidget>

#include <functional>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace touchstone::gui {

class ElidedLabel;
class InlineMessage;

/// Part of the head of a listing: where its review stands, who works on it, and the steps that who
/// is at the program may take; others are not offered but explained. Asks for itself and follows
/// change notices. Window thread.
class ReviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewBar(const Context &context, QWidget *parent = nullptr);

    /// The listing to show; an invalid one hides the bar.
    void setListing(ListingId listing);
    /// Opens my independent answers of the listing set at that check, once it is known whether
    /// they are still mine to give; else offers to drop what was typed.
    void openMine(const QString &criterion);
    /// In a page of little height the notes are one line.
    void setShort(bool isShort);
    /// What became of a step, and what a signature is worth: for the page to lay out, above all
    /// that is the listing's. Hidden until there is something.
    [[nodiscard]] QWidget *message() const;

private:
    QPushButton *addButton(const char *name);
    void addMenu();
    void load();
    void show(const services::ReviewStatus &status);
    void showLines();
    void showActions();

    void takeNext();
    void take(domain::ReviewStep step, const QString &remark);
    void sendBack();
    void assign();
    void verify();
    void workTogether();
    void nameAssessors();
    [[nodiscard]] bool answersAlone() const;
    void answerIndependently(const QString &criterion);
    void offerToDrop(const QString &criterion);
    void reconcile();
    void after(const Result<> &done);

    Context m_context;
    services::ReviewService *m_reviews;
    services::AssessorService *m_assessors;
    ListingId m_listing;
    services::ReviewStatus m_status;
    int m_request = 0; ///< newest load; answers of older ones are dropped
    QString m_openMine; ///< check to open once the status is known
    std::function<void()> m_action; ///< of the message's button

    InlineMessage *m_message;
    QLabel *m_icon;
    ElidedLabel *m_state, *m_more;
    QPushButton *m_next = nullptr, *m_together = nullptr;
    QToolButton *m_menu = nullptr;
    QAction *m_back = nullptr, *m_assign = nullptr, *m_two = nullptr, *m_verify = nullptr;
};

} // namespace touchstone::gui
