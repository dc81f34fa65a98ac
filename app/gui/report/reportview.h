// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "report/reportdocument.h"

#include <QAbstractScrollArea>

namespace touchstone::gui {

class Theme;

/// The pages of a report below each other, painted by the code that paints the PDF. Ctrl+wheel,
/// Ctrl+plus and Ctrl+minus zoom. Window thread.
class ReportView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    explicit ReportView(const Theme *theme, QWidget *parent = nullptr);

    void setDocument(const report::ReportDocumentPtr &document);
    /// Per cent of the size in print at 96 dots an inch; 0 fits the width.
    void setZoom(int percent);
    [[nodiscard]] int zoom() const;
    void goToPage(int page);
    [[nodiscard]] int currentPage() const;

Q_SIGNALS:
    void pageChanged(int page);
    void zoomChanged(int percent);

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QSizeF pageSize() const;
    [[nodiscard]] QRectF pageRect(int page) const;
    void updateBars();

    const Theme *m_theme;
    report::ReportDocumentPtr m_document;
    int m_zoom = 0;
    int m_page = 0;
};

} // namespace touchstone::gui
