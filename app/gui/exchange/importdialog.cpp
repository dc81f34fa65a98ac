// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange/importdialog.h"

#include "domain/geography.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTableWidget>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace touchstone::gui {

namespace {

constexpr qint64 kTryByItselfBytes = 1'000'000; ///< larger files are tried on request only
constexpr int kTryDelayMs = 300;
constexpr int kMostRejectsShown = 500;
constexpr int kSampleValues = 3;

QTableWidgetItem *readOnlyItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    item->setToolTip(text);
    return item;
}

void setUpTable(QTableWidget *table, const char *objectName, const QString &name)
{
    table->setObjectName(QLatin1String(objectName));
    table->setAccessibleName(name);
    table->verticalHeader()->hide();
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    table->setTabKeyNavigation(false);
    table->setWordWrap(false);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
}

} // namespace

QString outcomeText(const services::ImportOutcome &outcome)
{
    const QLocale locale;
    const auto number = [&locale](qint64 value) { return locale.toString(value); };
    QStringList lines;
    const std::pair<qint64, QString> made[] = {
        {outcome.listingsMade, ImportDialog::tr("Listings: %1 new")},
        {outcome.clinicsMade, ImportDialog::tr("Clinics: %1 new")},
        {outcome.practitionersMade, ImportDialog::tr("People: %1 new")},
        {outcome.laboratoriesMade, ImportDialog::tr("Laboratories: %1 new")},
        {outcome.answersMade, ImportDialog::tr("Answers: %1 new")},
        {outcome.recordsUpdated, ImportDialog::tr("Known records completed: %1")},
        {outcome.unchanged, ImportDialog::tr("Rows that said nothing new: %1")},
        {outcome.rejects.size(), ImportDialog::tr("Rows refused: %1")},
    };
    for (const auto &[count, text] : made) {
        if (count > 0) {
            lines << text.arg(number(count));
        }
    }
    return lines.join(u'\n');
}

ImportDialog::ImportDialog(const Context &context, const QString &path, QWidget *parent)
    : QDialog(parent), m_context(context), m_path(path), m_stack(new QStackedWidget(this)),
      m_message(new InlineMessage(context.theme, this)), m_strip(new ProgressStrip(this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import %1", "file name").arg(QFileInfo(path).fileName()));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    m_stack->addWidget(buildMapping());
    m_stack->addWidget(buildResult());
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_strip);
    buildFoot(layout);
    m_context.theme->fit(this, {860, 660});
    m_tryTimer.setSingleShot(true);
    m_tryTimer.setInterval(kTryDelayMs);
    connect(&m_tryTimer, &QTimer::timeout, this, [this] { run(true); });
    m_import->setEnabled(false);
    m_try->setEnabled(false);
    whenReady(context.exchange->preview(path), this,
        [this](const Result<exchange::CsvPreview> &preview) { takePreview(preview); });
}

QWidget *ImportDialog::buildMapping()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 20, 24, 12);
    layout->setSpacing(10);
    auto *title = new QLabel(tr("What each column means"), page);
    setTextRole(title, TextRole::Heading);
    layout->addWidget(title);
    m_about = new QLabel(tr("Reading the file…"), page);
    m_about->setObjectName(QStringLiteral("importAboutLabel"));
    m_about->setWordWrap(true);
    m_about->setTextFormat(Qt::PlainText);
    setTextRole(m_about, TextRole::Body, "secondary");
    layout->addWidget(m_about);
    m_columns = new QTableWidget(0, 3, page);
    m_columns->setHorizontalHeaderLabels({tr("Column"), tr("Means"), tr("First values")});
    setUpTable(m_columns, "importColumnsTable", tr("Columns of the file"));
    m_columns->setSelectionMode(QAbstractItemView::NoSelection);
    m_columns->setFocusPolicy(Qt::NoFocus);
    layout->addWidget(m_columns, 3);

    auto *defaults = new QHBoxLayout;
    defaults->setSpacing(10);
    m_country = new QComboBox(page);
    m_country->setObjectName(QStringLiteral("importCountryComboBox"));
    m_country->setAccessibleName(tr("Country for rows without one"));
    m_currency = new QComboBox(page);
    m_currency->setObjectName(QStringLiteral("importCurrencyComboBox"));
    m_currency->setAccessibleName(tr("Currency for prices without one"));
    auto *countryLabel = new QLabel(tr("Rows without a &country:"), page);
    countryLabel->setBuddy(m_country);
    auto *currencyLabel = new QLabel(tr("Prices without a c&urrency:"), page);
    currencyLabel->setBuddy(m_currency);
    defaults->addWidget(countryLabel);
    defaults->addWidget(m_country, 1);
    defaults->addSpacing(12);
    defaults->addWidget(currencyLabel);
    defaults->addWidget(m_currency);
    layout->addLayout(defaults);

    m_split = new QCheckBox(
        tr("Cells that &list several conditions or treatments make a listing of each"), page);
    m_split->setObjectName(QStringLiteral("importSplitCheckBox"));
    m_split->setAccessibleName(QString(m_split->text()).remove(u'&'));
    layout->addWidget(m_split);

    m_trial = new QLabel(page);
    m_trial->setObjectName(QStringLiteral("importTrialLabel"));
    m_trial->setWordWrap(true);
    layout->addWidget(m_trial);
    m_trialRejects = new QTableWidget(0, 3, page);
    setUpTable(m_trialRejects, "importTrialRejectsTable", tr("Rows that would be refused"));
    m_trialRejects->hide();
    layout->addWidget(m_trialRejects, 2);
    connect(m_split, &QCheckBox::clicked, this, &ImportDialog::mappingTouched);
    connect(m_country, &QComboBox::activated, this, &ImportDialog::mappingTouched);
    connect(m_currency, &QComboBox::activated, this, &ImportDialog::mappingTouched);
    return page;
}

QWidget *ImportDialog::buildResult()
{
    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(24, 20, 24, 12);
    layout->setSpacing(10);
    m_resultHead = new QLabel(page);
    m_resultHead->setObjectName(QStringLiteral("importResultLabel"));
    setTextRole(m_resultHead, TextRole::Heading);
    m_resultLines = new QLabel(page);
    m_resultLines->setObjectName(QStringLiteral("importResultLinesLabel"));
    m_rejectsFile = new QLabel(page);
    m_rejectsFile->setObjectName(QStringLiteral("importRejectsFileLabel"));
    m_rejectsFile->setWordWrap(true);
    m_rejectsFile->setTextInteractionFlags(
        Qt::LinksAccessibleByKeyboard | Qt::LinksAccessibleByMouse);
    connect(m_rejectsFile, &QLabel::linkActivated, this,
        [](const QString &link) { QDesktopServices::openUrl(QUrl(link)); });
    m_rejects = new QTableWidget(0, 3, page);
    setUpTable(m_rejects, "importRejectsTable", tr("Refused rows"));
    auto *undoHint = new QLabel(tr("Undo takes the whole import back."), page);
    setTextRole(undoHint, TextRole::Caption, "secondary");
    layout->addWidget(m_resultHead);
    layout->addWidget(m_resultLines);
    layout->addWidget(m_rejectsFile);
    layout->addWidget(m_rejects, 1);
    layout->addWidget(undoHint);
    layout->addStretch(0);
    return page;
}

void ImportDialog::buildFoot(QVBoxLayout *layout)
{
    auto *foot = new QWidget(this);
    foot->setProperty("surface", QStringLiteral("bar"));
    auto *row = new QHBoxLayout(foot);
    row->setContentsMargins(24, 10, 24, 10);
    row->setSpacing(8);
    m_try = new QPushButton(tr("&Try without importing"), foot);
    m_try->setObjectName(QStringLiteral("importTryButton"));
    m_close = new QPushButton(tr("Cancel"), foot);
    m_close->setObjectName(QStringLiteral("importCloseButton"));
    m_import = new QPushButton(tr("&Import"), foot);
    m_import->setObjectName(QStringLiteral("importButton"));
    m_import->setProperty("kind", QStringLiteral("primary"));
    m_import->setDefault(true);
    for (QPushButton *button : {m_try, m_close, m_import}) {
        button->setAccessibleName(QString(button->text()).remove(u'&'));
    }
    m_try->setAutoDefault(false);
    m_close->setAutoDefault(false);
    row->addWidget(m_try);
    row->addStretch();
    row->addWidget(m_close);
    row->addWidget(m_import);
    layout->addWidget(foot);
    connect(m_try, &QPushButton::clicked, this, [this] { run(true); });
    connect(m_import, &QPushButton::clicked, this, [this] { run(false); });
    connect(m_close, &QPushButton::clicked, this, &ImportDialog::reject);
}

// ── Mapping ─────────────────────────────────────────────────────────────────────────────────────

void ImportDialog::takePreview(const Result<exchange::CsvPreview> &preview)
{
    if (!preview) {
        m_message->showError(preview.error());
        m_about->setText(tr("Nothing was imported."));
        return;
    }
    m_preview = *preview;
    m_about->setText(m_preview.remembered
            ? tr("As in your last import of a file with these columns. Correct what is wrong.")
            : tr("Guessed from names and values. Correct what is wrong; it is remembered for files "
                 "with these columns."));
    fillColumns();
    fillDefaults();
    m_import->setEnabled(true);
    m_try->setEnabled(true);
    m_import->setFocus();
    mappingTouched();
}

void ImportDialog::fillColumns()
{
    m_columns->setRowCount(static_cast<int>(m_preview.header.size()));
    for (int column = 0; column < m_preview.header.size(); ++column) {
        const QString name = m_preview.header.at(column);
        m_columns->setItem(column, 0, readOnlyItem(name.isEmpty() ? tr("(no name)") : name));
        auto *choice = new QComboBox(m_columns);
        choice->setObjectName(QStringLiteral("column%1ComboBox").arg(column));
        choice->setAccessibleName(tr("Meaning of column %1").arg(name));
        for (int field = 0; field < static_cast<int>(exchange::Field::Count); ++field) {
            choice->addItem(exchange::label(static_cast<exchange::Field>(field)), field);
        }
        const auto guess = m_preview.guess.columns.value(column, exchange::Field::Ignore);
        choice->setCurrentIndex(static_cast<int>(guess));
        choice->setMaxVisibleItems(20);
        choice->setFocusPolicy(Qt::StrongFocus);
        connect(choice, &QComboBox::activated, this, &ImportDialog::mappingTouched);
        auto *cell = new QWidget(m_columns); // keeps the boxes of two rows apart
        auto *cellLayout = new QHBoxLayout(cell);
        cellLayout->setContentsMargins(2, 2, 8, 2);
        cellLayout->addWidget(choice);
        m_columns->setCellWidget(column, 1, cell);
        QStringList values;
        for (const exchange::CsvRow &row : m_preview.sample) {
            const QString value = row.cells.value(column).simplified();
            if (!value.isEmpty() && !values.contains(value)) {
                values << value.left(60);
            }
            if (values.size() == kSampleValues) {
                break;
            }
        }
        m_columns->setItem(column, 2, readOnlyItem(values.join(QStringLiteral(" · "))));
    }
    m_columns->verticalHeader()->setDefaultSectionSize(m_context.theme->scaled(38));
    m_columns->setColumnWidth(0, m_context.theme->scaled(200));
    m_columns->setColumnWidth(1, m_context.theme->scaled(230));
}

void ImportDialog::fillDefaults()
{
    QList<std::pair<QString, QString>> countries;
    QStringList currencies;
    for (const QString &code : domain::allCountries()) {
        countries.append({domain::countryName(code, m_context.language), code});
        const QString currency = domain::currencyOf(code);
        if (!currency.isEmpty() && !currencies.contains(currency)) {
            currencies << currency;
        }
    }
    std::sort(countries.begin(), countries.end(), [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    currencies.sort();
    m_country->addItem(tr("none"), QString());
    for (const auto &[name, code] : std::as_const(countries)) {
        m_country->addItem(name, code);
    }
    m_currency->addItem(tr("none"), QString());
    for (const QString &code : std::as_const(currencies)) {
        m_currency->addItem(code, code);
    }
    m_split->setChecked(m_preview.guess.splitLists);
    m_country->setCurrentIndex(std::max(0, m_country->findData(m_preview.guess.defaultCountry)));
    m_currency->setCurrentIndex(std::max(0, m_currency->findData(m_preview.guess.defaultCurrency)));
}

exchange::Mapping ImportDialog::mapping() const
{
    exchange::Mapping mapping = m_preview.guess;
    mapping.columns.clear();
    for (int row = 0; row < m_columns->rowCount(); ++row) {
        const auto *choice = m_columns->cellWidget(row, 1)->findChild<QComboBox *>();
        mapping.columns << static_cast<exchange::Field>(choice->currentData().toInt());
    }
    mapping.defaultCountry = m_country->currentData().toString();
    mapping.defaultCurrency = m_currency->currentData().toString();
    mapping.splitLists = m_split->isChecked();
    return mapping;
}

void ImportDialog::mappingTouched()
{
    m_trial->clear();
    m_trialRejects->hide();
    if (m_preview.bytes <= kTryByItselfBytes && !m_busy) {
        m_tryTimer.start();
    }
}

// ── Running ─────────────────────────────────────────────────────────────────────────────────────

QString ImportDialog::proposedRejectsPath() const
{
    const QFileInfo file(m_path);
    QDir folder = file.dir();
    if (!QFileInfo(folder.path()).isWritable()) {
        folder = QDir(QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation));
    }
    //: file of refused rows, %1 is the name of the file that was imported
    const QString base = tr("%1-refused", "file name").arg(file.completeBaseName());
    QString path = folder.filePath(base + QStringLiteral(".csv"));
    for (int number = 2; QFileInfo::exists(path); ++number) {
        path = folder.filePath(QStringLiteral("%1-%2.csv").arg(base).arg(number));
    }
    return path;
}

void ImportDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_import->setEnabled(!busy);
    m_try->setEnabled(!busy);
    m_columns->setEnabled(!busy);
    m_country->setEnabled(!busy);
    m_currency->setEnabled(!busy);
    m_split->setEnabled(!busy);
}

void ImportDialog::run(bool dryRun)
{
    if (m_busy) {
        return;
    }
    m_tryTimer.stop();
    m_message->dismiss();
    setBusy(true);
    const quint64 run = ++m_run;
    m_progress = std::make_shared<services::Progress>();
    m_strip->watch(m_progress, dryRun ? tr("Trying rows") : tr("Importing rows"));
    services::ImportRequest request;
    request.path = m_path;
    request.mapping = mapping();
    request.dryRun = dryRun;
    if (!dryRun) {
        request.rejectsPath = proposedRejectsPath();
    }
    whenReady(m_context.exchange->importRecords(request, m_progress), this,
        [this, run, dryRun](const Result<services::ImportOutcome> &outcome) {
            if (run == m_run) {
                takeOutcome(outcome, dryRun);
            }
        });
}

void ImportDialog::takeOutcome(const Result<services::ImportOutcome> &outcome, bool dryRun)
{
    m_strip->finish();
    m_progress.reset();
    setBusy(false);
    if (!outcome) {
        if (outcome.error().code == ErrorCode::Cancelled) {
            m_message->showMessage(
                InlineMessage::Kind::Notice, tr("Cancelled. Nothing was imported."));
        } else {
            m_message->showError(outcome.error());
        }
        return;
    }
    if (!dryRun) {
        showOutcome(*outcome);
        Q_EMIT imported(*outcome);
        return;
    }
    QString text = outcomeText(*outcome).replace(u'\n', QStringLiteral("  ·  "));
    m_trial->setText(tr("This import would do: %1")
                         .arg(text.isEmpty() ? tr("nothing, all of it is there already") : text));
    m_trialRejects->setVisible(!outcome->rejects.isEmpty());
    showRejects(m_trialRejects, outcome->rejects);
}

void ImportDialog::showOutcome(const services::ImportOutcome &outcome)
{
    m_resultHead->setText(
        outcome.rejects.isEmpty() ? tr("Imported") : tr("Imported, apart from refused rows"));
    const QString lines = outcomeText(outcome);
    m_resultLines->setText(
        lines.isEmpty() ? tr("Everything in this file was there already.") : lines);
    m_rejectsFile->setVisible(!outcome.rejectsPath.isEmpty());
    const QString shownPath = QDir::toNativeSeparators(outcome.rejectsPath);
    m_rejectsFile->setText(tr(
        "The refused rows with their reasons are in %1. Correct them there and import that file.")
                               .arg(QStringLiteral("<a href=\"%1\">%2</a>")
                                        .arg(QUrl::fromLocalFile(outcome.rejectsPath)
                                                 .toString(QUrl::FullyEncoded),
                                            shownPath.toHtmlEscaped())));
    m_rejects->setVisible(!outcome.rejects.isEmpty());
    showRejects(m_rejects, outcome.rejects);
    m_stack->setCurrentIndex(ResultStep);
    m_try->hide();
    m_import->hide();
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(m_close->text());
    m_close->setFocus();
}

void ImportDialog::showRejects(QTableWidget *table, const QList<exchange::Reject> &rejects)
{
    const QLocale locale;
    const auto shown = std::min<qsizetype>(rejects.size(), kMostRejectsShown);
    table->setHorizontalHeaderLabels({tr("Line"), tr("Column"), tr("Why it is refused")});
    table->setRowCount(static_cast<int>(shown));
    for (int row = 0; row < shown; ++row) {
        const exchange::Reject &reject = rejects.at(row);
        table->setItem(row, 0, readOnlyItem(locale.toString(reject.line)));
        table->setItem(row, 1, readOnlyItem(reject.column));
        table->setItem(row, 2, readOnlyItem(reject.reason));
    }
    table->setColumnWidth(0, m_context.theme->scaled(70));
    table->setColumnWidth(1, m_context.theme->scaled(160));
}

void ImportDialog::reject()
{
    if (m_progress) {
        m_progress->cancel(); // the answer closes nothing: a person sees that nothing was imported
        return;
    }
    QDialog::reject();
}

} // namespace touchstone::gui
