// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <clocale>

namespace touchstone::storage {

/// While it lives, the client library of a server speaks English on this thread. Why a connection
/// did not come about is told apart by its words alone: it gives no state before there is a
/// connection.
class EnglishWords
{
public:
    EnglishWords()
        : m_english(newlocale(LC_MESSAGES_MASK, "C", duplocale(LC_GLOBAL_LOCALE))),
          m_before(uselocale(m_english))
    {
    }
    ~EnglishWords()
    {
        uselocale(m_before);
        freelocale(m_english);
    }
    EnglishWords(const EnglishWords &) = delete;
    EnglishWords &operator=(const EnglishWords &) = delete;

private:
    locale_t m_english;
    locale_t m_before;
};

} // namespace touchstone::storage
