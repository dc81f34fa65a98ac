// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "domain/registerbook.h"

#include <QUrl>
#include <QWidget>

class QVBoxLayout;

namespace touchstone::gui {

class Theme;

/// Why a check matters and how to find out: steps, the registers of the listing's country, dated
/// facts, the badge decoder where it belongs, sources. Opens nothing itself. Window thread.
class VerifyPane : public QWidget
{
    Q_OBJECT

public:
    explicit VerifyPane(Theme *theme, QWidget *parent = nullptr);

    void show(const domain::Criterion &criterion, const domain::Assessment &assessment);

Q_SIGNALS:
    void openRequested(const QUrl &address);

private:
    void addHeading(const QString &text);
    void addText(const QString &text, const char *tone = "secondary");
    void addSteps(const QStringList &steps);
    void addRegisters(const domain::Criterion &criterion, const domain::Assessment &assessment);
    void addRegister(const domain::Register &entry, const QString &criterion);
    void addFacts(const domain::Criterion &criterion, const domain::Assessment &assessment);
    void addAsk(const domain::Criterion &criterion);
    void addBadges(const domain::Catalogue &catalogue);
    void addSources(const domain::Criterion &criterion, const domain::Catalogue &catalogue);
    QWidget *addFolded(const QString &title, const QString &name);
    void addLink(QVBoxLayout *layout, const QString &text, const QString &address);

    Theme *m_theme;
    domain::RegisterBookPtr m_registers;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace touchstone::gui
