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

namespace {

struct MemberText
{
    Q_DECLARE_TR_FUNCTIONS(RecordMembers)
};

} // namespace

QString memberWord(const char *name)
{
    // Made at each call: the language may have changed since the last.
    const QHash<QByteArray, QString> words{
        {"name", MemberText::tr("name")},
        {"otherNames", MemberText::tr("other names")},
        {"place", MemberText::tr("place")},
        {"phone", MemberText::tr("telephone")},
        {"email", MemberText::tr("e-mail")},
        {"website", MemberText::tr("web address")},
        {"note", MemberText::tr("note")},
        {"givenName", MemberText::tr("given name")},
        {"familyName", MemberText::tr("family name")},
        {"title", MemberText::tr("title")},
        {"specialty", MemberText::tr("specialty")},
        {"npi", MemberText::tr("NPI")},
        {"credentials", MemberText::tr("licences")},
        {"country", MemberText::tr("country")},
        {"isDevice", MemberText::tr("laboratory or device")},
        {"licence", MemberText::tr("licence")},
        {"accreditations", MemberText::tr("accreditations")},
        {"clinic", MemberText::tr("clinic")},
        {"practitioner", MemberText::tr("doctor")},
        {"laboratory", MemberText::tr("laboratory")},
        {"treatment", MemberText::tr("treatment")},
        {"kind", MemberText::tr("kind of treatment")},
        {"condition", MemberText::tr("condition")},
        {"conditionMesh", MemberText::tr("MeSH identifier")},
        {"goal", MemberText::tr("goal")},
        {"offer", MemberText::tr("how it is offered")},
        {"route", MemberText::tr("route")},
        {"cells", MemberText::tr("cells")},
        {"region", MemberText::tr("region")},
        {"homeCountry", MemberText::tr("home country")},
        {"vulnerable", MemberText::tr("minor or dependent patient")},
        {"exemptionClaimed", MemberText::tr("exemption claimed")},
        {"approvedUse", MemberText::tr("approved for this use")},
        {"price", MemberText::tr("price")},
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
