// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/widgets/numbersblock.h"

#include "gui/theme/theme.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>

#include <cmath>

namespace touchstone::gui {

NumbersBlock::NumbersBlock(QWidget *parent) : QWidget(parent)
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(14);
    m_shown = addFigure(tr("Shown"), "shownNumberLabel", false);
    m_reach = addFigure(tr("Could reach"), "reachNumberLabel", true);
    m_checked = addFigure(tr("Checked"), "checkedNumberLabel", true);
    setScore({});
}

NumbersBlock::Figure NumbersBlock::addFigure(const QString &name, const char *objectName, bool line)
{
    auto *row = static_cast<QHBoxLayout *>(layout());
    if (line) {
        auto *rule = new QFrame(this);
        rule->setProperty("surface", QStringLiteral("vline"));
        row->addWidget(rule);
    }
    auto *column = new QVBoxLayout;
    column->setSpacing(2);
    auto *digits = new QHBoxLayout;
    digits->setSpacing(0);
    Figure figure{new QLabel(this), new QLabel(this), new QLabel(name, this)};
    figure.whole->setObjectName(QLatin1String(objectName));
    setTextRole(figure.whole, TextRole::Number);
    setTextRole(figure.rest, TextRole::Body, "secondary");
    setTextRole(figure.name, TextRole::Caption);
    digits->addWidget(figure.whole, 0, Qt::AlignBottom);
    digits->addWidget(figure.rest, 0, Qt::AlignBottom);
    digits->addStretch();
    column->addLayout(digits);
    column->addWidget(figure.name);
    row->addLayout(column, 1);
    return figure;
}

bool NumbersBlock::event(QEvent *event)
{
    if (event->type() == QEvent::Polish || event->type() == QEvent::StyleChange
        || event->type() == QEvent::LayoutRequest) {
        // Layouts know no baseline: the small digits are lifted by what the large ones reach lower.
        for (const Figure &figure : {m_shown, m_reach, m_checked}) {
            const int lift
                = figure.whole->fontMetrics().descent() - figure.rest->fontMetrics().descent();
            if (figure.rest->contentsMargins().bottom() != lift) {
                figure.rest->setContentsMargins(0, 0, 0, lift);
            }
        }
    }
    return QWidget::event(event);
}

void NumbersBlock::setScore(const domain::ScoreSummary &score)
{
    put(m_shown, score.hasScore, score.shownTenths, false);
    put(m_reach, score.hasScore, score.reachTenths, false);
    put(m_checked, score.hasScore, score.checkedTenths, true);
}

void NumbersBlock::put(const Figure &figure, bool hasScore, int tenths, bool percent)
{
    const QLocale locale;
    if (!hasScore) {
        figure.whole->setText(QStringLiteral("–"));
        figure.rest->clear();
    } else if (percent) {
        figure.whole->setText(locale.toString(static_cast<int>(std::lround(tenths / 10.0))));
        figure.rest->setText(QStringLiteral(" ") + locale.percent());
    } else {
        figure.whole->setText(locale.toString(tenths / 10));
        figure.rest->setText(locale.decimalPoint() + locale.toString(tenths % 10));
    }
    figure.whole->setAccessibleName(hasScore
            ? QStringLiteral("%1 %2").arg(figure.name->text(), domain::tenthsText(tenths))
            : figure.name->text());
}

QString onPaperText(const domain::ScoreSummary &score, QDate asOf)
{
    return NumbersBlock::tr("on paper, as of %1, from %2 of %3 checks")
        .arg(QLocale().toString(asOf, NumbersBlock::tr("d MMM yyyy", "date with short month")))
        .arg(score.checksDone)
        .arg(score.checksAsked);
}

} // namespace touchstone::gui
