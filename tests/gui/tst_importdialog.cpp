// SPDX-License-Identifier: GPL-3.0-or-later
#include "fakeprompter.h"
#include "gui/exchange/exportdialog.h"
#include "gui/exchange/importdialog.h"
#include "gui/exchange/maintenance.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace touchstone;
using namespace touchstone::gui;

/// Files in and out by their dialogs, on a real directory.
class TestImportDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_theme = std::make_unique<Theme>(qApp);
        m_settings = std::make_unique<Settings>(std::make_unique<QSettings>(
            m_folder->filePath(QStringLiteral("s.ini")), QSettings::IniFormat));
        m_directory = std::make_unique<services::DirectoryService>(m_clock, QStringLiteral("ines"));
        m_exchange = std::make_unique<services::ExchangeService>(m_directory.get());
        m_window = std::make_unique<QWidget>();
        const auto made = test::await(m_directory->create(
            m_folder->filePath(QStringLiteral("mine.touchstone")), services::NewDirectory::Empty));
        VERIFY_OK(made);
        m_context = {.theme = m_theme.get(),
            .settings = m_settings.get(),
            .prompter = &m_prompter,
            .directory = m_directory.get(),
            .exchange = m_exchange.get(),
            .clock = &m_clock,
            .language = QStringLiteral("en")};
        m_prompter.files.clear();
    }

    void cleanup()
    {
        m_window.reset();
        m_exchange.reset();
        m_directory.reset();
        m_theme.reset();
    }

    void aFileIsTriedThenImportedThenTakenBack()
    {
        auto *dialog = openImport(kClinics);
        auto *columns = dialog->findChild<QTableWidget *>(QStringLiteral("importColumnsTable"));
        QTRY_COMPARE(columns->rowCount(), 4);
        auto *first = dialog->findChild<QComboBox *>(QStringLiteral("column0ComboBox"));
        QCOMPARE(first->currentData().toInt(), static_cast<int>(exchange::Field::ClinicName));
        // Small files are tried at once; a trial writes nothing.
        auto *trial = dialog->findChild<QLabel *>(QStringLiteral("importTrialLabel"));
        QTRY_VERIFY(trial->text().contains(QStringLiteral("Listings: 2 new")));
        QVERIFY(trial->text().contains(QStringLiteral("Rows refused: 1")));
        QCOMPARE(listings(), 0);

        QSignalSpy imported(dialog, &ImportDialog::imported);
        QVERIFY(imported.isValid());
        auto *button = dialog->findChild<QPushButton *>(QStringLiteral("importButton"));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(imported.count(), 1);
        QCOMPARE(listings(), 2);
        const QString refused = m_folder->filePath(QStringLiteral("clinics-refused.csv"));
        QTRY_VERIFY(QFileInfo::exists(refused));
        QVERIFY(dialog->findChild<QLabel *>(QStringLiteral("importRejectsFileLabel"))
                    ->text()
                    .contains(QStringLiteral("clinics-refused.csv")));
        QCOMPARE(
            dialog->findChild<QTableWidget *>(QStringLiteral("importRejectsTable"))->rowCount(), 1);
        VERIFY_OK(test::await(m_directory->undo()));
        QCOMPARE(listings(), 0);
    }

    void aCorrectedMappingIsRememberedForThatHeader()
    {
        auto *dialog = openImport(kClinics);
        QTRY_VERIFY(dialog->findChild<QComboBox *>(QStringLiteral("column3ComboBox")));
        auto *box = dialog->findChild<QComboBox *>(QStringLiteral("column3ComboBox"));
        box->setCurrentIndex(static_cast<int>(exchange::Field::Treatment));
        QSignalSpy imported(dialog, &ImportDialog::imported);
        auto *button = dialog->findChild<QPushButton *>(QStringLiteral("importButton"));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(imported.count(), 1);
        dialog->reject();

        auto *again = openImport(kClinics);
        QTRY_VERIFY(again->findChild<QComboBox *>(QStringLiteral("column3ComboBox")));
        QCOMPARE(
            again->findChild<QComboBox *>(QStringLiteral("column3ComboBox"))->currentData().toInt(),
            static_cast<int>(exchange::Field::Treatment));
        QVERIFY(again->findChild<QLabel *>(QStringLiteral("importAboutLabel"))
                    ->text()
                    .contains(QStringLiteral("last import")));
    }

    void aFileThatCannotBeReadIsSaid()
    {
        auto *dialog = openImport(QByteArray());
        auto *message = dialog->findChild<QLabel *>(QStringLiteral("messageLabel"));
        QTRY_VERIFY(message->isVisible());
        QVERIFY(!dialog->findChild<QPushButton *>(QStringLiteral("importButton"))->isEnabled());
    }

    void listIsExportedAndBackedUpAndChecked()
    {
        auto *dialog = openImport(kClinics);
        QSignalSpy imported(dialog, &ImportDialog::imported);
        auto *button = dialog->findChild<QPushButton *>(QStringLiteral("importButton"));
        QTRY_VERIFY(button->isEnabled());
        QTest::mouseClick(button, Qt::LeftButton);
        QTRY_COMPARE(imported.count(), 1);
        dialog->reject();

        const QString list = m_folder->filePath(QStringLiteral("out.csv"));
        m_prompter.files << list;
        exportListings(m_context, {}, m_window.get());
        QTRY_VERIFY(resultLines().contains(QStringLiteral("out.csv")));
        QVERIFY(test::readFile(list).contains("Clinica Uno"));

        const QString copy = m_folder->filePath(QStringLiteral("copy.touchstone"));
        m_prompter.files << copy;
        backUp(m_context, m_window.get());
        QTRY_VERIFY(resultLines().contains(QStringLiteral("SHA-256")));
        checkDirectory(m_context, m_window.get());
        QTRY_VERIFY(resultLines().contains(QStringLiteral("Checked:")));

        QString opened;
        m_prompter.files << copy << m_folder->filePath(QStringLiteral("restored.touchstone"));
        restoreBackup(m_context, m_window.get(), [&opened](const QString &path) { opened = path; });
        QTRY_VERIFY(resultLines().contains(QStringLiteral("The directory is in")));
        for (auto *offer :
            m_window->findChildren<QPushButton *>(QStringLiteral("taskOfferButton"))) {
            if (offer->isVisible()) {
                QTest::mouseClick(offer, Qt::LeftButton);
                break;
            }
        }
        QVERIFY(opened.endsWith(QStringLiteral("restored.touchstone")));
    }

private:
    static inline const QByteArray kClinics = "Clinic,City,Country,Condition\n"
                                              "Clinica Uno,Madrid,Spain,Knee pain\n"
                                              "Clinic Two,Leeds,United Kingdom,Hair loss\n"
                                              ",Nowhere,Spain,\n";

    ImportDialog *openImport(const QByteArray &content)
    {
        const QString path = m_folder->filePath(QStringLiteral("clinics.csv"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size()) {
            qFatal("the file to import cannot be written");
        }
        file.close();
        m_window->show();
        auto *dialog = new ImportDialog(m_context, path, m_window.get());
        dialog->open();
        return dialog;
    }

    qint64 listings() { return test::await(m_directory->listingCounts({})).value().all; }

    /// Lines of the newest result that is shown.
    QString resultLines()
    {
        QString text;
        for (const QLabel *label :
            m_window->findChildren<QLabel *>(QStringLiteral("taskLinesLabel"))) {
            text += label->text();
        }
        return text;
    }

    test::FakeClock m_clock;
    test::FakePrompter m_prompter;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<services::DirectoryService> m_directory;
    std::unique_ptr<services::ExchangeService> m_exchange;
    std::unique_ptr<QWidget> m_window;
    Context m_context;
};

QTEST_MAIN(TestImportDialog)
#include "tst_importdialog.moc"
