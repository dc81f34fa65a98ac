// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reporttext.h"

#include "domain/geography.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

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
    return domain::countryName(code, m_language);
}

QString ReportText::money(qint64 minorUnits, const QString &currency) const
{
    const int decimals = domain::currencyDigits(currency);
    double amount = static_cast<double>(minorUnits);
    for (int i = 0; i < decimals; ++i) {
        amount /= 10;
    }
    return m_locale.toString(amount, 'f', decimals) + QChar(0xA0) + currency;
}

} // namespace touchstone::report
