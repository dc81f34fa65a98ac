// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/registerbook.h"
#include "domain/validation.h"
#include "support/testsupport.h"

using namespace touchstone;
using namespace touchstone::domain;

class TestRegisterBook : public QObject
{
    Q_OBJECT

    RegisterBookPtr m_book;

    static QStringList ids(const QList<Register> &registers)
    {
        QStringList list;
        for (const Register &entry : registers) {
            list.append(entry.id);
        }
        return list;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto book = RegisterBook::builtIn();
        VERIFY_OK(book);
        m_book = *book;
    }

    void everyEntryIsComplete()
    {
        QCOMPARE(m_book->registers().size(), 78);
        QSet<QString> seen;
        for (const Register &entry : m_book->registers()) {
            QVERIFY2(!seen.contains(entry.id), qPrintable(entry.id));
            seen.insert(entry.id);
            QVERIFY2(
                !entry.addresses.isEmpty() || !entry.addressNote.isEmpty(), qPrintable(entry.id));
            for (const RegisterAddress &address : entry.addresses) {
                QVERIFY2(isWebAddress(address.address), qPrintable(address.address));
            }
            QVERIFY2(!entry.addressConfirmed || entry.grade != u"unverified", qPrintable(entry.id));
        }
        QCOMPARE(m_book->facts().size(), 35);
        QCOMPARE(addressNotConfirmedText(), u"address not confirmed"_qs);
    }

    void placesComeFromNearToFar()
    {
        const QStringList florida
            = ids(m_book->registersFor(u"facility-licence"_qs, u"US"_qs, u"US-FL"_qs));
        QVERIFY(!florida.isEmpty());
        QVERIFY(florida.first().startsWith(u"us-fl"));
        QCOMPARE(florida.last(), u"int-jci"_qs);
        for (const QString &id : florida) {
            QVERIFY2(!id.startsWith(u"us-ca") && !id.startsWith(u"us-tx"), qPrintable(id));
        }
        const QStringList unknownState
            = ids(m_book->registersFor(u"facility-licence"_qs, u"US"_qs, u"somewhere"_qs));
        QVERIFY(!unknownState.contains(florida.first()));
    }

    void wherePlacesAreNotHeldTheInternationalOnesServe()
    {
        QCOMPARE(ids(m_book->registersFor(u"lab-accreditation"_qs, u"TH"_qs)),
            QStringList({u"int-fact"_qs, u"int-jacie"_qs, u"int-aabb"_qs}));
        QCOMPARE(ids(m_book->registersFor(u"lab-accreditation"_qs, QString())),
            QStringList({u"int-fact"_qs, u"int-jacie"_qs, u"int-aabb"_qs}));
        QVERIFY(m_book->registersFor(u"no-such"_qs, u"US"_qs).isEmpty());
    }

    void theUnitedKingdomAndTheUnionAreFoundByIsoCodes()
    {
        QVERIFY(!m_book->factsFor(u"GB"_qs).isEmpty());
        QCOMPARE(m_book->factsFor(u"GB"_qs).first().jurisdiction, u"UK"_qs);
        const QList<LegalFact> spain = m_book->factsFor(u"ES"_qs);
        QVERIFY(!spain.isEmpty());
        QCOMPARE(spain.first().jurisdiction, u"EU"_qs);
        QVERIFY(m_book->factsFor(u"CH"_qs).isEmpty());
    }

    void factsOfAStateComeWithThoseOfTheCountry()
    {
        const QList<LegalFact> facts = m_book->factsFor(u"US"_qs, u"US-UT"_qs);
        QCOMPARE(facts.first().jurisdiction, u"US-UT"_qs);
        QCOMPARE(facts.last().jurisdiction, u"US"_qs);
        for (const LegalFact &fact : facts) {
            QVERIFY(fact.show);
        }
    }

    void spanishIsComplete()
    {
        const auto spanish = RegisterBook::builtIn(u"es"_qs);
        VERIFY_OK(spanish);
        QCOMPARE((*spanish)->registers().size(), m_book->registers().size());
        int differing = 0;
        for (qsizetype i = 0; i < m_book->registers().size(); ++i) {
            differing += (*spanish)->registers().at(i).proves != m_book->registers().at(i).proves;
        }
        QCOMPARE(differing, m_book->registers().size());
    }

    void mistakesAreNamed()
    {
        const auto result = RegisterBook::read({{"{\"registers\": [], \"facts\": []}", {}},
            {"{\"registers\": [{\"id\": \"x\"}], \"facts\": []}", {}}});
        QVERIFY(!result.isOk());
        QCOMPARE(result.error().place.file, u"2"_qs);
        QCOMPARE(result.error().place.field, u"registers[0].jurisdiction"_qs);
    }
};

QTEST_GUILESS_MAIN(TestRegisterBook)
#include "tst_registerbook.moc"
