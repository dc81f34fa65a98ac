// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reporttext.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <unicode/ucurr.h>
#include <unicode/uloc.h>

#include <array>

namespace touchstone::report {

const ReportText &ReportText::in(const QString &language)
{
    static const ReportText english(QStringLiteral("en"));
    static const ReportText spanish(QStringLiteral("es"));
    return language == QLatin1String("es") ? spanish : english;
}

ReportText::ReportText(const QString &language)
    : m_language(language),
      m_locale(language == QLatin1String("es") ? QLocale(QLocale::Spanish, QLocale::Spain)
                                               : QLocale(QLocale::English, QLocale::UnitedStates))
{
    QFile file(QStringLiteral(":/reports/texts.%1.json").arg(language));
    if (!file.open(QIODevice::ReadOnly)) {
        return;
    }
    const QJsonObject texts = QJsonDocument::fromJson(file.readAll()).object();
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        m_texts.insert(it.key(), it.value().toString());
    }
}

QString ReportText::text(QLatin1String key) const
{
    const QString name(key);
    return m_texts.value(name, name);
}

QString ReportText::count(QLatin1String key, qint64 n) const
{
    const QString form = n == 1 ? QStringLiteral(".one") : QStringLiteral(".other");
    const QString name = QString(key) + form;
    return m_texts.value(name, name).replace(QLatin1String("%n"), number(n));
}

QString ReportText::word(QLatin1String prefix, const QString &code) const
{
    const QString name = QString(prefix) + u'.' + code;
    return m_texts.value(name, code);
}

QString ReportText::date(QDate date) const
{
    return m_locale.toString(date, text(QLatin1String("format.date")));
}

QString ReportText::dateLong(QDate date) const
{
    return m_locale.toString(date, text(QLatin1String("format.dateLong")));
}

QString ReportText::number(qint64 number) const
{
    return m_locale.toString(number);
}

QString ReportText::tenths(int tenths) const
{
    return m_locale.toString(tenths / 10) + m_locale.decimalPoint() + QString::number(tenths % 10);
}

QString ReportText::country(const QString &code) const
{
    if (code.size() != 2) {
        return code;
    }
    const QByteArray locale = "und_" + code.toUpper().toLatin1();
    std::array<UChar, 120> name{};
    UErrorCode error = U_ZERO_ERROR;
    const int32_t length = uloc_getDisplayCountry(locale.constData(),
        m_language.toLatin1().constData(), name.data(), static_cast<int32_t>(name.size()), &error);
    return U_SUCCESS(error) && length > 0 ? QString::fromUtf16(name.data(), length) : code;
}

QString ReportText::region(const QString &code) const
{
    return code.size() > 3 && code.at(2) == u'-' ? code.mid(3) : code;
}

QString ReportText::money(qint64 minorUnits, const QString &currency) const
{
    UErrorCode error = U_ZERO_ERROR;
    const QString upper = currency.toUpper();
    const int32_t digits
        = ucurr_getDefaultFractionDigits(reinterpret_cast<const UChar *>(upper.utf16()), &error);
    const int decimals = U_SUCCESS(error) ? digits : 2;
    double amount = static_cast<double>(minorUnits);
    for (int i = 0; i < decimals; ++i) {
        amount /= 10;
    }
    return m_locale.toString(amount, 'f', decimals) + QChar(0xA0) + upper;
}

} // namespace touchstone::report
