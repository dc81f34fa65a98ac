// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvencoding.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>
#include <array>
#include <cstring>

namespace touchstone::exchange {

namespace {

constexpr qint64 kPiece = 1 << 20;
// With more zeros than a few, and than one in so many bytes, it is no text.
constexpr qint64 kFewZeros = 8, kTextPerZero = 100;

// Windows-1252 differs from Latin-1 in 0x80–0x9f only; 0 marks the five bytes it leaves undefined.
constexpr std::array<char16_t, 32> kWindows1252 = {0x20ac, 0, 0x201a, 0x0192, 0x201e, 0x2026,
    0x2020, 0x2021, 0x02c6, 0x2030, 0x0160, 0x2039, 0x0152, 0, 0x017d, 0, 0, 0x2018, 0x2019, 0x201c,
    0x201d, 0x2022, 0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0, 0x017e, 0x0178};

/// Gives its texts the context under which lupdate collects them.
struct Said
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

unsigned byteAt(const char *bytes)
{
    return static_cast<unsigned char>(*bytes);
}

// Line and column of a byte, found by reading the file again: only errors pay for it.
ErrorPlace placeOf(QFile *file, qint64 offset, const FoundEncoding &encoding)
{
    ErrorPlace place{file->fileName(), 1, 1, {}};
    if (!file->seek(encoding.skipBytes)) {
        return place;
    }
    Utf8Converter converter(encoding.name);
    bool afterReturn = false;
    qint64 left = offset - encoding.skipBytes;
    while (left > 0) {
        const QByteArray bytes = file->read(qMin(left, kPiece));
        if (bytes.isEmpty()) {
            break;
        }
        left -= bytes.size();
        for (const char c : converter.convert(bytes)) {
            if (c == '\n' && afterReturn) {
                afterReturn = false;
                continue;
            }
            afterReturn = c == '\r';
            if (c == '\n' || c == '\r') {
                ++place.line;
                place.column = 1;
            } else if ((byteAt(&c) & 0xc0U) != 0x80U) { // continuation bytes are no characters
                ++place.column;
            }
        }
    }
    return place;
}

Error damage(QFile *file, qint64 offset, const FoundEncoding &encoding, const QString &message,
    const char *detail)
{
    const ErrorPlace place = placeOf(file, offset, encoding);
    return Error{ErrorCode::Invalid, message.arg(place.line).arg(place.column),
        u"%1, byte offset %2"_qs.arg(QLatin1String(detail)).arg(offset), place};
}

// Length of the well-formed UTF-8 character at `at`; 0 when it is none, -1 when it is cut off.
int characterLength(const char *at, const char *end)
{
    const unsigned first = byteAt(at);
    if (first < 0x80) {
        return 1;
    }
    const int length = first >= 0xc2 && first <= 0xdf ? 2
        : first >= 0xe0 && first <= 0xef              ? 3
        : first >= 0xf0 && first <= 0xf4              ? 4
                                                      : 0;
    for (int i = 1; i < length; ++i) {
        if (at + i == end) {
            return -1;
        }
        const unsigned next = byteAt(at + i);
        // Overlong forms, surrogates and code points past U+10FFFF show in the second byte.
        const unsigned lowest = i > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
        const unsigned highest = i > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
        if (next < lowest || next > highest) {
            return 0;
        }
    }
    return length;
}

struct ByteCensus
{
    qint64 zeros = 0, firstZero = -1;
    qint64 bad = 0, wide = 0; ///< bytes that are no UTF-8; good characters past ASCII
    qint64 undefined = 0; ///< bytes that windows-1252 leaves undefined
};

void countPastAscii(const char *at, int length, ByteCensus *census)
{
    for (int i = 0; i < length; ++i) {
        const unsigned byte = byteAt(at + i);
        census->undefined += byte >= 0x80 && byte < 0xa0 && kWindows1252[byte - 0x80] == 0 ? 1 : 0;
    }
}

// Gives the number of bytes looked at; a character cut off by the end stays for the next piece.
qint64 countBytes(const char *begin, const char *end, qint64 offset, bool last, ByteCensus *census)
{
    const char *at = begin;
    while (at < end) {
        quint64 word = 0;
        while (end - at >= 8) {
            std::memcpy(&word, at, 8);
            if ((word & 0x8080808080808080ULL) != 0) {
                break;
            }
            at += 8;
        }
        if (at == end) {
            break;
        }
        if (byteAt(at) < 0x80) {
            ++at;
            continue;
        }
        const int length = characterLength(at, end);
        if (length < 0 && !last) {
            break;
        }
        ++(length <= 0 ? census->bad : census->wide);
        countPastAscii(at, qMax(1, length), census);
        at += qMax(1, length);
    }
    if (const void *zero = std::memchr(begin, 0, static_cast<size_t>(at - begin))) {
        const char *first = static_cast<const char *>(zero);
        census->zeros += std::count(first, at, '\0');
        census->firstZero = census->firstZero < 0 ? offset + (first - begin) : census->firstZero;
    }
    return at - begin;
}

Result<FoundEncoding> findByteEncoding(QFile *file, FoundEncoding encoding)
{
    ByteCensus census;
    qint64 offset = encoding.skipBytes;
    if (!file->seek(offset)) {
        return Error{ErrorCode::Denied,
            Said::tr("The file cannot be read: %1").arg(file->fileName()), file->errorString(),
            {file->fileName(), 0, 0, {}}};
    }
    QByteArray piece;
    for (;;) {
        const QByteArray more = file->read(kPiece);
        const bool last = more.isEmpty();
        piece += more;
        const qint64 seen = countBytes(
            piece.constData(), piece.constData() + piece.size(), offset, last, &census);
        offset += seen;
        piece.remove(0, seen);
        if (last) {
            break;
        }
    }
    if (census.zeros > kFewZeros + offset / kTextPerZero) {
        return damage(file, census.firstZero, encoding,
            Said::tr("This is no text file: there is a zero byte at line %1, column %2."),
            "NUL byte");
    }
    const bool isUtf8 = encoding.skipBytes > 0 || census.bad == 0 || census.wide > census.bad;
    if (!isUtf8) {
        encoding.name = "windows-1252";
    }
    encoding.isDamaged = census.zeros > 0 || (isUtf8 ? census.bad : census.undefined) > 0;
    return encoding;
}

Result<FoundEncoding> checkUtf16(QFile *file, const FoundEncoding &encoding)
{
    const bool little = encoding.name == "UTF-16LE";
    if (!file->seek(encoding.skipBytes)) {
        return Error{ErrorCode::Denied,
            Said::tr("The file cannot be read: %1").arg(file->fileName()), file->errorString(),
            {file->fileName(), 0, 0, {}}};
    }
    qint64 offset = encoding.skipBytes;
    bool afterHigh = false;
    const auto broken = [&](qint64 at) {
        return damage(file, at, encoding,
            Said::tr("The text is damaged at line %1, column %2: it is not valid UTF-16."),
            "invalid UTF-16");
    };
    for (;;) {
        const QByteArray piece = file->read(kPiece);
        for (qsizetype i = 0; i + 1 < piece.size(); i += 2, offset += 2) {
            const unsigned first = byteAt(piece.constData() + i);
            const unsigned second = byteAt(piece.constData() + i + 1);
            const auto unit
                = static_cast<char16_t>(little ? second << 8U | first : first << 8U | second);
            if (unit == 0 || QChar::isLowSurrogate(unit) != afterHigh) {
                return broken(unit == 0 || !afterHigh ? offset : offset - 2);
            }
            afterHigh = QChar::isHighSurrogate(unit);
        }
        if (piece.size() % 2 != 0 || (piece.isEmpty() && afterHigh)) {
            return broken(offset);
        }
        if (piece.isEmpty()) {
            return encoding;
        }
    }
}

// Text of mostly ASCII in UTF-16 has a zero in every second byte.
QByteArray guessUtf16(const QByteArray &head)
{
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < head.size(); ++i) {
        if (head.at(i) == 0) {
            ++(i % 2 == 0 ? even : odd);
        }
    }
    const qsizetype pairs = head.size() / 2;
    if (pairs < 2) {
        return {};
    }
    return odd * 10 > pairs * 6 && even * 20 < pairs ? "UTF-16LE"
        : even * 10 > pairs * 6 && odd * 20 < pairs  ? "UTF-16BE"
                                                     : QByteArray();
}

bool isKnownBinary(const QByteArray &head)
{
    return head.startsWith("PK\x03\x04") || head.startsWith("%PDF-")
        || head.startsWith("\xd0\xcf\x11\xe0") || head.startsWith("SQLite format 3")
        || head.startsWith("\x1f\x8b");
}

} // namespace

Result<FoundEncoding> findEncoding(QFile *file)
{
    const QByteArray head = file->peek(4096);
    if (head.isEmpty()) {
        return Error{ErrorCode::Invalid, Said::tr("The file is empty: %1").arg(file->fileName()),
            file->errorString(), {file->fileName(), 1, 1, {}}};
    }
    if (isKnownBinary(head)) {
        return Error{ErrorCode::Invalid,
            Said::tr("This is no text file. Open it in the program it comes from and save the "
                     "table as CSV: %1")
                .arg(file->fileName()),
            u"known binary format"_qs, {file->fileName(), 1, 1, {}}};
    }
    if (head.startsWith("\xef\xbb\xbf")) {
        return findByteEncoding(file, {"UTF-8", 3});
    }
    if (head.startsWith("\xff\xfe")) {
        return checkUtf16(file, {"UTF-16LE", 2});
    }
    if (head.startsWith("\xfe\xff")) {
        return checkUtf16(file, {"UTF-16BE", 2});
    }
    const QByteArray wide = guessUtf16(head);
    return wide.isEmpty() ? findByteEncoding(file, {}) : checkUtf16(file, {wide, 0});
}

qsizetype firstDamage(QByteArrayView utf8)
{
    const char *end = utf8.data() + utf8.size();
    for (const char *at = utf8.data(); at < end;) {
        const int length = *at == '\0' ? 0 : characterLength(at, end);
        if (length <= 0) {
            return at - utf8.data();
        }
        at += length;
    }
    return -1;
}

Utf8Converter::Utf8Converter(const QByteArray &encoding)
    : m_kind(encoding == "UTF-16LE"      ? Kind::Utf16Le
            : encoding == "UTF-16BE"     ? Kind::Utf16Be
            : encoding == "windows-1252" ? Kind::Windows1252
                                         : Kind::Utf8)
{
}

void Utf8Converter::append(char32_t character)
{
    const auto put = [this](char32_t byte) { m_out.append(static_cast<char>(byte)); };
    if (character < 0x80) {
        put(character);
    } else if (character < 0x800) {
        put(0xc0U | character >> 6U);
        put(0x80U | (character & 0x3fU));
    } else if (character < 0x10000) {
        put(0xe0U | character >> 12U);
        put(0x80U | (character >> 6U & 0x3fU));
        put(0x80U | (character & 0x3fU));
    } else {
        put(0xf0U | character >> 18U);
        put(0x80U | (character >> 12U & 0x3fU));
        put(0x80U | (character >> 6U & 0x3fU));
        put(0x80U | (character & 0x3fU));
    }
}

void Utf8Converter::appendUnit(char16_t unit)
{
    if (QChar::isHighSurrogate(unit)) {
        m_highSurrogate = unit;
    } else if (QChar::isLowSurrogate(unit)) {
        append(QChar::surrogateToUcs4(m_highSurrogate, unit));
    } else {
        append(unit);
    }
}

QByteArrayView Utf8Converter::convert(QByteArrayView bytes)
{
    if (m_kind == Kind::Utf8) {
        return bytes;
    }
    m_out.resize(0);
    for (const char &c : bytes) {
        const unsigned byte = byteAt(&c);
        if (m_kind == Kind::Windows1252) {
            append(byte >= 0x80 && byte < 0xa0 ? kWindows1252[byte - 0x80] : byte);
        } else if (m_oddByte < 0) {
            m_oddByte = static_cast<int>(byte);
        } else {
            const auto first = static_cast<unsigned>(m_oddByte);
            appendUnit(static_cast<char16_t>(
                m_kind == Kind::Utf16Le ? byte << 8U | first : first << 8U | byte));
            m_oddByte = -1;
        }
    }
    return m_out;
}

} // namespace touchstone::exchange
