// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/listingcontent.h"

#include "report/directorycontent.h"
#include "report/usertext.h"

#include "domain/geography.h"

#include <algorithm>

namespace touchstone::report {

using namespace domain;
using L1 = QLatin1String;

namespace {

/// A title inside a sentence: its capital dropped, unless it begins with an abbreviation or "I".
QString inSentence(const QString &title)
{
    if (title.size() < 2 || !title.at(1).isLower()) {
        return title;
    }
    return title.at(0).toLower() + title.mid(1);
}

bool favourable(AnswerState state)
{
    return state == AnswerState::Met || state == AnswerState::Partly;
}

} // namespace

QString shortHash(const QString &sha256)
{
    QStringList groups;
    for (qsizetype i = 0; i < 4; ++i) {
        groups.append(sha256.mid(i * 8, 8));
    }
    return groups.join(u' ');
}

// Each branch of these two is one step of a sequence, whatever it takes away.
// NOLINTBEGIN(bugprone-branch-clone)
bool ShortLimits::shrinkFirst()
{
    // Air first, then how much is said of a flag; that it is raised, and its name, go last.
    if (sectionRow > 6.4) {
        sectionRow = 6.3;
    } else if (raisedInFull > 0) {
        --raisedInFull;
        ++raisedBriefly;
    } else if (flagsListed > 4) {
        --flagsListed;
    } else if (sectionRow > 5.5) {
        sectionRow = 5.4;
    } else if (flagsListed > 2) {
        --flagsListed;
    } else if (raisedBriefly > 0) {
        --raisedBriefly;
    } else if (raisedNamed > 3) {
        --raisedNamed;
    } else {
        return false;
    }
    return true;
}

bool ShortLimits::shrinkSecond()
{
    if (questions > 3 && questions - 3 >= openRows - 8) {
        --questions;
    } else if (openRows > 4) {
        --openRows;
    } else if (questions > 0) {
        --questions;
    } else {
        return false;
    }
    return true;
}
// NOLINTEND(bugprone-branch-clone)

ListingContent::ListingContent(
    const Assessment &assessment, const ReportOptions &options, const QString &sha256)
    : m_assessment(assessment), m_options(options), m_text(ReportText::in(options.language)),
      m_sha256(sha256), m_shares(lineShares(assessment.score))
{
}

QString ListingContent::title() const
{
    return cleaned(m_assessment.clinic.name, 200);
}

Content ListingContent::frame(L1 headerText) const
{
    Content content = documentFrame(
        headerText, m_assessment.asOf, *m_assessment.catalogue, m_options, m_sha256);
    content.title = title();
    return content;
}

QString ListingContent::placeText() const
{
    const Listing &listing = m_assessment.listing;
    const Place &place = m_assessment.clinic.place;
    const bool elsewhere = !listing.country.isEmpty() && listing.country != place.country;
    const QString country = elsewhere ? listing.country : place.country;
    QString region = !listing.region.isEmpty() ? listing.region
        : elsewhere                            ? QString()
                                               : place.region;
    region = regionName(region);
    QStringList parts;
    for (const QString &part :
        {elsewhere ? QString() : place.city, region, m_text.country(country)}) {
        const QString clean = cleaned(part, 60);
        if (!clean.isEmpty()) {
            parts.append(clean);
        }
    }
    return parts.join(QStringLiteral(", "));
}

TitleBlock ListingContent::titleBlock() const
{
    const Listing &listing = m_assessment.listing;
    TitleBlock block;
    block.title = title();
    QString treatment = cleaned(listing.treatment, 300);
    if (treatment.isEmpty()) {
        treatment = listing.kind == TreatmentKind::Unstated ? m_text.text(L1("unnamed.treatment"))
                                                            : m_text.word(L1("kind"), listing.kind);
    }
    QString condition = cleaned(listing.condition, 300);
    if (condition.isEmpty()) {
        condition = m_text.text(L1("unnamed.condition"));
    }
    block.subtitle = treatment + QStringLiteral(" × ") + condition;
    QStringList parties;
    const QString place = placeText();
    if (!place.isEmpty()) {
        parties.append(place);
    }
    if (m_assessment.practitioner) {
        const Practitioner &person = *m_assessment.practitioner;
        QString name = cleaned(person.title + u' ' + person.name, 120);
        if (!person.npi.isEmpty()) {
            name += QStringLiteral(", ") + m_text.text(L1("party.npi"), person.npi);
        }
        parties.append(name);
    }
    if (m_assessment.laboratory) {
        parties.append(cleaned(m_assessment.laboratory->name, 120));
    }
    block.line = parties.join(QStringLiteral("  ·  "));
    if (listing.info.example || m_assessment.clinic.info.example) {
        block.notice = m_text.text(L1("example"));
    }
    return block;
}

QString ListingContent::heldNote() const
{
    const Score &score = m_assessment.score;
    if (!score.hasScore) {
        return m_text.text(L1("card.none"));
    }
    if (score.reachTenths < score.rawReachTenths) {
        const QString held = m_text.tenths(score.rawReachTenths);
        return score.triggered.isEmpty()
            ? m_text.text(L1("card.heldHalf"), held)
            : m_text.count(L1("card.held"), score.triggered.size(), held);
    }
    if (score.shownTenths < score.rawShownTenths) {
        return m_text.text(L1("card.heldOpen"), m_text.tenths(score.rawShownTenths),
            m_text.tenths(score.shownTenths));
    }
    return {};
}

ScoreCard ListingContent::card() const
{
    const Score &score = m_assessment.score;
    const ScoreSummary summary = summaryOf(score);
    ScoreCard card;
    card.mark = MarkRef::of(score.band, m_text.word(L1("band"), score.band));
    card.lead = m_text.text(L1("card.lead"), m_text.dateLong(m_assessment.asOf),
        m_text.number(summary.checksDone), m_text.number(summary.checksAsked));
    const auto number = [&](int tenths, L1 label, const QString &unit) {
        ScoreCard::Number parts;
        parts.label = m_text.text(label);
        parts.whole = score.hasScore ? m_text.number(tenths / 10) : m_text.text(L1("number.none"));
        if (score.hasScore) {
            parts.rest = m_text.decimalPoint() + QString::number(tenths % 10) + unit;
        }
        return parts;
    };
    card.numbers = {number(score.shownTenths, L1("card.shown"), {}),
        number(score.reachTenths, L1("card.reach"), {}),
        number(score.checkedTenths, L1("card.checked"), QStringLiteral(" %"))};
    card.interval = intervalOf(score);
    card.note = heldNote();
    if (score.hasScore) {
        const QString shown = m_text.tenths(score.shownTenths),
                      reach = m_text.tenths(score.reachTenths);
        card.shownLabel = m_text.text(L1("card.shownAt"), shown);
        card.reachLabel = m_text.text(L1("card.reachAt"), reach);
        card.accessible
            = m_text.text(L1("card.bar"), shown, reach, m_text.tenths(score.checkedTenths));
    }
    return card;
}

QString ListingContent::flagNames(const QList<int> &criteria, int limit) const
{
    QStringList names;
    for (const int index : criteria) {
        if (names.size() >= limit && criteria.size() > limit + 1) {
            names.append(m_text.count(L1("list.more"), criteria.size() - limit));
            break;
        }
        QString name = inSentence(criterion(index).title);
        const Answer known = answer(index);
        if (hasAged(index) && known.checkedOn.isValid() && printable(known)) {
            name = m_text.text(L1("flags.lastSeen"), name, m_text.date(known.checkedOn));
        }
        names.append(name);
    }
    return names.join(QStringLiteral("; ")) + u'.';
}

/// "Holding the score at 10: current licence to practise; not on an exclusion list. …"; `criteria`
/// by cap.
QString ListingContent::namesByCap(const QList<int> &criteria, int limit) const
{
    QStringList groups;
    int cap = -1, named = 0;
    for (const int index : criteria) {
        if (named >= limit && criteria.size() > limit + 1) {
            groups.append(m_text.count(L1("list.more"), criteria.size() - limit));
            break;
        }
        ++named;
        const Criterion &item = criterion(index);
        const QString name = inSentence(item.title);
        if (item.rule.cap.value_or(100) == cap) {
            groups.last() += QStringLiteral("; ") + name;
        } else {
            cap = item.rule.cap.value_or(100);
            groups.append(m_text.text(L1("flags.atCap"), m_text.number(cap), name));
        }
    }
    return groups.join(QStringLiteral(". ")) + u'.';
}

Item ListingContent::raisedFlag(int index, bool brief) const
{
    const Criterion &item = criterion(index);
    const Answer known = answer(index);
    const bool declined = known.state == AnswerState::Declined;
    const bool shortened = m_options.length == Length::Short;
    Item flag;
    flag.mark = MarkRef::of(Mark::FlagRaised, Tone::Stop, m_text.text(L1("mark.flagRaised")));
    const QString headline = m_text.text(
        L1("flags.headline"), item.title, m_text.word(L1("state"), known.state).toLower());
    const QString holds
        = m_text.text(L1("flags.holdsAt"), m_text.number(item.rule.cap.value_or(100)));
    const Runs head{{headline, true, Tone::Text, {}}, {u' ' + holds, false, Tone::Secondary, {}}};
    if (!brief) {
        flag.paragraphs.append({head, false, 2});
        flag.paragraphs.append({{{declined ? item.declined : item.notMet, false, Tone::Text, {}}},
            false, shortened ? 2 : 0});
    }
    Runs source;
    const QString place = cleaned(known.source, shortened ? 90 : 1000);
    const QString tier = m_text.word(L1("tier"), known.tier);
    if (place.isEmpty()) {
        source.append({tier, false, Tone::Secondary, {}});
    } else {
        source.append({tier + QStringLiteral(", "), false, Tone::Secondary, {}});
        source += linkedRuns(place, Tone::Secondary);
    }
    const QDate day = declined && known.askedOn.isValid() ? known.askedOn : known.checkedOn;
    source.append({m_text.text(declined ? L1("flags.asked") : L1("flags.source"), m_text.date(day)),
        false, Tone::Secondary, {}});
    if (brief) {
        flag.paragraphs.append(
            {head + Runs{{QStringLiteral(". "), false, Tone::Secondary, {}}} + source, true, 2});
        return flag;
    }
    source.append({u' ' + m_text.text(L1("flags.lift"), item.lift), false, Tone::Secondary, {}});
    flag.paragraphs.append({source, false, shortened ? 3 : 0});
    return flag;
}

ItemList ListingContent::flags(const ShortLimits &limits) const
{
    const Score &score = m_assessment.score;
    QList<int> raised = score.triggered;
    std::stable_sort(raised.begin(), raised.end(), [this](int a, int b) {
        return criterion(a).rule.cap.value_or(100) < criterion(b).rule.cap.value_or(100);
    });
    ItemList list;
    const int inFull = std::min(static_cast<int>(raised.size()), limits.raisedInFull);
    const int stated = std::min(static_cast<int>(raised.size()), inFull + limits.raisedBriefly);
    for (int i = 0; i < inFull; ++i) {
        list.items.append(raisedFlag(raised.at(i), false));
    }
    // Those in brief share one item, a line or two each.
    for (int i = inFull; i < stated; ++i) {
        const Item brief = raisedFlag(raised.at(i), true);
        if (i == inFull) {
            list.items.append({brief.mark, {}});
        }
        list.items.last().paragraphs += brief.paragraphs;
    }
    const auto line = [&](const MarkRef &mark, L1 lead, const QString &names) {
        list.items.append({mark,
            {{{{m_text.text(lead), true, Tone::Text, {}}, {u' ' + names, false, Tone::Text, {}}},
                false, 0}}});
    };
    if (stated < raised.size()) {
        line(MarkRef::of(Mark::FlagRaised, Tone::Stop, m_text.text(L1("mark.flagRaised"))),
            stated == 0 ? L1("flags.raised") : L1("flags.also"),
            namesByCap(raised.mid(stated), limits.raisedNamed));
    }
    if (!score.halfMet.isEmpty()) {
        line(MarkRef::of(AnswerState::Partly, m_text.text(L1("mark.flagHalf"))), L1("flags.half"),
            flagNames(score.halfMet, limits.flagsListed));
    }
    if (!score.openFlags.isEmpty()) {
        line(MarkRef::of(Mark::FlagOpen, Tone::NoInfo, m_text.text(L1("mark.flagOpen"))),
            L1("flags.open"), flagNames(score.openFlags, limits.flagsListed));
    }
    if (list.items.isEmpty()) {
        list.items.append({{},
            {{{{m_text.text(L1("flags.none"), m_text.dateLong(m_assessment.asOf)), false,
                  Tone::Text, {}}},
                false, 2}}});
    }
    return list;
}

Table ListingContent::sections(double rowHeight) const
{
    const Score &score = m_assessment.score;
    Table table;
    table.rowHeight = rowHeight;
    table.caption = m_text.text(L1("sections.caption"));
    table.columns = {{m_text.text(L1("sections.points")), 50, false, 1}, {{}, 63, false, 1},
        {m_text.text(L1("sections.earned")), 14.3, true, 1},
        {m_text.text(L1("sections.lost")), 15.2, true, 1},
        {m_text.text(L1("sections.open")), 15.5, true, 1},
        {m_text.text(L1("sections.checked")), 22, true, 1}};
    table.legendColumn = 1;
    table.legend = {m_text.text(L1("legend.earned")), m_text.text(L1("legend.lost")),
        m_text.text(L1("legend.open"))};
    const auto cell = [](const QString &text) {
        return Cell{{{text, false, Tone::Text, {}}}, {}, {}, {}};
    };
    const auto checks = [this](int done, int asked) {
        return m_text.text(L1("sections.count"), m_text.number(done), m_text.number(asked));
    };
    std::array<int, 3> totals{};
    const QList<SectionScore> sections = sectionScores(*m_assessment.catalogue, score);
    for (qsizetype i = 0; i < sections.size(); ++i) {
        const SectionScore &part = sections.at(i);
        const QString earned = m_text.tenths(part.earnedTenths),
                      lost = m_text.tenths(part.lostTenths), open = m_text.tenths(part.openTenths);
        Cell bar;
        bar.stack = StackValues{part.earnedTenths, part.lostTenths, part.openTenths,
            m_text.text(L1("bar.parts"), earned, lost, open)};
        table.rows.append(
            {{cell(m_assessment.catalogue->sections().at(i).title), bar, cell(earned), cell(lost),
                 cell(open), cell(checks(part.checksDone, part.checksAsked))},
                false});
        totals[0] += part.earnedTenths;
        totals[1] += part.lostTenths;
        totals[2] += part.openTenths;
    }
    const ScoreSummary all = summaryOf(score);
    table.rows.append(
        {{cell(m_text.text(L1("sections.all"))), Cell{}, cell(m_text.tenths(totals[0])),
             cell(m_text.tenths(totals[1])), cell(m_text.tenths(totals[2])),
             cell(checks(all.checksDone, all.checksAsked))},
            true});
    return table;
}

Table ListingContent::openTable(const QList<NextCheck> &checks, int rows) const
{
    Table table;
    table.caption = m_text.text(L1("open.caption"));
    table.rowHeight = 7.41;
    table.columns = {{{}, 9.5, false, 1}, {m_text.text(L1("open.check")), 62, false, 1},
        {m_text.text(L1("open.settle")), 88.5, false, 1},
        {m_text.text(L1("open.points")), 20, true, 1}};
    const auto text = [](const QString &value, Tone tone) {
        return Cell{{{value, false, tone, {}}}, {}, {}, {}};
    };
    const qsizetype shown = checks.size() <= rows + 1 ? checks.size() : rows;
    int smallest = 1000;
    for (qsizetype i = 0; i < shown; ++i) {
        const NextCheck &check = checks.at(i);
        const Answer known = answer(check.criterion);
        const bool aged = hasAged(check.criterion);
        smallest = std::min(smallest, check.settlesTenths);
        Cell mark;
        if (check.liftsCeiling) {
            mark.mark = MarkRef::of(Mark::FlagOpen, Tone::NoInfo, m_text.text(L1("mark.flagOpen")));
        } else if (m_assessment.score.halfMet.contains(check.criterion)) {
            mark.mark = MarkRef::of(AnswerState::Partly, m_text.text(L1("mark.flagHalf")));
        } else if (aged) {
            mark.mark = MarkRef::of(Mark::Ageing, Tone::Serious, m_text.text(L1("mark.ageing")));
        }
        const bool again = aged && known.checkedOn.isValid() && printable(known);
        table.rows.append(
            {{mark, text(criterion(check.criterion).title, Tone::Text),
                 text(again ? m_text.text(L1("open.again"), m_text.date(known.checkedOn))
                            : criterion(check.criterion).settle,
                     Tone::Secondary),
                 text(m_text.tenths(check.settlesTenths), Tone::Text)},
                false});
    }
    if (shown < checks.size()) {
        int rest = 0;
        bool smaller = true;
        for (const NextCheck &check : checks.mid(shown)) {
            rest += check.settlesTenths;
            smaller = smaller && check.settlesTenths <= smallest;
        }
        Row row{{Cell{},
                    text(m_text.count(smaller ? L1("open.rest") : L1("open.restMore"),
                             checks.size() - shown),
                        Tone::Text),
                    text(m_text.text(L1("open.seeFull")), Tone::Secondary),
                    text(m_text.tenths(rest), Tone::Text)},
            false};
        row.cells[1].runs[0].strong = true;
        row.cells[3].runs[0].strong = true;
        table.rows.append(row);
    }
    return table;
}

QStringList ListingContent::questions(const QList<NextCheck> &checks, int limit) const
{
    QStringList result;
    for (const NextCheck &check : checks) {
        const QString &ask = criterion(check.criterion).ask;
        if (!hasAged(check.criterion) && !ask.isEmpty() && result.size() < limit) {
            result.append(ask);
        }
    }
    return result;
}

bool ListingContent::hasAged(int criterionIndex) const
{
    const auto &lines = m_assessment.score.lines;
    return std::any_of(lines.begin(), lines.end(), [criterionIndex](const ScoreLine &line) {
        return line.criterion == criterionIndex && favourable(line.state) && line.freshness < 10000;
    });
}

int ListingContent::hearsayAnswers() const
{
    return static_cast<int>(std::count_if(m_assessment.score.lines.begin(),
        m_assessment.score.lines.end(), [this](const ScoreLine &line) {
            return line.state != AnswerState::NotApplicable
                && answer(line.criterion).tier == Tier::Hearsay;
        }));
}

TwoColumns ListingContent::method(bool full) const
{
    QStringList limits{m_text.text(L1("limits.text"))};
    const auto &lines = m_assessment.score.lines;
    const auto notApplicable = std::count_if(lines.begin(), lines.end(),
        [](const ScoreLine &line) { return line.state == AnswerState::NotApplicable; });
    if (notApplicable > 0) {
        limits.append(m_text.count(
            full ? L1("limits.notApplicableFull") : L1("limits.notApplicable"), notApplicable));
    }
    limits.append(m_text.text(m_options.withNotes ? L1("limits.notes")
            : hearsayAnswers() > 0                ? L1("limits.hearsay")
                                                  : L1("limits.hearsayNone")));
    TwoColumns columns;
    columns.headings = {m_text.text(L1("method.title")), m_text.text(L1("limits.title"))};
    columns.texts = {m_text.text(L1("method.text")), limits.join(u' ')};
    return columns;
}

Callout ListingContent::decide(bool full) const
{
    const Band band = m_assessment.score.band;
    Callout callout;
    callout.mark = MarkRef::of(Mark::Info, Tone::Accent, m_text.text(L1("mark.info")));
    if (band == Band::Stop || band == Band::Provisional) {
        callout.runs = {{m_text.text(full ? L1("decide.talkFirstFull") : L1("decide.talkFirst")),
            true, Tone::Text, {}}};
    } else {
        callout.runs = {{m_text.text(L1("decide.strong")), true, Tone::Text, {}},
            {u' ' + m_text.text(full ? L1("decide.full") : L1("decide.short")), false, Tone::Text,
                {}}};
    }
    return callout;
}

Content ListingContent::shortReport(const ShortLimits &limits) const
{
    Content content = frame(L1("header.listing"));
    QList<Block> &blocks = content.blocks;
    const auto heading = [&](L1 key) { blocks.append(Heading{m_text.text(key), 2}); };
    const auto sentence = [&](L1 key) {
        blocks.append(Paragraph{{{m_text.text(key), false, Tone::Text, {}}}, false, 2});
    };
    blocks.append(titleBlock());
    blocks.append(card());
    heading(L1("flags.title"));
    blocks.append(flags(limits));
    heading(L1("sections.title"));
    blocks.append(sections(limits.sectionRow));
    blocks.append(PageBreak{});
    heading(L1("open.title"));
    const QList<NextCheck> open = nextChecks(*m_assessment.catalogue, m_assessment.score);
    if (open.isEmpty()) {
        sentence(L1("open.none"));
    } else {
        blocks.append(openTable(open, limits.openRows));
    }
    heading(L1("ask.title"));
    const QStringList asked = questions(open, limits.questions);
    if (asked.isEmpty()) {
        sentence(L1("ask.none"));
    } else {
        blocks.append(Questions{asked});
    }
    blocks.append(method(false));
    blocks.append(decide(false));
    return content;
}

} // namespace touchstone::report
