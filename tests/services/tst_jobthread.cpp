// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/jobthread.h"
#include "support/testsupport.h"

#include <thread>
#include <vector>

using touchstone::services::JobThread;

class JobThreadTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void jobsRunInOrderOnOneThread()
    {
        std::vector<int> order;
        std::vector<std::thread::id> threads;
        JobThread thread;
        for (int i = 0; i < 100; ++i) {
            thread.post([&, i] {
                order.push_back(i);
                threads.push_back(std::this_thread::get_id());
            });
        }
        thread.drain();
        QCOMPARE(order.size(), size_t(100));
        for (int i = 0; i < 100; ++i) {
            QCOMPARE(order[size_t(i)], i);
            QCOMPARE(threads[size_t(i)], threads[0]);
        }
        QVERIFY(threads[0] != std::this_thread::get_id());
    }

    void endingRunsWhatWasPosted()
    {
        int ran = 0;
        {
            JobThread thread;
            for (int i = 0; i < 10; ++i) {
                thread.post([&ran] { ++ran; });
            }
        }
        QCOMPARE(ran, 10);
    }

    void aJobMayPostAnother()
    {
        int ran = 0;
        JobThread thread;
        thread.post([&] { thread.post([&ran] { ++ran; }); });
        thread.drain();
        thread.drain();
        QCOMPARE(ran, 1);
    }
};

QTEST_GUILESS_MAIN(JobThreadTest)
#include "tst_jobthread.moc"
