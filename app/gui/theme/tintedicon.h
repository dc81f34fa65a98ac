// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>

namespace touchstone::gui {

struct IconTint
{
    QColor normal, chosen, disabled;
};

/// `base` in one colour: its shape is kept, its colours are not. `chosen` is for state On and mode
/// Selected.
QIcon tintedIcon(const QIcon &base, const IconTint &tint);

} // namespace touchstone::gui
