// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/vocabulary.h"

#include <QDate>
#include <QHash>
#include <QLocale>
#include <QString>

namespace touchstone::report {

/// The words of reports in one language, whatever language the window is in. Texts come from
/// resources/reports/texts.LANGUAGE.json; every language has every key (a test holds that).
/// Immutable after construction, shared between threads.
class ReportText
{
public:
    /// "en" or "es"; any other language gives English.
    static const ReportText &in(const QString &language);

    /// The text of `key`; the key itself where it is missing.
    [[nodiscard]] QString text(QLatin1String key) const;
    /// Arguments replace %1, %2 … all at once: one that itself holds "%1" is safe.
    template <typename... Args>
    [[nodiscard]] QString text(QLatin1String key, const Args &...args) const
    {
        return text(key).arg(args...);
    }
    /// The form of `key` for `n` things: `key.one` or `key.other`; %n becomes the number.
    [[nodiscard]] QString count(QLatin1String key, qint64 n) const;
    template <typename... Args>
    [[nodiscard]] QString count(QLatin1String key, qint64 n, const Args &...args) const
    {
        return count(key, n).arg(args...);
    }

    template <typename Enum> [[nodiscard]] QString word(QLatin1String prefix, Enum value) const
    {
        return word(prefix, domain::code(value));
    }
    [[nodiscard]] QString word(QLatin1String prefix, const QString &code) const;

    [[nodiscard]] QString date(QDate date) const; ///< "21 Aug 2026"
    [[nodiscard]] QString dateLong(QDate date) const; ///< "14 September 2026"
    [[nodiscard]] QString number(qint64 number) const;
    [[nodiscard]] QString tenths(int tenths) const; ///< "34.4", "34,4"
    [[nodiscard]] QString decimalPoint() const { return m_locale.decimalPoint(); }
    /// The name of a country by its alpha-2 code; the code itself where it is no country.
    [[nodiscard]] QString country(const QString &code) const;
    [[nodiscard]] QString money(qint64 minorUnits, const QString &currency) const;
    [[nodiscard]] const QString &language() const { return m_language; }

private:
    explicit ReportText(const QString &language);

    QString m_language;
    QLocale m_locale;
    QHash<QString, QString> m_texts;
};

} // namespace touchstone::report
