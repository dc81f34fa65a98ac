// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/reconciledialog.h"

#include "domain/explanation.h"
#include "gui/forms/fieldrows.h"
#include "gui/listing/reviewwords.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"

#include <QButtonGroup>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace touchstone::gui {

using namespace domain;
using services::Decision;

namespace {

enum Column { CheckColumn, FirstColumn, SecondColumn, RemarkColumn };

/// "Met · official register, 1 August 2026" and the note under it.
QString answerText(const Answer &answer)
{
    QStringList parts{label(answer.state)};
    if (answer.tier != Tier::None)
        parts.append(label(answer.tier));
    if (answer.checkedOn.isValid())
        parts.append(dayText(answer.checkedOn));
    QString text = parts.join(QStringLiteral(" · "));
    for (const QString &more : {answer.reason, answer.note, answer.source}) {
        if (!more.isEmpty())
            text += QLatin1Char('\n') + more;
    }
    return text;
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
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 12);
    layout->setSpacing(10);
    const auto catalogue
        = Catalogue::builtIn(context.directory->info().catalogueVersion, context.language);
    auto *figures = wrappedLabel({}, this);
    figures->setObjectName(QStringLiteral("reconcile_agreement_QLabel"));
    setTextRole(figures, TextRole::Heading);
    layout->addWidget(figures);
    if (open)
        layout->addWidget(wrappedLabel(
            tr("Choose whose answer the listing takes where the two differ. An answer taken can be "
               "edited in the checklist afterwards, like every other."),
            this));
    layout->addWidget(m_message);
    if (catalogue) {
        if (const auto agreed = m_pair.agreement(**catalogue))
            figures->setText(agreementText(*agreed));
        layout->addWidget(buildTable(**catalogue), 1);
    } else {
        m_message->showError(catalogue.error());
    }
    auto *foot = new QHBoxLayout;
    foot->addWidget(m_left, 1);
    nameWidget(m_decide, QStringLiteral("reconcile"), QStringLiteral("decide"));
    m_decide->setProperty("kind", QStringLiteral("primary"));
    m_decide->setVisible(open);
    m_left->setVisible(open);
    auto *close = new QPushButton(open ? tr("Cancel") : tr("Close"), this);
    nameWidget(close, QStringLiteral("reconcile"), QStringLiteral("close"));
    foot->addWidget(m_decide);
    foot->addWidget(close);
    layout->addLayout(foot);
    connect(close, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_decide, &QPushButton::clicked, this, &ReconcileDialog::decide);
    context.theme->fit(this, {1080, 700});
    refresh();
}

QWidget *ReconcileDialog::buildTable(const Catalogue &catalogue)
{
    auto *area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::StyledPanel);
    auto *inner = new QWidget(area);
    auto *grid = new QGridLayout(inner);
    grid->setContentsMargins(12, 10, 12, 10);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(10);
    const QString heads[] = {tr("Check"), m_pair.assessors[0].person, m_pair.assessors[1].person,
        m_open ? tr("Remark") : tr("Decided")};
    for (int column = CheckColumn; column <= RemarkColumn; ++column) {
        auto *head = wrappedLabel(heads[column], inner);
        setTextRole(head, TextRole::Caption, "secondary");
        grid->addWidget(head, 0, column);
        grid->setColumnStretch(column, 1);
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
    const int line = grid->rowCount();
    QWidget *inner = grid->parentWidget();
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
        QWidget *cell = wrappedLabel(answerText(answers[i]), inner);
        if (row.choice != nullptr) {
            auto *box = new QWidget(inner);
            auto *across = new QHBoxLayout(box);
            across->setContentsMargins(0, 0, 0, 0);
            auto *button = new QToolButton(box);
            button->setText(tr("Take"));
            button->setCheckable(true);
            button->setFocusPolicy(Qt::StrongFocus);
            button->setProperty("kind", QStringLiteral("answer"));
            button->setObjectName(
                QStringLiteral("reconcile_%1_%2_QToolButton").arg(row.criterion).arg(i));
            button->setAccessibleName(
                tr("%1: take the answer of %2, %3", "check, person, answer")
                    .arg(criterion.title, m_pair.assessors[i].person, label(answers[i].state)));
            row.choice->addButton(button, i);
            across->addWidget(button, 0, Qt::AlignTop);
            cell->setParent(box);
            across->addWidget(cell, 1);
            cell = box;
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
        connect(row.choice, &QButtonGroup::idClicked, this, &ReconcileDialog::refresh);
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
