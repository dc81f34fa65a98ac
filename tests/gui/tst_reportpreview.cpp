// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/report/reportpreview.h"
#include "gui/report/reportview.h"
#include "gui/widgets/messages.h"
#include "guiworld.h"

#include <QComboBox>
#include <QFile>
#include <QListWidget>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace touchstone;
using namespace touchstone::gui;
using touchstone::test::GuiWorld;

class TestReportPreview : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiWorld> m_world;
    QPointer<ReportPreview> m_preview;

    template <typename T> T *part(const QByteArray &name) const
    {
        return m_preview->findChild<T *>(QString::fromLatin1(name));
    }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<GuiWorld>();
        m_world->createDirectory();
        const auto clinic = m_world->addClinic(QStringLiteral("Example Centre: Tampa"));
        const auto listing = m_world->addListing(clinic);
        m_preview = new ReportPreview(m_world->context, listing.id, nullptr);
        m_preview->open();
        QTRY_VERIFY(m_preview->document());
    }
    void cleanup()
    {
        delete m_preview;
        m_world.reset();
    }

    void showsThePagesOfTheReport()
    {
        QCOMPARE(part<QListWidget>("report_pages_QListWidget")->count(),
            m_preview->document()->pageCount());
        QVERIFY(QTest::qWaitForWindowExposed(m_preview));
        test::shoot(m_preview, QStringLiteral("report-preview"));
        auto *view = part<ReportView>("report_pages_ReportView");
        view->goToPage(1);
        QCOMPARE(view->currentPage(), 1);
        view->setZoom(150);
        QCOMPARE(view->zoom(), 150);
    }

    void choicesMakeAnotherReport()
    {
        const auto before = m_preview->document();
        part<QComboBox>("report_length_QComboBox")->setCurrentIndex(1);
        QTRY_VERIFY(m_preview->document() != before);
        QVERIFY(m_preview->document()->pageCount() >= before->pageCount());
    }

    void writesBothKinds_data()
    {
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<QString>("file");
        QTest::addColumn<QByteArray>("start");
        QTest::newRow("PDF") << QByteArray("report_savePdf_QPushButton") << QStringLiteral("r.pdf")
                             << QByteArray("%PDF-");
        QTest::newRow("HTML") << QByteArray("report_saveHtml_QPushButton")
                              << QStringLiteral("r.html") << QByteArray("<!DOCTYPE html");
    }

    void writesBothKinds()
    {
        QFETCH(QByteArray, button);
        QFETCH(QString, file);
        QFETCH(QByteArray, start);
        m_world->prompter.file = m_world->folder.filePath(file);
        QSignalSpy written(m_preview.data(), &ReportPreview::written);
        QTRY_VERIFY(part<QPushButton>(button)->isEnabled());
        QTest::mouseClick(part<QPushButton>(button), Qt::LeftButton);
        QTRY_COMPARE(written.size(), 1);
        const QByteArray content = test::readFile(m_world->prompter.file);
        QVERIFY(content.left(20).toLower().startsWith(start.toLower()));
        // The proposed name is one every file system takes.
        QVERIFY(!m_world->prompter.asked.first()
                     .section(QLatin1Char('/'), -1)
                     .contains(QLatin1Char(':')));
        QVERIFY(part<InlineMessage>("report_message_InlineMessage")->isVisible());
    }

    void cancellingTheFileDialogWritesNothing()
    {
        QTRY_VERIFY(part<QPushButton>("report_savePdf_QPushButton")->isEnabled());
        QSignalSpy written(m_preview.data(), &ReportPreview::written);
        QTest::mouseClick(part<QPushButton>("report_savePdf_QPushButton"), Qt::LeftButton);
        QCOMPARE(written.size(), 0);
        QCOMPARE(m_world->prompter.asked.size(), 1);
    }
};

QTEST_MAIN(TestReportPreview)
#include "tst_reportpreview.moc"
