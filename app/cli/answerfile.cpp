// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/answerfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace touchstone::cli {

namespace {

using namespace Qt::Literals::StringLiterals;

/// Largest input; far above any catalogue, and below what would fill the memory.
constexpr qint64 kMostBytes = qint64{64} * 1024 * 1024;

/// One object of the file, read member by member; keeps the first thing wrong with it.
class Members
{
public:
    Members(const QJsonObject &object, QString path, QString criterion)
        : m_object(object), m_path(std::move(path)), m_criterion(std::move(criterion))
    {
    }

    QString text(const QString &name)
    {
        m_known.append(name);
        const QJsonValue value = m_object.value(name);
        if (!value.isUndefined() && !value.isNull() && !value.isString()) {
            refuse(name, QCoreApplication::translate("cli", "it must be a text"));
        }
        return value.toString().trimmed();
    }
    QDate day(const QString &name)
    {
        const QString written = text(name);
        const QDate day = QDate::fromString(written, Qt::ISODate);
        if (!written.isEmpty() && !day.isValid()) {
            refuse(name,
                QCoreApplication::translate("cli", "“%1” is no date; write it as 2026-09-01")
                    .arg(written));
        }
        return day;
    }
    template <typename Word> Word word(const QString &name, Word none)
    {
        const QString written = text(name);
        const auto value = domain::fromCode<Word>(written);
        if (!written.isEmpty() && !value) {
            refuse(name, QCoreApplication::translate("cli", "it has no word “%1”").arg(written));
        }
        return written.isEmpty() ? none : value.value_or(none);
    }
    void refuseOthers()
    {
        const QStringList names = m_object.keys();
        for (const QString &name : names) {
            if (!m_known.contains(name)) {
                refuse(name, QCoreApplication::translate("cli", "there is no such member"));
            }
        }
    }
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void refuse(const QString &name, const QString &why)
    {
        if (!m_error) {
            m_error = Error{ErrorCode::Invalid,
                QCoreApplication::translate("cli", "%1, %2: %3.").arg(m_criterion, name, why), {},
                {m_path, 0, 0, m_criterion + u'.' + name}};
        }
    }

    const QJsonObject &m_object;
    QString m_path, m_criterion;
    QStringList m_known;
    std::optional<Error> m_error;
};

domain::Answer readAnswer(Members *members)
{
    domain::Answer answer;
    answer.state = members->word(u"state"_s, domain::AnswerState::Unknown);
    answer.tier = members->word(u"tier"_s, domain::Tier::None);
    answer.checkedOn = members->day(u"checked_on"_s);
    answer.validUntil = members->day(u"valid_until"_s);
    answer.askedOn = members->day(u"asked_on"_s);
    answer.reason = members->text(u"reason"_s);
    answer.note = members->text(u"note"_s);
    answer.source = members->text(u"source"_s);
    return answer;
}

/// Calls `take(criterion, members)` for each criterion of the file.
template <typename Take> Result<> readCriteria(const QString &path, const Take &take)
{
    TRY_ASSIGN(const QByteArray bytes, readInput(path));
    QJsonParseError broken;
    const QJsonDocument document = QJsonDocument::fromJson(bytes, &broken);
    if (!document.isObject()) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("cli", "The file %1 is no JSON object by criterion (%2).")
                .arg(path,
                    broken.error == QJsonParseError::NoError ? u"{…}"_s : broken.errorString()),
            {}, {path, bytes.left(broken.offset).count('\n') + 1, 0, {}}};
    }
    const QJsonObject root = document.object();
    for (auto each = root.begin(); each != root.end(); ++each) {
        const QJsonObject object = each.value().toObject();
        Members members(object, path, each.key());
        if (!each.value().isObject()) {
            return Error{ErrorCode::Invalid,
                QCoreApplication::translate("cli", "%1: it must be an object.").arg(each.key()), {},
                {path, 0, 0, each.key()}};
        }
        take(each.key(), &members);
        members.refuseOthers();
        if (members.error()) {
            return *members.error();
        }
    }
    return {};
}

} // namespace

Result<QByteArray> readInput(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (!info.exists()) {
        return Error{ErrorCode::NotFound,
            QCoreApplication::translate("cli", "There is no file %1. Check the name.").arg(path),
            {}, {path, 0, 0, {}}};
    }
    if (info.isDir() || !file.open(QIODevice::ReadOnly)) {
        return Error{ErrorCode::Denied,
            QCoreApplication::translate(
                "cli", "The file %1 cannot be read (%2). Check its name and your rights.")
                .arg(path, info.isDir() ? u"is a folder"_s : file.errorString()),
            {}, {path, 0, 0, {}}};
    }
    // Pipes report no size: read to the limit instead of asking.
    const QByteArray bytes = file.read(kMostBytes + 1);
    if (bytes.size() > kMostBytes) {
        return Error{ErrorCode::Invalid,
            QCoreApplication::translate("cli", "The file %1 is too large for this. Check its name.")
                .arg(path),
            {}, {path, 0, 0, {}}};
    }
    return bytes;
}

Result<domain::Answers> readAnswerFile(const QString &path)
{
    domain::Answers answers;
    TRY(readCriteria(path, [&answers](const QString &criterion, Members *members) {
        answers.insert(criterion, readAnswer(members));
    }));
    return answers;
}

Result<QList<services::Decision>> readDecisionFile(const QString &path)
{
    QList<services::Decision> decisions;
    TRY(readCriteria(path, [&decisions](const QString &criterion, Members *members) {
        services::Decision decision;
        decision.criterion = criterion;
        decision.taken = members->text(u"taken"_s);
        decision.remark = members->text(u"remark"_s);
        if (decision.taken.isEmpty()) {
            decision.answer = readAnswer(members);
        }
        decisions.append(decision);
    }));
    return decisions;
}

} // namespace touchstone::cli
