// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/text.h"
#include "support/testsupport.h"

using namespace touchstone;

class TestText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsWhatTokenizersDoNot_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("expected");
        QTest::newRow("ascii case") << u"Tampa CLINIC"_qs << u"tampa clinic"_qs;
        QTest::newRow("Polish l") << u"Łódź"_qs << u"lodz"_qs;
        QTest::newRow("Danish o") << u"Ørsted"_qs << u"orsted"_qs;
        QTest::newRow("German sharp s") << u"Straße"_qs << u"strasse"_qs;
        QTest::newRow("Icelandic") << u"Þór Æsir"_qs << u"thor aesir"_qs;
        QTest::newRow("Turkish dotless i") << u"Diyarbakır"_qs << u"diyarbakir"_qs;
        QTest::newRow("composed and decomposed alike") << u"E\u0301vora"_qs << u"evora"_qs;
        QTest::newRow("full width") << u"ＡＢＣ１"_qs << u"abc1"_qs;
        QTest::newRow("Greek accents") << u"Αθήνα"_qs << u"αθηνα"_qs;
        QTest::newRow("Japanese voiced sound stays another letter") << u"がか"_qs << u"がか"_qs;
        QTest::newRow("Korean") << u"서울"_qs << u"서울"_qs;
    }
    // Letters that need no rules are folded at sight; a circled digit makes the rules run.
    void lettersFoldedAtSightAreAsByTheRules()
    {
        for (char16_t c = 0xa0; c < 0xd7a4; ++c) {
            const QString letter = QChar(c) + u"山"_qs;
            QCOMPARE(text::fold(letter), text::fold(letter + u"\u2460"_qs).chopped(1));
            if (c == 0x2ff) {
                c = 0x3040;
            } else if (c == 0x30ff) {
                c = 0x4dff;
            }
        }
    }
    void foldsWhatTokenizersDoNot()
    {
        QFETCH(QString, input);
        QFETCH(QString, expected);
        QCOMPARE(text::fold(input), expected);
    }

    void cutsWords_data()
    {
        QTest::addColumn<QString>("input");
        QTest::addColumn<QString>("expected");
        QTest::newRow("punctuation")
            << u"St. Mary's (New-York), Inc."_qs << u"st mary s new york inc"_qs;
        QTest::newRow("pairs of Han") << u"東京中央"_qs << u"東京 京中 中央"_qs;
        QTest::newRow("one Han") << u"東"_qs << u"東"_qs;
        QTest::newRow("mixed scripts") << u"東京Clinic新宿"_qs << u"東京 clinic 新宿"_qs;
        QTest::newRow("katakana with long mark")
            << u"クリニック センター"_qs << u"クリ リニ ニッ ック セン ンタ ター"_qs;
        QTest::newRow("nothing") << u" -- "_qs << QString();
    }
    void cutsWords()
    {
        QFETCH(QString, input);
        QFETCH(QString, expected);
        QCOMPARE(text::searchText(input), expected);
    }

    void sortsNamesWithoutTheirQuotes()
    {
        QCOMPARE(text::sortKey(u"“Élan”  Clinic"_qs), u"elan\" clinic"_qs);
        QCOMPARE(text::sortKey(u"東京"_qs), u"東京"_qs);
        QCOMPARE(text::sortKey(u"…"_qs), u"..."_qs);
    }
};

QTEST_GUILESS_MAIN(TestText)
#include "tst_text.moc"
