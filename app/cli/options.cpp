// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/options.h"

#include <CLI/CLI.hpp>

#include <QCoreApplication>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kUsage = 2;

QString fromStd(const std::string &text)
{
    return QString::fromStdString(text);
}

/// Binds a text option to a QString.
CLI::Option *addText(
    CLI::App *app, const std::string &name, QString *target, const std::string &description)
{
    return app->add_option_function<std::string>(
        name, [target](const std::string &text) { *target = fromStd(text); }, description);
}

CLI::Option *addDay(
    CLI::App *app, const std::string &name, QDate *target, const std::string &description)
{
    return app->add_option_function<std::string>(
                  name,
                  [name, target](const std::string &text) {
                      *target = QDate::fromString(fromStd(text), Qt::ISODate);
                      if (!target->isValid()) {
                          throw CLI::ValidationError(
                              name, text + " is no date; write it as 2026-09-01");
                      }
                  },
                  description)
        ->type_name("DATE");
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

} // namespace

QStringList commandWords()
{
    return {u"score"_s};
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
        "The directory to work on (default: TOUCHSTONE_DIRECTORY)")
        ->type_name("FILE");
    addScoreCommands(&app, &options);
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
            return Farewell {fromStd(text.str()), 0};
        }
        return Farewell {usageText(app, error), kUsage};
    }
    if (options.directory.isEmpty()) {
        options.directory = qEnvironmentVariable("TOUCHSTONE_DIRECTORY");
    }
    return options;
}

} // namespace touchstone::cli
