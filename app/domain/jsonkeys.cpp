// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsonkeys.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <vector>

namespace touchstone::domain {

namespace {

/// The offset behind the string that begins at `start`.
qsizetype stringEnd(const QByteArray &json, qsizetype start)
{
    qsizetype i = start + 1;
    while (i < json.size() && json.at(i) != '"') {
        i += json.at(i) == '\\' ? 2 : 1;
    }
    return std::min(i + 1, json.size());
}

/// Two spellings of one name ("a" and "\u0061") are the same member.
QByteArray spelledPlainly(const QByteArray &quoted)
{
    if (!quoted.contains('\\')) {
        return quoted.mid(1, quoted.size() - 2);
    }
    return QJsonDocument::fromJson('[' + quoted + ']').array().at(0).toString().toUtf8();
}

/// An object or array that is open at the place reached.
struct Open
{
    bool isObject = false;
    QSet<QByteArray> keys = {};
};

} // namespace

std::optional<RepeatedKey> findRepeatedKey(const QByteArray &json)
{
    std::vector<Open> open;
    bool keyNext = false;
    for (qsizetype i = 0; i < json.size(); ++i) {
        switch (json.at(i)) {
        case '{':
            open.push_back({true});
            keyNext = true;
            break;
        case '[':
            open.push_back({false});
            keyNext = false;
            break;
        case '}':
        case ']':
            if (!open.empty()) {
                open.pop_back();
            }
            break;
        case ',':
            keyNext = !open.empty() && open.back().isObject;
            break;
        case '"': {
            const qsizetype end = stringEnd(json, i);
            if (keyNext && !open.empty()) {
                const QByteArray key = spelledPlainly(json.mid(i, end - i));
                if (open.back().keys.contains(key)) {
                    return RepeatedKey{QString::fromUtf8(key), i};
                }
                open.back().keys.insert(key);
                keyNext = false;
            }
            i = end - 1;
            break;
        }
        default:
            break;
        }
    }
    return std::nullopt;
}

} // namespace touchstone::domain
