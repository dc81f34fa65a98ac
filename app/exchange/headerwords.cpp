// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/headerwords.h"

#include "base/text.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <span>

namespace touchstone::exchange {

namespace {

struct Words
{
    Field field;
    const char *names; // "name:rank|name:rank", rank 5 when left out
};

// Folded: without accents, lower case. Rank decides between several columns of one meaning.
constexpr Words kWords[] = {
    {Field::ListingUuid, "uuid|listing id:4|touchstone id"},
    {Field::ClinicName,
        "clinic name:9|clinic:8|clinica:8|nombre de la clinica:9|nombre clinica:9|nombre de "
        "clinica:9|clinics:7|"
        "facility name:7|facility:6|facilities:6|centro:6|centro medico:6|nombre del "
        "centro:7|establecimiento:5|"
        "hospital:5|hospital name:6|business name:6|business:5|practice name:6|practice:5|company "
        "name:6|company:5|"
        "firm:4|firm name:5|empresa:5|organization name:6|organisation "
        "name:6|organization:5|organisation:5|"
        "org nm:6|org name:6|organizacion:5|busname:5|provider organization name:6|site:4|site "
        "name:5|title:2|"
        "nombre:4|name:4|institution:5|institucion:5|center:5|centre:5|center name:6|centre "
        "name:6|razon social:3|"
        "clinic or hospital:7|nombre comercial:7|trade name:5|display name:4|entity "
        "name:4|facilityname:7|clinicname:9|hospitalname:6|"
        "nombre del establecimiento:7|nombre de establecimiento:7|nombre de la "
        "institucion:6|nombre institucion:6|nombre del hospital:6|"
        "nombre o razon social:5|nombre de la empresa:6|denominacion:4|sanatorio:5|sede:3|unidad "
        "medica:6|name of clinic:9|"
        "name of the clinic:9|name of facility:7|name of hospital:6|the clinic:7|medical "
        "center:6|medical centre:6|klinik:7|klinika:7|"
        "clinique:7|clinica hospital:6|hospital clinic:6|clinic facility:7|clinic name and "
        "address:2"},
    {Field::ClinicOtherNames,
        "other names|other name|other clinic names|dba|d b a|dba name|doing business as|aka|a k "
        "a|also known as|aliases|alias|"
        "trading name|trading names|otros nombres|otro nombre|tambien conocido como|alternate "
        "name|alternate names|alternative names"},
    {Field::ClinicLegalName,
        "legal name|legal business name|clinic legal name|legal entity|nombre legal|registered "
        "name|nombre registrado|denominacion social"},
    {Field::ClinicFormerName,
        "former name|former names|previous name|previous names|formerly|f k a|fka|nombre "
        "anterior|nombres anteriores|antes"},
    {Field::Address,
        "address:5|full address:8|formatted address:8|formattedaddress:8|complete "
        "address:8|direccion:5|direccion completa:8|"
        "domicilio:5|domicilio completo:8|location:3|ubicacion:3|addresses:4|address es:4|clinic "
        "address:6|mailing address:2|location address:4"},
    {Field::Street,
        "street|street address:7|address line 1:7|address line 2:6|address "
        "line:5|addressline:5|address 1:7|address 2:6|addr:4|addr 1:6|addr1:6|"
        "address1:7|address2:6|adr ln 1:7|adr ln 2:6|calle:6|calle y numero:7|via:3|street "
        "name:5|street 1:6|street 2:5|colonia:2|suite:2"},
    {Field::City,
        "city|town|city town|city town "
        "village|cty|locality|municipality|ciudad|localidad|poblacion|municipio|city name|clinic "
        "city|ciudad de la clinica"},
    {Field::Region,
        "state|state name|region|province|state province|province state|st|state "
        "code|county:2|estado|provincia|comunidad autonoma|departamento:3|prefecture|state "
        "region|estado provincia|comunidad"},
    {Field::PostalCode,
        "zip|zip code|zipcode|postal code|postalcode|postcode|post code|postal|codigo postal|cp|c "
        "p|zip postal code|zip postal|plz|cod postal"},
    {Field::Country,
        "country:6|country code:5|countrycode:5|country name:6|pais:6|nation|clinic "
        "country:6|country region:5|pais de la clinica:6|iso country:4"},
    {Field::Phone,
        "phone|phone number|phones|telephone|telephone number|tel|tel no|contact number|phn "
        "numbr|telefono|telefonos|numero de telefono|"
        "phone no|mobile:3|celular:3|movil:3|office phone|main phone|clinic "
        "phone|whatsapp:2|formatted phone number:4|international phone number:6|contact "
        "phone|telefono de contacto"},
    {Field::Email,
        "email|e mail|mail:3|email address|e mail address|contact email|correo|correo "
        "electronico|correo e|clinic email|emails|e mails|office email"},
    {Field::Website,
        "website:7|web site:7|web:5|url:4|site url:5|website url:7|web address:7|web "
        "page:6|webpage:6|homepage:6|home page:6|sitio web:7|"
        "pagina web:7|pagina:3|link:2|clinic website:7|domain:3|www:5|websites:6|web "
        "url:6|sitio:3|enlace:2"},
    {Field::ClinicNote,
        "description|clinic note|clinic "
        "notes|about|descripcion|overview|summary:3|tagline:1|descripcion de la clinica"},
    {Field::PractitionerName,
        "practitioner:7|practitioner name:8|physician:7|physician name:8|physicians:6|physician "
        "s:6|doctor:7|doctor name:8|doctors:6|doctor s:6|"
        "provider:4|provider name:6|providers:4|medico:7|medicos:6|nombre del medico:8|nombre "
        "medico:8|doctor a:7|doctores:6|medico tratante:7|"
        "medical director:5|director medico:5|surgeon:6|treating physician:8|lead physician:6|full "
        "name:3|nombre completo:3|"
        "doctor responsable:7|medico responsable:7|staff physician:5|principal "
        "investigator:2|clinician:6|clinician "
        "name:7|especialista:4|specialist:4|profesional:5|practitioners:6"},
    {Field::PractitionerGivenName,
        "first name|given name|practitioner given name|provider first name|frst "
        "nm|firstname|nombres|nombre de pila|physician first name|"
        "doctor first name|middle name:4|mid nm:4|provider middle name:4|midname:4|fname|primer "
        "nombre|segundo nombre:4"},
    {Field::PractitionerFamilyName,
        "last name|family name|surname|practitioner family name|provider last name|lst "
        "nm|lastname|apellido|apellidos|physician last name|doctor last name|lname|apellido "
        "paterno|apellido materno:4"},
    {Field::PractitionerTitle,
        "credential|credentials|cred|practitioner title|professional "
        "title|degree|degrees|titulo|titulo profesional|qualification|qualifications|credenciales"},
    {Field::PractitionerSpecialty,
        "specialty|speciality|specialties|pri spec|primary specialty|practitioner "
        "specialty|especialidad|especialidades|provider type:2|medical specialty|taxonomy:2"},
    {Field::PractitionerNpi,
        "npi|npi number|npi no|npi s|practitioner npi|physician npi|provider npi|numero npi|doctor "
        "npi|individual npi|npi individual"},
    {Field::PractitionerLicence,
        "license|licence|license number|licence number|license no|licence no|medical "
        "license|medical licence|medical license number|medical licence number|"
        "practitioner licence|physician license|cedula|cedula profesional|numero de "
        "cedula|licencia|numero de licencia|licencia medica|numero de colegiado|"
        "colegiado|no colegiado|num colegiado|state license|gmc|gmc number|registration "
        "number:3|license s:4"},
    {Field::LaboratoryName,
        "laboratory|lab|laboratory name|lab name|laboratorio|nombre del laboratorio|processing "
        "lab|processing laboratory|cell lab|manufacturer:3|cell bank:3|device:2|nombre "
        "laboratorio"},
    {Field::LaboratoryLicence,
        "laboratory licence|laboratory license|lab license|lab licence|licencia del "
        "laboratorio|clia|clia number|lab registration|fei:3|fei number:3"},
    {Field::Treatment,
        "treatment:7|treatments:6|treatment "
        "name:7|therapy:6|therapies:5|product:5|products:5|product "
        "name:5|tratamiento:7|tratamientos:6|terapia:6|"
        "terapias:5|producto:5|productos:5|procedure:5|procedures:4|procedimiento:5|procedimientos:"
        "4|service:3|services:3|servicio:3|servicios:3|"
        "intervention:4|interventions:3|treatment types:5|treatment type:5|treatments "
        "offered:6|tratamientos ofrecidos:6|cell product:6|offering:3"},
    {Field::TreatmentKindCode,
        "treatment kind|treatment kind code|kind|kind code|tipo de tratamiento:4|clase de "
        "tratamiento"},
    {Field::Condition,
        "condition:7|conditions:6|condition treated:7|conditions "
        "treated:6|disease:5|diseases:5|indication:6|indications:5|diagnosis:5|ailment|ailments|"
        "condicion:6|condiciones:5|enfermedad:6|enfermedades:5|padecimiento:6|padecimientos:5|"
        "indicacion:6|indicaciones:5|diagnostico:5|"
        "dolencia|patologia|patologias|condiciones tratadas:6|enfermedades "
        "tratadas:6|conditionstreated:5"},
    {Field::Goal, "goal|treatment goal|purpose:4|objetivo|finalidad|proposito:4|meta:3"},
    {Field::Offer, "offer|offered as|how offered|offer type|modalidad|oferta|como se ofrece"},
    {Field::Route,
        "route|route of administration|administration route:5|administration:3|via de "
        "administracion:7|ruta|delivery:2|delivery route"},
    {Field::CellSource,
        "cells|cell source|cell sources|source of cells|origen de las celulas|fuente "
        "celular|fuente de celulas|celulas|donor or own|autologous allogeneic"},
    {Field::HomeCountry,
        "home country|patient country|country of residence|pais de residencia|pais del "
        "paciente|patient home country"},
    {Field::Price,
        "price:7|cost:6|costs:5|price low:6|min price:6|minimum price:6|price min:6|price "
        "from:6|starting price:6|from price:6|avg price:5|average price:5|"
        "price avg:5|price high:3|max price:3|price "
        "max:3|precio:7|precios:6|costo:6|coste:6|tarifa:6|precio desde:6|precio minimo:6|precio "
        "medio:5|"
        "precio maximo:3|importe:5|fee:5|fees:4|amount:4|prices:6|treatment cost:6|price "
        "usd:6|cost usd:5|precio usd:6|price eur:6|list price:6|honorarios:4"},
    {Field::Currency, "currency|currency code|moneda|divisa|codigo de moneda|ccy|price currency"},
    {Field::ListingNote,
        "note|notes|comment|comments|remarks|remark|nota|notas|observaciones|comentario|"
        "comentarios|listing note|internal notes"},
    {Field::PractitionerCountry,
        "practitioner country|physician country|doctor country|country of licence|country of "
        "license"},
    {Field::LaboratoryCity, "laboratory city|lab city|ciudad del laboratorio"},
    {Field::LaboratoryCountry, "laboratory country|lab country|pais del laboratorio"},
    {Field::ListingCountry, "treatment country|country of treatment|pais del tratamiento"},
    {Field::ListingRegion, "treatment region|region of treatment|treatment state"},
    {Field::Ignore,
        "id|no|row|lat|latitude|latitud|lon|lng|long|longitude|longitud|nct id|nct number|overall "
        "status|status|estatus|lead sponsor|sponsor class|"
        "sponsor|place id|rating|user ratings total|reviews|review count|types|type|tipo|business "
        "status|languages|accreditation|accreditations|"
        "opened on|last checked|source|fuente|slug|featured|verified|keywords|band|shown|could "
        "reach|checked|red flags raised|red flags open|next change|"
        "listing|criterion|tier|checked on|valid until|asked "
        "on|reason|line|column|gender|gndr|suff|ind pac id|ind enrl id|med sch|grd yr|org pac id|"
        "num org mem|ln 2 sprs|ind assgn|grp assgn|adrs id|facility id|county parish|hospital "
        "type|hospital ownership|emergency services|founded year|"
        "fecha|date|phase|enrollment|generated|action date|price note|social|opening "
        "hours|horario|fax|facebook|instagram"},
};

// The same in other languages of countries that patients travel to.
constexpr Words kOtherLanguages[] = {
    {Field::ClinicName,
        "nom de la clinique:9|nom clinique:9|établissement:6|nom de l'établissement:7|nom:4|"
        "name der klinik:9|klinikname:9|praxis:7|praxisname:8|einrichtung:6|name der einrichtung:7|"
        "krankenhaus:6|name der praxis:8|firma:5|nome da clínica:9|clínica ou hospital:7|nome:4|"
        "nome della clinica:9|struttura:6|nome struttura:7|ospedale:6|estabelecimento:6|"
        "クリニック名:9|クリニック:8|病院名:8|病院:7|医療機関名:8|医療機関:7|施設名:7|名称:5|"
        "诊所名称:9|诊所:8|医院名称:8|医院:7|診所:8|診所名稱:9|醫院:7|机构名称:6|"
        "병원명:8|병원:7|клиника:8|название клиники:9|название:5|klinik adı:9"},
    {Field::ClinicOtherNames,
        "autres noms|weitere namen|andere namen|outros nomes|altri nomi|別名|别名"},
    {Field::ClinicLegalName, "raison sociale|rechtlicher name|razão social|ragione sociale|法人名"},
    {Field::ClinicFormerName, "ancien nom|früherer name|nome anterior|nome precedente|旧名称|旧名"},
    {Field::Address,
        "adresse:5|adresse complète:8|anschrift:5|vollständige adresse:8|endereço:5|indirizzo:5|"
        "住所:6|所在地:6|地址:6|адрес:6|주소:6|adres:5"},
    {Field::Street, "rue|straße|strasse|straße und hausnummer:7|rua|via e numero|番地|街道|улица"},
    {Field::City,
        "ville|stadt|ort|wohnort:3|cidade|città|comune|市区町村|市|都市|城市|город|도시|şehir"},
    {Field::Region,
        "région|département:3|bundesland|kanton|regione|provincia "
        "regione|都道府県|省|省份|州|регион|область"},
    {Field::PostalCode,
        "code postal|postleitzahl|cep|cap|codice postale|código "
        "postal|郵便番号|邮编|邮政编码|郵遞區號|индекс"},
    {Field::Country,
        "pays:6|land:6|staat:4|país:6|paese:6|nazione:5|nation:5|国:6|国名:6|国家:6|國家:6|страна:"
        "6|국가:6|ülke:6"},
    {Field::Phone,
        "téléphone|tél|telefon|telefonnummer|rufnummer|telefone|telefono|電話|電話番号|电话|"
        "電話號碼|телефон|전화"},
    {Field::Email,
        "courriel|adresse e mail|e mail adresse|mél|correio eletrônico|posta elettronica|メール|"
        "メールアドレス|邮箱|电子邮件|почта|이메일"},
    {Field::Website,
        "site web:7|site internet:7|webseite:7|internetseite:7|internet:4|site:3|sito web:7|sito:4|"
        "ホームページ:7|ウェブサイト:7|网址:7|网站:7|網站:7|сайт:7|웹사이트:7"},
    {Field::PractitionerName,
        "médecin:7|nom du médecin:8|docteur:7|praticien:7|arzt:7|ärztin:7|arzt ärztin:7|name des "
        "arztes:8|behandelnder arzt:8|behandler:6|ärztlicher leiter:5|médico:7|nome do médico:8|"
        "medico curante:7|nome del "
        "medico:8|医師:7|医師名:8|担当医:8|院長:5|医生:7|醫師:7|医生姓名:8|врач:7|의사:7"},
    {Field::PractitionerGivenName, "prénom|vorname|nome próprio|primeiro nome|имя"},
    {Field::PractitionerFamilyName,
        "nom de famille|nachname|familienname|sobrenome|cognome|фамилия"},
    {Field::PractitionerTitle, "titre|titel|título|titolo|акад степень"},
    {Field::PractitionerSpecialty,
        "spécialité|fachrichtung|fachgebiet|facharzt für|especialidade|specialità|specializzazione|"
        "診療科|専門|专科|科室|специальность"},
    {Field::PractitionerLicence,
        "numéro rpps|rpps|n rpps|approbation|approbationsnummer|arztnummer|lanr|crm|numero "
        "iscrizione "
        "albo|iscrizione albo|医師免許番号|执业证号"},
    {Field::LaboratoryName,
        "laboratoire|nom du laboratoire|labor|name des labors|laboratório|nome do laboratório|"
        "細胞培養加工施設:7|培養施設|実験室|实验室|實驗室|лаборатория"},
    {Field::Treatment,
        "traitement:7|thérapie:6|behandlung:7|therapie:6|behandlungen:6|verfahren:5|tratamento:7|"
        "trattamento:7|terapia:6|治療:7|治療法:7|治療名:7|治疗:7|疗法:6|лечение:7|процедура:5|치료:"
        "7"},
    {Field::Condition,
        "maladie:6|affection:5|pathologie:6|indication:6|erkrankung:6|krankheit:6|indikation:6|"
        "diagnose:5|doença:6|condição:6|indicação:6|malattia:6|patologia:6|indicazione:6|疾患:6|"
        "対象疾患:7|適応症:7|病名:6|疾病:6|适应症:7|適應症:7|заболевание:6|질환:6"},
    {Field::Goal, "objectif|but:3|ziel|behandlungsziel|obiettivo|scopo|目的|цель"},
    {Field::Route,
        "voie d'administration|verabreichung|applikationsweg|via de "
        "administração|投与経路|给药途径"},
    {Field::CellSource,
        "source des cellules|zellquelle|herkunft der zellen|fonte celular|細胞の由来|细胞来源"},
    {Field::Price,
        "prix:7|tarif:6|coût:6|preis:7|kosten:6|preise:6|preço:7|custo:6|prezzo:7|costo:6|料金:7|"
        "費用:7|"
        "価格:7|价格:7|费用:7|價格:7|цена:7|стоимость:6|가격:7"},
    {Field::Currency, "devise|monnaie|währung|moeda|valuta|通貨|货币|貨幣|валюта"},
    {Field::ListingNote,
        "remarque|remarques|commentaire|commentaires|bemerkung|bemerkungen|anmerkung|anmerkungen|"
        "notiz|"
        "observações|observação|commenti|備考|备注|備註|примечание"},
    {Field::ConditionMesh, "mesh|mesh id|mesh code|mesh ui|mesh term id|condition mesh id"},
};

// What a long name ends with says enough where it is a part of a place or a way to reach it.
bool mayBeShortened(Field field)
{
    return field == Field::City || field == Field::Region || field == Field::PostalCode
        || field == Field::Country || field == Field::Phone || field == Field::Email
        || field == Field::Website || field == Field::Street;
}

// Whose city it is, when not the clinic's.
bool isAboutOthers(const QString &words)
{
    static const QStringList others = {u"lab"_qs, u"laboratory"_qs, u"sponsor"_qs, u"patient"_qs,
        u"mailing"_qs, u"billing"_qs, u"doctor"_qs, u"physician"_qs, u"practitioner"_qs, u"home"_qs,
        u"birth"_qs, u"license"_qs, u"licence"_qs, u"official"_qs, u"fax"_qs, u"parent"_qs,
        u"owner"_qs, u"treatment"_qs, u"other"_qs, u"social"_qs, u"previous"_qs};
    const QStringList all = words.split(u' ');
    return std::any_of(
        all.begin(), all.end(), [](const QString &word) { return others.contains(word); });
}

void addWords(std::span<const Words> list, QHash<QString, HeaderMeaning> *table)
{
    for (const Words &words : list) {
        const QStringList names = QString::fromUtf8(words.names).split(u'|');
        for (const QString &name : names) {
            const qsizetype colon = name.indexOf(u':');
            const int rank = colon < 0 ? 5 : name.mid(colon + 1).toInt();
            const QString key = headerWords(colon < 0 ? name : name.left(colon));
            if (!table->contains(key)) {
                table->insert(key, {words.field, rank});
            }
        }
    }
}

QHash<QString, HeaderMeaning> makeTable()
{
    QHash<QString, HeaderMeaning> table;
    addWords(kWords, &table);
    addWords(kOtherLanguages, &table);
    // Our own names win over everything.
    for (int i = 1; i < static_cast<int>(Field::Count); ++i) {
        const auto field = static_cast<Field>(i);
        const QString name = code(field).replace(u'_', u' ');
        const bool common = table.contains(name) && table.value(name).field == field;
        table.insert(name, {field, common ? table.value(name).rank : 20});
    }
    return table;
}

const QHash<QString, HeaderMeaning> &table()
{
    static const QHash<QString, HeaderMeaning> instance = makeTable();
    return instance;
}

QString withoutBrackets(const QString &name)
{
    const qsizetype open = name.indexOf(u'(');
    const qsizetype close = name.indexOf(u')', open);
    return open > 0 && close > open ? name.left(open) + u' ' + name.mid(close + 1) : name;
}

// "Physician, credentials", "Doctor / specialty": what comes first says what the column holds.
QString firstOfSeveral(const QString &name)
{
    const auto end = std::find_if(
        name.begin(), name.end(), [](QChar c) { return c == u',' || c == u'/' || c == u'&'; });
    return name.left(end - name.begin());
}

// "Lab used", "Main clinic", "Name of treating physician": words around a name that say nothing.
QString withoutFillers(QString words)
{
    static const QStringList before = {u"name of "_qs, u"nombre de "_qs, u"the "_qs, u"main "_qs,
        u"primary "_qs, u"lead "_qs, u"treating "_qs, u"our "_qs, u"current "_qs, u"key "_qs};
    static const QStringList behind = {u" used"_qs, u" details"_qs, u" detail"_qs, u" info"_qs,
        u" information"_qs, u" offered"_qs, u" if any"_qs, u" if known"_qs, u" utilizado"_qs,
        u" ofrecido"_qs, u" s"_qs};
    for (const QString &word : before) {
        if (words.startsWith(word)) {
            words.remove(0, word.size());
        }
    }
    for (const QString &word : behind) {
        if (words.endsWith(word)) {
            words.chop(word.size());
        }
    }
    return words;
}

} // namespace

QString headerWords(const QString &name)
{
    QString spaced;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        if (i > 0 && c.isUpper() && name.at(i - 1).isLower()) {
            spaced += u' ';
        }
        spaced += c.isLetterOrNumber() || c.isMark() ? c : QChar(u' ');
    }
    return text::fold(spaced).simplified();
}

std::optional<HeaderMeaning> headerMeaning(const QString &name)
{
    if (name.size() > 80) {
        return std::nullopt;
    }
    QString bare = name.trimmed();
    for (const QString &form : {bare, withoutBrackets(bare)}) {
        QString words = headerWords(form);
        // A number our reader or a spreadsheet put behind a repeated name.
        for (int cut = 0; cut < 2; ++cut) {
            const auto found = table().constFind(words);
            if (found != table().cend()) {
                return *found;
            }
            const qsizetype space = words.lastIndexOf(u' ');
            if (space < 0 || words.size() - space > 3 || !words.back().isDigit()) {
                break;
            }
            words = words.left(space);
        }
    }
    for (const QString &form : {bare, firstOfSeveral(withoutBrackets(bare))}) {
        const auto found = table().constFind(withoutFillers(headerWords(form)));
        if (found != table().cend() && found->field != Field::Ignore) {
            return HeaderMeaning{found->field, std::min(found->rank, 3)};
        }
    }
    // "Provider Business Practice Location Address City Name": the last words are the plain name.
    QString words = headerWords(withoutBrackets(bare));
    if (isAboutOthers(words)) {
        return std::nullopt;
    }
    for (qsizetype space = words.indexOf(u' '); space > 0; space = words.indexOf(u' ')) {
        words.remove(0, space + 1);
        const auto found = table().constFind(words);
        if (found != table().cend()) {
            return mayBeShortened(found->field) ? std::optional(HeaderMeaning{found->field, 1})
                                                : std::nullopt;
        }
    }
    return std::nullopt;
}

bool isHeaderWord(const QString &cell)
{
    return headerMeaning(cell).has_value();
}

} // namespace touchstone::exchange
