// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme.h"

#include "gui/theme/focusring.h"
#include "gui/theme/stylesheet.h"
#include "gui/theme/themestyle.h"
#include "gui/theme/tintedicon.h"

#include <QApplication>
#include <QEvent>
#include <QFontDatabase>
#include <QFontMetrics>
#include <QLayout>
#include <QScreen>
#include <QStandardPaths>
#include <QStyle>
#include <QWidget>

#include <algorithm>
#include <cmath>

namespace touchstone::gui {

namespace {

/// What the desktop says. Without a desktop Qt invents "Sans Serif 9"; then the best installed
/// interface font at 10 points stands in, since 9 points is under the smallest size of the design.
QFont systemFont()
{
    QFont font = QGuiApplication::font();
    if (font.family() != u"Sans Serif") {
        return font;
    }
    const QStringList installed = QFontDatabase::families();
    for (const QString &family : {QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
             QStringLiteral("Cantarell"), QStringLiteral("DejaVu Sans")}) {
        if (installed.contains(family)) {
            font.setFamily(family);
            break;
        }
    }
    font.setPointSizeF(std::max(10.0, font.pointSizeF()));
    return font;
}

double factorOf(TextRole role)
{
    switch (role) {
    case TextRole::Body:
        return 1.0;
    case TextRole::Caption:
        return 0.9;
    case TextRole::Heading:
        return 1.2;
    case TextRole::Title:
        return 1.55;
    case TextRole::Number:
        return 2.0;
    case TextRole::Guided:
        return 2.1;
    }
    return 1.0;
}

/// What wraps asks for its height only once its width is known.
int neededHeight(QWidget *window, int width)
{
    QLayout *layout = window->layout();
    layout->activate();
    return layout->hasHeightForWidth() ? layout->totalHeightForWidth(width)
                                       : layout->totalSizeHint().height();
}

/// A window that became larger where it stood may reach over the edge.
void keepOnScreen(QWidget *window)
{
    if (!window->isVisible()) {
        return;
    }
    const QRect room = window->screen()->availableGeometry();
    const QRect frame = window->frameGeometry();
    const int left = std::max(room.left(), std::min(frame.left(), room.right() - frame.width()));
    const int top = std::max(room.top(), std::min(frame.top(), room.bottom() - frame.height()));
    window->move(left, top);
}

/// Desktops for high contrast have pure black beside pure white.
bool isHighContrast(const QPalette &palette)
{
    const int window = palette.color(QPalette::Window).lightness();
    const int text = palette.color(QPalette::WindowText).lightness();
    return std::abs(window - text) >= 250;
}

} // namespace

Theme::Theme(QApplication *application, QObject *parent)
    : QObject(parent), m_application(application), m_focusRing(new FocusRing(application, this)),
      m_systemPalette(QGuiApplication::palette()), m_systemFont(systemFont())
{
    const QString systemIcons = QIcon::themeName();
    QStringList iconPaths = QIcon::themeSearchPaths();
    iconPaths << QCoreApplication::applicationDirPath() + QStringLiteral("/icons")
              << QStandardPaths::locateAll(QStandardPaths::GenericDataLocation,
                     QStringLiteral("icons"), QStandardPaths::LocateDirectory);
    iconPaths.removeDuplicates();
    QIcon::setThemeSearchPaths(iconPaths);
    QIcon::setFallbackThemeName(systemIcons);
    QIcon::setThemeName(QStringLiteral("breeze"));

    m_tokens = ThemeTokens::forScheme(wantedScheme(), m_systemPalette);
    m_style = new ThemeStyle(&m_tokens, m_focusRing);
    m_style->setParent(this);
    m_application->setStyle(m_style);
    apply();
    m_application->installEventFilter(this);
}

Theme::~Theme()
{
    // The application would otherwise go on using a style that points at our tokens.
    m_application->setStyleSheet(QString());
    m_application->setStyle(QStringLiteral("Fusion"));
}

QFont Theme::font(TextRole role, bool semiBold) const
{
    QFont font = m_systemFont;
    font.setPointSizeF(m_systemFont.pointSizeF() * factorOf(role) * m_textPercent / 100.0);
    const bool heavy = semiBold || (role != TextRole::Body && role != TextRole::Caption);
    font.setWeight(heavy ? QFont::DemiBold : QFont::Normal);
    return font;
}

void Theme::setAppearance(Appearance appearance)
{
    if (m_appearance != appearance) {
        m_appearance = appearance;
        retint();
    }
}

void Theme::setTextPercent(int percent)
{
    if (m_textPercent != percent && textPercents().contains(percent)) {
        m_textPercent = percent;
        retint();
    }
}

const QList<int> &Theme::textPercents()
{
    static const QList<int> percents{100, 115, 130, 150, 200};
    return percents;
}

QIcon Theme::icon(const QString &name) const
{
    return tintedIcon(QIcon::fromTheme(name),
        {color(Token::TextSecondary), color(Token::Accent), color(Token::TextHint)});
}

QIcon Theme::icon(const QString &name, Token token) const
{
    return tintedIcon(QIcon::fromTheme(name), {color(token), color(token), color(Token::TextHint)});
}

QIcon Theme::applicationIcon()
{
    return QIcon(QStringLiteral(":/touchstone/icons/touchstone.svg"));
}

int Theme::rowHeight(int lines) const
{
    const int body = QFontMetrics(font(TextRole::Body)).height();
    const int caption = QFontMetrics(font(TextRole::Caption)).height();
    return lines > 1 ? std::max(45, body + caption + 11) : std::max(25, body + 8);
}

int Theme::scaled(int pixels) const
{
    return static_cast<int>(std::lround(pixels * m_textPercent / 100.0));
}

void Theme::fit(QWidget *window, QSize size) const
{
    const QSize room = window->screen()->availableGeometry().size() * 0.95;
    window->resize(QSize(scaled(size.width()), scaled(size.height())).boundedTo(room));
    keepOnScreen(window);
}

void Theme::grow(QWidget *window)
{
    const int wanted = neededHeight(window, window->width());
    const int room = window->screen()->availableGeometry().height() * 95 / 100;
    window->resize(window->width(), std::max(window->height(), std::min(wanted, room)));
    keepOnScreen(window);
}

void Theme::shrink(QWidget *window, int width)
{
    const QPoint middle = window->frameGeometry().center();
    window->resize(width, neededHeight(window, width));
    QRect frame = window->frameGeometry();
    frame.moveCenter(middle);
    window->move(frame.topLeft());
}

bool Theme::showsKeyboardFocus() const
{
    return m_focusRing->isByKeyboard();
}

bool Theme::eventFilter(QObject *watched, QEvent *event)
{
    // The desktop changes between light and dark by a new palette for the whole application.
    if (watched == m_application && event->type() == QEvent::ApplicationPaletteChange
        && !m_applying) {
        const QPalette now = QGuiApplication::palette();
        if (now.color(QPalette::Window) != m_tokens[Token::SurfaceWindow]) {
            m_systemPalette = now;
            retint();
        }
    }
    return QObject::eventFilter(watched, event);
}

void Theme::apply()
{
    m_applying = true;
    const QFont body = font(TextRole::Body);
    m_style->setTextPercent(m_textPercent);
    m_application->setFont(body);
    m_application->setPalette(m_tokens.palette());
    m_application->setStyleSheet(styleSheetFor(m_tokens, body, m_textPercent));
    m_applying = false;
}

void Theme::retint()
{
    m_tokens = ThemeTokens::forScheme(wantedScheme(), m_systemPalette);
    apply();
    Q_EMIT changed();
}

Scheme Theme::wantedScheme() const
{
    if (m_appearance == Appearance::System) {
        if (isHighContrast(m_systemPalette)) {
            return Scheme::HighContrast;
        }
        // Qt 6.4 does not say whether the desktop is dark; its window colour does.
        return m_systemPalette.color(QPalette::Window).lightness() < 128 ? Scheme::Dark
                                                                         : Scheme::Light;
    }
    return m_appearance == Appearance::Dark ? Scheme::Dark : Scheme::Light;
}

void setTextRole(QWidget *label, TextRole role, const char *tone)
{
    static const char *const names[] = {"body", "caption", "heading", "title", "number", "guided"};
    label->setProperty("textRole", QLatin1String(names[static_cast<int>(role)]));
    if (tone) {
        label->setProperty("tone", QLatin1String(tone));
    }
    setStyleProperty(label, "textRole", label->property("textRole"));
}

void setBandColour(QWidget *label, domain::Band band)
{
    setStyleProperty(label, "band", domain::code(band));
}

void setStateColour(QWidget *label, domain::AnswerState state)
{
    switch (state) {
    case domain::AnswerState::Met:
        return setBandColour(label, domain::Band::Fair);
    case domain::AnswerState::Partly:
        return setBandColour(label, domain::Band::Mixed);
    case domain::AnswerState::NotMet:
        return setBandColour(label, domain::Band::Stop);
    case domain::AnswerState::Declined:
        return setBandColour(label, domain::Band::SeriousConcern);
    case domain::AnswerState::Unknown:
    case domain::AnswerState::NotApplicable:
        return setBandColour(label, domain::Band::NotEnoughInformation);
    }
}

void setStyleProperty(QWidget *widget, const char *property, const QVariant &value)
{
    widget->setProperty(property, value);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
    widget->update();
}

void setProblem(QWidget *field, bool problem)
{
    if (field->property("problem").toBool() != problem) {
        setStyleProperty(field, "problem", problem);
    }
}

} // namespace touchstone::gui
