// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/forms/datefield.h"
#include "gui/forms/edittable.h"
#include "gui/forms/placefields.h"
#include "gui/forms/recordforms.h"
#include "gui/theme/theme.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace touchstone::gui {

using namespace domain;

namespace {

struct FormText
{
    Q_DECLARE_TR_FUNCTIONS(RecordForm)
};

QPlainTextEdit *textEdit(QWidget *parent, int lines)
{
    auto *edit = new QPlainTextEdit(parent);
    edit->setTabChangesFocus(true);
    edit->setFixedHeight(lines * edit->fontMetrics().lineSpacing() + 20);
    return edit;
}

EditTable *namesTable(Theme *theme, NameKind usual, QWidget *parent)
{
    auto *table = new EditTable(theme, {FormText::tr("Name"), FormText::tr("Kind")}, parent);
    QList<QPair<QString, QString>> kinds;
    for (const NameKind kind : allValues<NameKind>())
        kinds.append({code(kind), label(kind)});
    // A new row begins with the first: people had another name before, places trade under one.
    std::stable_partition(kinds.begin(), kinds.end(),
        [usual](const auto &kind) { return kind.first == code(usual); });
    table->setChoices(1, kinds);
    return table;
}

QList<QStringList> rowsOf(const QList<OtherName> &names)
{
    QList<QStringList> rows;
    for (const OtherName &name : names)
        rows.append({name.name, code(name.kind)});
    return rows;
}

QList<OtherName> namesOf(const QList<QStringList> &rows)
{
    QList<OtherName> names;
    for (const QStringList &row : rows)
        names.append({row.at(0), fromCode<NameKind>(row.at(1)).value_or(NameKind::Trading)});
    return names;
}

/// The five fields of a place.
class PlaceRows
{
public:
    PlaceRows(FieldRows &rows, QWidget *parent, const std::function<void()> &edited)
        : m_address(textEdit(parent, 2)), m_city(new QLineEdit(parent)),
          m_region(new RegionBox(parent)), m_postalCode(new QLineEdit(parent)),
          m_country(new CountryBox(parent))
    {
        rows.add(QStringLiteral("address"), FormText::tr("Street address"), m_address);
        rows.add(QStringLiteral("city"), FormText::tr("City"), m_city);
        rows.add(QStringLiteral("postalCode"), FormText::tr("Postal code"), m_postalCode);
        rows.add(QStringLiteral("country"), FormText::tr("Country"), m_country);
        rows.add(QStringLiteral("region"), FormText::tr("State or region"), m_region);
        QObject::connect(m_address, &QPlainTextEdit::textChanged, parent, edited);
        QObject::connect(m_city, &QLineEdit::textEdited, parent, edited);
        QObject::connect(m_postalCode, &QLineEdit::textEdited, parent, edited);
        QObject::connect(m_region, &RegionBox::codeChanged, parent, edited);
        QObject::connect(m_country, &CountryBox::codeChanged, parent, [this, edited] {
            m_region->setCountry(m_country->code());
            edited();
        });
    }

    void fill(const Place &place)
    {
        m_address->setPlainText(place.address);
        m_city->setText(place.city);
        m_postalCode->setText(place.postalCode);
        m_country->setCode(place.country);
        m_region->setCountry(place.country);
        m_region->setCode(place.region);
    }

    [[nodiscard]] Place read() const
    {
        return {m_address->toPlainText().trimmed(), m_city->text().trimmed(), m_region->code(),
            m_postalCode->text().trimmed(), m_country->code()};
    }

private:
    QPlainTextEdit *m_address;
    QLineEdit *m_city;
    RegionBox *m_region;
    QLineEdit *m_postalCode;
    CountryBox *m_country;
};

/// What the three forms of parties have in common.
template <typename Record, typename RecordId>
class PartyForm : public RecordFormOf<Record, RecordId>
{
public:
    [[nodiscard]] QString recordName() const override { return m_name->text().trimmed(); }
    void setName(const QString &name) override
    {
        m_name->setText(name);
        this->fieldEdited();
    }

protected:
    PartyForm(const Context &context, RecordId id, const QString &prefix, QWidget *parent)
        : RecordFormOf<Record, RecordId>(context, id, prefix, parent)
    {
    }

    QLineEdit *line(const QString &field, const QString &label, const QString &help = {})
    {
        auto *edit = new QLineEdit(this);
        this->rows().add(field, label, edit, help);
        QObject::connect(edit, &QLineEdit::textChanged, this, [this] { this->fieldEdited(); });
        return edit;
    }

    QPlainTextEdit *noteField()
    {
        QPlainTextEdit *edit = textEdit(this, 4);
        this->rows().add(QStringLiteral("note"), FormText::tr("Note"), edit,
            FormText::tr("Private: reports leave it out unless asked."));
        QObject::connect(edit, &QPlainTextEdit::textChanged, this, [this] { this->fieldEdited(); });
        return edit;
    }

    EditTable *namesField()
    {
        constexpr bool person = std::is_same_v<Record, Practitioner>;
        EditTable *table = namesTable(
            this->context().theme, person ? NameKind::Former : NameKind::Trading, this);
        addTable(QStringLiteral("otherNames"), FormText::tr("Other names"), table);
        return table;
    }

    void addTable(const QString &field, const QString &label, EditTable *table)
    {
        this->rows().add(field, label, table);
        QObject::connect(table, &EditTable::edited, this, [this] { this->fieldEdited(); });
    }

    QLineEdit *m_name = nullptr;
};

class ClinicForm final : public PartyForm<Clinic, ClinicId>
{
public:
    ClinicForm(const Context &context, ClinicId id, QWidget *parent)
        : PartyForm(context, id, QStringLiteral("clinic"), parent)
    {
        m_name = line(QStringLiteral("name"), FormText::tr("Name"),
            FormText::tr("The name people know it by."));
        m_names = namesField();
        m_place = std::make_unique<PlaceRows>(rows(), this, [this] { fieldEdited(); });
        m_phone = line(QStringLiteral("phone"), FormText::tr("Telephone"));
        m_email = line(QStringLiteral("email"), FormText::tr("E-mail"));
        m_website = line(QStringLiteral("website"), FormText::tr("Web address"));
        m_note = noteField();
    }

    [[nodiscard]] QString title() const override
    {
        return recordId().isValid() ? FormText::tr("Edit clinic") : FormText::tr("New clinic");
    }

protected:
    void fill(const Clinic &clinic) override
    {
        m_name->setText(clinic.name);
        m_names->setRows(rowsOf(clinic.otherNames));
        m_place->fill(clinic.place);
        m_phone->setText(clinic.phone);
        m_email->setText(clinic.email);
        m_website->setText(clinic.website);
        m_note->setPlainText(clinic.note);
    }
    [[nodiscard]] Clinic read() const override
    {
        Clinic clinic = stored();
        clinic.name = m_name->text().trimmed();
        clinic.otherNames = namesOf(m_names->rows());
        clinic.place = m_place->read();
        clinic.phone = m_phone->text().trimmed();
        clinic.email = m_email->text().trimmed();
        clinic.website = m_website->text().trimmed();
        clinic.note = m_note->toPlainText().trimmed();
        return clinic;
    }
    QFuture<Result<Clinic>> loadRecord(ClinicId id) override
    {
        return context().directory->loadClinic(id);
    }
    QFuture<Result<Clinic>> saveRecord(const Clinic &clinic) override
    {
        return context().directory->saveClinic(clinic);
    }
    [[nodiscard]] SubjectRef refOf(const Clinic &clinic) const override
    {
        return {SubjectKind::Clinic, clinic.id.value()};
    }

private:
    EditTable *m_names;
    std::unique_ptr<PlaceRows> m_place;
    QLineEdit *m_phone, *m_email, *m_website;
    QPlainTextEdit *m_note;
};

class PractitionerForm final : public PartyForm<Practitioner, PractitionerId>
{
public:
    PractitionerForm(const Context &context, PractitionerId id, QWidget *parent)
        : PartyForm(context, id, QStringLiteral("practitioner"), parent)
    {
        m_title = line(QStringLiteral("title"), FormText::tr("Title"), FormText::tr("Dr, MD …"));
        m_name = line(QStringLiteral("name"), FormText::tr("Full name"),
            FormText::tr("As shown, without titles."));
        m_given = line(QStringLiteral("givenName"), FormText::tr("Given name"));
        m_family = line(QStringLiteral("familyName"), FormText::tr("Family name"));
        m_specialty = line(QStringLiteral("specialty"), FormText::tr("Specialty"));
        m_country = new CountryBox(this);
        rows().add(QStringLiteral("country"), FormText::tr("Licensed in"), m_country);
        connect(m_country, &CountryBox::codeChanged, this, [this] { fieldEdited(); });
        m_npi = line(QStringLiteral("npi"), FormText::tr("NPI"),
            FormText::tr("United States only: ten digits, the last of which checks the others."));
        m_credentials = new EditTable(context.theme,
            {FormText::tr("Register"), FormText::tr("Number"), FormText::tr("Status")}, this);
        addTable(QStringLiteral("credentials"), FormText::tr("Licences"), m_credentials);
        m_names = namesField();
        m_note = noteField();
    }

    [[nodiscard]] QString title() const override
    {
        return recordId().isValid() ? FormText::tr("Edit doctor") : FormText::tr("New doctor");
    }

protected:
    void fill(const Practitioner &doctor) override
    {
        m_title->setText(doctor.title);
        m_name->setText(doctor.name);
        m_given->setText(doctor.givenName);
        m_family->setText(doctor.familyName);
        m_specialty->setText(doctor.specialty);
        m_country->setCode(doctor.country);
        m_npi->setText(doctor.npi);
        QList<QStringList> credentials;
        for (const Credential &credential : doctor.credentials)
            credentials.append({credential.registerName, credential.number, credential.status});
        m_credentials->setRows(credentials);
        m_names->setRows(rowsOf(doctor.otherNames));
        m_note->setPlainText(doctor.note);
    }
    [[nodiscard]] Practitioner read() const override
    {
        Practitioner doctor = stored();
        doctor.title = m_title->text().trimmed();
        doctor.name = m_name->text().trimmed();
        doctor.givenName = m_given->text().trimmed();
        doctor.familyName = m_family->text().trimmed();
        doctor.specialty = m_specialty->text().trimmed();
        doctor.country = m_country->code();
        doctor.npi = m_npi->text().simplified().remove(QLatin1Char(' '));
        doctor.credentials.clear();
        for (const QStringList &row : m_credentials->rows())
            doctor.credentials.append({row.at(0), row.at(1), row.at(2)});
        doctor.otherNames = namesOf(m_names->rows());
        doctor.note = m_note->toPlainText().trimmed();
        return doctor;
    }
    QFuture<Result<Practitioner>> loadRecord(PractitionerId id) override
    {
        return context().directory->loadPractitioner(id);
    }
    QFuture<Result<Practitioner>> saveRecord(const Practitioner &doctor) override
    {
        return context().directory->savePractitioner(doctor);
    }
    [[nodiscard]] SubjectRef refOf(const Practitioner &doctor) const override
    {
        return {SubjectKind::Practitioner, doctor.id.value()};
    }

private:
    QLineEdit *m_title, *m_given, *m_family, *m_specialty, *m_npi;
    CountryBox *m_country;
    EditTable *m_credentials, *m_names;
    QPlainTextEdit *m_note;
};

class LaboratoryForm final : public PartyForm<Laboratory, LaboratoryId>
{
public:
    LaboratoryForm(const Context &context, LaboratoryId id, QWidget *parent)
        : PartyForm(context, id, QStringLiteral("laboratory"), parent)
    {
        m_device = new QCheckBox(FormText::tr("This is a device used at the bedside"), this);
        rows().add(QStringLiteral("isDevice"), FormText::tr("Device"), m_device,
            FormText::tr("For a kit, name its maker and the device."));
        connect(m_device, &QCheckBox::toggled, this, [this](bool device) {
            rows().setLabel(QStringLiteral("name"),
                device ? FormText::tr("Maker and device") : FormText::tr("Name"));
            fieldEdited();
        });
        m_name = line(QStringLiteral("name"), FormText::tr("Name"));
        m_names = namesField();
        m_place = std::make_unique<PlaceRows>(rows(), this, [this] { fieldEdited(); });
        m_licence = line(QStringLiteral("licence"), FormText::tr("Licence"),
            FormText::tr("Licence or registration number, as printed."));
        m_accreditations = new EditTable(context.theme,
            {FormText::tr("Body"), FormText::tr("Number"), FormText::tr("Valid until")}, this);
        addTable(
            QStringLiteral("accreditations"), FormText::tr("Accreditations"), m_accreditations);
        m_website = line(QStringLiteral("website"), FormText::tr("Web address"));
        m_note = noteField();
    }

    [[nodiscard]] QString title() const override
    {
        return recordId().isValid() ? FormText::tr("Edit laboratory")
                                    : FormText::tr("New laboratory");
    }

protected:
    void fill(const Laboratory &laboratory) override
    {
        m_device->setChecked(laboratory.isDevice);
        m_name->setText(laboratory.name);
        m_names->setRows(rowsOf(laboratory.otherNames));
        m_place->fill(laboratory.place);
        m_licence->setText(laboratory.licence);
        QList<QStringList> seals;
        for (const Accreditation &seal : laboratory.accreditations)
            seals.append({seal.body, seal.number,
                seal.validUntil.isValid() ? seal.validUntil.toString(Qt::ISODate) : QString()});
        m_accreditations->setRows(seals);
        m_website->setText(laboratory.website);
        m_note->setPlainText(laboratory.note);
    }
    [[nodiscard]] Laboratory read() const override
    {
        Laboratory laboratory = stored();
        laboratory.isDevice = m_device->isChecked();
        laboratory.name = m_name->text().trimmed();
        laboratory.otherNames = namesOf(m_names->rows());
        laboratory.place = m_place->read();
        laboratory.licence = m_licence->text().trimmed();
        laboratory.accreditations.clear();
        for (const QStringList &row : m_accreditations->rows())
            laboratory.accreditations.append(
                {row.at(0), row.at(1), DateField::read(row.at(2), {})});
        laboratory.website = m_website->text().trimmed();
        laboratory.note = m_note->toPlainText().trimmed();
        return laboratory;
    }
    [[nodiscard]] QList<Problem> typingProblems() const override
    {
        for (const QStringList &row : m_accreditations->rows()) {
            if (!row.at(2).isEmpty() && !DateField::read(row.at(2), {}).isValid())
                return {{QStringLiteral("accreditations"),
                    FormText::tr("“%1” is no date. Write it like 2027-01-31.").arg(row.at(2))}};
        }
        return {};
    }
    QFuture<Result<Laboratory>> loadRecord(LaboratoryId id) override
    {
        return context().directory->loadLaboratory(id);
    }
    QFuture<Result<Laboratory>> saveRecord(const Laboratory &laboratory) override
    {
        return context().directory->saveLaboratory(laboratory);
    }
    [[nodiscard]] SubjectRef refOf(const Laboratory &laboratory) const override
    {
        return {SubjectKind::Laboratory, laboratory.id.value()};
    }

private:
    QCheckBox *m_device;
    EditTable *m_names, *m_accreditations;
    std::unique_ptr<PlaceRows> m_place;
    QLineEdit *m_licence, *m_website;
    QPlainTextEdit *m_note;
};

} // namespace

RecordForm *makeClinicForm(const Context &context, ClinicId id, QWidget *parent)
{
    return new ClinicForm(context, id, parent);
}

RecordForm *makePractitionerForm(const Context &context, PractitionerId id, QWidget *parent)
{
    return new PractitionerForm(context, id, parent);
}

RecordForm *makeLaboratoryForm(const Context &context, LaboratoryId id, QWidget *parent)
{
    return new LaboratoryForm(context, id, parent);
}

} // namespace touchstone::gui
