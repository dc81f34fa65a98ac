// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvdocument.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <algorithm>
#include <array>

namespace touchstone::exchange {

namespace {

constexpr qsizetype kBuffer = 1 << 18;

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

bool startsFormula(QChar c)
{
    return c == u'=' || c == u'+' || c == u'-' || c == u'@' || c == u'\t' || c == u'\r';
}

// The guard itself is guarded as well, so that every text comes back as it was.
bool needsGuard(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && text.at(i) == u'\'') {
        ++i;
    }
    return i < text.size() && startsFormula(text.at(i));
}

// needsGuard() over bytes: what it looks for is ASCII.
bool needsGuard(QByteArrayView utf8)
{
    qsizetype i = 0;
    while (i < utf8.size() && utf8.at(i) == '\'') {
        ++i;
    }
    return i < utf8.size() && startsFormula(QLatin1Char(utf8.at(i)));
}

// Bytes that make a cell need quotes, wherever they stand.
constexpr std::array<bool, 256> kQuoted = [] {
    std::array<bool, 256> quoted{};
    for (const char c : {',', '"', '\n', '\r', ';', '\t', '|'}) {
        quoted[static_cast<uchar>(c)] = true;
    }
    return quoted;
}();

bool hasQuoted(QByteArrayView utf8)
{
    return std::any_of(
        utf8.begin(), utf8.end(), [](char c) { return kQuoted[static_cast<uchar>(c)]; });
}

// Whether the character that begins so may be a space other than ASCII's: NEL, the no-break space
// and those from U+1680 to U+3000.
bool mayBeSpace(char first)
{
    return first == '\xc2' || first == '\xe1' || first == '\xe2' || first == '\xe3';
}

bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char firstByteOfLast(QByteArrayView utf8)
{
    qsizetype i = utf8.size() - 1;
    while (i > 0 && (static_cast<uchar>(utf8.at(i)) & 0xc0) == 0x80) {
        --i;
    }
    return utf8.at(i);
}

void appendUtf8(QByteArray *line, QStringView text)
{
    const qsizetype start = line->size();
    line->resize(start + text.size());
    char *out = line->data() + start;
    for (const QChar c : text) {
        if (c.unicode() >= 0x80) {
            line->resize(start);
            line->append(text.toUtf8());
            return;
        }
        *out++ = static_cast<char>(c.unicode());
    }
}

Error writeError(const QSaveFile &file)
{
    const bool full
        = file.error() == QFileDevice::ResourceError || file.error() == QFileDevice::WriteError;
    return {full ? ErrorCode::Full : ErrorCode::Denied,
        Text::tr("The file could not be written, nothing was left behind: %1").arg(file.fileName()),
        file.errorString(), {file.fileName(), 0, 0, {}}};
}

} // namespace

void appendCsvCell(QByteArray *line, QStringView text)
{
    if (text.isEmpty()) {
        return;
    }
    const bool guard = needsGuard(text);
    bool quote = guard || text.front().isSpace() || text.back().isSpace();
    for (qsizetype i = 0; !quote && i < text.size(); ++i) {
        const char16_t c = text.at(i).unicode();
        quote = c < 0x80
            && (c == u',' || c == u'"' || c == u'\n' || c == u'\r' || c == u';' || c == u'\t'
                || c == u'|');
    }
    if (!quote) {
        appendUtf8(line, text);
        return;
    }
    line->append('"');
    if (guard) {
        line->append('\'');
    }
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u'"'); at >= 0; at = text.indexOf(u'"', from)) {
        appendUtf8(line, text.mid(from, at + 1 - from));
        line->append('"');
        from = at + 1;
    }
    appendUtf8(line, text.mid(from));
    line->append('"');
}

void appendCsvCell(QByteArray *line, QByteArrayView utf8)
{
    if (utf8.isEmpty()) {
        return;
    }
    if (isPlainCsvCell(utf8)) {
        line->append(utf8);
        return;
    }
    if (mayBeSpace(utf8.front()) || mayBeSpace(firstByteOfLast(utf8))) {
        appendCsvCell(line, QString::fromUtf8(utf8)); // rare, and its spaces need looking up
        return;
    }
    line->append(needsGuard(utf8) ? "\"'" : "\"");
    qsizetype from = 0;
    for (qsizetype at = utf8.indexOf('"'); at >= 0; at = utf8.indexOf('"', from)) {
        line->append(utf8.sliced(from, at + 1 - from)).append('"');
        from = at + 1;
    }
    line->append(utf8.sliced(from)).append('"');
}

bool isPlainCsvCell(QByteArrayView utf8)
{
    if (utf8.isEmpty()) {
        return true;
    }
    const char last = firstByteOfLast(utf8);
    return !mayBeSpace(utf8.front()) && !mayBeSpace(last) && !isAsciiSpace(utf8.front())
        && !isAsciiSpace(last) && !needsGuard(utf8) && !hasQuoted(utf8);
}

QString csvCell(const QString &text)
{
    QByteArray cell;
    appendCsvCell(&cell, text);
    return QString::fromUtf8(cell);
}

QString withoutFormulaGuard(const QString &cell)
{
    return cell.startsWith(u'\'') && needsGuard(cell) ? cell.mid(1) : cell;
}

Result<CsvWriter> CsvWriter::create(const QString &path, bool replace)
{
    const QFileInfo info(path);
    const ErrorPlace place{path, 0, 0, {}};
    if (info.exists() && !replace) {
        return Error{ErrorCode::Conflict,
            Text::tr("There is a file of that name already: %1").arg(path), {}, place};
    }
    if (info.isDir()) {
        return Error{ErrorCode::Conflict, Text::tr("There is a folder of that name: %1").arg(path),
            {}, place};
    }
    if (!info.absoluteDir().exists()) {
        return Error{ErrorCode::NotFound,
            Text::tr("There is no folder %1.").arg(info.absolutePath()), {}, place};
    }
    auto file = std::make_unique<QSaveFile>(path);
    if (!file->open(QIODevice::WriteOnly)) {
        return Error{ErrorCode::Denied, Text::tr("The file cannot be written: %1").arg(path),
            file->errorString(), place};
    }
    CsvWriter writer(std::move(file));
    writer.m_buffer.append("\xef\xbb\xbf");
    return writer;
}

CsvWriter::CsvWriter(std::unique_ptr<QSaveFile> file) : m_file(std::move(file))
{
    m_buffer.reserve(kBuffer + (kBuffer >> 2));
}

CsvWriter::CsvWriter(CsvWriter &&) noexcept = default;
CsvWriter &CsvWriter::operator=(CsvWriter &&) noexcept = default;
CsvWriter::~CsvWriter() = default;

Result<> CsvWriter::writeRow(const QStringList &cells)
{
    QByteArray line;
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0) {
            line.append(',');
        }
        appendCsvCell(&line, cells.at(i));
    }
    return writeLine(line);
}

Result<> CsvWriter::writeLine(QByteArrayView line)
{
    m_buffer.append(line).append("\r\n");
    return m_buffer.size() < kBuffer ? Result<>() : flush();
}

Result<> CsvWriter::flush()
{
    if (m_file->write(m_buffer) != m_buffer.size()) {
        return writeError(*m_file);
    }
    m_buffer.resize(0);
    return {};
}

Result<> CsvWriter::commit()
{
    TRY(flush());
    if (!m_file->commit()) {
        return writeError(*m_file);
    }
    return {};
}

} // namespace touchstone::exchange
