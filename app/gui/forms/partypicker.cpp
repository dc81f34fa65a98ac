// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/partypicker.h"

#include "domain/geography.h"
#include "gui/forms/recorddialog.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"

#include <QAbstractItemView>
#include <QCompleter>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QStandardItemModel>

namespace touchstone::gui {

using namespace domain;

namespace {

constexpr int kFound = 20;
constexpr int kTypingPauseMs = 150;
constexpr int kIdRole = Qt::UserRole + 1;

} // namespace

PartyPicker::PartyPicker(const Context &context, SubjectKind kind, QWidget *parent)
    : QWidget(parent), m_context(context), m_kind(kind), m_field(new QLineEdit(this)),
      m_new(new QPushButton(tr("New…"), this)), m_found(new QStandardItemModel(this)),
      m_completer(new QCompleter(m_found, this))
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_field, 1);
    layout->addWidget(m_new);
    m_field->setObjectName(QStringLiteral("search_%1_QLineEdit").arg(code(kind)));
    m_field->setClearButtonEnabled(true);
    m_field->setPlaceholderText(tr("type to search"));
    m_field->setAccessibleName(label(kind));
    m_new->setObjectName(QStringLiteral("new_%1_QPushButton").arg(code(kind)));
    m_new->setAccessibleName(tr("New %1").arg(label(kind)));
    setFocusProxy(m_field);
    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(m_field);
    m_delay.setSingleShot(true);
    m_delay.setInterval(kTypingPauseMs);
    connect(&m_delay, &QTimer::timeout, this, &PartyPicker::search);
    connect(m_field, &QLineEdit::textEdited, this, [this] {
        m_id = 0;
        m_delay.start();
        Q_EMIT changed();
    });
    connect(m_field, &QLineEdit::textChanged, this, [this](const QString &text) {
        // The clear button edits without typing.
        if (text.isEmpty() && m_id != 0) {
            m_id = 0;
            Q_EMIT changed();
        }
    });
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) {
            setParty(index.data(kIdRole).toLongLong(), index.data(kIdRole + 1).toString());
            Q_EMIT changed();
        });
    connect(m_new, &QPushButton::clicked, this, &PartyPicker::makeNew);
}

void PartyPicker::setParty(qint64 id, const QString &name)
{
    m_delay.stop();
    m_id = id;
    m_name = name;
    m_field->setText(name);
    m_field->setCursorPosition(0);
}

bool PartyPicker::isUnresolved() const
{
    return m_id == 0 && !m_field->text().trimmed().isEmpty();
}

void PartyPicker::search()
{
    const int request = ++m_request;
    PartyQuery query;
    query.kind = m_kind;
    query.search = m_field->text().trimmed();
    if (query.search.isEmpty())
        return;
    whenReady(m_context.directory->partyPage(query, {}, kFound), this,
        [this, request](const Result<domain::Page<PartyRow>> &page) {
            if (request == m_request && page && m_id == 0)
                showFound(page->rows);
        });
}

void PartyPicker::showFound(const QList<PartyRow> &rows)
{
    m_found->clear();
    for (const PartyRow &row : rows) {
        QStringList about;
        if (!row.city.isEmpty())
            about.append(row.city);
        if (!row.country.isEmpty())
            about.append(countryName(row.country, QLocale().name().left(2)));
        if (!row.detail.isEmpty())
            about.append(row.detail);
        auto *item = new QStandardItem(about.isEmpty()
                ? row.name
                : tr("%1  ·  %2", "name, what tells it apart")
                      .arg(row.name, about.join(QLatin1String(", "))));
        item->setData(row.ref.id, kIdRole);
        item->setData(row.name, kIdRole + 1);
        m_found->appendRow(item);
    }
    if (rows.isEmpty()) {
        auto *none = new QStandardItem(tr("Nothing found. “New…” makes one."));
        none->setEnabled(false);
        m_found->appendRow(none);
    }
    if (m_field->hasFocus())
        m_completer->complete();
}

void PartyPicker::makeNew()
{
    auto *dialog = new RecordDialog(m_context, {m_kind, 0}, this);
    const QString typed = isUnresolved() ? m_field->text().trimmed() : QString();
    dialog->setName(typed);
    connect(dialog, &RecordDialog::saved, this, [this, dialog](const SubjectRef &record) {
        setParty(record.id, dialog->recordName());
        Q_EMIT changed();
    });
    dialog->open();
}

} // namespace touchstone::gui
