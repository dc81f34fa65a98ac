// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conflict/resolution.h"

#include <QCoreApplication>
#include <QLocale>

namespace touchstone::gui {

using namespace domain;

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(ConflictDialog)
};

QString somebody(const Authorship &author)
{
    return author.person.isEmpty() ? Text::tr("Somebody") : author.person;
}

} // namespace

ConflictTexts conflictTexts(const QString &record, const Authorship &last, int choices, int merged)
{
    ConflictTexts texts;
    texts.heading = Text::tr("%1 saved this while you were editing").arg(somebody(last));
    texts.explanation
        = Text::tr("%1. %n field(s) differ and need a choice.", nullptr, choices).arg(record);
    if (merged > 0) {
        texts.explanation += u' ' + Text::tr("%n other change(s) fit together.", nullptr, merged);
    }
    texts.explanation += u' ' + Text::tr("Whatever you do not keep stays in the history.");
    texts.theirs = last.atUtc.isValid()
        ? Text::tr("Theirs: %1, %2", "person, time")
              .arg(somebody(last),
                  QLocale().toString(last.atUtc.toLocalTime(), QLocale::ShortFormat))
        : Text::tr("Theirs");
    return texts;
}

QString whoWords(bool mine, bool theirs, const Authorship &author)
{
    if (mine && theirs) {
        return Text::tr("both changed");
    }
    return mine ? Text::tr("only you") : Text::tr("only %1", "person").arg(somebody(author));
}

QString mergedText(const QList<MergeField> &theirs, const QHash<QString, Authorship> &authors,
    const Authorship &last)
{
    if (theirs.isEmpty()) {
        return {};
    }
    QStringList fields;
    for (const MergeField &field : theirs) {
        fields.append(fieldWord(field.name));
    }
    const Authorship author = authors.value(theirs.first().name, last);
    return Text::tr(
        "%1 changed meanwhile: %2. Their change and yours are both saved.", "person, fields")
        .arg(somebody(author), QLocale().createSeparatedList(fields));
}

} // namespace touchstone::gui
