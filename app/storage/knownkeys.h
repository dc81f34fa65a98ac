// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/connection.h"

#include <QSet>

#include <algorithm>
#include <array>
#include <vector>

namespace touchstone::storage {

/// Which match keys a directory on a server has, so that an import need not go and ask for every
/// record that is new. Read once, when it pays; whoever changes a key says so. Inside the
/// transaction of a writer, so that nobody else's program changes them.
class KnownKeys
{
public:
    /// False when no `table` has the key for certain. Errors: as the connection's.
    Result<bool> mayHave(Connection &connection, const QString &table, size_t kind, qint64 key)
    {
        Keys &keys = m_keys[kind];
        if (!keys.isRead && ++keys.asked > kWorthReading) {
            TRY(read(connection, table, &keys));
        }
        return !keys.isRead || keys.more.contains(key)
            || std::binary_search(keys.sorted.begin(), keys.sorted.end(), key);
    }
    void add(size_t kind, qint64 key) { m_keys[kind].more.insert(key); }

private:
    static constexpr int kWorthReading = 500; // so many questions take longer than reading all
    struct Keys
    {
        int asked = 0;
        bool isRead = false;
        std::vector<qint64> sorted;
        QSet<qint64> more;
    };

    static Result<> read(Connection &connection, const QString &table, Keys *keys)
    {
        TRY_ASSIGN(NativeStatement rows,
            connection.walk(QStringLiteral("record_keys"), {{QStringLiteral("table"), table}}));
        while (true) {
            TRY_ASSIGN(const bool row, rows.step());
            if (!row) {
                break;
            }
            keys->sorted.push_back(rows.integer(0));
        }
        std::sort(keys->sorted.begin(), keys->sorted.end());
        keys->isRead = true;
        return {};
    }

    std::array<Keys, 4> m_keys; ///< by kind of record
};

} // namespace touchstone::storage
