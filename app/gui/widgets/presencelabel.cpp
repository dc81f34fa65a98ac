// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/presencelabel.h"

#include <QLocale>

namespace touchstone::gui {

using namespace domain;

PresenceLabel::PresenceLabel(const Context &context, QWidget *parent)
    : ElidedLabel(parent), m_context(context)
{
    setObjectName(QStringLiteral("presenceLabel"));
    setTextRole(this, TextRole::Caption, "accent");
    connect(context.directory, &services::DirectoryService::presenceChanged, this,
        &PresenceLabel::refresh);
    connect(context.directory, &services::DirectoryService::directoryOpened, this, [this] {
        m_entered = {}; // a closing directory forgets who was where
        setRecord({});
    });
    hide();
}

PresenceLabel::~PresenceLabel()
{
    enter({});
}

void PresenceLabel::setRecord(const SubjectRef &record, const QList<SubjectRef> &alsoShown)
{
    m_record = record;
    m_alsoShown = alsoShown;
    enter(m_shown ? m_record : SubjectRef());
    refresh();
}

void PresenceLabel::setShown(bool shown)
{
    m_shown = shown;
    enter(m_shown ? m_record : SubjectRef());
}

void PresenceLabel::setShort(bool isShort)
{
    m_short = isShort;
    refresh();
}

void PresenceLabel::enter(const SubjectRef &record)
{
    if (record == m_entered)
        return;
    if (m_entered.id != 0)
        m_context.directory->leave(m_entered);
    m_entered = record;
    if (m_entered.id != 0)
        m_context.directory->enter(m_entered);
}

void PresenceLabel::refresh()
{
    QStringList here, lines;
    const QString self = m_context.directory->info().person;
    for (const Presence &one : m_context.directory->presence()) {
        const bool same = one.subject == m_record;
        if (one.subject.id == 0 || (!same && !m_alsoShown.contains(one.subject)))
            continue;
        const QString who = one.person == self ? tr("You, in another window") : one.person;
        const QString name = same ? who
                                  : tr("%1 (at the %2)", "person, kind of record")
                                        .arg(who, label(one.subject.kind).toLower());
        if (here.contains(name))
            continue;
        here.append(name);
        lines.append(
            tr("%1, since %2", "person, time")
                .arg(name,
                    QLocale().toString(one.sinceUtc.toLocalTime().time(), QLocale::ShortFormat)));
    }
    const QString names = QLocale().createSeparatedList(here);
    const QString text = here.isEmpty() ? QString() : tr("Here now: %1").arg(names);
    setText(m_short ? names : text);
    setToolTip(lines.join(u'\n'));
    setAccessibleName(text);
    setVisible(!here.isEmpty());
}

} // namespace touchstone::gui
