// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace touchstone::gui {

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

void Translations::setLanguage(const QString &language)
{
    drop();
    const QLocale system = QLocale::system();
    m_language = language;
    if (m_language.isEmpty()) {
        m_language
            = system.language() == QLocale::Spanish ? QStringLiteral("es") : QStringLiteral("en");
    }
    // Numbers and dates follow the country of the system as long as it speaks that language.
    const QLocale wanted(m_language);
    QLocale::setDefault(system.language() == wanted.language() ? system : wanted);
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
            delete translator; // English has no file of ours
        }
    }
}

} // namespace touchstone::gui
