// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportreader.h"

#include "domain/recompute.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include <poppler-qt6.h>

namespace touchstone::report {

using namespace domain;

namespace {

constexpr qint64 kLargestFile = 64LL * 1024 * 1024;

Error noAnswers(const QString &path)
{
    return {ErrorCode::Invalid,
        QCoreApplication::translate("report",
            "This file is not a report of this program: it carries no answers to compute from."),
        path, {path, 0, 0, {}}};
}

QByteArray answersOfMetadata(const QString &xmp)
{
    QXmlStreamReader reader(xmp);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement() && reader.name() == u"answers"
            && reader.namespaceUri() == u"urn:touchstone:report:1:") {
            return reader.readElementText(QXmlStreamReader::SkipChildElements).toUtf8();
        }
    }
    return {};
}

QString printedHash(const Poppler::Document &document)
{
    const std::unique_ptr<Poppler::Page> page = document.page(0);
    if (!page) {
        return {};
    }
    static const QRegularExpression pattern(
        QStringLiteral("sha256 ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8}) ([0-9a-f]{8})"));
    const auto match = pattern.match(page->text(QRectF()));
    return match.hasMatch()
        ? match.captured(1) + match.captured(2) + match.captured(3) + match.captured(4)
        : QString();
}

} // namespace

Result<CarriedAnswers> readReport(const QString &path)
{
    QFile file(path);
    if (!file.exists()) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("report", "There is no such file."), path,
            {path, 0, 0, {}}};
    }
    if (!file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Denied,
            QCoreApplication::translate("report", "The file cannot be read."), file.errorString(),
            {path, 0, 0, {}}};
    }
    if (file.size() > kLargestFile) {
        return noAnswers(path);
    }
    const std::unique_ptr<Poppler::Document> document
        = Poppler::Document::loadFromData(file.readAll());
    if (!document || document->isLocked()) {
        return Error{ErrorCode::Corrupt,
            QCoreApplication::translate("report", "The file is not a readable PDF."), path,
            {path, 0, 0, {}}};
    }
    CarriedAnswers carried;
    const auto attached = document->embeddedFiles();
    for (Poppler::EmbeddedFile *embedded : attached) {
        if (embedded->name() == u"touchstone-answers.json" && embedded->size() < kLargestFile) {
            carried.json = embedded->data();
        }
    }
    if (carried.json.isEmpty()) {
        carried.json = answersOfMetadata(document->metadata());
    }
    if (carried.json.isEmpty()) {
        return noAnswers(path);
    }
    carried.printedHash = printedHash(*document);
    return carried;
}

Result<Verification> verify(const CarriedAnswers &carried)
{
    const QJsonObject root = QJsonDocument::fromJson(carried.json).object();
    const QString format = root.value(u"format").toString();
    if (format != u"touchstone-report-1") {
        if (format.startsWith(u"touchstone-report-")) {
            return Error{ErrorCode::TooNew,
                QCoreApplication::translate(
                    "report", "The report was made by a newer version of the program."),
                format, {}};
        }
        return noAnswers({});
    }
    TRY_ASSIGN(const Recomputed again, recompute(root));
    Verification result;
    const QJsonObject listing = root.value(u"listing").toObject();
    result.clinic = listing.value(u"clinic").toString();
    result.treatment = listing.value(u"treatment").toString();
    result.condition = listing.value(u"condition").toString();
    result.asOf = again.asOf;
    result.catalogue = again.catalogue;
    result.model = again.model;
    result.differences = again.differences;
    result.sha256 = sha256Of(carried.json);
    if (!carried.printedHash.isEmpty() && !result.sha256.startsWith(carried.printedHash)) {
        result.differences.append(QCoreApplication::translate("report",
            "The answers in the file are not those the printed pages were made from: the number "
            "at the foot of the pages is another."));
    }
    return result;
}

} // namespace touchstone::report
