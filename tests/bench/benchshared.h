// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/answer.h"
#include "domain/catalogue.h"

#include <QByteArray>
#include <QElapsedTimer>
#include <QFile>
#include <QList>

#include <algorithm>
#include <cstdio>
#include <ctime>

/// What programs that measure share: figures as lines "name TAB unit TAB value".
namespace touchstone::bench {

template <typename T> T must(Result<T> result)
{
    if (!result.isOk()) {
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
    return std::move(result).value();
}

inline void must(const Result<> &result)
{
    if (!result.isOk()) {
        qFatal("%s | %s", qPrintable(result.error().message), qPrintable(result.error().detail));
    }
}

inline void say(const char *name, const char *unit, double value)
{
    std::printf("%s\t%s\t%.4g\n", name, unit, value);
    std::fflush(stdout);
}

inline double percentile(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.isEmpty()
        ? 0
        : values.at(std::min(values.size() - 1, qsizetype(part * double(values.size()))));
}

inline void sayAll(const QByteArray &name, const QList<double> &ms)
{
    say((name + " p50").constData(), "ms", percentile(ms, 0.50));
    say((name + " p95").constData(), "ms", percentile(ms, 0.95));
    say((name + " p99").constData(), "ms", percentile(ms, 0.99));
}

inline double milliseconds(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

/// Times of one thing done many times: on the wall, and of the processor, which the machine's other
/// work moves least.
class Laps
{
public:
    template <typename Act> void time(const Act &act)
    {
        QElapsedTimer timer;
        const std::clock_t before = std::clock();
        timer.start();
        act();
        m_wall.append(milliseconds(timer));
        m_processor.append(double(std::clock() - before) * 1e3 / CLOCKS_PER_SEC);
    }
    [[nodiscard]] qsizetype count() const { return m_wall.size(); }
    void sayAll(const QByteArray &name) const
    {
        bench::sayAll(name, m_wall);
        bench::sayAll(name + " processor", m_processor);
    }

private:
    QList<double> m_wall, m_processor;
};

/// The program's catalogue with other weights, which change every score.
inline domain::CataloguePtr otherWeights()
{
    QFile file(QStringLiteral(":/touchstone/catalogue/criteria-1.0.0.json"));
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("no catalogue");
    }
    QByteArray json = file.readAll();
    json.replace("\"catalogue\": \"criteria-1.0.0\"", "\"catalogue\": \"bench-1.0.0\"");
    json.replace("\"weight\": 7,", "\"weight\": 3,");
    return must(domain::Catalogue::read(json));
}

/// What somebody may have found out: the same for the same criterion and number.
inline domain::Answer answerFor(const domain::Criterion &criterion, qint64 serial, QDate today)
{
    static constexpr domain::AnswerState states[]{domain::AnswerState::Met,
        domain::AnswerState::Met, domain::AnswerState::Partly, domain::AnswerState::NotMet,
        domain::AnswerState::Met};
    domain::Answer answer;
    answer.state = states[(serial * 7 + criterion.number * 3) % 5];
    answer.tier = domain::Tier(1 + (serial + criterion.number) % 4);
    answer.checkedOn = today.addDays(-((serial * 13 + criterion.number) % 400));
    answer.source
        = serial % 3 == 0 ? QStringLiteral("https://register.example/%1").arg(serial) : QString();
    return answer;
}

} // namespace touchstone::bench
