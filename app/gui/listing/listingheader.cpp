// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/listingheader.h"

#include "domain/geography.h"
#include "gui/forms/fieldrows.h"
#include "gui/theme/theme.h"
#include "gui/widgets/bandlabel.h"
#include "gui/widgets/elidedlabel.h"
#include "gui/widgets/numbersblock.h"
#include "gui/widgets/scorebars.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace touchstone::gui {

using namespace domain;

namespace {

// Pixels at the system's text size.
constexpr int kWide = 940, kShortWide = 560; ///< from here on the numbers stand beside the names
constexpr int kOnPaper = 190, kBar = 320; ///< the least that words and bar of the numbers need
constexpr int kShortNumbers = 180; ///< the least for the numbers as words, in two lines or three
constexpr int kColumnGap = 20;

} // namespace

QString offerTitle(const Listing &listing)
{
    QString treatment = listing.treatment;
    if (treatment.isEmpty())
        treatment = listing.kind == TreatmentKind::Unstated
            ? ListingHeader::tr("treatment not stated")
            : label(listing.kind);
    const QString condition = listing.condition.isEmpty()
        ? ListingHeader::tr("condition not stated")
        : listing.condition;
    return ListingHeader::tr("%1 × %2", "treatment × condition").arg(treatment, condition);
}

QString placeText(const Assessment &assessment)
{
    const Place &clinic = assessment.clinic.place;
    const bool own = !assessment.listing.country.isEmpty() || !assessment.listing.region.isEmpty();
    const QString country = own ? assessment.listing.country : clinic.country;
    const QString region = own ? assessment.listing.region : clinic.region;
    QStringList parts;
    if (!clinic.city.isEmpty() && (!own || country == clinic.country))
        parts.append(clinic.city);
    if (!region.isEmpty() && regionName(region) != parts.value(0))
        parts.append(regionName(region));
    if (!country.isEmpty())
        parts.append(countryName(country, QLocale().name().left(2)));
    return parts.isEmpty() ? ListingHeader::tr("place not stated")
                           : parts.join(QLatin1String(", "));
}

QString heldSentence(const Score &score)
{
    if (!score.hasScore || score.rawReachTenths <= score.reachTenths)
        return {};
    const QString held = score.reachTenths % 10 == 0 ? QLocale().toString(score.reachTenths / 10)
                                                     : tenthsText(score.reachTenths);
    const QString without = tenthsText(score.rawReachTenths);
    const auto count = static_cast<int>(
        score.triggered.isEmpty() ? score.halfMet.size() : score.triggered.size());
    if (!score.triggered.isEmpty())
        return count == 1 ? ListingHeader::tr("Held at %1 by one red flag. Without it: up to %2.")
                                .arg(held, without)
                          : ListingHeader::tr("Held at %1 by %2 red flags. Without them: up to %3.")
                                .arg(held)
                                .arg(count)
                                .arg(without);
    return count == 1
        ? ListingHeader::tr("Held at %1 by one red-flag check half met. Without it: up to %2.")
              .arg(held, without)
        : ListingHeader::tr("Held at %1 by %2 red-flag checks half met. Without them: up to %3.")
              .arg(held)
              .arg(count)
              .arg(without);
}

ListingHeader::ListingHeader(Theme *theme, QWidget *parent)
    : QWidget(parent), m_theme(theme), m_columns(new QBoxLayout(QBoxLayout::LeftToRight, this)),
      m_clinic(wrappedLabel({}, this)), m_offer(wrappedLabel({}, this)),
      m_band(new BandLabel(theme, TextRole::Heading, this)), m_onPaper(wrappedLabel({}, this)),
      m_checked(wrappedLabel({}, this)),
      m_bar(new IntervalBar(theme, IntervalBar::Size::Page, this)), m_held(wrappedLabel({}, this))
{
    setObjectName(QStringLiteral("listingHeader"));
    m_columns->setContentsMargins(16, 10, 16, 8);
    m_columns->setSpacing(kColumnGap);

    m_who = new QVBoxLayout;
    m_who->setSpacing(3);
    setTextRole(m_clinic, TextRole::Title);
    m_clinic->setObjectName(QStringLiteral("listing_clinic_QLabel"));
    setTextRole(m_offer, TextRole::Body);
    m_offer->setObjectName(QStringLiteral("listing_offer_QLabel"));
    m_who->addWidget(m_clinic);
    m_who->addWidget(m_offer);
    m_factRow = new QWidget(this);
    m_facts = new QBoxLayout(QBoxLayout::LeftToRight, m_factRow);
    m_facts->setContentsMargins(0, 4, 0, 0);
    m_facts->setSpacing(18);
    addFact(QStringLiteral("mark-location"), &m_place, "listing_place_QLabel");
    addFact(QStringLiteral("user-identity"), &m_practitioner, "listing_practitioner_QLabel");
    addFact(QStringLiteral("resource-group"), &m_laboratory, "listing_laboratory_QLabel");
    m_example = new QLabel(tr("Invented example"), this);
    m_example->setObjectName(QStringLiteral("listing_example_QLabel"));
    setTextRole(m_example, TextRole::Caption, "serious");
    m_facts->addWidget(m_example);
    m_facts->addStretch(1);
    m_who->addWidget(m_factRow);
    m_who->addStretch(1);
    m_columns->addLayout(m_who, 1);

    m_line = new QFrame(this);
    m_line->setProperty("surface", QStringLiteral("vline"));
    m_columns->addWidget(m_line);

    m_lower = new QHBoxLayout;
    m_lower->setSpacing(20);
    auto *verdict = new QVBoxLayout;
    verdict->setSpacing(3);
    verdict->addWidget(m_band);
    setTextRole(m_onPaper, TextRole::Caption, "secondary");
    m_onPaper->setObjectName(QStringLiteral("listing_onPaper_QLabel"));
    verdict->addWidget(m_onPaper);
    setTextRole(m_checked, TextRole::Caption);
    m_checked->setTextFormat(Qt::RichText);
    m_checked->setObjectName(QStringLiteral("listing_checked_QLabel"));
    verdict->addWidget(m_checked);
    verdict->addStretch(1);
    m_lower->addLayout(verdict, 2);

    auto *numbers = new QVBoxLayout;
    numbers->setSpacing(3);
    numbers->addWidget(m_bar);
    setTextRole(m_held, TextRole::Caption, "secondary");
    m_held->setObjectName(QStringLiteral("listing_held_QLabel"));
    numbers->addWidget(m_held);
    numbers->addStretch(1);
    m_lower->addLayout(numbers, 3);
    m_columns->addLayout(m_lower);
    connect(theme, &Theme::changed, this, &ListingHeader::arrange);
    arrange(); // narrow until the width is known, so that no window is made wider than its screen
}

void ListingHeader::addFact(const QString &icon, QLabel **label, const char *name)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    auto *picture = new QLabel(this);
    const auto paint = [this, picture, icon] {
        picture->setPixmap(m_theme->icon(icon).pixmap(m_theme->scaled(15), m_theme->scaled(15)));
    };
    paint();
    connect(m_theme, &Theme::changed, picture, paint);
    *label = new ElidedLabel(this);
    (*label)->setObjectName(QLatin1String(name));
    setTextRole(*label, TextRole::Caption, "secondary");
    row->addWidget(picture);
    row->addWidget(*label);
    m_facts->addLayout(row);
}

void ListingHeader::addLine(QWidget *line)
{
    m_who->insertWidget(m_who->count() - 1, line);
}

void ListingHeader::setAssessment(const Assessment &assessment)
{
    const ScoreSummary summary = summaryOf(assessment.score);
    m_clinic->setText(assessment.clinic.name);
    m_offer->setText(offerTitle(assessment.listing));
    m_place->setText(placeText(assessment));
    QString doctor = tr("doctor not named");
    if (assessment.practitioner) {
        doctor = assessment.practitioner->title.isEmpty()
            ? assessment.practitioner->name
            : tr("%1 %2", "title, name")
                  .arg(assessment.practitioner->title, assessment.practitioner->name);
        if (!assessment.practitioner->npi.isEmpty())
            doctor = tr("%1, NPI %2").arg(doctor, assessment.practitioner->npi);
    }
    m_practitioner->setText(doctor);
    m_laboratory->setText(
        assessment.laboratory ? assessment.laboratory->name : tr("laboratory not named"));
    m_example->setVisible(assessment.listing.info.example);
    for (QLabel *label : {m_place, m_practitioner, m_laboratory})
        label->setToolTip(label->text());
    m_clinic->setToolTip(
        QStringList{m_place->text(), m_practitioner->text(), m_laboratory->text()}.join(u'\n'));

    m_band->setBand(summary.band);
    m_onPaper->setText(onPaperText(summary, assessment.asOf));
    m_checkedText = summary.hasScore
        ? tr("<b>Checked %1 %</b> of the points").arg(tenthsText(summary.checkedTenths))
        : tr("No check applies to this listing.");
    m_numbersText = summary.hasScore
        ? tr("<b>Shown %1</b> · could reach %2 · checked %3\u00a0%")
              .arg(tenthsText(summary.shownTenths), tenthsText(summary.reachTenths),
                  tenthsText(summary.checkedTenths))
        : m_checkedText;
    m_bar->setScore(summary);
    m_held->setText(heldSentence(assessment.score));
    arrange();
}

void ListingHeader::setShort(bool isShort)
{
    if (isShort == m_short)
        return;
    m_short = isShort;
    arrange();
}

// A narrow window puts the numbers under the names, and so does a line under them that needs its
// width.
bool ListingHeader::isWide() const
{
    const int numbers = m_theme->scaled(m_short ? kShortNumbers : kOnPaper + kBar) + kColumnGap;
    const QMargins edges = m_columns->contentsMargins();
    const int needed
        = m_who->minimumSize().width() + 2 * kColumnGap + numbers + edges.left() + edges.right();
    return width() >= std::max(m_theme->scaled(m_short ? kShortWide : kWide), needed);
}

void ListingHeader::arrange()
{
    const bool wide = m_wide = isWide();
    m_columns->setDirection(wide ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_columns->setSpacing(wide ? kColumnGap : 6);
    m_line->setVisible(wide);
    m_onPaper->setMinimumWidth(wide ? m_theme->scaled(kOnPaper) : 0);
    m_checked->setMinimumWidth(m_short && wide ? m_theme->scaled(kShortNumbers) : 0);
    m_bar->setMinimumWidth(m_theme->scaled(wide ? kBar : 180));
    m_lower->setStretch(1, m_short ? 0 : 3); // nothing stands there
    m_factRow->setVisible(!m_short);
    m_onPaper->setVisible(!m_short);
    m_bar->setVisible(!m_short);
    m_held->setVisible(!m_short && !m_held->text().isEmpty());
    m_checked->setText(m_short ? m_numbersText : m_checkedText);
    // The facts go below each other where text is large.
    const bool row = width() >= m_theme->scaled(540);
    m_facts->setDirection(row ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_facts->setSpacing(row ? 16 : 3);
}

bool ListingHeader::event(QEvent *event)
{
    // A button more in the line: before the window would grow for it.
    if (event->type() == QEvent::LayoutRequest && isWide() != m_wide)
        arrange();
    return QWidget::event(event);
}

void ListingHeader::resizeEvent(QResizeEvent *event)
{
    arrange();
    const int least = minimumSizeHint().height();
    if (std::exchange(m_least, least) != least)
        updateGeometry();
    QWidget::resizeEvent(event);
}

// Words that wrap ask for the height of their narrowest form, which a window would grow for.
QSize ListingHeader::minimumSizeHint() const
{
    const QSize least = QWidget::minimumSizeHint();
    return {
        least.width(), std::min(least.height(), m_columns->totalMinimumHeightForWidth(width()))};
}

} // namespace touchstone::gui
