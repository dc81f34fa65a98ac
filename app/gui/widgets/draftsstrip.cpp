// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/draftsstrip.h"

#include <QLocale>

namespace touchstone::gui {

namespace {

constexpr qsizetype kNamed = 3;

} // namespace

DraftsStrip::DraftsStrip(const Context &context, QWidget *parent)
    : InlineMessage(context.theme, parent), m_drafts(context.drafts)
{
    setObjectName(QStringLiteral("draftsFrame"));
    setStrip();
    connect(m_drafts, &services::Drafts::loaded, this, [this] { offer({}); });
    connect(m_drafts, &services::Drafts::failed, this, [this](const Error &error) {
        showMessage(Kind::Warning, error.message, {}, error.detail);
    });
    connect(m_drafts, &services::Drafts::changed, this, [this] {
        if (m_drafts->list().isEmpty())
            dismiss();
    });
    connect(context.directory, &services::DirectoryService::connectionStateChanged, this,
        [this](const services::ConnectionState &state) {
            if (state.online)
                offer(tr("The server answers again."));
        });
    connect(this, &InlineMessage::actionRequested, this, [this] {
        const QList<services::Draft> drafts = m_drafts->list();
        dismiss();
        if (!drafts.isEmpty())
            Q_EMIT openRequested(drafts.first());
    });
}

void DraftsStrip::offer(const QString &why)
{
    const QList<services::Draft> drafts = m_drafts->list();
    if (drafts.isEmpty())
        return dismiss();
    QStringList titles;
    for (const services::Draft &draft : drafts.mid(0, kNamed)) {
        titles.append(draft.title.isEmpty() ? tr("a new record") : draft.title);
    }
    if (drafts.size() > kNamed)
        titles.append(tr("%n more", nullptr, static_cast<int>(drafts.size() - kNamed)));
    const QString what
        = tr("%n text(s) were typed and not saved yet.", nullptr, static_cast<int>(drafts.size()));
    showMessage(Kind::Notice, why.isEmpty() ? what : why + u' ' + what,
        QLocale().createSeparatedList(titles), {}, tr("Go on with it"));
}

} // namespace touchstone::gui
