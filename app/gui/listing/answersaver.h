// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/edit.h"
#include "gui/context.h"

#include <QObject>

#include <deque>

namespace touchstone::gui {

/// Answers on their way into the directory, one after the other, so that none is lost that is typed
/// while another is being saved. Where somebody else answered the same meanwhile, asks the person.
/// Window thread.
class AnswerSaver : public QObject
{
    Q_OBJECT

public:
    struct Job
    {
        ListingId listing;
        domain::SubjectRef subject;
        QString criterion;
        QString title; ///< of the check, for people
        domain::Edit<domain::Answer> edit; ///< choices in a conflict change it
        domain::Answer typed; ///< as it stood in the form
    };

    /// Questions open over `window`.
    AnswerSaver(const Context &context, QWidget *window);

    /// Saves after everything asked for before.
    void save(const Job &job);
    [[nodiscard]] bool isSaving() const { return m_running; }

Q_SIGNALS:
    void savingChanged(bool saving);
    /// Stored, perhaps with others' changes in it.
    void stored(const touchstone::gui::AnswerSaver::Job &job,
        const touchstone::services::SavedAnswer &result);
    /// Nothing was stored; the text is the caller's to keep.
    void failed(const touchstone::gui::AnswerSaver::Job &job, const touchstone::Error &error);
    /// The person does not choose between two answers now. `editing`: wants to go on typing.
    void postponed(const touchstone::gui::AnswerSaver::Job &job, bool editing);

private:
    void next();
    void take(const Job &job, const Result<services::SavedAnswer> &result);
    void ask(const Job &job, const services::SavedAnswer &met);
    void finish();

    Context m_context;
    QWidget *m_window;
    std::deque<Job> m_waiting;
    bool m_running = false;
};

} // namespace touchstone::gui
