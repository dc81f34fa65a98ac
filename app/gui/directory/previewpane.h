// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "gui/context.h"

#include <QFrame>

class QLabel;
class QPushButton;
class QStackedWidget;
class QVBoxLayout;

namespace touchstone::gui {

class BandLabel;
class IntervalBar;
class NumbersBlock;

/// The listing chosen in the directory at a glance: band, three numbers, raised flags, what to
/// check next, and the buttons to open it and to make its report.
class PreviewPane : public QFrame
{
    Q_OBJECT

public:
    explicit PreviewPane(const Context &context, QWidget *parent = nullptr);

    /// Nothing chosen, or several.
    void showNothing(int chosen);
    /// What the row says at once; the rest when the assessment is there.
    void showRow(const domain::ListingRow &row);
    void reload();

Q_SIGNALS:
    void openRequested();
    void reportRequested();

private:
    void buildTop(QVBoxLayout *layout);
    void buildFoot(QVBoxLayout *layout);
    void load();
    void showAssessment(const domain::Assessment &assessment);
    void addFlags(const domain::Assessment &assessment);
    void addNextChecks(const domain::Assessment &assessment);
    QLabel *addText(
        QVBoxLayout *layout, const QString &text, bool caption = false, const char *tone = nullptr);
    void addCheckRow(bool flag, const QString &text, const QString &points);
    void clearDetails();

    Context m_context;
    ListingId m_listing;
    quint64 m_generation = 0;
    bool m_offline = false; ///< the rest waits for the server
    QStackedWidget *m_stack;
    QLabel *m_nothing;
    QLabel *m_clinic, *m_treatment, *m_place, *m_work, *m_scope, *m_held;
    BandLabel *m_band;
    NumbersBlock *m_numbers;
    IntervalBar *m_bar;
    QWidget *m_details = nullptr;
    QVBoxLayout *m_detailsLayout = nullptr;
    QPushButton *m_open, *m_report;
};

} // namespace touchstone::gui
