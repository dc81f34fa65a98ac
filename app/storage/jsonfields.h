// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/recordfields.h"

#include <QByteArray>

namespace touchstone::storage {

/// Writes the fields of a record that say something as a JSON object, for the journal: what
/// withoutEmpty() and jsonText() give, several times quicker. A visitor of domain/recordfields.h.
class JsonFields
{
public:
    QByteArray json = "{"; ///< without the brace at the end

    void text(const char *name, const QString &value)
    {
        if (!value.isEmpty()) {
            start(name);
            string(value);
        }
    }
    void flag(const char *name, bool value)
    {
        if (value) {
            start(name);
            json += "true";
        }
    }
    void integer(const char *name, qint64 value)
    {
        if (value != 0) {
            start(name);
            json += QByteArray::number(value);
        }
    }
    template <typename Word> void word(const char *name, Word value)
    {
        text(name, domain::code(value));
    }
    void day(const char *name, const QDate &value)
    {
        if (value.isValid()) {
            text(name, value.toString(Qt::ISODate));
        }
    }
    template <typename Tag> void id(const char *name, Id<Tag> value)
    {
        integer(name, value.value());
    }
    void names(const char *name, const QList<domain::OtherName> &values)
    {
        list(name, values, [this](const domain::OtherName &value) {
            text("name", value.name);
            text("kind", domain::code(value.kind));
        });
    }
    void credentials(const char *name, const QList<domain::Credential> &values)
    {
        list(name, values, [this](const domain::Credential &value) {
            text("registerName", value.registerName);
            text("number", value.number);
            text("status", value.status);
        });
    }
    void accreditations(const char *name, const QList<domain::Accreditation> &values)
    {
        list(name, values, [this](const domain::Accreditation &value) {
            text("body", value.body);
            text("number", value.number);
            text("validUntil",
                value.validUntil.isValid() ? value.validUntil.toString(Qt::ISODate) : QString());
        });
    }

private:
    void start(const char *name)
    {
        if (!json.endsWith('{')) {
            json += ',';
        }
        json += '"';
        json += name;
        json += "\":";
    }
    void string(const QString &value)
    {
        const QByteArray utf8 = value.toUtf8();
        json += '"';
        qsizetype from = 0; // what needs no escape goes over in one piece
        for (qsizetype i = 0; i < utf8.size(); ++i) {
            const char c = utf8.at(i);
            if (c != '"' && c != '\\' && static_cast<unsigned char>(c) >= 0x20) {
                continue;
            }
            json.append(utf8.constData() + from, i - from);
            from = i + 1;
            if (c == '"' || c == '\\') {
                json += '\\';
                json += c;
            } else {
                json += "\\u00" + QByteArray::number(c, 16).rightJustified(2, '0');
            }
        }
        json.append(utf8.constData() + from, utf8.size() - from);
        json += '"';
    }
    template <typename T, typename Write>
    void list(const char *name, const QList<T> &values, Write write)
    {
        if (values.isEmpty()) {
            return;
        }
        start(name);
        json += '[';
        for (qsizetype i = 0; i < values.size(); ++i) {
            json += i > 0 ? ",{" : "{";
            write(values.at(i));
            json += '}';
        }
        json += ']';
    }
};

} // namespace touchstone::storage
