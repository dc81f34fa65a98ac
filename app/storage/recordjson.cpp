// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/recordjson.h"

#include "domain/recordfields.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace touchstone::storage {

namespace {

using namespace domain;

QString key(const char *name)
{
    return QString::fromLatin1(name);
}

class Writer
{
public:
    QJsonObject object;

    void text(const char *name, const QString &value) { object.insert(key(name), value); }
    void flag(const char *name, bool value) { object.insert(key(name), value); }
    void integer(const char *name, qint64 value) { object.insert(key(name), value); }
    template <typename Word> void word(const char *name, Word value)
    {
        object.insert(key(name), code(value));
    }
    template <typename Tag> void id(const char *name, Id<Tag> value)
    {
        object.insert(key(name), value.value());
    }
    void day(const char *name, const QDate &value)
    {
        object.insert(key(name), value.isValid() ? value.toString(Qt::ISODate) : QString());
    }
    void names(const char *name, const QList<OtherName> &values)
    {
        QJsonArray array;
        for (const OtherName &value : values) {
            array.append(QJsonObject{{key("name"), value.name}, {key("kind"), code(value.kind)}});
        }
        object.insert(key(name), array);
    }
    void credentials(const char *name, const QList<Credential> &values)
    {
        QJsonArray array;
        for (const Credential &value : values) {
            array.append(QJsonObject{{key("registerName"), value.registerName},
                {key("number"), value.number}, {key("status"), value.status}});
        }
        object.insert(key(name), array);
    }
    void accreditations(const char *name, const QList<Accreditation> &values)
    {
        QJsonArray array;
        for (const Accreditation &value : values) {
            array.append(QJsonObject{{key("body"), value.body}, {key("number"), value.number},
                {key("validUntil"),
                    value.validUntil.isValid() ? value.validUntil.toString(Qt::ISODate)
                                               : QString()}});
        }
        object.insert(key(name), array);
    }
};

class Reader
{
public:
    explicit Reader(const QJsonObject &json) : m_json(json) { }

    void text(const char *name, QString &value)
    {
        if (const auto json = find(name); !json.isUndefined()) {
            value = json.toString();
        }
    }
    void flag(const char *name, bool &value)
    {
        if (const auto json = find(name); !json.isUndefined()) {
            value = json.toBool();
        }
    }
    void integer(const char *name, qint64 &value)
    {
        if (const auto json = find(name); !json.isUndefined()) {
            value = json.toInteger();
        }
    }
    template <typename Word> void word(const char *name, Word &value)
    {
        if (const auto json = find(name); !json.isUndefined()) {
            value = fromCode<Word>(json.toString()).value_or(Word());
        }
    }
    template <typename Tag> void id(const char *name, Id<Tag> &value)
    {
        if (const auto json = find(name); !json.isUndefined()) {
            value = Id<Tag>(json.toInteger());
        }
    }
    void day(const char *name, QDate &value)
    {
        if (const auto json = find(name); !json.isUndefined()) {
            value = QDate::fromString(json.toString(), Qt::ISODate);
        }
    }
    void names(const char *name, QList<OtherName> &values)
    {
        each(name, values, [](const QJsonObject &json) {
            return OtherName{json.value(key("name")).toString(),
                fromCode<NameKind>(json.value(key("kind")).toString()).value_or(NameKind::Other)};
        });
    }
    void credentials(const char *name, QList<Credential> &values)
    {
        each(name, values, [](const QJsonObject &json) {
            return Credential{json.value(key("registerName")).toString(),
                json.value(key("number")).toString(), json.value(key("status")).toString()};
        });
    }
    void accreditations(const char *name, QList<Accreditation> &values)
    {
        each(name, values, [](const QJsonObject &json) {
            return Accreditation{json.value(key("body")).toString(),
                json.value(key("number")).toString(),
                QDate::fromString(json.value(key("validUntil")).toString(), Qt::ISODate)};
        });
    }

private:
    QJsonValue find(const char *name) const
    {
        const auto found = m_json.constFind(key(name));
        return found == m_json.constEnd() ? QJsonValue(QJsonValue::Undefined) : *found;
    }
    template <typename T, typename Make> void each(const char *name, QList<T> &values, Make make)
    {
        const auto json = find(name);
        if (json.isUndefined()) {
            return;
        }
        values.clear();
        for (const QJsonValue entry : json.toArray()) {
            values.append(make(entry.toObject()));
        }
    }
    const QJsonObject &m_json;
};

template <typename Record> QJsonObject write(const Record &record)
{
    Writer writer;
    visitFields(record, writer);
    return writer.object;
}

bool isEmpty(const QJsonValue &value)
{
    return value.isNull() || (value.isString() && value.toString().isEmpty())
        || (value.isArray() && value.toArray().isEmpty()) || (value.isBool() && !value.toBool())
        || (value.isDouble() && value.toInteger() == 0);
}

} // namespace

QJsonObject toJson(const Clinic &record)
{
    return write(record);
}
QJsonObject toJson(const Practitioner &record)
{
    return write(record);
}
QJsonObject toJson(const Laboratory &record)
{
    return write(record);
}
QJsonObject toJson(const Listing &record)
{
    return write(record);
}
QJsonObject toJson(const Answer &record)
{
    return write(record);
}

void applyJson(const QJsonObject &json, Clinic *record)
{
    visitFields(*record, Reader(json));
}
void applyJson(const QJsonObject &json, Practitioner *record)
{
    visitFields(*record, Reader(json));
}
void applyJson(const QJsonObject &json, Laboratory *record)
{
    visitFields(*record, Reader(json));
}
void applyJson(const QJsonObject &json, Listing *record)
{
    visitFields(*record, Reader(json));
}
void applyJson(const QJsonObject &json, Answer *record)
{
    visitFields(*record, Reader(json));
}

std::pair<QJsonObject, QJsonObject> difference(const QJsonObject &before, const QJsonObject &after)
{
    std::pair<QJsonObject, QJsonObject> result;
    for (auto field = after.begin(); field != after.end(); ++field) {
        if (before.value(field.key()) != field.value()) {
            result.first.insert(field.key(), before.value(field.key()));
            result.second.insert(field.key(), field.value());
        }
    }
    return result;
}

QJsonObject withoutEmpty(const QJsonObject &json)
{
    QJsonObject result;
    for (auto field = json.begin(); field != json.end(); ++field) {
        if (!isEmpty(field.value())) {
            result.insert(field.key(), field.value());
        }
    }
    return result;
}

QByteArray jsonText(const QJsonObject &json)
{
    return json.isEmpty() ? QByteArray() : QJsonDocument(json).toJson(QJsonDocument::Compact);
}

QJsonObject jsonObject(const QByteArray &text)
{
    return text.isEmpty() ? QJsonObject() : QJsonDocument::fromJson(text).object();
}

} // namespace touchstone::storage
