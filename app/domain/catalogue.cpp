// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/catalogue.h"

#include "domain/cataloguereader.h"

#include <QCoreApplication>
#include <QFile>

#include <algorithm>

namespace touchstone::domain {

namespace {

struct CatalogueText
{
    Q_DECLARE_TR_FUNCTIONS(CatalogueText)
};

QByteArray resource(const QString &name)
{
    QFile file(QStringLiteral(":/touchstone/catalogue/") + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

Result<CataloguePtr> Catalogue::read(const QByteArray &json, const QByteArray &translation)
{
    return CatalogueReader(json, translation).read();
}

Result<CataloguePtr> Catalogue::builtIn(const QString &version, const QString &language)
{
    if (!builtInVersions().contains(version)) {
        return Error{ErrorCode::NotFound,
            CatalogueText::tr("This program does not contain the catalogue “%1”.").arg(version), {},
            {}};
    }
    const QString translation = QStringLiteral("%1.%2.json").arg(version, language);
    return read(resource(version + QStringLiteral(".json")),
        language == u"en" ? QByteArray() : resource(translation));
}

QStringList Catalogue::builtInVersions()
{
    return {QStringLiteral("criteria-1.0.0")};
}

int Catalogue::indexOf(const QString &criterionId) const
{
    return m_index.value(criterionId, -1);
}

const Criterion *Catalogue::find(const QString &criterionId) const
{
    const int index = indexOf(criterionId);
    return index < 0 ? nullptr : &m_criteria.at(index);
}

QList<int> Catalogue::triage() const
{
    QList<int> chosen;
    for (int i = 0; i < m_criteria.size(); ++i) {
        if (m_criteria.at(i).triage > 0) {
            chosen.append(i);
        }
    }
    std::sort(chosen.begin(), chosen.end(),
        [this](int a, int b) { return m_criteria.at(a).triage < m_criteria.at(b).triage; });
    return chosen;
}

int Catalogue::totalWeight() const
{
    int total = 0;
    for (const ScoringRule &rule : m_rules) {
        total += rule.weight;
    }
    return total;
}

} // namespace touchstone::domain
