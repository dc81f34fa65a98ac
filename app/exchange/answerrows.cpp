// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/importplan.h"

#include "domain/validation.h"
#include "exchange/celltext.h"
#include "exchange/headerwords.h"

#include <QCoreApplication>
#include <QHash>

namespace touchstone::exchange {

namespace {

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

struct ColumnName
{
    AnswerColumns::Column column;
    const char *code;
    const char *words; // headerWords() of other names
};

constexpr ColumnName kColumns[] = {
    {AnswerColumns::Listing, "listing", "listing|listing uuid|listing id|uuid|listado|ficha"},
    {AnswerColumns::Criterion, "criterion", "criterion|criterion id|criteria|criterio|question"},
    {AnswerColumns::State, "state", "state|answer|status|estado|respuesta"},
    {AnswerColumns::AnswerTier, "tier", "tier|evidence|source tier|nivel|who says so"},
    {AnswerColumns::CheckedOn, "checked_on",
        "checked on|checked|date|date checked|fecha|comprobado el|fecha de comprobacion"},
    {AnswerColumns::ValidUntil, "valid_until",
        "valid until|expires|expires on|expiry|valido hasta|caduca"},
    {AnswerColumns::AskedOn, "asked_on", "asked on|asked|preguntado el"},
    {AnswerColumns::Reason, "reason", "reason|motivo|razon"},
    {AnswerColumns::Note, "note", "note|notes|comment|comments|nota|notas"},
    {AnswerColumns::Source, "source", "source|address|url|link|fuente|enlace"},
};

bool isDigits(QStringView text)
{
    return !text.isEmpty()
        && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

// ISO, yyyymmdd, and day and month by slashes or points where only one reading is a date. Invalid
// otherwise.
QDate dateFromText(const QString &text)
{
    // A time of day behind the date is a spreadsheet's.
    const QString day = text.section(u' ', 0, 0).section(u'T', 0, 0);
    if (const QDate iso = QDate::fromString(day, Qt::ISODate); iso.isValid()) {
        return iso;
    }
    if (day.size() == 8 && isDigits(day)) {
        return QDate::fromString(day, u"yyyyMMdd"_qs);
    }
    QString even = day;
    even.replace(u'.', u'/').replace(u'-', u'/');
    const QStringList parts = even.split(u'/');
    if (parts.size() != 3 || !isDigits(parts.at(0)) || !isDigits(parts.at(1))
        || !isDigits(parts.at(2))) {
        return {};
    }
    if (parts.at(0).size() == 4) {
        return {parts.at(0).toInt(), parts.at(1).toInt(), parts.at(2).toInt()};
    }
    if (parts.at(2).size() != 4) {
        return {};
    }
    const int year = parts.at(2).toInt();
    const QDate monthFirst(year, parts.at(0).toInt(), parts.at(1).toInt());
    const QDate dayFirst(year, parts.at(1).toInt(), parts.at(0).toInt());
    if (monthFirst.isValid() && dayFirst.isValid() && monthFirst != dayFirst) {
        return day.contains(u'.') ? dayFirst : QDate(); // points are written day first everywhere
    }
    return monthFirst.isValid() ? monthFirst : dayFirst;
}

template <typename Enum>
std::optional<Enum> wordOf(const QHash<QString, Enum> &others, const QString &text)
{
    QString key = headerWords(text);
    const auto found = others.constFind(key);
    return found != others.cend() ? std::optional(*found)
                                  : domain::fromCode<Enum>(key.replace(u' ', u'_'));
}

std::optional<domain::AnswerState> stateOf(const QString &text)
{
    using enum domain::AnswerState;
    static const QHash<QString, domain::AnswerState> others = {{u"yes"_qs, Met}, {u"si"_qs, Met},
        {u"cumple"_qs, Met}, {u"cumplido"_qs, Met}, {u"no"_qs, NotMet}, {u"not met"_qs, NotMet},
        {u"no cumple"_qs, NotMet}, {u"partially met"_qs, Partly}, {u"partial"_qs, Partly},
        {u"partly met"_qs, Partly}, {u"parcial"_qs, Partly}, {u"en parte"_qs, Partly},
        {u"rehusado"_qs, Declined}, {u"refused"_qs, Declined}, {u"n a"_qs, NotApplicable},
        {u"na"_qs, NotApplicable}, {u"no aplica"_qs, NotApplicable},
        {u"does not apply"_qs, NotApplicable}, {u"desconocido"_qs, Unknown},
        {u"not known"_qs, Unknown}, {u"not known yet"_qs, Unknown}};
    return wordOf(others, text);
}

std::optional<domain::Tier> tierOf(const QString &text)
{
    using enum domain::Tier;
    static const QHash<QString, domain::Tier> others
        = {{u"registro"_qs, Register}, {u"official register"_qs, Register},
            {u"independiente"_qs, Independent}, {u"documento"_qs, Document},
            {u"declaracion"_qs, Statement}, {u"rumor"_qs, Hearsay}, {u"rumores"_qs, Hearsay}};
    return wordOf(others, text);
}

class AnswerReader
{
public:
    AnswerReader(const CsvRow &row, const QStringList &header, const AnswerColumns &columns)
        : m_row(row), m_header(header), m_columns(columns)
    {
    }

    std::variant<AnswerRow, Reject> read(QDate today)
    {
        AnswerRow answer{m_row.line, text(AnswerColumns::Listing).toLower(),
            text(AnswerColumns::Criterion).toLower(), {}};
        if (m_row.cells.size() > m_header.size()) {
            refuse(AnswerColumns::Count, Text::tr("The row has more cells than the header."));
        }
        if (answer.listingUuid.isEmpty()) {
            refuse(AnswerColumns::Listing, Text::tr("The row names no listing."));
        }
        if (answer.criterion.isEmpty()) {
            refuse(AnswerColumns::Criterion, Text::tr("The row names no criterion."));
        }
        readAnswer(&answer.answer);
        if (!m_reject) {
            check(answer.answer, today);
        }
        if (m_reject) {
            return *m_reject;
        }
        return answer;
    }

private:
    [[nodiscard]] QString raw(AnswerColumns::Column column) const
    {
        return m_row.cells.value(m_columns.at[column]);
    }
    [[nodiscard]] QString text(AnswerColumns::Column column) const
    {
        return cleanCell(raw(column));
    }

    void refuse(AnswerColumns::Column column, const QString &reason)
    {
        if (!m_reject) {
            const QString name
                = column == AnswerColumns::Count ? QString() : m_header.value(m_columns.at[column]);
            m_reject = Reject{m_row.line, name, reason, m_row.cells};
        }
    }

    QDate date(AnswerColumns::Column column)
    {
        const QString cell = text(column);
        if (saysNothing(cell)) {
            return {};
        }
        const QDate day = dateFromText(cell);
        if (!day.isValid()) {
            refuse(column,
                Text::tr(
                    "“%1” is no date that can be read in one way only. Write it as 2026-08-31.")
                    .arg(cell));
        }
        return day;
    }

    void readAnswer(domain::Answer *answer)
    {
        const QString stateText = text(AnswerColumns::State);
        const auto state = stateOf(stateText);
        if (!state) {
            refuse(AnswerColumns::State,
                Text::tr(
                    "“%1” is no state: met, partly, not_met, declined, unknown, not_applicable.")
                    .arg(stateText));
        }
        const QString tierText = text(AnswerColumns::AnswerTier);
        const auto tier = saysNothing(tierText) ? domain::Tier::None : tierOf(tierText);
        if (!tier) {
            refuse(AnswerColumns::AnswerTier,
                Text::tr("“%1” is no tier: register, independent, document, statement, hearsay.")
                    .arg(tierText));
        }
        answer->state = state.value_or(domain::AnswerState::Unknown);
        answer->tier = tier.value_or(domain::Tier::None);
        answer->checkedOn = date(AnswerColumns::CheckedOn);
        answer->validUntil = date(AnswerColumns::ValidUntil);
        answer->askedOn = date(AnswerColumns::AskedOn);
        answer->reason = text(AnswerColumns::Reason);
        answer->note = cleanLines(raw(AnswerColumns::Note));
        answer->source = text(AnswerColumns::Source);
    }

    void check(const domain::Answer &answer, QDate today)
    {
        const QList<domain::Problem> problems = domain::validate(answer, today);
        if (problems.isEmpty()) {
            return;
        }
        static const QHash<QString, AnswerColumns::Column> columns
            = {{u"state"_qs, AnswerColumns::State}, {u"tier"_qs, AnswerColumns::AnswerTier},
                {u"checkedOn"_qs, AnswerColumns::CheckedOn},
                {u"validUntil"_qs, AnswerColumns::ValidUntil},
                {u"askedOn"_qs, AnswerColumns::AskedOn}, {u"reason"_qs, AnswerColumns::Reason},
                {u"note"_qs, AnswerColumns::Note}, {u"source"_qs, AnswerColumns::Source}};
        refuse(
            columns.value(problems.first().field, AnswerColumns::Count), problems.first().message);
    }

    const CsvRow &m_row;
    const QStringList &m_header;
    const AnswerColumns &m_columns;
    std::optional<Reject> m_reject;
};

} // namespace

Result<AnswerColumns> answerColumns(const QStringList &header)
{
    AnswerColumns columns;
    columns.at.fill(-1);
    for (const ColumnName &column : kColumns) {
        const QStringList words = QString::fromLatin1(column.words).split(u'|');
        qsizetype best = words.size();
        for (qsizetype i = 0; i < header.size(); ++i) {
            const qsizetype rank = words.indexOf(headerWords(header.at(i)));
            if (rank >= 0 && rank < best) {
                best = rank;
                columns.at[column.column] = i;
            }
        }
        const bool needed = column.column <= AnswerColumns::State;
        if (needed && columns.at[column.column] < 0) {
            const QString name = QString::fromLatin1(column.code);
            return Error{ErrorCode::Invalid, Text::tr("The file has no column “%1”.").arg(name), {},
                {{}, 0, 0, name}};
        }
    }
    return columns;
}

std::variant<AnswerRow, Reject> readAnswerRow(
    const CsvRow &row, const QStringList &header, const AnswerColumns &columns, QDate today)
{
    if (auto damage = damageOf(row, header)) {
        return *std::move(damage);
    }
    return AnswerReader(row, header, columns).read(today);
}

} // namespace touchstone::exchange
