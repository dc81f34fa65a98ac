// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/dialogparts.h"

#include "gui/theme/theme.h"

#include <QDialog>
#include <QEvent>
#include <QHBoxLayout>

#include <algorithm>

namespace touchstone::gui {

namespace {

constexpr int kLeastSide = 16; ///< of a foot under a body that goes to the edges itself

class Grower : public QObject
{
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        auto *dialog = static_cast<QWidget *>(watched);
        if (event->type() == QEvent::LayoutRequest && dialog->isVisible()) {
            Theme::grow(dialog);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

DialogParts layOut(QDialog *dialog, const QMargins &body)
{
    auto *whole = new QVBoxLayout(dialog);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->setSpacing(0);
    auto *upper = new QVBoxLayout;
    upper->setContentsMargins(body);
    upper->setSpacing(12);
    whole->addLayout(upper, 1);
    auto *bar = new QWidget(dialog);
    bar->setObjectName(QStringLiteral("dialogFoot"));
    bar->setProperty("surface", QStringLiteral("bar"));
    bar->setAttribute(Qt::WA_StyledBackground);
    auto *lower = new QHBoxLayout(bar);
    const int side = std::max(body.left(), kLeastSide);
    lower->setContentsMargins(side, 12, side, 12);
    lower->setSpacing(10);
    whole->addWidget(bar);
    dialog->installEventFilter(new Grower(dialog));
    return {upper, lower};
}

} // namespace touchstone::gui
