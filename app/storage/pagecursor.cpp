// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pagecursor.h"

#include <QCborArray>
#include <QCborValue>
#include <QCoreApplication>

namespace touchstone::storage {

domain::PageCursor makeCursor(const QString &order, const QVariantList &last)
{
    QCborArray array{order};
    for (const QVariant &value : last) {
        array.append(value.typeId() == QMetaType::QString ? QCborValue(value.toString())
                                                          : QCborValue(value.toLongLong()));
    }
    return {QCborValue(array).toCbor()};
}

Result<QVariantList> readCursor(
    const domain::PageCursor &cursor, const QString &order, qsizetype columns)
{
    const QCborArray array = QCborValue::fromCbor(cursor.state).toArray();
    if (array.size() != columns + 1 || array.at(0).toString() != order) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("storage", "This page belongs to a list in another order."),
            order, {}};
    }
    QVariantList last;
    for (qsizetype i = 1; i < array.size(); ++i) {
        last.append(array.at(i).toVariant());
    }
    return last;
}

} // namespace touchstone::storage
