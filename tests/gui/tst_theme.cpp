// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/theme/theme.h"

#include <QApplication>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>

#include <cmath>

using namespace touchstone;
using namespace touchstone::gui;

namespace {

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

/// WCAG 2.1 contrast ratio.
double contrast(const QColor &a, const QColor &b)
{
    const double lighter = std::max(luminance(a), luminance(b));
    const double darker = std::min(luminance(a), luminance(b));
    return (lighter + 0.05) / (darker + 0.05);
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void textIsReadableOnEverySurface_data()
    {
        QTest::addColumn<int>("scheme");
        QTest::newRow("light") << static_cast<int>(Scheme::Light);
        QTest::newRow("dark") << static_cast<int>(Scheme::Dark);
    }

    void textIsReadableOnEverySurface()
    {
        QFETCH(int, scheme);
        const ThemeTokens tokens = ThemeTokens::forScheme(static_cast<Scheme>(scheme));
        const QList<Token> surfaces{
            Token::SurfaceWindow, Token::SurfaceView, Token::SurfaceAlternate, Token::SurfacePanel};
        for (const Token surface : surfaces) {
            for (const Token text :
                {Token::Text, Token::TextSecondary, Token::TextHint, Token::Accent}) {
                QVERIFY2(contrast(tokens[text], tokens[surface]) >= 4.5,
                    qPrintable(QStringLiteral("text %1 on %2: %3")
                                   .arg(static_cast<int>(text))
                                   .arg(static_cast<int>(surface))
                                   .arg(contrast(tokens[text], tokens[surface]))));
            }
            QVERIFY(contrast(tokens[Token::BorderStrong], tokens[surface]) >= 3.0);
        }
        for (const domain::Band band : domain::allValues<domain::Band>()) {
            QList<QColor> grounds{tokens.bandTint(band), tokens[Token::Selection]};
            for (const Token surface : surfaces) {
                grounds << tokens[surface];
            }
            for (const QColor &ground : grounds) {
                QVERIFY2(contrast(tokens.band(band), ground) >= 4.5,
                    qPrintable(domain::code(band) + QStringLiteral(" on ") + ground.name()));
            }
        }
        QVERIFY(contrast(tokens[Token::SelectionText], tokens[Token::Selection]) >= 4.5);
        QVERIFY(contrast(tokens[Token::AccentText], tokens[Token::Accent]) >= 4.5);
        QVERIFY(contrast(tokens[Token::AccentText], tokens[Token::AccentHover]) >= 4.5);
        QVERIFY(contrast(tokens[Token::AccentText], tokens[Token::AccentPressed]) >= 4.5);
        QVERIFY(contrast(tokens[Token::UndoText], tokens[Token::UndoGround]) >= 4.5);
        QVERIFY(contrast(tokens[Token::UndoLink], tokens[Token::UndoGround]) >= 4.5);
    }

    void appearanceSwitchesPaletteAndTellsOnce()
    {
        Theme theme(qApp);
        theme.setAppearance(Appearance::Light);
        QSignalSpy changed(&theme, &Theme::changed);
        QVERIFY(changed.isValid());
        theme.setAppearance(Appearance::Dark);
        QCOMPARE(changed.count(), 1);
        QVERIFY(theme.tokens().isDark());
        QCOMPARE(
            QApplication::palette().color(QPalette::Window), theme.color(Token::SurfaceWindow));
        theme.setAppearance(Appearance::Dark);
        QCOMPARE(changed.count(), 1);
    }

    void systemPaletteDecidesUnlessChosen()
    {
        QPalette dark;
        dark.setColor(QPalette::Window, Qt::black);
        dark.setColor(QPalette::WindowText, Qt::white);
        const ThemeTokens tokens = ThemeTokens::forScheme(Scheme::HighContrast, dark);
        QVERIFY(tokens.isDark());
        QCOMPARE(tokens[Token::SurfaceWindow], QColor(Qt::black));
        QCOMPARE(tokens[Token::Text], QColor(Qt::white));
    }

    void textSizeGrowsFontsAndRows()
    {
        Theme theme(qApp);
        QLabel label(QStringLiteral("A title"));
        setTextRole(&label, TextRole::Title);
        label.ensurePolished();
        const int height = label.sizeHint().height();
        const int row = theme.rowHeight(2);
        theme.setTextPercent(200);
        QVERIFY(label.sizeHint().height() > height * 3 / 2);
        QVERIFY(theme.rowHeight(2) > row);
        QVERIFY(
            theme.font(TextRole::Caption).pointSizeF() < theme.font(TextRole::Body).pointSizeF());
        theme.setTextPercent(117); // not a choice: nothing happens
        QCOMPARE(theme.textPercent(), 200);
    }

    void iconsAreTinted()
    {
        Theme theme(qApp);
        theme.setAppearance(Appearance::Light);
        const QIcon icon = theme.icon(QStringLiteral("edit-find"));
        if (icon.isNull()) {
            QSKIP("the Breeze icons are not installed");
        }
        const QImage image = icon.pixmap(32).toImage();
        bool painted = false;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y).alpha() == 255) {
                    painted = true;
                    QCOMPARE(image.pixelColor(x, y).rgb(), theme.color(Token::TextSecondary).rgb());
                }
            }
        }
        QVERIFY(painted);
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
