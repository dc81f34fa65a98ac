// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/marks.h"

#include "support/testsupport.h"

#include <QImage>
#include <QPainter>

using namespace touchstone;
using namespace touchstone::report;
using domain::AnswerState;
using domain::Band;

namespace {

BarColours colours()
{
    return {
        Qt::lightGray, Qt::green, Qt::red, Qt::white, Qt::white, Qt::darkGray, Qt::blue, Qt::black};
}

QImage canvas(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::white);
    return image;
}

} // namespace

class TestMarks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void shapesStayOnTheGridAndDiffer()
    {
        QList<QPainterPath> paths;
        for (int i = 0; i < 9; ++i) {
            paths.append(bandPath(static_cast<Band>(i)));
        }
        for (const AnswerState state : {AnswerState::NotMet, AnswerState::Declined}) {
            paths.append(statePath(state));
        }
        for (int i = 0; i < 5; ++i) {
            paths.append(markPath(static_cast<Mark>(i)));
        }
        for (int i = 0; i < paths.size(); ++i) {
            QVERIFY(!paths.at(i).isEmpty());
            QVERIFY2(QRectF(-0.1, -0.1, 16.2, 16.2).contains(paths.at(i).boundingRect()),
                qPrintable(QString::number(i)));
            for (int k = 0; k < i; ++k) {
                QVERIFY2(paths.at(i) != paths.at(k), qPrintable(QString::number(i)));
            }
        }
    }

    void marksKeepThePaintersState()
    {
        QImage image = canvas(40, 20);
        QPainter painter(&image);
        painter.setPen(Qt::red);
        const QTransform before = painter.transform();
        paintBandMark(&painter, QRectF(10, 2, 20, 16), Band::Stop, Qt::black);
        QCOMPARE(painter.transform(), before);
        QCOMPARE(painter.pen().color(), QColor(Qt::red));
        painter.end();
        QCOMPARE(image.pixelColor(5, 10), QColor(Qt::white)); // centred square only
        QCOMPARE(image.pixelColor(20, 4), QColor(Qt::black));
        QCOMPARE(image.pixelColor(20, 10), QColor(Qt::white)); // the bar is a hole
    }

    void flagPaintsNothingWithoutAFlag()
    {
        QImage image = canvas(16, 16);
        const QImage blank = image;
        QPainter painter(&image);
        paintFlag(&painter, QRectF(0, 0, 16, 16), domain::FlagState::Closed, Qt::black);
        paintFlag(&painter, QRectF(0, 0, 16, 16), domain::FlagState::NoFlag, Qt::black);
        painter.end();
        QCOMPARE(image, blank);
    }

    void intervalBarShowsItsParts()
    {
        QImage image = canvas(1000, 20);
        QPainter painter(&image);
        paintIntervalBar(
            &painter, QRectF(0, 5, 1000, 10), {true, 344, 400, 678}, colours(), 1, true);
        painter.end();
        QCOMPARE(image.pixelColor(100, 10), QColor(Qt::green));
        QCOMPARE(image.pixelColor(344, 3), QColor(Qt::black));
        QCOMPARE(image.pixelColor(370, 10), QColor(Qt::white));
        QCOMPARE(image.pixelColor(400, 3), QColor(Qt::black));
        QCOMPARE(image.pixelColor(900, 10), QColor(Qt::lightGray));
        int hatched = 0;
        for (int x = 405; x < 675; ++x) {
            hatched += image.pixelColor(x, 10) != QColor(Qt::lightGray) ? 1 : 0;
        }
        QVERIFY(hatched > 40 && hatched < 200);
    }

    void barWithoutAScoreIsItsTrack()
    {
        QImage image = canvas(100, 10);
        QPainter painter(&image);
        paintIntervalBar(&painter, QRectF(0, 0, 100, 10), {}, colours(), 1);
        painter.end();
        QCOMPARE(image.pixelColor(5, 5), QColor(Qt::lightGray));
        QCOMPARE(image.pixelColor(50, 5), QColor(Qt::lightGray));
    }

    void stackBarHoldsTheShares()
    {
        QImage image = canvas(100, 10);
        QPainter painter(&image);
        paintStackBar(&painter, QRectF(0, 0, 100, 10), 50, 25, 25, colours(), 1);
        paintStackBar(&painter, QRectF(0, 0, 100, 10), 0, 0, 0, colours(), 1);
        painter.end();
        QCOMPARE(image.pixelColor(20, 5), QColor(Qt::green));
        QCOMPARE(image.pixelColor(50, 5), QColor(Qt::red));
        QCOMPARE(image.pixelColor(90, 5), QColor(Qt::white));
        QCOMPARE(image.pixelColor(90, 0), QColor(Qt::darkGray));
    }
};

QTEST_MAIN(TestMarks)
#include "tst_marks.moc"
