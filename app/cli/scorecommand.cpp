// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answerfile.h"
#include "cli/commands.h"
#include "domain/catalogue.h"
#include "domain/scoreinput.h"

#include <QCoreApplication>
#include <QFileInfo>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

Error inFile(Error error, const QString &path)
{
    error.place.file = path;
    return error;
}

/// A file of that name, else a catalogue the program contains.
Result<domain::ScoringCatalogue> loadCatalogue(const QString &nameOrPath)
{
    if (domain::Catalogue::builtInVersions().contains(nameOrPath)
        && !QFileInfo::exists(nameOrPath)) {
        TRY_ASSIGN(const domain::CataloguePtr catalogue, domain::Catalogue::builtIn(nameOrPath));
        return domain::ScoringCatalogue{catalogue->version(), catalogue->rules()};
    }
    if (!QFileInfo::exists(nameOrPath)) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate(
                "cli", "There is neither a file %1 nor a catalogue of that version. Versions: %2.")
                .arg(nameOrPath, domain::Catalogue::builtInVersions().join(u", "_s)),
            {}, {}};
    }
    TRY_ASSIGN(const QByteArray bytes, readInput(nameOrPath));
    auto catalogue = domain::readScoringCatalogue(bytes);
    if (!catalogue.isOk()) {
        return inFile(catalogue.error(), nameOrPath);
    }
    return catalogue;
}

Result<QByteArray> scored(const Options &options)
{
    TRY_ASSIGN(const domain::ScoringCatalogue catalogue, loadCatalogue(options.catalogue));
    TRY_ASSIGN(const QByteArray bytes, readInput(options.answersFile));
    const auto answers = domain::readScoringAnswers(bytes, catalogue.rules);
    if (!answers.isOk()) {
        return inFile(answers.error(), options.answersFile);
    }
    const domain::Score score = domain::score(catalogue.rules, *answers, options.asOf);
    return domain::scoreJson(catalogue, score, options.asOf);
}

} // namespace

int runScore(const Options &options, Console &console)
{
    const auto json = scored(options);
    if (!json.isOk()) {
        return console.fail(json.error());
    }
    console.write(*json);
    return Done;
}

} // namespace touchstone::cli
