// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/reportview.h"

#include "gui/theme/theme.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollBar>
#include <QWheelEvent>

namespace touchstone::gui {

namespace {

constexpr double kPageWidthMm = 210, kPageHeightMm = 297;
constexpr double kPixelsPerMm = 96 / 25.4;
constexpr int kGap = 16;
constexpr int kLeastZoom = 30, kMostZoom = 400;

} // namespace

ReportView::ReportView(const Theme *theme, QWidget *parent)
    : QAbstractScrollArea(parent), m_theme(theme)
{
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::StrongFocus);
    setObjectName(QStringLiteral("report_pages_ReportView"));
    setAccessibleName(tr("Pages of the report"));
    setHorizontalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this] {
        const int page = currentPage();
        if (std::exchange(m_page, page) != page)
            Q_EMIT pageChanged(page);
        viewport()->update();
    });
    connect(
        horizontalScrollBar(), &QScrollBar::valueChanged, this, [this] { viewport()->update(); });
    connect(theme, &Theme::changed, this, [this] { viewport()->update(); });
}

void ReportView::setDocument(const report::ReportDocumentPtr &document)
{
    m_document = document;
    m_page = 0;
    updateBars();
    viewport()->update();
}

int ReportView::zoom() const
{
    if (m_zoom != 0)
        return m_zoom;
    const double fit = (viewport()->width() - 2 * kGap) / (kPageWidthMm * kPixelsPerMm) * 100;
    return qBound(kLeastZoom, static_cast<int>(fit), kMostZoom);
}

void ReportView::setZoom(int percent)
{
    const int page = currentPage();
    m_zoom = percent == 0 ? 0 : qBound(kLeastZoom, percent, kMostZoom);
    updateBars();
    goToPage(page);
    viewport()->update();
    Q_EMIT zoomChanged(zoom());
}

QSizeF ReportView::pageSize() const
{
    return QSizeF(kPageWidthMm, kPageHeightMm) * kPixelsPerMm * zoom() / 100.0;
}

QRectF ReportView::pageRect(int page) const
{
    const QSizeF size = pageSize();
    const double left = qMax<double>(kGap, (viewport()->width() - size.width()) / 2);
    return {left - horizontalScrollBar()->value(),
        kGap + page * (size.height() + kGap) - verticalScrollBar()->value(), size.width(),
        size.height()};
}

void ReportView::updateBars()
{
    const QSizeF size = pageSize();
    const int pages = m_document ? m_document->pageCount() : 0;
    const int height = static_cast<int>(pages * (size.height() + kGap)) + kGap;
    verticalScrollBar()->setRange(0, qMax(0, height - viewport()->height()));
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(40);
    const int width = static_cast<int>(size.width()) + 2 * kGap;
    horizontalScrollBar()->setRange(0, qMax(0, width - viewport()->width()));
    horizontalScrollBar()->setPageStep(viewport()->width());
}

void ReportView::goToPage(int page)
{
    verticalScrollBar()->setValue(static_cast<int>(page * (pageSize().height() + kGap)));
}

int ReportView::currentPage() const
{
    if (!m_document || m_document->pageCount() == 0)
        return 0;
    const double middle = verticalScrollBar()->value() + viewport()->height() / 2.0;
    return qBound(
        0, static_cast<int>(middle / (pageSize().height() + kGap)), m_document->pageCount() - 1);
}

void ReportView::paintEvent(QPaintEvent *)
{
    QPainter painter(viewport());
    painter.fillRect(viewport()->rect(), m_theme->color(Token::SurfaceBar));
    if (!m_document)
        return;
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    for (int page = 0; page < m_document->pageCount(); ++page) {
        const QRectF place = pageRect(page);
        if (!place.intersects(QRectF(viewport()->rect())))
            continue;
        // Paper is white in every theme, as it will be in print.
        painter.fillRect(place, Qt::white);
        painter.setPen(m_theme->color(Token::Border));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(place);
        painter.save();
        painter.setClipRect(place);
        painter.translate(place.topLeft());
        painter.scale(place.width() / kPageWidthMm, place.height() / kPageHeightMm);
        m_document->paintPage(&painter, page);
        painter.restore();
    }
}

void ReportView::resizeEvent(QResizeEvent *event)
{
    updateBars();
    if (m_zoom == 0)
        Q_EMIT zoomChanged(zoom());
    QAbstractScrollArea::resizeEvent(event);
}

void ReportView::wheelEvent(QWheelEvent *event)
{
    if (event->modifiers() & Qt::ControlModifier) {
        setZoom(zoom() + (event->angleDelta().y() > 0 ? 10 : -10));
        event->accept();
        return;
    }
    QAbstractScrollArea::wheelEvent(event);
}

void ReportView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Home || event->key() == Qt::Key_End) {
        const int last = m_document ? m_document->pageCount() - 1 : 0;
        goToPage(event->key() == Qt::Key_Home ? 0 : last);
        return;
    }
    if (event->modifiers() & Qt::ControlModifier) {
        if (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal)
            return setZoom(zoom() + 10);
        if (event->key() == Qt::Key_Minus)
            return setZoom(zoom() - 10);
        if (event->key() == Qt::Key_0)
            return setZoom(0);
    }
    QAbstractScrollArea::keyPressEvent(event);
}

} // namespace touchstone::gui
