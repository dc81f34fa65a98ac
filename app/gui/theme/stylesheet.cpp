// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/stylesheet.h"

#include <QHash>
#include <QLocale>

namespace touchstone::gui {

namespace {

// @token@ stands for a colour, @f:factor@ for a font size of that factor of the body font, @p:n@
// for n pixels grown with the text size.
constexpr auto kSheet = R"(
QMainWindow, QDialog { background: @window@; }
QWidget[surface="window"] { background: @window@; }
QWidget[surface="view"] { background: @view@; }
QWidget[surface="panel"] { background: @panel@; }
QWidget[surface="bar"] { background: @bar@; border-top: 1px solid @border@; }
QWidget[surface="foot"] { background: @window@; border-top: 1px solid @border@; }
QFrame[surface="card"] { background: @view@; border: 1px solid @border@; border-radius: 6px; }
QFrame[surface="limit"] { background: @view@; border: 1px solid @stop@; border-left: 4px solid @stop@; border-radius: 6px; }
QFrame[surface="line"] { background: @border@; border: none; max-height: 1px; min-height: 1px; }
QFrame[surface="vline"] { background: @border@; border: none; max-width: 1px; min-width: 1px; }
QFrame[surface="problem"] { background: @stopTint@; border: 1px solid @stop@; border-radius: 6px; }
QFrame[surface="warning"] { background: @seriousTint@; border: 1px solid @serious@; border-radius: 6px; }
QFrame[surface="notice"] { background: @provisionalTint@; border: 1px solid @provisional@; border-radius: 6px; }
QFrame[surface="done"] { background: @strongTint@; border: 1px solid @strong@; border-radius: 6px; }
QFrame[strip="true"] { border-width: 0 0 1px 0; border-radius: 0; }
QFrame[surface="undo"] { background: @undo@; border: none; border-radius: 6px; }
QFrame[surface="undo"] QLabel { color: @undoText@; background: transparent; }
QFrame[surface="undo"] QPushButton { color: @undoLink@; background: transparent; border: none; padding: 4px 8px; min-height: @p:20@; font-weight: 600; text-decoration: underline; }

QLabel { background: transparent; }
QLabel[textRole="caption"] { font-size: @f:0.9@; }
QLabel[textRole="heading"] { font-size: @f:1.2@; font-weight: 600; }
QLabel[textRole="title"] { font-size: @f:1.55@; font-weight: 600; }
QLabel[textRole="number"] { font-size: @f:2.0@; font-weight: 600; }
QLabel[textRole="guided"] { font-size: @f:2.1@; font-weight: 600; }
QLabel[strong="true"] { font-weight: 600; }
QLabel[tone="secondary"] { color: @secondary@; }
QLabel[tone="hint"] { color: @hint@; }
QLabel[tone="stop"] { color: @stop@; }
QLabel[tone="serious"] { color: @serious@; }
QLabel[tone="strong"] { color: @strong@; }
QLabel[tone="accent"] { color: @accent@; }
QLabel[kind="count"] { background: @track@; border-radius: 9px; padding: 1px 7px; font-size: @f:0.9@; font-weight: 600; }
QLabel[kind="key"] { background: @view@; border: 1px solid @strongBorder@; border-radius: 4px; padding: 1px 8px; font-size: @f:0.9@; }

QPushButton { background: @panel@; color: @text@; border: 1px solid @strongBorder@; border-radius: 4px; padding: 3px 14px; min-height: @p:24@; }
QPushButton:hover { border-color: @accent@; }
QPushButton:pressed, QPushButton:checked { background: @bar@; }
QPushButton:disabled { color: @hint@; border-color: @border@; }
QPushButton[kind="primary"], QPushButton:default[kind="primary"] { background: @accent@; color: @accentText@; border-color: @accent@; font-weight: 600; }
QPushButton[kind="primary"]:hover { background: @accentHover@; border-color: @accentHover@; }
QPushButton[kind="primary"]:pressed { background: @accentPressed@; border-color: @accentPressed@; }
QPushButton[kind="primary"]:disabled { background: @panel@; color: @hint@; border-color: @border@; }
QPushButton[kind="link"] { background: transparent; border: 1px solid transparent; color: @accent@; padding: 3px 8px; font-weight: 500; }
QPushButton[kind="inline"] { min-height: @p:18@; padding: 1px 10px; font-size: @f:0.92@; }
QPushButton#clearFiltersButton { min-height: @p:20@; padding: 2px 8px; }
QPushButton[kind="link"]:hover { text-decoration: underline; }
QPushButton[kind="link"]:disabled { color: @hint@; }

QToolButton { background: transparent; color: @text@; border: 1px solid transparent; border-radius: 4px; padding: 3px 8px; min-height: @p:20@; }
QToolButton:hover { border-color: @strongBorder@; }
QToolButton:pressed { background: @bar@; }
QToolButton:checked { background: @selection@; border-color: @accent@; color: @selectionText@; font-weight: 600; }
QToolButton:disabled { color: @hint@; }
QToolButton[popupMode="1"] { padding-right: 20px; }
QToolButton::menu-indicator { image: none; }
QToolButton[kind="answer"] { background: @view@; border: 1px solid @strongBorder@; padding: 3px 10px; min-height: @p:24@; }
QToolButton[kind="answer"]:hover { border-color: @accent@; }
QToolButton[kind="answer"]:checked { background: @selection@; border: 1px solid @accent@; color: @selectionText@; }
QToolBar { background: @window@; border: none; border-bottom: 1px solid @border@; padding: 4px 8px; spacing: 4px; }
QToolBar QToolButton { padding: 4px 12px; min-height: @p:22@; }
QToolBar::separator { background: @border@; width: 1px; margin: 6px 10px; }

QLineEdit, QPlainTextEdit, QTextEdit, QAbstractSpinBox, QComboBox { background: @view@; color: @text@; border: 1px solid @strongBorder@; border-radius: 4px; padding: 3px 9px; selection-background-color: @selection@; selection-color: @selectionText@; }
QLineEdit, QAbstractSpinBox, QComboBox { min-height: @p:24@; }
QAbstractSpinBox QLineEdit, QComboBox QLineEdit { border: none; padding: 0; min-height: @p:20@; background: transparent; }
QLineEdit QToolButton { border: none; padding: 0; min-height: 0; }
QLineEdit:hover, QPlainTextEdit:hover, QTextEdit:hover, QAbstractSpinBox:hover, QComboBox:hover { border-color: @accent@; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QAbstractSpinBox:focus, QComboBox:focus { border-color: @accent@; }
QLineEdit:disabled, QPlainTextEdit:disabled, QAbstractSpinBox:disabled, QComboBox:disabled, QLineEdit:read-only, QPlainTextEdit[readOnly="true"] { background: @window@; color: @hint@; border-color: @border@; }
QLineEdit[problem="true"], QPlainTextEdit[problem="true"], QTextEdit[problem="true"], QAbstractSpinBox[problem="true"], QComboBox[problem="true"] { border: 1px solid @stop@; }
QComboBox { padding-right: 26px; }
QComboBox::drop-down { border: none; width: 26px; subcontrol-position: right center; }
QComboBox::down-arrow, QDateEdit::down-arrow { image: url(@arrowDown@); width: @p:12@; height: @p:12@; }
QComboBox QAbstractItemView { background: @view@; border: 1px solid @strongBorder@; outline: none; padding: 2px; selection-background-color: @selection@; selection-color: @selectionText@; }
QComboBox QAbstractItemView::item { min-height: @p:28@; padding: 0 6px; }

QMenuBar { background: @window@; padding: 2px 6px; }
QMenuBar::item { padding: 5px 9px; border-radius: 4px; background: transparent; }
QMenuBar::item:selected { background: @selection@; color: @selectionText@; }
QMenu { background: @view@; border: 1px solid @border@; padding: 4px; }
QMenu::item { padding: 6px 28px 6px 10px; border-radius: 4px; min-height: @p:16@; }
QMenu::item:selected { background: @selection@; color: @selectionText@; }
QMenu::item:disabled { color: @hint@; }
QMenu::icon { padding-left: 8px; }
QMenu::separator { height: 1px; background: @line@; margin: 4px 6px; }
QMenu::indicator { width: 14px; height: 14px; margin-left: 8px; }
QMenu::indicator:checked { image: url(@check@); }
QMenu::indicator:unchecked { image: none; }

QStatusBar { background: @window@; border-top: 1px solid @border@; color: @secondary@; min-height: @p:25@; }
QStatusBar::item { border: none; }
QStatusBar QLabel { color: @secondary@; font-size: @f:0.9@; padding: 0 8px; }

QAbstractItemView { background: @view@; alternate-background-color: @alternate@; border: none; outline: none; selection-background-color: @selection@; selection-color: @selectionText@; }
QTableView[kind="boxed"], QTreeView[kind="boxed"] { border: 1px solid @border@; }
QAbstractItemView::indicator { width: 16px; height: 16px; background: @view@; border: 1px solid @strongBorder@; border-radius: 3px; margin-left: 6px; }
QAbstractItemView::indicator:checked { border-color: @accent@; background: @selection@; image: url(@check@); }
QTableView { gridline-color: @line@; }
QHeaderView { background: @window@; }
QHeaderView::section { background: @window@; color: @secondary@; border: none; border-right: 1px solid @border@; border-bottom: 1px solid @border@; padding: 5px 4px 5px 8px; min-height: @p:19@; font-size: @f:0.92@; }
QHeaderView::section:first { padding-left: 16px; }
QDialog QHeaderView::section, QDialog QHeaderView::section:first { padding-left: 5px; }
QHeaderView::section:last { border-right: none; }
QHeaderView::section:hover { color: @text@; background: @bar@; }
QHeaderView::section:checked, QHeaderView::section:pressed { color: @text@; }
QHeaderView::up-arrow { image: url(@arrowUp@); width: 9px; height: 9px; subcontrol-position: right center; margin-right: 2px; }
QHeaderView::down-arrow { image: url(@arrowDown@); width: 9px; height: 9px; subcontrol-position: right center; margin-right: 2px; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTableCornerButton::section { background: @window@; border: none; }
QSplitter::handle { background: @border@; }

QTabBar { qproperty-drawBase: 0; }
QTabBar::tab { background: transparent; color: @secondary@; border: 1px solid transparent; border-bottom: none; padding: 6px 16px; min-height: @p:21@; }
QTabBar::tab:hover { color: @text@; }
QTabBar::tab:selected { background: @view@; color: @text@; border-color: @border@; border-top: 3px solid @accent@; border-top-left-radius: 5px; border-top-right-radius: 5px; font-weight: 600; padding-top: 4px; }
QTabWidget::pane { border: none; border-top: 1px solid @border@; }

QScrollArea { background: transparent; border: none; }
QScrollArea[kind="boxed"] { background: @view@; border: 1px solid @border@; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 0; }
QScrollBar::handle { background: @strongBorder@; border-radius: 3px; margin: 3px; }
QScrollBar::handle:hover { background: @secondary@; }
QScrollBar::handle:vertical { min-height: 32px; }
QScrollBar::handle:horizontal { min-width: 32px; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }

QCheckBox::indicator { width: 16px; height: 16px; background: @view@; border: 1px solid @strongBorder@; border-radius: 3px; }
QCheckBox::indicator:hover, QCheckBox::indicator:checked { border-color: @accent@; }
QCheckBox::indicator:checked { background: @selection@; image: url(@check@); }
QRadioButton::indicator { width: 16px; height: 16px; background: @view@; border: 1px solid @strongBorder@; border-radius: 9px; }
QRadioButton::indicator:hover { border-color: @accent@; }
QRadioButton::indicator:checked { width: 8px; height: 8px; background: @accentText@; border: 5px solid @accent@; border-radius: 9px; }
QCheckBox, QRadioButton { spacing: 8px; padding: 4px 0; min-height: @p:24@; background: transparent; }
QCheckBox[kind="level"], QRadioButton[kind="level"] { spacing: 0; padding: 0; min-height: @p:16@; }
QGroupBox { border: 1px solid @border@; border-radius: 5px; margin-top: 12px; padding: 12px 10px 10px 10px; font-weight: 600; }
QGroupBox::title { subcontrol-origin: margin; left: 10px; padding: 0 4px; }
QProgressBar { background: @track@; border: none; border-radius: 2px; min-height: 4px; max-height: 4px; text-align: center; }
QProgressBar::chunk { background: @accent@; border-radius: 2px; }
QToolTip { background: @undo@; color: @undoText@; border: none; padding: 5px 8px; }
QCalendarWidget QAbstractItemView { min-height: 160px; }
)";

QHash<QString, QString> colorNames(const ThemeTokens &tokens)
{
    const std::pair<const char *, Token> names[] = {
        {"window", Token::SurfaceWindow},
        {"view", Token::SurfaceView},
        {"alternate", Token::SurfaceAlternate},
        {"panel", Token::SurfacePanel},
        {"bar", Token::SurfaceBar},
        {"border", Token::Border},
        {"line", Token::Line},
        {"strongBorder", Token::BorderStrong},
        {"text", Token::Text},
        {"secondary", Token::TextSecondary},
        {"hint", Token::TextHint},
        {"accent", Token::Accent},
        {"accentText", Token::AccentText},
        {"accentHover", Token::AccentHover},
        {"accentPressed", Token::AccentPressed},
        {"selection", Token::Selection},
        {"selectionText", Token::SelectionText},
        {"track", Token::BarTrack},
        {"undo", Token::UndoGround},
        {"undoText", Token::UndoText},
        {"undoLink", Token::UndoLink},
        {"stop", Token::BandStop},
        {"stopTint", Token::BandStopTint},
        {"serious", Token::BandSerious},
        {"seriousTint", Token::BandSeriousTint},
        {"provisional", Token::BandProvisional},
        {"provisionalTint", Token::BandProvisionalTint},
        {"strong", Token::BandStrong},
        {"strongTint", Token::BandStrongTint},
    };
    QHash<QString, QString> result;
    for (const auto &[name, token] : names) {
        result.insert(QLatin1String(name), tokens.name(token));
    }
    const QString shade = tokens.isDark() ? QStringLiteral("dark") : QStringLiteral("light");
    for (const char *image : {"arrowDown", "arrowUp", "check"}) {
        result.insert(QLatin1String(image),
            QStringLiteral(":/touchstone/ui/%1-%2.svg")
                .arg(QString(QLatin1String(image)).toLower(), shade));
    }
    return result;
}

} // namespace

QString styleSheetFor(const ThemeTokens &tokens, const QFont &body, int percent)
{
    const QHash<QString, QString> colors = colorNames(tokens);
    const QString sheet = QLatin1String(kSheet);
    QString result;
    result.reserve(sheet.size() + 2000);
    qsizetype from = 0;
    while (true) {
        const qsizetype start = sheet.indexOf(u'@', from);
        if (start < 0) {
            break;
        }
        const qsizetype end = sheet.indexOf(u'@', start + 1);
        const QString name = sheet.mid(start + 1, end - start - 1);
        result += QStringView(sheet).mid(from, start - from);
        if (name.startsWith(u"f:")) {
            const double factor = QLocale::c().toDouble(name.mid(2));
            result
                += QLocale::c().toString(body.pointSizeF() * factor, 'f', 2) + QLatin1String("pt");
        } else if (name.startsWith(u"p:")) {
            result += QString::number(name.mid(2).toInt() * percent / 100) + QLatin1String("px");
        } else {
            result += colors.value(name);
        }
        from = end + 1;
    }
    result += QStringView(sheet).mid(from);
    for (const domain::Band band : domain::allValues<domain::Band>()) {
        result += QStringLiteral("QLabel[band=\"%1\"] { color: %2; }\n")
                      .arg(domain::code(band), tokens.band(band).name());
    }
    return result;
}

} // namespace touchstone::gui
