// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "domain/vocabulary.h"

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

#include <memory>
#include <optional>

/// The catalogue of criteria: released, frozen, hashed. Read once, then shared as an immutable
/// value between threads.
namespace touchstone::domain {

/// The numbers of a criterion that the score depends on.
struct ScoringRule
{
    QString id;
    int weight = 0; ///< points
    std::optional<int> cap; ///< red flag: the score cannot exceed it while not met or declined
    Tier evidenceNeeded = Tier::Document;
    int staleAfterMonths = 0; ///< months of 30 days; 0 never ages
};

/// A condition on the facts of a listing ("offered as a trial"), as a tree the program evaluates.
/// Facts and their values are listed in domain/applicability.h.
struct FactRule
{
    enum class Kind { Always, Any, All, Not, Fact };
    Kind kind = Kind::Always;
    QString fact;
    QStringList values;
    QList<FactRule> parts;
};

/// What `elsewhere` says of jurisdictions that a criterion does not name.
enum class Elsewhere { Applies, IfAnswered };

struct Criterion
{
    int number = 0; ///< 1…50, display order
    ScoringRule rule;
    QString section;
    SubjectKind scope = SubjectKind::Listing;
    QStringList jurisdictions; ///< "ALL", or codes such as "US", "US-FL"
    Elsewhere elsewhere = Elsewhere::Applies;
    QList<TreatmentKind> treatments; ///< empty means all
    FactRule onlyWhen;
    int triage = 0; ///< place in the quick triage, 1…10; 0 when not part of it
    int effortMinutes = 0;
    QStringList sources; ///< keys of Catalogue::sources

    // Texts, in the language the catalogue was read in.
    QString title, question, why;
    QStringList verify; ///< steps in order
    QString met, partly, notMet, declined;
    QString onlyWhenText, treatmentsText, jurisdictionsText;
    QString ask; ///< worded as a question to the clinic
    QString settle; ///< a few words: how to settle it
    QString lift; ///< what would lift the cap or the loss
    QString effort;
};

struct Section
{
    QString id, title, longTitle;
};

struct Source
{
    QString id, title, address;
};

/// What a badge proves and what it does not (badge decoder).
struct Badge
{
    QString id, badge, proves, doesNotProve;
    QStringList sources;
};

class Catalogue
{
public:
    /// Reads the catalogue `json` and, if `translation` is not empty, its texts in another
    /// language. Errors: Invalid with line and column, or the field's path in `place.field`.
    static Result<std::shared_ptr<const Catalogue>> read(
        const QByteArray &json, const QByteArray &translation = {});

    /// The catalogue of that version which the program contains, in `language` ("en", "es";
    /// any other gives English). Errors: NotFound for a version the program does not have.
    static Result<std::shared_ptr<const Catalogue>> builtIn(
        const QString &version = QStringLiteral("criteria-1.0.0"),
        const QString &language = QStringLiteral("en"));

    /// Versions the program contains, oldest first.
    static QStringList builtInVersions();

    [[nodiscard]] const QString &version() const { return m_version; }
    /// SHA-256 of the file's bytes, lower-case hexadecimal.
    [[nodiscard]] const QString &sha256() const { return m_sha256; }
    [[nodiscard]] const QList<Criterion> &criteria() const { return m_criteria; }
    [[nodiscard]] const QList<ScoringRule> &rules() const { return m_rules; }
    [[nodiscard]] const QList<Section> &sections() const { return m_sections; }
    [[nodiscard]] const QList<Badge> &badges() const { return m_badges; }
    [[nodiscard]] const QHash<QString, Source> &sources() const { return m_sources; }
    /// Position in criteria() and rules(), or -1.
    [[nodiscard]] int indexOf(const QString &criterionId) const;
    [[nodiscard]] const Criterion *find(const QString &criterionId) const;
    /// The ten of the quick triage, in order.
    [[nodiscard]] QList<int> triage() const;
    [[nodiscard]] int totalWeight() const;

private:
    Catalogue() = default;
    friend class CatalogueReader;

    QString m_version, m_sha256;
    QList<Criterion> m_criteria;
    QList<ScoringRule> m_rules;
    QList<Section> m_sections;
    QList<Badge> m_badges;
    QHash<QString, Source> m_sources;
    QHash<QString, int> m_index;
};

using CataloguePtr = std::shared_ptr<const Catalogue>;

} // namespace touchstone::domain
