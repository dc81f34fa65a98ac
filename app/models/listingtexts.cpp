// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/listingtexts.h"

#include "domain/geography.h"

#include <QCoreApplication>
#include <QLocale>

#include <cmath>

namespace touchstone::models {

namespace {

int whole(int tenths)
{
    return (tenths + 5) / 10;
}

} // namespace

QString treatmentText(const domain::ListingRow &row)
{
    const QString text = !row.treatment.isEmpty() ? row.treatment
        : row.kind == domain::TreatmentKind::Unstated
        ? QCoreApplication::translate("ListingTexts", "Treatment not stated")
        : domain::label(row.kind);
    switch (row.offer) {
    case domain::Offer::Trial:
        return QCoreApplication::translate("ListingTexts", "%1, trial").arg(text);
    case domain::Offer::SpecialAccess:
        return QCoreApplication::translate("ListingTexts", "%1, special access").arg(text);
    case domain::Offer::Routine:
        break;
    }
    return text;
}

QString intervalText(const domain::ScoreSummary &score)
{
    if (!score.hasScore) {
        return QStringLiteral("–");
    }
    const QLocale locale;
    const int shown = whole(score.shownTenths);
    const int reach = whole(score.reachTenths);
    return shown == reach ? locale.toString(shown)
                          : locale.toString(shown) + u'–' + locale.toString(reach);
}

QString checkedText(const domain::ScoreSummary &score)
{
    if (!score.hasScore) {
        return QStringLiteral("–");
    }
    //: a whole number of per cent
    return QCoreApplication::translate("ListingTexts", "%1 %")
        .arg(QLocale().toString(whole(score.checkedTenths)));
}

std::pair<QString, QString> flagLines(const domain::ScoreSummary &score)
{
    QStringList parts;
    if (score.flagsRaised > 0) {
        parts << QCoreApplication::translate(
            "ListingTexts", "%n raised", nullptr, score.flagsRaised);
    }
    if (score.flagsHalfMet > 0) {
        parts << QCoreApplication::translate(
            "ListingTexts", "%n half met", nullptr, score.flagsHalfMet);
    }
    if (score.flagsOpen > 0) {
        parts << QCoreApplication::translate("ListingTexts", "%n open", nullptr, score.flagsOpen);
    }
    if (parts.isEmpty()) {
        return {QCoreApplication::translate("ListingTexts", "none", "red flags"), {}};
    }
    const QString first = parts.takeFirst();
    return {first, parts.join(QStringLiteral(", "))};
}

QString shortDate(QDate date, QDate today)
{
    if (!date.isValid()) {
        return {};
    }
    return QLocale().toString(date,
        date.year() == today.year()
            ? QCoreApplication::translate("ListingTexts", "d MMM", "date format of this year")
            : QCoreApplication::translate(
                "ListingTexts", "d MMM yyyy", "date format of other years"));
}

std::pair<QString, QString> recheckLines(const domain::ListingRow &row, QDate today)
{
    if (row.score.checksDone == 0) {
        return {QCoreApplication::translate("ListingTexts", "never", "never / checked"),
            QCoreApplication::translate("ListingTexts", "checked", "never / checked")};
    }
    if (!row.dueOn.isValid()) {
        return {QStringLiteral("–"), {}};
    }
    QString second;
    if (row.dueOn < today) {
        second = QCoreApplication::translate("ListingTexts", "overdue");
    } else if (row.dueOn == today) {
        second = QCoreApplication::translate("ListingTexts", "today");
    }
    return {shortDate(row.dueOn, today), second};
}

QString priceText(const domain::Money &price)
{
    if (!price.isSet()) {
        return {};
    }
    const int digits = domain::currencyDigits(price.currency);
    const double amount = static_cast<double>(price.minorUnits) / std::pow(10.0, digits);
    return QLocale().toString(amount, 'f', digits) + u' ' + price.currency;
}

QString reviewText(const domain::ListingRow &row)
{
    return domain::label(row.review);
}

QString assignedText(const domain::ListingRow &row)
{
    return row.assignees.join(QStringLiteral(", "));
}

QString workText(const domain::ListingRow &row)
{
    QStringList parts;
    if (row.review != domain::ReviewState::NotStarted) {
        parts << QCoreApplication::translate("ListingTexts", "Review: %1", "state of the review")
                     .arg(reviewText(row));
    }
    if (!row.assignees.isEmpty()) {
        parts << QCoreApplication::translate("ListingTexts", "Assigned to %1", "people")
                     .arg(assignedText(row));
    }
    return parts.join(QStringLiteral(" · "));
}

} // namespace touchstone::models
