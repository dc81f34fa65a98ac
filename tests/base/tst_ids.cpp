// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"
#include "support/testsupport.h"

#include <QUuid>

using namespace touchstone;

class TestIds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void uuidsAreVersionSevenAndSortByTime()
    {
        QString last;
        for (qint64 ms = 1'800'000'000'000; ms < 1'800'000'000'200; ++ms) {
            const QString uuid = newUuid(ms);
            QVERIFY(isUuid(uuid));
            QCOMPARE(uuid.at(14), u'7');
            QVERIFY(QStringLiteral("89ab").contains(uuid.at(19)));
            QVERIFY2(uuid > last, qPrintable(uuid));
            last = uuid;
        }
    }

    void uuidsOfOneMillisecondDiffer()
    {
        QSet<QString> seen;
        for (int i = 0; i < 10'000; ++i) {
            seen.insert(newUuid(1'800'000'000'000));
        }
        QCOMPARE(seen.size(), 10'000);
    }

    void textThatIsNoUuidIsSeen()
    {
        QVERIFY(!isUuid(QString()));
        QVERIFY(!isUuid(QStringLiteral("{01890a5d-ac96-774b-bcce-b302099a8057}")));
        QVERIFY(!isUuid(QStringLiteral("01890a5d-ac96-774b-bcce-b302099a805z")));
    }

    void idsOfDifferentRecordsAreDifferentTypes()
    {
        static_assert(!std::is_convertible_v<ClinicId, ListingId>);
        static_assert(!std::is_convertible_v<qint64, ClinicId>);
        QVERIFY(!ClinicId().isValid());
        QVERIFY(ClinicId(1).isValid());
    }
};

QTEST_GUILESS_MAIN(TestIds)
#include "tst_ids.moc"
