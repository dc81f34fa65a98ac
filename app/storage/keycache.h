// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <optional>
#include <vector>

namespace touchstone::storage {

/// From 64-bit hashes of match keys to records, small enough for a million: 16 bytes a place, at
/// most four fifths full. Ids stay below 2^32.
class KeyCache
{
public:
    struct Entry
    {
        quint32 id = 0; ///< 0: free
        quint32 content = 0; ///< what was last merged into it, as a hash
    };

    /// The entry of `hash`, or nothing. Valid until the next insert().
    Entry *find(qint64 hash)
    {
        if (m_entries.empty()) {
            return nullptr;
        }
        const size_t place = placeOf(hash);
        return m_entries[place].id == 0 ? nullptr : &m_entries[place];
    }

    void insert(qint64 hash, qint64 id, quint32 content)
    {
        if ((m_count + 1) * 5 > m_entries.size() * 4) {
            grow();
        }
        const size_t place = placeOf(hash);
        m_count += m_entries[place].id == 0 ? 1 : 0;
        m_hashes[place] = hash;
        m_entries[place] = {static_cast<quint32>(id), content};
    }

    [[nodiscard]] size_t size() const { return m_count; }

    /// Forgets everything and gives its memory back.
    void clear() { *this = KeyCache(); }

private:
    [[nodiscard]] size_t placeOf(qint64 hash) const
    {
        // The upper half of the hash as a share of the places, whose number is any.
        const size_t places = m_entries.size();
        size_t place = static_cast<size_t>(((static_cast<quint64>(hash) >> 32) * places) >> 32);
        while (m_entries[place].id != 0 && m_hashes[place] != hash) {
            place = place + 1 == places ? 0 : place + 1;
        }
        return place;
    }

    void grow()
    {
        const std::vector<qint64> hashes = std::move(m_hashes);
        const std::vector<Entry> entries = std::move(m_entries);
        const size_t size = entries.empty() ? 1024 : entries.size() + entries.size() / 2;
        m_hashes.assign(size, 0);
        m_entries.assign(size, {});
        for (size_t i = 0; i < entries.size(); ++i) {
            if (entries[i].id != 0) {
                const size_t place = placeOf(hashes[i]);
                m_hashes[place] = hashes[i];
                m_entries[place] = entries[i];
            }
        }
    }

    std::vector<qint64> m_hashes;
    std::vector<Entry> m_entries;
    size_t m_count = 0;
};

} // namespace touchstone::storage
