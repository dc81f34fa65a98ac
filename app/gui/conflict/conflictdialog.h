// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/conflict/fieldwords.h"
#include "gui/context.h"

#include <QDialog>

#include <functional>

class QAbstractButton;
class QBoxLayout;
class QGridLayout;
class QLabel;
class QPushButton;

namespace touchstone::gui {

/// One field on which two versions differ.
struct ConflictRow
{
    QString name; ///< MergeField::name
    QString title, hint; ///< the field in words; what it belongs to
    FieldValue before, mine, theirs;
    QString who; ///< translated: "both changed", "only you", "only Mei"
    bool choose = false; ///< both changed it: the person decides
    bool canKeepBoth = false; ///< running text, of which both can stand one after the other
};

struct ConflictTexts
{
    QString heading, explanation;
    QString theirs; ///< title of their column, with author and time
};

/// Two people changed the same fields: shows what was there before, mine and theirs, and lets the
/// person choose field by field. Nothing is chosen beforehand, except that both notes stay. Window
/// thread; show it with open().
class ConflictDialog : public QDialog
{
    Q_OBJECT

public:
    /// What became of it, by QDialog::finished().
    enum Outcome { BackToEditing = QDialog::Rejected, Save = QDialog::Accepted, DecideLater };

    ConflictDialog(const Context &context, const ConflictTexts &texts,
        const QList<ConflictRow> &rows, QWidget *parent);

    /// Says under the table what a save of the present choices would bring; called at each change
    /// once all is chosen.
    void setPreview(const std::function<QString()> &preview);

    [[nodiscard]] bool isDecided() const;
    /// Sides of the fields to choose; one of which both are kept counts as mine.
    [[nodiscard]] domain::MergeChoices choices() const;
    /// Fields of which both texts are kept.
    [[nodiscard]] QStringList both() const;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    struct Choice
    {
        QString name;
        QAbstractButton *mine = nullptr, *theirs = nullptr;
        bool canKeepBoth = false;
    };
    /// What stands beside each other in a line of the table; below each other where it is narrow.
    struct Line
    {
        QWidget *edge = nullptr; ///< above it; none over the titles
        QWidget *cells[5] = {};
        QWidget *beforeTitle = nullptr; ///< says of a narrow line what its value before is
    };
    QWidget *buildTable(const QList<ConflictRow> &rows, const ConflictTexts &texts);
    QWidget *buildFoot();
    QPushButton *addButton(QBoxLayout *row, const QString &text, const QString &name);
    void addRow(QWidget *table, const ConflictRow &row);
    void arrange();
    QLabel *valueLabel(const FieldValue &value, bool strong);
    QWidget *choiceText(const FieldValue &value, QWidget *table);
    void lookUp(const domain::SubjectRef &party, const std::function<void(const QString &)> &take);
    void chooseAll(domain::MergeSide side);
    void refresh();

    Context m_context;
    QList<Choice> m_choices;
    std::function<QString()> m_preview;
    QList<Line> m_lines;
    QGridLayout *m_grid = nullptr;
    QBoxLayout *m_foot = nullptr, *m_resultRow = nullptr;
    bool m_narrow = false;
    QLabel *m_result = nullptr;
    QWidget *m_resultCard = nullptr;
    QPushButton *m_save = nullptr;
};

/// "Theirs" under "mine" of a text, once where one holds the other.
QString bothTexts(const QString &mine, const QString &theirs);

} // namespace touchstone::gui
