// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone::services {

/// Who is at the keyboard, as the journal names authors: the account's full name, else its login.
/// Undo goes by author, so window and command line must give the same name.
QString accountName();

} // namespace touchstone::services
