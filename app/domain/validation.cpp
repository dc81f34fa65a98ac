// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/validation.h"

#include "domain/geography.h"
#include "domain/jurisdiction.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace touchstone::domain {

namespace {

struct ValidationText
{
    Q_DECLARE_TR_FUNCTIONS(ValidationText)
};

enum class Lines { One, Several };

/// Collects the problems of one record.
class Check
{
public:
    void add(const QString &field, const QString &message) { m_problems.append({field, message}); }

    void text(const QString &field, const QString &value, Lines lines = Lines::One)
    {
        length(field, value, kMaxFieldLength);
        characters(field, value, lines);
    }

    void note(const QString &field, const QString &value)
    {
        length(field, value, kMaxNoteLength);
        characters(field, value, Lines::Several);
    }

    void name(const QString &field, const QString &value)
    {
        if (value.trimmed().isEmpty()) {
            add(field, ValidationText::tr("Enter a name."));
        }
        text(field, value);
    }

    void names(const QList<OtherName> &names)
    {
        for (const OtherName &other : names) {
            name(QStringLiteral("otherNames"), other.name);
        }
    }

    void webAddress(const QString &field, const QString &value)
    {
        text(field, value);
        if (!value.isEmpty() && !isWebAddress(value)) {
            add(field,
                ValidationText::tr("Enter a web address that begins with https:// or http://."));
        }
    }

    void email(const QString &field, const QString &value)
    {
        static const QRegularExpression form(QStringLiteral("^[^@\\s]+@[^@\\s]+\\.[^@\\s.]+$"));
        text(field, value);
        if (!value.isEmpty() && !form.match(value).hasMatch()) {
            add(field, ValidationText::tr("Enter an e-mail address such as name@example.org."));
        }
    }

    void country(const QString &field, const QString &value)
    {
        if (!value.isEmpty() && !isCountry(value)) {
            add(field, ValidationText::tr("Choose a country: two letters such as US or MX."));
        }
    }

    void region(const QString &field, const QString &value, const QString &country)
    {
        text(field, value);
        if (isRegionCode(value) && !country.isEmpty() && value.left(2) != country) {
            add(field,
                ValidationText::tr("The region %1 is not in the country %2.").arg(value, country));
        }
    }

    void place(const Place &place)
    {
        text(QStringLiteral("address"), place.address, Lines::Several);
        text(QStringLiteral("city"), place.city);
        region(QStringLiteral("region"), place.region, place.country);
        text(QStringLiteral("postalCode"), place.postalCode);
        country(QStringLiteral("country"), place.country);
    }

    void notInFuture(const QString &field, QDate date, QDate today)
    {
        if (date.isValid() && date > today) {
            add(field, ValidationText::tr("This day lies in the future."));
        }
    }

    [[nodiscard]] QList<Problem> problems() const { return m_problems; }

private:
    void length(const QString &field, const QString &value, qsizetype most)
    {
        if (value.size() > most) {
            add(field,
                ValidationText::tr("The text is too long: %L1 characters, at most %L2 are kept.")
                    .arg(value.size())
                    .arg(most));
        }
    }

    void characters(const QString &field, const QString &value, Lines lines)
    {
        const bool unusable = std::any_of(value.cbegin(), value.cend(), [lines](QChar character) {
            const bool separator = character == u'\n' || character == u'\r' || character == u'\t';
            return character.unicode() < 0x20 && !(separator && lines == Lines::Several);
        });
        if (unusable) {
            add(field, ValidationText::tr("The text holds characters that cannot be shown."));
        } else if (!value.isValidUtf16()) {
            add(field, ValidationText::tr("The text holds half a character; type it again."));
        }
    }

    QList<Problem> m_problems;
};

} // namespace

QList<Problem> validate(const Clinic &clinic)
{
    Check check;
    check.name(QStringLiteral("name"), clinic.name);
    check.names(clinic.otherNames);
    check.place(clinic.place);
    check.text(QStringLiteral("phone"), clinic.phone);
    check.email(QStringLiteral("email"), clinic.email);
    check.webAddress(QStringLiteral("website"), clinic.website);
    check.note(QStringLiteral("note"), clinic.note);
    return check.problems();
}

QList<Problem> validate(const Practitioner &practitioner)
{
    Check check;
    check.name(QStringLiteral("name"), practitioner.name);
    check.text(QStringLiteral("givenName"), practitioner.givenName);
    check.text(QStringLiteral("familyName"), practitioner.familyName);
    check.text(QStringLiteral("title"), practitioner.title);
    check.text(QStringLiteral("specialty"), practitioner.specialty);
    if (!practitioner.npi.isEmpty() && !isValidNpi(practitioner.npi)) {
        check.add(QStringLiteral("npi"),
            ValidationText::tr("An NPI has ten digits, the last of which is a check digit; "
                               "one of these is mistyped."));
    }
    for (const Credential &credential : practitioner.credentials) {
        const QString field = QStringLiteral("credentials");
        if (credential.registerName.trimmed().isEmpty()) {
            check.add(field, ValidationText::tr("Name the register of each licence."));
        }
        check.text(field, credential.registerName);
        check.text(field, credential.number);
        check.text(field, credential.status);
    }
    check.names(practitioner.otherNames);
    check.country(QStringLiteral("country"), practitioner.country);
    check.note(QStringLiteral("note"), practitioner.note);
    return check.problems();
}

QList<Problem> validate(const Laboratory &laboratory)
{
    Check check;
    check.name(QStringLiteral("name"), laboratory.name);
    check.names(laboratory.otherNames);
    check.place(laboratory.place);
    check.text(QStringLiteral("licence"), laboratory.licence);
    for (const Accreditation &accreditation : laboratory.accreditations) {
        const QString field = QStringLiteral("accreditations");
        if (accreditation.body.trimmed().isEmpty()) {
            check.add(field, ValidationText::tr("Name the body that gave each accreditation."));
        }
        check.text(field, accreditation.body);
        check.text(field, accreditation.number);
    }
    check.webAddress(QStringLiteral("website"), laboratory.website);
    check.note(QStringLiteral("note"), laboratory.note);
    return check.problems();
}

QList<Problem> validate(const Listing &listing)
{
    static const QRegularExpression mesh(QStringLiteral("^[CD][0-9]{6,9}$"));
    Check check;
    if (!listing.clinic.isValid()) {
        check.add(QStringLiteral("clinic"), ValidationText::tr("Choose a clinic."));
    }
    check.text(QStringLiteral("treatment"), listing.treatment);
    check.text(QStringLiteral("condition"), listing.condition);
    if (!listing.conditionMesh.isEmpty() && !mesh.match(listing.conditionMesh).hasMatch()) {
        check.add(QStringLiteral("conditionMesh"),
            ValidationText::tr("A MeSH identifier looks like D020370."));
    }
    check.country(QStringLiteral("country"), listing.country);
    check.region(QStringLiteral("region"), listing.region, listing.country);
    check.country(QStringLiteral("homeCountry"), listing.homeCountry);
    if (listing.price.isSet() && !isCurrency(listing.price.currency)) {
        check.add(QStringLiteral("price"),
            ValidationText::tr("Name the currency with three letters, such as USD or EUR."));
    }
    if (!listing.price.isSet() && listing.price.minorUnits != 0) {
        check.add(QStringLiteral("price"), ValidationText::tr("Choose the currency of the price."));
    }
    if (listing.price.minorUnits < 0) {
        check.add(QStringLiteral("price"), ValidationText::tr("A price cannot be negative."));
    }
    check.note(QStringLiteral("note"), listing.note);
    return check.problems();
}

QList<Problem> validate(const Answer &answer, QDate today)
{
    Check check;
    const bool foundOut
        = answer.state != AnswerState::Unknown && answer.state != AnswerState::NotApplicable;
    if (foundOut && answer.tier == Tier::None) {
        check.add(QStringLiteral("tier"), ValidationText::tr("Say who says so."));
    }
    if (foundOut && !answer.checkedOn.isValid()) {
        check.add(QStringLiteral("checkedOn"), ValidationText::tr("Enter the day it was checked."));
    }
    if (!foundOut && answer.tier != Tier::None) {
        check.add(QStringLiteral("tier"),
            ValidationText::tr("Nothing was found out, so nobody says so: choose another answer."));
    }
    if (answer.state == AnswerState::Declined && !answer.askedOn.isValid()) {
        check.add(
            QStringLiteral("askedOn"), ValidationText::tr("Enter the day the clinic was asked."));
    }
    if (answer.askedOn.isValid() && answer.checkedOn.isValid()
        && answer.state == AnswerState::Declined && answer.checkedOn < answer.askedOn) {
        check.add(QStringLiteral("checkedOn"),
            ValidationText::tr("The refusal cannot come before the question."));
    }
    if (answer.state == AnswerState::NotApplicable && answer.reason.trimmed().isEmpty()) {
        check.add(QStringLiteral("reason"), ValidationText::tr("Say why it does not apply."));
    }
    check.notInFuture(QStringLiteral("checkedOn"), answer.checkedOn, today);
    check.notInFuture(QStringLiteral("askedOn"), answer.askedOn, today);
    check.text(QStringLiteral("reason"), answer.reason, Lines::Several);
    check.text(QStringLiteral("source"), answer.source);
    check.note(QStringLiteral("note"), answer.note);
    return check.problems();
}

bool isValidNpi(const QString &text)
{
    if (text.size() != 10) {
        return false;
    }
    // The constant is what the prefix 80840 adds to the Luhn sum.
    int sum = 24;
    for (qsizetype i = 0; i < 10; ++i) {
        const char16_t character = text.at(i).unicode();
        if (character < u'0' || character > u'9') {
            return false;
        }
        int digit = character - u'0';
        if (i % 2 == 0) {
            digit *= 2;
            digit -= digit > 9 ? 9 : 0;
        }
        sum += digit;
    }
    return sum % 10 == 0;
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    const QString scheme = url.scheme();
    return url.isValid() && (scheme == u"http" || scheme == u"https") && !url.host().isEmpty();
}

Result<> asResult(const QList<Problem> &problems)
{
    if (problems.isEmpty()) {
        return {};
    }
    Error error{ErrorCode::Invalid, problems.first().message, {}, {}};
    error.place.field = problems.first().field;
    return error;
}

} // namespace touchstone::domain
