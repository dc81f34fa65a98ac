// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/filterbar.h"

#include "domain/geography.h"
#include "gui/theme/theme.h"
#include "gui/widgets/chipbutton.h"
#include "gui/widgets/flowlayout.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QPushButton>

namespace touchstone::gui {

namespace {

using FlagFilter = domain::ListingQuery::Flags;

constexpr const char *kNames[]
    = {"country", "treatment", "goal", "band", "flags", "due", "assigned", "review"};

} // namespace

FilterBar::FilterBar(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_clear(new QPushButton(tr("Clear filters"), this))
{
    auto *chips = new FlowLayout(8, 8);
    m_layout = new QHBoxLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->addLayout(chips, 1);
    m_layout->addWidget(m_clear, 0, Qt::AlignTop);
    m_clear->setObjectName(QStringLiteral("clearFiltersButton"));
    m_clear->setAccessibleName(m_clear->text());
    m_clear->setProperty("kind", QStringLiteral("link"));
    connect(m_clear, &QPushButton::clicked, this, &FilterBar::clear);

    addChip(Country, tr("Country"), QStringLiteral("countryChipButton"));
    addChip(Treatment, tr("Treatment"), QStringLiteral("treatmentChipButton"));
    addChip(Goal, tr("Goal"), QStringLiteral("goalChipButton"));
    addChip(Band, tr("Band"), QStringLiteral("bandChipButton"));
    addChip(Flags, tr("Red flags"), QStringLiteral("flagsChipButton"));
    addChip(Due, tr("Re-check"), QStringLiteral("dueChipButton"));
    addChip(Assigned, tr("Work"), QStringLiteral("assignedChipButton"));
    addChip(Review, tr("Review"), QStringLiteral("reviewChipButton"));

    for (const auto kind : domain::allValues<domain::TreatmentKind>()) {
        addChoice(Treatment,
            kind == domain::TreatmentKind::Unstated ? tr("Not stated") : domain::label(kind),
            domain::code(kind));
    }
    for (const auto goal : domain::allValues<domain::Goal>()) {
        addChoice(Goal, goal == domain::Goal::Unstated ? tr("Not stated") : domain::label(goal),
            domain::code(goal));
    }
    for (const auto band : domain::allValues<domain::Band>()) {
        addChoice(Band, domain::label(band), domain::code(band));
    }
    addChoice(Flags, tr("Red flag raised"), QStringLiteral("raised"));
    addChoice(Flags, tr("Red-flag checks open"), QStringLiteral("open"));
    addChoice(Flags, tr("No red flag"), QStringLiteral("none"));
    addChoice(Due, tr("Due now or never checked"), QStringLiteral("1"));
    addChoice(Due, tr("Due within 30 days"), QStringLiteral("31"));
    addChoice(Due, tr("Due within 90 days"), QStringLiteral("91"));
    addChoice(Assigned, tr("Assigned to me"), QStringLiteral("me"));
    for (const auto state : domain::allValues<domain::ReviewState>()) {
        addChoice(Review, domain::label(state), domain::code(state));
    }
    for (const Filter filter : {Flags, Due}) {
        auto *group = new QActionGroup(this);
        group->setExclusionPolicy(QActionGroup::ExclusionPolicy::ExclusiveOptional);
        for (QAction *action : m_chips[filter]->choices()->actions()) {
            group->addAction(action);
        }
    }
    m_clear->hide();
}

void FilterBar::addChip(Filter filter, const QString &title, const QString &objectName)
{
    auto *chip = new ChipButton(m_theme, title, this);
    chip->setObjectName(objectName);
    m_layout->itemAt(0)->layout()->addItem(new QWidgetItem(chip));
    m_chips[filter] = chip;
    connect(chip, &ChipButton::removed, this, [this, filter] {
        setChosen(filter, {});
        Q_EMIT changed();
    });
}

QAction *FilterBar::addChoice(Filter filter, const QString &text, const QString &code)
{
    QAction *action = m_chips[filter]->choices()->addAction(text);
    action->setCheckable(true);
    action->setData(code);
    connect(action, &QAction::toggled, this, [this, filter] { refresh(filter); });
    connect(action, &QAction::triggered, this, &FilterBar::changed);
    return action;
}

QStringList FilterBar::chosen(Filter filter) const
{
    QStringList codes;
    for (const QAction *action : m_chips[filter]->choices()->actions()) {
        if (action->isChecked()) {
            codes << action->data().toString();
        }
    }
    return codes;
}

void FilterBar::setChosen(Filter filter, const QStringList &codes)
{
    for (QAction *action : m_chips[filter]->choices()->actions()) {
        action->setChecked(codes.contains(action->data().toString()));
    }
    refresh(filter);
}

void FilterBar::refresh(Filter filter)
{
    QStringList words;
    for (const QAction *action : m_chips[filter]->choices()->actions()) {
        if (action->isChecked()) {
            words << action->text();
        }
    }
    m_chips[filter]->setValue(words.size() > 2
            ? tr("%1, %2 and %n more", nullptr, static_cast<int>(words.size()) - 2)
                  .arg(words.at(0), words.at(1))
            : words.join(QStringLiteral(", ")));
    m_clear->setVisible(isAnyOn());
}

void FilterBar::fill(domain::ListingQuery *query, QDate today, const QString &me) const
{
    query->countries = chosen(Country);
    query->kinds.clear();
    for (const QString &code : chosen(Treatment)) {
        if (const auto kind = domain::fromCode<domain::TreatmentKind>(code)) {
            query->kinds << *kind;
        }
    }
    query->goals.clear();
    for (const QString &code : chosen(Goal)) {
        if (const auto goal = domain::fromCode<domain::Goal>(code)) {
            query->goals << *goal;
        }
    }
    query->bands.clear();
    for (const QString &code : chosen(Band)) {
        if (const auto band = domain::fromCode<domain::Band>(code)) {
            query->bands << *band;
        }
    }
    const QString flags = chosen(Flags).value(0);
    query->flags = flags == u"raised" ? FlagFilter::Raised
        : flags == u"open"            ? FlagFilter::Open
        : flags == u"none"            ? FlagFilter::None
                                      : FlagFilter::Any;
    const int days = chosen(Due).value(0).toInt();
    query->dueBefore = days > 0 ? today.addDays(days) : QDate();
    query->assignedTo = chosen(Assigned).isEmpty() ? QString() : me;
    query->reviews.clear();
    for (const QString &code : chosen(Review)) {
        if (const auto state = domain::fromCode<domain::ReviewState>(code)) {
            query->reviews << *state;
        }
    }
}

bool FilterBar::isAnyOn() const
{
    for (const ChipButton *chip : m_chips) {
        if (chip->isOn()) {
            return true;
        }
    }
    return false;
}

void FilterBar::clear()
{
    for (int filter = 0; filter < FilterCount; ++filter) {
        setChosen(static_cast<Filter>(filter), {});
    }
    Q_EMIT changed();
}

void FilterBar::setCountries(
    const QList<QPair<QString, qint64>> &countries, const QString &language)
{
    const QStringList before = chosen(Country);
    m_chips[Country]->choices()->clear();
    QStringList offered;
    for (const auto &[code, count] : countries) {
        offered << code;
        addChoice(Country,
            code.isEmpty()
                ? tr("Not stated")
                : tr("%1 (%2)", "country and number of listings")
                      .arg(domain::countryName(code, language), QLocale().toString(count)),
            code);
    }
    for (const QString &code : before) {
        if (!offered.contains(code)) {
            addChoice(Country, domain::countryName(code, language), code);
        }
    }
    setChosen(Country, before);
}

QVariantMap FilterBar::state() const
{
    QVariantMap map;
    for (int filter = 0; filter < FilterCount; ++filter) {
        const QStringList codes = chosen(static_cast<Filter>(filter));
        if (!codes.isEmpty()) {
            map.insert(QLatin1String(kNames[filter]), codes);
        }
    }
    return map;
}

void FilterBar::setState(const QVariantMap &state)
{
    for (int filter = 0; filter < FilterCount; ++filter) {
        const QStringList codes = state.value(QLatin1String(kNames[filter])).toStringList();
        if (filter == Country) {
            const QList<QAction *> actions = m_chips[Country]->choices()->actions();
            for (const QString &code : codes) {
                if (actions.isEmpty()) {
                    addChoice(Country, code, code); // named once the countries are known
                }
            }
        }
        setChosen(static_cast<Filter>(filter), codes);
    }
}

} // namespace touchstone::gui
