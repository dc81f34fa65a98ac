// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/placefields.h"

#include "domain/geography.h"

#include <QCompleter>
#include <QLineEdit>
#include <QLocale>

#include <algorithm>

namespace touchstone::gui {

namespace {

void makeSearchable(QComboBox *box)
{
    box->setEditable(true);
    box->setInsertPolicy(QComboBox::NoInsert);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
    box->setMaxVisibleItems(14);
    box->completer()->setCompletionMode(QCompleter::PopupCompletion);
    box->completer()->setFilterMode(Qt::MatchContains);
    box->completer()->setCaseSensitivity(Qt::CaseInsensitive);
}

} // namespace

CountryBox::CountryBox(QWidget *parent) : QComboBox(parent)
{
    const QString language = QLocale().name().left(2);
    QList<QPair<QString, QString>> countries;
    for (const QString &code : domain::allCountries())
        countries.append({domain::countryName(code, language), code});
    std::sort(countries.begin(), countries.end(), [](const auto &a, const auto &b) {
        return QString::localeAwareCompare(a.first, b.first) < 0;
    });
    addItem(QString(), QString());
    for (const auto &[name, code] : countries)
        addItem(name, code);
    makeSearchable(this);
    lineEdit()->setPlaceholderText(tr("not stated"));
    connect(this, &QComboBox::editTextChanged, this, &CountryBox::codeChanged);
}

QString CountryBox::code() const
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty())
        return {};
    const int row = findText(typed, Qt::MatchFixedString);
    if (row >= 0)
        return itemData(row).toString();
    return domain::countryFromText(typed).value_or(typed.toUpper());
}

void CountryBox::setCode(const QString &code)
{
    const int row = findData(code);
    if (row >= 0)
        setCurrentIndex(row);
    else
        setEditText(code);
}

RegionBox::RegionBox(QWidget *parent) : QComboBox(parent)
{
    makeSearchable(this);
    lineEdit()->setPlaceholderText(tr("state or region"));
    connect(this, &QComboBox::editTextChanged, this, &RegionBox::codeChanged);
}

void RegionBox::setCountry(const QString &country)
{
    if (country == m_country && count() > 0)
        return;
    const QString typed = currentText();
    m_country = country;
    const QSignalBlocker quiet(this);
    clear();
    addItem(QString(), QString());
    for (const QString &region : domain::regionsOf(country))
        addItem(domain::regionName(region), region);
    setEditText(typed);
}

QString RegionBox::code() const
{
    const QString typed = currentText().trimmed();
    if (typed.isEmpty())
        return {};
    // Two parts of a country may share a name, a region and the county in it.
    if (currentIndex() > 0 && itemText(currentIndex()) == typed)
        return currentData().toString();
    const int row = findText(typed, Qt::MatchFixedString);
    if (row > 0)
        return itemData(row).toString();
    return domain::regionFromText(typed, m_country).value_or(typed);
}

void RegionBox::setCode(const QString &code)
{
    const int row = findData(code);
    if (row > 0)
        setCurrentIndex(row);
    else
        setEditText(domain::regionName(code));
}

} // namespace touchstone::gui
