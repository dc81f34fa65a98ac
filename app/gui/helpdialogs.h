// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QWidget;

namespace touchstone::gui {

/// What the program is, that it is no medical advice, its licence.
void showAbout(QWidget *parent);
/// All keys on one page.
void showKeys(QWidget *parent);

} // namespace touchstone::gui
