// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <memory>

/// The public registers in which answers are looked up, and the dated legal facts of each place.
/// Read once, then shared as an immutable value between threads. Nothing here opens an address.
namespace touchstone::domain {

struct RegisterAddress
{
    QString address; ///< http or https
    QString label; ///< what it opens, where a register has several; may be empty
};

/// That a register helps with a criterion.
struct RegisterUse
{
    QString criterion;
    QString note; ///< "lead only"; may be empty
};

struct Register
{
    QString id;
    QString jurisdiction; ///< "US", "US-FL", "EU", "UK", "INT" …
    QString name;
    QList<RegisterAddress> addresses; ///< may be empty; then addressNote says how to get there
    QString addressNote;
    QString typeWhat; ///< what to type
    QString proves, doesNotProve; ///< what a hit says; the second may be empty
    QList<RegisterUse> criteria;
    QString grade; ///< "A", "B" or "unverified": how the entry was checked
    bool addressConfirmed = false; ///< false: to be shown with "address not confirmed"
    QString checkedHow, dateOfSource;
    QDate checkedOn; ///< may be invalid
};

/// A dated statement on the law of a place.
struct LegalFact
{
    QString id;
    QString jurisdiction;
    QString text;
    QString validFrom; ///< in words; may be empty
    QString source, secondSource;
    QString confidence;
    bool show = true; ///< false: kept for the record, not certain enough to be shown
};

class RegisterBook
{
public:
    /// One file of registers, and the file of its texts in another language or nothing.
    struct File
    {
        QByteArray json, translation;
    };

    /// Errors: Invalid with line and column, or the field's path in `place.field`; `place.file`
    /// counts the files from 1.
    static Result<std::shared_ptr<const RegisterBook>> read(const QList<File> &files);

    /// What the program contains, in `language` ("en", "es"; any other gives English).
    static Result<std::shared_ptr<const RegisterBook>> builtIn(
        const QString &language = QStringLiteral("en"));

    [[nodiscard]] const QList<Register> &registers() const { return m_registers; }
    [[nodiscard]] const QList<LegalFact> &facts() const { return m_facts; }

    /// Registers that serve a criterion in a place: those of the region first, then of the country,
    /// then of the European Union, then the international ones, which serve everywhere. A
    /// register of a region is left out unless the place is known to lie in it.
    [[nodiscard]] QList<Register> registersFor(
        const QString &criterionId, const QString &country, const QString &region = {}) const;

    /// Facts to be shown for a place, in the same order.
    [[nodiscard]] QList<LegalFact> factsFor(
        const QString &country, const QString &region = {}) const;

private:
    RegisterBook() = default;
    friend class RegisterBookReader;

    QList<Register> m_registers;
    QList<LegalFact> m_facts;
};

using RegisterBookPtr = std::shared_ptr<const RegisterBook>;

/// The words that must stand beside an address which nobody could confirm; translated.
QString addressNotConfirmedText();

} // namespace touchstone::domain
