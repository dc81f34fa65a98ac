// SPDX-License-Identifier: GPL-3.0-or-later
// One person at work on a directory on a server, as the window works: reads lists and listings,
// answers checks, is told what others change. tests/bench/load runs many of them and takes the
// server away meanwhile.
//   bench_advisor ADDRESS NAME SECONDS PAUSE_MS
// Prints a line for each change as soon as it is known what became of it, times in milliseconds
// since 1970 in UTC:
//   saved TOKEN BEGAN ENDED
//     the service said it is stored; TOKEN stands in the note of the answer
//   choice TOKEN BEGAN ENDED
//     somebody else wrote a note there meanwhile; then the person chose, and "saved" follows
//   refused TOKEN BEGAN ENDED CODE
//     the service said that it is not stored
//   doubtful TOKEN BEGAN ENDED CODE
//     the service said that nobody knows whether it is
//   read BEGAN ENDED
//     a page of the list and a listing
//   away AT, back AT
//     the server, as the window says it
#include "base/clock.h"
#include "services/directoryservice.h"

#include <QCoreApplication>
#include <QEventLoop>
#include <QFutureWatcher>
#include <QRandomGenerator>
#include <QTimer>

#include <cstdio>

using namespace touchstone;
using namespace touchstone::domain;
using services::DirectoryService;

namespace {

qint64 now()
{
    return QDateTime::currentMSecsSinceEpoch();
}

/// The value once it is there; what the window would be told meanwhile is told.
template <typename T> T settled(const QFuture<T> &future)
{
    QEventLoop loop;
    QFutureWatcher<T> watcher;
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &loop, &QEventLoop::quit);
    watcher.setFuture(future);
    if (!future.isFinished())
        loop.exec();
    return future.result();
}

void rest(int ms)
{
    QEventLoop loop;
    QTimer::singleShot(ms, &loop, &QEventLoop::quit);
    loop.exec();
}

void say(const QString &line)
{
    std::puts(qPrintable(line));
    std::fflush(stdout); // what was said counts even when this process is killed
}

// As a person tells them apart, by what it says: everything else says that nothing was stored.
bool isDoubtful(const Error &error)
{
    return error.message.contains(QStringLiteral("Look at the record before you save again"));
}

class Advisor
{
public:
    Advisor(DirectoryService &service, QString name, int pauseMs)
        : m_service(service), m_name(std::move(name)), m_pauseMs(pauseMs),
          m_random(quint32(qHash(m_name)))
    {
    }

    bool readList()
    {
        const auto keys = settled(m_service.listingKeys({}));
        if (keys.isOk())
            m_listings = keys.value();
        return keys.isOk() && !m_listings.isEmpty();
    }

    void work(qint64 until)
    {
        for (int round = 1; now() < until; ++round) {
            if (round % 5 == 0)
                read();
            else
                answer(QStringLiteral("%1-%2").arg(m_name).arg(round));
            rest(m_pauseMs / 2 + m_random.bounded(m_pauseMs + 1));
        }
    }

private:
    void read()
    {
        const qint64 began = now();
        ListingQuery query;
        const auto page = settled(m_service.listingPage(query, {}, 50));
        const auto listing = settled(m_service.assessment(anyListing(), QStringLiteral("en")));
        if (page.isOk() && listing.isOk())
            say(QStringLiteral("read %1 %2").arg(began).arg(now()));
    }

    void answer(const QString &token)
    {
        const ListingId id = anyListing();
        const auto shown = settled(m_service.assessment(id, QStringLiteral("en")));
        if (!shown.isOk())
            return; // the window would show what it has, and nobody could answer
        const Assessment &assessment = shown.value();
        QStringList asked;
        for (const Criterion &criterion : assessment.catalogue->criteria()) {
            if (criterion.scope == SubjectKind::Listing)
                asked.append(criterion.rule.id);
        }
        const QString check = asked.at(m_random.bounded(int(asked.size())));
        Edit<Answer> edit;
        edit.base = edit.mine = assessment.answers.value(check);
        edit.mine.state = m_random.bounded(2) ? AnswerState::Met : AnswerState::NotMet;
        edit.mine.tier = Tier::Document;
        edit.mine.checkedOn = QDate::currentDate().addDays(-m_random.bounded(60));
        edit.mine.note = token;
        const qint64 began = now();
        for (;;) {
            const auto saved = settled(m_service.saveAnswer(id, check, edit, QStringLiteral("en")));
            if (!saved.isOk()) {
                say(QStringLiteral("%1 %2 %3 %4 %5")
                        .arg(isDoubtful(saved.error()) ? QStringLiteral("doubtful")
                                                       : QStringLiteral("refused"))
                        .arg(token)
                        .arg(began)
                        .arg(now())
                        .arg(static_cast<int>(saved.error().code)));
                return;
            }
            const Saved<Answer> &outcome = saved.value().saved;
            if (outcome.isStored()) {
                say(QStringLiteral("saved %1 %2 %3").arg(token).arg(began).arg(now()));
                return;
            }
            // Both wrote: the person keeps their own words, the other's go to the history.
            say(QStringLiteral("choice %1 %2 %3").arg(token).arg(began).arg(now()));
            edit.base = outcome.record;
        }
    }

    ListingId anyListing() { return m_listings.at(m_random.bounded(int(m_listings.size()))); }

    DirectoryService &m_service;
    QString m_name;
    int m_pauseMs;
    QRandomGenerator m_random;
    QList<ListingId> m_listings;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const QStringList words = application.arguments();
    if (words.size() != 5) {
        std::fputs("bench_advisor ADDRESS NAME SECONDS PAUSE_MS\n", stderr);
        return 2;
    }
    const SystemClock clock;
    DirectoryService service(clock, words.at(2));
    service.setFollowing(true);
    QObject::connect(&service, &DirectoryService::connectionStateChanged, &application,
        [](const services::ConnectionState &state) {
            say(QStringLiteral("%1 %2")
                    .arg(state.online ? QStringLiteral("back") : QStringLiteral("away"))
                    .arg(now()));
        });
    const auto opened = settled(service.open(words.at(1)));
    if (!opened.isOk()) {
        std::fputs(qPrintable(opened.error().message + u'\n'), stderr);
        return 1;
    }
    Advisor advisor(service, words.at(2), words.at(4).toInt());
    if (!advisor.readList())
        return 1;
    advisor.work(now() + words.at(3).toLongLong() * 1000);
    return 0;
}
