// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/answerfields.h"
#include "gui/listing/answerform.h"
#include "gui/listing/checklisttab.h"
#include "gui/listing/limitspane.h"
#include "gui/listing/listingheader.h"
#include "gui/listing/overviewtab.h"
#include "gui/listing/statebar.h"
#include "gui/theme/theme.h"
#include "sampleassessment.h"

#include <QAbstractButton>
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFocusFrame>
#include <QLabel>
#include <QListView>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::gui;

class TestChecklistTab : public QObject
{
    Q_OBJECT

private:
    /// Pictures for people, on request: TOUCHSTONE_SHOTS names a folder.
    void shoot(QWidget *page, const QString &name)
    {
        const QString folder = qEnvironmentVariable("TOUCHSTONE_SHOTS");
        if (folder.isEmpty())
            return;
        QDir().mkpath(folder);
        page->grab().save(folder + QLatin1Char('/') + name + QLatin1String(".png"));
    }

    std::unique_ptr<Theme> m_theme;

private Q_SLOTS:
    void initTestCase() { m_theme = std::make_unique<Theme>(qApp); }
    void cleanupTestCase() { m_theme.reset(); }
    void init()
    {
        m_theme->setAppearance(Appearance::Light);
        m_theme->setTextPercent(100);
    }

    void pictures_data()
    {
        QTest::addColumn<int>("appearance");
        QTest::addColumn<int>("percent");
        QTest::addColumn<QSize>("size");
        QTest::newRow("light") << int(Appearance::Light) << 100 << QSize(1280, 680);
        QTest::newRow("dark") << int(Appearance::Dark) << 100 << QSize(1280, 680);
        QTest::newRow("large") << int(Appearance::Light) << 200 << QSize(1280, 680);
        QTest::newRow("narrow") << int(Appearance::Light) << 100 << QSize(800, 680);
    }

    void pictures()
    {
        QFETCH(int, appearance);
        QFETCH(int, percent);
        QFETCH(QSize, size);
        m_theme->setAppearance(static_cast<Appearance>(appearance));
        m_theme->setTextPercent(percent);
        for (const bool overview : {false, true}) {
            QWidget page;
            page.setProperty("surface", QStringLiteral("window"));
            auto *layout = new QVBoxLayout(&page);
            layout->setContentsMargins(0, 0, 0, 0);
            layout->setSpacing(0);
            auto *header = new ListingHeader(m_theme.get(), &page);
            layout->addWidget(header);
            header->setAssessment(test::sampleAssessment());
            if (overview) {
                auto *tab = new OverviewTab(m_theme.get(), &page);
                layout->addWidget(tab, 1);
                tab->setAssessment(test::sampleAssessment());
                services::ScoreChange change;
                change.from = QDate(2026, 8, 1);
                change.to = test::kSampleDay;
                change.factsTenths = 209;
                change.ageingTenths = -29;
                tab->setChange(change);
            } else {
                auto *tab = new ChecklistTab(m_theme.get(), &page);
                layout->addWidget(tab, 1);
                tab->setAssessment(test::sampleAssessment());
                tab->showSection(QStringLiteral("people"));
                tab->showCheck(QStringLiteral("people-discipline"));
            }
            page.resize(size);
            page.show();
            QVERIFY(QTest::qWaitForWindowExposed(&page));
            QCoreApplication::processEvents();
            shoot(&page,
                QStringLiteral("%1-%2").arg(
                    overview ? QStringLiteral("overview") : QStringLiteral("checklist"),
                    QString::fromLatin1(QTest::currentDataTag())));
            QVERIFY(page.width() <= size.width());
        }
    }

    void whatToCheckNextIsReadWhole()
    {
        LimitsPane pane(m_theme.get());
        pane.resize(240, 500);
        pane.setAssessment(test::sampleAssessment());
        pane.show();
        QVERIFY(QTest::qWaitForWindowExposed(&pane));
        int rows = 0;
        for (const auto *button : pane.findChildren<QAbstractButton *>()) {
            if (!button->objectName().startsWith(u"next_"))
                continue;
            ++rows;
            QTRY_VERIFY(button->height() >= button->heightForWidth(button->width()));
        }
        QVERIFY(rows > 3);
    }

    // The answer draws it inside; buttons elsewhere have theirs around them.
    void anAnswerHasOneRing()
    {
        StateBar bar(m_theme.get());
        bar.show();
        QVERIFY(QTest::qWaitForWindowExposed(&bar));
        bar.button(domain::AnswerState::Met)->setFocus(Qt::TabFocusReason);
        QVERIFY(m_theme->showsKeyboardFocus());
        for (const QFocusFrame *frame : bar.findChildren<QFocusFrame *>())
            QVERIFY(!frame->isVisible());
    }
};

QTEST_MAIN(TestChecklistTab)
#include "tst_checklisttab.moc"
