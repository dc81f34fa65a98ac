// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/exchange/bringbackdialog.h"

#include "gui/exchange/taskdialog.h"
#include "gui/whenready.h"
#include "gui/widgets/dialogparts.h"
#include "gui/widgets/messages.h"
#include "models/fieldwords.h"

#include <QComboBox>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>

#include <algorithm>

namespace touchstone::gui {

namespace {

enum Column { What, Changed, Here, There, Take, Before, ColumnCount };

constexpr qsizetype kMostNamed = 20; ///< of what stays in the file; a dialog is no list
constexpr int kRowHeight = 34; ///< a choice fits in

QString number(qint64 value)
{
    return QLocale().toString(value);
}

QString filter()
{
    return BringBackDialog::tr("Touchstone directory (*.touchstone)");
}

} // namespace

BringBackDialog::BringBackDialog(const Context &context, const QString &file, QWidget *parent)
    : QDialog(parent), m_context(context), m_moving(context.directory), m_file(file),
      m_text(new QLabel(this)), m_counts(new QLabel(this)),
      m_message(new InlineMessage(context.theme, this)), m_tree(new QTreeWidget(this)),
      m_all(new QWidget(this)), m_accept(new QPushButton(tr("Bring back"), this)),
      m_close(new QPushButton(tr("Cancel"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("bringBackDialog"));
    setWindowTitle(tr("Bring back %1", "file name").arg(QFileInfo(file).fileName()));
    const auto [body, foot] = layOut(this);
    m_message->setClosable(false);
    m_text->setObjectName(QStringLiteral("bringBackTextLabel"));
    m_text->setWordWrap(true);
    m_text->setText(tr("Comparing the file with the directory…"));
    m_counts->setObjectName(QStringLiteral("bringBackCountsLabel"));
    m_counts->setWordWrap(true);
    buildTree();
    body->addWidget(m_text);
    body->addWidget(m_message);
    body->addWidget(m_tree, 1);
    body->addWidget(m_counts);
    body->addWidget(m_all);
    buildButtons();
    foot->addStretch();
    foot->addWidget(m_close);
    foot->addWidget(m_accept);
    setTabOrder(m_close, m_accept);
    m_context.theme->fit(this, {1040, 640});
    fitColumns();
    look();
}

void BringBackDialog::buildTree()
{
    m_tree->setObjectName(QStringLiteral("bringBackTree"));
    m_tree->setAccessibleName(tr("Differences between the file and the directory"));
    m_tree->setColumnCount(ColumnCount);
    m_tree->setHeaderLabels({tr("Record and field"), tr("Changed"), tr("In the file"),
        tr("In the directory"), tr("Take"), tr("Before")});
    m_tree->setProperty("kind", QStringLiteral("boxed"));
    m_tree->setAlternatingRowColors(true);
    m_tree->setUniformRowHeights(true);
    m_tree->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_tree->header()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
}

void BringBackDialog::fitColumns()
{
    const int widths[ColumnCount] = {175, 150, 125, 125, 130, 120}; // the choice in sight at 800
    const int shares[ColumnCount] = {3, 0, 4, 4, 0, 1}; // of what a wider window has to spare
    const int room = width() - 2 * layout()->itemAt(0)->layout()->contentsMargins().left();
    int spare = room;
    for (const int width : widths) {
        spare -= m_context.theme->scaled(width);
    }
    for (int column = 0; column < ColumnCount; ++column) {
        m_tree->setColumnWidth(column,
            m_context.theme->scaled(widths[column]) + std::max(0, spare) * shares[column] / 12);
    }
}

void BringBackDialog::buildButtons()
{
    auto *row = new QHBoxLayout(m_all);
    row->setContentsMargins(0, 0, 0, 0);
    auto *label = new QLabel(tr("For all that changed on both sides:"), m_all);
    auto *here = new QPushButton(tr("Take the file's"), m_all);
    auto *there = new QPushButton(tr("Take the directory's"), m_all);
    here->setObjectName(QStringLiteral("bringBackAllHereButton"));
    there->setObjectName(QStringLiteral("bringBackAllThereButton"));
    row->addWidget(label);
    row->addWidget(here);
    row->addWidget(there);
    row->addStretch();
    m_all->hide();
    m_accept->setObjectName(QStringLiteral("bringBackAcceptButton"));
    m_accept->setProperty("kind", QStringLiteral("primary"));
    m_accept->setEnabled(false);
    m_close->setObjectName(QStringLiteral("bringBackCloseButton"));
    for (QPushButton *button : {here, there, m_accept, m_close}) {
        button->setAutoDefault(false);
    }
    connect(here, &QPushButton::clicked, this, [this] { chooseAll(domain::MergeSide::Mine); });
    connect(there, &QPushButton::clicked, this, [this] { chooseAll(domain::MergeSide::Theirs); });
    connect(m_accept, &QPushButton::clicked, this, &BringBackDialog::bringBack);
    connect(m_close, &QPushButton::clicked, this, &BringBackDialog::reject);
    connect(m_message, &InlineMessage::actionRequested, this, &BringBackDialog::look);
}

void BringBackDialog::look()
{
    m_message->dismiss();
    m_accept->setEnabled(false);
    whenReady(m_moving.previewBringBack(m_file), this,
        [this](const Result<domain::BringBackPreview> &preview) {
            if (!preview) {
                m_text->hide();
                m_tree->hide();
                m_message->showError(preview.error());
                return;
            }
            showPreview(*preview);
        });
}

void BringBackDialog::showPreview(const domain::BringBackPreview &preview)
{
    m_preview = preview;
    m_boxes.clear();
    m_items.clear();
    m_tree->clear();
    m_text->setText(
        tr("Taken along by %1 on %2.")
            .arg(preview.copy.person,
                QLocale().toString(preview.copy.takenUtc.toLocalTime(), QLocale::ShortFormat)));
    for (const domain::RecordDifference &record : preview.records) {
        addRecord(record);
    }
    for (const domain::BroughtStep &step : preview.steps) {
        addStep(step);
    }
    m_tree->expandAll();
    m_all->setVisible(preview.counts.both > 0);
    refresh();
}

QTreeWidgetItem *BringBackDialog::addTitle(const QString &title)
{
    auto *item = new QTreeWidgetItem(m_tree);
    item->setSizeHint(What, QSize(0, m_context.theme->scaled(kRowHeight)));
    item->setText(What, title);
    item->setToolTip(What, title);
    QFont bold = item->font(What);
    bold.setBold(true);
    item->setFont(What, bold);
    return item;
}

// Beside the fields of its listing, where some of those differ.
void BringBackDialog::addStep(const domain::BroughtStep &step)
{
    QTreeWidgetItem *&listing = m_items[step.uuid];
    if (listing == nullptr) {
        listing = addTitle(step.title);
        listing->setFirstColumnSpanned(true);
    }
    auto *item = new QTreeWidgetItem(listing);
    item->setSizeHint(What, QSize(0, m_context.theme->scaled(kRowHeight)));
    const QString what = domain::label(step.action);
    item->setText(What,
        step.criterion.isEmpty() ? what : tr("%1: %2", "step, check").arg(what, step.criterion));
    item->setText(Changed, tr("Only in the file"));
    item->setText(Before, step.before);
    item->setText(Here, step.mine);
    item->setText(There, step.theirs);
    item->setText(Take, step.obstacle.isEmpty() ? tr("The file's") : tr("Stays in the file"));
    item->setToolTip(What, tr("By %1").arg(step.person).toHtmlEscaped());
    item->setToolTip(Take, step.obstacle.toHtmlEscaped());
    if (!step.obstacle.isEmpty()) {
        auto *why = new QTreeWidgetItem(item); // to be read without pointing at it
        why->setFirstColumnSpanned(true);
        why->setText(What, step.obstacle);
    }
}

void BringBackDialog::addRecord(const domain::RecordDifference &record)
{
    QTreeWidgetItem *item = addTitle(record.criterion.isEmpty()
            ? record.title
            : tr("%1: answer to %2").arg(record.title, record.criterion));
    if (record.criterion.isEmpty()) {
        m_items.insert(record.uuid, item);
    }
    if (record.presence == domain::RecordDifference::Presence::OnlyMine) {
        item->setText(Changed, tr("New in the file"));
    } else if (record.presence == domain::RecordDifference::Presence::OnlyTheirs) {
        item->setText(Changed, tr("New in the directory"));
    }
    item->setFirstColumnSpanned(item->text(Changed).isEmpty()); // a long name has the whole line
    for (const domain::FieldDifference &field : record.fields) {
        addField(item, record, field);
    }
}

void BringBackDialog::addField(QTreeWidgetItem *parent, const domain::RecordDifference &record,
    const domain::FieldDifference &field)
{
    auto *item = new QTreeWidgetItem(parent);
    item->setSizeHint(What, QSize(0, m_context.theme->scaled(kRowHeight)));
    const QString label = models::fieldLabel(field.field.name);
    item->setText(What, label);
    item->setText(Changed,
        field.by == domain::ChangedBy::Mine         ? tr("Only in the file")
            : field.by == domain::ChangedBy::Theirs ? tr("Only in the directory")
                                                    : tr("On both sides"));
    const std::pair<Column, const QJsonObject &> texts[]
        = {{Before, record.base}, {Here, record.mine}, {There, record.theirs}};
    for (const auto &[column, fields] : texts) {
        const QString text = models::fieldText(field.field, fields);
        item->setText(column, text.simplified());
        item->setToolTip(column, text.toHtmlEscaped());
    }
    if (field.by != domain::ChangedBy::Both) {
        item->setText(
            Take, field.by == domain::ChangedBy::Mine ? tr("The file's") : tr("The directory's"));
        return;
    }
    auto *box = new QComboBox(m_tree);
    box->addItems({tr("Choose…"), tr("The file's"), tr("The directory's")});
    box->setObjectName(QStringLiteral("bringBackChoice%1ComboBox").arg(m_boxes.size() + 1));
    box->setAccessibleName(tr("Whose %1 counts for %2").arg(label, record.title));
    const auto side = m_choices.of(record.key(), field.field.name);
    box->setCurrentIndex(!side ? 0 : *side == domain::MergeSide::Mine ? 1 : 2);
    connect(box, &QComboBox::currentIndexChanged, this,
        [this, key = record.key(), name = field.field.name](
            int index) { choose(key, name, index); });
    m_tree->setItemWidget(item, Take, box);
    m_boxes.append(box);
}

void BringBackDialog::choose(const QString &key, const QString &field, int index)
{
    if (index == 0) {
        m_choices.records[key].remove(field);
        m_choices.rest.reset();
    } else {
        m_choices.records[key].insert(
            field, index == 1 ? domain::MergeSide::Mine : domain::MergeSide::Theirs);
    }
    refresh();
}

void BringBackDialog::chooseAll(domain::MergeSide side)
{
    for (QComboBox *box : std::as_const(m_boxes)) {
        box->setCurrentIndex(side == domain::MergeSide::Mine ? 1 : 2);
    }
    m_choices.rest = side; // of those that are not listed too
    refresh();
}

void BringBackDialog::refresh()
{
    const domain::DifferenceCounts &counts = m_preview.counts;
    const int open = m_preview.open(m_choices);
    const bool news = m_preview.isNews();
    m_accept->setEnabled(news && open == 0 && !m_busy);
    if (!news) {
        m_counts->setText(tr("The file has nothing new for the directory."));
        return;
    }
    QString text = tr("New in the file: %1. Fields changed only in the file: %2, only in the "
                      "directory: %3, on both sides: %4.")
                       .arg(number(counts.added), number(counts.mine), number(counts.theirs),
                           number(counts.both));
    if (m_preview.stepsTotal > 0) {
        text += u' ' + tr("Steps of reviews: %1.").arg(number(m_preview.stepsTotal));
    }
    const qint64 unlisted = m_preview.recordsLeft + m_preview.stepsTotal - m_preview.steps.size();
    if (unlisted > 0) {
        text += u' ' + tr("Not listed above, since there are so many: %1.").arg(number(unlisted));
    }
    if (open > 0) {
        text += u' ' + tr("Still to choose: %1.").arg(number(open));
    }
    m_counts->setText(text);
}

void BringBackDialog::bringBack()
{
    m_busy = true;
    m_accept->setEnabled(false);
    m_close->setEnabled(false);
    m_tree->setEnabled(false);
    m_all->setEnabled(false);
    whenReady(m_moving.bringBack(m_file, m_choices), this,
        [this](const Result<domain::BringBackOutcome> &outcome) {
            m_busy = false;
            m_close->setEnabled(true);
            m_tree->setEnabled(true);
            m_all->setEnabled(true);
            if (!outcome) {
                m_message->showError(outcome.error(), tr("Compare again"));
                refresh();
                return;
            }
            showOutcome(*outcome);
        });
}

void BringBackDialog::showOutcome(const domain::BringBackOutcome &outcome)
{
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_tree), m_all,
             static_cast<QWidget *>(m_accept)}) {
        widget->hide();
    }
    m_close->setText(tr("Close"));
    m_close->setDefault(true);
    m_close->setFocus();
    QStringList lines;
    const std::pair<qint64, QString> made[] = {{outcome.added, tr("New: %1")},
        {outcome.changed, tr("Changed: %1")}, {outcome.trashed, tr("Moved to the trash: %1")},
        {outcome.restored, tr("Brought back from the trash: %1")},
        {outcome.setAside, tr("Texts not taken, kept in the history: %1")},
        {outcome.steps, tr("Steps of reviews taken over: %1")}};
    for (const auto &[count, text] : made) {
        if (count > 0) {
            lines.append(text.arg(number(count)));
        }
    }
    const QList<domain::BringBackRefusal> named
        = outcome.refused.first(std::min<qsizetype>(outcome.refused.size(), kMostNamed));
    for (const domain::BringBackRefusal &refused : named) {
        lines.append(tr("Stays in the file: %1. %2").arg(refused.text(), refused.reason));
    }
    if (const qint64 more = outcome.refusedTotal - named.size(); more > 0) {
        lines.append(tr("More that stays in the file: %1").arg(number(more)));
    }
    m_counts->setTextFormat(Qt::PlainText);
    m_counts->setText(lines.join(u'\n'));
    if (outcome.refused.isEmpty()) {
        m_message->showMessage(
            InlineMessage::Kind::Done, tr("The file is part of the directory now"));
    } else {
        m_message->showMessage(InlineMessage::Kind::Warning,
            tr("Not everything could be taken over"),
            tr("What is named below stays in the file. Settle it there or in the directory, then "
               "bring the file back again."));
    }
    Theme::shrink(this, m_context.theme->scaled(520));
}

void BringBackDialog::reject()
{
    if (!m_busy) {
        QDialog::reject();
    }
}

void bringBack(const Context &context, QWidget *parent)
{
    const QString purpose = QStringLiteral("takealong");
    const QString file
        = context.prompter->openFile(parent, BringBackDialog::tr("Choose the working copy"),
            context.settings->folder(purpose), filter());
    if (file.isEmpty()) {
        return;
    }
    context.settings->setFolder(purpose, QFileInfo(file).path());
    (new BringBackDialog(context, file, parent))->open();
}

void takeAlong(const Context &context, QWidget *parent)
{
    const QString purpose = QStringLiteral("takealong");
    const QString title = BringBackDialog::tr("Take a working copy along");
    const QString proposed
        = QDir(context.settings->folder(purpose))
              .filePath(context.directory->info().title + QStringLiteral(".touchstone"));
    const QString path = context.prompter->saveFile(parent, title, proposed, filter());
    if (path.isEmpty()) {
        return;
    }
    context.settings->setFolder(purpose, QFileInfo(path).path());
    auto *dialog = new TaskDialog(context.theme, title, parent);
    auto *moving = new services::MovingService(context.directory, dialog);
    const services::ProgressPtr progress
        = dialog->start(BringBackDialog::tr("Copying and comparing rows"));
    whenReady(moving->takeAlong(path, progress), dialog,
        [dialog, path](const Result<domain::MoveReport> &report) {
            if (!report) {
                dialog->showError(report.error());
                return;
            }
            dialog->showDone(BringBackDialog::tr("Taken along"),
                {BringBackDialog::tr("The working copy is in %1.")
                        .arg(QDir::toNativeSeparators(path)),
                    BringBackDialog::tr("Edit it like any directory, without the server; then open "
                                        "the shared directory and bring it back."),
                    BringBackDialog::tr("Rows: %1").arg(number(report->rows()))});
        });
    dialog->open();
}

} // namespace touchstone::gui
