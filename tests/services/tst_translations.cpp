// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/translations.h"

#include <QCoreApplication>
#include <QLocale>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using touchstone::services::Translations;

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup();
    void plurals_data();
    void plurals();
    void texts_data();
    void texts();
    void followsTheSystem();
    void numbersFollowTheLanguage();
    void leavesNothingBehind();
};

namespace {

QString listings(int count)
{
    return QCoreApplication::translate(
        "touchstone::gui::DirectoryTop", "%n listings", nullptr, count);
}

} // namespace

void TestTranslations::cleanup()
{
    QLocale::setDefault(QLocale::c());
}

void TestTranslations::plurals_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("count");
    QTest::addColumn<QString>("text");
    QTest::newRow("none, English") << u"en"_s << 0 << u"0 listings"_s;
    QTest::newRow("one, English") << u"en"_s << 1 << u"1 listing"_s;
    QTest::newRow("two, English") << u"en"_s << 2 << u"2 listings"_s;
    QTest::newRow("none, Spanish") << u"es"_s << 0 << u"0 fichas"_s;
    QTest::newRow("one, Spanish") << u"es"_s << 1 << u"1 ficha"_s;
    QTest::newRow("two, Spanish") << u"es"_s << 2 << u"2 fichas"_s;
}

void TestTranslations::plurals()
{
    QFETCH(const QString, language);
    QFETCH(const int, count);
    Translations translations(QCoreApplication::instance());
    translations.setLanguage(language);
    QCOMPARE(translations.language(), language);
    QTEST(listings(count), "text");
}

void TestTranslations::texts_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("source");
    QTest::addColumn<QString>("text");
    QTest::newRow("window") << "touchstone::gui::NumbersBlock"_ba
                            << "Could reach"_ba << u"Podría alcanzar"_s;
    QTest::newRow("exchange") << "exchange"_ba
                              << "The row names no listing."_ba
                              << u"La fila no nombra ninguna ficha."_s;
    QTest::newRow("storage") << "storage"_ba
                             << "This file is not a Touchstone directory."_ba
                             << u"Este archivo no es un directorio de Touchstone."_s;
}

void TestTranslations::texts()
{
    QFETCH(const QByteArray, context);
    QFETCH(const QByteArray, source);
    const auto said
        = [&] { return QCoreApplication::translate(context.constData(), source.constData()); };
    Translations translations(QCoreApplication::instance());
    translations.setLanguage(u"es"_s);
    QTEST(said(), "text");
    translations.setLanguage(u"en"_s);
    QCOMPARE(said(), QString::fromLatin1(source));
}

void TestTranslations::followsTheSystem()
{
    Translations translations(QCoreApplication::instance());
    translations.setLanguage({}); // the tests' system speaks neither
    QCOMPARE(translations.language(), u"en"_s);
}

void TestTranslations::numbersFollowTheLanguage()
{
    Translations translations(QCoreApplication::instance());
    translations.setLanguage(u"es"_s);
    QCOMPARE(QLocale().toString(0.5, 'f', 1), u"0,5"_s);
    translations.setLanguage(u"en"_s);
    QCOMPARE(QLocale().toString(0.5, 'f', 1), u"0.5"_s);
}

void TestTranslations::leavesNothingBehind()
{
    {
        Translations translations(QCoreApplication::instance());
        translations.setLanguage(u"es"_s);
    }
    QCOMPARE(listings(2), u"2 listings"_s);
}

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
