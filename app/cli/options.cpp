// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include "cli/optionwords.h"

#include <QCoreApplication>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kUsage = 2;

struct SortWord
{
    const char *word;
    domain::ListingSort sort;
};

constexpr SortWord kSortWords[] = {
    {"rank", domain::ListingSort::Rank},
    {"clinic", domain::ListingSort::Clinic},
    {"treatment", domain::ListingSort::Treatment},
    {"condition", domain::ListingSort::Condition},
    {"place", domain::ListingSort::Place},
    {"band", domain::ListingSort::Band},
    {"shown", domain::ListingSort::Shown},
    {"reach", domain::ListingSort::Reach},
    {"checked", domain::ListingSort::Checked},
    {"flags", domain::ListingSort::Flags},
    {"due", domain::ListingSort::Due},
    {"changed", domain::ListingSort::Changed},
};

void addFormat(CLI::App *app, Options *options)
{
    addChoice(app, "--format", "How to print (default: table)", {"table", "csv", "json"},
        [options](size_t index) { options->format = static_cast<Format>(index); });
}

void addSort(CLI::App *app, Options *options)
{
    app->add_option_function<std::string>(
           "--sort",
           [options](const std::string &text) {
               const bool descending = !text.empty() && text.front() == '-';
               const std::string word = descending ? text.substr(1) : text;
               std::string known;
               for (const SortWord &candidate : kSortWords) {
                   if (word == candidate.word) {
                       options->query.sort = candidate.sort;
                       options->query.descending = descending;
                       return;
                   }
                   known += (known.empty() ? "" : " ") + std::string(candidate.word);
               }
               throw CLI::ValidationError("--sort", text + " is none of " + known);
           },
           "Order: rank clinic treatment condition place band shown reach checked flags due "
           "changed; -shown turns it round (default: rank)")
        ->type_name("KEY");
}

/// What narrows a list of listings.
void addFilters(CLI::App *app, Options *options)
{
    addText(app, "--search", &options->query.search, "Words that must occur")->type_name("TEXT");
    app->add_option_function<std::vector<std::string>>(
           "--band",
           [options](const std::vector<std::string> &words) {
               for (const std::string &word : words) {
                   const auto band = domain::fromCode<domain::Band>(fromStd(word));
                   if (!band) {
                       std::string message = word + " is none of";
                       for (const domain::Band each : domain::allValues<domain::Band>()) {
                           message += ' ';
                           message += domain::code(each).toStdString();
                       }
                       throw CLI::ValidationError("--band", message);
                   }
                   options->query.bands.append(*band);
               }
           },
           "Result word, such as stop or fair; several with commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->take_all()
        ->type_name("BAND");
    app->add_option_function<std::vector<std::string>>(
           "--country",
           [options](const std::vector<std::string> &words) {
               for (const std::string &word : words) {
                   const QString country = fromStd(word).toUpper();
                   const bool letters = country.size() == 2 && country.at(0) >= u'A'
                       && country.at(0) <= u'Z' && country.at(1) >= u'A' && country.at(1) <= u'Z';
                   if (!letters) {
                       throw CLI::ValidationError(
                           "--country", word + " is no country code of two letters, such as DE");
                   }
                   options->query.countries.append(country);
               }
           },
           "Country of treatment, two letters; several with commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->take_all()
        ->type_name("CC");
    app->add_flag("--due", options->due, "Only listings with something to check again");
    addReviewFilters(app, options);
    addSort(app, options);
}

void addReportOptions(CLI::App *app, Options *options)
{
    addText(app, "--out", &options->file, "The report to write; .pdf or .html")
        ->required()
        ->type_name("FILE");
    addChoice(app, "--language", "Language of the report (default: en)", {"en", "es"},
        [options](size_t index) { options->language = index == 0 ? u"en"_s : u"es"_s; });
    app->add_flag("--with-notes", options->withNotes, "Put in private notes and hearsay");
    app->add_flag("--archive", options->archive, "PDF/A-1b, for keeping");
    app->add_flag("--replace", options->replace, "Write over an existing file");
}

void addRecordCommands(CLI::App *app, Options *options)
{
    CLI::App *list = app->add_subcommand("list", "Lists listings or parties");
    list->callback([options] { options->command = Command::List; });
    addChoice(list, "--kind", "What to list (default: listings)",
        {"listings", "clinics", "practitioners", "laboratories"},
        [options](size_t index) { options->kind = static_cast<domain::SubjectKind>(index); });
    addFilters(list, options);
    list->add_option("--limit", options->limit, "At most so many rows")
        ->check(CLI::Range(qint64{1}, qint64{1'000'000'000}))
        ->type_name("N");
    addFormat(list, options);

    CLI::App *show = app->add_subcommand("show", "Shows a listing, its score and why");
    show->callback([options] { options->command = Command::Show; });
    addText(show, "LISTING", &options->listing, "The listing's id, from list --format json")
        ->required();
    addDay(show, "--as-of", &options->asOf, "As it was known on that day");
    addChoice(show, "--format", "How to print (default: table)", {"table", "json"},
        [options](size_t index) { options->format = index == 0 ? Format::Table : Format::Json; });
}

void addExchangeCommands(CLI::App *app, Options *options)
{
    CLI::App *imported = app->add_subcommand("import", "Takes in a CSV file");
    imported->callback([options] { options->command = Command::Import; });
    addChoice(imported, "WHAT", "What the rows are", {"clinics", "answers"},
        [options](size_t index) { options->answers = index == 1; })
        ->required();
    addText(imported, "FILE", &options->file, "The CSV file")->required();
    addText(imported, "--mapping", &options->mapping, "What each column means, as JSON")
        ->type_name("FILE");
    addText(imported, "--rejects", &options->rejects,
        "Where refused rows go (default: FILE.rejects.csv)")
        ->type_name("FILE");
    imported->add_flag("--dry-run", options->dryRun, "Only say what would happen");
    addChoice(imported, "--format", "How to print the counts (default: table)", {"table", "json"},
        [options](size_t index) { options->format = index == 0 ? Format::Table : Format::Json; });

    CLI::App *exported = app->add_subcommand("export", "Writes listings to a CSV or XLSX file");
    exported->callback([options] { options->command = Command::Export; });
    addText(exported, "FILE", &options->file, "The file to write; .csv or .xlsx")->required();
    addFilters(exported, options);
    exported->add_flag("--replace", options->replace, "Write over an existing file");
}

void addScoreCommands(CLI::App *app, Options *options)
{
    CLI::App *score = app->add_subcommand("score", "Scores a file of answers; reads no directory");
    score->callback([options] { options->command = Command::Score; });
    addText(score, "--catalogue", &options->catalogue,
        "A catalogue file, or a version such as criteria-1.0.0")
        ->required()
        ->type_name("FILE|VERSION");
    addText(score, "--answers", &options->answersFile, "The answers, as JSON")
        ->required()
        ->type_name("FILE");
    addDay(score, "--as-of", &options->asOf, "The day the score is for")->required();

    CLI::App *rescore = app->add_subcommand("rescore", "Scores again what fell due");
    rescore->callback([options] { options->command = Command::Rescore; });
    rescore->add_flag("--all", options->all, "Every listing");
    addDay(rescore, "--as-of", &options->asOf, "The day the scores are for (default: today)");
}

void addReportCommands(CLI::App *app, Options *options)
{
    CLI::App *report = app->add_subcommand("report", "Writes a report as PDF or HTML");
    report->require_subcommand(1);
    CLI::App *listing = report->add_subcommand("listing", "One listing");
    listing->callback([options] { options->command = Command::ReportListing; });
    listing->fallthrough();
    addText(listing, "LISTING", &options->listing, "The listing's id")->required();
    addChoice(listing, "--length", "Two pages, or everything (default: short)", {"short", "full"},
        [options](size_t index) { options->fullLength = index == 1; });
    addReportOptions(listing, options);
    CLI::App *directory = report->add_subcommand("directory", "A table of listings");
    directory->callback([options] { options->command = Command::ReportDirectory; });
    directory->fallthrough();
    addFilters(directory, options);
    directory->add_option("--limit", options->limit, "At most so many rows (default: 1000)")
        ->check(CLI::Range(qint64{1}, qint64{100'000}))
        ->type_name("N");
    addReportOptions(directory, options);
}

void addDirectoryCommands(CLI::App *app, Options *options)
{
    CLI::App *init = app->add_subcommand("init", "Makes a new directory");
    init->callback([options] { options->command = Command::Init; });
    addText(init, "FILE", &options->file, "The directory to make")->required();
    init->add_flag("--sample", options->sample, "Fill it with invented example listings");

    CLI::App *check = app->add_subcommand("check", "Checks that a directory is sound");
    check->callback([options] { options->command = Command::Check; });
    addChoice(check, "--format", "How to print (default: table)", {"table", "json"},
        [options](size_t index) { options->format = index == 0 ? Format::Table : Format::Json; });

    CLI::App *backup = app->add_subcommand("backup", "Copies a directory while it is in use");
    backup->callback([options] { options->command = Command::Backup; });
    addText(backup, "FILE", &options->file, "The backup to write")->required();

    CLI::App *restore
        = app->add_subcommand("restore", "Makes a directory from a backup, after checking it");
    restore->callback([options] { options->command = Command::Restore; });
    addText(restore, "FILE", &options->file, "The backup to read")->required();
    addText(restore, "--to", &options->target, "The directory to make (default: --directory)")
        ->type_name("FILE");
}

void addMovingCommands(CLI::App *shared, Options *options)
{
    const auto add = [&](const char *name, const char *description, Command command) {
        CLI::App *each = shared->add_subcommand(name, description);
        each->callback([options, command] { options->command = command; });
        each->fallthrough();
        addChoice(each, "--format", "How to print (default: table)", {"table", "json"},
            [options](
                size_t index) { options->format = index == 0 ? Format::Table : Format::Json; });
        return each;
    };
    CLI::App *in = add("move-in",
        "Moves a file whole, with history and journal, into an empty directory on the server",
        Command::SharedMoveIn);
    addText(in, "FILE", &options->file, "The file; it stays as it is")->required();
    CLI::App *out = add("move-out", "Writes the directory on the server whole to a new file",
        Command::SharedMoveOut);
    addText(out, "FILE", &options->file, "The file to make")->required();
    CLI::App *along
        = add("take-along", "Writes a working copy to a new file, to be edited without the server",
            Command::SharedTakeAlong);
    addText(along, "FILE", &options->file, "The file to make")->required();
    CLI::App *back = add("bring-back",
        "Merges a working copy into the directory it was taken along from, field by field",
        Command::SharedBringBack);
    addText(back, "FILE", &options->file, "The working copy; its records stay as they are")
        ->required();
    back->add_flag("--dry-run", options->dryRun, "Only say what would happen");
    addChoice(back, "--take", "Whose text counts where both changed the same: the file's or theirs",
        {"ours", "theirs"}, [options](size_t index) {
            options->take = index == 0 ? domain::MergeSide::Mine : domain::MergeSide::Theirs;
        });
    addText(back, "--choices", &options->choices,
        "Choices field by field, as JSON: "
        "[{\"record\":\"ID\",\"criterion\":\"\",\"field\":\"phone\","
        "\"take\":\"ours\"}]")
        ->type_name("FILE");
}

void addSharedCommands(CLI::App *app, Options *options)
{
    CLI::App *shared = app->add_subcommand(
        "shared", "Sets up a directory on a PostgreSQL server, moves it, takes it along and back");
    shared->require_subcommand(1);
    shared->footer("The password, where the server asks for one, comes from "
                   "PGPASSFILE or PGPASSWORD.");
    const auto add = [&](const char *name, const char *description, Command command) {
        CLI::App *each = shared->add_subcommand(name, description);
        each->callback([options, command] { options->command = command; });
        each->fallthrough();
        return each;
    };
    CLI::App *init = add("init", "Makes the database, schema, groups and rights, or renews them",
        Command::SharedInit);
    addText(init, "ADDRESS", &options->directory,
        "postgresql://administrator@host/name (default: --directory)");

    CLI::App *person = add("add-person",
        "Lets a person in, or gives one another role or password; reads the password from "
        "standard input",
        Command::SharedAddPerson);
    addText(person, "NAME", &options->person, "The name they log in with")->required();
    std::vector<std::string> roles;
    for (const domain::PersonRole role : domain::allValues<domain::PersonRole>()) {
        roles.push_back(domain::code(role).toStdString());
    }
    addChoice(person, "--role", "What they may do", roles, [options](size_t index) {
        options->role = domain::allValues<domain::PersonRole>()[index];
    })->required();
    person->add_flag(
        "--no-password", options->noPassword, "Read none: the login is there and keeps its own");

    CLI::App *drop = add(
        "drop-person", "Takes a person out; what they wrote stays", Command::SharedDropPerson);
    addText(drop, "NAME", &options->person, "The name they log in with")->required();

    addMovingCommands(shared, options);

    CLI::App *status = add("status", "Says who is in, how large it is and who follows the server",
        Command::SharedStatus);
    addChoice(status, "--format", "How to print (default: table)", {"table", "json"},
        [options](size_t index) { options->format = index == 0 ? Format::Table : Format::Json; });
}

/// One line for standard error: which command, what is wrong, where to read on.
QString usageText(const CLI::App &app, const CLI::ParseError &error)
{
    QString command = u"touchstone"_s;
    for (const CLI::App *each = &app; !each->get_subcommands().empty();) {
        each = each->get_subcommands().front();
        command += u' ' + fromStd(each->get_name());
    }
    return QCoreApplication::translate("cli", "%1: %2. See %1 --help.")
        .arg(command, fromStd(error.what()).simplified());
}

/// The first argument that should have been a command and is none; empty when there is no such.
QString unknownCommand(const QStringList &arguments)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        const QString &argument = arguments.at(i);
        if (argument == u"--directory"_s) {
            ++i;
        } else if (!argument.startsWith(u'-')) {
            return commandWords().contains(argument) ? QString() : argument;
        }
    }
    return {};
}

/// What a filter of listings cannot narrow, said as usage; empty when all is well.
QString misplacedFilter(const Options &options)
{
    if (options.command != Command::List || options.kind == domain::SubjectKind::Listing) {
        return {};
    }
    const domain::ListingQuery &query = options.query;
    if (query.bands.isEmpty() && query.countries.isEmpty() && !options.due
        && query.assignedTo.isEmpty() && query.reviews.isEmpty()
        && query.sort == domain::ListingSort::Rank && !query.descending) {
        return {};
    }
    return QCoreApplication::translate("cli",
        "touchstone list: --band, --country, --due, --assigned-to, --review and --sort go with "
        "--kind listings only. See "
        "touchstone list --help.");
}

} // namespace

QStringList commandWords()
{
    return {u"init"_s, u"list"_s, u"show"_s, u"import"_s, u"export"_s, u"score"_s, u"rescore"_s,
        u"report"_s, u"check"_s, u"backup"_s, u"restore"_s, u"assign"_s, u"review"_s, u"snapshot"_s,
        u"assessors"_s, u"shared"_s};
}

std::variant<Options, Farewell> parseArguments(const QStringList &arguments)
{
    Options options;
    CLI::App app("A directory of clinics that offer stem-cell treatments, and a tool to vet them.\n"
                 "Without a command it opens the window.",
        "touchstone");
    app.set_version_flag("--version", "touchstone " TOUCHSTONE_VERSION);
    app.set_help_all_flag("--help-all", "Print help of every command and exit");
    app.require_subcommand(1);
    addText(&app, "--directory", &options.directory,
        "The directory to work on: a file, or postgresql://person@host/name (default: "
        "TOUCHSTONE_DIRECTORY)")
        ->type_name("FILE");
    addDirectoryCommands(&app, &options);
    addRecordCommands(&app, &options);
    addExchangeCommands(&app, &options);
    addScoreCommands(&app, &options);
    addReportCommands(&app, &options);
    addReviewCommands(&app, &options);
    addSharedCommands(&app, &options);
    for (CLI::App *command : app.get_subcommands({})) {
        command->fallthrough();
    }

    std::vector<std::string> words;
    for (const QString &argument : arguments) {
        words.insert(words.begin(), argument.toStdString()); // CLI11 reads from the back
    }
    try {
        app.parse(words);
    } catch (const CLI::ParseError &error) {
        if (error.get_exit_code() == 0) {
            std::ostringstream text;
            app.exit(error, text, text);
            return Farewell{fromStd(text.str()), 0};
        }
        if (const QString word = unknownCommand(arguments); !word.isEmpty()) {
            return Farewell{
                QCoreApplication::translate("cli",
                    "touchstone: “%1” is neither a command nor a file. See touchstone --help.")
                    .arg(word),
                kUsage};
        }
        return Farewell{usageText(app, error), kUsage};
    }
    if (const QString text = misplacedFilter(options); !text.isEmpty()) {
        return Farewell{text, kUsage};
    }
    if (options.directory.isEmpty()) {
        options.directory = qEnvironmentVariable("TOUCHSTONE_DIRECTORY");
    }
    return options;
}

} // namespace touchstone::cli
