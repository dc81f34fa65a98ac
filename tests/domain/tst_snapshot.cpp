// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/snapshot.h"
#include "support/testsupport.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>

using namespace touchstone;
using namespace touchstone::domain;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kDay(2026, 9, 14);
const QDateTime kNow(kDay, QTime(9, 30), Qt::UTC);

Assessment sample()
{
    Assessment a;
    const auto catalogue = Catalogue::builtIn();
    if (!catalogue) {
        qFatal("%s", qPrintable(catalogue.error().message));
    }
    a.catalogue = *catalogue;
    a.asOf = kDay;
    a.clinic.name = u"Example Clinic"_s;
    a.clinic.info.uuid = u"01990000-0000-7000-8000-000000000002"_s;
    a.clinic.place.country = u"US"_s;
    a.clinic.otherNames = {{u"Example Old"_s, NameKind::Former}};
    a.listing.info.uuid = u"01990000-0000-7000-8000-000000000001"_s;
    a.listing.clinic = ClinicId(7);
    a.listing.treatment = u"marrow “concentrate”\n<b>"_s;
    a.listing.condition = u"knee 膝"_s;
    a.practitioner = Practitioner();
    a.practitioner->name = u"Ana"_s;
    a.practitioner->credentials = {{u"NPI"_s, u"1234567893"_s, {}}};
    Answer answer;
    answer.state = AnswerState::Met;
    answer.tier = Tier::Document;
    answer.checkedOn = QDate(2026, 8, 1);
    answer.note = u"private"_s;
    answer.revision = 3;
    answer.changedBy = u"Ann"_s;
    answer.changedUtc = kNow;
    a.answers.insert(u"cost-written-quote"_s, answer);
    assess(&a);
    return a;
}

ReviewRecord reviewed()
{
    ReviewRecord record;
    record.number = 2;
    record.state = ReviewState::Reviewed;
    record.assessed = {u"Ann"_s, kNow};
    record.reviewed = {u"Bo"_s, kNow.addSecs(60)};
    return record;
}

} // namespace

/// What a signature freezes.
class TestSnapshot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sameFactsSameBytes();
    void saysEverything();
    void computesAgain();
    void findsWhatWasChanged_data();
    void findsWhatWasChanged();
    void refusesWhatIsNone_data();
    void refusesWhatIsNone();
    void contentIsWithoutItsDay();
    void contentChangesWithWhatIsSaid_data();
    void contentChangesWithWhatIsSaid();
};

void TestSnapshot::sameFactsSameBytes()
{
    const QByteArray first = snapshotContent(sample(), reviewed());
    QCOMPARE(snapshotContent(sample(), reviewed()), first);
    QVERIFY(!first.contains('\n'));
    // Canonical: read and written again it is the same.
    QCOMPARE(QJsonDocument::fromJson(first).toJson(QJsonDocument::Compact), first);
}

void TestSnapshot::saysEverything()
{
    const QJsonObject root
        = QJsonDocument::fromJson(snapshotContent(sample(), reviewed())).object();
    QCOMPARE(root.keys(),
        (QStringList{u"answers"_s, u"as_of"_s, u"catalogue"_s, u"clinic"_s, u"format"_s,
            u"laboratory"_s, u"listing"_s, u"model"_s, u"practitioner"_s, u"result"_s, u"review"_s,
            u"rules"_s}));
    QCOMPARE(root[u"listing"][u"id"].toString(), sample().listing.info.uuid);
    QCOMPARE(root[u"listing"][u"treatment"].toString(), sample().listing.treatment);
    QVERIFY(root[u"laboratory"].isNull());
    QCOMPARE(root[u"clinic"][u"otherNames"][0][u"kind"].toString(), u"former"_s);
    const QJsonValue answer = root[u"answers"][u"cost-written-quote"];
    QCOMPARE(answer[u"state"].toString(), u"met"_s);
    QCOMPARE(answer[u"note"].toString(), u"private"_s);
    QCOMPARE(answer[u"recorded_by"].toString(), u"Ann"_s);
    QCOMPARE(root[u"answers"].toObject().size(), sample().catalogue->criteria().size());
    QCOMPARE(root[u"review"][u"reviewed"][u"by"].toString(), u"Bo"_s);
    QCOMPARE(root[u"review"][u"number"].toInt(), 2);
}

void TestSnapshot::computesAgain()
{
    const Assessment a = sample();
    const QByteArray content = snapshotContent(a, reviewed());
    const QString sha256 = QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const auto check = checkSnapshot(content, sha256);
    VERIFY_OK(check);
    QVERIFY2(check->isConfirmed(), qPrintable(check->differences.join(u'\n')));
    QCOMPARE(check->score.shownTenths, a.score.shownTenths);
    QCOMPARE(check->listing, a.listing.info.uuid);
    QCOMPARE(check->clinic, a.clinic.name);
    QCOMPARE(check->asOf, kDay);
    QCOMPARE(check->sha256, sha256);
}

void TestSnapshot::findsWhatWasChanged_data()
{
    QTest::addColumn<QByteArray>("from");
    QTest::addColumn<QByteArray>("to");
    QTest::addColumn<int>("differences"); // at least
    QTest::newRow("a note: only the hash tells")
        << QByteArray("private") << QByteArray("other") << 1;
    QTest::newRow("an answer: the numbers too")
        << QByteArray("\"state\":\"met\"") << QByteArray("\"state\":\"not_met\"") << 2;
    QTest::newRow("a rule") << QByteArray("\"weight\":") << QByteArray("\"weight\":1") << 2;
}

void TestSnapshot::findsWhatWasChanged()
{
    QFETCH(QByteArray, from);
    QFETCH(QByteArray, to);
    QFETCH(int, differences);
    QByteArray content = snapshotContent(sample(), reviewed());
    const QString sha256 = QString::fromLatin1(
        QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    const qsizetype at = content.indexOf(from);
    QVERIFY(at > 0);
    content.replace(at, from.size(), to);
    const auto check = checkSnapshot(content, sha256);
    VERIFY_OK(check);
    QVERIFY(!check->isConfirmed());
    QVERIFY2(check->differences.size() >= differences, qPrintable(check->differences.join(u'\n')));
}

void TestSnapshot::refusesWhatIsNone_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("code");
    QByteArray later = snapshotContent(sample(), reviewed());
    later.replace("touchstone-snapshot-1", "touchstone-snapshot-2");
    QByteArray model = snapshotContent(sample(), reviewed());
    model.replace(scoringModel().toLatin1(), "score-9.0");
    QByteArray day = snapshotContent(sample(), reviewed());
    day.replace("\"as_of\":\"2026-09-14\"", "\"as_of\":\"some day\"");
    QTest::newRow("nothing") << QByteArray() << int(ErrorCode::Invalid);
    QTest::newRow("no JSON") << QByteArray("{\"format\":") << int(ErrorCode::Invalid);
    QTest::newRow("an array") << QByteArray("[1]") << int(ErrorCode::Invalid);
    QTest::newRow("a later format") << later << int(ErrorCode::TooNew);
    QTest::newRow("a later model") << model << int(ErrorCode::TooNew);
    QTest::newRow("no day") << day << int(ErrorCode::Invalid);
}

void TestSnapshot::refusesWhatIsNone()
{
    QFETCH(QByteArray, content);
    QFETCH(int, code);
    const auto check = checkSnapshot(content, QString(64, u'0'));
    QVERIFY(!check);
    QCOMPARE(int(check.error().code), code);
    QVERIFY(!check.error().message.isEmpty());
}

void TestSnapshot::contentIsWithoutItsDay()
{
    Assessment later = sample();
    later.asOf = kDay.addDays(400);
    later.answers[u"cost-written-quote"_s].changedBy = u"Bo"_s;
    later.answers[u"cost-written-quote"_s].revision = 9;
    assess(&later);
    QVERIFY(later.score.shownTenths != sample().score.shownTenths);
    QCOMPARE(contentSha256(later), contentSha256(sample()));
}

void TestSnapshot::contentChangesWithWhatIsSaid_data()
{
    QTest::addColumn<int>("what");
    QTest::newRow("an answer's state") << 0;
    QTest::newRow("an answer's note") << 1;
    QTest::newRow("the listing") << 2;
    QTest::newRow("a name of the clinic") << 3;
    QTest::newRow("another practitioner") << 4;
}

void TestSnapshot::contentChangesWithWhatIsSaid()
{
    QFETCH(int, what);
    Assessment a = sample();
    switch (what) {
    case 0:
        a.answers[u"cost-written-quote"_s].state = AnswerState::Partly;
        break;
    case 1:
        a.answers[u"cost-written-quote"_s].note = u"else"_s;
        break;
    case 2:
        a.listing.price = {100, u"EUR"_s};
        break;
    case 3:
        a.clinic.otherNames.clear();
        break;
    default:
        a.practitioner->info.uuid = u"01990000-0000-7000-8000-000000000009"_s;
    }
    assess(&a);
    QVERIFY(contentSha256(a) != contentSha256(sample()));
}

QTEST_GUILESS_MAIN(TestSnapshot)
#include "tst_snapshot.moc"
