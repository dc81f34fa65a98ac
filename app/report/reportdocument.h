// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/assessment.h"

#include <QByteArray>
#include <QSizeF>
#include <QString>

#include <memory>

class QPainter;
class QPagedPaintDevice;

/// Report documents: laid out once, painted to screen, printer or PDF by the same code, and written
/// as an HTML twin.
namespace touchstone::report {

enum class Length : quint8 { Short, Full };

struct ReportOptions
{
    Length length = Length::Short;
    QString language = QStringLiteral("en"); ///< "en" or "es"
    QString preparedBy; ///< may be empty
    bool withNotes = false; ///< private notes and hearsay too
    bool archive = false; ///< PDF/A-1b: answers in the metadata instead of an attached file
};

/// A laid-out report on A4 pages of 210 × 297 mm. Immutable; may be painted from any thread.
class ReportDocument
{
public:
    ReportDocument() = default;
    ReportDocument(const ReportDocument &) = delete;
    ReportDocument &operator=(const ReportDocument &) = delete;
    virtual ~ReportDocument() = default;

    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual int pageCount() const = 0;
    /// Paints page `page` (from 0) in a coordinate system of 210 × 297 units with origin at the top
    /// left.
    virtual void paintPage(QPainter *painter, int page) const = 0;
    /// The same content as one self-contained HTML page; user text is escaped.
    [[nodiscard]] virtual QString html() const = 0;
    /// The answers, rules and numbers the report states, as canonical JSON: what is embedded in the
    /// PDF.
    [[nodiscard]] virtual QByteArray attachment() const = 0;
    /// SHA-256 of attachment(), printed in the footer.
    [[nodiscard]] virtual QString sha256() const = 0;
};

using ReportDocumentPtr = std::shared_ptr<const ReportDocument>;

/// The report of one listing. Short is always two pages; what does not fit is counted and stands in
/// the full one. Any thread; needs a QGuiApplication. Errors: Internal without a catalogue.
Result<ReportDocumentPtr> listingReport(
    const domain::Assessment &assessment, const ReportOptions &options);

/// The directory table. `total` is how many listings the list has in all; `subtitle` names the
/// filters.
Result<ReportDocumentPtr> directoryReport(const QList<domain::ListingRow> &rows, qint64 total,
    const QString &subtitle, QDate asOf, const domain::Catalogue &catalogue,
    const ReportOptions &options);

/// Writes a PDF 1.6 with embedded fonts, links, page numbers and the attachment, or PDF/A-1b.
/// Through a temporary file: `path` is whole or untouched. Errors: Denied, Full.
Result<> writePdf(
    const ReportDocument &document, const QString &path, const ReportOptions &options);

/// Writes the HTML twin, likewise.
Result<> writeHtml(const ReportDocument &document, const QString &path);

} // namespace touchstone::report
