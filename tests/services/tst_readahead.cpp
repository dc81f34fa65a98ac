// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/readahead.h"

#include <QTest>

using touchstone::services::ReadAhead;

namespace {

using Batch = std::vector<int>;
constexpr int kBatches = 40;

void produce(const ReadAhead<Batch>::Give &give, int *given)
{
    for (int i = 0; i < kBatches; ++i) {
        if (!give(Batch{i, i + 1})) {
            return;
        }
        ++*given;
    }
}

} // namespace

class TestReadAhead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void batchesComeInOrder()
    {
        int given = 0;
        ReadAhead<Batch> batches(3, [&](const auto &give) { produce(give, &given); });
        int taken = 0;
        while (auto batch = batches.next()) {
            QCOMPARE(*batch, (Batch{taken, taken + 1}));
            ++taken;
            batches.done(std::move(*batch));
        }
        QCOMPARE(taken, kBatches);
        QCOMPARE(given, kBatches);
    }

    void leavingEarlyEndsTheOtherThread()
    {
        int given = 0;
        {
            ReadAhead<Batch> batches(2, [&](const auto &give) { produce(give, &given); });
            QVERIFY(batches.next().has_value());
        }
        // One taken, two ahead: the next was not wanted any more.
        QVERIFY(given >= 1 && given <= 3);
    }

    void nothingGivenIsAnEnd()
    {
        ReadAhead<Batch> batches(2, [](const auto &) {});
        QVERIFY(!batches.next().has_value());
    }
};

QTEST_APPLESS_MAIN(TestReadAhead)
#include "tst_readahead.moc"
