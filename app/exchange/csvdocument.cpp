// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/csvdocument.h"

#include "exchange/csvencoding.h"
#include "exchange/headerwords.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QHash>
#include <QSet>

#include <csv.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <optional>

namespace touchstone::exchange {

namespace {

constexpr qint64 kPiece = 1 << 16;
constexpr qint64 kHead = 1 << 18; // what separator and header are found from
constexpr qsizetype kHeadRows = 60;
constexpr qsizetype kTitleRows = 20; // the header lies among the first rows

/// Gives its texts the context under which lupdate collects them.
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(exchange)
};

// Cuts UTF-8 into rows with libcsv and keeps count of lines, which libcsv does not.
class RowParser
{
public:
    RowParser(char separator, bool isDamaged, const CsvRowHandler *onRow)
        : m_onRow(onRow), m_isDamaged(isDamaged)
    {
        // Every line end is reported, so that lines can be counted; quotes are read leniently.
        csv_init(&m_csv, CSV_REPALL_NL);
        csv_set_delim(&m_csv, static_cast<unsigned char>(separator));
        csv_set_blk_size(&m_csv, 1 << 14);
    }
    ~RowParser() { csv_free(&m_csv); }
    Q_DISABLE_COPY_MOVE(RowParser)

    Result<> feed(QByteArrayView text)
    {
        const size_t size = static_cast<size_t>(text.size());
        if (csv_parse(&m_csv, text.data(), size, &RowParser::onField, &RowParser::onRowEnd, this)
            != size) {
            return Error{ErrorCode::Internal,
                Text::tr("The file is too large for this computer's memory."),
                QString::fromLatin1(csv_strerror(csv_error(&m_csv))), {{}, m_line, 0, {}}};
        }
        if (!m_error && m_csv.entry_pos > static_cast<size_t>(kMaxCsvCellBytes)) {
            m_error = m_csv.quoted != 0 ? openQuote() : tooLong();
        }
        return outcome();
    }

    Result<> finish()
    {
        if (isInsideQuotes()) {
            return openQuote();
        }
        csv_fini(&m_csv, &RowParser::onField, &RowParser::onRowEnd, this);
        return outcome();
    }

    [[nodiscard]] bool isInsideQuotes() const
    {
        constexpr int kFieldBegun = 2; // libcsv's own name is not public
        return m_csv.quoted != 0 && m_csv.pstate == kFieldBegun;
    }

private:
    static void onField(void *text, size_t size, void *self)
    {
        static_cast<RowParser *>(self)->addCell(static_cast<const char *>(text), size);
    }
    static void onRowEnd(int character, void *self)
    {
        static_cast<RowParser *>(self)->endRow(character);
    }

    void addCell(const char *text, size_t size)
    {
        if (m_error) {
            return;
        }
        if (m_row.cells.isEmpty()) {
            m_row.line = m_line;
        }
        m_afterReturn = false;
        if (size > static_cast<size_t>(kMaxCsvCellBytes)) {
            m_error = tooLong();
            return;
        }
        if (m_row.cells.size() >= kMaxCsvColumns) {
            m_error = Error{ErrorCode::Invalid,
                Text::tr("Line %1 has more than %2 columns.").arg(m_row.line).arg(kMaxCsvColumns),
                {}, {{}, m_row.line, 0, {}}};
            return;
        }
        if (size == 0) {
            m_row.cells.append(QString());
            return;
        }
        m_hasText = true;
        if (m_isDamaged && m_row.damagedCell < 0
            && firstDamage({text, static_cast<qsizetype>(size)}) >= 0) {
            m_row.damagedCell = m_row.cells.size();
        }
        QString cell = QString::fromUtf8(text, static_cast<qsizetype>(size));
        m_row.cells.append(*text == '\'' ? withoutFormulaGuard(cell) : std::move(cell));
        countLines(text, size);
    }

    void countLines(const char *text, size_t size)
    {
        const char *end = text + size;
        if (std::memchr(text, '\r', size) == nullptr) {
            for (const void *at = std::memchr(text, '\n', size); at != nullptr;) {
                ++m_line;
                const char *next = static_cast<const char *>(at) + 1;
                at = std::memchr(next, '\n', static_cast<size_t>(end - next));
            }
            return;
        }
        for (const char *at = text; at < end; ++at) {
            const bool pair = *at == '\n' && at > text && at[-1] == '\r';
            m_line += (*at == '\r' || *at == '\n') && !pair ? 1 : 0;
        }
    }

    void endRow(int character)
    {
        if (m_error) {
            return;
        }
        const bool pair = character == '\n' && m_afterReturn;
        if (character >= 0 && !pair) {
            ++m_line;
        }
        m_afterReturn = character == '\r';
        if (m_hasText) {
            if (const Result<> done = (*m_onRow)(m_row); !done) {
                m_error = done.error();
            }
        }
        m_hasText = false;
        m_row.cells.clear();
        m_row.damagedCell = -1;
    }

    [[nodiscard]] Error openQuote() const
    {
        return Error{ErrorCode::Invalid,
            Text::tr("A quotation mark opened on line %1 is never closed.").arg(m_line), {},
            {{}, m_line, 0, {}}};
    }
    [[nodiscard]] Error tooLong() const
    {
        return Error{ErrorCode::Invalid,
            Text::tr("A cell on line %1 is longer than a million characters.").arg(m_line), {},
            {{}, m_line, 0, {}}};
    }
    [[nodiscard]] Result<> outcome() const { return m_error ? Result<>(*m_error) : Result<>(); }

    csv_parser m_csv{};
    const CsvRowHandler *m_onRow;
    bool m_isDamaged;
    CsvRow m_row;
    qint64 m_line = 1;
    bool m_afterReturn = false;
    bool m_hasText = false;
    std::optional<Error> m_error;
};

Error openError(const QFile &file)
{
    const QFileInfo info(file.fileName());
    const ErrorPlace place{file.fileName(), 0, 0, {}};
    if (!info.exists()) {
        return {ErrorCode::NotFound, Text::tr("There is no file %1.").arg(file.fileName()),
            file.errorString(), place};
    }
    if (!info.isFile()) {
        return {ErrorCode::Invalid, Text::tr("%1 is no file.").arg(file.fileName()), {}, place};
    }
    return {ErrorCode::Denied, Text::tr("The file cannot be read: %1").arg(file.fileName()),
        file.errorString(), place};
}

struct Head
{
    QList<CsvRow> rows;
    std::optional<Error> error; // what ended the reading
};

Head parseHead(QByteArrayView text, char separator, bool isDamaged, bool wholeFile)
{
    Head head;
    const CsvRowHandler keep = [&head](const CsvRow &row) -> Result<> {
        if (head.rows.size() < kHeadRows) {
            head.rows.append(row);
        }
        return {};
    };
    RowParser parser(separator, isDamaged, &keep);
    Result<> outcome = parser.feed(text);
    if (outcome && (wholeFile || head.rows.isEmpty())) {
        outcome = parser.finish();
    }
    if (!outcome) {
        head.error = outcome.error();
    }
    return head;
}

qsizetype cellsWithText(const CsvRow &row)
{
    return std::count_if(row.cells.begin(), row.cells.end(),
        [](const QString &cell) { return !cell.trimmed().isEmpty(); });
}

// How many cells most rows have, and how many rows have that many.
std::pair<qsizetype, qsizetype> usualWidth(const QList<CsvRow> &rows)
{
    QHash<qsizetype, qsizetype> counts;
    for (const CsvRow &row : rows) {
        ++counts[row.cells.size()];
    }
    std::pair<qsizetype, qsizetype> best{0, 0};
    for (auto it = counts.cbegin(); it != counts.cend(); ++it) {
        if (it.value() > best.second || (it.value() == best.second && it.key() > best.first)) {
            best = {it.key(), it.value()};
        }
    }
    return best;
}

qsizetype knownNames(const CsvRow &row)
{
    return std::count_if(
        row.cells.begin(), row.cells.end(), [](const QString &cell) { return isHeaderWord(cell); });
}

double separatorScore(const QList<CsvRow> &rows)
{
    const auto [width, count] = usualWidth(rows);
    qsizetype known = 0;
    for (qsizetype i = 0; i < qMin(rows.size(), kTitleRows); ++i) {
        known = qMax(known, knownNames(rows.at(i)));
    }
    const double agreement = rows.isEmpty() ? 0 : double(count) / double(rows.size());
    return agreement * double(qMin<qsizetype>(width, 30)) + 3.0 * double(known);
}

// The first row that names at least two known columns; else the first that fills most columns,
// since titles and notes fill one or two.
qsizetype headerIndex(const QList<CsvRow> &rows)
{
    const qsizetype last = qMin(rows.size(), kTitleRows);
    for (qsizetype i = 0; i < last; ++i) {
        const qsizetype texts = cellsWithText(rows.at(i));
        if (knownNames(rows.at(i)) * 4 >= qMax<qsizetype>(texts, 8)
            || (texts == 1 && knownNames(rows.at(i)) == 1)) {
            return i;
        }
    }
    const qsizetype width = usualWidth(rows).first;
    for (qsizetype i = 0; i < last; ++i) {
        if (cellsWithText(rows.at(i)) * 2 > width) {
            return i;
        }
    }
    return 0;
}

QStringList namedColumns(const QStringList &cells)
{
    QStringList names;
    QSet<QString> taken;
    for (const QString &cell : cells) {
        QString name = cell.simplified();
        if (name.isEmpty()) {
            name = Text::tr("Column %1").arg(names.size() + 1);
        }
        const QString first = name;
        for (int copy = 2; taken.contains(name.toLower()); ++copy) {
            name = first + u" (%1)"_qs.arg(copy);
        }
        taken.insert(name.toLower());
        names.append(name);
    }
    qsizetype size = cells.size();
    while (size > 1 && cells.at(size - 1).trimmed().isEmpty()) {
        --size;
    }
    return names.mid(0, size);
}

Error inFile(Error error, const QString &path)
{
    error.place.file = path;
    return error;
}

} // namespace

Result<CsvReader> CsvReader::open(const QString &path)
{
    QFile file(path);
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly)) {
        return openError(file);
    }
    TRY_ASSIGN(const FoundEncoding encoding, findEncoding(&file));
    CsvReader reader;
    reader.m_path = path;
    reader.m_fileSize = file.size();
    reader.m_skipBytes = encoding.skipBytes;
    reader.m_dialect.encoding = encoding.name;
    reader.m_dialect.isDamaged = encoding.isDamaged;

    file.seek(encoding.skipBytes);
    Utf8Converter converter(encoding.name);
    const QByteArray bytes = file.read(kHead);
    const QByteArrayView text = converter.convert(bytes);
    QList<char> separators = {',', ';', '\t', '|'};
    const bool told = text.size() > 5 && QByteArrayView(text.data(), 4) == "sep="
        && (text.at(5) == '\n' || text.at(5) == '\r');
    if (told) {
        separators = {text.at(4)};
    }
    Head best;
    double bestScore = -1;
    for (const char separator : separators) {
        Head head = parseHead(text, separator, encoding.isDamaged, file.atEnd());
        if (told && !head.rows.isEmpty()) {
            head.rows.removeFirst();
        }
        const double score = separatorScore(head.rows);
        if (score > bestScore) {
            bestScore = score;
            best = std::move(head);
            reader.m_dialect.separator = separator;
        }
    }
    if (best.error) {
        return inFile(*best.error, path);
    }
    if (best.rows.isEmpty()) {
        return Error{ErrorCode::Invalid, Text::tr("The file holds no text: %1").arg(path), {},
            {path, 1, 1, {}}};
    }
    const QList<CsvRow> &rows = best.rows;
    const CsvRow &header = rows.at(headerIndex(rows));
    if (header.damagedCell >= 0) {
        return Error{ErrorCode::Invalid,
            Text::tr("The row of column names, line %1, is damaged in column %2: the bytes there "
                     "are no text.")
                .arg(header.line)
                .arg(header.damagedCell + 1),
            {}, {path, header.line, header.damagedCell + 1, {}}};
    }
    reader.m_dialect.headerLine = header.line;
    reader.m_header = namedColumns(header.cells);
    return reader;
}

Result<qint64> CsvReader::readRows(
    const CsvRowHandler &onRow, const std::function<bool(qint64 bytesRead)> &onProgress) const
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly)) {
        return openError(file);
    }
    const Error changed{ErrorCode::Conflict,
        Text::tr("The file was changed while it was being read: %1").arg(m_path), {},
        {m_path, 0, 0, {}}};
    if (file.size() != m_fileSize || !file.seek(m_skipBytes)) {
        return changed;
    }
    qint64 rows = 0;
    CsvRow fitted;
    const qsizetype width = m_header.size();
    const CsvRowHandler fit = [&](const CsvRow &row) -> Result<> {
        if (row.line <= m_dialect.headerLine) {
            return {};
        }
        ++rows;
        if (row.cells.size() == width) {
            return onRow(row);
        }
        fitted = row;
        while (fitted.cells.size() < width) {
            fitted.cells.append(QString());
        }
        while (fitted.cells.size() > width && fitted.cells.last().trimmed().isEmpty()) {
            fitted.cells.removeLast();
        }
        return onRow(fitted);
    };
    RowParser parser(m_dialect.separator, m_dialect.isDamaged, &fit);
    Utf8Converter converter(m_dialect.encoding);
    QByteArray piece(kPiece, Qt::Uninitialized);
    qint64 bytesRead = m_skipBytes;
    for (;;) {
        const qint64 size = file.read(piece.data(), kPiece);
        if (size < 0) {
            return Error{ErrorCode::Denied,
                Text::tr("The file cannot be read to its end: %1").arg(m_path), file.errorString(),
                {m_path, 0, 0, {}}};
        }
        if (size == 0) {
            break;
        }
        bytesRead += size;
        if (const Result<> fed
            = parser.feed(converter.convert(QByteArrayView(piece.constData(), size)));
            !fed) {
            return inFile(fed.error(), m_path);
        }
        if (onProgress && !onProgress(bytesRead)) {
            return Error{
                ErrorCode::Cancelled, Text::tr("Reading was cancelled."), {}, {m_path, 0, 0, {}}};
        }
    }
    if (bytesRead != m_fileSize) {
        return changed;
    }
    if (const Result<> done = parser.finish(); !done) {
        return inFile(done.error(), m_path);
    }
    return rows;
}

} // namespace touchstone::exchange
