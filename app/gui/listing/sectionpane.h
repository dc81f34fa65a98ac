// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QListView;
class QVBoxLayout;

namespace touchstone::models {
class ChecklistSectionModel;
}

namespace touchstone::gui {

class Theme;

/// The sections of a checklist and how much of each is checked, to the left of what they hold.
/// Window thread.
class SectionPane : public QWidget
{
    Q_OBJECT

public:
    /// `prefix` begins the name of the list; `sections` must outlive this.
    SectionPane(const Theme *theme, models::ChecklistSectionModel *sections, const QString &prefix,
        QWidget *parent);

    [[nodiscard]] QListView *view() const { return m_view; }
    void addFoot(QWidget *foot); ///< below the list

Q_SIGNALS:
    void chosen(int row); ///< the current one became another; -1 for none

private:
    QVBoxLayout *m_layout;
    QListView *m_view;
};

} // namespace touchstone::gui
