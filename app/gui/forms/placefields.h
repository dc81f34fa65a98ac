// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QComboBox>

namespace touchstone::gui {

/// A country, chosen from a list or typed by any of its names. Window thread.
class CountryBox : public QComboBox
{
    Q_OBJECT

public:
    explicit CountryBox(QWidget *parent = nullptr);

    /// Alpha-2, empty when none is chosen; what was typed in capitals when it is no country, so
    /// that validation can say so.
    [[nodiscard]] QString code() const;
    void setCode(const QString &code);

Q_SIGNALS:
    void codeChanged();
};

/// A part of a country, chosen or as typed. Window thread.
class RegionBox : public QComboBox
{
    Q_OBJECT

public:
    explicit RegionBox(QWidget *parent = nullptr);

    void setCountry(const QString &country);
    /// ISO 3166-2 where it is known, else as typed.
    [[nodiscard]] QString code() const;
    void setCode(const QString &code);

Q_SIGNALS:
    void codeChanged();

private:
    QString m_country;
};

} // namespace touchstone::gui
