// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/directory/listingdelegate.h"

#include "gui/theme/theme.h"
#include "gui/widgets/scorebars.h"
#include "report/marks.h"

#include <QAbstractItemView>
#include <QPainter>
#include <QStyle>
#include <QTextLayout>

#include <algorithm>

namespace touchstone::gui {

namespace {

constexpr int kPadding = 8;
constexpr int kEdge = 3; ///< accent edge of a selected row
constexpr int kBarWidth = 72;

/// Up to two lines at word ends; the second is cut.
QStringList twoLines(const QString &text, const QFont &font, const QFontMetrics &metrics, int width)
{
    if (metrics.horizontalAdvance(text) <= width) {
        return {text};
    }
    QTextLayout layout(text, font);
    layout.beginLayout();
    QTextLine line = layout.createLine();
    line.setLineWidth(width);
    layout.endLayout();
    const QString first = text.left(line.textLength()).trimmed();
    const QString rest = text.mid(line.textLength()).trimmed();
    return {metrics.elidedText(first, Qt::ElideRight, width),
        metrics.elidedText(rest, Qt::ElideRight, width)};
}

/// `part` of `rect` as it lies where writing runs from the right.
QRect mirrored(const QPainter *painter, const QRect &rect, const QRect &part)
{
    return QStyle::visualRect(painter->layoutDirection(), rect, part);
}

} // namespace

void paintRowGround(
    QPainter *painter, const QStyleOptionViewItem &option, const Theme &theme, bool first)
{
    const bool selected = option.state.testFlag(QStyle::State_Selected);
    const bool alternate = option.features.testFlag(QStyleOptionViewItem::Alternate);
    painter->fillRect(option.rect,
        theme.color(selected ? Token::Selection
                : alternate  ? Token::SurfaceAlternate
                             : Token::SurfaceView));
    const QRect line(option.rect.left(), option.rect.bottom(), option.rect.width(), 1);
    painter->fillRect(line, theme.color(selected ? Token::Accent : Token::Line));
    if (selected && first) {
        const int x = option.direction == Qt::RightToLeft ? option.rect.right() + 1 - kEdge
                                                          : option.rect.left();
        painter->fillRect(
            x, option.rect.top(), kEdge, option.rect.height(), theme.color(Token::Accent));
    }
}

ListingDelegate::ListingDelegate(Theme *theme, QObject *parent)
    : QStyledItemDelegate(parent), m_theme(theme), m_faces(facesOf(*theme))
{
    connect(theme, &Theme::changed, this, [this] { m_faces = facesOf(*m_theme); });
}

ListingDelegate::Faces ListingDelegate::facesOf(const Theme &theme)
{
    const auto face = [&](TextRole role, bool strong) {
        const QFont font = theme.font(role, strong);
        return Face{font, QFontMetrics(font)};
    };
    Faces faces{face(TextRole::Body, false), face(TextRole::Body, true),
        face(TextRole::Caption, false), face(TextRole::Caption, true), 0};
    faces.intervalWidth = faces.body.metrics.horizontalAdvance(QStringLiteral("88–100"));
    return faces;
}

void ListingDelegate::drawLine(
    QPainter *painter, const QRect &rect, const Face &face, const QString &text)
{
    if (text.isEmpty()) {
        return;
    }
    // At a point: a rectangle would have the text laid out a second time.
    const QString line = face.metrics.elidedText(text, Qt::ElideRight, rect.width());
    const int left = painter->layoutDirection() == Qt::RightToLeft
        ? rect.right() + 1 - face.metrics.horizontalAdvance(line)
        : rect.left();
    painter->setFont(face.font);
    painter->drawText(left,
        rect.top() + (rect.height() - face.metrics.height()) / 2 + face.metrics.ascent(), line);
}

QSize ListingDelegate::sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    return {QStyledItemDelegate::sizeHint(option, index).width(), m_theme->rowHeight(2)};
}

void ListingDelegate::paintGround(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    const auto *view = qobject_cast<const QAbstractItemView *>(option.widget);
    const bool first = index.column() == static_cast<int>(Column::Clinic);
    paintRowGround(painter, option, *m_theme, first);
    // The ring of the current row runs along its upper and lower edge, through all columns.
    if (view && view->hasFocus() && m_theme->showsKeyboardFocus()
        && view->currentIndex().row() == index.row()) {
        const QColor accent = m_theme->color(Token::Accent);
        painter->fillRect(option.rect.left(), option.rect.top(), option.rect.width(), 2, accent);
        painter->fillRect(
            option.rect.left(), option.rect.bottom() - 1, option.rect.width(), 2, accent);
    }
}

void ListingDelegate::paint(
    QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
{
    painter->save();
    paintGround(painter, option, index);
    if (index.data(models::ListingTableModel::LoadedRole).toBool()) {
        const bool selected = option.state.testFlag(QStyle::State_Selected);
        const QColor text = m_theme->color(selected ? Token::SelectionText : Token::Text);
        const auto column = static_cast<Column>(index.column());
        const int left = column == Column::Clinic ? 16 : kPadding;
        const QRect rect = QStyle::visualRect(
            option.direction, option.rect, option.rect.adjusted(left, 2, -kPadding, -3));
        switch (column) {
        case Column::Clinic:
            paintTwoLines(painter, rect, index, true, selected);
            break;
        case Column::Treatment:
            paintTwoLines(painter, rect, index, false, selected);
            break;
        case Column::Band:
            paintBand(painter, rect, index);
            break;
        case Column::Interval:
            paintInterval(painter, rect, index, text);
            break;
        case Column::Flags:
        case Column::Recheck:
            paintMarked(painter, rect, index, column, selected);
            break;
        default: {
            painter->setFont(m_faces.body.font);
            painter->setPen(text);
            painter->drawText(rect, index.data(Qt::TextAlignmentRole).toInt(),
                m_faces.body.metrics.elidedText(
                    index.data().toString(), Qt::ElideRight, rect.width()));
        }
        }
    }
    painter->restore();
}

void ListingDelegate::paintTwoLines(QPainter *painter, const QRect &rect, const QModelIndex &index,
    bool strong, bool selected) const
{
    const QString first = index.data(models::ListingTableModel::FirstLineRole).toString();
    const QString second = index.data(models::ListingTableModel::SecondLineRole).toString();
    const Face &above = strong ? m_faces.strong : m_faces.body;
    const Face &below = m_faces.caption;
    const int height = above.metrics.height() + (second.isEmpty() ? 0 : below.metrics.height());
    const int y = rect.top() + (rect.height() - height) / 2;
    painter->setPen(m_theme->color(selected ? Token::SelectionText : Token::Text));
    drawLine(painter, QRect(rect.left(), y, rect.width(), above.metrics.height()), above, first);
    painter->setPen(m_theme->color(selected ? Token::SelectionText : Token::TextSecondary));
    drawLine(painter,
        QRect(rect.left(), y + above.metrics.height(), rect.width(), below.metrics.height()), below,
        second);
}

void ListingDelegate::paintBand(
    QPainter *painter, const QRect &rect, const QModelIndex &index) const
{
    const auto band
        = static_cast<domain::Band>(index.data(models::ListingTableModel::BandRole).toInt());
    const QColor colour = m_theme->tokens().band(band);
    const int edge = m_theme->scaled(16);
    painter->setRenderHint(QPainter::Antialiasing);
    report::paintBandMark(painter,
        mirrored(
            painter, rect, QRect(rect.left(), rect.top() + (rect.height() - edge) / 2, edge, edge)),
        band, colour);
    const auto &[font, metrics] = m_faces.strongCaption;
    const QRect words = mirrored(painter, rect, rect.adjusted(edge + 8, 0, 0, 0));
    const QStringList lines = twoLines(domain::label(band), font, metrics, words.width());
    painter->setFont(font);
    painter->setPen(colour);
    int y = words.top() + (words.height() - metrics.height() * static_cast<int>(lines.size())) / 2;
    for (const QString &line : lines) {
        painter->drawText(QRect(words.left(), y, words.width(), metrics.height()),
            Qt::AlignLeading | Qt::AlignVCenter, line);
        y += metrics.height();
    }
}

void ListingDelegate::paintInterval(
    QPainter *painter, const QRect &rect, const QModelIndex &index, const QColor &text) const
{
    const auto score
        = index.data(models::ListingTableModel::ScoreRole).value<domain::ScoreSummary>();
    painter->setFont(m_faces.body.font);
    painter->setPen(text);
    painter->drawText(rect, Qt::AlignLeading | Qt::AlignVCenter, index.data().toString());
    const int barLeft = rect.left() + m_faces.intervalWidth + 10;
    const int barWidth = std::min(kBarWidth, rect.right() - barLeft - 2);
    if (score.hasScore && barWidth >= 24) {
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect bar = mirrored(
            painter, rect, QRect(barLeft, rect.top() + (rect.height() - 8) / 2, barWidth, 8));
        report::paintIntervalBar(
            painter, bar, report::intervalOf(score), barColours(*m_theme), 1.0);
    }
}

void ListingDelegate::paintMarked(QPainter *painter, const QRect &rect, const QModelIndex &index,
    Column column, bool selected) const
{
    const bool attention = index.data(models::ListingTableModel::AttentionRole).toBool();
    const QString first = index.data(models::ListingTableModel::FirstLineRole).toString();
    const QString second = index.data(models::ListingTableModel::SecondLineRole).toString();
    const bool flags = column == Column::Flags;
    const auto flag = static_cast<domain::FlagState>(
        index.data(models::ListingTableModel::FlagStateRole).toInt());
    const bool marked = flags ? flag != domain::FlagState::Closed : attention;
    const QColor plain = m_theme->color(selected ? Token::SelectionText
            : flags || second.isEmpty()          ? Token::TextSecondary
                                                 : Token::Text);
    const QColor strong = m_theme->color(flags ? Token::BandStop : Token::BandSerious);

    const Face &above = attention ? m_faces.strong : m_faces.body;
    const Face &below = m_faces.caption;
    const int height = above.metrics.height() + (second.isEmpty() ? 0 : below.metrics.height());
    int y = rect.top() + (rect.height() - height) / 2;
    const int edge = m_theme->scaled(13);
    const int inset = marked ? edge + 6 : 0;
    if (marked) {
        painter->setRenderHint(QPainter::Antialiasing);
        const QRect mark = mirrored(
            painter, rect, QRect(rect.left(), y + (above.metrics.height() - edge) / 2, edge, edge));
        const QColor colour = attention ? strong : plain;
        if (flags) {
            report::paintFlag(painter, mark, flag, colour);
        } else {
            report::paintMark(painter, mark, report::Mark::Ageing, colour);
        }
    }
    painter->setPen(attention ? strong : plain);
    drawLine(painter,
        mirrored(painter, rect,
            QRect(rect.left() + inset, y, rect.width() - inset, above.metrics.height())),
        above, first);
    y += above.metrics.height();
    painter->setPen(attention && !flags ? strong : plain);
    const int secondInset = flags ? inset : 0;
    drawLine(painter,
        mirrored(painter, rect,
            QRect(
                rect.left() + secondInset, y, rect.width() - secondInset, below.metrics.height())),
        below, second);
}

} // namespace touchstone::gui
