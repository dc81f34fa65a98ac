// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"

#include <functional>

namespace touchstone::gui {

/// Asks for a new file and writes a complete copy of the directory to it.
void backUp(const Context &context, QWidget *parent);
/// Asks for a backup and for a new file, checks the one and copies it to the other; then offers to
/// open it.
void restoreBackup(const Context &context, QWidget *parent,
    const std::function<void(const QString &path)> &openIt);
/// Checks the file, its references and the stored scores, and says what was found.
void checkDirectory(const Context &context, QWidget *parent);

} // namespace touchstone::gui
