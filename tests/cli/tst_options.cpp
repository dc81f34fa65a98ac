// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commandline.h"
#include "cli/options.h"
#include "support/testsupport.h"

using namespace Qt::Literals::StringLiterals;
using namespace touchstone;
using namespace touchstone::cli;

class OptionsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void windowOrCommand_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("command");
        QTest::newRow("nothing opens the window") << QStringList{} << false;
        QTest::newRow("a directory opens the window")
            << QStringList{u"/tmp/mine.touchstone"_s} << false;
        QTest::newRow("a directory by option opens the window")
            << QStringList{u"--directory"_s, u"list"_s} << false;
        QTest::newRow("options of the window toolkit")
            << QStringList{u"-platform"_s, u"offscreen"_s} << false;
        QTest::newRow("a command") << QStringList{u"list"_s} << true;
        QTest::newRow("a command after its directory")
            << QStringList{u"--directory"_s, u"x"_s, u"check"_s} << true;
        QTest::newRow("help") << QStringList{u"--help"_s} << true;
        QTest::newRow("the version") << QStringList{u"--version"_s} << true;
        QTest::newRow("a word that is neither command nor file") << QStringList{u"lsit"_s} << true;
    }
    void windowOrCommand()
    {
        QFETCH(const QStringList, arguments);
        QTEST(isCommandLine(arguments), "command");
    }

    void aListIsReadWhole()
    {
        const auto parsed = parseArguments({u"--directory"_s, u"a b.touchstone"_s, u"list"_s,
            u"--search"_s, u"Łódź knee"_s, u"--band"_s, u"stop,fair"_s, u"--country"_s, u"de"_s,
            u"--country"_s, u"US"_s, u"--sort"_s, u"-due"_s, u"--due"_s, u"--limit"_s, u"7"_s,
            u"--format"_s, u"json"_s});
        const auto *options = std::get_if<Options>(&parsed);
        QVERIFY(options != nullptr);
        QCOMPARE(options->command, Command::List);
        QCOMPARE(options->directory, u"a b.touchstone"_s);
        QCOMPARE(options->query.search, u"Łódź knee"_s);
        QCOMPARE(
            options->query.bands, (QList<domain::Band>{domain::Band::Stop, domain::Band::Fair}));
        QCOMPARE(options->query.countries, (QList<QString>{u"DE"_s, u"US"_s}));
        QCOMPARE(options->query.sort, domain::ListingSort::Due);
        QVERIFY(options->query.descending);
        QVERIFY(options->due);
        QCOMPARE(options->limit, 7);
        QCOMPARE(options->format, Format::Json);
    }

    void aWordThatIsNoCommandIsNamed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("alone") << QStringList{u"lsit"_s};
        QTest::newRow("after a directory")
            << QStringList{u"--directory"_s, u"list"_s, u"lsit"_s, u"--limit"_s, u"3"_s};
    }
    void aWordThatIsNoCommandIsNamed()
    {
        QFETCH(const QStringList, arguments);
        const auto parsed = parseArguments(arguments);
        const auto *farewell = std::get_if<Farewell>(&parsed);
        QVERIFY(farewell != nullptr);
        QCOMPARE(farewell->exitCode, 2);
        QVERIFY2(farewell->text.contains(u"lsit"_s), qPrintable(farewell->text));
    }

    void theDirectoryMayFollowTheCommand()
    {
        const auto parsed = parseArguments({u"check"_s, u"--directory"_s, u"x"_s});
        const auto *options = std::get_if<Options>(&parsed);
        QVERIFY(options != nullptr);
        QCOMPARE(options->directory, u"x"_s);
    }
};

QTEST_GUILESS_MAIN(OptionsTest)
#include "tst_options.moc"
