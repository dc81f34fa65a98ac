// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/catalogue.h"
#include "domain/jsoninput.h"

namespace touchstone::domain {

/// Reads one catalogue file and, on top of it, its texts in another language. Used once.
class CatalogueReader
{
public:
    /// `translation` may be empty.
    CatalogueReader(QByteArray json, QByteArray translation);

    /// Errors as Catalogue::read().
    Result<CataloguePtr> read();

private:
    void readSections(JsonInput *input);
    void readSources(JsonInput *input);
    void readCriteria(JsonInput *input);
    void readBadges(JsonInput *input);
    Criterion readCriterion(JsonInput *input);
    void readRule(JsonInput *input, ScoringRule *rule);
    void readApplicability(JsonInput *input, Criterion *criterion);
    static void readTexts(JsonInput *input, Criterion *criterion);
    FactRule readFactRule(JsonInput *input);
    QStringList readSourceKeys(JsonInput *input);
    void translate(JsonInput *input);

    QByteArray m_json, m_translation;
    std::optional<Error> m_error;
    std::shared_ptr<Catalogue> m_catalogue;
};

} // namespace touchstone::domain
