// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/journalmodel.h"

#include <QLocale>
#include <QPointer>

namespace touchstone::models {

JournalModel::JournalModel(Fetch fetch, QObject *parent)
    : QAbstractListModel(parent), m_fetch(std::move(fetch))
{
}

void JournalModel::setCriterionTitle(std::function<QString(const QString &)> title)
{
    m_criterionTitle = std::move(title);
}

void JournalModel::reload()
{
    ask(0, true);
}

void JournalModel::ask(qint64 before, bool replace)
{
    const quint64 generation = replace ? ++m_generation : m_generation;
    m_loading = true;
    const QPointer<JournalModel> self(this);
    m_fetch(
        before, kPageRows, [self, generation, replace](const QList<domain::JournalEntry> &entries) {
            if (!self || self->m_generation != generation) {
                return;
            }
            self->m_more = entries.size() == kPageRows;
            if (replace) {
                self->beginResetModel();
                self->m_lines = self->linesOf(entries, {});
                self->endResetModel();
            } else if (!entries.isEmpty()) {
                const QDate last = self->m_lines.constLast().entry.atUtc.toLocalTime().date();
                const QList<Line> lines = self->linesOf(entries, last);
                const int first = self->rowCount();
                self->beginInsertRows({}, first, first + static_cast<int>(lines.size()) - 1);
                self->m_lines += lines;
                self->endInsertRows();
            }
            self->m_loading = false; // not before: views ask for more while they take rows in
            Q_EMIT self->loaded();
        });
}

QList<JournalModel::Line> JournalModel::linesOf(
    const QList<domain::JournalEntry> &entries, QDate day) const
{
    QList<Line> lines;
    for (const domain::JournalEntry &entry : entries) {
        const QDate date = entry.atUtc.toLocalTime().date();
        if (date != day) {
            day = date;
            lines << Line{day, {}};
        }
        lines << Line{{}, entry};
    }
    return lines;
}

domain::SubjectRef JournalModel::subjectAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).entry.subject : domain::SubjectRef();
}

domain::JournalEntry JournalModel::entryAt(int row) const
{
    return row >= 0 && row < m_lines.size() ? m_lines.at(row).entry : domain::JournalEntry();
}

int JournalModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

void JournalModel::setOwnRecord(const domain::SubjectRef &record)
{
    m_own = record;
}

QString JournalModel::whatText(const domain::JournalEntry &entry) const
{
    if (m_own.id != 0 && entry.subject == m_own) {
        return ownText(entry);
    }
    QString what;
    switch (entry.action) {
    case domain::RecordAction::Created:
        what = tr("%1 added");
        break;
    case domain::RecordAction::Changed:
        what = tr("%1 changed");
        break;
    case domain::RecordAction::Trashed:
        what = tr("%1 moved to trash");
        break;
    case domain::RecordAction::Restored:
        what = tr("%1 taken out of the trash");
        break;
    case domain::RecordAction::Answered: {
        const auto [title, before, after] = answerWords(entry);
        if (after.isEmpty()) {
            what = tr("%1: “%2” answered", "record, check").arg(entry.title, title);
        } else if (before.isEmpty()) {
            what = tr("%1: “%2” answered: %3", "record, check, answer")
                       .arg(entry.title, title, after);
        } else {
            what = tr("%1: “%2” from %3 to %4", "record, check, answer before and after")
                       .arg(entry.title, title, before, after);
        }
        return what;
    }
    default:
        return tr("%1: %2", "record, step of its review").arg(entry.title, stepText(entry));
    }
    return what.arg(entry.title);
}

JournalModel::AnswerWords JournalModel::answerWords(const domain::JournalEntry &entry) const
{
    const auto stateOf = [](const QJsonObject &fields) {
        const auto state = domain::fromCode<domain::AnswerState>(
            fields.value(QLatin1String("state")).toString());
        return state ? domain::label(*state) : QString();
    };
    return {m_criterionTitle ? m_criterionTitle(entry.criterion) : entry.criterion,
        stateOf(entry.before), stateOf(entry.after)};
}

QString JournalModel::stepText(const domain::JournalEntry &entry) const
{
    QString text = domain::label(entry.action);
    if (!entry.criterion.isEmpty()) {
        text = tr("%1: “%2”", "what happened, check")
                   .arg(text,
                       m_criterionTitle ? m_criterionTitle(entry.criterion) : entry.criterion);
    }
    for (const QLatin1String field : {QLatin1String("person"), QLatin1String("remark")}) {
        const QString more = entry.after.value(field).toString();
        if (!more.isEmpty()) {
            text = tr("%1 (%2)", "what happened, person or remark").arg(text, more);
        }
    }
    return text;
}

QString JournalModel::ownText(const domain::JournalEntry &entry) const
{
    switch (entry.action) {
    case domain::RecordAction::Created:
        return tr("Listing added");
    case domain::RecordAction::Changed:
        return tr("Listing changed");
    case domain::RecordAction::Trashed:
        return tr("Listing moved to trash");
    case domain::RecordAction::Restored:
        return tr("Listing taken out of the trash");
    case domain::RecordAction::Answered:
        break;
    default:
        return stepText(entry);
    }
    const auto [title, before, after] = answerWords(entry);
    if (after.isEmpty()) {
        return tr("“%1” answered", "check").arg(title);
    }
    if (before.isEmpty()) {
        return tr("“%1” answered: %2", "check, answer").arg(title, after);
    }
    return tr("“%1” changed from “%2” to “%3”", "check, answer before and after")
        .arg(title, before, after);
}

QVariant JournalModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line &line = m_lines.at(index.row());
    const bool header = line.day.isValid();
    const QLocale locale;
    switch (role) {
    case HeaderRole:
        return header;
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return header ? locale.toString(line.day, tr("dddd, d MMMM yyyy", "date of a heading"))
                      : tr("%1, %2, by %3", "time, what, who")
                            .arg(data(index, TimeRole).toString(), whatText(line.entry),
                                data(index, WhoRole).toString());
    case TimeRole:
        return header
            ? QString()
            : locale.toString(line.entry.atUtc.toLocalTime().time(), QLocale::ShortFormat);
    case WhatRole:
        return header ? QString() : whatText(line.entry);
    case WhoRole: {
        if (header) {
            return QString();
        }
        switch (line.entry.kind) {
        case domain::ChangeKind::Import:
            return tr("%1, import", "author").arg(line.entry.person);
        case domain::ChangeKind::Undo:
            return tr("%1, undo", "author").arg(line.entry.person);
        case domain::ChangeKind::Redo:
            return tr("%1, redo", "author").arg(line.entry.person);
        case domain::ChangeKind::Sample:
            return tr("example");
        case domain::ChangeKind::Edit:
        case domain::ChangeKind::Restore:
            break;
        }
        return line.entry.person;
    }
    case SubjectIdRole:
        return line.entry.subject.id;
    case SubjectKindRole:
        return static_cast<int>(line.entry.subject.kind);
    default:
        return {};
    }
}

Qt::ItemFlags JournalModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_lines.at(index.row()).day.isValid()) {
        return Qt::ItemIsEnabled;
    }
    return QAbstractListModel::flags(index);
}

bool JournalModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_more && !m_loading;
}

void JournalModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent)) {
        ask(m_lines.constLast().entry.id, false);
    }
}

} // namespace touchstone::models
