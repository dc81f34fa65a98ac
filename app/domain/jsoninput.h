// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"

#include <QDate>
#include <QJsonArray>
#include <QJsonObject>
#include <QStringList>

#include <optional>

/// Reading JSON files of a known form: each failure names the line and column, or the member.
namespace touchstone::domain {

/// The file's outer object. Errors: Invalid with line and column (in characters) where the text is
/// no JSON, when something else than an object is outermost, or when an object names a member
/// twice.
Result<QJsonObject> parseJsonObject(const QByteArray &json);

/// Every value a reader keeps the first error and goes on with empty values, so that reading
/// needs no test after each member. Objects inside objects share the error of the outermost reader,
/// which must outlive them.
class JsonInput
{
public:
    JsonInput(QJsonObject object, std::optional<Error> *error, QString path = {});

    [[nodiscard]] bool has(const QString &key) const; ///< present and not null
    [[nodiscard]] QString path(const QString &key) const;
    [[nodiscard]] const QJsonObject &object() const { return m_object; }

    QString text(const QString &key); ///< required, not empty
    QString optionalText(const QString &key); ///< empty when absent or null
    int wholeNumber(const QString &key, int least, int most);
    std::optional<int> optionalWholeNumber(const QString &key, int least, int most);
    bool truth(const QString &key); ///< required
    std::optional<QDate> optionalDate(const QString &key); ///< yyyy-MM-dd
    QStringList texts(const QString &key); ///< required; no element empty
    QJsonArray array(const QString &key); ///< required
    /// The objects of a required array.
    QList<JsonInput> objects(const QString &key);
    /// A required object.
    JsonInput child(const QString &key);

    /// Records that the member breaks a rule; `expected` says in words what it should be.
    void refuse(const QString &key, const QString &expected);

private:
    QJsonObject m_object;
    std::optional<Error> *m_error;
    QString m_path;
};

} // namespace touchstone::domain
