// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/edittable.h"

#include "gui/theme/theme.h"

#include <QComboBox>
#include <QHeaderView>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTableWidget>
#include <QVBoxLayout>

namespace touchstone::gui {

namespace {

/// Edits a cell by choosing a word; the cell keeps the code.
class ChoiceDelegate : public QStyledItemDelegate
{
public:
    ChoiceDelegate(const QList<QPair<QString, QString>> &choices, QObject *parent)
        : QStyledItemDelegate(parent), m_choices(choices)
    {
    }

    QWidget *createEditor(
        QWidget *parent, const QStyleOptionViewItem &, const QModelIndex &) const override
    {
        auto *box = new QComboBox(parent);
        for (const auto &[code, word] : m_choices)
            box->addItem(word, code);
        return box;
    }

    void setEditorData(QWidget *editor, const QModelIndex &index) const override
    {
        auto *box = static_cast<QComboBox *>(editor);
        box->setCurrentIndex(qMax(0, box->findData(index.data(Qt::UserRole))));
        box->showPopup();
    }

    void setModelData(
        QWidget *editor, QAbstractItemModel *model, const QModelIndex &index) const override
    {
        const auto *box = static_cast<QComboBox *>(editor);
        model->setData(index, box->currentData(), Qt::UserRole);
        model->setData(index, box->currentText(), Qt::DisplayRole);
    }

private:
    QList<QPair<QString, QString>> m_choices;
};

} // namespace

EditTable::EditTable(Theme *theme, const QStringList &headings, QWidget *parent)
    : QWidget(parent), m_table(new QTableWidget(0, static_cast<int>(headings.size()), this)),
      m_remove(new QPushButton(tr("Remove row"), this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_table->setHorizontalHeaderLabels(headings);
    m_table->setObjectName(QStringLiteral("rows_QTableWidget"));
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    m_table->setTabKeyNavigation(false); // Tab leaves the table; arrows move inside it
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed
        | QAbstractItemView::AnyKeyPressed | QAbstractItemView::SelectedClicked);
    m_table->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->installEventFilter(this);
    m_remove->setObjectName(QStringLiteral("removeRow_QPushButton"));
    m_remove->setAccessibleName(m_remove->text());
    m_remove->setProperty("kind", QStringLiteral("link"));
    m_remove->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    auto *frame = new QFrame(this); // the style sheet leaves tables without an edge
    frame->setProperty("surface", QStringLiteral("card"));
    auto *inside = new QVBoxLayout(frame);
    inside->setContentsMargins(1, 1, 1, 1);
    inside->addWidget(m_table);
    layout->addWidget(frame);
    layout->addWidget(m_remove, 0, Qt::AlignRight);
    setFocusProxy(m_table);
    connect(m_remove, &QPushButton::clicked, this, &EditTable::removeCurrent);
    connect(m_table, &QTableWidget::itemChanged, this, [this] {
        if (m_filling)
            return;
        keepEmptyRow();
        Q_EMIT edited();
    });
    const auto grow = [this, theme] {
        m_table->verticalHeader()->setDefaultSectionSize(theme->rowHeight(1) + 4);
        fit();
    };
    connect(theme, &Theme::changed, this, grow);
    m_table->verticalHeader()->setDefaultSectionSize(theme->rowHeight(1) + 4);
    setRows({});
}

void EditTable::setChoices(int column, const QList<QPair<QString, QString>> &choices)
{
    m_choices.insert(column, choices);
    m_table->setItemDelegateForColumn(column, new ChoiceDelegate(choices, m_table));
    setRows(rows());
}

void EditTable::appendRow(const QStringList &row)
{
    const int at = m_table->rowCount();
    m_table->insertRow(at);
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QString value = row.value(column);
        auto *item = new QTableWidgetItem(value);
        if (m_choices.contains(column)) {
            QPair<QString, QString> chosen = m_choices.value(column).value(0);
            for (const auto &choice : m_choices.value(column)) {
                if (choice.first == value)
                    chosen = choice;
            }
            item->setText(chosen.second);
            item->setData(Qt::UserRole, chosen.first);
        }
        m_table->setItem(at, column, item);
    }
}

void EditTable::setRows(const QList<QStringList> &rows)
{
    m_filling = true;
    m_table->setRowCount(0);
    for (const QStringList &row : rows)
        appendRow(row);
    m_filling = false;
    keepEmptyRow();
}

bool EditTable::isEmptyRow(int row) const
{
    for (int column = 0; column < m_table->columnCount(); ++column) {
        const QTableWidgetItem *item = m_table->item(row, column);
        if (!m_choices.contains(column) && item && !item->text().trimmed().isEmpty())
            return false;
    }
    return true;
}

void EditTable::keepEmptyRow()
{
    m_filling = true;
    if (m_table->rowCount() == 0 || !isEmptyRow(m_table->rowCount() - 1))
        appendRow({});
    m_filling = false;
    fit();
}

void EditTable::removeCurrent()
{
    const int row = m_table->currentRow();
    if (row < 0 || isEmptyRow(row))
        return;
    m_table->removeRow(row);
    keepEmptyRow();
    Q_EMIT edited();
}

QList<QStringList> EditTable::rows() const
{
    QList<QStringList> found;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        if (isEmptyRow(row))
            continue;
        QStringList cells;
        for (int column = 0; column < m_table->columnCount(); ++column) {
            const QTableWidgetItem *item = m_table->item(row, column);
            const bool choice = m_choices.contains(column);
            cells.append(!item ? QString()
                    : choice   ? item->data(Qt::UserRole).toString()
                               : item->text().trimmed());
        }
        found.append(cells);
    }
    return found;
}

/// As high as its rows, up to six: a form scrolls as a whole, not in pieces.
void EditTable::fit()
{
    m_remove->setVisible(m_table->rowCount() > 1);
    const int rows = qBound(1, m_table->rowCount(), 6);
    const int height = rows * m_table->verticalHeader()->defaultSectionSize()
        + m_table->horizontalHeader()->sizeHint().height() + 4;
    m_table->setFixedHeight(height);
}

bool EditTable::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_table && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Delete) {
        removeCurrent();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace touchstone::gui
