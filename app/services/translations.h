// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QCoreApplication;
class QLocale;
class QTranslator;

namespace touchstone::services {

/// The language in which the program speaks to people: its own texts, those of Qt's dialogs, and
/// how numbers and dates are written. The window and the command line each keep one for as long as
/// they run. Main thread only; an application object must exist.
class Translations
{
public:
    explicit Translations(QCoreApplication *application);
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;
    /// Back to the texts of the source.
    ~Translations();

    /// "en" or "es"; empty follows the system, English where the system speaks neither. Windows
    /// made before keep their texts.
    void setLanguage(const QString &language);
    /// The language in use, never empty.
    [[nodiscard]] const QString &language() const { return m_language; }
    /// Numbers and dates follow the country of the system as long as it speaks that language.
    [[nodiscard]] static QLocale localeFor(const QString &language);

private:
    void drop();

    QCoreApplication *m_application;
    QList<QTranslator *> m_translators; ///< owned by the application
    QString m_language = QStringLiteral("en");
};

} // namespace touchstone::services
