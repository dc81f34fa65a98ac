// SPDX-License-Identifier: GPL-3.0-or-later
#include "exchange/clinicnames.h"

#include "exchange/celltext.h"
#include "exchange/wordset.h"

#include <array>
#include <optional>

namespace touchstone::exchange {

namespace {

struct Marker
{
    QLatin1String words; // lower case, with the spaces or brackets that set them off
    domain::NameKind kind; // of the name behind; Trading: the name before is the legal one
    bool isTrading = false;
};

constexpr std::array kMarkers = {
    Marker{QLatin1String("formerly known as"), domain::NameKind::Former},
    Marker{QLatin1String("previously known as"), domain::NameKind::Former},
    Marker{QLatin1String("previously operating as"), domain::NameKind::Former},
    Marker{QLatin1String("previously"), domain::NameKind::Former},
    Marker{QLatin1String("ehemals"), domain::NameKind::Former},
    Marker{QLatin1String("vormals"), domain::NameKind::Former},
    Marker{QLatin1String("anciennement"), domain::NameKind::Former},
    Marker{QLatin1String("formerly"), domain::NameKind::Former},
    Marker{QLatin1String("f/k/a"), domain::NameKind::Former},
    Marker{QLatin1String("f.k.a."), domain::NameKind::Former},
    Marker{QLatin1String("fka"), domain::NameKind::Former},
    Marker{QLatin1String("antes conocida como"), domain::NameKind::Former},
    Marker{QLatin1String("antes conocido como"), domain::NameKind::Former},
    Marker{QLatin1String("antes"), domain::NameKind::Former},
    Marker{QLatin1String("doing business as"), domain::NameKind::Trading, true},
    Marker{QLatin1String("trading as"), domain::NameKind::Trading, true},
    Marker{QLatin1String("t/a"), domain::NameKind::Trading, true},
    Marker{QLatin1String("d/b/a/"), domain::NameKind::Trading, true},
    Marker{QLatin1String("d/b/a"), domain::NameKind::Trading, true},
    Marker{QLatin1String("d.b.a."), domain::NameKind::Trading, true},
    Marker{QLatin1String("dba"), domain::NameKind::Trading, true},
    Marker{QLatin1String("also known as"), domain::NameKind::Other},
    Marker{QLatin1String("tambien conocida como"), domain::NameKind::Other},
    Marker{QLatin1String("tambien conocido como"), domain::NameKind::Other},
    Marker{QLatin1String("tambi\xe9n conocida como"), domain::NameKind::Other},
    Marker{QLatin1String("tambi\xe9n conocido como"), domain::NameKind::Other},
    Marker{QLatin1String("a/k/a"), domain::NameKind::Other},
    Marker{QLatin1String("a.k.a."), domain::NameKind::Other},
    Marker{QLatin1String("aka"), domain::NameKind::Other},
};

bool isEdge(const QString &text, qsizetype at)
{
    return at < 0 || at >= text.size() || !text.at(at).isLetterOrNumber();
}

struct Found
{
    qsizetype at = -1;
    const Marker *marker = nullptr;
};

Found findMarker(const QString &text, qsizetype from)
{
    Found best;
    for (const Marker &marker : kMarkers) {
        for (qsizetype at = text.indexOf(marker.words, from, Qt::CaseInsensitive); at >= 0;
             at = text.indexOf(marker.words, at + 1, Qt::CaseInsensitive)) {
            // A name has to stand before it: "Formerly Yours Spa" and "AKA Clinic" are names.
            if (at > 0 && isEdge(text, at - 1) && isEdge(text, at + marker.words.size())
                && at + marker.words.size() < text.size()) {
                if (best.at < 0 || at < best.at) {
                    best = {at, &marker};
                }
                break;
            }
        }
    }
    return best;
}

// Brackets, commas and dashes that set a marker off are no part of the names around it.
QString trimmedName(QStringView text)
{
    const auto isLoose = [](QChar c) {
        return c == u' ' || c == u',' || c == u':' || c == u'-' || c.unicode() == 0x2013
            || c == u';' || c == u'/';
    };
    qsizetype first = 0;
    qsizetype last = text.size();
    while (first < last && (isLoose(text.at(first)) || text.at(first) == u')')) {
        ++first;
    }
    while (last > first
        && (isLoose(text.at(last - 1)) || text.at(last - 1) == u'(' || text.at(last - 1) == u'[')) {
        --last;
    }
    QString name = text.mid(first, last - first).toString();
    const bool closesNothing = (name.endsWith(u')') && !name.contains(u'('))
        || (name.endsWith(u']') && !name.contains(u'['));
    if (closesNothing) {
        name.chop(1);
    }
    name = name.trimmed();
    static const std::array quotes{std::pair(u'"', u'"'), std::pair(u'“', u'”'),
        std::pair(u'«', u'»'), std::pair(u'\'', u'\'')};
    for (const auto &[open, close] : quotes) {
        if (name.size() > 2 && name.startsWith(open) && name.indexOf(close, 1) == name.size() - 1) {
            return name.mid(1, name.size() - 2).trimmed();
        }
    }
    return name;
}

// Every marker begins a word with three characters of its own; one look along the name finds none
// of them in most.
bool mayHoldMarker(const QString &text)
{
    static const WordSet beginnings(
        "for f/k f.k fka pre ehe vor anc ant doi tra t/a d/b d.b dba als tam a/k a.k aka", u' ');
    for (qsizetype i = 1; i + 3 < text.size(); ++i) {
        if (!text.at(i - 1).isLetterOrNumber() && beginnings.mayContain(text.at(i), 3)
            && beginnings.contains(text.mid(i, 3))) {
            return true;
        }
    }
    return false;
}

void addNames(const QString &text, ClinicNames *names)
{
    const auto add = [names](const QString &name, domain::NameKind kind) {
        if (!name.isEmpty() && name != names->name) {
            names->others.append({name, kind});
        }
    };
    const auto addPlain = [&](const QString &name) {
        if (names->name.isEmpty()) {
            names->name = name;
        } else {
            add(name, domain::NameKind::Trading);
        }
    };
    if (!mayHoldMarker(text)) {
        addPlain(text);
        return;
    }
    Found found = findMarker(text, 0);
    const QString first
        = trimmedName(QStringView(text).left(found.at < 0 ? text.size() : found.at));
    if (found.at < 0 || first.isEmpty()) {
        addPlain(text);
        return;
    }
    const bool isMain = names->name.isEmpty();
    if (isMain) {
        names->name = first;
    } else {
        add(first, domain::NameKind::Trading);
    }
    bool renamed = false;
    while (found.at >= 0) {
        const qsizetype begin = found.at + found.marker->words.size();
        const Found next = findMarker(text, begin);
        const QString name = trimmedName(
            QStringView(text).mid(begin, (next.at < 0 ? text.size() : next.at) - begin));
        if (found.marker->isTrading && isMain && !renamed && !name.isEmpty()) {
            names->others.prepend({first, domain::NameKind::Legal});
            names->name = name;
            renamed = true;
        } else {
            add(name, found.marker->kind);
        }
        found = next;
    }
}

} // namespace

ClinicNames clinicNamesFromText(const QString &cell)
{
    ClinicNames names;
    const QStringList parts = listFromText(cell);
    for (const QString &part : parts) {
        addNames(part, &names);
    }
    return names;
}

} // namespace touchstone::exchange
