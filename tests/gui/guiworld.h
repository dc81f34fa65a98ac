// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "support/fakeclock.h"
#include "support/testsupport.h"

#include <QTemporaryDir>

#include <memory>

namespace touchstone::test {

/// Answers every question as told beforehand, and notes what was asked.
class FakePrompter final : public gui::Prompter
{
public:
    bool confirm(QWidget *, const QString &question, const QString &, const QString &) override
    {
        asked.append(question);
        return answer;
    }
    void tell(QWidget *, const QString &what, const QString &) override { asked.append(what); }
    QString openFile(QWidget *, const QString &, const QString &, const QString &) override
    {
        return file;
    }
    QString saveFile(QWidget *, const QString &, const QString &proposed, const QString &) override
    {
        asked.append(proposed);
        return file;
    }

    bool answer = true;
    QString file;
    QStringList asked;
};

/// A directory in a temporary folder, and all that pages are built with.
class GuiWorld
{
public:
    GuiWorld();
    ~GuiWorld();

    /// A new empty directory; the test stops when it cannot be made.
    void createDirectory();
    domain::Clinic addClinic(const QString &name);
    domain::Practitioner addPractitioner(const QString &name);
    domain::Laboratory addLaboratory(const QString &name);
    domain::Listing addListing(const domain::Clinic &clinic, PractitionerId practitioner = {},
        LaboratoryId laboratory = {});
    domain::Assessment assessment(ListingId listing);

    QTemporaryDir folder;
    FakeClock clock;
    FakePrompter prompter;
    std::unique_ptr<gui::Theme> theme;
    std::unique_ptr<gui::Settings> settings;
    std::unique_ptr<services::DirectoryService> directory;
    std::unique_ptr<services::ExchangeService> exchange;
    std::unique_ptr<services::ReportService> reports;
    std::unique_ptr<services::Drafts> drafts;
    gui::Context context;
};

/// Of the buttons at the foot of a dialog, the one that does what the dialog is for stands last,
/// and Tab goes over them in the order in which they stand.
[[nodiscard]] bool mainButtonStandsLast(const QWidget *dialog);

/// Saves a picture of `widget` for people where TOUCHSTONE_SHOTS names a folder.
void shoot(QWidget *widget, const QString &name);

} // namespace touchstone::test
