// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/bulkimport.h"
#include "storage/directoryfile.h"

#include <QHash>

#include <array>
#include <utility>
#include <vector>

namespace touchstone::storage {

/// The scalar fields of a record in order, ready for a statement: texts as UTF-8 behind one
/// another.
struct EncodedFields
{
    struct Value
    {
        enum class Kind : quint8 { Text, Integer, Id };
        qint64 number = 0; ///< where the text begins, or the number itself
        qint32 size = 0; ///< of the text
        Kind kind = Kind::Text;
    };
    QByteArray texts;
    std::vector<Value> values;
};

/// What can be worked out of a party without a look at the directory.
struct PreparedParty
{
    qint64 matchKey = 0;
    quint32 content = 0; ///< hash of all it says
    EncodedFields fields;
    QByteArray json; ///< what the journal says of it
    QByteArray nameKey; ///< for sorting
    QString names; ///< words of its names
    QByteArray words; ///< names, and where it is
    std::vector<std::pair<quint64, QByteArray>>
        pieces; ///< words that a piece inside them finds, with their hash
};

/// The same of a listing; its ids are not in it, since the directory gives them.
struct PreparedListing
{
    qint64 matchKey = 0;
    quint32 content = 0;
    EncodedFields fields; ///< from behind the ids on
    QByteArray json; ///< members behind the ids, without braces
    QByteArray rest; ///< words for the clinic's place as the row has it
    QByteArray treatmentKey, conditionKey; ///< for sorting
};

/// A row as BulkImport::add() takes it, with all of it that needs no directory worked out.
struct PreparedRecord
{
    ImportRecord record;
    PreparedParty clinic, practitioner, laboratory;
    PreparedListing listing;
};

/// Prepares rows, so that another thread than the one that writes can. Thread: one, any.
class ImportPreparer
{
public:
    explicit ImportPreparer(MatchKeys keys) : m_keys(std::move(keys)) { }

    PreparedRecord prepare(ImportRecord record);

    /// searchText(), remembered for texts that come again.
    const QString &folded(const QString &text);
    /// sortKey() in UTF-8, remembered.
    const QByteArray &sortKey(const QString &text);

private:
    template <typename Record> PreparedParty party(const Record &record, const QString &key);

    MatchKeys m_keys;
    QHash<QString, QString> m_folded;
    QHash<QString, QByteArray> m_sortKeys;
};

} // namespace touchstone::storage
