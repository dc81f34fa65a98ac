// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMargins>

class QDialog;
class QHBoxLayout;
class QVBoxLayout;

namespace touchstone::gui {

/// A dialog in two parts: what it says, within margins, and its buttons below, on a ground of their
/// own from edge to edge. The button that does what the dialog is for stands last.
struct DialogParts
{
    QVBoxLayout *body;
    QHBoxLayout *foot;
};

/// Lays out a dialog that has no layout yet. The foot keeps the side margins of the body. While it
/// is shown, the dialog grows with what it says: a message squeezes no field.
DialogParts layOut(QDialog *dialog, const QMargins &body = {24, 20, 24, 16});

} // namespace touchstone::gui
