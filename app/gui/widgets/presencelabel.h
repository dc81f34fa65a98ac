// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/presence.h"
#include "gui/context.h"
#include "gui/widgets/elidedlabel.h"

namespace touchstone::gui {

/// "Mei Chen is here too": who else is on a record of a shared directory now. While it can be seen,
/// this window is on that record, and others see that. Hidden when nobody is there. Window thread.
class PresenceLabel : public ElidedLabel
{
    Q_OBJECT

public:
    PresenceLabel(const Context &context, QWidget *parent);
    ~PresenceLabel() override;

    /// The record this part of the window shows, id 0 for none, and others it also shows: who is on
    /// those is told as well.
    void setRecord(
        const domain::SubjectRef &record, const QList<domain::SubjectRef> &alsoShown = {});
    /// Follows whether the part of the window is to be seen.
    void setShown(bool shown);
    /// Where there is little room it gives the names alone.
    void setShort(bool isShort);

private:
    void enter(const domain::SubjectRef &record);
    void refresh();

    Context m_context;
    domain::SubjectRef m_record, m_entered;
    QList<domain::SubjectRef> m_alsoShown;
    bool m_shown = true, m_short = false;
};

} // namespace touchstone::gui
