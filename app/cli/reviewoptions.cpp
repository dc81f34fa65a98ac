// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/optionwords.h"

namespace touchstone::cli {

namespace {

void addTableOrJson(CLI::App *app, Options *options)
{
    addChoice(app, "--format", "How to print (default: table)", {"table", "json"},
        [options](size_t index) { options->format = index == 0 ? Format::Table : Format::Json; });
}

void addListing(CLI::App *app, Options *options)
{
    addText(app, "LISTING", &options->listing, "The listing's id, from list --format json")
        ->required();
}

void addSnapshotCommands(CLI::App *app, Options *options)
{
    CLI::App *snapshot = app->add_subcommand("snapshot", "Signed assessments, as they were frozen");
    snapshot->require_subcommand(1);
    const auto add = [&](const char *name, const char *description, Command command) {
        CLI::App *each = snapshot->add_subcommand(name, description);
        each->callback([options, command] { options->command = command; });
        each->fallthrough();
        return each;
    };
    CLI::App *list = add("list", "Lists what was signed of a listing", Command::SnapshotList);
    addListing(list, options);
    addTableOrJson(list, options);
    CLI::App *show = add("show", "Prints the signed text, byte for byte", Command::SnapshotShow);
    addText(show, "SNAPSHOT", &options->snapshot, "The snapshot's id")->required();
    addText(show, "--out", &options->file, "Write it to a file instead")->type_name("FILE");
    show->add_flag("--replace", options->replace, "Write over an existing file");
    CLI::App *verify = add(
        "verify", "Hashes a signed text and computes its score again", Command::SnapshotVerify);
    addText(verify, "SNAPSHOT", &options->snapshot, "The snapshot's id")->required();
    addTableOrJson(verify, options);
}

} // namespace

void addReviewFilters(CLI::App *app, Options *options)
{
    addText(app, "--assigned-to", &options->query.assignedTo,
        "Only listings that person works on; me for yourself")
        ->type_name("PERSON");
    app->add_option_function<std::vector<std::string>>(
           "--review",
           [options](const std::vector<std::string> &words) {
               for (const std::string &word : words) {
                   const auto state = domain::fromCode<domain::ReviewState>(fromStd(word));
                   if (!state) {
                       std::string message = word + " is none of";
                       for (const auto each : domain::allValues<domain::ReviewState>()) {
                           message += ' ';
                           message += domain::code(each).toStdString();
                       }
                       throw CLI::ValidationError("--review", message);
                   }
                   options->query.reviews.append(*state);
               }
           },
           "State of the review, such as assessed or signed; several with commas")
        ->delimiter(',')
        ->allow_extra_args(false)
        ->take_all()
        ->type_name("STATE");
}

void addReviewCommands(CLI::App *app, Options *options)
{
    CLI::App *assign = app->add_subcommand("assign", "Gives a listing to a person");
    assign->callback([options] { options->command = Command::Assign; });
    addListing(assign, options);
    addText(assign, "PERSON", &options->person, "The name they work under; me for yourself")
        ->required();
    assign->add_flag("--off", options->off, "Take it off them instead");

    CLI::App *review = app->add_subcommand("review",
        "Shows where a listing's review stands, or takes a step of it: start, assess, review by "
        "somebody else, sign; return sends it back");
    review->callback([options] { options->command = Command::Review; });
    addListing(review, options);
    addChoice(review, "--step", "Take this step", {"start", "assess", "return", "review", "sign"},
        [options](size_t index) { options->step = static_cast<domain::ReviewStep>(index); });
    addText(review, "--remark", &options->remark, "A word with the step, such as why it goes back")
        ->type_name("TEXT");
    addTableOrJson(review, options);

    addSnapshotCommands(app, options);

    CLI::App *assessors = app->add_subcommand(
        "assessors", "Two people answer a listing independently, then their answers become one");
    assessors->callback([options] { options->command = Command::Assessors; });
    addListing(assessors, options);
    auto *name = assessors->add_option_function<std::vector<std::string>>(
        "--name",
        [options](const std::vector<std::string> &words) {
            for (const std::string &word : words) {
                options->assessors.append(fromStd(word));
            }
        },
        "Name the two, for a draft");
    name->expected(2)->type_name("PERSON");
    auto *answers = addText(assessors, "--answers", &options->answersFile,
        "Your own answers, as JSON: {\"CRITERION\": {\"state\", \"tier\", \"checked_on\" …}}");
    answers->type_name("FILE");
    auto *finish = assessors->add_flag(
        "--finish", options->finish, "You have answered all you mean to; they stay as they are");
    addText(assessors, "--decide", &options->decisions,
        "How the two become one, as JSON: {\"CRITERION\": {\"taken\": PERSON, \"remark\"}}, or an "
        "answer of its own; where both say the same it is taken without a word")
        ->type_name("FILE")
        ->excludes(name)
        ->excludes(answers)
        ->excludes(finish);
    name->excludes(answers)->excludes(finish);
    addTableOrJson(assessors, options);
}

} // namespace touchstone::cli
