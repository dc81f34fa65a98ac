// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/geography.h"
#include "gui/forms/partypicker.h"
#include "gui/forms/placefields.h"
#include "gui/forms/recordforms.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

#include <cmath>

namespace touchstone::gui {

using namespace domain;

namespace {

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(ListingForm)
};

template <typename Enum> void fillChoices(QComboBox *box)
{
    for (const Enum value : allValues<Enum>())
        box->addItem(label(value), static_cast<int>(value));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(12);
}

template <typename Enum> Enum chosen(const QComboBox *box)
{
    return static_cast<Enum>(box->currentData().toInt());
}

template <typename Enum> void choose(QComboBox *box, Enum value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

/// An amount as people write it, and its currency.
class MoneyField : public QWidget
{
public:
    MoneyField(QWidget *parent, const std::function<void()> &edited)
        : QWidget(parent), m_amount(new QLineEdit(this)), m_currency(new QComboBox(this))
    {
        auto *layout = new QHBoxLayout(this);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        layout->addWidget(m_amount, 1);
        layout->addWidget(m_currency);
        m_amount->setObjectName(QStringLiteral("listing_amount_QLineEdit"));
        m_amount->setAccessibleName(FormText::tr("Amount"));
        m_amount->setPlaceholderText(FormText::tr("not stated"));
        m_currency->setObjectName(QStringLiteral("listing_currency_QComboBox"));
        m_currency->setEditable(true);
        speakAs(m_currency, FormText::tr("Currency"));
        m_currency->setInsertPolicy(QComboBox::NoInsert);
        m_currency->addItem(QString());
        for (const char *often : {"USD", "EUR", "GBP", "CAD", "AUD", "MXN", "JPY", "CHF", "INR",
                 "THB", "CNY", "KRW", "TRY", "PAB", "COP", "CRC"})
            m_currency->addItem(QLatin1String(often));
        setFocusProxy(m_amount);
        connect(m_amount, &QLineEdit::textChanged, this, edited);
        connect(m_currency, &QComboBox::editTextChanged, this, edited);
    }

    void setMoney(const Money &money)
    {
        m_currency->setEditText(money.currency);
        if (!money.isSet()) {
            m_amount->clear();
            return;
        }
        const int digits = currencyDigits(money.currency);
        const double amount = double(money.minorUnits) / std::pow(10.0, digits);
        m_amount->setText(QLocale().toString(amount, 'f', digits));
    }

    [[nodiscard]] Money money() const
    {
        Money money;
        bool ok = false;
        const double amount = QLocale().toDouble(m_amount->text().trimmed(), &ok);
        if (!ok)
            return money;
        money.currency = m_currency->currentText().trimmed().toUpper();
        const int digits = money.currency.isEmpty() ? 2 : currencyDigits(money.currency);
        money.minorUnits = std::llround(amount * std::pow(10.0, digits));
        return money;
    }

    [[nodiscard]] bool isUnreadable() const
    {
        bool ok = true;
        if (!m_amount->text().trimmed().isEmpty())
            (void)QLocale().toDouble(m_amount->text().trimmed(), &ok);
        return !ok;
    }

private:
    QLineEdit *m_amount;
    QComboBox *m_currency;
};

class ListingForm final : public RecordFormOf<Listing, ListingId>
{
public:
    ListingForm(const Context &context, ListingId id, ClinicId clinic, QWidget *parent)
        : RecordFormOf(context, id, QStringLiteral("listing"), parent), m_firstClinic(clinic)
    {
        addParties();
        addTreatment();
        addCircumstances();
    }

    [[nodiscard]] QString title() const override
    {
        return recordId().isValid() ? FormText::tr("Edit listing") : FormText::tr("New listing");
    }
    [[nodiscard]] QString recordName() const override { return m_clinic->field()->text(); }
    void setName(const QString &) override { }

protected:
    [[nodiscard]] Listing fresh() const override
    {
        Listing listing;
        listing.clinic = m_firstClinic;
        return listing;
    }

    void fill(const Listing &listing) override
    {
        fillParty(m_clinic, listing.clinic, &services::DirectoryService::loadClinic);
        fillParty(
            m_practitioner, listing.practitioner, &services::DirectoryService::loadPractitioner);
        fillParty(m_laboratory, listing.laboratory, &services::DirectoryService::loadLaboratory);
        m_treatment->setText(listing.treatment);
        choose(m_kind, listing.kind);
        m_condition->setText(listing.condition);
        m_mesh->setText(listing.conditionMesh);
        choose(m_goal, listing.goal);
        choose(m_offer, listing.offer);
        choose(m_route, listing.route);
        choose(m_cells, listing.cells);
        m_country->setCode(listing.country);
        m_region->setCountry(listing.country);
        m_region->setCode(listing.region);
        m_home->setCode(listing.homeCountry);
        choose(m_vulnerable, listing.vulnerable);
        choose(m_exemption, listing.exemptionClaimed);
        choose(m_approved, listing.approvedUse);
        m_price->setMoney(listing.price);
        m_note->setPlainText(listing.note);
    }

    [[nodiscard]] Listing read() const override
    {
        Listing listing = stored();
        listing.clinic = ClinicId(m_clinic->id());
        listing.practitioner = PractitionerId(m_practitioner->id());
        listing.laboratory = LaboratoryId(m_laboratory->id());
        listing.treatment = m_treatment->text().trimmed();
        listing.kind = chosen<TreatmentKind>(m_kind);
        listing.condition = m_condition->text().trimmed();
        listing.conditionMesh = m_mesh->text().trimmed().toUpper();
        listing.goal = chosen<Goal>(m_goal);
        listing.offer = chosen<Offer>(m_offer);
        listing.route = chosen<Route>(m_route);
        listing.cells = chosen<CellSource>(m_cells);
        listing.country = m_country->code();
        listing.region = m_region->code();
        listing.homeCountry = m_home->code();
        listing.vulnerable = chosen<YesNo>(m_vulnerable);
        listing.exemptionClaimed = chosen<YesNo>(m_exemption);
        listing.approvedUse = chosen<YesNo>(m_approved);
        listing.price = m_price->money();
        listing.note = m_note->toPlainText().trimmed();
        return listing;
    }

    [[nodiscard]] QList<Problem> typingProblems() const override
    {
        QList<Problem> found;
        const auto unresolved = [&](const PartyPicker *picker, const char *field) {
            if (picker->isUnresolved())
                found.append({QString::fromLatin1(field),
                    FormText::tr("Pick one from the list, or make a new one.")});
        };
        unresolved(m_clinic, "clinic");
        unresolved(m_practitioner, "practitioner");
        unresolved(m_laboratory, "laboratory");
        if (m_price->isUnreadable())
            found.append({QStringLiteral("price"), FormText::tr("This is no amount.")});
        return found;
    }

    QFuture<Result<Listing>> loadRecord(ListingId id) override
    {
        return context().directory->loadListing(id);
    }
    QFuture<Result<Listing>> saveRecord(const Listing &listing) override
    {
        return context().directory->saveListing(listing);
    }
    [[nodiscard]] SubjectRef refOf(const Listing &listing) const override
    {
        return {SubjectKind::Listing, listing.id.value()};
    }

private:
    template <typename PartyId, typename Record>
    void fillParty(PartyPicker *picker, PartyId id,
        QFuture<Result<Record>> (services::DirectoryService::*loadParty)(PartyId))
    {
        if (picker->id() == id.value() && !picker->isUnresolved())
            return;
        picker->setParty(id.value(), {});
        if (!id.isValid())
            return;
        whenReady((context().directory->*loadParty)(id), picker,
            [picker, id](const Result<Record> &found) {
                if (found && picker->id() == id.value())
                    picker->setParty(id.value(), found->name);
            });
    }

    PartyPicker *picker(
        const QString &field, const QString &label, SubjectKind kind, const QString &help = {})
    {
        auto *made = new PartyPicker(context(), kind, this);
        rows().add(field, label, made, help);
        connect(made, &PartyPicker::changed, this, [this] { fieldEdited(); });
        return made;
    }

    QLineEdit *line(const QString &field, const QString &label, const QString &help = {})
    {
        auto *edit = new QLineEdit(this);
        rows().add(field, label, edit, help);
        connect(edit, &QLineEdit::textChanged, this, [this] { fieldEdited(); });
        return edit;
    }

    template <typename Enum>
    QComboBox *choice(const QString &field, const QString &label, const QString &help = {})
    {
        auto *box = new QComboBox(this);
        fillChoices<Enum>(box);
        rows().add(field, label, box, help);
        connect(box, &QComboBox::currentIndexChanged, this, [this] { fieldEdited(); });
        return box;
    }

    void addParties()
    {
        rows().addHeading(FormText::tr("Who"));
        m_clinic = picker(QStringLiteral("clinic"), FormText::tr("Clinic"), SubjectKind::Clinic);
        m_practitioner = picker(QStringLiteral("practitioner"), FormText::tr("Doctor"),
            SubjectKind::Practitioner, FormText::tr("Who gives it. May be added later."));
        m_laboratory = picker(QStringLiteral("laboratory"), FormText::tr("Laboratory"),
            SubjectKind::Laboratory,
            FormText::tr("The laboratory or device that prepares it. May be added later."));
    }

    void addTreatment()
    {
        rows().addHeading(FormText::tr("What is offered"));
        m_treatment = line(QStringLiteral("treatment"), FormText::tr("Treatment"),
            FormText::tr("In the clinic's own words."));
        m_kind = choice<TreatmentKind>(QStringLiteral("kind"), FormText::tr("Kind"));
        m_condition = line(QStringLiteral("condition"), FormText::tr("Condition"));
        m_mesh = line(QStringLiteral("conditionMesh"), FormText::tr("MeSH identifier"),
            FormText::tr("Optional, such as D020370."));
        m_goal = choice<Goal>(QStringLiteral("goal"), FormText::tr("Goal"));
        m_offer = choice<Offer>(QStringLiteral("offer"), FormText::tr("Offered as"));
        m_route = choice<Route>(QStringLiteral("route"), FormText::tr("Route"));
        m_cells = choice<CellSource>(QStringLiteral("cells"), FormText::tr("Cells"));
        m_price = new MoneyField(this, [this] {
            if (m_price)
                fieldEdited();
        });
        rows().add(QStringLiteral("price"), FormText::tr("Price"), m_price);
    }

    void addCircumstances()
    {
        rows().addHeading(FormText::tr("Which checks apply"));
        m_country = new CountryBox(this);
        rows().add(QStringLiteral("country"), FormText::tr("Treated in"), m_country,
            FormText::tr("Only where it differs from the clinic's own country."));
        m_region = new RegionBox(this);
        rows().add(QStringLiteral("region"), FormText::tr("State or region"), m_region);
        m_home = new CountryBox(this);
        rows().add(QStringLiteral("homeCountry"), FormText::tr("Patient's home"), m_home);
        connect(m_country, &CountryBox::codeChanged, this, [this] {
            m_region->setCountry(m_country->code());
            fieldEdited();
        });
        connect(m_region, &RegionBox::codeChanged, this, [this] { fieldEdited(); });
        connect(m_home, &CountryBox::codeChanged, this, [this] { fieldEdited(); });
        m_vulnerable
            = choice<YesNo>(QStringLiteral("vulnerable"), FormText::tr("Minor or dependent"),
                FormText::tr("The patient is a minor or cannot decide alone."));
        m_exemption
            = choice<YesNo>(QStringLiteral("exemptionClaimed"), FormText::tr("Exemption claimed"),
                FormText::tr("The clinic says that no approval is needed."));
        m_approved = choice<YesNo>(QStringLiteral("approvedUse"), FormText::tr("Approved use"),
            FormText::tr("The product is approved for this very use."));
        m_note = new QPlainTextEdit(this);
        m_note->setTabChangesFocus(true);
        m_note->setFixedHeight(4 * m_note->fontMetrics().lineSpacing() + 20);
        rows().add(QStringLiteral("note"), FormText::tr("Note"), m_note,
            FormText::tr("Private: reports leave it out unless asked."));
        connect(m_note, &QPlainTextEdit::textChanged, this, [this] { fieldEdited(); });
    }

    ClinicId m_firstClinic;
    PartyPicker *m_clinic, *m_practitioner, *m_laboratory;
    QLineEdit *m_treatment, *m_condition, *m_mesh;
    QComboBox *m_kind, *m_goal, *m_offer, *m_route, *m_cells;
    QComboBox *m_vulnerable = nullptr, *m_exemption = nullptr, *m_approved = nullptr;
    CountryBox *m_country = nullptr, *m_home = nullptr;
    RegionBox *m_region = nullptr;
    MoneyField *m_price = nullptr;
    QPlainTextEdit *m_note = nullptr;
};

} // namespace

RecordForm *makeListingForm(const Context &context, ListingId id, ClinicId clinic, QWidget *parent)
{
    return new ListingForm(context, id, clinic, parent);
}

RecordForm *makeRecordForm(
    const Context &context, const SubjectRef &record, ClinicId clinic, QWidget *parent)
{
    switch (record.kind) {
    case SubjectKind::Clinic:
        return makeClinicForm(context, ClinicId(record.id), parent);
    case SubjectKind::Practitioner:
        return makePractitionerForm(context, PractitionerId(record.id), parent);
    case SubjectKind::Laboratory:
        return makeLaboratoryForm(context, LaboratoryId(record.id), parent);
    case SubjectKind::Listing:
        break;
    }
    return makeListingForm(context, ListingId(record.id), clinic, parent);
}

} // namespace touchstone::gui
