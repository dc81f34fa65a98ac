// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/answerstore.h"
#include "storage/bulkimport.h"
#include "storage/clinicstore.h"
#include "storage/directoryfile.h"
#include "storage/journalstore.h"
#include "storage/laboratorystore.h"
#include "storage/listingstore.h"
#include "storage/maintenance.h"
#include "storage/partystore.h"
#include "storage/practitionerstore.h"
#include "storage/scorestore.h"
#include "storage/settingstore.h"
#include "storage/undolog.h"
#include "storage/unitofwork.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QTemporaryDir>

#include <map>

namespace touchstone::test {

/// A directory of its own, open for writing, and short ways to fill it: a file in a folder, or,
/// where TOUCHSTONE_TEST_ENGINE is postgres, a database on a server of the test program's.
class StorageFixture
{
public:
    static bool onServer();

    StorageFixture();
    ~StorageFixture();

    FakeClock clock;
    QTemporaryDir folder;
    std::unique_ptr<storage::Directory> file;
    std::unique_ptr<storage::Session> session;

    [[nodiscard]] QString path() const
    {
        return onServer() ? m_address : folder.filePath(QStringLiteral("records.touchstone"));
    }
    void close();
    void reopen();

    /// Stores through a unit of its own; the test ends when that fails.
    domain::Clinic clinic(
        const QString &name, const QString &city = {}, const QString &country = {});
    domain::Practitioner practitioner(const QString &name);
    domain::Laboratory laboratory(const QString &name);
    domain::Listing listing(
        const domain::Clinic &clinic, const QString &treatment = {}, const QString &condition = {});
    template <typename Record> Record save(const Record &record, const QString &person = author())
    {
        storage::UnitOfWork unit(sessionOf(person), domain::ChangeKind::Edit, person);
        check(unit.begin());
        auto stored = unit.save(record);
        check(stored);
        check(unit.commit());
        return *stored;
    }
    domain::Answer answer(const domain::SubjectRef &subject, const char *criterion,
        domain::AnswerState state, domain::Tier tier, QDate checkedOn,
        const QString &person = author());
    void trash(const domain::SubjectRef &subject);

    domain::ListingRow row(ListingId id);
    QStringList search(const QString &words); ///< clinic and treatment of the hits, sorted
    void verifySound();

    static QString author() { return QStringLiteral("Test"); }
    /// The session `person` writes through: on a server everybody has a login of their own.
    storage::Session &sessionOf(const QString &person);
    /// What no program of ours would write, by SQL in SQLite's words.
    void damage(const QString &statement);
    /// How the server would run `sql` with its marks NULL or 0, though tables are small.
    [[nodiscard]] QString planOnServer(const QString &sql) const;
    /// The author's login on the server, with the rights of an administrator of the directory.
    [[nodiscard]] storage::OpenOptions options() const;

private:
    void createOnServer();
    QString m_name, m_administrator, m_address;
    struct Other
    {
        std::unique_ptr<storage::Directory> directory;
        std::unique_ptr<storage::Session> session;
    };
    std::map<QString, Other> m_others; ///< by person

public:
    template <typename T> static void check(const Result<T> &result)
    {
        if (!result) {
            qFatal(
                "%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
        }
    }
};

inline domain::SubjectRef ref(const domain::Clinic &r)
{
    return {domain::SubjectKind::Clinic, r.id.value()};
}
inline domain::SubjectRef ref(const domain::Practitioner &r)
{
    return {domain::SubjectKind::Practitioner, r.id.value()};
}
inline domain::SubjectRef ref(const domain::Laboratory &r)
{
    return {domain::SubjectKind::Laboratory, r.id.value()};
}
inline domain::SubjectRef ref(const domain::Listing &r)
{
    return {domain::SubjectKind::Listing, r.id.value()};
}

} // namespace touchstone::test
