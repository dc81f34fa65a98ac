// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/start/startpage.h"

#include "gui/widgets/marklabel.h"
#include "gui/widgets/messages.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

#include <algorithm>

namespace touchstone::gui {

namespace {

constexpr int kTextLeft = 75;
constexpr int kRight = 56;
constexpr int kWidest = 760;

} // namespace

// ── StartCard ───────────────────────────────────────────────────────────────────────────────────

StartCard::StartCard(
    Theme *theme, const QString &icon, const QString &title, const QString &line, QWidget *parent)
    : QAbstractButton(parent), m_theme(theme), m_icon(icon), m_line(line)
{
    setText(title);
    setAccessibleName(title);
    setAccessibleDescription(line);
    setProperty("ringRadius", 9);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    connect(theme, &Theme::changed, this, [this] {
        updateGeometry();
        update();
    });
}

QSize StartCard::sizeHint() const
{
    return {kWidest, heightForWidth(kWidest)};
}

QSize StartCard::minimumSizeHint() const
{
    return {320, heightForWidth(kWidest)};
}

int StartCard::heightForWidth(int width) const
{
    const QFontMetrics title(m_theme->font(TextRole::Heading));
    const QFontMetrics line(m_theme->font(TextRole::Body));
    const QRect room(0, 0, std::max(120, width - kTextLeft - kRight), 10000);
    const int height = title.boundingRect(room, Qt::TextWordWrap, text()).height()
        + line.boundingRect(room, Qt::TextWordWrap, m_line).height();
    return std::max(92, height + 44);
}

void StartCard::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        click();
    } else {
        QAbstractButton::keyPressEvent(event);
    }
}

void StartCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool lit = hasFocus() || isDown();
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    painter.setPen(
        QPen(m_theme->color(underMouse() && isEnabled() ? Token::Accent : Token::BorderStrong), 1));
    painter.setBrush(m_theme->color(lit ? Token::Selection : Token::SurfaceView));
    painter.drawRoundedRect(outline, 6, 6);

    const bool mirrored = isRightToLeft();
    const QRect iconRect(mirrored ? width() - 25 - 28 : 25, (height() - 28) / 2, 28, 28);
    m_theme->icon(m_icon, Token::Accent).paint(&painter, iconRect);
    const QRect room = mirrored ? QRect(kRight, 0, width() - kTextLeft - kRight, height())
                                : QRect(kTextLeft, 0, width() - kTextLeft - kRight, height());
    const QFont titleFont = m_theme->font(TextRole::Heading);
    const QFont lineFont = m_theme->font(TextRole::Body);
    const int titleHeight
        = QFontMetrics(titleFont).boundingRect(room, Qt::TextWordWrap, text()).height();
    const int lineHeight
        = QFontMetrics(lineFont).boundingRect(room, Qt::TextWordWrap, m_line).height();
    const int top = (height() - titleHeight - lineHeight - 4) / 2;
    painter.setFont(titleFont);
    painter.setPen(m_theme->color(!isEnabled() ? Token::TextHint
            : lit                              ? Token::SelectionText
                                               : Token::Text));
    painter.drawText(QRect(room.left(), top, room.width(), titleHeight),
        Qt::AlignLeading | Qt::TextWordWrap, text());
    painter.setFont(lineFont);
    painter.setPen(m_theme->color(lit ? Token::SelectionText : Token::TextSecondary));
    painter.drawText(QRect(room.left(), top + titleHeight + 4, room.width(), lineHeight),
        Qt::AlignLeading | Qt::TextWordWrap, m_line);

    painter.setPen(
        QPen(m_theme->color(Token::Accent), 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    const QPointF c(mirrored ? 33 : width() - 33, height() / 2.0);
    const qreal step = mirrored ? -4 : 4;
    painter.drawPolyline(
        QPolygonF{c + QPointF(-step, -8), c + QPointF(step, 0), c + QPointF(-step, 8)});
}

// ── StartPage ───────────────────────────────────────────────────────────────────────────────────

StartPage::StartPage(const Context &context, QWidget *parent)
    : Page(parent), m_context(context), m_message(new InlineMessage(context.theme, this))
{
    Theme *theme = context.theme;
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->setSpacing(0);
    auto *scroll = new QScrollArea(this);
    scroll->setObjectName(QStringLiteral("startScrollArea"));
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget(scroll);
    content->setProperty("surface", QStringLiteral("view"));
    auto *sides = new QHBoxLayout(content);
    sides->setContentsMargins(40, 24, 40, 24);
    auto *column = new QWidget(content);
    column->setMaximumWidth(kWidest + 16);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->setSpacing(14);
    sides->addStretch(1);
    sides->addWidget(column, 100);
    sides->addStretch(1);

    auto *head = new QHBoxLayout;
    head->setSpacing(28);
    auto *icon = new QLabel(column);
    icon->setPixmap(Theme::applicationIcon().pixmap(QSize(50, 50), devicePixelRatioF()));
    icon->setAccessibleName(tr("Touchstone"));
    head->addWidget(icon, 0, Qt::AlignVCenter);
    auto *words = new QVBoxLayout;
    words->setSpacing(4);
    auto *welcome = new QLabel(tr("Welcome to Touchstone"), column);
    setTextRole(welcome, TextRole::Guided);
    auto *about
        = new QLabel(tr("Check what a stem-cell clinic can show, one question at a time."), column);
    about->setWordWrap(true);
    setTextRole(about, TextRole::Body, "secondary");
    words->addWidget(welcome);
    words->addWidget(about);
    head->addLayout(words, 1);
    layout->addStretch(1);
    layout->addLayout(head);
    layout->addSpacing(14);
    layout->addWidget(m_message);

    m_new = new StartCard(theme, QStringLiteral("folder-new"), tr("Start my own directory"),
        tr("One file on this computer. Nothing is sent anywhere."), column);
    m_new->setObjectName(QStringLiteral("startNewButton"));
    m_example = new StartCard(theme, QStringLiteral("document-open"),
        tr("Open the example directory"),
        tr("Two dozen invented listings to try everything out. Your own records are not touched."),
        column);
    m_example->setObjectName(QStringLiteral("startExampleButton"));
    m_open = new StartCard(theme, QStringLiteral("document-open-folder"),
        tr("Open a file I already have"),
        tr("A directory you made before or were given, or a backup of one."), column);
    m_open->setObjectName(QStringLiteral("startOpenButton"));
    m_connect
        = new StartCard(theme, QStringLiteral("network-connect"), tr("Connect to shared records"),
            tr("A directory on a server, which several people work on together."), column);
    m_connect->setObjectName(QStringLiteral("startConnectButton"));
    for (StartCard *card : {m_new, m_example, m_open, m_connect}) {
        layout->addWidget(card);
    }
    auto *note = new QHBoxLayout;
    note->setContentsMargins(6, 8, 0, 0);
    note->setSpacing(16);
    auto *mark = new MarkLabel(theme, column);
    mark->setMark(report::Mark::Info);
    note->addWidget(mark, 0, Qt::AlignTop);
    auto *advice
        = new QLabel(tr("Touchstone keeps track of what is documented. It is not medical advice. "
                        "Talk to an independent specialist before you decide."),
            column);
    advice->setObjectName(QStringLiteral("adviceLabel"));
    advice->setWordWrap(true);
    setTextRole(advice, TextRole::Body, "secondary");
    note->addWidget(advice, 1);
    layout->addLayout(note);
    layout->addStretch(1);
    scroll->setWidget(content);
    outer->addWidget(scroll, 1);
    outer->addWidget(buildFoot());

    connect(m_new, &QAbstractButton::clicked, this, &StartPage::newDirectoryRequested);
    connect(m_example, &QAbstractButton::clicked, this, &StartPage::exampleRequested);
    connect(m_open, &QAbstractButton::clicked, this, &StartPage::openRequested);
    connect(m_connect, &QAbstractButton::clicked, this, &StartPage::connectRequested);
}

QWidget *StartPage::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->setProperty("surface", QStringLiteral("foot"));
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(40, 14, 40, 14);
    layout->setSpacing(10);
    auto *languageLabel = new QLabel(tr("&Language"), foot);
    m_language = new QComboBox(foot);
    m_language->setObjectName(QStringLiteral("languageComboBox"));
    m_language->addItem(QStringLiteral("English"), QStringLiteral("en"));
    m_language->addItem(QStringLiteral("Español"), QStringLiteral("es"));
    m_language->setCurrentIndex(m_language->findData(m_context.language));
    m_language->setMinimumWidth(150);
    m_language->setAccessibleName(tr("Language"));
    languageLabel->setBuddy(m_language);
    auto *sizeLabel = new QLabel(tr("Text &size"), foot);
    m_textSize = new QComboBox(foot);
    m_textSize->setObjectName(QStringLiteral("textSizeComboBox"));
    for (const int percent : Theme::textPercents()) {
        m_textSize->addItem(
            percent == 100 ? tr("As in the system") : tr("%1 %").arg(percent), percent);
    }
    m_textSize->setCurrentIndex(m_textSize->findData(m_context.theme->textPercent()));
    m_textSize->setMinimumWidth(150);
    m_textSize->setAccessibleName(tr("Text size"));
    sizeLabel->setBuddy(m_textSize);
    layout->addWidget(languageLabel);
    layout->addWidget(m_language);
    layout->addSpacing(18);
    layout->addWidget(sizeLabel);
    layout->addWidget(m_textSize);
    layout->addStretch(1);
    connect(m_language, &QComboBox::activated, this,
        [this](int index) { Q_EMIT languageChosen(m_language->itemData(index).toString()); });
    connect(m_textSize, &QComboBox::activated, this, [this](int index) {
        const int percent = m_textSize->itemData(index).toInt();
        m_context.settings->setTextPercent(percent);
        m_context.theme->setTextPercent(percent);
    });
    return foot;
}

void StartPage::activate()
{
    m_new->setFocus(Qt::TabFocusReason);
}

void StartPage::showError(const Error &error)
{
    setBusy(false);
    m_message->showError(error);
}

void StartPage::setBusy(bool busy)
{
    for (StartCard *card : {m_new, m_example, m_open, m_connect}) {
        card->setEnabled(!busy);
    }
    if (busy) {
        m_message->dismiss();
    }
}

} // namespace touchstone::gui
