// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportdocument.h"

#include "base/clock.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QPageLayout>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

namespace touchstone::report {

namespace {

constexpr int kResolution = 1200;

Error writeError(const QSaveFile &file, bool outOfRoom)
{
    Error error;
    error.detail = file.fileName() + QStringLiteral(": ") + file.errorString();
    error.place.file = file.fileName();
    if (outOfRoom) {
        error.code = ErrorCode::Full;
        error.message = QCoreApplication::translate("report",
            "The report could not be written: the disk is full. An earlier file of that name is as "
            "it was. Free some space or choose another folder.");
    } else {
        error.code = ErrorCode::Denied;
        error.message = QCoreApplication::translate("report",
            "The report could not be written there. An earlier file of that name is as it was. "
            "Choose another folder.");
    }
    return error;
}

Result<> save(const QByteArray &bytes, const QString &path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly)) {
        return writeError(file, false);
    }
    // A full disk shows as fewer bytes taken, often without an error.
    if (file.write(bytes) != bytes.size() || !file.flush()) {
        return writeError(file, true);
    }
    if (!file.commit()) {
        return writeError(file, file.error() == QFileDevice::ResourceError);
    }
    return {};
}

/// XMP of a PDF/A-1b, with the answers in a property of their own that the packet itself describes.
QByteArray xmpMetadata(const ReportDocument &document, const QString &creator, const QDateTime &now)
{
    const QString packet = QStringLiteral(R"(<?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%1</rdf:li></rdf:Alt></dc:title>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<xmp:CreatorTool>%2</xmp:CreatorTool>
<xmp:CreateDate>%3</xmp:CreateDate>
<pdf:Producer>Qt %4</pdf:Producer>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>1</pdfaid:part>
<pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>Touchstone report</pdfaSchema:schema>
<pdfaSchema:namespaceURI>urn:touchstone:report:1:</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>touchstone</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq>
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>answers</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>The answers, rules and numbers of the report as JSON</pdfaProperty:description></rdf:li>
<rdf:li rdf:parseType="Resource"><pdfaProperty:name>sha256</pdfaProperty:name><pdfaProperty:valueType>Text</pdfaProperty:valueType><pdfaProperty:category>external</pdfaProperty:category><pdfaProperty:description>SHA-256 of the answers</pdfaProperty:description></rdf:li>
</rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:touchstone="urn:touchstone:report:1:">
<touchstone:sha256>%5</touchstone:sha256>
<touchstone:answers>%6</touchstone:answers>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
)");
    return packet
        .arg(document.title().toHtmlEscaped(), creator.toHtmlEscaped(), now.toString(Qt::ISODate),
            QString::fromLatin1(qVersion()), document.sha256(),
            QString::fromUtf8(document.attachment()).toHtmlEscaped())
        .toUtf8();
}

} // namespace

Result<> writePdf(const ReportDocument &document, const QString &path, const ReportOptions &options)
{
    // Written to memory first: QPdfWriter has no way to tell that its device refused bytes.
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        const QString creator = QStringLiteral("Touchstone " TOUCHSTONE_VERSION);
        writer.setPdfVersion(options.archive ? QPagedPaintDevice::PdfVersion_A1b
                                             : QPagedPaintDevice::PdfVersion_1_6);
        writer.setPageLayout(
            QPageLayout(QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF()));
        writer.setResolution(kResolution);
        writer.setTitle(document.title());
        writer.setCreator(creator);
        if (options.archive) {
            writer.setDocumentXmpMetadata(xmpMetadata(document, creator, SystemClock().nowUtc()));
        } else {
            writer.addFileAttachment(QStringLiteral("touchstone-answers.json"),
                document.attachment(), QStringLiteral("application/json"));
        }
        QPainter painter(&writer);
        painter.scale(kResolution / 25.4, kResolution / 25.4);
        for (int page = 0; page < document.pageCount(); ++page) {
            if (page > 0) {
                writer.newPage();
            }
            document.paintPage(&painter, page);
        }
    }
    return save(buffer.data(), path);
}

Result<> writeHtml(const ReportDocument &document, const QString &path)
{
    return save(document.html().toUtf8(), path);
}

} // namespace touchstone::report
