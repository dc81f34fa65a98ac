// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cli/options.h"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <functional>

/// How options are added to commands; for the files that name them, no others.
namespace touchstone::cli {

inline QString fromStd(const std::string &text)
{
    return QString::fromStdString(text);
}

/// Binds a text option to a QString.
inline CLI::Option *addText(
    CLI::App *app, const std::string &name, QString *target, const std::string &description)
{
    return app->add_option_function<std::string>(
        name, [target](const std::string &text) { *target = fromStd(text); }, description);
}

inline CLI::Option *addDay(
    CLI::App *app, const std::string &name, QDate *target, const std::string &description)
{
    return app
        ->add_option_function<std::string>(
            name,
            [name, target](const std::string &text) {
                *target = QDate::fromString(fromStd(text), Qt::ISODate);
                if (!target->isValid() || target->toString(Qt::ISODate) != fromStd(text)) {
                    throw CLI::ValidationError(name, text + " is no date; write it as 2026-09-01");
                }
            },
            description)
        ->type_name("DATE");
}

inline CLI::Option *addChoice(CLI::App *app, const std::string &name,
    const std::string &description, const std::vector<std::string> &words,
    const std::function<void(size_t)> &chosen)
{
    std::string list;
    for (const std::string &word : words) {
        list += (list.empty() ? "" : "|") + word;
    }
    return app
        ->add_option_function<std::string>(
            name,
            [name, words, list, chosen](const std::string &text) {
                const auto found = std::find(words.begin(), words.end(), text);
                if (found == words.end()) {
                    throw CLI::ValidationError(name, text + " is none of " + list);
                }
                chosen(static_cast<size_t>(found - words.begin()));
            },
            description)
        ->type_name(list);
}

/// --assigned-to and --review, which narrow lists.
void addReviewFilters(CLI::App *app, Options *options);
/// assign, review, snapshot, assessors.
void addReviewCommands(CLI::App *app, Options *options);

} // namespace touchstone::cli
