// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange/movedialog.h"

#include "gui/whenready.h"
#include "gui/widgets/dialogparts.h"
#include "gui/widgets/messages.h"

#include <QFileInfo>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QTableWidget>

namespace touchstone::gui {

namespace {

constexpr qsizetype kHashShown = 16; ///< letters; the tip has them all

QTableWidgetItem *cell(const QString &text, const QString &tip = {})
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(tip);
    return item;
}

QTableWidgetItem *number(qint64 value)
{
    QTableWidgetItem *item = cell(QLocale().toString(value));
    item->setTextAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    return item;
}

} // namespace

MoveDialog::MoveDialog(const Context &context, Way way, const QString &path, QWidget *parent)
    : QDialog(parent), m_context(context), m_moving(context.directory), m_way(way), m_path(path),
      m_text(new QLabel(this)), m_fields(new QWidget(this)), m_address(new QLineEdit(this)),
      m_password(new QLineEdit(this)), m_strip(new ProgressStrip(this)),
      m_message(new InlineMessage(context.theme, this)), m_table(new QTableWidget(this)),
      m_start(new QPushButton(tr("Move"), this)), m_open(new QPushButton(this)),
      m_close(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("moveDialog"));
    setWindowTitle(way == Way::ToServer ? tr("Move to a server") : tr("Move to a file"));
    m_text->setObjectName(QStringLiteral("moveTextLabel"));
    m_text->setWordWrap(true);
    m_text->setText(way == Way::ToServer
            ? tr("“%1” goes to an empty directory on a PostgreSQL server, whole, with its history "
                 "and journal. The file stays as it is. An empty directory is made by the server's "
                 "owner with: touchstone shared init.")
                  .arg(context.directory->info().title)
            : tr("The shared directory is written whole to “%1”, with its history and journal. The "
                 "server keeps it as it is.")
                  .arg(QFileInfo(path).fileName()));
    const auto [body, foot] = layOut(this);
    buildFields();
    buildTable();
    m_message->setClosable(false);
    body->addWidget(m_text);
    body->addWidget(m_fields);
    body->addWidget(m_strip);
    body->addWidget(m_message);
    body->addWidget(m_table, 1);
    body->addStretch();
    foot->addStretch();
    for (QPushButton *button : {m_close, m_start, m_open}) {
        foot->addWidget(button);
        button->setAutoDefault(false);
    }
    setTabOrder(m_close, m_start);
    setTabOrder(m_start, m_open);
    m_start->setObjectName(QStringLiteral("moveStartButton"));
    m_start->setProperty("kind", QStringLiteral("primary"));
    m_start->setDefault(true);
    m_open->setObjectName(QStringLiteral("moveOpenButton"));
    m_open->setText(way == Way::ToServer ? tr("Open it on the server") : tr("Open the file"));
    m_open->setProperty("kind", QStringLiteral("primary"));
    m_open->hide();
    m_close->setObjectName(QStringLiteral("moveCloseButton"));
    connect(m_start, &QPushButton::clicked, this, &MoveDialog::start);
    connect(m_close, &QPushButton::clicked, this, &MoveDialog::reject);
    connect(m_open, &QPushButton::clicked, this, [this] {
        const bool server = m_way == Way::ToServer;
        const QString place = server ? m_address->text().trimmed() : m_path;
        const QString password = server ? m_password->text() : QString();
        accept();
        Q_EMIT openRequested(place, password);
    });
    setMinimumWidth(context.theme->scaled(620));
    adjustSize();
}

void MoveDialog::setAddress(const QString &address)
{
    m_address->setText(address);
}

void MoveDialog::buildFields()
{
    auto *form = new QFormLayout(m_fields);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_fields->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_address->setObjectName(QStringLiteral("moveAddressEdit"));
    m_address->setAccessibleName(tr("Address for the server's administrator"));
    m_address->setPlaceholderText(QStringLiteral("postgresql://administrator@host/name"));
    m_address->setMinimumWidth(m_context.theme->scaled(360));
    m_password->setObjectName(QStringLiteral("movePasswordEdit"));
    m_password->setAccessibleName(tr("Password"));
    m_password->setEchoMode(QLineEdit::Password);
    form->addRow(tr("&Address for the server's administrator:"), m_address);
    form->addRow(tr("&Password:"), m_password);
    if (m_way == Way::ToFile) {
        m_address->setText(m_context.directory->info().path);
    }
    const auto allow = [this] { m_start->setEnabled(!m_address->text().trimmed().isEmpty()); };
    connect(m_address, &QLineEdit::textChanged, this, allow);
    allow();
}

void MoveDialog::buildTable()
{
    m_table->setObjectName(QStringLiteral("moveTable"));
    m_table->setAccessibleName(tr("Counts and hashes of both sides"));
    m_table->setColumnCount(5);
    m_table->setHorizontalHeaderLabels(
        {tr("Table"), tr("Rows here"), tr("Rows there"), tr("SHA-256 here"), tr("SHA-256 there")});
    for (const int column : {1, 2}) { // over its numbers
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            Qt::AlignTrailing | Qt::AlignVCenter);
    }
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setProperty("kind", QStringLiteral("boxed"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setTabKeyNavigation(false);
    m_table->setMinimumHeight(m_context.theme->scaled(260));
    m_table->hide();
}

void MoveDialog::start()
{
    m_message->dismiss();
    m_fields->setEnabled(false);
    m_start->setEnabled(false);
    m_progress = std::make_shared<services::Progress>();
    m_strip->watch(m_progress, tr("Copying and comparing rows"));
    const QString address = m_address->text().trimmed();
    whenReady(m_way == Way::ToServer
            ? m_moving.moveIn(address, m_password->text(), m_progress)
            : m_moving.moveOut(address, m_password->text(), m_path, m_progress),
        this, [this](const Result<domain::MoveReport> &report) { showReport(report); });
}

void MoveDialog::showReport(const Result<domain::MoveReport> &report)
{
    m_progress.reset();
    m_strip->finish();
    if (!report) {
        m_fields->setEnabled(true);
        m_start->setEnabled(true);
        showFailure(report.error());
        return;
    }
    m_close->setText(tr("Close"));
    m_text->hide();
    m_fields->hide();
    m_start->hide();
    m_message->showMessage(InlineMessage::Kind::Done,
        tr("Moved: %1 rows. Both sides were counted and compared; they are equal.")
            .arg(QLocale().toString(report->rows())));
    m_table->setRowCount(static_cast<int>(report->tables.size()));
    for (int row = 0; row < m_table->rowCount(); ++row) {
        const domain::MovedTable &table = report->tables.at(row);
        m_table->setItem(row, 0, cell(table.table));
        m_table->setItem(row, 1, number(table.rowsFrom));
        m_table->setItem(row, 2, number(table.rowsTo));
        m_table->setItem(row, 3, cell(table.sha256From.left(kHashShown), table.sha256From));
        m_table->setItem(row, 4, cell(table.sha256To.left(kHashShown), table.sha256To));
    }
    m_table->resizeColumnsToContents();
    m_table->show();
    m_open->show();
    m_open->setDefault(true);
    m_open->setFocus();
    m_context.theme->fit(this, {760, 560});
}

void MoveDialog::showFailure(const Error &error)
{
    const bool asks = error.code == ErrorCode::PasswordNeeded;
    if (error.code == ErrorCode::Cancelled) {
        m_message->showMessage(InlineMessage::Kind::Notice, tr("Cancelled. Nothing was changed."));
    } else if (asks && m_password->text().isEmpty()) {
        m_message->showMessage(InlineMessage::Kind::Notice,
            tr("The server asks for a password. Type it above."), {}, error.detail);
    } else {
        m_message->showError(error);
    }
    // It was taken away while the fields were off.
    QLineEdit *field = asks ? m_password : m_address;
    field->setFocus();
    field->selectAll();
}

void MoveDialog::reject()
{
    if (m_progress) {
        m_progress->cancel();
        return;
    }
    QDialog::reject();
}

void moveToFile(
    const Context &context, QWidget *parent, const QString &address, const OpenPlace &openIt)
{
    const QString path = context.prompter->saveFile(parent, MoveDialog::tr("Move to a file"),
        context.directory->info().title + QStringLiteral(".touchstone"),
        MoveDialog::tr("Touchstone directory (*.touchstone)"));
    if (path.isEmpty()) {
        return;
    }
    auto *dialog = new MoveDialog(context, MoveDialog::Way::ToFile, path, parent);
    if (!address.isEmpty()) {
        dialog->setAddress(address);
    }
    QObject::connect(dialog, &MoveDialog::openRequested, parent, openIt);
    dialog->open();
}

void moveToServer(const Context &context, QWidget *parent, const OpenPlace &openIt)
{
    auto *dialog = new MoveDialog(context, MoveDialog::Way::ToServer, {}, parent);
    QObject::connect(dialog, &MoveDialog::openRequested, parent, openIt);
    dialog->open();
}

} // namespace touchstone::gui
