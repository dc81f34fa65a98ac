// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/journalpage.h"

#include "domain/catalogue.h"
#include "gui/directory/partydelegate.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"
#include "models/journalmodel.h"

#include <QLabel>
#include <QListView>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace touchstone::gui {

JournalPage::JournalPage(const Context &context, QWidget *parent)
    : Page(parent), m_context(context),
      m_model(new models::JournalModel(
          [this](qint64 before, int limit, const models::JournalModel::Deliver &deliver) {
              whenReady(m_context.directory->journal({}, before, limit), this,
                  [this, deliver](const Result<QList<domain::JournalEntry>> &entries) {
                      if (entries) {
                          deliver(*entries);
                      } else {
                          m_message->showError(entries.error(), tr("Try again"));
                      }
                  });
          },
          this)),
      m_message(new InlineMessage(context.theme, this)), m_stack(new QStackedWidget(this)),
      m_view(new QListView(this)), m_empty(new EmptyState(this))
{
    if (const auto catalogue
        = domain::Catalogue::builtIn(QStringLiteral("criteria-1.0.0"), context.language)) {
        const domain::CataloguePtr &texts = *catalogue;
        m_model->setCriterionTitle([texts](const QString &id) {
            const domain::Criterion *criterion = texts->find(id);
            return criterion ? criterion->title : id;
        });
    }
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *head = new QLabel(
        tr("Every change to this directory, newest first. Entries are never altered."), this);
    head->setContentsMargins(16, 12, 16, 12);
    head->setWordWrap(true);
    setTextRole(head, TextRole::Body, "secondary");
    layout->addWidget(head);
    layout->addWidget(m_message);
    m_view->setObjectName(QStringLiteral("journalListView"));
    m_view->setAccessibleName(tr("Journal"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new JournalDelegate(context.theme, this));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_empty->setTexts(tr("Nothing has been changed yet."), {}, {});
    m_stack->addWidget(m_view);
    m_stack->addWidget(m_empty);
    layout->addWidget(m_stack, 1);
    setFocusProxy(m_view);

    connect(m_view, &QAbstractItemView::activated, this,
        [this](const QModelIndex &index) { openEntry(index.row()); });
    connect(m_model, &models::JournalModel::loaded, this, [this] {
        m_stack->setCurrentWidget(
            m_model->rowCount() > 0 ? static_cast<QWidget *>(m_view) : m_empty);
    });
    connect(m_message, &InlineMessage::actionRequested, m_model, &models::JournalModel::reload);
    m_message->whenServerIsBack(m_context.directory, [this] { m_model->reload(); });
    const auto refresh = [this] {
        m_read = false;
        if (isVisible()) {
            activate();
        }
    };
    connect(context.directory, &services::DirectoryService::recordsChanged, this, refresh);
    connect(context.directory, &services::DirectoryService::directoryOpened, this, refresh);
    connect(context.theme, &Theme::changed, this, [this] { m_view->doItemsLayout(); });
}

QString JournalPage::title() const
{
    return tr("Journal");
}

void JournalPage::activate()
{
    if (!m_read && m_context.directory->isOpen()) {
        m_read = true;
        m_message->dismiss();
        m_model->reload();
    }
}

void JournalPage::openEntry(int row)
{
    const domain::SubjectRef subject = m_model->subjectAt(row);
    if (subject.id == 0) {
        return;
    }
    if (subject.kind == domain::SubjectKind::Listing) {
        Q_EMIT openListingRequested(ListingId(subject.id));
    } else {
        Q_EMIT editRequested(subject);
    }
}

} // namespace touchstone::gui
