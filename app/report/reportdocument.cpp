// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdocument.h"

#include "domain/recompute.h"
#include "report/attachment.h"
#include "report/directorycontent.h"
#include "report/htmlpage.h"
#include "report/listingcontent.h"
#include "report/pagelayout.h"

#include <QCoreApplication>
#include <QPainter>

namespace touchstone::report {

namespace {

/// A document laid out from blocks; everything is worked out in the constructor.
class BlockDocument final : public ReportDocument
{
public:
    BlockDocument(Content content, PagedLayout layout, QByteArray attachment, QString sha256)
        : m_content(std::move(content)), m_layout(std::move(layout)),
          m_attachment(std::move(attachment)), m_sha256(std::move(sha256))
    {
    }

    [[nodiscard]] QString title() const override { return m_content.title; }
    [[nodiscard]] int pageCount() const override { return static_cast<int>(m_layout.pages.size()); }
    [[nodiscard]] QString html() const override { return htmlPage(m_content); }
    [[nodiscard]] QByteArray attachment() const override { return m_attachment; }
    [[nodiscard]] QString sha256() const override { return m_sha256; }

    void paintPage(QPainter *painter, int page) const override
    {
        if (page < 0 || page >= m_layout.pages.size()) {
            return;
        }
        painter->save();
        painter->scale(1 / kDotsPerMm, 1 / kDotsPerMm);
        paintElements(painter, m_layout.pages.at(page));
        painter->restore();
    }

private:
    Content m_content;
    PagedLayout m_layout;
    QByteArray m_attachment;
    QString m_sha256;
};

Error missingCatalogue()
{
    return {ErrorCode::Internal,
        QCoreApplication::translate(
            "report", "The report could not be made: its checklist is missing."),
        QStringLiteral("assessment without a catalogue"), {}};
}

/// Shortens the report until each of its two parts stands on one page: first what can be read in
/// the full version anyway, never the numbers or the names of raised flags.
std::pair<Content, PagedLayout> fitted(const ListingContent &listing)
{
    TextBreaker breaker;
    ShortLimits limits;
    limits.raisedInFull = listing.raisedFlags();
    for (;;) {
        Content content = listing.shortReport(limits);
        PagedLayout layout = layOut(content, &breaker);
        const bool firstTooLong = layout.partPages.value(0) > 1;
        const bool secondTooLong = layout.partPages.value(1) > 1;
        const bool firstSmaller = firstTooLong && limits.shrinkFirst();
        const bool secondSmaller = secondTooLong && limits.shrinkSecond();
        if (!firstSmaller && !secondSmaller) {
            return {std::move(content), std::move(layout)};
        }
    }
}

} // namespace

Result<ReportDocumentPtr> listingReport(
    const domain::Assessment &assessment, const ReportOptions &options)
{
    if (!assessment.catalogue) {
        return missingCatalogue();
    }
    QByteArray attachment = listingAttachment(assessment, options);
    QString hash = domain::sha256Of(attachment);
    const ListingContent listing(assessment, options, hash);
    if (options.length == Length::Short) {
        auto [content, layout] = fitted(listing);
        return ReportDocumentPtr(std::make_shared<BlockDocument>(
            std::move(content), std::move(layout), std::move(attachment), std::move(hash)));
    }
    TextBreaker breaker;
    Content content = listing.fullReport();
    PagedLayout layout = layOut(content, &breaker);
    return ReportDocumentPtr(std::make_shared<BlockDocument>(
        std::move(content), std::move(layout), std::move(attachment), std::move(hash)));
}

Result<ReportDocumentPtr> directoryReport(const QList<domain::ListingRow> &rows, qint64 total,
    const QString &subtitle, QDate asOf, const domain::Catalogue &catalogue,
    const ReportOptions &options)
{
    QByteArray attachment = directoryAttachment(rows, total, subtitle, asOf, catalogue);
    QString hash = domain::sha256Of(attachment);
    TextBreaker breaker;
    Content content = directoryContent(rows, total, subtitle, asOf, catalogue, options, hash);
    PagedLayout layout = layOut(content, &breaker);
    return ReportDocumentPtr(std::make_shared<BlockDocument>(
        std::move(content), std::move(layout), std::move(attachment), std::move(hash)));
}

} // namespace touchstone::report
