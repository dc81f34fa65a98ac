// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/themetokens.h"

#include <QFont>
#include <QIcon>
#include <QObject>

#include <memory>

class QApplication;
class QStyle;
class QWidget;

namespace touchstone::gui {

class FocusRing;
class ThemeStyle;

enum class Appearance : quint8 { System, Light, Dark };

/// Kinds of text by their factor of the system font. In widgets use `setTextRole()`, so that size
/// and colour follow the theme; painters ask `Theme::font()`.
enum class TextRole : quint8 { Body, Caption, Heading, Title, Number, Guided };

/// How the whole program looks: puts tokens into palette, style and style sheet of the application,
/// and answers painters. One object, made by the application and handed to widgets; window thread.
///
/// Dynamic properties the style sheet knows:
///  - QLabel `textRole` (setTextRole), and `tone` = "secondary", "hint", "stop", "serious",
///  "accent", "link"
///  - QPushButton `kind` = "primary" or "link"; QToolButton `kind` = "chip", "page" (tool bar) or
///  "plain"
///  - QFrame and QWidget `surface` = "view", "panel", "window", "bar", "card", "line"
///  - fields: `problem` = true gives the band.stop edge (setProblem)
class Theme : public QObject
{
    Q_OBJECT

public:
    explicit Theme(QApplication *application, QObject *parent = nullptr);
    ~Theme() override;

    [[nodiscard]] const ThemeTokens &tokens() const { return m_tokens; }
    [[nodiscard]] QColor color(Token token) const { return m_tokens[token]; }
    [[nodiscard]] QFont font(TextRole role, bool semiBold = false) const;

    [[nodiscard]] Appearance appearance() const { return m_appearance; }
    void setAppearance(Appearance appearance);
    /// Text size in per cent of the system's: 100, 115, 130, 150 or 200.
    [[nodiscard]] int textPercent() const { return m_textPercent; }
    void setTextPercent(int percent);
    static const QList<int> &textPercents();

    /// A Breeze icon by its freedesktop name, tinted text.secondary, accent when on or selected.
    [[nodiscard]] QIcon icon(const QString &name) const;
    /// The same in one colour for every state (on primary buttons: Token::AccentText).
    [[nodiscard]] QIcon icon(const QString &name, Token token) const;
    static QIcon applicationIcon();

    /// Height of a list row with that many lines of text: 45 or 25 at the system's size, more when
    /// larger.
    [[nodiscard]] int rowHeight(int lines) const;
    /// `pixels` of the design at 96 dpi, grown with the text where they hold text.
    [[nodiscard]] int scaled(int pixels) const;
    /// Resizes a window to `size` of the design, grown with the text but no larger than its screen.
    void fit(QWidget *window, QSize size) const;
    /// Makes a window as high as what it holds now needs, within its screen. Never smaller.
    static void grow(QWidget *window);
    /// Makes a window as wide as said and no higher than needed, around the same middle.
    static void shrink(QWidget *window, int width);
    /// True while the keyboard moves the focus; rows and segments then show their ring.
    [[nodiscard]] bool showsKeyboardFocus() const;

Q_SIGNALS:
    /// Colours or sizes differ; painted widgets update themselves, icons are set again.
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void apply();
    void retint();
    [[nodiscard]] Scheme wantedScheme() const;

    QApplication *m_application;
    ThemeStyle *m_style; ///< owned by the application
    FocusRing *m_focusRing;
    QPalette m_systemPalette;
    QFont m_systemFont;
    Appearance m_appearance = Appearance::System;
    int m_textPercent = 100;
    bool m_applying = false;
    ThemeTokens m_tokens;
};

/// Text role and tone of a label, see Theme.
void setTextRole(QWidget *label, TextRole role, const char *tone = nullptr);
/// Words of a label in the colour of a band or of an answer's state, in every theme.
void setBandColour(QWidget *label, domain::Band band);
void setStateColour(QWidget *label, domain::AnswerState state);
/// Sets a dynamic property and has the style sheet look again.
void setStyleProperty(QWidget *widget, const char *property, const QVariant &value);
/// Edge in band.stop around a field whose value breaks a rule.
void setProblem(QWidget *field, bool problem);

/// Keeps the icon of an action or button right when the theme changes.
template <typename Target> void bindIcon(Theme *theme, Target *target, const QString &name)
{
    target->setIcon(theme->icon(name));
    QObject::connect(theme, &Theme::changed, target,
        [theme, target, name] { target->setIcon(theme->icon(name)); });
}
template <typename Target>
void bindIcon(Theme *theme, Target *target, const QString &name, Token token)
{
    target->setIcon(theme->icon(name, token));
    QObject::connect(theme, &Theme::changed, target,
        [theme, target, name, token] { target->setIcon(theme->icon(name, token)); });
}

} // namespace touchstone::gui
