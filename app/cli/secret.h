// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

namespace touchstone::cli {

/// A new password from standard input: its first line or, where that is a terminal, what is typed
/// there twice without being shown, asked for on standard error. Main thread. Errors: Invalid for
/// an empty or very long one, for two that differ, and for what is not UTF-8; Cancelled when input
/// ends before a line.
Result<QString> readNewPassword(const QString &person);

} // namespace touchstone::cli
