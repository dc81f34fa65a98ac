// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/ids.h"

#include <QRandomGenerator>
#include <QUuid>

namespace touchstone {

QString newUuid(qint64 unixMs)
{
    const quint64 high = QRandomGenerator::global()->generate64();
    const quint64 low = QRandomGenerator::global()->generate64();
    const auto time = static_cast<quint64>(unixMs);
    const auto byteOf
        = [](quint64 word, int index) { return static_cast<uchar>((word >> (8 * index)) & 0xff); };
    const QUuid uuid(static_cast<uint>((time >> 16) & 0xffffffffU),
        static_cast<ushort>(time & 0xffffU), static_cast<ushort>(0x7000U | (high & 0x0fffU)),
        static_cast<uchar>(0x80U | (byteOf(low, 0) & 0x3fU)), byteOf(low, 1), byteOf(low, 2),
        byteOf(low, 3), byteOf(low, 4), byteOf(low, 5), byteOf(low, 6), byteOf(low, 7));
    return uuid.toString(QUuid::WithoutBraces);
}

bool isUuid(const QString &text)
{
    return text.size() == 36 && !QUuid::fromString(text).isNull();
}

} // namespace touchstone
