// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/jsoninput.h"

#include "domain/jsonkeys.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <cmath>

namespace touchstone::domain {

namespace {

struct InputText
{
    Q_DECLARE_TR_FUNCTIONS(InputText)
};

ErrorPlace placeOf(const QByteArray &json, qsizetype offset)
{
    const QByteArray before = json.left(offset);
    const qsizetype lineStart = before.lastIndexOf('\n') + 1;
    ErrorPlace place;
    place.line = before.count('\n') + 1;
    place.column = QString::fromUtf8(before.mid(lineStart)).size() + 1;
    return place;
}

/// JSON of two or four bytes a character has a zero among the first four, or a byte order mark.
bool isWideText(const QByteArray &json)
{
    return json.startsWith("\xff\xfe") || json.startsWith("\xfe\xff")
        || json.left(4).contains('\0');
}

Error syntaxError(const QByteArray &json, const QJsonParseError &problem)
{
    Error error{ErrorCode::Invalid, {}, problem.errorString(), placeOf(json, problem.offset)};
    if (isWideText(json)) {
        error.message = InputText::tr("The text is UTF-16 or UTF-32. Save it as UTF-8.");
    } else if (json.trimmed().isEmpty()) {
        error.message = InputText::tr("The file is empty.");
    } else {
        error.message = InputText::tr("The text is not valid JSON at line %1, column %2.")
                            .arg(error.place.line)
                            .arg(error.place.column);
    }
    return error;
}

Error repeatedKeyError(const QByteArray &json, const RepeatedKey &repeated)
{
    Error error{ErrorCode::Invalid, {}, {}, placeOf(json, repeated.offset)};
    error.message
        = InputText::tr("“%1” stands there a second time. Keep one of the two.").arg(repeated.key);
    return error;
}

} // namespace

Result<QJsonObject> parseJsonObject(const QByteArray &json)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        return syntaxError(json, problem);
    }
    if (!document.isObject()) {
        return Error{ErrorCode::Invalid,
            InputText::tr("The outermost value must be an object: { … }."), {}, {{}, 1, 1, {}}};
    }
    if (const auto repeated = findRepeatedKey(json)) {
        return repeatedKeyError(json, *repeated);
    }
    return document.object();
}

JsonInput::JsonInput(QJsonObject object, std::optional<Error> *error, QString path)
    : m_object(std::move(object)), m_error(error), m_path(std::move(path))
{
}

bool JsonInput::has(const QString &key) const
{
    const QJsonValue value = m_object.value(key);
    return !value.isUndefined() && !value.isNull();
}

QString JsonInput::path(const QString &key) const
{
    return m_path.isEmpty() ? key : m_path + u'.' + key;
}

void JsonInput::refuse(const QString &key, const QString &expected)
{
    if (*m_error) {
        return;
    }
    Error error;
    error.code = ErrorCode::Invalid;
    error.place.field = path(key);
    error.message = m_object.contains(key)
        ? InputText::tr("“%1” is not usable: %2.").arg(error.place.field, expected)
        : InputText::tr("“%1” is missing: %2.").arg(error.place.field, expected);
    *m_error = error;
}

QString JsonInput::text(const QString &key)
{
    const QString value = m_object.value(key).toString();
    if (value.trimmed().isEmpty()) {
        refuse(key, InputText::tr("a text is expected"));
    }
    return value;
}

QString JsonInput::optionalText(const QString &key)
{
    if (has(key) && !m_object.value(key).isString()) {
        refuse(key, InputText::tr("a text or null is expected"));
    }
    return m_object.value(key).toString();
}

int JsonInput::wholeNumber(const QString &key, int least, int most)
{
    const double value = m_object.value(key).toDouble(std::nan(""));
    if (!(value >= least && value <= most) || value != std::floor(value)) {
        refuse(key, InputText::tr("a whole number from %1 to %2 is expected").arg(least).arg(most));
        return least;
    }
    return static_cast<int>(value);
}

std::optional<int> JsonInput::optionalWholeNumber(const QString &key, int least, int most)
{
    if (!has(key)) {
        return std::nullopt;
    }
    return wholeNumber(key, least, most);
}

bool JsonInput::truth(const QString &key)
{
    if (!m_object.value(key).isBool()) {
        refuse(key, InputText::tr("true or false is expected"));
    }
    return m_object.value(key).toBool();
}

std::optional<QDate> JsonInput::optionalDate(const QString &key)
{
    if (!has(key)) {
        return std::nullopt;
    }
    const QString written = m_object.value(key).toString();
    const QDate date = QDate::fromString(written, QStringLiteral("yyyy-MM-dd"));
    if (!date.isValid() || date.toString(Qt::ISODate) != written) {
        refuse(key, InputText::tr("a date written as 2026-08-01 is expected"));
        return std::nullopt;
    }
    return date;
}

QStringList JsonInput::texts(const QString &key)
{
    QStringList list;
    const QJsonArray values = array(key);
    for (const auto &value : values) {
        if (value.toString().trimmed().isEmpty()) {
            refuse(key, InputText::tr("a list of texts is expected"));
        }
        list.append(value.toString());
    }
    return list;
}

QJsonArray JsonInput::array(const QString &key)
{
    if (!m_object.value(key).isArray()) {
        refuse(key, InputText::tr("a list is expected"));
    }
    return m_object.value(key).toArray();
}

QList<JsonInput> JsonInput::objects(const QString &key)
{
    QList<JsonInput> list;
    const QJsonArray elements = array(key);
    for (qsizetype i = 0; i < elements.size(); ++i) {
        const QString name = QStringLiteral("%1[%2]").arg(key).arg(i);
        if (!elements.at(i).isObject()) {
            refuse(key, InputText::tr("element %1 must be an object").arg(i + 1));
        }
        list.append(JsonInput(elements.at(i).toObject(), m_error, path(name)));
    }
    return list;
}

JsonInput JsonInput::child(const QString &key)
{
    if (!m_object.value(key).isObject()) {
        refuse(key, InputText::tr("an object is expected"));
    }
    return JsonInput(m_object.value(key).toObject(), m_error, path(key));
}

} // namespace touchstone::domain
