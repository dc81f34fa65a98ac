// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QFuture>
#include <QPointer>

namespace touchstone::gui {

/// Gives the value of `future` to `take` on the window's thread, unless `guard` is gone by then.
/// Always later, never inside the call. QFuture::then() with a context object does not do: in
/// Qt 6.4 it asserts when the object is gone, and calls at once when the value is there already.
template <typename T, typename Guard, typename Take>
void whenReady(QFuture<T> future, Guard *guard, Take take)
{
    future.then([guard = QPointer<Guard>(guard), take = std::move(take)](const T &value) {
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, take, value]() mutable {
                if (guard)
                    take(value);
            },
            Qt::QueuedConnection);
    });
}

} // namespace touchstone::gui
