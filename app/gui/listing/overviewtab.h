// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/assessment.h"
#include "services/directoryservice.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPushButton;
class QSplitter;
class QTreeView;

namespace touchstone::models {
class ChecklistSectionModel;
class OverviewModel;
} // namespace touchstone::models

namespace touchstone::gui {

class LimitsPane;
class Theme;

/// The numbers of a listing line by line, filtered by section, with the limits that hold them and
/// what to check next. Window thread.
class OverviewTab : public QWidget
{
    Q_OBJECT

public:
    explicit OverviewTab(Theme *theme, QWidget *parent = nullptr);

    void setAssessment(const domain::Assessment &assessment);
    /// What moved the score since an earlier day; shown in the foot line.
    void setChange(const std::optional<services::ScoreChange> &change);
    void focusNextPane();

Q_SIGNALS:
    void checkRequested(const QString &criterion);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *buildSections();
    QWidget *buildLines();
    void chooseSection(int row);
    void fitColumns();
    void showFoot();
    void fold();

    Theme *m_theme;
    models::ChecklistSectionModel *m_sections;
    models::OverviewModel *m_lines;
    domain::Assessment m_assessment;
    std::optional<services::ScoreChange> m_change;
    QSplitter *m_splitter;
    QWidget *m_sectionPane = nullptr;
    QComboBox *m_sectionBox = nullptr;
    QPushButton *m_limitsButton = nullptr;
    QWidget *m_narrowBar = nullptr;
    QListView *m_sectionView = nullptr;
    QTreeView *m_tree = nullptr;
    QLabel *m_sum = nullptr, *m_since = nullptr;
    LimitsPane *m_limits = nullptr;
    bool m_narrow = false, m_first = true;
};

} // namespace touchstone::gui
