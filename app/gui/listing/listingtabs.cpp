// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/listingtabs.h"

#include "gui/forms/fieldrows.h"
#include "gui/theme/theme.h"
#include "gui/widgets/presencelabel.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QStyleOptionTab>
#include <QStylePainter>
#include <QTabBar>
#include <QToolButton>

namespace touchstone::gui {

using domain::SubjectKind;

namespace {

constexpr int kTabIconGap = 8;

/// The chosen tab is written bold: every tab keeps room for that.
class RoomyTabBar : public QTabBar
{
public:
    using QTabBar::QTabBar;

protected:
    QSize tabSizeHint(int index) const override
    {
        QFont bold = font();
        bold.setWeight(QFont::DemiBold);
        const int more = QFontMetrics(bold).horizontalAdvance(tabText(index))
            - fontMetrics().horizontalAdvance(tabText(index));
        return QTabBar::tabSizeHint(index) + QSize(qMax(0, more) + kTabIconGap, 0);
    }

    /// Icon and words stand together in the middle; a style sheet leaves them apart.
    void paintEvent(QPaintEvent *) override
    {
        QStylePainter painter(this);
        for (int tab = 0; tab < count(); ++tab) {
            QStyleOptionTab option;
            initStyleOption(&option, tab);
            painter.drawControl(QStyle::CE_TabBarTabShape, option);
            const bool chosen = tab == currentIndex();
            QFont words = font();
            words.setWeight(chosen ? QFont::DemiBold : QFont::Normal);
            const QSize icon = iconSize();
            const int width = QFontMetrics(words).horizontalAdvance(tabText(tab));
            QRect place = option.rect;
            place.setLeft(place.left() + (place.width() - icon.width() - kTabIconGap - width) / 2);
            QRect picture(QPoint(place.left(), place.center().y() - icon.height() / 2 + 1), icon);
            place.setLeft(picture.right() + 1 + kTabIconGap);
            picture = QStyle::visualRect(layoutDirection(), option.rect, picture);
            place = QStyle::visualRect(layoutDirection(), option.rect, place);
            tabIcon(tab).paint(&painter, picture, Qt::AlignCenter,
                chosen ? QIcon::Selected : QIcon::Normal, QIcon::Off);
            painter.setFont(words);
            painter.setPen(
                option.palette.color(chosen ? QPalette::WindowText : QPalette::ButtonText));
            painter.drawText(place,
                int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft | Qt::AlignVCenter)),
                tabText(tab));
            if (hasFocus() && chosen) {
                QStyleOptionFocusRect ring;
                ring.initFrom(this);
                ring.rect = option.rect.adjusted(3, 5, -3, -2);
                painter.drawPrimitive(QStyle::PE_FrameFocusRect, ring);
            }
        }
    }
};

} // namespace

ListingTabs::ListingTabs(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context), m_bar(new RoomyTabBar(this)),
      m_presence(new PresenceLabel(context, this))
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(16, 0, 16, 0);
    row->setSpacing(6);
    row->addWidget(m_bar);
    row->addStretch(1);
    // Who else is here has what the tabs and buttons leave.
    m_presence->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_presence->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    row->addWidget(m_presence, 100);
    addTabs();
    m_back = addButton(
        tr("Back to the directory"), QStringLiteral("go-previous"), QStringLiteral("back"));
    m_back->setToolTip(m_back->text());
    connect(m_back, &QToolButton::clicked, this, &ListingTabs::backRequested);
    addEditMenu();
    QToolButton *report
        = addButton(tr("Report…"), QStringLiteral("document-print"), QStringLiteral("report"));
    connect(report, &QToolButton::clicked, this, &ListingTabs::reportRequested);
}

void ListingTabs::addTabs()
{
    m_bar->setDrawBase(false);
    m_bar->setProperty("ringInside", true);
    m_bar->setExpanding(false);
    nameWidget(m_bar, QStringLiteral("listing"), QStringLiteral("tabs"));
    m_bar->setAccessibleName(tr("Parts of the listing"));
    const struct
    {
        QString text, icon;
    } tabs[] = {{tr("Overview"), QStringLiteral("office-chart-bar")},
        {tr("Checklist"), QStringLiteral("view-task")},
        {tr("History"), QStringLiteral("view-history")}};
    for (int i = 0; i < 3; ++i) {
        m_bar->addTab(m_context.theme->icon(tabs[i].icon), tabs[i].text);
        m_bar->setTabToolTip(i, tr("%1 (Alt+%2)").arg(tabs[i].text).arg(i + 1));
        connect(m_context.theme, &Theme::changed, m_bar,
            [this, i, icon = tabs[i].icon] { m_bar->setTabIcon(i, m_context.theme->icon(icon)); });
    }
}

QToolButton *ListingTabs::addButton(const QString &text, const QString &icon, const QString &name)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(text);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    button->setFocusPolicy(Qt::StrongFocus);
    nameWidget(button, QStringLiteral("listing"), name);
    bindIcon(m_context.theme, button, icon);
    layout()->addWidget(button);
    return button;
}

void ListingTabs::addEditMenu()
{
    QToolButton *edit
        = addButton(tr("Edit"), QStringLiteral("document-edit"), QStringLiteral("edit"));
    auto *menu = new QMenu(edit);
    menu->setObjectName(QStringLiteral("listing_edit_QMenu"));
    const struct
    {
        QString text;
        SubjectKind kind;
    } entries[] = {{tr("Edit listing…"), SubjectKind::Listing},
        {tr("Edit clinic…"), SubjectKind::Clinic}, {tr("Edit doctor…"), SubjectKind::Practitioner},
        {tr("Edit laboratory…"), SubjectKind::Laboratory}};
    for (const auto &entry : entries) {
        connect(menu->addAction(entry.text), &QAction::triggered, this,
            [this, kind = entry.kind] { Q_EMIT editRequested(kind); });
    }
    edit->setMenu(menu);
    edit->setPopupMode(QToolButton::InstantPopup);
}

void ListingTabs::setRoomy(bool roomy)
{
    m_presence->setShort(!roomy);
    m_back->setToolButtonStyle(roomy ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly);
}

} // namespace touchstone::gui
