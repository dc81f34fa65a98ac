// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conflict/conflictdialog.h"

#include "gui/forms/fieldrows.h"
#include "gui/whenready.h"
#include "gui/widgets/choicecell.h"
#include "gui/widgets/marklabel.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>

#include <algorithm>

namespace touchstone::gui {

using namespace domain;

namespace {

enum Column { Field, Before, Mine, Theirs, Who };

constexpr int kFiveColumns = 560; ///< the width at the system's text size that holds them

QLabel *cell(const QString &text, QWidget *parent)
{
    QLabel *label = wrappedLabel(text, parent);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

QString bothTexts(const QString &mine, const QString &theirs)
{
    if (theirs.contains(mine)) {
        return theirs;
    }
    return mine.contains(theirs) ? mine : theirs + QStringLiteral("\n\n") + mine;
}

ConflictDialog::ConflictDialog(const Context &context, const ConflictTexts &texts,
    const QList<ConflictRow> &rows, QWidget *parent)
    : QDialog(parent), m_context(context)
{
    setObjectName(QStringLiteral("conflictDialog"));
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Resolve changes"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *page = new QWidget(scroll);
    page->setProperty("surface", QStringLiteral("window"));
    auto *body = new QVBoxLayout(page);
    body->setContentsMargins(22, 18, 22, 14);
    body->setSpacing(12);
    auto *head = new QHBoxLayout;
    head->setSpacing(14);
    auto *mark = new MarkLabel(context.theme, page);
    mark->setBand(Band::SeriousConcern);
    mark->setEdge(22);
    head->addWidget(mark, 0, Qt::AlignTop);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *heading = wrappedLabel(texts.heading, page);
    setTextRole(heading, TextRole::Heading);
    auto *explanation = wrappedLabel(texts.explanation, page);
    setTextRole(explanation, TextRole::Caption, "secondary");
    words->addWidget(heading);
    words->addWidget(explanation);
    head->addLayout(words, 1);
    body->addLayout(head);
    body->addWidget(buildTable(rows, texts));

    auto *all = new QHBoxLayout;
    connect(addButton(all, tr("All mine"), QStringLiteral("allMine")), &QPushButton::clicked, this,
        [this] { chooseAll(MergeSide::Mine); });
    connect(addButton(all, tr("All theirs"), QStringLiteral("allTheirs")), &QPushButton::clicked,
        this, [this] { chooseAll(MergeSide::Theirs); });
    all->addStretch(1);
    body->addLayout(all);
    m_resultCard = new QFrame(page);
    m_resultCard->setProperty("surface", QStringLiteral("card"));
    m_resultRow = new QBoxLayout(QBoxLayout::LeftToRight, m_resultCard);
    m_resultRow->setContentsMargins(14, 10, 14, 10);
    auto *title = new QLabel(tr("With these choices"), m_resultCard);
    title->setProperty("strong", true);
    m_result = wrappedLabel({}, m_resultCard);
    m_result->setObjectName(QStringLiteral("conflict_result_QLabel"));
    m_resultRow->addWidget(title);
    m_resultRow->addWidget(m_result, 1);
    m_resultCard->hide();
    body->addWidget(m_resultCard);
    body->addStretch(1);
    scroll->setWidget(page);
    layout->addWidget(scroll, 1);
    layout->addWidget(buildFoot());
    context.theme->fit(this, {740, 620});
    arrange();
    refresh();
}

QPushButton *ConflictDialog::addButton(QBoxLayout *row, const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, this);
    button->setObjectName(QStringLiteral("conflict_%1_QPushButton").arg(name));
    button->setAccessibleName(text);
    button->setAutoDefault(false);
    row->addWidget(button);
    return button;
}

QWidget *ConflictDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->setProperty("surface", QStringLiteral("bar"));
    foot->setAttribute(Qt::WA_StyledBackground);
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight, foot);
    m_foot->setContentsMargins(22, 12, 22, 12);
    m_foot->setSpacing(10);
    auto *later = addButton(m_foot, tr("Decide later"), QStringLiteral("later"));
    later->setToolTip(tr("What you typed is kept on this computer and offered again."));
    m_foot->addStretch(1);
    auto *back = addButton(m_foot, tr("Back to editing"), QStringLiteral("back"));
    m_save = addButton(m_foot, {}, QStringLiteral("save"));
    m_save->setProperty("kind", QStringLiteral("primary"));
    m_save->setDefault(true);
    connect(later, &QPushButton::clicked, this, [this] { done(DecideLater); });
    connect(back, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &QDialog::accept);
    return foot;
}

QWidget *ConflictDialog::buildTable(const QList<ConflictRow> &rows, const ConflictTexts &texts)
{
    auto *table = new QFrame(this);
    table->setProperty("surface", QStringLiteral("card"));
    m_grid = new QGridLayout(table);
    m_grid->setContentsMargins(12, 10, 12, 10);
    m_grid->setHorizontalSpacing(16);
    m_grid->setVerticalSpacing(10);
    const QString titles[]
        = {tr("Field"), tr("Before"), tr("Mine"), texts.theirs, tr("Changed by")};
    Line head;
    for (int column = Field; column <= Who; ++column) {
        auto *title = wrappedLabel(titles[column], table);
        setTextRole(title, TextRole::Caption, "secondary");
        title->setProperty("strong", column == Mine || column == Theirs);
        head.cells[column] = title;
    }
    m_lines.append(head);
    for (const bool choose : {true, false}) {
        for (const ConflictRow &row : rows) {
            if (row.choose == choose) {
                addRow(table, row);
            }
        }
    }
    return table;
}

void ConflictDialog::addRow(QWidget *table, const ConflictRow &row)
{
    Line line;
    line.edge = new QFrame(table);
    line.edge->setProperty("surface", QStringLiteral("line"));
    auto *field = new QWidget(table);
    auto *words = new QVBoxLayout(field);
    words->setContentsMargins(0, 0, 0, 0);
    words->setSpacing(0);
    auto *title = wrappedLabel(row.title.left(1).toUpper() + row.title.mid(1), field);
    title->setProperty("strong", row.choose);
    words->addWidget(title);
    if (!row.hint.isEmpty()) {
        auto *hint = wrappedLabel(row.hint, field);
        setTextRole(hint, TextRole::Caption, "secondary");
        words->addWidget(hint);
    }
    words->addStretch(1);
    line.cells[Field] = field;
    line.cells[Before] = valueLabel(row.before, false);
    line.beforeTitle = wrappedLabel(tr("Before"), table);
    setTextRole(line.beforeTitle, TextRole::Caption, "secondary");
    auto *who = wrappedLabel(row.who, table);
    setTextRole(who, TextRole::Caption, row.choose ? "serious" : "secondary");
    line.cells[Who] = who;
    if (!row.choose) {
        line.cells[Mine] = valueLabel(row.mine, false);
        line.cells[Theirs] = valueLabel(row.theirs, false);
        m_lines.append(line);
        return;
    }
    Choice choice{row.name, nullptr, nullptr, row.canKeepBoth};
    auto *group = new QButtonGroup(this);
    group->setExclusive(!row.canKeepBoth);
    for (const bool mine : {true, false}) {
        QAbstractButton *button = row.canKeepBoth
            ? static_cast<QAbstractButton *>(new QCheckBox(table))
            : new QRadioButton(table);
        (mine ? choice.mine : choice.theirs) = button;
        group->addButton(button);
        button->setChecked(row.canKeepBoth);
        button->setObjectName(
            QStringLiteral("conflict_%1_%2").arg(row.name, mine ? u"mine" : u"theirs"));
        const FieldValue &value = mine ? row.mine : row.theirs;
        const QString kept = mine ? tr("%1: keep mine, %2", "field, value")
                                  : tr("%1: take theirs, %2", "field, value");
        button->setAccessibleName(kept.arg(row.title, value.text));
        connect(button, &QAbstractButton::toggled, this, &ConflictDialog::refresh);
        line.cells[mine ? Mine : Theirs] = new ChoiceCell(button, choiceText(value, table), table);
    }
    m_choices.append(choice);
    m_lines.append(line);
}

void ConflictDialog::arrange()
{
    // Five columns need room for a word each; else a field is three lines: its name with who
    // changed it, the value before, mine beside theirs.
    m_narrow = width() < m_context.theme->scaled(kFiveColumns);
    int at = 0;
    const auto put = [this](QWidget *cell, int line, int column, int columns = 1) {
        m_grid->removeWidget(cell);
        m_grid->addWidget(cell, line, column, 1, columns, Qt::AlignTop);
    };
    for (const Line &line : std::as_const(m_lines)) {
        const bool titles = line.edge == nullptr;
        if (!titles) {
            m_grid->removeWidget(line.edge);
            m_grid->addWidget(line.edge, at++, 0, 1, Who + 1);
            line.beforeTitle->setVisible(m_narrow);
        }
        for (const Column column : {Field, Before, Who}) {
            line.cells[column]->setVisible(!titles || !m_narrow);
        }
        if (!m_narrow) {
            for (int column = Field; column <= Who; ++column) {
                put(line.cells[column], at, column);
            }
            ++at;
            continue;
        }
        if (!titles) {
            put(line.cells[Field], at, 0);
            put(line.cells[Who], at++, 1, Who);
            put(line.beforeTitle, at, 0);
            put(line.cells[Before], at++, 1, Who);
        }
        put(line.cells[Mine], at, 0);
        put(line.cells[Theirs], at++, 1, Who);
    }
    for (int column = Field; column <= Who; ++column) {
        const int wide = column == Mine || column == Theirs ? 4 : 3;
        m_grid->setColumnStretch(column, !m_narrow ? wide : column <= 1 ? 1 : 0);
    }
    m_grid->setHorizontalSpacing(m_narrow ? 8 : 16);
    m_foot->setDirection(m_narrow ? QBoxLayout::BottomToTop : QBoxLayout::LeftToRight);
    m_foot->setSpacing(m_narrow ? 6 : 10);
    m_resultRow->setDirection(m_narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_result->setAlignment(m_narrow ? Qt::AlignLeading : Qt::AlignTrailing);
}

void ConflictDialog::resizeEvent(QResizeEvent *event)
{
    if (m_narrow != (width() < m_context.theme->scaled(kFiveColumns))) {
        arrange();
    }
    QDialog::resizeEvent(event);
}

QLabel *ConflictDialog::valueLabel(const FieldValue &value, bool strong)
{
    const QString nothing = tr("nothing", "a field that was empty");
    auto *label = cell(value.text.isEmpty() ? nothing : value.text, this);
    label->setProperty("strong", strong);
    if (!strong) {
        setTextRole(label, TextRole::Body, "secondary");
    }
    lookUp(value.party, [label](const QString &name) { label->setText(name); });
    return label;
}

// What a choice stands for: of several lines the first says what, the others what about it.
QWidget *ConflictDialog::choiceText(const FieldValue &value, QWidget *table)
{
    auto *texts = new QWidget(table);
    auto *column = new QVBoxLayout(texts);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    FieldValue first = value;
    first.text = value.text.section(u'\n', 0, 0);
    QLabel *strong = valueLabel(first, true);
    strong->setTextInteractionFlags(Qt::NoTextInteraction); // a click chooses
    column->addWidget(strong);
    if (const QString rest = value.text.section(u'\n', 1); !rest.isEmpty()) {
        column->addWidget(wrappedLabel(rest, texts));
    }
    return texts;
}

void ConflictDialog::lookUp(
    const SubjectRef &party, const std::function<void(const QString &)> &take)
{
    const auto named = [take](const auto &found) {
        if (found) {
            take(found->name);
        }
    };
    if (party.id == 0) {
        return;
    }
    switch (party.kind) {
    case SubjectKind::Clinic:
        whenReady(m_context.directory->loadClinic(ClinicId(party.id)), this, named);
        break;
    case SubjectKind::Practitioner:
        whenReady(m_context.directory->loadPractitioner(PractitionerId(party.id)), this, named);
        break;
    case SubjectKind::Laboratory:
        whenReady(m_context.directory->loadLaboratory(LaboratoryId(party.id)), this, named);
        break;
    case SubjectKind::Listing:
        break;
    }
}

void ConflictDialog::setPreview(const std::function<QString()> &preview)
{
    m_preview = preview;
    refresh();
}

bool ConflictDialog::isDecided() const
{
    return std::all_of(m_choices.cbegin(), m_choices.cend(), [](const Choice &choice) {
        return choice.mine->isChecked() || choice.theirs->isChecked();
    });
}

MergeChoices ConflictDialog::choices() const
{
    MergeChoices sides;
    for (const Choice &choice : m_choices) {
        sides.insert(choice.name, choice.mine->isChecked() ? MergeSide::Mine : MergeSide::Theirs);
    }
    return sides;
}

QStringList ConflictDialog::both() const
{
    QStringList fields;
    for (const Choice &choice : m_choices) {
        if (choice.mine->isChecked() && choice.theirs->isChecked()) {
            fields.append(choice.name);
        }
    }
    return fields;
}

void ConflictDialog::chooseAll(MergeSide side)
{
    for (const Choice &choice : m_choices) {
        choice.mine->setChecked(side == MergeSide::Mine);
        choice.theirs->setChecked(side == MergeSide::Theirs);
    }
}

void ConflictDialog::refresh()
{
    if (m_save == nullptr) {
        return; // while it is being built
    }
    const bool decided = isDecided();
    m_save->setEnabled(decided);
    const auto open = std::count_if(m_choices.cbegin(), m_choices.cend(), [](const Choice &choice) {
        return !choice.mine->isChecked() && !choice.theirs->isChecked();
    });
    m_save->setText(
        decided ? tr("Save these choices") : tr("%n to choose", nullptr, static_cast<int>(open)));
    m_save->setAccessibleName(m_save->text());
    m_resultCard->setVisible(decided && m_preview);
    if (decided && m_preview) {
        m_result->setText(m_preview());
    }
}

} // namespace touchstone::gui
