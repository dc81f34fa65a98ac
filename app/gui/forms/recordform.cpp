// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/recordform.h"

#include "gui/theme/theme.h"
#include "gui/widgets/messages.h"

#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>

namespace touchstone::gui {

QString memberWord(const char *name)
{
    struct Words
    {
        Q_DECLARE_TR_FUNCTIONS(RecordMembers)
    };
    static const QHash<QByteArray, QString> words{
        {"name", Words::tr("name")},
        {"otherNames", Words::tr("other names")},
        {"place", Words::tr("place")},
        {"phone", Words::tr("telephone")},
        {"email", Words::tr("e-mail")},
        {"website", Words::tr("web address")},
        {"note", Words::tr("note")},
        {"givenName", Words::tr("given name")},
        {"familyName", Words::tr("family name")},
        {"title", Words::tr("title")},
        {"specialty", Words::tr("specialty")},
        {"npi", Words::tr("NPI")},
        {"credentials", Words::tr("licences")},
        {"country", Words::tr("country")},
        {"isDevice", Words::tr("laboratory or device")},
        {"licence", Words::tr("licence")},
        {"accreditations", Words::tr("accreditations")},
        {"clinic", Words::tr("clinic")},
        {"practitioner", Words::tr("doctor")},
        {"laboratory", Words::tr("laboratory")},
        {"treatment", Words::tr("treatment")},
        {"kind", Words::tr("kind of treatment")},
        {"condition", Words::tr("condition")},
        {"conditionMesh", Words::tr("MeSH identifier")},
        {"goal", Words::tr("goal")},
        {"offer", Words::tr("how it is offered")},
        {"route", Words::tr("route")},
        {"cells", Words::tr("cells")},
        {"region", Words::tr("region")},
        {"homeCountry", Words::tr("home country")},
        {"vulnerable", Words::tr("minor or dependent patient")},
        {"exemptionClaimed", Words::tr("exemption claimed")},
        {"approvedUse", Words::tr("approved for this use")},
        {"price", Words::tr("price")},
    };
    return words.value(QByteArray(name));
}

RecordForm::RecordForm(const Context &context, const QString &prefix, QWidget *parent)
    : QWidget(parent), m_context(context), m_rows(this, prefix),
      m_message(new InlineMessage(context.theme, this)), m_conflict(new QFrame(this)),
      m_conflictText(wrappedLabel({}, m_conflict))
{
    setObjectName(prefix + QLatin1String("Form"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 12, 16, 16);
    layout->setSpacing(10);
    m_conflict->setProperty("surface", QStringLiteral("warning"));
    auto *conflict = new QVBoxLayout(m_conflict);
    conflict->setContentsMargins(12, 10, 12, 10);
    conflict->addWidget(m_conflictText);
    auto *buttons = new QHBoxLayout;
    const auto add
        = [&](const QString &text, const QString &name, const std::function<void()> &act) {
              auto *button = new QPushButton(text, m_conflict);
              nameWidget(button, prefix, name);
              button->setAccessibleName(text);
              buttons->addWidget(button);
              connect(button, &QPushButton::clicked, this, [this, act] {
                  m_conflict->hide();
                  act();
              });
          };
    add(tr("Keep mine"), QStringLiteral("keepMine"), [this] { keepMine(); });
    add(tr("Take theirs"), QStringLiteral("takeTheirs"), [this] { takeTheirs(); });
    add(tr("Go on editing"), QStringLiteral("goOn"), [] {});
    buttons->addStretch(1);
    conflict->addLayout(buttons);
    m_conflict->hide();
    layout->addWidget(m_message);
    layout->addWidget(m_conflict);
    layout->addLayout(m_rows.layout());
    layout->addStretch(1);
    connect(m_message, &InlineMessage::actionRequested, this, [this] {
        if (std::exchange(m_taken, false)) {
            m_message->dismiss();
            backToMine();
        }
    });
}

RecordForm::~RecordForm() = default;

void RecordForm::fieldEdited()
{
    m_rows.showProblems(m_showProblems ? problems() : QList<domain::Problem>());
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
    m_message->showError(error);
}

void RecordForm::showConflict(const QStringList &fields)
{
    m_conflictText->setText(
        tr("Somebody changed this record while you edited it. You both changed: %1. Your other "
           "changes and theirs fit together. The value you do not keep stays in the history.")
            .arg(QLocale().createSeparatedList(fields)));
    m_conflict->show();
    m_conflict->findChild<QPushButton *>()->setFocus(Qt::OtherFocusReason);
}

void RecordForm::showTaken()
{
    m_taken = true;
    m_message->showMessage(InlineMessage::Kind::Notice, tr("Their values stand in the fields now."),
        tr("Save to keep your other changes."), {}, tr("Back to what I typed"));
    fieldEdited();
}

void RecordForm::setBusy(bool busy)
{
    m_busy = busy;
    Q_EMIT busyChanged(busy);
}

} // namespace touchstone::gui
