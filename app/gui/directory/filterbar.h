// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace touchstone::gui {

class ChipButton;
class Theme;

/// The chips above the list: country, treatment, goal, band, red flags, due, whose work it is
/// and where its review stands. Holds no search text.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(Theme *theme, QWidget *parent = nullptr);

    /// Puts the chosen filters into `query`; `today` is what "due" counts from, `me` whose work
    /// "assigned to me" is.
    void fill(domain::ListingQuery *query, QDate today, const QString &me) const;
    [[nodiscard]] bool isAnyOn() const;
    void clear();
    /// Countries offered, most used first; those chosen stay chosen.
    void setCountries(const QList<QPair<QString, qint64>> &countries, const QString &language);
    /// What is chosen, to be remembered; codes, no words.
    [[nodiscard]] QVariantMap state() const;
    void setState(const QVariantMap &state);

Q_SIGNALS:
    void changed();

private:
    enum Filter { Country, Treatment, Goal, Band, Flags, Due, Assigned, Review, FilterCount };

    void addChip(Filter filter, const QString &title, const QString &objectName);
    QAction *addChoice(Filter filter, const QString &text, const QString &code);
    void setChosen(Filter filter, const QStringList &codes);
    [[nodiscard]] QStringList chosen(Filter filter) const;
    void refresh(Filter filter);

    Theme *m_theme;
    ChipButton *m_chips[FilterCount] = {};
    QPushButton *m_clear;
    QHBoxLayout *m_layout;
};

} // namespace touchstone::gui
