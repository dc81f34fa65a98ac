// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/previewpane.h"

#include "domain/explanation.h"
#include "domain/geography.h"
#include "gui/whenready.h"
#include "gui/widgets/bandlabel.h"
#include "gui/widgets/marklabel.h"
#include "gui/widgets/numbersblock.h"
#include "gui/widgets/scorebars.h"
#include "models/listingtexts.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>

#include <algorithm>

namespace touchstone::gui {

namespace {

constexpr int kMostFlags = 4;
constexpr int kMostChecks = 6;

QFrame *rule(QWidget *parent)
{
    auto *line = new QFrame(parent);
    line->setProperty("surface", QStringLiteral("line"));
    return line;
}

QLabel *plainLabel(QWidget *parent, const char *objectName)
{
    auto *label = new QLabel(parent);
    label->setObjectName(QLatin1String(objectName));
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

PreviewPane::PreviewPane(const Context &context, QWidget *parent)
    : QFrame(parent), m_context(context), m_stack(new QStackedWidget(this)),
      m_nothing(plainLabel(this, "previewNothingLabel")),
      m_clinic(plainLabel(this, "previewClinicLabel")),
      m_treatment(plainLabel(this, "previewTreatmentLabel")),
      m_place(plainLabel(this, "previewPlaceLabel")), m_work(plainLabel(this, "previewWorkLabel")),
      m_scope(plainLabel(this, "previewScopeLabel")), m_held(plainLabel(this, "previewHeldLabel")),
      m_band(new BandLabel(context.theme, TextRole::Heading, this)),
      m_numbers(new NumbersBlock(this)),
      m_bar(new IntervalBar(context.theme, IntervalBar::Size::Pane, this)),
      m_open(new QPushButton(tr("Open"), this)), m_report(new QPushButton(tr("Report"), this))
{
    setProperty("surface", QStringLiteral("panel"));
    setAccessibleName(tr("Preview"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_stack);

    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setMargin(24);
    setTextRole(m_nothing, TextRole::Body, "secondary");
    m_stack->addWidget(m_nothing);

    auto *page = new QWidget(this);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *scroll = new QScrollArea(page);
    scroll->setObjectName(QStringLiteral("previewScrollArea"));
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setProperty("surface", QStringLiteral("panel"));
    auto *contentLayout = new QVBoxLayout(content);
    contentLayout->setContentsMargins(12, 12, 12, 12);
    contentLayout->setSpacing(4);
    buildTop(contentLayout);
    scroll->setWidget(content);
    layout->addWidget(scroll, 1);
    buildFoot(layout);
    m_stack->addWidget(page);
    connect(m_context.directory, &services::DirectoryService::connectionStateChanged, this,
        [this](const services::ConnectionState &state) {
            if (state.online && m_offline) {
                reload();
            }
        });
    showNothing(0);
}

void PreviewPane::buildTop(QVBoxLayout *layout)
{
    setTextRole(m_clinic, TextRole::Heading);
    setTextRole(m_treatment, TextRole::Body, "secondary");
    setTextRole(m_place, TextRole::Caption, "secondary");
    setTextRole(m_work, TextRole::Caption, "accent");
    setTextRole(m_scope, TextRole::Caption, "secondary");
    setTextRole(m_held, TextRole::Caption, "secondary");
    layout->addWidget(m_clinic);
    layout->addWidget(m_treatment);
    layout->addWidget(m_place);
    layout->addWidget(m_work);
    layout->addSpacing(8);
    layout->addWidget(rule(this));
    layout->addSpacing(8);
    layout->addWidget(m_band);
    layout->addWidget(m_scope);
    layout->addSpacing(8);
    layout->addWidget(m_numbers);
    layout->addSpacing(6);
    layout->addWidget(m_bar);
    layout->addWidget(m_held);
    m_details = new QWidget(this);
    m_details->setAccessibleName(tr("Red flags and what to check next"));
    m_detailsLayout = new QVBoxLayout(m_details);
    m_detailsLayout->setContentsMargins(0, 8, 0, 0);
    m_detailsLayout->setSpacing(8);
    layout->addWidget(m_details);
    layout->addStretch(1);
}

void PreviewPane::buildFoot(QVBoxLayout *layout)
{
    layout->addWidget(rule(this));
    auto *foot = new QHBoxLayout;
    foot->setContentsMargins(12, 10, 12, 10);
    foot->setSpacing(8);
    m_open->setObjectName(QStringLiteral("previewOpenButton"));
    m_open->setAccessibleName(tr("Open the chosen listing"));
    m_open->setProperty("kind", QStringLiteral("primary"));
    bindIcon(m_context.theme, m_open, QStringLiteral("document-open"), Token::AccentText);
    m_report->setObjectName(QStringLiteral("previewReportButton"));
    m_report->setAccessibleName(tr("Report on the chosen listing"));
    bindIcon(m_context.theme, m_report, QStringLiteral("document-export"));
    foot->addWidget(m_open, 1);
    foot->addWidget(m_report, 1);
    layout->addLayout(foot);
    connect(m_open, &QPushButton::clicked, this, &PreviewPane::openRequested);
    connect(m_report, &QPushButton::clicked, this, &PreviewPane::reportRequested);
}

void PreviewPane::showNothing(int chosen)
{
    m_listing = {};
    ++m_generation;
    m_nothing->setText(chosen > 1 ? tr("%n listings chosen", nullptr, chosen)
                                  : tr("Choose a listing to see it here."));
    m_stack->setCurrentIndex(0);
}

void PreviewPane::showRow(const domain::ListingRow &row)
{
    const bool other = m_listing != row.id;
    m_listing = row.id;
    m_clinic->setText(row.clinic);
    const QString treatment = models::treatmentText(row);
    m_treatment->setText(row.condition.isEmpty() ? treatment
                                                 //: treatment for condition
                                                 : tr("%1 × %2").arg(treatment, row.condition));
    QStringList where;
    for (const QString &part : {row.city,
             row.country.isEmpty() ? QString()
                                   : domain::countryName(row.country, m_context.language)}) {
        if (!part.isEmpty()) {
            where << part;
        }
    }
    QString place = where.join(QStringLiteral(", "));
    if (!row.practitioner.isEmpty()) {
        place = place.isEmpty() ? row.practitioner
                                : tr("%1 · %2", "place · person").arg(place, row.practitioner);
    }
    m_place->setText(place);
    m_place->setVisible(!place.isEmpty());
    m_work->setText(models::workText(row));
    m_work->setVisible(!m_work->text().isEmpty());
    m_band->setBand(row.score.band);
    m_scope->setText(domain::scopeText(row.score, m_context.clock->today()));
    m_numbers->setScore(row.score);
    m_bar->setScore(row.score);
    if (other) {
        m_held->clear();
        clearDetails();
    }
    m_stack->setCurrentIndex(1);
    load();
}

void PreviewPane::reload()
{
    if (m_listing.isValid()) {
        load();
    }
}

void PreviewPane::load()
{
    const quint64 generation = ++m_generation;
    whenReady(m_context.directory->assessment(m_listing, m_context.language), this,
        [this, generation](const Result<domain::Assessment> &result) {
            if (generation != m_generation) {
                return; // another listing was chosen meanwhile
            }
            if (result) {
                m_offline = false;
                showAssessment(*result);
            } else if (result.error().code != ErrorCode::NotFound) {
                clearDetails();
                m_offline = result.error().code == ErrorCode::Offline;
                // Why is said once, over the page.
                if (m_offline) {
                    addText(m_detailsLayout, tr("The rest is shown when the server answers again."),
                        false, "secondary");
                } else {
                    addText(m_detailsLayout, result.error().message, false, "stop");
                }
            }
        });
}

void PreviewPane::clearDetails()
{
    while (QLayoutItem *item = m_detailsLayout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

QLabel *PreviewPane::addText(
    QVBoxLayout *layout, const QString &text, bool caption, const char *tone)
{
    auto *label = plainLabel(m_details, "previewTextLabel");
    label->setText(text);
    setTextRole(label, caption ? TextRole::Caption : TextRole::Body, tone);
    layout->addWidget(label);
    return label;
}

void PreviewPane::showAssessment(const domain::Assessment &assessment)
{
    const domain::ScoreSummary summary = domain::summaryOf(assessment.score);
    m_band->setBand(summary.band);
    m_scope->setText(domain::scopeText(summary, assessment.asOf));
    m_numbers->setScore(summary);
    m_bar->setScore(summary);
    m_held->clear();
    for (const domain::Limit &limit : domain::limits(*assessment.catalogue, assessment.score)) {
        if (limit.binding) {
            m_held->setText(tr("%1. Without limits: up to %2.", "Held at 40: reason. …")
                                .arg(domain::limitText(*assessment.catalogue, limit),
                                    domain::tenthsText(assessment.score.rawReachTenths)));
            break;
        }
    }
    m_held->setVisible(!m_held->text().isEmpty());
    clearDetails();
    addFlags(assessment);
    addNextChecks(assessment);
}

void PreviewPane::addFlags(const domain::Assessment &assessment)
{
    const auto &criteria = assessment.catalogue->criteria();
    const QList<int> &raised = assessment.score.triggered;
    if (raised.isEmpty() && assessment.score.openFlags.isEmpty()) {
        return;
    }
    m_detailsLayout->addWidget(rule(m_details));
    if (!raised.isEmpty()) {
        addText(m_detailsLayout,
            tr("Red flags raised: %n", nullptr, static_cast<int>(raised.size())), true, "secondary")
            ->setProperty("strong", true);
    }
    for (const int index : raised.mid(0, kMostFlags)) {
        const domain::Criterion &criterion = criteria.at(index);
        const domain::Answer answer = assessment.answers.value(criterion.rule.id);
        auto *row = new QWidget(m_details);
        auto *layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(10);
        auto *mark = new MarkLabel(m_context.theme, row);
        mark->setEdge(14);
        mark->setFlag(domain::FlagState::Triggered);
        layout->addWidget(mark, 0, Qt::AlignTop);
        auto *texts = new QVBoxLayout;
        texts->setSpacing(2);
        QLabel *title = addText(texts, criterion.title);
        title->setProperty("strong", true);
        setTextRole(title, TextRole::Body);
        QStringList facts{domain::label(answer.state)};
        if (!answer.source.isEmpty()) {
            facts << answer.source;
        }
        if (answer.checkedOn.isValid()) {
            facts << domain::dayText(answer.checkedOn);
        }
        addText(texts, facts.join(QStringLiteral(", ")), true, "secondary");
        layout->addLayout(texts, 1);
        m_detailsLayout->addWidget(row);
    }
    const int more = static_cast<int>(raised.size()) - kMostFlags;
    if (more > 0) {
        addCheckRow(false, tr("and %n more raised", nullptr, more), {});
    }
    const int open = static_cast<int>(assessment.score.openFlags.size());
    if (open > 0) {
        addCheckRow(true,
            raised.isEmpty() ? tr("%n red-flag checks are open", nullptr, open)
                             : tr("%n more red-flag checks are still open", nullptr, open),
            {});
    }
}

void PreviewPane::addNextChecks(const domain::Assessment &assessment)
{
    const QList<domain::NextCheck> checks
        = domain::nextChecks(*assessment.catalogue, assessment.score);
    if (checks.isEmpty()) {
        return;
    }
    m_detailsLayout->addWidget(rule(m_details));
    auto *head = new QWidget(m_details);
    auto *headLayout = new QHBoxLayout(head);
    headLayout->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(tr("What to check next"), head);
    title->setProperty("strong", true);
    setTextRole(title, TextRole::Caption, "secondary");
    auto *unit = new QLabel(tr("points settled"), head);
    setTextRole(unit, TextRole::Caption, "secondary");
    headLayout->addWidget(title, 1);
    headLayout->addWidget(unit);
    m_detailsLayout->addWidget(head);
    for (const domain::NextCheck &check : checks.mid(0, kMostChecks)) {
        const domain::Criterion &criterion = assessment.catalogue->criteria().at(check.criterion);
        addCheckRow(check.redFlag, criterion.settle.isEmpty() ? criterion.title : criterion.settle,
            domain::tenthsText(check.settlesTenths));
    }
}

void PreviewPane::addCheckRow(bool flag, const QString &text, const QString &points)
{
    auto *row = new QWidget(m_details);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    auto *mark = new MarkLabel(m_context.theme, row);
    mark->setEdge(14);
    if (flag) {
        mark->setFlag(domain::FlagState::Open);
        mark->setAccessibleName(tr("Red-flag check, open"));
    }
    layout->addWidget(mark, 0, Qt::AlignTop);
    auto *label = plainLabel(row, "previewCheckLabel");
    label->setText(text);
    setTextRole(label, TextRole::Body, points.isEmpty() ? "secondary" : "");
    layout->addWidget(label, 1);
    if (!points.isEmpty()) {
        auto *number = new QLabel(points, row);
        number->setProperty("strong", true);
        layout->addWidget(number, 0, Qt::AlignTop);
    }
    m_detailsLayout->addWidget(row);
}

} // namespace touchstone::gui
