// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/directoryservice.h"
#include "services/drafts.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace touchstone;
using namespace touchstone::domain;
using namespace touchstone::services;
using namespace Qt::Literals::StringLiterals;
using touchstone::test::await;

/// What is typed and not saved is on disk, for its owner alone, and comes back.
class TestDrafts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_directory = std::make_unique<DirectoryService>(m_clock, u"Tester"_s);
        VERIFY_OK(await(m_directory->create(path(u"one"_s), NewDirectory::Empty)));
        start();
    }
    void cleanup()
    {
        m_drafts.reset();
        m_directory.reset();
    }

    void aDraftComesBackAfterARestart()
    {
        const Draft draft = sample();
        m_drafts->keep(draft);
        start();
        const auto found = m_drafts->find(draft.subject, draft.criterion, draft.uuid);
        QVERIFY(found);
        QCOMPARE(found->mine, draft.mine);
        QCOMPARE(found->base, draft.base);
        QCOMPARE(found->revision, draft.revision);
        QCOMPARE(found->listing, draft.listing);
        QCOMPARE(found->title, draft.title);
        QCOMPARE(found->typedUtc, m_clock.nowUtc());
        // The same key in another directory of that name is another record.
        QVERIFY(!m_drafts->find(draft.subject, draft.criterion, u"other"_s));
        Answer answer;
        putFields(found->mine, &answer);
        QCOMPARE(answer.note, u"half a sen"_s);
    }

    void anAssessorsDraftIsKeptApart()
    {
        const Draft joint = sample();
        Draft own = joint;
        own.of = DraftOf::Assessor;
        own.mine = {{u"note"_s, u"my own"_s}};
        m_drafts->keep(joint);
        m_drafts->keep(own);
        start();
        const auto find = [&](DraftOf of) {
            return m_drafts->find(joint.subject, joint.criterion, joint.uuid, of);
        };
        QCOMPARE(m_drafts->list().size(), 2);
        QCOMPARE(find(DraftOf::Directory)->mine, joint.mine);
        QCOMPARE(find(DraftOf::Assessor)->mine, own.mine);
        QVERIFY(find(DraftOf::Assessor)->of == DraftOf::Assessor);
        m_drafts->drop(joint.subject, joint.criterion);
        QVERIFY(!find(DraftOf::Directory));
        QVERIFY(find(DraftOf::Assessor));
        m_drafts->drop(joint.subject, joint.criterion, DraftOf::Assessor);
        m_drafts->flush();
        QVERIFY(files().isEmpty());
    }

    void itIsOnDiskByItself()
    {
        m_drafts->keep(sample());
        QTRY_COMPARE(files().size(), 1); // nobody asked
    }

    void onlyItsOwnerReadsIt()
    {
        m_drafts->keep(sample());
        m_drafts->flush();
        const QStringList written = files();
        QCOMPARE(written.size(), 1);
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ExeGroup
            | QFile::ReadOther | QFile::WriteOther | QFile::ExeOther;
        QVERIFY(!(QFile::permissions(written.first()) & others));
        QVERIFY(!(QFile::permissions(QFileInfo(written.first()).path()) & others));
    }

    void savedOrGivenUpItIsGone()
    {
        const Draft draft = sample();
        m_drafts->keep(draft);
        m_drafts->flush();
        m_drafts->drop(draft.subject, draft.criterion);
        m_drafts->flush();
        QVERIFY(files().isEmpty());
        QVERIFY(m_drafts->list().isEmpty());
    }

    void eachDirectoryHasItsOwn()
    {
        m_drafts->keep(sample());
        QSignalSpy loaded(m_drafts.get(), &Drafts::loaded);
        VERIFY_OK(await(m_directory->create(path(u"two"_s), NewDirectory::Empty)));
        QTRY_COMPARE(loaded.size(), 1);
        QVERIFY(m_drafts->list().isEmpty());
        VERIFY_OK(await(m_directory->open(path(u"one"_s))));
        QTRY_COMPARE(loaded.size(), 2);
        QCOMPARE(m_drafts->list().size(), 1);
    }

    void theNewestComesFirst()
    {
        Draft draft = sample();
        m_drafts->keep(draft);
        m_clock.addDays(1);
        draft.criterion = u"other-criterion"_s;
        m_drafts->keep(draft);
        QCOMPARE(m_drafts->list().first().criterion, draft.criterion);
    }

    void brokenFilesAreLeftAlone_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("no JSON") << QByteArray("\0\xff{", 3);
        QTest::newRow("a later format") << QByteArray(R"({"format":2,"kind":"clinic","mine":{}})");
        QTest::newRow("no such kind") << QByteArray(R"({"format":1,"kind":"cat","mine":{}})");
        QTest::newRow("no fields") << QByteArray(R"({"format":1,"kind":"clinic","mine":7})");
    }

    void brokenFilesAreLeftAlone()
    {
        QFETCH(QByteArray, content);
        m_drafts->keep(sample());
        m_drafts->flush();
        const QString broken = QFileInfo(files().first()).path() + u"/broken.json"_s;
        QFile file(broken);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u"not a draft"_s));
        start();
        QCOMPARE(m_drafts->list().size(), 1);
        QVERIFY(QFile::exists(broken));
    }

    void aFolderThatCannotBeMadeIsSaidOnce()
    {
        QFile inTheWay(m_folder->filePath(u"blocked"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        m_drafts
            = std::make_unique<Drafts>(m_directory.get(), m_clock, inTheWay.fileName() + u"/x"_s);
        QSignalSpy failed(m_drafts.get(), &Drafts::failed);
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
        QTest::ignoreMessage(QtWarningMsg, QRegularExpression(u".*"_s));
        m_drafts->keep(sample());
        m_drafts->flush();
        QTRY_COMPARE(failed.size(), 1);
        m_drafts->keep(sample());
        m_drafts->flush();
        QCoreApplication::sendPostedEvents();
        QCOMPARE(failed.size(), 1);
    }

private:
    QString path(const QString &name) const { return m_folder->filePath(name + u".touchstone"_s); }
    void start()
    {
        m_drafts.reset();
        m_drafts
            = std::make_unique<Drafts>(m_directory.get(), m_clock, m_folder->filePath(u"drafts"_s));
    }
    QStringList files() const
    {
        QStringList found;
        QDirIterator walk(m_folder->filePath(u"drafts"_s), QDir::Files | QDir::Hidden,
            QDirIterator::Subdirectories);
        while (walk.hasNext()) {
            found.append(walk.next());
        }
        return found;
    }
    static Draft sample()
    {
        Draft draft;
        draft.subject = {SubjectKind::Practitioner, 7};
        draft.uuid = u"0190aaaa-0000-7000-8000-000000000000"_s;
        draft.criterion = u"people-licence"_s;
        draft.listing = ListingId(3);
        draft.title = u"Aurora: “Licence”"_s;
        draft.revision = 4;
        Answer answer;
        draft.base = fieldsOf(answer);
        answer.note = u"half a sen"_s;
        draft.mine = fieldsOf(answer);
        return draft;
    }

    test::FakeClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DirectoryService> m_directory;
    std::unique_ptr<Drafts> m_drafts;
};

QTEST_GUILESS_MAIN(TestDrafts)
#include "tst_drafts.moc"
