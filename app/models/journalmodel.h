// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/journal.h"

#include <QAbstractListModel>

#include <functional>

namespace touchstone::models {

/// The journal, newest first: a header row for each day, one row for each record's change. Pages
/// are appended as the view scrolls. Window thread.
class JournalModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        HeaderRole = Qt::UserRole + 1,
        TimeRole,
        WhatRole,
        WhoRole,
        SubjectIdRole,
        SubjectKindRole
    };
    using Deliver = std::function<void(const QList<domain::JournalEntry> &entries)>;
    using Fetch = std::function<void(qint64 before, int limit, const Deliver &deliver)>;

    static constexpr int kPageRows = 200;

    explicit JournalModel(Fetch fetch, QObject *parent = nullptr);

    /// Reads from the newest again. `titles` translates criterion ids.
    void reload();
    /// On a listing's own page its changes are told without its name. Before reload().
    void setOwnRecord(const domain::SubjectRef &record);
    void setCriterionTitle(std::function<QString(const QString &criterion)> title);
    [[nodiscard]] domain::SubjectRef subjectAt(int row) const;
    /// The change of that row; an empty one for header rows.
    [[nodiscard]] domain::JournalEntry entryAt(int row) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

Q_SIGNALS:
    void loaded();

private:
    struct Line
    {
        QDate day; ///< valid in header rows
        domain::JournalEntry entry;
    };
    void ask(qint64 before, bool replace);
    [[nodiscard]] QList<Line> linesOf(const QList<domain::JournalEntry> &entries, QDate day) const;
    struct AnswerWords
    {
        QString title, before, after;
    };
    [[nodiscard]] AnswerWords answerWords(const domain::JournalEntry &entry) const;
    [[nodiscard]] QString ownText(const domain::JournalEntry &entry) const;
    [[nodiscard]] QString stepText(const domain::JournalEntry &entry) const;
    [[nodiscard]] QString whatText(const domain::JournalEntry &entry) const;

    Fetch m_fetch;
    std::function<QString(const QString &)> m_criterionTitle;
    QList<Line> m_lines;
    domain::SubjectRef m_own;
    bool m_more = false, m_loading = false;
    quint64 m_generation = 0;
};

} // namespace touchstone::models
