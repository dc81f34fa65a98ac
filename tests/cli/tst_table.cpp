// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/jsonwriter.h"
#include "cli/table.h"
#include "support/testsupport.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;
using namespace touchstone::cli;

/// What prints: widths, cutting, JSON piece by piece.
class TableTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void width_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("width");
        QTest::newRow("ASCII") << u"Clinic"_s << 6;
        QTest::newRow("an accent of its own") << u"e\u0301"_s << 1;
        QTest::newRow("Japanese") << u"東京"_s << 4;
        QTest::newRow("Korean") << u"예시"_s << 4;
        QTest::newRow("beyond the basic plane") << u"𠀋"_s << 2;
        QTest::newRow("nothing") << QString() << 0;
    }
    void width()
    {
        QFETCH(const QString, text);
        QTEST(int(displayWidth(text)), "width");
    }

    void controlCharactersCannotReachTheTerminal()
    {
        QCOMPARE(terminalText(u"a\u001b[2Jb\nc\td\u202ee"_s), u"a [2Jb c d e"_s);
    }

    void jsonKeepsOrderAndDecimals()
    {
        QByteArray out;
        JsonWriter json(&out);
        json.beginObject();
        json.member("z"_L1, u"a \"quote\"\n\u001b"_s);
        json.member("a"_L1, 5);
        json.tenthsOrNull("points"_L1, 1000);
        json.tenthsOrNull("none"_L1, std::nullopt);
        json.key("list"_L1);
        json.beginArray(JsonWriter::Layout::Inline);
        json.value(u"one"_s);
        json.beginObject();
        json.member("yes"_L1, true);
        json.endObject();
        json.endArray();
        json.key("empty"_L1);
        json.beginArray();
        json.endArray();
        json.member("day"_L1, QDate(2026, 9, 1));
        json.member("no_day"_L1, QDate());
        json.endObject();
        QCOMPARE(out,
            QByteArray(
                "{\n  \"z\": \"a \\\"quote\\\"\\n\\u001b\",\n  \"a\": 5,\n  \"points\": 100.0,\n"
                "  \"none\": null,\n  \"list\": [\"one\", {\"yes\": true}],\n  \"empty\": [],\n"
                "  \"day\": \"2026-09-01\",\n  \"no_day\": null\n}\n"));
        QVERIFY(!QJsonDocument::fromJson(out).isNull());
    }
};

QTEST_GUILESS_MAIN(TableTest)
#include "tst_table.moc"
