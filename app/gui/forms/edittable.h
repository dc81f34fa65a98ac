// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPair>
#include <QStringList>
#include <QWidget>

class QPushButton;
class QTableWidget;

namespace touchstone::gui {

class Theme;

/// A short list of rows of text, edited in place: other names, licences, accreditations. There is
/// always one empty row at the end to type into; Delete removes the current row. Window thread.
class EditTable : public QWidget
{
    Q_OBJECT

public:
    EditTable(Theme *theme, const QStringList &headings, QWidget *parent = nullptr);

    /// Cells of that column are chosen from codes and their words; the first is the default.
    void setChoices(int column, const QList<QPair<QString, QString>> &choices);
    void setRows(const QList<QStringList> &rows);
    /// Rows that hold something besides a choice, trimmed; choices as codes.
    [[nodiscard]] QList<QStringList> rows() const;
    [[nodiscard]] QTableWidget *table() const { return m_table; }

Q_SIGNALS:
    void edited();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void appendRow(const QStringList &row);
    void keepEmptyRow();
    void removeCurrent();
    [[nodiscard]] bool isEmptyRow(int row) const;
    void fit();

    QTableWidget *m_table;
    QPushButton *m_remove;
    QHash<int, QList<QPair<QString, QString>>> m_choices;
    bool m_filling = false;
};

} // namespace touchstone::gui
