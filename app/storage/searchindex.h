// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/records.h"
#include "storage/connection.h"

#include <functional>

namespace touchstone::storage {

/// The words under which records are found. Words and prefixes as typed; pieces of three letters or
/// more inside words of names; Chinese, Japanese and Korean from two characters. Every word of a
/// search must be found. Nothing in a search is syntax.
class SearchIndex
{
public:
    explicit SearchIndex(Connection &connection) : m_connection(connection) { }

    /// The words of a party's names, joined by spaces.
    static QString namesOf(const domain::Clinic &clinic);
    static QString namesOf(const domain::Practitioner &practitioner);
    static QString namesOf(const domain::Laboratory &laboratory);
    /// The same and where it is, what tells it apart. `names` is what namesOf() gave; `fold` is
    /// text::searchText() or something that remembers what it gave.
    using Fold = std::function<const QString &(const QString &)>;
    static QString wordsOf(
        const domain::Clinic &clinic, const QString &names, const Fold &fold = {});
    static QString wordsOf(
        const domain::Practitioner &practitioner, const QString &names, const Fold &fold = {});
    static QString wordsOf(
        const domain::Laboratory &laboratory, const QString &names, const Fold &fold = {});
    /// What is not a name in a listing's words: where, what and for what.
    static QString restOf(
        const domain::Listing &listing, const domain::Place &clinicPlace, const Fold &fold = {});
    /// The words of names that a piece inside them shall find.
    static QStringList piecesOf(const QString &names);

    /// Stores the words of a party, and the pieces of its names.
    Result<> putParty(const domain::SubjectRef &party, const QString &names, const QString &words);
    /// Stores the words of a listing. `names` are those of its parties, joined.
    Result<> putListing(qint64 listing, const QString &names, const QString &rest);

    /// The engine's expression (FTS5, tsquery) for a search as typed; empty when it holds no word.
    Result<QString> expression(const QString &search) const;

private:
    Result<> putNameWords(const QString &names);
    Connection &m_connection;
};

} // namespace touchstone::storage
