// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/recordform.h"

#include "gui/theme/theme.h"
#include "gui/widgets/messages.h"

#include <QLocale>
#include <QVBoxLayout>

namespace touchstone::gui {

RecordForm::RecordForm(const Context &context, const QString &prefix, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(this, prefix),
      m_message(new InlineMessage(context.theme, this))
{
    setObjectName(prefix + QLatin1String("Form"));
    m_message->setObjectName(prefix + QLatin1String("_message_InlineMessage"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(10);
    layout->addWidget(m_message);
    layout->addLayout(m_rows.layout());
    layout->addStretch(1);
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        m_message->dismiss();
        if (const auto action = std::exchange(m_action, {}))
            action();
    });
    m_message->whenServerIsBack(context.directory, [this] {
        if (!isDirty())
            return load(); // it could not even be read
        offer(InlineMessage::Kind::Notice,
            tr("The server answers again. What you typed is not saved yet."), {}, tr("Save again"),
            [this] { save(); });
    });
}

RecordForm::~RecordForm() = default;

void RecordForm::fieldEdited()
{
    m_rows.showProblems(m_showProblems ? problems() : QList<domain::Problem>());
    keepDraft();
    Q_EMIT edited();
}

void RecordForm::save()
{
    if (m_busy)
        return;
    m_showProblems = true;
    const QList<domain::Problem> found = problems();
    const QList<domain::Problem> homeless = m_rows.showProblems(found);
    if (!found.isEmpty()) {
        if (!homeless.isEmpty())
            m_message->showMessage(InlineMessage::Kind::Problem, homeless.first().message);
        m_rows.focusFirst(found);
        return;
    }
    m_message->dismiss();
    store();
}

void RecordForm::showFailure(const Error &error)
{
    const domain::Problem problem{error.place.field, error.message};
    if (error.code == ErrorCode::Invalid && !problem.field.isEmpty()
        && m_rows.showProblems({problem}).isEmpty()) {
        m_rows.focusFirst({problem});
        return;
    }
    m_action = {};
    if (error.code == ErrorCode::Offline && isDirty())
        m_action = [this] { save(); };
    m_message->showError(error, m_action ? tr("Save again") : QString());
}

void RecordForm::offer(InlineMessage::Kind kind, const QString &what, const QString &more,
    const QString &button, const std::function<void()> &action)
{
    m_action = action;
    m_message->showMessage(kind, what, more, {}, button);
}

void RecordForm::tellOfDraft(const QDateTime &typedUtc)
{
    offer(InlineMessage::Kind::Notice,
        tr("You typed this on %1 and did not save it.", "date and time")
            .arg(QLocale().toString(typedUtc.toLocalTime(), QLocale::ShortFormat)),
        tr("Save it, or go back to the stored values."), tr("Stored values"), [this] { revert(); });
}

void RecordForm::tellOfMore()
{
    offer(InlineMessage::Kind::Notice, tr("Saved. What you typed since then is not saved yet."), {},
        {}, {});
}

void RecordForm::meetTrash(const domain::Authorship &author)
{
    m_inTrash = true;
    offer(InlineMessage::Kind::Warning,
        author.person.isEmpty()
            ? tr("This record was put into the trash while you edited it. Nothing is saved yet.")
            : tr("%1 put this record into the trash while you edited it. Nothing is saved yet.")
                  .arg(author.person),
        tr("Bring it back, or close without saving: what you typed then stays in its history."),
        tr("Bring it back and save"), [this] { storeRestored(); });
}

void RecordForm::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace touchstone::gui
