// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/edit.h"
#include "gui/conflict/conflictdialog.h"

/// From a save that met somebody else's to the dialog, and from its choices back to a save.
namespace touchstone::gui {

/// "Mei Chen and you both changed …" and the like; times in the reader's zone.
ConflictTexts conflictTexts(
    const QString &record, const domain::Authorship &last, int choices, int merged);
QString whoWords(bool mine, bool theirs, const domain::Authorship &author);
/// "Mei Chen changed the telephone meanwhile; both changes are saved." Empty without fields.
QString mergedText(const QList<domain::MergeField> &theirs,
    const QHash<QString, domain::Authorship> &authors, const domain::Authorship &last);

template <typename Record>
QList<ConflictRow> conflictRows(
    const domain::Edit<Record> &edit, const domain::Saved<Record> &met, const QString &language)
{
    QList<ConflictRow> rows;
    const auto add
        = [&](const QList<domain::MergeField> &fields, bool choose, bool mine, bool theirs) {
              for (const domain::MergeField &field : fields) {
                  ConflictRow row;
                  row.name = field.name;
                  row.title = fieldWord(field.name);
                  row.before = fieldValue(edit.base, field, language);
                  row.mine = fieldValue(edit.mine, field, language);
                  row.theirs = fieldValue(met.record, field, language);
                  row.who = whoWords(mine, theirs, met.authors.value(field.name, met.last));
                  row.choose = choose;
                  row.canKeepBoth = field.name == QLatin1String("note") && !edit.mine.note.isEmpty()
                      && !met.record.note.isEmpty();
                  rows.append(row);
              }
          };
    add(met.merge.conflicts, true, true, true);
    add(met.merge.mine, false, true, false);
    add(met.merge.theirs, false, false, true);
    return rows;
}

/// The edit as the dialog's choices make it, ready to be saved.
template <typename Record>
domain::Edit<Record> resolved(const domain::Edit<Record> &edit, const domain::Saved<Record> &met,
    const ConflictDialog &dialog)
{
    const auto merge = domain::merge(edit.base, edit.mine, met.record, dialog.choices());
    domain::Edit<Record> next = domain::decided(edit, merge, met.record);
    if (dialog.both().contains(QStringLiteral("note"))) {
        next.mine.note = bothTexts(edit.mine.note, met.record.note);
    }
    return next;
}

} // namespace touchstone::gui
