// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "domain/explanation.h"

#include <QScrollArea>

class QLabel;
class QVBoxLayout;

namespace touchstone::gui {

class Theme;

/// Beside the lines: the limits that red flags put on the score, each with its source and what
/// would lift it, and the checks that would settle most. Window thread.
class LimitsPane : public QScrollArea
{
    Q_OBJECT

public:
    explicit LimitsPane(Theme *theme, QWidget *parent = nullptr);

    void setAssessment(const domain::Assessment &assessment);

Q_SIGNALS:
    void checkRequested(const QString &criterion);

private:
    void addLimits(const domain::Assessment &assessment);
    void addLimit(const domain::Assessment &assessment, const domain::Limit &limit, bool binding);
    void addCauses(const domain::Assessment &assessment, const domain::Limit &limit, QWidget *card);
    void addNames(const domain::Assessment &assessment, const domain::Limit &limit, QWidget *card);
    QLabel *linkLabel(const QString &html, const QString &name, QWidget *card);
    void addNextChecks(const domain::Assessment &assessment);
    void addNext(const domain::Assessment &assessment, const domain::NextCheck &next);

    Theme *m_theme;
    QWidget *m_content = nullptr;
    QVBoxLayout *m_layout = nullptr;
};

} // namespace touchstone::gui
