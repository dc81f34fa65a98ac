// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/reportpreview.h"

#include "gui/forms/fieldrows.h"
#include "gui/report/reportview.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPainter>
#include <QPrintDialog>
#include <QPrinter>
#include <QPushButton>
#include <QRegularExpression>
#include <QScreen>
#include <QToolButton>
#include <QUrl>

namespace touchstone::gui {

namespace {

constexpr int kTableRows = 5000;
const QString kFolderPurpose = QStringLiteral("report");

} // namespace

ReportPreview::ReportPreview(const Context &context, QWidget *parent)
    : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("reportPreview"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Report"));
}

ReportPreview::ReportPreview(const Context &context, ListingId listing, QWidget *parent)
    : ReportPreview(context, parent)
{
    m_listing = listing;
    build();
    request();
}

ReportPreview::ReportPreview(
    const Context &context, const domain::ListingQuery &query, QWidget *parent)
    : ReportPreview(context, parent)
{
    m_query = query;
    build();
    request();
}

void ReportPreview::build()
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(buildChoices());
    auto *right = new QVBoxLayout;
    right->setSpacing(0);
    right->addWidget(buildTools());
    m_message = new InlineMessage(m_context.theme, this);
    m_message->setObjectName(QStringLiteral("report_message_InlineMessage"));
    right->addWidget(m_message);
    m_view = new ReportView(m_context.theme, this);
    right->addWidget(m_view, 1);
    layout->addLayout(right, 1);
    connect(m_view, &ReportView::pageChanged, m_pages,
        [this](int page) { m_pages->setCurrentRow(page); });
    connect(m_pages, &QListWidget::itemActivated, this,
        [this] { m_view->goToPage(m_pages->currentRow()); });
    connect(m_pages, &QListWidget::itemClicked, this,
        [this] { m_view->goToPage(m_pages->currentRow()); });
    connect(m_view, &ReportView::zoomChanged, this,
        [this](int percent) { m_zoom->setText(tr("%1 %", "zoom").arg(percent)); });
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (m_written.isEmpty())
            request();
        else if (!QDesktopServices::openUrl(QUrl::fromLocalFile(m_written)))
            m_message->showMessage(InlineMessage::Kind::Warning,
                tr("No program could be found that opens this file."),
                QDir::toNativeSeparators(m_written));
    });
    QSize size(1120, 760);
    if (const QScreen *area = screen())
        size = size.boundedTo(area->availableSize() * 0.95);
    resize(size);
}

QWidget *ReportPreview::buildChoices()
{
    auto *pane = new QWidget(this);
    pane->setProperty("surface", QStringLiteral("panel"));
    pane->setFixedWidth(m_context.theme->scaled(220));
    auto *layout = new QVBoxLayout(pane);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(8);
    const auto add = [&](QWidget *field, const QString &name, const QString &text) {
        auto *label = new QLabel(text, pane);
        label->setBuddy(field);
        setTextRole(label, TextRole::Caption, "secondary");
        nameWidget(field, QStringLiteral("report"), name);
        field->setAccessibleName(text);
        layout->addWidget(label);
        layout->addWidget(field);
        return label;
    };
    m_length = new QComboBox(pane);
    m_length->addItem(tr("Short: two pages"), static_cast<int>(report::Length::Short));
    m_length->addItem(tr("Full: every line and source"), static_cast<int>(report::Length::Full));
    m_length->setMinimumContentsLength(8);
    m_length->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    QLabel *lengthLabel = add(m_length, QStringLiteral("length"), tr("Length"));
    lengthLabel->setVisible(!m_query);
    m_length->setVisible(!m_query);
    m_language = new QComboBox(pane);
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->setCurrentIndex(qMax(0, m_language->findData(m_context.language)));
    add(m_language, QStringLiteral("language"), tr("Language"));
    m_notes = new QCheckBox(tr("With private notes"), pane);
    nameWidget(m_notes, QStringLiteral("report"), QStringLiteral("notes"));
    m_notes->setAccessibleName(m_notes->text());
    m_notes->setToolTip(tr("Your notes and what rests on hearsay are left out unless you ask"));
    m_notes->setVisible(!m_query);
    layout->addWidget(m_notes);
    connect(m_length, &QComboBox::currentIndexChanged, this, &ReportPreview::request);
    connect(m_language, &QComboBox::currentIndexChanged, this, &ReportPreview::request);
    connect(m_notes, &QCheckBox::toggled, this, &ReportPreview::request);
    layout->addSpacing(8);
    m_pages = new QListWidget(pane);
    m_pages->setProperty("surface", QStringLiteral("panel"));
    add(m_pages, QStringLiteral("pages"), tr("Pages"));
    layout->setStretchFactor(m_pages, 1);
    return pane;
}

QWidget *ReportPreview::buildTools()
{
    auto *bar = new QWidget(this);
    auto *layout = new QHBoxLayout(bar);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(8);
    const auto zoomButton
        = [&](const QString &text, const QString &icon, const QString &name, int steps) {
              auto *button = new QToolButton(bar);
              button->setToolTip(text);
              button->setAccessibleName(text);
              button->setFocusPolicy(Qt::StrongFocus);
              nameWidget(button, QStringLiteral("report"), name);
              bindIcon(m_context.theme, button, icon);
              connect(button, &QToolButton::clicked, this, [this, steps] { zoomBy(steps); });
              layout->addWidget(button);
          };
    zoomButton(tr("Smaller (Ctrl+−)"), QStringLiteral("zoom-out"), QStringLiteral("zoomOut"), -1);
    m_zoom = new QLabel(bar);
    m_zoom->setMinimumWidth(m_context.theme->scaled(46));
    m_zoom->setAlignment(Qt::AlignCenter);
    layout->addWidget(m_zoom);
    zoomButton(tr("Larger (Ctrl++)"), QStringLiteral("zoom-in"), QStringLiteral("zoomIn"), 1);
    zoomButton(
        tr("Fit the width (Ctrl+0)"), QStringLiteral("zoom-fit-width"), QStringLiteral("fit"), 0);
    layout->addStretch(1);
    const auto writer = [&](const QString &text, const QString &icon, const QString &name,
                            const std::function<void()> &act) {
        auto *button = new QPushButton(text, bar);
        button->setAccessibleName(text);
        button->setAutoDefault(false);
        button->setEnabled(false);
        nameWidget(button, QStringLiteral("report"), name);
        if (name == QLatin1String("savePdf")) {
            button->setProperty("kind", QStringLiteral("primary"));
            bindIcon(m_context.theme, button, icon, Token::AccentText);
        } else {
            bindIcon(m_context.theme, button, icon);
        }
        connect(button, &QPushButton::clicked, this, act);
        layout->addWidget(button);
        m_writers.append(button);
        return button;
    };
    writer(tr("Print…"), QStringLiteral("document-print"), QStringLiteral("print"),
        [this] { print(); });
    writer(tr("Save HTML…"), QStringLiteral("document-export"), QStringLiteral("saveHtml"),
        [this] { save(QStringLiteral(".html"), tr("Web pages (*.html)")); });
    writer(tr("Save PDF…"), QStringLiteral("document-save"), QStringLiteral("savePdf"),
        [this] { save(QStringLiteral(".pdf"), tr("PDF documents (*.pdf)")); });
    return bar;
}

report::ReportOptions ReportPreview::options() const
{
    report::ReportOptions options;
    options.length = static_cast<report::Length>(m_length->currentData().toInt());
    options.language = m_language->currentData().toString();
    options.withNotes = m_notes->isChecked();
    return options;
}

void ReportPreview::request()
{
    const int request = ++m_request;
    for (QPushButton *button : std::as_const(m_writers))
        button->setEnabled(false);
    const auto take_ = [this, request](const Result<report::ReportDocumentPtr> &made) {
        if (request == m_request)
            take(made);
    };
    if (m_query)
        whenReady(m_context.reports->directoryReport(*m_query, kTableRows, options()), this, take_);
    else
        whenReady(m_context.reports->listingReport(m_listing, options()), this, take_);
}

void ReportPreview::take(const Result<report::ReportDocumentPtr> &made)
{
    m_written.clear();
    if (!made) {
        m_message->showError(made.error(), tr("Try again"));
        return;
    }
    m_message->dismiss();
    m_document = *made;
    setWindowTitle(tr("Report: %1").arg(m_document->title()));
    m_pages->clear();
    for (int page = 0; page < m_document->pageCount(); ++page) {
        auto *item = new QListWidgetItem(tr("Page %1").arg(page + 1), m_pages);
        item->setSizeHint({0, m_context.theme->rowHeight(1) + 4});
    }
    m_pages->setCurrentRow(0);
    m_view->setDocument(m_document);
    for (QPushButton *button : std::as_const(m_writers))
        button->setEnabled(true);
    Q_EMIT shown();
}

void ReportPreview::zoomBy(int steps)
{
    m_view->setZoom(steps == 0 ? 0 : m_view->zoom() + 10 * steps);
}

void ReportPreview::save(const QString &ending, const QString &filter)
{
    static const QRegularExpression unusable(QStringLiteral("[\\\\/:*?\"<>|\\x00-\\x1f]+"));
    QString name = m_document->title();
    name.replace(unusable, QStringLiteral(" "));
    const QString folder = m_context.settings->folder(kFolderPurpose);
    const QString path = m_context.prompter->saveFile(this, tr("Save the report"),
        QDir(folder).filePath(name.simplified().left(120) + ending), filter);
    if (path.isEmpty())
        return;
    m_context.settings->setFolder(kFolderPurpose, QFileInfo(path).absolutePath());
    whenReady(
        m_context.reports->write(m_document, path, true), this, [this, path](const Result<> &done) {
            if (!done) {
                m_written.clear();
                m_message->showError(done.error());
                return;
            }
            m_written = path;
            m_message->showMessage(InlineMessage::Kind::Done, tr("Saved."),
                QDir::toNativeSeparators(path), {}, tr("Open"));
            Q_EMIT written(path);
        });
}

void ReportPreview::print()
{
    auto *printer = new QPrinter(QPrinter::HighResolution);
    printer->setPageSize(QPageSize(QPageSize::A4));
    printer->setFullPage(true);
    printer->setDocName(m_document->title());
    auto *dialog = new QPrintDialog(printer, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setMinMax(1, m_document->pageCount());
    connect(dialog, &QDialog::accepted, this, [this, printer] {
        QPainter painter;
        if (!painter.begin(printer)) {
            m_message->showMessage(
                InlineMessage::Kind::Problem, tr("The printer could not be started."));
            return;
        }
        const int from = printer->fromPage() > 0 ? printer->fromPage() - 1 : 0;
        const int to = printer->toPage() > 0 ? printer->toPage() : m_document->pageCount();
        const QRectF paper = printer->paperRect(QPrinter::DevicePixel);
        for (int page = from; page < qMin(to, m_document->pageCount()); ++page) {
            if (page > from)
                printer->newPage();
            painter.save();
            painter.scale(paper.width() / 210.0, paper.height() / 297.0);
            m_document->paintPage(&painter, page);
            painter.restore();
        }
    });
    connect(dialog, &QObject::destroyed, this, [printer] { delete printer; });
    dialog->open();
}

} // namespace touchstone::gui
