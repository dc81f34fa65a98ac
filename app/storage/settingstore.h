// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/session.h"

#include <optional>

namespace touchstone::storage {

/// Small texts a directory remembers, such as import mappings by their header's key. No part of the
/// records: not in the journal, not undone. Thread: the session's.
class SettingStore
{
public:
    explicit SettingStore(Session &session);

    Result<std::optional<QString>> value(const QString &key) const;
    /// An empty value forgets the key. Errors: Denied, Full, Busy.
    Result<> setValue(const QString &key, const QString &value);

private:
    Session &m_session;
};

} // namespace touchstone::storage
