// SPDX-License-Identifier: GPL-3.0-or-later
#include "guiworld.h"

#include <QApplication>
#include <QDir>
#include <QPushButton>
#include <QWidget>

#include <algorithm>

namespace touchstone::test {

namespace {

template <typename T> T expect(const QFuture<Result<T>> &future)
{
    Result<T> result = await(future);
    if (!result)
        qFatal("%s", qPrintable(result.error().message + result.error().detail));
    return std::move(result).value();
}

} // namespace

GuiWorld::GuiWorld()
    : theme(std::make_unique<gui::Theme>(qApp)),
      settings(std::make_unique<gui::Settings>(std::make_unique<QSettings>(
          folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat))),
      directory(std::make_unique<services::DirectoryService>(clock, QStringLiteral("Tester"))),
      exchange(std::make_unique<services::ExchangeService>(directory.get())),
      reports(std::make_unique<services::ReportService>(directory.get())),
      drafts(std::make_unique<services::Drafts>(
          directory.get(), clock, folder.filePath(QStringLiteral("drafts"))))
{
    context.theme = theme.get();
    context.settings = settings.get();
    context.prompter = &prompter;
    context.directory = directory.get();
    context.exchange = exchange.get();
    context.reports = reports.get();
    context.drafts = drafts.get();
    context.clock = &clock;
    context.language = QStringLiteral("en");
}

GuiWorld::~GuiWorld()
{
    directory->close();
}

void GuiWorld::createDirectory()
{
    expect(directory->create(
        folder.filePath(QStringLiteral("test.touchstone")), services::NewDirectory::Empty));
}

domain::Clinic GuiWorld::addClinic(const QString &name)
{
    domain::Clinic clinic;
    clinic.name = name;
    clinic.place.city = QStringLiteral("Tampa");
    clinic.place.region = QStringLiteral("US-FL");
    clinic.place.country = QStringLiteral("US");
    return expect(directory->saveClinic(clinic));
}

domain::Practitioner GuiWorld::addPractitioner(const QString &name)
{
    domain::Practitioner doctor;
    doctor.name = name;
    return expect(directory->savePractitioner(doctor));
}

domain::Laboratory GuiWorld::addLaboratory(const QString &name)
{
    domain::Laboratory laboratory;
    laboratory.name = name;
    return expect(directory->saveLaboratory(laboratory));
}

domain::Listing GuiWorld::addListing(
    const domain::Clinic &clinic, PractitionerId practitioner, LaboratoryId laboratory)
{
    domain::Listing listing;
    listing.clinic = clinic.id;
    listing.practitioner = practitioner;
    listing.laboratory = laboratory;
    listing.treatment = QStringLiteral("Marrow concentrate");
    listing.kind = domain::TreatmentKind::MarrowConcentrate;
    listing.condition = QStringLiteral("knee osteoarthritis");
    listing.route = domain::Route::Joint;
    listing.goal = domain::Goal::Disease;
    return expect(directory->saveListing(listing));
}

domain::Assessment GuiWorld::assessment(ListingId listing)
{
    return expect(directory->assessment(listing, QStringLiteral("en")));
}

bool mainButtonStandsLast(const QWidget *dialog)
{
    const auto *foot = dialog->findChild<QWidget *>(QStringLiteral("dialogFoot"));
    QList<QPushButton *> buttons
        = foot != nullptr ? foot->findChildren<QPushButton *>() : QList<QPushButton *>();
    buttons.removeIf([](const QPushButton *button) { return button->isHidden(); });
    std::sort(buttons.begin(), buttons.end(),
        [](const QPushButton *one, const QPushButton *other) { return one->x() < other->x(); });
    for (qsizetype i = 0; i + 1 < buttons.size(); ++i) {
        const QWidget *next = buttons.at(i)->nextInFocusChain();
        while (!buttons.contains(next)) {
            next = next->nextInFocusChain();
        }
        if (next != buttons.at(i + 1)) {
            return false;
        }
    }
    return !buttons.isEmpty() && buttons.last()->property("kind") == QStringLiteral("primary");
}

void shoot(QWidget *widget, const QString &name)
{
    const QString shots = qEnvironmentVariable("TOUCHSTONE_SHOTS");
    if (shots.isEmpty())
        return;
    QDir().mkpath(shots);
    QCoreApplication::processEvents();
    widget->grab().save(shots + QLatin1Char('/') + name + QLatin1String(".png"));
}

} // namespace touchstone::test
