// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/celltext.h"

#include "base/text.h"
#include "exchange/wordset.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <initializer_list>

namespace touchstone::exchange {

namespace {

bool isUnwanted(char16_t c)
{
    if (c < 0x80) {
        return c < 0x20 || c == 0x7f;
    }
    // C1 controls, soft hyphen, zero width and direction marks, byte order mark, replacement of
    // nothing. U+200C and U+200D join letters in Persian and Indic scripts, so they stay.
    return c < 0xa0 || c == 0xad || c == 0x200b || c == 0x200e || c == 0x200f
        || (c >= 0x202a && c <= 0x202e) || (c >= 0x2060 && c <= 0x206f) || c == 0xfeff
        || (c >= 0xfff9 && c <= 0xfffb);
}

bool isBlank(char16_t c)
{
    return c == u' ' || (c >= 0x09 && c <= 0x0d) || c == 0xa0 || c == 0x2028 || c == 0x2029
        || c == 0x3000 || (c >= 0x2000 && c <= 0x200a) || c == 0x202f || c == 0x205f;
}

bool needsNoCleaning(const QString &cell)
{
    bool afterSpace = true;
    for (const QChar qc : cell) {
        const char16_t c = qc.unicode();
        if (c == u' ') {
            if (afterSpace) {
                return false;
            }
            afterSpace = true;
            continue;
        }
        if (c < 0x20 || (c >= 0x7f && (isUnwanted(c) || isBlank(c) || qc.isSurrogate()))) {
            return false;
        }
        afterSpace = false;
    }
    return !afterSpace || cell.isEmpty();
}

// Half a surrogate pair cannot be stored as UTF-8.
bool isLoneSurrogate(const QString &cell, qsizetype i)
{
    const QChar c = cell.at(i);
    if (c.isHighSurrogate()) {
        return i + 1 == cell.size() || !cell.at(i + 1).isLowSurrogate();
    }
    return c.isLowSurrogate() && (i == 0 || !cell.at(i - 1).isHighSurrogate());
}

template <typename Value> using WordTable = QHash<QString, Value>;

QString wordKey(const QString &text)
{
    QString key = text::fold(text);
    std::replace(key.begin(), key.end(), u'_', u' ');
    std::replace(key.begin(), key.end(), u'-', u' ');
    return key.simplified();
}

template <typename Enum>
WordTable<Enum> wordTable(std::initializer_list<std::pair<Enum, const char *>> lists)
{
    WordTable<Enum> table;
    for (const auto &[value, words] : lists) {
        const QStringList list = QString::fromUtf8(words).split(u'|');
        for (const QString &word : list) {
            table.insert(wordKey(word), value);
        }
    }
    for (const Enum value : domain::allValues<Enum>()) {
        table.insert(wordKey(domain::code(value)), value);
        table.insert(wordKey(domain::label(value)), value);
    }
    return table;
}

template <typename Enum>
std::optional<Enum> fromWord(const WordTable<Enum> &table, const QString &text)
{
    const auto found = table.constFind(wordKey(text));
    return found == table.cend() ? std::nullopt : std::optional(*found);
}

} // namespace

QString cleanCell(const QString &cell)
{
    if (needsNoCleaning(cell)) {
        return cell;
    }
    QString clean;
    clean.reserve(cell.size());
    bool space = false;
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const char16_t c = cell.at(i).unicode();
        if (isBlank(c)) {
            space = !clean.isEmpty();
        } else if (!isUnwanted(c) && !isLoneSurrogate(cell, i)) {
            if (space) {
                clean += u' ';
                space = false;
            }
            clean += cell.at(i);
        }
    }
    return clean;
}

QString cleanLines(const QString &cell)
{
    if (needsNoCleaning(cell)) {
        return cell;
    }
    QString clean;
    clean.reserve(cell.size());
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const char16_t c = cell.at(i).unicode();
        if (c == u'\r') {
            if (i + 1 == cell.size() || cell.at(i + 1) != u'\n') {
                clean += u'\n';
            }
        } else if (c == 0x2028 || c == 0x2029) {
            clean += u'\n';
        } else if (c == u'\n' || c == u'\t' || (!isUnwanted(c) && !isLoneSurrogate(cell, i))) {
            clean += cell.at(i);
        }
    }
    return clean.trimmed();
}

bool saysNothing(const QString &cell)
{
    if (cell.isEmpty()) {
        return true;
    }
    if (cell.size() > 24) {
        return false;
    }
    static const WordSet words(
        "n/a|na|n.a.|n. a.|n/d|n.d.|nd|s/d|s/n/d|none|null|nil|nan|(none)|(null)|not available|not "
        "applicable|unavailable|"
        "not listed|not provided|not stated|not given|not "
        "known|unknown|<unavail>|#n/a|#ref!|#value!|#name?|tbd|tba|t.b.d.|"
        "no disponible|no aplica|no consta|no especificado|sin datos|sin dato|sin "
        "especificar|ninguno|ninguna|desconocido|"
        "desconocida|no data|no info|outside u.s./canada|no|?|??|???|x|xxx",
        u'|');
    if (words.contains(cell)) {
        return true;
    }
    return std::all_of(cell.begin(), cell.end(), [](QChar c) {
        return c == u'-' || c == u'.' || c == u'_' || c == u'*' || c == u' ' || c == u','
            || c == u'/' || c == u'\'' || c == u'"'
            || (c.unicode() >= 0x2010 && c.unicode() <= 0x2015);
    });
}

QString withoutHtml(const QString &cell)
{
    if (!cell.contains(u'&') && !cell.contains(u'<')) {
        return cell;
    }
    QString plain;
    plain.reserve(cell.size());
    for (qsizetype i = 0; i < cell.size(); ++i) {
        const QChar c = cell.at(i);
        const qsizetype tagEnd = c == u'<' && i + 1 < cell.size()
                && (cell.at(i + 1).isLetter() || cell.at(i + 1) == u'/')
            ? cell.indexOf(u'>', i)
            : -1;
        if (tagEnd > 0) {
            const bool isBreak
                = QStringView(cell).mid(i + 1, 2).compare(u"br", Qt::CaseInsensitive) == 0;
            plain += isBreak ? u"\n" : u"";
            i = tagEnd;
            continue;
        }
        const qsizetype end = c == u'&' ? cell.indexOf(u';', i) : -1;
        if (end > i && end - i <= 7) {
            static const QHash<QString, QString> names = {{u"amp"_qs, u"&"_qs}, {u"lt"_qs, u"<"_qs},
                {u"gt"_qs, u">"_qs}, {u"quot"_qs, u"\""_qs}, {u"apos"_qs, u"'"_qs},
                {u"nbsp"_qs, u" "_qs}, {u"#39"_qs, u"'"_qs}, {u"#039"_qs, u"'"_qs},
                {u"ndash"_qs, u"–"_qs}, {u"mdash"_qs, u"—"_qs}};
            const auto found = names.constFind(cell.mid(i + 1, end - i - 1));
            if (found != names.cend()) {
                plain += *found;
                i = end;
                continue;
            }
        }
        plain += c;
    }
    return plain;
}

QStringList listFromText(const QString &cell)
{
    QStringList parts;
    qsizetype from = 0;
    for (qsizetype i = 0; i <= cell.size(); ++i) {
        const bool end = i == cell.size();
        if (end || cell.at(i) == u';' || cell.at(i) == u'|' || cell.at(i) == u'\n'
            || cell.at(i) == u'\r') {
            const QString part = cleanCell(end && from == 0 ? cell : cell.mid(from, i - from));
            if (!saysNothing(part) && !parts.contains(part, Qt::CaseInsensitive)) {
                parts.append(part);
            }
            from = i + 1;
        }
    }
    return parts;
}

bool isMeshId(QStringView text)
{
    return (text.size() == 7 || text.size() == 10) && (text.front() == u'D' || text.front() == u'C')
        && std::all_of(
            text.cbegin() + 1, text.cend(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

ConditionText conditionFromText(const QString &cell)
{
    const ConditionText plain{cell, {}};
    const QChar last = cell.isEmpty() ? QChar() : cell.back();
    const QChar opening = last == u')' ? u'(' : last == u']' ? u'[' : QChar();
    const qsizetype open = opening.isNull() ? -1 : cell.lastIndexOf(opening);
    if (open <= 0 || cell.contains(u';')) {
        return plain;
    }
    QStringView inside = QStringView(cell).sliced(open + 1).chopped(1).trimmed();
    if (inside.startsWith(u"mesh", Qt::CaseInsensitive)) {
        inside = inside.sliced(4).trimmed();
        while (!inside.isEmpty() && (inside.front() == u':' || inside.front() == u'#')) {
            inside = inside.sliced(1).trimmed();
        }
        inside
            = inside.startsWith(u"id ", Qt::CaseInsensitive) ? inside.sliced(3).trimmed() : inside;
    }
    const QString condition = cell.left(open).trimmed();
    return isMeshId(inside) && !condition.isEmpty() ? ConditionText{condition, inside.toString()}
                                                    : plain;
}

bool isNoName(const QString &name)
{
    if (name.startsWith(u'#') || name.startsWith(u"//")) {
        return true;
    }
    if (name.size() > 24) {
        return false;
    }
    static const QSet<QString> words = [] {
        QSet<QString> set;
        const QStringList list
            = QString::fromUtf8("total|totals|grand total|sub total|subtotal|sum|sum total|count|"
                                "total general|suma|gesamt|gesamtsumme|summe|total général|somme|"
                                "totale|итого|合計|总计|總計|小計|total rows|total records|end|"
                                "end of file|eof|fin")
                  .split(u'|');
        for (const QString &word : list) {
            set.insert(wordKey(word));
        }
        return set;
    }();
    QString key = wordKey(name);
    const auto isTail
        = [](QChar c) { return c == u':' || c == u'=' || c == u'.' || c.isDigit() || c == u' '; };
    while (!key.isEmpty() && isTail(key.back())) {
        key.chop(1);
    }
    return words.contains(key);
}

domain::TreatmentKind treatmentKindFromText(const QString &text)
{
    using enum domain::TreatmentKind;
    struct Sign
    {
        domain::TreatmentKind kind;
        const char *words;
    };
    static constexpr Sign kSigns[] = {
        {Exosomes, "exosom|extracellular vesicle|vesiculas extracelulares"},
        {Pluripotent,
            "ipsc|induced pluripotent|embryonic|embrionari|fetal stem|fetal cell|celulas "
            "fetales|pluripotent"},
        {DonorCells,
            "umbilical|wharton|cord blood|cord tissue|cordon|sangre de "
            "cordon|placent|amnio|allogen|alogen|donor|donante|birth "
            "tissue|birth-tissue|hucmsc|huc-msc|uc-msc"},
        {BloodStemCell,
            "hematopoietic|haematopoietic|hematopoyetic|hsct|blood stem|bone marrow "
            "transplant|trasplante de medula"},
        {MarrowConcentrate,
            "bmac|bone marrow aspirate|bone marrow concentrate|marrow concentrate|bone-marrow "
            "concentrate|concentrado de medula|concentrado de aspirado|aspirado de medula|medula "
            "osea concentrada"},
        {FatDerivedCells,
            "svf|stromal vascular|vascular stromal|fraccion vascular|vascular estromal|adipose "
            "derived|adipose-derived|fat derived|fat-derived|derivadas de grasa|derivadas de "
            "tejido adiposo|adsc"},
        {FatGraft,
            "fat "
            "graft|microfragment|micro-fragment|lipogems|nanofat|nano-fat|microfat|lipofilling|"
            "injerto de grasa|fat transfer|lipoinjerto"},
        {GrownOwnCells,
            "culture-expanded|culture expanded|cultured autologous|autologous cultured|expanded "
            "autologous|autologous expanded|cultured own|expandidas autologas|cultivadas|ex vivo "
            "expanded"},
        {Platelets, "prp|platelet|plaqueta|plaquetari|plasma rico"},
        {Topical, "topical|topico|topica|face cream|crema|skin serum|serum facial"},
    };
    // The same few treatments come again on every row.
    thread_local QHash<QString, domain::TreatmentKind> known;
    if (text.isEmpty()) {
        return Unstated;
    }
    if (const auto found = known.constFind(text); found != known.cend()) {
        return *found;
    }
    const QString folded = text::fold(text);
    QList<domain::TreatmentKind> kinds;
    for (const Sign &sign : kSigns) {
        const QStringList words = QString::fromLatin1(sign.words).split(u'|');
        if (std::any_of(words.begin(), words.end(),
                [&](const QString &word) { return folded.contains(word); })) {
            kinds.append(sign.kind);
        }
    }
    const auto has = [&kinds](domain::TreatmentKind kind) { return kinds.contains(kind); };
    // What is made of something else goes by what is given: exosomes of cord cells are exosomes.
    for (const domain::TreatmentKind made : {Exosomes, GrownOwnCells}) {
        if (has(made)) {
            kinds.removeAll(made == Exosomes ? DonorCells : FatDerivedCells);
        }
    }
    const domain::TreatmentKind kind = kinds.size() == 1 ? kinds.first() : Unstated;
    if (known.size() > 4096) {
        known.clear();
    }
    known.insert(text, kind);
    return kind;
}

std::optional<domain::TreatmentKind> kindFromWord(const QString &text)
{
    static const auto table = wordTable<domain::TreatmentKind>({});
    const auto found = fromWord(table, text);
    if (found) {
        return found;
    }
    const domain::TreatmentKind guess = treatmentKindFromText(text);
    return guess == domain::TreatmentKind::Unstated ? std::nullopt : std::optional(guess);
}

std::optional<domain::Goal> goalFromWord(const QString &text)
{
    using enum domain::Goal;
    static const auto table = wordTable<domain::Goal>({
        {Disease,
            "illness|medical|enfermedad|treatment of "
            "disease|krankheit|erkrankung|maladie|malattia|doença|"
            "疾患|疾病|病気"},
        {Injury,
            "trauma|lesion|lesiones|sports "
            "injury|orthopedic|orthopaedic|verletzung|sportverletzung|"
            "blessure|infortunio|lesão|怪我|外傷|外伤|損傷|损伤"},
        {Cosmetic,
            "aesthetic|esthetic|estetico|estetica|cosmetico|cosmetica|beauty|belleza|kosmetisch|"
            "ästhetik|esthétique|cosmétique|美容|整形"},
        {AntiAgeing,
            "anti aging|antiaging|antiageing|wellness|longevity|antienvejecimiento|anti "
            "envejecimiento|rejuvenation|rejuvenecimiento|longevidad|bienestar|verjüngung|"
            "rajeunissement|anti âge|antiedad|anti edad|アンチエイジング|抗加齢|抗衰老"},
    });
    return fromWord(table, text);
}

std::optional<domain::Offer> offerFromWord(const QString &text)
{
    using enum domain::Offer;
    static const auto table = wordTable<domain::Offer>({
        {Routine, "standard|commercial|clinic|rutina|habitual|comercial|for sale|treatment"},
        {Trial,
            "clinical trial|study|research|ensayo|ensayo clinico|estudio|patient funded "
            "trial|investigacion"},
        {SpecialAccess,
            "compassionate use|expanded access|uso compasivo|acceso especial|right to try|hospital "
            "exemption|exencion hospitalaria|acceso expandido|compassionate"},
    });
    return fromWord(table, text);
}

std::optional<domain::Route> routeFromWord(const QString &text)
{
    using enum domain::Route;
    static const auto table = wordTable<domain::Route>({
        {Joint,
            "intra articular|intraarticular|joint injection|articulacion|articular|knee "
            "injection|inyeccion intraarticular"},
        {Disc, "intradiscal|spinal disc|disco|disco intervertebral|intervertebral"},
        {Muscle, "intramuscular|im|musculo"},
        {Skin, "intradermal|subcutaneous|dermal|piel|subcutanea|intradermica|sc"},
        {Scalp, "hair|cuero cabelludo|capilar"},
        {Vein,
            "iv|intravenous|infusion|iv infusion|intravenosa|endovenosa|vena|i.v.|intravenous "
            "infusion|iv drip"},
        {Artery, "intra arterial|intraarterial|arteria|ia"},
        {SpinalFluid,
            "intrathecal|lumbar puncture|intratecal|liquido cefalorraquideo|puncion lumbar|it"},
        {Brain, "intracerebral|intracranial|cerebro|intracraneal|stereotactic"},
        {Eye, "intravitreal|intraocular|ojo|retrobulbar|subretinal|intravitrea"},
        {domain::Route::Topical, "cream|topica|topico|on the skin|nebulised|crema"},
        {Surgical, "surgery|surgical implant|cirugia|quirurgica|quirurgico"},
        {Other, "otra|otro"},
    });
    return fromWord(table, text);
}

std::optional<domain::CellSource> cellSourceFromWord(const QString &text)
{
    using enum domain::CellSource;
    static const auto table = wordTable<domain::CellSource>({
        {Own,
            "autologous|patient|self|propias|propia|autologas|autologo|own cells|patient's "
            "own|autologa|del paciente"},
        {Donor,
            "allogeneic|allogenic|donante|donor cells|alogenicas|alogenico|umbilical cord|cordon "
            "umbilical|birth tissue|placenta|amniotic|alogenica|cord blood"},
    });
    return fromWord(table, text);
}

} // namespace touchstone::exchange
