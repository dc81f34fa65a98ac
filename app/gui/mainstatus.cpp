// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/mainstatus.h"

#include "domain/explanation.h"
#include "gui/theme/theme.h"

#include <QLabel>
#include <QStatusBar>

namespace touchstone::gui {

MainStatus::MainStatus(QStatusBar *bar)
    : QObject(bar), m_text(new QLabel(bar)), m_weak(new QLabel(bar)), m_lock(new QLabel(bar)),
      m_rules(new QLabel(bar)), m_day(new QLabel(bar))
{
    m_text->setObjectName(QStringLiteral("statusTextLabel"));
    m_weak->setObjectName(QStringLiteral("statusWeakLabel"));
    m_weak->setText(tr("Server not verified"));
    m_weak->setToolTip(tr("Somebody on the way to the server could read and change what is sent. "
                          "Connect again with the server verified to end this."));
    setTextRole(m_weak, TextRole::Caption, "serious");
    m_weak->hide();
    m_lock->setObjectName(QStringLiteral("statusLockLabel"));
    m_rules->setObjectName(QStringLiteral("statusRulesLabel"));
    m_day->setObjectName(QStringLiteral("statusDayLabel"));
    bar->setSizeGripEnabled(false);
    bar->addWidget(m_text, 1);
    for (QLabel *label : {m_weak, m_lock, m_rules, m_day}) {
        bar->addPermanentWidget(label);
    }
}

void MainStatus::showText(const QString &text)
{
    m_page = text;
    tell(text.isEmpty() ? tr("All changes saved") : text);
}

void MainStatus::tell(const QString &text)
{
    m_text->setText(text);
}

void MainStatus::showDirectory(const services::DirectoryInfo &info)
{
    m_lock->setText(info.replica ? tr("Read only, from a copy of “%1”").arg(info.title)
            : info.readOnly      ? tr("Read only")
            : info.shared        ? tr("Shared records “%1” as %2").arg(info.title, info.person)
            : info.example       ? tr("Example directory")
                                 : QString());
    m_lock->setVisible(!m_lock->text().isEmpty());
    m_lock->setToolTip(info.readOnlyReason);
    m_weak->setVisible(info.weakened);
    m_rules->setText(
        tr("Catalogue %1 · model %2")
            .arg(QString(info.catalogueVersion).remove(QStringLiteral("criteria-")), info.model));
}

void MainStatus::showDay(QDate day)
{
    m_day->setText(tr("As of %1").arg(domain::dayText(day)));
}

} // namespace touchstone::gui
