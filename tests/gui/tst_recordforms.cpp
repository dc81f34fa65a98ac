// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/conflict/conflictdialog.h"
#include "gui/forms/edittable.h"
#include "gui/forms/partypicker.h"
#include "gui/forms/recorddialog.h"
#include "gui/widgets/messages.h"
#include "guiworld.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QCompleter>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableWidget>
#include <QTest>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::gui;
using touchstone::test::GuiWorld;

class TestRecordForms : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<GuiWorld> m_world;
    QPointer<RecordDialog> m_dialog;

    template <typename T> T *part(const QByteArray &name) const
    {
        return m_dialog->findChild<T *>(QString::fromLatin1(name));
    }
    void open(const SubjectRef &record)
    {
        m_dialog = new RecordDialog(m_world->context, record, nullptr);
        m_dialog->open();
        QVERIFY(QTest::qWaitForWindowExposed(m_dialog));
    }
    ConflictDialog *conflict() const { return m_dialog->findChild<ConflictDialog *>(); }
    /// Saves what another person saved differently meanwhile.
    ClinicId editBoth()
    {
        Clinic clinic = m_world->addClinic(QStringLiteral("Example"));
        open({SubjectKind::Clinic, clinic.id.value()});
        [&] {
            QTRY_COMPARE(
                part<QLineEdit>("clinic_name_QLineEdit")->text(), QStringLiteral("Example"));
        }();
        part<QLineEdit>("clinic_phone_QLineEdit")->setText(QStringLiteral("mine"));
        part<QLineEdit>("clinic_email_QLineEdit")->setText(QStringLiteral("desk@example.org"));
        part<QPlainTextEdit>("clinic_note_QPlainTextEdit")->setPlainText(QStringLiteral("mine"));
        clinic.phone = QStringLiteral("theirs");
        clinic.note = QStringLiteral("theirs");
        [&] { VERIFY_OK(test::await(m_world->directory->saveClinic(clinic))); }();
        save();
        [&] { QTRY_VERIFY(conflict()); }();
        return clinic.id;
    }
    void save() { QTest::keyClick(m_dialog, Qt::Key_Return, Qt::ControlModifier); }

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<GuiWorld>();
        m_world->createDirectory();
    }
    void cleanup()
    {
        delete m_dialog;
        m_world.reset();
    }

    void clinicIsMadeWithItsNamesAndPlace()
    {
        open({SubjectKind::Clinic, 0});
        part<QLineEdit>("clinic_name_QLineEdit")->setText(QStringLiteral("Łódź Cell Clinic"));
        part<EditTable>("clinic_otherNames_EditTable")
            ->setRows({{QStringLiteral("LCC sp. z o.o."), QStringLiteral("legal")}});
        part<QComboBox>("clinic_country_CountryBox")->setEditText(QStringLiteral("Poland"));
        part<QLineEdit>("clinic_website_QLineEdit")->setText(QStringLiteral("https://example.org"));
        test::shoot(m_dialog, QStringLiteral("form-clinic"));
        QSignalSpy saved(m_dialog.data(), &RecordDialog::saved);
        save();
        QTRY_COMPARE(saved.size(), 1);
        const ClinicId id(saved.at(0).at(0).value<SubjectRef>().id);
        const auto clinic = test::await(m_world->directory->loadClinic(id));
        VERIFY_OK(clinic);
        QCOMPARE(clinic->name, QStringLiteral("Łódź Cell Clinic"));
        QCOMPARE(clinic->place.country, QStringLiteral("PL"));
        QCOMPARE(clinic->otherNames.size(), 1);
        QCOMPARE(clinic->otherNames.at(0).kind, NameKind::Legal);
        QTRY_VERIFY(!m_dialog);
    }

    void problemsStandAtTheirField_data()
    {
        QTest::addColumn<int>("kind");
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::newRow("a web address without scheme")
            << int(SubjectKind::Clinic) << QByteArray("website") << QStringLiteral("example.org");
        QTest::newRow("an e-mail without host")
            << int(SubjectKind::Clinic) << QByteArray("email") << QStringLiteral("info@");
        QTest::newRow("an NPI with a wrong check digit")
            << int(SubjectKind::Practitioner) << QByteArray("npi") << QStringLiteral("1234567890");
        QTest::newRow("a laboratory's address that opens nothing") << int(
            SubjectKind::Laboratory) << QByteArray("website") << QStringLiteral("javascript:x");
    }

    void problemsStandAtTheirField()
    {
        QFETCH(int, kind);
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        const QByteArray prefix = code(static_cast<SubjectKind>(kind)).toLatin1();
        open({static_cast<SubjectKind>(kind), 0});
        auto *name = part<QLineEdit>(prefix + "_name_QLineEdit");
        auto *edit = part<QLineEdit>(prefix + '_' + field + "_QLineEdit");
        auto *problem = part<QLabel>(prefix + '_' + field + "_problem");
        edit->setText(text);
        save();
        QTRY_VERIFY(problem->isVisible());
        QVERIFY(part<QLabel>(prefix + "_name_problem")->isVisible());
        QVERIFY(edit->property("problem").toBool());
        test::shoot(m_dialog, QStringLiteral("form-problem-") + QString::fromLatin1(field));
        name->setText(QStringLiteral("A name"));
        edit->clear();
        QVERIFY(!problem->isVisible());
        save();
        QTRY_VERIFY(!m_dialog);
    }

    void escAsksOnlyWhenSomethingWasTyped()
    {
        open({SubjectKind::Practitioner, 0});
        part<QLineEdit>("practitioner_name_QLineEdit")->setText(QStringLiteral("B. Example"));
        m_world->prompter.answer = false;
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QCOMPARE(m_world->prompter.asked.size(), 1);
        QVERIFY(m_dialog->isVisible());
        m_world->prompter.answer = true;
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        open({SubjectKind::Practitioner, 0});
        QTest::keyClick(m_dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_world->prompter.asked.size(), 2);
    }

    void differentFieldsMergeByThemselves()
    {
        Clinic clinic = m_world->addClinic(QStringLiteral("Example"));
        open({SubjectKind::Clinic, clinic.id.value()});
        QTRY_COMPARE(part<QLineEdit>("clinic_name_QLineEdit")->text(), QStringLiteral("Example"));
        part<QLineEdit>("clinic_phone_QLineEdit")->setText(QStringLiteral("+1 555 0100"));
        clinic.email = QStringLiteral("desk@example.org");
        VERIFY_OK(test::await(m_world->directory->saveClinic(clinic)));
        save();
        QTRY_VERIFY(!m_dialog);
        const auto merged = test::await(m_world->directory->loadClinic(clinic.id));
        VERIFY_OK(merged);
        QCOMPARE(merged->phone, QStringLiteral("+1 555 0100"));
        QCOMPARE(merged->email, QStringLiteral("desk@example.org"));
    }

    void whatIsTypedBeforeTheRecordArrivesStays()
    {
        Clinic clinic = m_world->addClinic(QStringLiteral("Example"));
        clinic.email = QStringLiteral("desk@example.org");
        clinic.place = {QStringLiteral("1 Example Street"), {}, {}, {}, QStringLiteral("PL")};
        VERIFY_OK(test::await(m_world->directory->saveClinic(clinic)));
        m_dialog
            = new RecordDialog(m_world->context, {SubjectKind::Clinic, clinic.id.value()}, nullptr);
        m_dialog->open();
        auto *name = part<QLineEdit>("clinic_name_QLineEdit");
        auto *phone = part<QLineEdit>("clinic_phone_QLineEdit");
        QVERIFY(name->text().isEmpty()); // or this test shows nothing
        QTest::keyClicks(phone, QStringLiteral("+1 555 0100"));
        QTest::keyClicks(part<QLineEdit>("clinic_city_QLineEdit"), QStringLiteral("Zabrze"));
        QTRY_COMPARE(name->text(), QStringLiteral("Example"));
        QCOMPARE(phone->text(), QStringLiteral("+1 555 0100"));
        QTRY_VERIFY(part<QPushButton>("record_save_QPushButton")->isEnabled());
        save();
        QTRY_VERIFY(!m_dialog);
        const auto stored = test::await(m_world->directory->loadClinic(clinic.id));
        VERIFY_OK(stored);
        QCOMPARE(stored->phone, QStringLiteral("+1 555 0100"));
        QCOMPARE(stored->email, QStringLiteral("desk@example.org"));
        QCOMPARE(stored->place.address, QStringLiteral("1 Example Street"));
        QCOMPARE(stored->place.city, QStringLiteral("Zabrze"));
        QCOMPARE(stored->place.country, QStringLiteral("PL"));
    }

    void aCellBeingTypedIsKept()
    {
        open({SubjectKind::Clinic, 0});
        part<QLineEdit>("clinic_name_QLineEdit")->setText(QStringLiteral("A name"));
        auto *table = part<EditTable>("clinic_otherNames_EditTable")->table();
        table->setCurrentCell(0, 0);
        table->edit(table->currentIndex());
        auto *cell = table->viewport()->findChild<QLineEdit *>();
        QVERIFY(cell);
        QTest::keyClicks(cell, QStringLiteral("Former name"));
        QSignalSpy saved(m_dialog.data(), &RecordDialog::saved);
        QTest::keyClick(cell, Qt::Key_Return, Qt::ControlModifier);
        QTRY_VERIFY(table->viewport()->findChildren<QLineEdit *>().isEmpty());
        save();
        QTRY_COMPARE(saved.size(), 1);
        const auto stored = test::await(
            m_world->directory->loadClinic(ClinicId(saved.at(0).at(0).value<SubjectRef>().id)));
        VERIFY_OK(stored);
        QCOMPARE(stored->otherNames.size(), 1);
    }

    void theSameFieldOpensAChoice_data()
    {
        QTest::addColumn<QString>("side");
        QTest::newRow("keep mine") << QStringLiteral("mine");
        QTest::newRow("take theirs") << QStringLiteral("theirs");
    }

    void theSameFieldOpensAChoice()
    {
        QFETCH(QString, side);
        const ClinicId id = editBoth();
        auto *dialog = conflict();
        QVERIFY(dialog);
        auto *save = dialog->findChild<QPushButton *>(QStringLiteral("conflict_save_QPushButton"));
        QVERIFY(!save->isEnabled());
        test::shoot(dialog, QStringLiteral("conflict"));
        auto *choice
            = dialog->findChild<QAbstractButton *>(QStringLiteral("conflict_phone_") + side);
        QVERIFY(choice->accessibleName().contains(side));
        QTest::keyClick(choice, Qt::Key_Space);
        QVERIFY(save->isEnabled());
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_VERIFY(!m_dialog);
        const auto stored = test::await(m_world->directory->loadClinic(id));
        VERIFY_OK(stored);
        QCOMPARE(stored->phone, side);
        QCOMPARE(stored->email, QStringLiteral("desk@example.org"));
        QCOMPARE(stored->note, QStringLiteral("theirs\n\nmine")); // both stay unless told
        const auto journal
            = test::await(m_world->directory->journal({SubjectKind::Clinic, id.value()}, 0, 10));
        VERIFY_OK(journal);
        const auto aside = std::find_if(journal->cbegin(), journal->cend(),
            [](const JournalEntry &entry) { return entry.action == RecordAction::SetAside; });
        QCOMPARE(aside != journal->cend(), side == QLatin1String("theirs"));
        if (aside != journal->cend())
            QCOMPARE(
                aside->after, (QJsonObject{{QStringLiteral("phone"), QStringLiteral("mine")}}));
        QVERIFY(m_world->drafts->list().isEmpty());
    }

    void backToEditingKeepsWhatWasTyped()
    {
        const ClinicId id = editBoth();
        auto *dialog = conflict();
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!conflict());
        QCOMPARE(part<QLineEdit>("clinic_phone_QLineEdit")->text(), QStringLiteral("mine"));
        QCOMPARE(test::await(m_world->directory->loadClinic(id))->phone, QStringLiteral("theirs"));
        save();
        QTRY_VERIFY(conflict()); // asks again
    }

    void decidingLaterOffersTheDraftAgain()
    {
        const ClinicId id = editBoth();
        QVERIFY(conflict());
        QTest::mouseClick(
            conflict()->findChild<QPushButton *>(QStringLiteral("conflict_later_QPushButton")),
            Qt::LeftButton);
        QTRY_VERIFY(!m_dialog);
        QCOMPARE(m_world->drafts->list().size(), 1);
        open({SubjectKind::Clinic, id.value()});
        QTRY_COMPARE(part<QLineEdit>("clinic_phone_QLineEdit")->text(), QStringLiteral("mine"));
        QTRY_VERIFY(part<InlineMessage>("clinic_message_InlineMessage")->isVisible());
        save();
        QTRY_VERIFY(conflict()); // the draft knows what it began from
    }

    void whatIsTypedStaysOverARestart()
    {
        const Clinic clinic = m_world->addClinic(QStringLiteral("Example"));
        open({SubjectKind::Clinic, clinic.id.value()});
        QTRY_COMPARE(part<QLineEdit>("clinic_name_QLineEdit")->text(), QStringLiteral("Example"));
        QTest::keyClicks(part<QLineEdit>("clinic_phone_QLineEdit"), QStringLiteral("555"));
        m_world->drafts->flush();
        delete m_dialog; // a crash asks nothing
        m_world->drafts = std::make_unique<services::Drafts>(m_world->directory.get(),
            m_world->clock, m_world->folder.filePath(QStringLiteral("drafts")));
        m_world->context.drafts = m_world->drafts.get();
        open({SubjectKind::Clinic, clinic.id.value()});
        QTRY_COMPARE(part<QLineEdit>("clinic_phone_QLineEdit")->text(), QStringLiteral("555"));
        auto *message = part<InlineMessage>("clinic_message_InlineMessage");
        QTRY_VERIFY(message->isVisible());
        QVERIFY(part<QLineEdit>("clinic_name_QLineEdit")->hasFocus()); // no button of the message
        part<QLineEdit>("clinic_website_QLineEdit")->setText(QStringLiteral("no address"));
        auto *back = message->findChild<QPushButton *>(QStringLiteral("messageActionButton"));
        back->setFocus();
        QTest::keyClick(back, Qt::Key_Return, Qt::ControlModifier); // saves, as everywhere
        QCOMPARE(part<QLineEdit>("clinic_phone_QLineEdit")->text(), QStringLiteral("555"));
        QTRY_VERIFY(part<QLineEdit>("clinic_website_QLineEdit")->hasFocus()); // what is wrong
        Q_EMIT message->actionRequested(); // the stored values
        QCOMPARE(part<QLineEdit>("clinic_phone_QLineEdit")->text(), QString());
        QVERIFY(m_world->drafts->list().isEmpty());
    }

    void aRecordTrashedMeanwhileIsBroughtBackOrRemembered_data()
    {
        QTest::addColumn<bool>("back");
        QTest::newRow("brought back") << true;
        QTest::newRow("left in the trash") << false;
    }

    void aRecordTrashedMeanwhileIsBroughtBackOrRemembered()
    {
        QFETCH(bool, back);
        const Clinic clinic = m_world->addClinic(QStringLiteral("Example"));
        const SubjectRef ref{SubjectKind::Clinic, clinic.id.value()};
        open(ref);
        QTRY_COMPARE(part<QLineEdit>("clinic_name_QLineEdit")->text(), QStringLiteral("Example"));
        part<QLineEdit>("clinic_phone_QLineEdit")->setText(QStringLiteral("mine"));
        VERIFY_OK(test::await(m_world->directory->trash({ref})));
        save();
        auto *message = part<InlineMessage>("clinic_message_InlineMessage");
        QTRY_VERIFY(message->isVisible());
        if (back)
            Q_EMIT message->actionRequested();
        else
            m_dialog->reject();
        QTRY_VERIFY(!m_dialog);
        const auto stored = test::await(m_world->directory->loadClinic(clinic.id));
        VERIFY_OK(stored);
        QCOMPARE(stored->info.trashed, !back);
        QCOMPARE(stored->phone, back ? QStringLiteral("mine") : QString());
        const auto newest = [&] {
            const auto journal = test::await(m_world->directory->journal(ref, 0, 1));
            return journal ? journal->first() : JournalEntry();
        };
        if (back)
            QCOMPARE(newest().action, RecordAction::Changed);
        else
            QTRY_COMPARE(
                newest().after, (QJsonObject{{QStringLiteral("phone"), QStringLiteral("mine")}}));
    }

    void listingNeedsAClinicAndPicksOne()
    {
        const Clinic clinic = m_world->addClinic(QStringLiteral("Example Regenerative Centre"));
        open({SubjectKind::Listing, 0});
        part<QLineEdit>("listing_condition_QLineEdit")->setText(QStringLiteral("knee"));
        save();
        QTRY_VERIFY(part<QLabel>("listing_clinic_problem")->isVisible());
        auto *picker = part<PartyPicker>("listing_clinic_PartyPicker");
        picker->field()->setFocus();
        QTest::keyClicks(picker->field(), QStringLiteral("regen"));
        auto *completer = picker->findChild<QCompleter *>();
        QTRY_VERIFY(completer->popup()->isVisible());
        QTest::keyClick(completer->popup(), Qt::Key_Down);
        QTest::keyClick(completer->popup(), Qt::Key_Return);
        QTRY_COMPARE(picker->id(), clinic.id.value());
        QCOMPARE(picker->field()->text(), clinic.name);
        part<QLineEdit>("listing_amount_QLineEdit")->setText(QStringLiteral("4900.50"));
        part<QComboBox>("listing_currency_QComboBox")->setEditText(QStringLiteral("usd"));
        test::shoot(m_dialog, QStringLiteral("form-listing"));
        QSignalSpy saved(m_dialog.data(), &RecordDialog::saved);
        save();
        QTRY_COMPARE(saved.size(), 1);
        const auto listing = test::await(
            m_world->directory->loadListing(ListingId(saved.at(0).at(0).value<SubjectRef>().id)));
        VERIFY_OK(listing);
        QCOMPARE(listing->clinic, clinic.id);
        QCOMPARE(listing->price, (Money{490050, QStringLiteral("USD")}));
    }

    void typedButNotPickedIsNobody()
    {
        open({SubjectKind::Listing, 0});
        auto *picker = part<PartyPicker>("listing_practitioner_PartyPicker");
        picker->field()->setFocus();
        QTest::keyClicks(picker->field(), QStringLiteral("nobody"));
        save();
        QTRY_VERIFY(part<QLabel>("listing_practitioner_problem")->isVisible());
    }

    void tableKeepsAnEmptyRowAndDropsTheCurrentOne()
    {
        EditTable table(m_world->theme.get(), {QStringLiteral("A"), QStringLiteral("B")});
        table.setRows(
            {{QStringLiteral("1"), QStringLiteral("x")}, {QStringLiteral("2"), QString()}});
        QCOMPARE(table.table()->rowCount(), 3);
        QSignalSpy edited(&table, &EditTable::edited);
        table.table()->item(2, 0)->setText(QStringLiteral(" 3 "));
        QCOMPARE(table.table()->rowCount(), 4);
        QCOMPARE(table.rows().last(), (QStringList{QStringLiteral("3"), QString()}));
        table.table()->setCurrentCell(0, 0);
        QTest::keyClick(table.table(), Qt::Key_Delete);
        QCOMPARE(table.rows().size(), 2);
        QCOMPARE(edited.size(), 2);
    }
};

QTEST_MAIN(TestRecordForms)
#include "tst_recordforms.moc"
