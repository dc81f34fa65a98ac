// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLayout>

namespace touchstone::gui {

/// Items beside each other, in as many lines as the width asks for.
class FlowLayout : public QLayout
{
public:
    FlowLayout(int horizontalGap, int verticalGap);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
    [[nodiscard]] QLayoutItem *itemAt(int index) const override { return m_items.value(index); }
    QLayoutItem *takeAt(int index) override;
    [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return place({0, 0, width, 0}, false);
    }
    [[nodiscard]] QSize sizeHint() const override { return minimumSize(); }
    [[nodiscard]] QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int place(const QRect &rect, bool move) const;

    QList<QLayoutItem *> m_items; ///< owned, as every layout owns its items
    int m_horizontalGap, m_verticalGap;
};

} // namespace touchstone::gui
