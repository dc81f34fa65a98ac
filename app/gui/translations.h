// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QCoreApplication;
class QTranslator;

namespace touchstone::gui {

/// The program's language: its own texts and those of Qt's dialogs. Window thread.
class Translations
{
public:
    explicit Translations(QCoreApplication *application);
    Translations(const Translations &) = delete;
    Translations &operator=(const Translations &) = delete;
    ~Translations();

    /// "en" or "es"; empty follows the system, English where the system speaks neither.
    void setLanguage(const QString &language);
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    void drop();

    QCoreApplication *m_application;
    QList<QTranslator *> m_translators; ///< owned by the application
    QString m_language = QStringLiteral("en");
};

} // namespace touchstone::gui
