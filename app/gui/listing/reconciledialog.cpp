// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/reconciledialog.h"

#include "domain/explanation.h"
#include "gui/forms/fieldrows.h"
#include "gui/listing/reviewwords.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/choicecell.h"
#include "gui/widgets/dialogparts.h"
#include "gui/widgets/marklabel.h"
#include "gui/widgets/messages.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace touchstone::gui {

using namespace domain;
using services::Decision;

namespace {

enum Column { CheckColumn, FirstColumn, SecondColumn, RemarkColumn };

/// What a person answered: the answer itself, who says so and when, then their words. `answer` is
/// the label of the first line.
QWidget *answerCell(const Context &context, const Answer &answer, QWidget *parent)
{
    auto *cell = new QWidget(parent);
    auto *lines = new QVBoxLayout(cell);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(2);
    auto *first = new QHBoxLayout;
    first->setSpacing(6);
    auto *mark = new MarkLabel(context.theme, cell);
    mark->setState(answer.state);
    auto *state = wrappedLabel(label(answer.state), cell);
    state->setProperty("strong", true);
    first->addWidget(mark, 0, Qt::AlignTop);
    first->addWidget(state, 1);
    lines->addLayout(first);
    QStringList how;
    if (answer.tier != Tier::None)
        how.append(label(answer.tier));
    if (answer.checkedOn.isValid())
        how.append(dayText(answer.checkedOn));
    const auto add = [&](const QString &text, TextRole role) {
        if (text.isEmpty())
            return;
        auto *line = wrappedLabel(text, cell);
        setTextRole(line, role, "secondary");
        lines->addWidget(line);
    };
    add(how.join(QStringLiteral(" · ")), TextRole::Caption);
    add(answer.reason, TextRole::Body);
    add(answer.note, TextRole::Body);
    add(answer.source, TextRole::Caption);
    return cell;
}

} // namespace

ReconcileDialog::ReconcileDialog(const Context &context, services::AssessorService *assessors,
    ListingId listing, const AssessorPair &pair, bool open, QWidget *parent)
    : QDialog(parent), m_context(context), m_assessors(assessors), m_listing(listing), m_pair(pair),
      m_open(open), m_message(new InlineMessage(context.theme, this)), m_left(new QLabel(this)),
      m_decide(new QPushButton(tr("Take over the answers"), this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setObjectName(QStringLiteral("reconcileDialog"));
    setWindowTitle(open ? tr("Reconcile two assessors") : tr("Agreement of two assessors"));
    const auto [body, foot] = layOut(this);
    const auto catalogue
        = Catalogue::builtIn(context.directory->info().catalogueVersion, context.language);
    auto *figures = wrappedLabel({}, this);
    figures->setObjectName(QStringLiteral("reconcile_agreement_QLabel"));
    setTextRole(figures, TextRole::Heading);
    body->addWidget(figures);
    if (open)
        body->addWidget(wrappedLabel(
            tr("Choose whose answer the listing takes where the two differ. An answer taken can be "
               "edited in the checklist afterwards, like every other."),
            this));
    body->addWidget(m_message);
    if (catalogue) {
        if (const auto agreed = m_pair.agreement(**catalogue))
            figures->setText(agreementText(*agreed));
        body->addWidget(buildTable(**catalogue), 1);
    } else {
        m_message->showError(catalogue.error());
    }
    foot->addWidget(m_left);
    foot->addStretch(1);
    nameWidget(m_decide, QStringLiteral("reconcile"), QStringLiteral("decide"));
    m_decide->setProperty("kind", QStringLiteral("primary"));
    m_decide->setVisible(open);
    m_left->setVisible(open);
    auto *close = new QPushButton(open ? tr("Cancel") : tr("Close"), this);
    nameWidget(close, QStringLiteral("reconcile"), QStringLiteral("close"));
    for (QPushButton *button : {close, m_decide}) {
        button->setAutoDefault(false); // Return belongs to the remark that is being typed
        foot->addWidget(button);
    }
    close->setDefault(!open);
    setTabOrder(close, m_decide);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_decide, &QPushButton::clicked, this, &ReconcileDialog::decide);
    context.theme->fit(this, {1080, 700});
    refresh();
}

QWidget *ReconcileDialog::buildTable(const Catalogue &catalogue)
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setProperty("kind", QStringLiteral("boxed"));
    auto *inner = new QWidget(area);
    inner->setProperty("surface", QStringLiteral("view"));
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    const QString heads[] = {tr("Check"), m_pair.assessors[0].person, m_pair.assessors[1].person,
        m_open ? tr("Remark") : tr("Decided")};
    for (int column = CheckColumn; column <= RemarkColumn; ++column) {
        auto *head = wrappedLabel(heads[column], inner);
        setTextRole(head, TextRole::Caption, "secondary");
        head->setProperty("strong", column == FirstColumn || column == SecondColumn);
        grid->addWidget(head, 0, column);
        grid->setColumnStretch(column, column == FirstColumn || column == SecondColumn ? 5 : 4);
    }
    const QStringList judged = m_pair.judged(catalogue);
    // What differs comes first: it is what there is to do.
    for (const bool differing : {true, false}) {
        for (const QString &id : judged) {
            const bool same = sayTheSame(
                m_pair.assessors[0].answers.value(id), m_pair.assessors[1].answers.value(id));
            if (same != differing)
                addRow(grid, *catalogue.find(id));
        }
    }
    grid->setRowStretch(grid->rowCount(), 1);
    area->setWidget(inner);
    return area;
}

void ReconcileDialog::addRow(QGridLayout *grid, const Criterion &criterion)
{
    QWidget *inner = grid->parentWidget();
    auto *edge = new QFrame(inner);
    edge->setProperty("surface", QStringLiteral("line"));
    grid->addWidget(edge, grid->rowCount(), CheckColumn, 1, RemarkColumn + 1);
    const int line = grid->rowCount();
    Row row;
    row.criterion = criterion.rule.id;
    grid->addWidget(wrappedLabel(criterion.title, inner), line, CheckColumn, Qt::AlignTop);
    const Answer answers[] = {m_pair.assessors[0].answers.value(row.criterion),
        m_pair.assessors[1].answers.value(row.criterion)};
    const bool open = m_open && !m_pair.reconciled.contains(row.criterion);
    const bool same = sayTheSame(answers[0], answers[1]);
    if (open && !same)
        row.choice = new QButtonGroup(this);
    for (int i = 0; i < 2; ++i) {
        QWidget *cell = answerCell(m_context, answers[i], inner);
        if (row.choice != nullptr) {
            auto *button = new QRadioButton(inner);
            button->setObjectName(
                QStringLiteral("reconcile_%1_%2_QRadioButton").arg(row.criterion).arg(i));
            button->setAccessibleName(
                tr("%1: take the answer of %2, %3", "check, person, answer")
                    .arg(criterion.title, m_pair.assessors[i].person, label(answers[i].state)));
            row.choice->addButton(button, i);
            cell = new ChoiceCell(button, cell, inner);
        }
        grid->addWidget(cell, line, i == 0 ? FirstColumn : SecondColumn, Qt::AlignTop);
    }
    const Reconciliation decided = m_pair.reconciled.value(row.criterion);
    if (row.choice != nullptr) {
        row.remark = new QLineEdit(inner);
        row.remark->setObjectName(
            QStringLiteral("reconcile_%1_remark_QLineEdit").arg(row.criterion));
        row.remark->setAccessibleName(tr("Remark on “%1”").arg(criterion.title));
        grid->addWidget(row.remark, line, RemarkColumn, Qt::AlignTop);
        connect(row.choice, &QButtonGroup::idToggled, this, &ReconcileDialog::refresh);
    } else {
        QString words = same ? tr("Both say so") : QString();
        if (!decided.criterion.isEmpty() && !same)
            words = decided.taken.isEmpty() ? tr("A third answer")
                                            : tr("Taken: %1").arg(decided.taken);
        if (!decided.remark.isEmpty())
            words += QLatin1Char('\n') + decided.remark;
        grid->addWidget(wrappedLabel(words, inner), line, RemarkColumn, Qt::AlignTop);
    }
    m_rows.append(row);
}

void ReconcileDialog::refresh()
{
    int left = 0;
    for (const Row &row : std::as_const(m_rows))
        left += row.choice != nullptr && row.choice->checkedId() < 0 ? 1 : 0;
    m_left->setText(left > 0 ? tr("%n check(s) still to decide", nullptr, left) : QString());
    m_decide->setEnabled(left == 0);
}

void ReconcileDialog::decide()
{
    QList<Decision> decisions;
    for (const Row &row : std::as_const(m_rows)) {
        if (m_pair.reconciled.contains(row.criterion))
            continue;
        const int taken = row.choice != nullptr ? row.choice->checkedId() : 0;
        decisions.append({row.criterion, m_pair.assessors.at(taken).person,
            row.remark != nullptr ? row.remark->text().trimmed() : QString(), {}});
    }
    m_decide->setEnabled(false);
    whenReady(m_assessors->reconcile(m_listing, decisions), this,
        [this](const Result<AssessorPair> &done) {
            if (done)
                return QDialog::accept();
            m_message->showError(done.error());
            refresh();
        });
}

} // namespace touchstone::gui
