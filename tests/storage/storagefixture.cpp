// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/storagefixture.h"

#include <algorithm>

namespace touchstone::test {

using namespace domain;
using namespace storage;

StorageFixture::StorageFixture()
{
    auto made = DirectoryFile::create(path(), clock);
    check(made);
    file = std::move(*made);
    auto opened = Session::open(*file, Session::Role::Writer);
    check(opened);
    session = std::move(*opened);
}

StorageFixture::~StorageFixture()
{
    close();
}

void StorageFixture::close()
{
    session.reset();
    file.reset();
}

void StorageFixture::reopen()
{
    close();
    auto opened = DirectoryFile::open(path(), clock);
    check(opened);
    file = std::move(*opened);
    auto made
        = Session::open(*file, file->isReadOnly() ? Session::Role::Reader : Session::Role::Writer);
    check(made);
    session = std::move(*made);
}

Clinic StorageFixture::clinic(const QString &name, const QString &city, const QString &country)
{
    Clinic clinic;
    clinic.name = name;
    clinic.place.city = city;
    clinic.place.country = country;
    return save(clinic);
}

Practitioner StorageFixture::practitioner(const QString &name)
{
    Practitioner practitioner;
    practitioner.name = name;
    return save(practitioner);
}

Laboratory StorageFixture::laboratory(const QString &name)
{
    Laboratory laboratory;
    laboratory.name = name;
    return save(laboratory);
}

Listing StorageFixture::listing(
    const Clinic &clinic, const QString &treatment, const QString &condition)
{
    Listing listing;
    listing.clinic = clinic.id;
    listing.treatment = treatment;
    listing.condition = condition;
    return save(listing);
}

Answer StorageFixture::answer(const SubjectRef &subject, const char *criterion, AnswerState state,
    Tier tier, QDate checkedOn, const QString &person)
{
    auto answers = AnswerStore(*session).answersOf(subject);
    check(answers);
    Answer answer;
    answer.revision = answers->value(QLatin1String(criterion)).revision;
    answer.state = state;
    answer.tier = tier;
    answer.checkedOn = checkedOn;
    UnitOfWork unit(*session, ChangeKind::Edit, person);
    check(unit.begin());
    auto stored = unit.saveAnswer(subject, QLatin1String(criterion), answer);
    check(stored);
    check(unit.commit());
    return *stored;
}

void StorageFixture::trash(const SubjectRef &subject)
{
    UnitOfWork unit(*session, ChangeKind::Edit, author());
    check(unit.begin());
    check(unit.trash({subject}));
    check(unit.commit());
}

ListingRow StorageFixture::row(ListingId id)
{
    auto rows = ListingStore(*session).rows({id});
    check(rows);
    return rows->value(0);
}

QStringList StorageFixture::search(const QString &words)
{
    ListingQuery query;
    query.search = words;
    auto page = ListingStore(*session).page(query, {}, 1000);
    check(page);
    QStringList names;
    for (const ListingRow &row : std::as_const(page->rows)) {
        names.append(row.treatment.isEmpty() ? row.clinic : row.clinic + u'/' + row.treatment);
    }
    std::sort(names.begin(), names.end());
    return names;
}

void StorageFixture::verifySound()
{
    auto report = Maintenance(*session).check();
    check(report);
    QVERIFY2(report->isSound(), qPrintable(report->problems.join(u'\n')));
}

} // namespace touchstone::test
