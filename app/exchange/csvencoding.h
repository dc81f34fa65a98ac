// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QByteArrayView>

class QFile;

/// How the bytes of a text file become UTF-8.
namespace touchstone::exchange {

struct FoundEncoding
{
    QByteArray name = "UTF-8"; ///< UTF-8, UTF-16LE, UTF-16BE or windows-1252
    qint64 skipBytes = 0; ///< length of the byte order mark
    bool isDamaged = false; ///< some bytes are no text: what stands there is for firstDamage()
};

/// Reads the whole of `file`, open for reading, in constant memory. What is no UTF-8 throughout is
/// windows-1252, unless most of what is not ASCII is good UTF-8: then the odd byte is damage.
/// Errors: Invalid with file, line and column for damaged UTF-16, binary and empty files.
Result<FoundEncoding> findEncoding(QFile *file);

/// Offset of the first byte of converted text that is no text: not valid UTF-8, or zero. -1: none.
qsizetype firstDamage(QByteArrayView utf8);

/// Turns pieces of a file whose encoding findEncoding() has found into UTF-8. Pieces may end inside
/// a character. Damage comes out as bytes that firstDamage() finds.
class Utf8Converter
{
public:
    explicit Utf8Converter(const QByteArray &encoding);
    /// Valid until the next call; a view of `bytes` itself for UTF-8.
    QByteArrayView convert(QByteArrayView bytes);

private:
    enum class Kind : quint8 { Utf8, Utf16Le, Utf16Be, Windows1252 };

    void appendUnit(char16_t unit);
    void append(char32_t character);

    Kind m_kind = Kind::Utf8;
    QByteArray m_out;
    int m_oddByte = -1; ///< first half of a UTF-16 unit
    char16_t m_highSurrogate = 0;
};

} // namespace touchstone::exchange
