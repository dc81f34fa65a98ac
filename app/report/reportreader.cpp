// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/reportreader.h"

#include "report/attachment.h"

#include "domain/scoreinput.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
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

/// `stated` against `computed`, member by member.
void compareResults(
    const QJsonObject &stated, const QJsonObject &computed, QStringList *differences)
{
    const QStringList names = computed.keys();
    for (const QString &name : names) {
        const QJsonValue before = stated.value(name), now = computed.value(name);
        if (before == now) {
            continue;
        }
        if (name == u"lines") {
            differences->append(QCoreApplication::translate(
                "report", "The points of single checks come out otherwise."));
            continue;
        }
        const auto shown = [](const QJsonValue &value) {
            return value.isArray()
                ? QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact))
                : value.toVariant().toString();
        };
        differences->append(
            QCoreApplication::translate("report", "%1: the report states %2, computed is %3.")
                .arg(name, shown(before), shown(now)));
    }
}

void compareRules(const ScoringCatalogue &carried, const QString &sha256, QStringList *differences)
{
    const auto known = Catalogue::builtIn(carried.version);
    if (!known.isOk()) {
        differences->append(QCoreApplication::translate("report",
            "This program does not have the catalogue %1, so its rules could not be compared.")
                                .arg(carried.version));
        return;
    }
    const QList<ScoringRule> &rules = known.value()->rules();
    bool same = known.value()->sha256() == sha256 && rules.size() == carried.rules.size();
    for (qsizetype i = 0; same && i < rules.size(); ++i) {
        const ScoringRule &ours = rules.at(i), &theirs = carried.rules.at(i);
        same = ours.id == theirs.id && ours.weight == theirs.weight && ours.cap == theirs.cap
            && ours.evidenceNeeded == theirs.evidenceNeeded
            && ours.staleAfterMonths == theirs.staleAfterMonths;
    }
    if (!same) {
        differences->append(QCoreApplication::translate(
            "report", "The rules in the report are not those of the catalogue %1.")
                                .arg(carried.version));
    }
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
    Verification result;
    result.model = root.value(u"model").toString();
    if (result.model != scoringModel()) {
        return Error{ErrorCode::TooNew,
            QCoreApplication::translate(
                "report", "The report was computed by a model that this program does not have."),
            result.model, {}};
    }
    const QJsonObject listing = root.value(u"listing").toObject();
    result.clinic = listing.value(u"clinic").toString();
    result.treatment = listing.value(u"treatment").toString();
    result.condition = listing.value(u"condition").toString();
    result.asOf = QDate::fromString(root.value(u"as_of").toString(), Qt::ISODate);
    result.sha256 = sha256Of(carried.json);
    const QJsonObject named = root.value(u"catalogue").toObject();
    result.catalogue = named.value(u"version").toString();
    if (!result.asOf.isValid()) {
        return noAnswers({});
    }
    TRY_ASSIGN(const ScoringCatalogue catalogue,
        readScoringCatalogue(
            QJsonDocument(QJsonObject{{QStringLiteral("version"), result.catalogue},
                              {QStringLiteral("criteria"), root.value(u"rules")}})
                .toJson()));
    TRY_ASSIGN(const QList<AnswerFacts> answers,
        readScoringAnswers(
            QJsonDocument(root.value(u"answers").toObject()).toJson(), catalogue.rules));
    const Score score = domain::score(catalogue.rules, answers, result.asOf);
    compareResults(root.value(u"result").toObject(),
        QJsonDocument::fromJson(scoreJson(catalogue, score, result.asOf)).object(),
        &result.differences);
    compareRules(catalogue, named.value(u"sha256").toString(), &result.differences);
    if (!carried.printedHash.isEmpty() && !result.sha256.startsWith(carried.printedHash)) {
        result.differences.append(QCoreApplication::translate("report",
            "The answers in the file are not those the printed pages were made from: the number "
            "at the foot of the pages is another."));
    }
    return result;
}

} // namespace touchstone::report
