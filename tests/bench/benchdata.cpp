// SPDX-License-Identifier: GPL-3.0-or-later
// bench_data COUNT FILE.csv: a directory of COUNT invented listings as somebody might bring it:
// accents, Chinese and Japanese, quotes, commas and line breaks in cells. The same COUNT gives the
// same bytes on every machine.
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace {

// xorshift64*: stable by definition, unlike the standard library's distributions.
class Random
{
public:
    explicit Random(std::uint64_t seed) : m_state(seed) { }
    std::uint64_t next()
    {
        m_state ^= m_state >> 12;
        m_state ^= m_state << 25;
        m_state ^= m_state >> 27;
        return m_state * 2685821657736338717ULL;
    }
    std::size_t below(std::size_t limit) { return (next() >> 11) % limit; }
    bool chance(unsigned percent) { return below(100) < percent; }
    const std::string &pick(const std::vector<std::string> &words)
    {
        return words[below(words.size())];
    }

private:
    std::uint64_t m_state;
};

struct City
{
    const char *name, *region, *country;
};

const std::vector<std::string> kAdjectives{"Saint", "Santa", "Royal", "Central", "North", "Golden",
    "Grand", "Advanced", "Harbour", "Lakeside", "Sunrise", "Évolution", "Łódzka", "Große", "Höhe",
    "Øresund", "Århus", "Þór", "Çankaya", "Peñalta", "Integral", "Vital", "Nova", "Apex"};
const std::vector<std::string> kSurnames{"Müller", "Weiß", "García", "Núñez", "Gonçalves", "Dvořák",
    "Szabó", "Kowalski", "Żukowski", "Sørensen", "Åkesson", "Jokinen", "Yılmaz", "Öztürk",
    "Papadopoulos", "Popescu", "Đorđević", "Nguyễn", "Smith", "O'Brien", "D'Angelo", "Lefèvre",
    "Janssen", "Okafor", "Haddad", "Sharma", "Tanaka", "Kim", "Silva", "Herrera"};
const std::vector<std::string> kGiven{"Anna", "José", "Łukasz", "Mei", "Björn", "Chloé", "Omar",
    "Priya", "Søren", "Zoë", "Ivan", "Lucía", "Kenji", "Grace", "Tomás", "Ines"};
const std::vector<std::string> kTypes{"Clinic", "Medical Centre", "Klinik", "Clínica", "Clinique",
    "Institute", "Zentrum", "Przychodnia", "Regenerative Medicine", "Stem Cell Centre",
    "Orthopädie", "Wellness", "Aesthetics", "Sports Medicine", "Hospital"};
const std::vector<std::string> kCjk{"東京中央クリニック", "大阪再生医療センター", "北京康復医院",
    "서울한빛의원", "台北明德診所", "京都桜病院", "香港平和診所", "부산제일병원"};
const City kCities[]{{"Berlin", "", "Germany"}, {"München", "", "Germany"},
    {"Zürich", "", "Switzerland"}, {"Paris", "", "France"}, {"Saint-Étienne", "", "France"},
    {"Madrid", "", "Spain"}, {"Málaga", "", "Spain"}, {"Lisboa", "", "Portugal"},
    {"São Paulo", "", "Brazil"}, {"Praha", "", "Czechia"}, {"Łódź", "", "Poland"},
    {"Győr", "", "Hungary"}, {"İstanbul", "", "Türkiye"}, {"København", "", "Denmark"},
    {"Malmö", "", "Sweden"}, {"London", "", "United Kingdom"}, {"Roma", "", "Italy"},
    {"東京", "", "Japan"}, {"서울", "", "Korea, Republic of"}, {"Bangkok", "", "Thailand"},
    {"New Delhi", "", "India"}, {"Tampa", "Florida", "United States"}, {"Miami", "FL", "USA"},
    {"Denver", "Colorado", "United States"}, {"Tijuana", "Baja California", "Mexico"},
    {"Toronto", "Ontario", "Canada"}, {"Melbourne", "Victoria", "Australia"}};
const std::vector<std::string> kStreets{"Hauptstraße", "Rue de la République", "Calle Mayor",
    "High Street", "ulica Długa", "Østergade", "Park Avenue", "King's Road", "中山路", "강남대로"};
const std::vector<std::string> kTreatments{"bone marrow concentrate", "SVF", "exosomes", "PRP",
    "cultured mesenchymal cells", "umbilical cord cells", "fat graft", "stem cell infusion"};
const std::vector<std::string> kConditions{"knee osteoarthritis", "multiple sclerosis",
    "macular degeneration", "hair loss", "autism", "spinal cord injury", "heart failure",
    "rotator cuff tear", "chronic back pain", "ageing", "Crohn's disease", "Parkinson’s disease"};
const std::vector<std::string> kGoals{"disease", "injury", "cosmetic", "anti-ageing"};
const std::vector<std::string> kCurrencies{"EUR", "GBP", "USD", "JPY", "MXN", "CHF"};
const std::vector<std::string> kNotes{"seen at a fair", "réponse reçue par courriel",
    "Prices are quoted per visit, \"all inclusive\", according to the website.",
    "Die Praxis ist barrierefrei erreichbar; Parkplätze sind vorhanden.", "初診は予約が必要です。"};

std::string quoted(const std::string &cell)
{
    if (cell.find_first_of("\",\n") == std::string::npos) {
        return cell;
    }
    std::string out = "\"";
    for (const char c : cell) {
        out += c;
        if (c == '"') {
            out += '"';
        }
    }
    return out + '"';
}

std::string npi(std::uint64_t serial)
{
    std::string digits = std::to_string(100'000'000 + serial % 100'000'000);
    int sum = 24; // the prefix 80840 under Luhn
    for (int i = 0; i < 9; ++i) {
        int digit = digits[static_cast<std::size_t>(8 - i)] - '0';
        if (i % 2 == 0) {
            digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
        }
        sum += digit;
    }
    return digits + std::to_string((10 - sum % 10) % 10);
}

std::string clinicName(Random *random, std::uint64_t serial)
{
    std::string name;
    switch (random->below(5)) {
    case 0:
        name = random->pick(kSurnames) + " & " + random->pick(kSurnames) + " "
            + random->pick(kTypes);
        break;
    case 1:
        name = random->pick(kAdjectives) + " " + random->pick(kSurnames) + " "
            + random->pick(kTypes);
        break;
    case 2:
        name = random->pick(kTypes) + " \"" + random->pick(kAdjectives) + "\"";
        break;
    case 3:
        name = random->chance(40) ? random->pick(kCjk)
                                  : "Dr. " + random->pick(kSurnames) + ", " + random->pick(kTypes);
        break;
    default:
        name = random->pick(kAdjectives) + " " + random->pick(kAdjectives) + " "
            + random->pick(kTypes);
    }
    return name + " " + std::to_string(serial);
}

std::string row(Random *random, std::uint64_t serial)
{
    const City &city = kCities[random->below(std::size(kCities))];
    std::string address = random->pick(kStreets) + " " + std::to_string(random->below(300) + 1);
    if (random->chance(15)) {
        address += "\nFloor " + std::to_string(random->below(20));
    }
    const std::string host = "clinic-" + std::to_string(serial) + ".example";
    std::string line = quoted(clinicName(random, serial)) + ',' + quoted(address) + ',' + city.name
        + ',' + city.region + ',' + std::to_string(10000 + random->below(89999)) + ','
        + quoted(city.country) + ",+" + std::to_string(random->below(98) + 1) + ' '
        + std::to_string(random->below(9'000'000) + 1'000'000) + ",https://www." + host + "/,info@"
        + host + ',';
    if (random->chance(40)) {
        line += "Dr " + random->pick(kGiven) + ' ' + random->pick(kSurnames) + ','
            + npi(serial * 7919) + ',';
    } else {
        line += ",,";
    }
    if (random->chance(20)) {
        line += "Cell Laboratory " + std::to_string(random->below(500) + 1);
    }
    line += ',' + random->pick(kTreatments) + ',' + random->pick(kConditions) + ','
        + random->pick(kGoals) + ',' + std::to_string(random->below(40'000) + 500) + ','
        + random->pick(kCurrencies) + ',';
    return line + (random->chance(50) ? quoted(random->pick(kNotes)) : std::string()) + '\n';
}

} // namespace

int main(int argc, char **argv)
{
    if (argc != 3) {
        std::fprintf(stderr, "usage: bench_data COUNT FILE.csv\n");
        return 2;
    }
    const auto count = std::strtoull(argv[1], nullptr, 10);
    std::FILE *file = std::fopen(argv[2], "wb");
    if (file == nullptr) {
        std::perror(argv[2]);
        return 1;
    }
    std::fputs("clinic,address,city,state,zip,country,phone,website,email,doctor,npi,laboratory,"
               "treatment,condition,goal,price,currency,note\n",
        file);
    Random random(7);
    for (std::uint64_t serial = 1; serial <= count; ++serial) {
        if (std::fputs(row(&random, serial).c_str(), file) < 0) {
            std::perror(argv[2]);
            return 1;
        }
    }
    if (std::fclose(file) != 0) {
        std::perror(argv[2]);
        return 1;
    }
    return 0;
}
