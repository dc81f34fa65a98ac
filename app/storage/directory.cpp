// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/directory.h"

#include "base/text.h"
#include "storage/directoryfile.h"
#include "storage/shareddirectory.h"

namespace touchstone::storage {

namespace {

QString plainKey(const QStringList &parts)
{
    QStringList words;
    for (const QString &part : parts) {
        words.append(text::searchText(part));
    }
    return words.join(u'|');
}

} // namespace

MatchKeys MatchKeys::plain()
{
    return {[](const domain::Clinic &clinic) {
                return plainKey({clinic.name, clinic.place.city, clinic.place.country});
            },
        [](const domain::Practitioner &practitioner) {
            return practitioner.npi.isEmpty() ? plainKey({practitioner.name, practitioner.country})
                                              : practitioner.npi;
        },
        [](const domain::Laboratory &laboratory) {
            return plainKey({laboratory.name, laboratory.place.city, laboratory.place.country});
        },
        [](const domain::Listing &listing, const QString &practitionerKey) {
            return plainKey({listing.treatment, listing.condition}) + u'|' + practitionerKey;
        }};
}

Directory::Directory(QString path, const Clock &clock, OpenOptions options)
    : m_path(std::move(path)), m_clock(clock), m_options(std::move(options))
{
}

Directory::~Directory() = default;

Result<> Directory::useCatalogue()
{
    if (!m_options.catalogue) {
        TRY_ASSIGN(m_options.catalogue, domain::Catalogue::builtIn());
    }
    return {};
}

void Directory::becomeReadOnly(const QString &reason)
{
    m_readOnly = true;
    m_readOnlyReason = reason;
}

Result<std::unique_ptr<Directory>> Directory::open(
    const QString &place, const Clock &clock, OpenOptions options)
{
    if (ServerAddress::isServer(place)) {
        TRY_ASSIGN(const ServerAddress address, ServerAddress::parse(place));
        TRY_ASSIGN(auto shared, SharedDirectory::open(address, clock, std::move(options)));
        return std::unique_ptr<Directory>(std::move(shared));
    }
    TRY_ASSIGN(auto file, DirectoryFile::open(place, clock, std::move(options)));
    return std::unique_ptr<Directory>(std::move(file));
}

} // namespace touchstone::storage
