// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/sectionpane.h"

#include "gui/forms/fieldrows.h"
#include "gui/listing/listingdelegates.h"
#include "gui/theme/theme.h"
#include "models/checklistmodel.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListView>

namespace touchstone::gui {

SectionPane::SectionPane(const Theme *theme, models::ChecklistSectionModel *sections,
    const QString &prefix, QWidget *parent)
    : QWidget(parent), m_layout(new QVBoxLayout(this)), m_view(new QListView(this))
{
    setProperty("surface", QStringLiteral("panel"));
    m_layout->setContentsMargins(0, 10, 0, 0);
    m_layout->setSpacing(8);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(19, 0, 16, 2);
    auto *title = new QLabel(tr("Sections"), this);
    title->setProperty("strong", true);
    setTextRole(title, TextRole::Caption, "secondary");
    auto *checked = new QLabel(tr("checked"), this);
    setTextRole(checked, TextRole::Caption, "secondary");
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(checked);
    m_layout->addLayout(head);
    nameWidget(m_view, prefix, QStringLiteral("sections"));
    m_view->setAccessibleName(title->text());
    m_view->setProperty("surface", QStringLiteral("panel"));
    m_view->setModel(sections);
    m_view->setItemDelegate(new SectionDelegate(theme, m_view));
    m_view->setResizeMode(QListView::Adjust);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_layout->addWidget(m_view, 1);
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { Q_EMIT chosen(current.row()); });
}

void SectionPane::addFoot(QWidget *foot)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(19, 0, 6, 0);
    row->addWidget(foot);
    m_layout->addLayout(row);
    m_layout->setContentsMargins(0, 10, 0, 10);
}

} // namespace touchstone::gui
