// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/registerbook.h"

#include "domain/jsoninput.h"
#include "domain/jurisdiction.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace touchstone::domain {

namespace {

struct RegisterText
{
    Q_DECLARE_TR_FUNCTIONS(RegisterText)
};

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/touchstone/registers/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// 0 for a part of a country, 1 for a country, 2 for the European Union, 3 for everywhere.
int breadth(const QString &jurisdiction)
{
    if (jurisdiction == u"INT") {
        return 3;
    }
    if (jurisdiction == u"EU") {
        return 2;
    }
    return isRegionCode(jurisdiction) ? 0 : 1;
}

template <typename Entry> void sortByBreadth(QList<Entry> *entries)
{
    std::stable_sort(entries->begin(), entries->end(), [](const Entry &first, const Entry &second) {
        return breadth(first.jurisdiction) < breadth(second.jurisdiction);
    });
}

} // namespace

class RegisterBookReader
{
public:
    Result<RegisterBookPtr> read(const QList<RegisterBook::File> &files)
    {
        for (qsizetype i = 0; i < files.size(); ++i) {
            const Result<> outcome = readFile(files.at(i));
            if (!outcome) {
                Error error = outcome.error();
                error.place.file = QString::number(i + 1);
                return error;
            }
        }
        return RegisterBookPtr(m_book);
    }

private:
    Result<> readFile(const RegisterBook::File &file)
    {
        TRY_ASSIGN(QJsonObject object, parseJsonObject(file.json));
        JsonInput input(object, &m_error);
        QList<Register> registers;
        for (JsonInput &element : input.objects(QStringLiteral("registers"))) {
            registers.append(readRegister(&element));
        }
        QList<LegalFact> facts;
        for (JsonInput &element : input.objects(QStringLiteral("facts"))) {
            facts.append(readFact(&element));
        }
        if (!m_error && !file.translation.isEmpty()) {
            TRY_ASSIGN(QJsonObject texts, parseJsonObject(file.translation));
            JsonInput translation(texts, &m_error);
            translateRegisters(translation.child(QStringLiteral("registers")), &registers);
            translateFacts(translation.child(QStringLiteral("facts")), &facts);
        }
        if (m_error) {
            return *m_error;
        }
        m_book->m_registers.append(registers);
        m_book->m_facts.append(facts);
        return {};
    }

    static Register readRegister(JsonInput *input)
    {
        Register entry;
        entry.id = input->text(QStringLiteral("id"));
        entry.jurisdiction = input->text(QStringLiteral("jurisdiction"));
        entry.name = input->text(QStringLiteral("name"));
        for (JsonInput &address : input->objects(QStringLiteral("addresses"))) {
            entry.addresses.append({address.text(QStringLiteral("address")),
                address.optionalText(QStringLiteral("label"))});
        }
        entry.addressNote = input->optionalText(QStringLiteral("address_note"));
        entry.typeWhat = input->text(QStringLiteral("type_what"));
        entry.proves = input->text(QStringLiteral("proves"));
        entry.doesNotProve = input->optionalText(QStringLiteral("does_not_prove"));
        for (JsonInput &use : input->objects(QStringLiteral("criteria"))) {
            entry.criteria.append(
                {use.text(QStringLiteral("id")), use.optionalText(QStringLiteral("note"))});
        }
        entry.grade = input->text(QStringLiteral("grade"));
        entry.addressConfirmed = input->truth(QStringLiteral("address_confirmed"));
        entry.checkedHow = input->optionalText(QStringLiteral("checked_how"));
        entry.dateOfSource = input->optionalText(QStringLiteral("date_of_source"));
        entry.checkedOn = input->optionalDate(QStringLiteral("checked_on")).value_or(QDate());
        return entry;
    }

    static LegalFact readFact(JsonInput *input)
    {
        LegalFact fact;
        fact.id = input->text(QStringLiteral("id"));
        fact.jurisdiction = input->text(QStringLiteral("jurisdiction"));
        fact.text = input->text(QStringLiteral("text"));
        fact.validFrom = input->optionalText(QStringLiteral("valid_from"));
        fact.source = input->text(QStringLiteral("source"));
        fact.secondSource = input->optionalText(QStringLiteral("second_source"));
        fact.confidence = input->text(QStringLiteral("confidence"));
        fact.show = input->truth(QStringLiteral("show"));
        return fact;
    }

    static void translateRegisters(JsonInput texts, QList<Register> *registers)
    {
        for (Register &entry : *registers) {
            JsonInput own = texts.child(entry.id);
            entry.name = own.text(QStringLiteral("name"));
            entry.typeWhat = own.text(QStringLiteral("type_what"));
            entry.proves = own.text(QStringLiteral("proves"));
            if (!entry.doesNotProve.isEmpty()) {
                entry.doesNotProve = own.text(QStringLiteral("does_not_prove"));
            }
            if (!entry.addressNote.isEmpty()) {
                entry.addressNote = own.text(QStringLiteral("address_note"));
            }
            JsonInput labels = own.child(QStringLiteral("labels"));
            for (RegisterAddress &address : entry.addresses) {
                if (!address.label.isEmpty()) {
                    address.label = labels.text(address.address);
                }
            }
            JsonInput notes = own.child(QStringLiteral("notes"));
            for (RegisterUse &use : entry.criteria) {
                if (!use.note.isEmpty()) {
                    use.note = notes.text(use.criterion);
                }
            }
        }
    }

    static void translateFacts(JsonInput texts, QList<LegalFact> *facts)
    {
        for (LegalFact &fact : *facts) {
            JsonInput own = texts.child(fact.id);
            fact.text = own.text(QStringLiteral("text"));
            if (!fact.validFrom.isEmpty()) {
                fact.validFrom = own.text(QStringLiteral("valid_from"));
            }
            fact.confidence = own.text(QStringLiteral("confidence"));
        }
    }

    std::optional<Error> m_error;
    std::shared_ptr<RegisterBook> m_book{new RegisterBook};
};

Result<RegisterBookPtr> RegisterBook::read(const QList<File> &files)
{
    return RegisterBookReader().read(files);
}

Result<RegisterBookPtr> RegisterBook::builtIn(const QString &language)
{
    static const QStringList places = QStringLiteral("us uk eu jp au ca mx in int").split(u' ');
    QList<File> files;
    for (const QString &place : places) {
        files.append({resource(place + QStringLiteral(".json")),
            language == u"en" ? QByteArray()
                              : resource(QStringLiteral("%1.%2.json").arg(place, language))});
    }
    return read(files);
}

QList<Register> RegisterBook::registersFor(
    const QString &criterionId, const QString &country, const QString &region) const
{
    QList<Register> chosen;
    for (const Register &entry : m_registers) {
        const bool serves = std::any_of(entry.criteria.cbegin(), entry.criteria.cend(),
            [&](const RegisterUse &use) { return use.criterion == criterionId; });
        if (serves && placeWithin(country, region, entry.jurisdiction) == Within::Yes) {
            chosen.append(entry);
        }
    }
    sortByBreadth(&chosen);
    return chosen;
}

QList<LegalFact> RegisterBook::factsFor(const QString &country, const QString &region) const
{
    QList<LegalFact> chosen;
    for (const LegalFact &fact : m_facts) {
        if (fact.show && placeWithin(country, region, fact.jurisdiction) == Within::Yes) {
            chosen.append(fact);
        }
    }
    sortByBreadth(&chosen);
    return chosen;
}

QString addressNotConfirmedText()
{
    return RegisterText::tr("address not confirmed");
}

} // namespace touchstone::domain
