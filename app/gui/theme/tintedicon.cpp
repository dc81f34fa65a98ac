// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/tintedicon.h"

#include <QIconEngine>
#include <QPainter>
#include <QPixmap>

namespace touchstone::gui {

namespace {

class TintedIconEngine final : public QIconEngine
{
public:
    TintedIconEngine(QIcon base, IconTint tint) : m_base(std::move(base)), m_tint(tint) { }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const qreal ratio = painter->device() ? painter->device()->devicePixelRatioF() : 1.0;
        painter->drawPixmap(rect, tinted(rect.size(), ratio, mode, state));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return tinted(size, 1.0, mode, state);
    }

    QPixmap scaledPixmap(
        const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        // `size` is in device pixels here.
        return tinted((QSizeF(size) / scale).toSize(), scale, mode, state);
    }

    QSize actualSize(const QSize &size, QIcon::Mode, QIcon::State) override { return size; }
    QIconEngine *clone() const override { return new TintedIconEngine(m_base, m_tint); }
    QString key() const override { return QStringLiteral("touchstone-tinted"); }
    bool isNull() override { return m_base.isNull(); }

private:
    [[nodiscard]] QPixmap tinted(
        const QSize &size, qreal ratio, QIcon::Mode mode, QIcon::State state) const
    {
        QPixmap source = m_base.pixmap(size, ratio, QIcon::Normal, QIcon::Off);
        if (source.isNull()) {
            return source;
        }
        QColor color = m_tint.normal;
        if (mode == QIcon::Disabled) {
            color = m_tint.disabled;
        } else if (mode == QIcon::Selected || state == QIcon::On) {
            color = m_tint.chosen;
        }
        QPainter painter(&source);
        painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
        painter.fillRect(source.rect(), color);
        return source;
    }

    QIcon m_base;
    IconTint m_tint;
};

} // namespace

QIcon tintedIcon(const QIcon &base, const IconTint &tint)
{
    return base.isNull() ? base : QIcon(new TintedIconEngine(base, tint)); // QIcon owns it
}

} // namespace touchstone::gui
