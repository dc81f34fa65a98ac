// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QFuture>
#include <QTest>

#include <optional>

namespace touchstone::test {

/// The folder of real public records kept beside the project, or nothing where it is absent.
std::optional<QString> sharedDataDir();

/// A file of tests/data; the test fails when it is missing.
QString testDataPath(const QString &relative);

/// The whole file; the test fails when it cannot be read.
QByteArray readFile(const QString &path);

/// Waits for a future while the event loop runs, so that guarded continuations are delivered.
template <typename T> T await(const QFuture<T> &future)
{
    if (!QTest::qWaitFor([&] { return future.isFinished(); }, 60'000)) {
        qFatal("a future did not finish within a minute");
    }
    return future.result();
}

} // namespace touchstone::test

/// Fails the test with the error's text unless the Result is ok. Evaluates its argument once.
#define VERIFY_OK(result)                                                                          \
    do {                                                                                           \
        const auto &verifiedResult = (result);                                                     \
        QVERIFY2(verifiedResult.isOk(),                                                            \
            qPrintable(verifiedResult.isOk() ? QString()                                           \
                                             : verifiedResult.error().message                      \
                        + QLatin1String(" | ") + verifiedResult.error().detail));                  \
    } while (false)
