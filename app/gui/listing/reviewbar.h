// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "services/assessorservice.h"
#include "services/reviewservice.h"

#include <QWidget>

class QAction;
class QLabel;
class QPushButton;
class QToolButton;

namespace touchstone::gui {

class InlineMessage;

/// Where the review of a listing stands, who works on it, and the steps that who is at the program
/// may take; others are not offered but explained. Asks for itself and follows change notices.
/// Window thread.
class ReviewBar : public QWidget
{
    Q_OBJECT

public:
    explicit ReviewBar(const Context &context, QWidget *parent = nullptr);

    /// The listing to show; an invalid one hides the bar.
    void setListing(ListingId listing);

private:
    QPushButton *addButton(const char *name, const char *kind);
    void addMenu();
    void load();
    void show(const services::ReviewStatus &status);
    void showLines();
    void showActions();
    [[nodiscard]] QString secondLine() const;
    [[nodiscard]] QString assessorsLine() const;

    void takeNext();
    void take(domain::ReviewStep step, const QString &remark);
    void sendBack();
    void assign();
    void verify();
    void workTogether();
    void nameAssessors();
    void answerIndependently();
    void reconcile();
    void after(const Result<> &done);

    Context m_context;
    services::ReviewService *m_reviews;
    services::AssessorService *m_assessors;
    ListingId m_listing;
    services::ReviewStatus m_status;
    int m_request = 0; ///< newest load; answers of older ones are dropped

    InlineMessage *m_message = nullptr;
    QLabel *m_state = nullptr, *m_more = nullptr;
    QPushButton *m_next = nullptr, *m_together = nullptr, *m_verify = nullptr;
    QToolButton *m_menu = nullptr;
    QAction *m_back = nullptr, *m_assign = nullptr, *m_two = nullptr;
};

} // namespace touchstone::gui
