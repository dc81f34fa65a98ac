// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"

#include <QWidget>

class QBoxLayout;
class QFrame;
class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace touchstone::gui {

class BandLabel;
class IntervalBar;
class Theme;

/// The head of a listing page, shared by its tabs: who and what, the band, the numbers, and what
/// holds them back. Window thread.
class ListingHeader : public QWidget
{
    Q_OBJECT

public:
    explicit ListingHeader(Theme *theme, QWidget *parent = nullptr);

    void setAssessment(const domain::Assessment &assessment);
    /// A widget of one or two lines, under who and what.
    void addLine(QWidget *line);
    /// In a page of little height the numbers are one line and the places and names wait in the
    /// tool tip of the title, so that the parts below keep their room.
    void setShort(bool isShort);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    bool event(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange();
    [[nodiscard]] bool isWide() const;
    void addFact(const QString &icon, QLabel **label, const char *name);

    Theme *m_theme;
    QBoxLayout *m_columns, *m_facts = nullptr;
    QVBoxLayout *m_who = nullptr;
    QHBoxLayout *m_lower = nullptr; ///< the verdict and the bar
    QLabel *m_clinic, *m_offer;
    QLabel *m_place = nullptr, *m_practitioner = nullptr, *m_laboratory = nullptr,
           *m_example = nullptr;
    BandLabel *m_band;
    QLabel *m_onPaper, *m_checked;
    IntervalBar *m_bar;
    QLabel *m_held;
    QFrame *m_line = nullptr;
    QWidget *m_factRow = nullptr;
    QString m_checkedText, m_numbersText;
    int m_least = 0; ///< the height that was asked for last
    bool m_wide = false; ///< the numbers stand beside the names
    bool m_short
        = true; // until the height is known, so that no window is made higher than its screen
};

/// "Marrow concentrate × knee osteoarthritis", with words for what was left empty.
QString offerTitle(const domain::Listing &listing);
/// "Tampa, Florida, United States" of treatment.
QString placeText(const domain::Assessment &assessment);
/// "Held at 40 by 1 red flag. Without it: up to 67.8." Empty when nothing is held.
QString heldSentence(const domain::Score &score);

} // namespace touchstone::gui
