// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/prompter.h"
#include "gui/theme/theme.h"
#include "gui/widgets/bandlabel.h"
#include "gui/widgets/chipbutton.h"
#include "gui/widgets/choicecell.h"
#include "gui/widgets/dialogparts.h"
#include "gui/widgets/marklabel.h"
#include "gui/widgets/messages.h"
#include "gui/widgets/numbersblock.h"
#include "gui/widgets/scorebars.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace touchstone;
using namespace touchstone::gui;

namespace {

domain::ScoreSummary sampleScore()
{
    domain::ScoreSummary score;
    score.hasScore = true;
    score.shownTenths = 344;
    score.reachTenths = 400;
    score.rawReachTenths = 678;
    score.checkedTenths = 666;
    score.band = domain::Band::SeriousConcern;
    score.checksDone = 26;
    score.checksAsked = 37;
    return score;
}

} // namespace

class TestWidgets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_theme = new Theme(qApp, this); }
    void cleanup() { delete m_theme; }

    void barSaysItsNumbers()
    {
        IntervalBar bar(m_theme, IntervalBar::Size::Page);
        bar.setScore(sampleScore());
        QCOMPARE(bar.accessibleName(),
            QStringLiteral("Shown 34.4, could reach 40.0, checked 66.6 percent"));
        QCOMPARE(bar.toolTip(), bar.accessibleName());
    }

    void numbersSplitTenths()
    {
        NumbersBlock block;
        block.setScore(sampleScore());
        QCOMPARE(block.findChild<QLabel *>(QStringLiteral("shownNumberLabel"))->text(),
            QStringLiteral("34"));
        QCOMPARE(block.findChild<QLabel *>(QStringLiteral("checkedNumberLabel"))->text(),
            QStringLiteral("67"));
        QVERIFY(onPaperText(sampleScore(), QDate(2026, 9, 14)).contains(u"26 of 37"));
    }

    void chipTellsItsStateAndComesOffByKey()
    {
        ChipButton chip(m_theme, QStringLiteral("Country"));
        QCOMPARE(chip.text(), QStringLiteral("Country: any"));
        QSignalSpy removed(&chip, &ChipButton::removed);
        QVERIFY(removed.isValid());
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(removed.count(), 0);
        chip.setValue(QStringLiteral("Japan"));
        QCOMPARE(chip.accessibleName(), QStringLiteral("Country: Japan"));
        QTest::keyClick(&chip, Qt::Key_Delete);
        QCOMPARE(removed.count(), 1);
        QTest::mouseClick(&chip, Qt::LeftButton, {}, QPoint(chip.sizeHint().width() - 20, 14));
        QVERIFY(chip.sizeHint().height() >= 28);
    }

    void theFirstLineStandsOnTheLineOfTheButtons_data()
    {
        QTest::addColumn<int>("percent");
        QTest::addColumn<QString>("whatToDo");
        QTest::addColumn<bool>("closable");
        QTest::newRow("one line") << 100 << QString() << true;
        QTest::newRow("two lines") << 100 << QStringLiteral("Try again later.") << true;
        QTest::newRow("large text") << 200 << QString() << true;
        QTest::newRow("no button") << 100 << QString() << false;
    }

    void theFirstLineStandsOnTheLineOfTheButtons()
    {
        QFETCH(int, percent);
        QFETCH(QString, whatToDo);
        QFETCH(bool, closable);
        m_theme->setTextPercent(percent);
        InlineMessage message(m_theme);
        message.setClosable(closable);
        message.resize(900, 100);
        message.showMessage(InlineMessage::Kind::Notice, QStringLiteral("It answers"), whatToDo);
        message.adjustSize();
        const auto middle
            = [&](const QWidget *part) { return part->mapTo(&message, part->rect().center()).y(); };
        const int line = middle(message.findChild<QLabel *>(QStringLiteral("messageLabel")));
        const int mark = middle(message.findChild<MarkLabel *>());
        QVERIFY2(qAbs(line - mark) <= 1, qPrintable(QStringLiteral("%1 %2").arg(line).arg(mark)));
        auto *close = message.findChild<QPushButton *>(QStringLiteral("messageCloseButton"));
        QCOMPARE(close->isVisible(), closable);
        QVERIFY(!closable || qAbs(line - middle(close)) <= 1);
        m_theme->setTextPercent(100); // the next theme takes the font for the system's
    }

    void aDialogGrowsWithItsMessage()
    {
        QDialog dialog;
        const DialogParts parts = layOut(&dialog);
        auto *field = new QLineEdit(&dialog);
        auto *message = new InlineMessage(m_theme, &dialog);
        parts.body->addWidget(field);
        parts.body->addWidget(message);
        dialog.resize(260, 10);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        const int before = field->height();
        message->showMessage(InlineMessage::Kind::Problem,
            QStringLiteral("The server does not know this name and password. Check both."));
        QTRY_VERIFY(dialog.height() >= dialog.layout()->totalHeightForWidth(dialog.width()));
        QCOMPARE(field->height(), before);
        QVERIFY(message->y() >= field->geometry().bottom());
    }

    void aClickOnWhatAChoiceStandsForChooses()
    {
        auto *button = new QRadioButton;
        auto *text = new QLabel(QStringLiteral("Partly met"));
        ChoiceCell cell(button, text, nullptr);
        cell.show();
        QTest::mouseClick(text, Qt::RightButton);
        QVERIFY(!button->isChecked());
        QTest::mouseClick(text, Qt::LeftButton);
        QVERIFY(button->isChecked());
        const int line = text->mapTo(&cell, text->rect().center()).y();
        const int middle = button->geometry().center().y();
        QVERIFY2(
            qAbs(line - middle) <= 2, qPrintable(QStringLiteral("%1 %2").arg(line).arg(middle)));
    }

    void aQuestionIsLeftUnlessItsVerbIsPressed_data()
    {
        QTest::addColumn<QString>("press");
        QTest::addColumn<bool>("went");
        QTest::newRow("Return") << QString() << false;
        QTest::newRow("Cancel") << QStringLiteral("prompt_leave_QPushButton") << false;
        QTest::newRow("the verb") << QStringLiteral("prompt_go_QPushButton") << true;
    }

    void aQuestionIsLeftUnlessItsVerbIsPressed()
    {
        QFETCH(QString, press);
        QFETCH(bool, went);
        bool seen = false;
        QTimer answer;
        connect(&answer, &QTimer::timeout, this, [&] {
            QWidget *dialog = QApplication::activeModalWidget();
            if (dialog == nullptr)
                return;
            seen = true;
            const auto *go
                = dialog->findChild<QPushButton *>(QStringLiteral("prompt_go_QPushButton"));
            const auto *leave
                = dialog->findChild<QPushButton *>(QStringLiteral("prompt_leave_QPushButton"));
            QVERIFY(go->x() > leave->x());
            if (press.isEmpty())
                QTest::keyClick(dialog, Qt::Key_Return);
            else
                QTest::mouseClick(dialog->findChild<QPushButton *>(press), Qt::LeftButton);
        });
        answer.start(20);
        DialogPrompter prompter;
        QCOMPARE(prompter.confirm(nullptr, QStringLiteral("Sign this assessment?"),
                     QStringLiteral("It stays as it is for good."), QStringLiteral("Sign")),
            went);
        QVERIFY(seen);
    }

    void undoBarOffersUndoOnce()
    {
        UndoBar bar;
        QSignalSpy undo(&bar, &UndoBar::undoRequested);
        QVERIFY(undo.isValid());
        QVERIFY(!bar.isVisible());
        bar.showMessage(QStringLiteral("Listing moved to trash"));
        QVERIFY(bar.isVisible());
        QTest::mouseClick(
            bar.findChild<QPushButton *>(QStringLiteral("undoButton")), Qt::LeftButton);
        QCOMPARE(undo.count(), 1);
        QVERIFY(!bar.isVisible());
    }

    void errorShowsDetailsOnlyOnRequest()
    {
        InlineMessage message(m_theme);
        message.showError({ErrorCode::Denied, QStringLiteral("The file may not be written."),
                              QStringLiteral("EACCES"), {}},
            QStringLiteral("Try again"));
        QVERIFY(message.isVisible());
        auto *details = message.findChild<QLabel *>(QStringLiteral("messageDetailsLabel"));
        QVERIFY(!details->isVisible());
        QTest::mouseClick(message.findChild<QPushButton *>(QStringLiteral("messageDetailsButton")),
            Qt::LeftButton);
        QVERIFY(details->isVisible());
        QCOMPARE(details->text(), QStringLiteral("EACCES"));
    }

    void progressShowsLateCountsAndCancels()
    {
        ProgressStrip strip;
        QSignalSpy cancelled(&strip, &ProgressStrip::cancelled);
        QVERIFY(cancelled.isValid());
        auto progress = std::make_shared<services::Progress>();
        progress->setTotal(1000);
        progress->setDone(250);
        strip.watch(progress, QStringLiteral("Importing rows"));
        QVERIFY(!strip.isVisible());
        QTRY_VERIFY(strip.isVisible());
        auto *label = strip.findChild<QLabel *>(QStringLiteral("progressLabel"));
        QVERIFY(label->text().startsWith(QStringLiteral("Importing rows: 250 of 1,000")));
        QTest::mouseClick(
            strip.findChild<QPushButton *>(QStringLiteral("progressCancelButton")), Qt::LeftButton);
        QVERIFY(progress->isCancelled());
        QCOMPARE(cancelled.count(), 1);
        strip.finish();
        QVERIFY(!strip.isVisible());
    }

    void everythingPaints_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<int>("percent");
        QTest::newRow("light") << static_cast<int>(Appearance::Light) << 100;
        QTest::newRow("dark") << static_cast<int>(Appearance::Dark) << 100;
        QTest::newRow("light200") << static_cast<int>(Appearance::Light) << 200;
    }

    /// TOUCHSTONE_SHOTS names a folder where the pictures are kept for people to look at.
    void everythingPaints()
    {
        QFETCH(int, appearance);
        QFETCH(int, percent);
        m_theme->setAppearance(static_cast<Appearance>(appearance));
        m_theme->setTextPercent(percent);
        QWidget sheet;
        sheet.setProperty("surface", QStringLiteral("view"));
        auto *grid = new QGridLayout(&sheet);
        int row = 0;
        for (const domain::Band band : domain::allValues<domain::Band>()) {
            auto *label = new BandLabel(m_theme, TextRole::Body, &sheet);
            label->setBand(band);
            grid->addWidget(label, row++, 0);
        }
        auto *numbers = new NumbersBlock(&sheet);
        numbers->setScore(sampleScore());
        grid->addWidget(numbers, 0, 1, 3, 1);
        auto *bar = new IntervalBar(m_theme, IntervalBar::Size::Page, &sheet);
        bar->setScore(sampleScore());
        grid->addWidget(bar, 3, 1, 3, 1);
        auto *stack = new StackBar(m_theme, &sheet);
        stack->setParts(127, 43, 30);
        grid->addWidget(stack, 6, 1);
        grid->addWidget(new StackLegend(m_theme, &sheet), 7, 1);
        auto *undo = new UndoBar(&sheet);
        undo->showMessage(QStringLiteral("Listing moved to trash"));
        grid->addWidget(undo, row, 0, 1, 2);
        auto *message = new InlineMessage(m_theme, &sheet);
        message->showError(
            {ErrorCode::Offline, QStringLiteral("The disk is full. Nothing was lost."),
                QStringLiteral("x"), {}},
            QStringLiteral("Try again"));
        grid->addWidget(message, row + 1, 0, 1, 2);
        auto *buttons = new QHBoxLayout;
        for (const char *kind : {"primary", "", "link"}) {
            auto *button = new QPushButton(QStringLiteral("Save"), &sheet);
            button->setProperty("kind", QLatin1String(kind));
            buttons->addWidget(button);
        }
        auto *chip = new ChipButton(m_theme, QStringLiteral("Band"), &sheet);
        buttons->addWidget(chip);
        auto *chipOn = new ChipButton(m_theme, QStringLiteral("Band"), &sheet);
        chipOn->setValue(QStringLiteral("Fair"));
        buttons->addWidget(chipOn);
        auto *field = new QLineEdit(QStringLiteral("31 Feb"), &sheet);
        setProblem(field, true);
        buttons->addWidget(field);
        grid->addLayout(buttons, row + 2, 0, 1, 2);
        sheet.show();
        chip->setFocus(Qt::TabFocusReason);
        QVERIFY(QTest::qWaitForWindowExposed(&sheet));
        const QImage image = sheet.grab().toImage();
        QVERIFY(image.width() > 200);
        const QString folder = qEnvironmentVariable("TOUCHSTONE_SHOTS");
        if (!folder.isEmpty()) {
            image.save(QDir(folder).filePath(
                QStringLiteral("widgets-%1.png").arg(QLatin1String(QTest::currentDataTag()))));
        }
    }

private:
    Theme *m_theme = nullptr;
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
