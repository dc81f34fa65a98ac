// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/directorytop.h"

#include "gui/directory/filterbar.h"
#include "gui/theme/theme.h"
#include "gui/widgets/searchfield.h"
#include "models/listingtablemodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace touchstone::gui {

namespace {

using Column = models::ListingTableModel::Column;

} // namespace

DirectoryTop::DirectoryTop(Theme *theme, QWidget *parent)
    : QWidget(parent),
      m_search(new SearchField(theme, tr("Search clinics, people, places, treatments…"), this)),
      m_count(new QLabel(this)), m_order(new QPushButton(this)),
      m_filters(new FilterBar(theme, this))
{
    setProperty("surface", QStringLiteral("window"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 10);
    layout->setSpacing(10);
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    m_search->setObjectName(QStringLiteral("searchLineEdit"));
    line->addWidget(m_search, 3);
    line->addStretch(2);
    m_count->setObjectName(QStringLiteral("countLabel"));
    setTextRole(m_count, TextRole::Body, "secondary");
    line->addWidget(m_count);
    m_order->setObjectName(QStringLiteral("usualOrderButton"));
    m_order->setProperty("kind", QStringLiteral("link"));
    m_order->setText(tr("Usual order"));
    m_order->setAccessibleName(tr("Back to the usual order"));
    m_order->setToolTip(tr("Best on paper first, Stop last"));
    m_order->hide();
    line->addWidget(m_order);
    layout->addLayout(line);
    layout->addWidget(m_filters);
    connect(m_order, &QPushButton::clicked, this, &DirectoryTop::usualOrderRequested);
}

void DirectoryTop::offerUsualOrder(bool offer)
{
    m_order->setVisible(offer);
}

void DirectoryTop::showCounts(const services::ListCounts &counts, domain::ListingSort sort)
{
    const QLocale locale;
    const QString all = locale.toString(counts.all);
    QString text;
    if (counts.capped) {
        text = tr("more than %1 of %2 listings").arg(locale.toString(counts.matching), all);
    } else if (counts.matching == counts.all) {
        text = tr("%n listings", nullptr, static_cast<int>(counts.all));
        text.replace(QString::number(counts.all), all);
    } else {
        text = tr("%1 of %2 listings").arg(locale.toString(counts.matching), all);
    }
    if (sort != domain::ListingSort::Rank) {
        for (int column = 0; column < static_cast<int>(Column::Count); ++column) {
            const auto which = static_cast<Column>(column);
            if (models::ListingTableModel::sortOf(which) == sort) {
                text = tr("%1, ordered by %2", "count of listings, column")
                           .arg(text, models::ListingTableModel::columnTitle(which));
            }
        }
    }
    m_count->setText(text);
}

} // namespace touchstone::gui
