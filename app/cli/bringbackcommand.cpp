// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands.h"
#include "cli/directory.h"
#include "cli/jsonwriter.h"
#include "cli/table.h"
#include "services/movingservice.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;
using domain::ChangedBy;
using domain::RecordDifference;

constexpr qint64 kLongestChoices = 64 * 1024 * 1024; // bytes

QString textOf(const QJsonValue &value)
{
    if (value.isString()) {
        return value.toString();
    }
    if (value.isBool()) {
        return value.toBool() ? QCoreApplication::translate("cli", "yes")
                              : QCoreApplication::translate("cli", "no");
    }
    if (value.isDouble()) {
        return QString::number(value.toInteger());
    }
    if (value.isArray()) {
        return QString::fromUtf8(QJsonDocument(value.toArray()).toJson(QJsonDocument::Compact));
    }
    return {};
}

QString textOf(const QJsonObject &fields, const domain::MergeField &field)
{
    QStringList texts;
    for (const QString &name : field.fields) {
        texts.append(textOf(fields.value(name)));
    }
    texts.removeAll(QString());
    return texts.join(u", "_s);
}

QString textOf(const domain::BroughtStep &step)
{
    return domain::BringBackRefusal{step.title, step.criterion, domain::label(step.action), {}}
        .text();
}

QString byText(ChangedBy by)
{
    switch (by) {
    case ChangedBy::Mine:
        return QCoreApplication::translate("cli", "only in the file");
    case ChangedBy::Theirs:
        return QCoreApplication::translate("cli", "only in the directory");
    case ChangedBy::Both:
        return QCoreApplication::translate("cli", "on both sides");
    }
    return {};
}

QString byCode(ChangedBy by)
{
    return by == ChangedBy::Mine ? u"ours"_s : by == ChangedBy::Theirs ? u"theirs"_s : u"both"_s;
}

QString presenceCode(RecordDifference::Presence presence)
{
    return presence == RecordDifference::Presence::OnlyMine  ? u"ours"_s
        : presence == RecordDifference::Presence::OnlyTheirs ? u"theirs"_s
                                                             : u"both"_s;
}

QByteArray jsonText(const QJsonObject &object)
{
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

QByteArray previewJson(const domain::BringBackPreview &preview)
{
    const domain::DifferenceCounts &counts = preview.counts;
    QJsonArray records;
    for (const RecordDifference &record : preview.records) {
        QJsonArray fields;
        for (const domain::FieldDifference &field : record.fields) {
            fields.append(QJsonObject{{u"field"_s, field.field.name},
                {u"names"_s, QJsonArray::fromStringList(field.field.fields)},
                {u"changed"_s, byCode(field.by)}});
        }
        records.append(
            QJsonObject{{u"record"_s, record.uuid}, {u"kind"_s, domain::code(record.kind)},
                {u"title"_s, record.title}, {u"criterion"_s, record.criterion},
                {u"present"_s, presenceCode(record.presence)}, {u"fields"_s, fields},
                {u"base"_s, record.base}, {u"ours"_s, record.mine}, {u"theirs"_s, record.theirs}});
    }
    QJsonArray steps;
    for (const domain::BroughtStep &step : preview.steps) {
        steps.append(QJsonObject{{u"record"_s, step.uuid}, {u"title"_s, step.title},
            {u"step"_s, domain::code(step.action)}, {u"criterion"_s, step.criterion},
            {u"person"_s, step.person}, {u"at"_s, step.atUtc.toString(Qt::ISODate)},
            {u"base"_s, step.before}, {u"ours"_s, step.mine}, {u"theirs"_s, step.theirs},
            {u"refused"_s, step.obstacle.isEmpty() ? QJsonValue() : QJsonValue(step.obstacle)}});
    }
    return QJsonDocument(
        QJsonObject{{u"from"_s, preview.copy.from}, {u"person"_s, preview.copy.person},
            {u"taken"_s, preview.copy.takenUtc.toString(Qt::ISODate)}, {u"added"_s, counts.added},
            {u"ours"_s, counts.mine}, {u"theirs"_s, counts.theirs}, {u"both"_s, counts.both},
            {u"records"_s, records}, {u"records_left"_s, preview.recordsLeft}, {u"steps"_s, steps},
            {u"steps_left"_s, preview.stepsTotal - int(preview.steps.size())}})
        .toJson(QJsonDocument::Indented);
}

void printPreview(const domain::BringBackPreview &preview, Console *console)
{
    Table table({{QCoreApplication::translate("cli", "Record")},
                    {QCoreApplication::translate("cli", "Field"), false, 24},
                    {QCoreApplication::translate("cli", "Changed"), false, 0},
                    {QCoreApplication::translate("cli", "Before"), false, 24},
                    {QCoreApplication::translate("cli", "In the file"), false, 24},
                    {QCoreApplication::translate("cli", "In the directory"), false, 24}},
        console);
    for (const RecordDifference &record : preview.records) {
        const QString title = record.criterion.isEmpty()
            ? record.title
            : record.title + u" / "_s + record.criterion;
        if (record.presence != RecordDifference::Presence::Both) {
            table.addRow({title, {},
                record.presence == RecordDifference::Presence::OnlyMine
                    ? QCoreApplication::translate("cli", "new in the file")
                    : QCoreApplication::translate("cli", "new in the directory"),
                {}, {}, {}});
        }
        for (const domain::FieldDifference &field : record.fields) {
            table.addRow(
                {title, field.field.name, byText(field.by), textOf(record.base, field.field),
                    textOf(record.mine, field.field), textOf(record.theirs, field.field)});
        }
    }
    for (const domain::BroughtStep &step : preview.steps) {
        const QString what = step.criterion.isEmpty()
            ? domain::label(step.action)
            : domain::label(step.action) + u" / "_s + step.criterion;
        table.addRow({step.title, what, QCoreApplication::translate("cli", "only in the file"),
            step.before, step.mine, step.theirs});
    }
    table.finish();
    const domain::DifferenceCounts &counts = preview.counts;
    if (preview.recordsLeft > 0) {
        console->write(QCoreApplication::translate("cli",
            "Differences that are not listed: %1. For what both sides changed there, --take says "
            "whose text counts.\n")
                           .arg(number(preview.recordsLeft)));
    }
    console->write(u'\n'
        + QCoreApplication::translate("cli",
            "New in the file: %1. Fields changed only in the file: %2, only in the directory: %3, "
            "on both sides: %4.\n")
              .arg(number(counts.added), number(counts.mine), number(counts.theirs),
                  number(counts.both)));
    if (preview.stepsTotal > 0) {
        console->write(QCoreApplication::translate(
            "cli", "Steps of reviews in the file: %1, of which cannot be taken over: %2.\n")
                           .arg(number(preview.stepsTotal), number(preview.stepsRefused)));
    }
    for (const domain::BroughtStep &step : preview.steps) {
        if (!step.obstacle.isEmpty()) {
            console->write(QCoreApplication::translate("cli", "%1: %2\n", "what, why not")
                               .arg(terminalText(textOf(step)), step.obstacle));
        }
    }
}

Error badChoices(const QString &path, const QString &what)
{
    return {ErrorCode::Invalid,
        QCoreApplication::translate("cli", "The choices cannot be read: %1. Nothing was changed.")
            .arg(what),
        {}, ErrorPlace{path, 0, 0, {}}};
}

Result<domain::SideChoices> readChoices(const Options &options)
{
    domain::SideChoices choices;
    choices.rest = options.take;
    if (options.choices.isEmpty()) {
        return choices;
    }
    QFile file(options.choices);
    if (!file.open(QIODevice::ReadOnly) || file.size() > kLongestChoices) {
        return badChoices(options.choices, file.errorString());
    }
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(file.readAll(), &error);
    if (error.error != QJsonParseError::NoError || !document.isArray()) {
        return badChoices(options.choices,
            QCoreApplication::translate("cli", "no list in JSON (at byte %1)").arg(error.offset));
    }
    const QJsonArray entries = document.array();
    for (qsizetype i = 0; i < entries.size(); ++i) {
        const QJsonObject entry = entries.at(i).toObject();
        RecordDifference named;
        named.uuid = entry.value(u"record"_s).toString();
        named.criterion = entry.value(u"criterion"_s).toString();
        const QString field = entry.value(u"field"_s).toString();
        const QString take = entry.value(u"take"_s).toString();
        if (!isUuid(named.uuid) || field.isEmpty() || (take != u"ours"_s && take != u"theirs"_s)) {
            return badChoices(options.choices,
                QCoreApplication::translate(
                    "cli", "entry %1 needs record, field, and take as ours or theirs")
                    .arg(i + 1));
        }
        choices.records[named.key()].insert(
            field, take == u"ours"_s ? domain::MergeSide::Mine : domain::MergeSide::Theirs);
    }
    return choices;
}

QByteArray outcomeJson(const domain::BringBackOutcome &outcome)
{
    QJsonArray refused;
    for (const domain::BringBackRefusal &each : outcome.refused) {
        refused.append(QJsonObject{{u"title"_s, each.title}, {u"criterion"_s, each.criterion},
            {u"step"_s, each.step}, {u"reason"_s, each.reason}});
    }
    return jsonText({{u"added"_s, outcome.added}, {u"changed"_s, outcome.changed},
               {u"trashed"_s, outcome.trashed}, {u"restored"_s, outcome.restored},
               {u"set_aside"_s, outcome.setAside}, {u"steps"_s, outcome.steps},
               {u"refused"_s, refused}, {u"refused_total"_s, outcome.refusedTotal}})
        + '\n';
}

void printOutcome(const domain::BringBackOutcome &outcome, Console *console)
{
    console->write(QCoreApplication::translate("cli",
        "Added: %1. Changed: %2. To the trash: %3. Back from it: %4. Texts not taken, kept in the "
        "history: %5.\n")
                       .arg(number(outcome.added), number(outcome.changed), number(outcome.trashed),
                           number(outcome.restored), number(outcome.setAside)));
    if (outcome.steps > 0) {
        console->write(QCoreApplication::translate("cli", "Steps of reviews taken over: %1.\n")
                           .arg(number(outcome.steps)));
    }
    for (const domain::BringBackRefusal &each : outcome.refused) {
        console->complain(
            QCoreApplication::translate("cli", "touchstone: stays in the file: %1: %2")
                .arg(terminalText(each.text()), each.reason));
    }
    if (const qint64 more = outcome.refusedTotal - outcome.refused.size(); more > 0) {
        console->complain(QCoreApplication::translate(
            "cli", "touchstone: more that stays in the file, not listed: %1")
                              .arg(number(more)));
    }
}

} // namespace

int runTakeAlong(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService directory(clock, accountName());
    const auto opened = openDirectory(directory, options, console);
    if (!opened.isOk()) {
        return console.fail(opened.error());
    }
    services::MovingService moving(&directory);
    const auto progress = std::make_shared<services::Progress>();
    const auto report = console.wait(moving.takeAlong(options.file, progress), progress);
    if (!report.isOk()) {
        return console.fail(report.error());
    }
    console.write(QCoreApplication::translate("cli",
        "Wrote %1 with %2 listings. Edit it like any file; bring it back with: touchstone shared "
        "bring-back.\n")
                      .arg(options.file, number(opened->listings)));
    return Done;
}

int runBringBack(const Options &options, Console &console, const Clock &clock)
{
    services::DirectoryService directory(clock, accountName());
    const auto choices = readChoices(options);
    if (!choices.isOk()) {
        return console.fail(choices.error());
    }
    const auto opened = openDirectory(directory, options, console);
    if (!opened.isOk()) {
        return console.fail(opened.error());
    }
    services::MovingService moving(&directory);
    if (options.dryRun) {
        const auto preview = console.wait(moving.previewBringBack(options.file));
        if (!preview.isOk()) {
            return console.fail(preview.error());
        }
        if (options.format == Format::Json) {
            console.write(previewJson(*preview));
        } else {
            printPreview(*preview, &console);
        }
        return Done;
    }
    const auto outcome = console.wait(moving.bringBack(options.file, *choices));
    if (!outcome.isOk()) {
        Error error = outcome.error();
        if (error.code == ErrorCode::Conflict) {
            error.message += u' '
                + QCoreApplication::translate("cli",
                    "See them with --dry-run, and choose with --take ours, --take theirs or "
                    "--choices FILE.");
        }
        return console.fail(error);
    }
    if (options.format == Format::Json) {
        console.write(outcomeJson(*outcome));
    } else {
        printOutcome(*outcome, &console);
    }
    return outcome->refused.isEmpty() ? Done : DoneWithRejects;
}

} // namespace touchstone::cli
