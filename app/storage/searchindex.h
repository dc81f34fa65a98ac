// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "storage/connection.h"

namespace touchstone::storage {

/// The words under which records are found. Words and prefixes as typed; pieces of three letters or
/// more inside words of names; Chinese, Japanese and Korean from two characters. Every word of a search must
/// be found. Nothing in a search is syntax.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) { }

    /// The words of a clinic, practitioner or laboratory, joined by spaces.
    static QString namesOf(const domain::Clinic &clinic);
    static QString namesOf(const domain::Practitioner &practitioner);
    static QString namesOf(const domain::Laboratory &laboratory);
    static QString wordsOf(const domain::Clinic &clinic);
    static QString wordsOf(const domain::Practitioner &practitioner);
    static QString wordsOf(const domain::Laboratory &laboratory);
    /// What is not a name in a listing's words: where, what and for what.
    static QString restOf(const domain::Listing &listing, const domain::Place &clinicPlace);

    /// Stores the words of a party, and the pieces of its names.
    Result<> putParty(const domain::SubjectRef &party, const QString &names, const QString &words);
    /// Stores the words of a listing. `names` are those of its parties, joined.
    Result<> putListing(qint64 listing, const QString &names, const QString &rest);

    /// The FTS5 expression for a search as typed; empty when it holds no word.
    Result<QString> expression(const QString &search) const;

private:
    Result<> putNameWords(const QString &names);
    Connection &m_connection;
};

} // namespace touchstone::storage
