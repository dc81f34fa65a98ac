// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/listquery.h"
#include "services/directoryservice.h"

#include <QWidget>

class QLabel;
class QPushButton;

namespace touchstone::gui {

class FilterBar;
class SearchField;
class Theme;

/// Over the list of listings: the search, the filters, how many there are, and the way back to the
/// usual order. Window thread.
class DirectoryTop : public QWidget
{
    Q_OBJECT

public:
    explicit DirectoryTop(Theme *theme, QWidget *parent = nullptr);

    [[nodiscard]] SearchField *search() const { return m_search; }
    [[nodiscard]] FilterBar *filters() const { return m_filters; }
    /// "12 of 48 listings, ordered by Clinic and place".
    void showCounts(const services::ListCounts &counts, domain::ListingSort sort);
    void offerUsualOrder(bool offer);

Q_SIGNALS:
    void usualOrderRequested();

private:
    SearchField *m_search;
    QLabel *m_count;
    QPushButton *m_order;
    FilterBar *m_filters;
};

} // namespace touchstone::gui
