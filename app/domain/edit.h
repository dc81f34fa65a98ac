// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/merge.h"

/// A save that knows what it started from, and what became of it (storage/mergedsave.h).
namespace touchstone::domain {

/// What was written in a conflict and not taken. It enters the history, so that no text is lost.
template <typename Record> struct SetAside
{
    Record written;
    QStringList fields; ///< of `written`, as in domain/recordfields.h
    bool operator==(const SetAside &) const = default;
};

/// One stored record as a person edited it.
template <typename Record> struct Edit
{
    Record base; ///< as it was read when the editing began
    Record mine; ///< as it stands in the form
    QList<SetAside<Record>> setAside; ///< from conflicts already decided; stored with the save
    bool restore = false; ///< takes the record out of the trash if somebody put it there
};

/// Who wrote something, and when.
struct Authorship
{
    QString person;
    QDateTime atUtc;
    bool operator==(const Authorship &) const = default;
};

enum class SaveOutcome : quint8 {
    Stored, ///< as it was edited
    Merged, ///< stored together with what others had changed meanwhile, in other fields
    Conflict, ///< nothing was stored: others changed the same fields, a person has to choose
    Trashed, ///< nothing was stored: somebody put the record into the trash meanwhile
};

template <typename Record> struct Saved
{
    SaveOutcome outcome = SaveOutcome::Stored;
    Record record; ///< as it is stored now, with or without the edit
    Merge<Record> merge; ///< how mine and theirs came together; empty when nobody changed it
    QHash<QString, Authorship>
        authors; ///< who changed it, by MergeField::name of what they changed
    Authorship last; ///< who changed, trashed or answered it last, when somebody did
    [[nodiscard]] bool isStored() const { return outcome <= SaveOutcome::Merged; }
};

/// An edit after the person chose: what they take of mine stands in it, theirs is what it starts
/// from, so that a still later change by others is met again. `merge` was made with the choices.
template <typename Record>
Edit<Record> decided(const Edit<Record> &edit, const Merge<Record> &merge, const Record &theirs)
{
    Edit<Record> next{theirs, merge.value, edit.setAside, edit.restore};
    if (!merge.setAside.isEmpty()) {
        SetAside<Record> aside{edit.mine, {}};
        for (const MergeField &field : merge.setAside) {
            aside.fields += field.fields;
        }
        next.setAside.append(aside);
    }
    return next;
}

} // namespace touchstone::domain
