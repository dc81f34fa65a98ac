// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/recordfields.h"
#include "models/fieldwords.h"
#include "support/testsupport.h"

#include <QJsonArray>

using namespace touchstone;
using namespace touchstone::models;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Collects the names of all fields.
struct Names
{
    QStringList all;
    template <typename T> void text(const char *name, const T &) { add(name); }
    template <typename T> void flag(const char *name, const T &) { add(name); }
    template <typename T> void integer(const char *, const T &) { } // of a price: named as a group
    template <typename T> void word(const char *name, const T &) { add(name); }
    template <typename T> void id(const char *name, const T &) { add(name); }
    template <typename T> void names(const char *name, const T &) { add(name); }
    template <typename T> void credentials(const char *name, const T &) { add(name); }
    template <typename T> void accreditations(const char *name, const T &) { add(name); }
    void add(const char *name)
    {
        if (QLatin1String(name) != "priceCurrency"_L1) {
            all.append(QLatin1String(name));
        }
    }
};

} // namespace

/// Fields and what stands in them, in words.
class TestFieldWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasALabel();
    void values_data();
    void values();
};

void TestFieldWords::everyFieldHasALabel()
{
    Names names;
    const domain::Clinic clinic;
    const domain::Practitioner practitioner;
    const domain::Laboratory laboratory;
    const domain::Listing listing;
    visitFields(clinic, names);
    visitFields(practitioner, names);
    visitFields(laboratory, names);
    visitFields(listing, names);
    names.all += {u"place"_s, u"price"_s, u"finding"_s, u"trashed"_s};
    QVERIFY(names.all.size() > 40);
    for (const QString &name : std::as_const(names.all)) {
        QVERIFY2(fieldLabel(name) != name, qPrintable(name));
    }
    QCOMPARE(fieldLabel(u"of the future"_s), u"of the future"_s);
}

void TestFieldWords::values_data()
{
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QJsonObject>("fields");
    QTest::addColumn<QString>("text");
    QTest::newRow("a text") << QStringList{u"city"_s} << QJsonObject{{u"city"_s, u"Gent"_s}}
                            << u"Gent"_s;
    QTest::newRow("nothing") << QStringList{u"city"_s} << QJsonObject{} << QString();
    QTest::newRow("words of a list")
        << QStringList{u"state"_s, u"tier"_s, u"checkedOn"_s}
        << QJsonObject{{u"state"_s, u"not_met"_s}, {u"tier"_s, u"register"_s},
               {u"checkedOn"_s, u"2026-01-02"_s}}
        << domain::label(domain::AnswerState::NotMet) + u" · "_s
            + domain::label(domain::Tier::Register) + u" · 2026-01-02"_s;
    QTest::newRow("a code of the future")
        << QStringList{u"state"_s} << QJsonObject{{u"state"_s, u"maybe"_s}} << u"maybe"_s;
    QTest::newRow("a list") << QStringList{u"otherNames"_s}
                            << QJsonObject{{u"otherNames"_s,
                                   QJsonArray{
                                       QJsonObject{{u"name"_s, u"A"_s}, {u"kind"_s, u"legal"_s}},
                                       QJsonObject{{u"name"_s, u"B"_s}}}}}
                            << u"A; B"_s;
    QTest::newRow("the trash") << QStringList{u"trashed"_s} << QJsonObject{{u"trashed"_s, true}}
                               << u"Yes"_s;
}

void TestFieldWords::values()
{
    QFETCH(QStringList, names);
    QFETCH(QJsonObject, fields);
    QFETCH(QString, text);
    QCOMPARE(fieldText({names.first(), names}, fields), text);
}

QTEST_GUILESS_MAIN(TestFieldWords)
#include "tst_fieldwords.moc"
