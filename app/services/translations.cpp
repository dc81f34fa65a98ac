// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <utility>

namespace touchstone::services {

namespace {

/// The language in which the system shows its own texts. Its locale may be another: that one tells
/// how numbers are written.
QLocale systemTexts()
{
    const QStringList languages = QLocale::system().uiLanguages();
    return languages.isEmpty() ? QLocale::system() : QLocale(languages.constFirst());
}

} // namespace

Translations::Translations(QCoreApplication *application) : m_application(application) { }

Translations::~Translations()
{
    drop();
}

void Translations::drop()
{
    for (QTranslator *translator : std::as_const(m_translators)) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    m_translators.clear();
}

QLocale Translations::localeFor(const QString &language)
{
    const QLocale wanted(language);
    // Where LC_ALL is C, as main() sets it for want of an installed locale, the system would write
    // numbers in no language at all.
    const QLocale system = qgetenv("LC_ALL").startsWith('C') ? QLocale::c() : QLocale::system();
    for (const QLocale &known : {system, systemTexts()}) {
        if (known.language() == wanted.language()) {
            return known;
        }
    }
    return wanted;
}

void Translations::setLanguage(const QString &language)
{
    drop();
    m_language = language;
    if (m_language.isEmpty()) {
        m_language = systemTexts().language() == QLocale::Spanish ? QStringLiteral("es")
                                                                  : QStringLiteral("en");
    }
    QLocale::setDefault(localeFor(m_language));
    const std::pair<QString, QString> files[] = {
        {QStringLiteral("qtbase_") + m_language,
            QLibraryInfo::path(QLibraryInfo::TranslationsPath)},
        {QStringLiteral("touchstone_") + m_language, QStringLiteral(":/i18n")},
    };
    for (const auto &[name, folder] : files) {
        auto *translator = new QTranslator(m_application);
        if (translator->load(name, folder)) {
            QCoreApplication::installTranslator(translator);
            m_translators.append(translator);
        } else {
            delete translator; // Qt's own file is not installed everywhere
        }
    }
}

} // namespace touchstone::services
