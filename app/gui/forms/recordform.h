// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validation.h"
#include "gui/context.h"
#include "gui/forms/fieldrows.h"
#include "gui/forms/recordfields.h"
#include "gui/whenready.h"

#include <QWidget>

#include <functional>

class QPushButton;
class QVBoxLayout;

namespace touchstone::gui {

class InlineMessage;

/// A form over one record: a stored value, a draft in fields, validation at the fields, saving, and
/// what to do when somebody else changed the record meanwhile. Window thread.
class RecordForm : public QWidget
{
    Q_OBJECT

public:
    ~RecordForm() override;

    /// Reads the record, or starts an empty one; loaded() or a message follows. What was typed
    /// before the record came stays in its fields.
    virtual void load() = 0;
    /// True when saving would change something.
    [[nodiscard]] virtual bool isDirty() const = 0;
    /// What stands in the way of saving, rules of domain/validation.h and unreadable fields.
    [[nodiscard]] virtual QList<domain::Problem> problems() const = 0;
    /// "Edit clinic", "New clinic".
    [[nodiscard]] virtual QString title() const = 0;
    [[nodiscard]] virtual QString recordName() const = 0;
    /// Puts a name into a new record.
    virtual void setName(const QString &name) = 0;
    /// Saves, or shows what is missing at its field.
    void save();

Q_SIGNALS:
    void loaded();
    void edited();
    void saved(const touchstone::domain::SubjectRef &record);
    void busyChanged(bool busy);

protected:
    RecordForm(const Context &context, const QString &prefix, QWidget *parent);

    virtual void store() = 0;
    virtual void keepMine() = 0;
    virtual void takeTheirs() = 0;
    virtual void backToMine() = 0;
    void fieldEdited();
    void showFailure(const Error &error);
    /// Both changed `fields`: three choices, none of which loses what was typed.
    void showConflict(const QStringList &fields);
    void showTaken();
    void setBusy(bool busy);
    [[nodiscard]] FieldRows &rows() { return m_rows; }
    [[nodiscard]] const Context &context() const { return m_context; }

private:
    Context m_context;
    FieldRows m_rows;
    InlineMessage *m_message;
    QWidget *m_conflict;
    class QLabel *m_conflictText;
    bool m_showProblems = false, m_busy = false, m_taken = false;
};

/// The part that is the same for every kind of record.
template <typename Record, typename RecordId> class RecordFormOf : public RecordForm
{
public:
    [[nodiscard]] bool isDirty() const override { return !(read() == m_stored); }
    [[nodiscard]] QList<domain::Problem> problems() const override
    {
        QList<domain::Problem> found = typingProblems();
        for (const domain::Problem &problem : domain::validate(read()))
            found.append(problem);
        return found;
    }
    void load() override
    {
        if (!m_id.isValid()) {
            m_stored = fresh();
            fill(m_stored);
            Q_EMIT loaded();
            return;
        }
        setBusy(true);
        fill({});
        m_stored = read();
        whenReady(loadRecord(m_id), this, [this](const Result<Record> &found) {
            setBusy(false);
            if (!found)
                return showFailure(found.error());
            const Record typed = keepTyped(m_stored, read(), *found);
            m_stored = *found;
            fill(typed);
            Q_EMIT loaded();
        });
    }

protected:
    RecordFormOf(const Context &context, RecordId id, const QString &prefix, QWidget *parent)
        : RecordForm(context, prefix, parent), m_id(id)
    {
    }

    /// The fields as a record; key and revision are those of the stored one.
    [[nodiscard]] virtual Record read() const = 0;
    virtual void fill(const Record &record) = 0;
    [[nodiscard]] virtual Record fresh() const { return {}; }
    [[nodiscard]] virtual QList<domain::Problem> typingProblems() const { return {}; }
    virtual QFuture<Result<Record>> loadRecord(RecordId id) = 0;
    virtual QFuture<Result<Record>> saveRecord(const Record &record) = 0;
    [[nodiscard]] virtual domain::SubjectRef refOf(const Record &record) const = 0;
    [[nodiscard]] const Record &stored() const { return m_stored; }
    [[nodiscard]] RecordId recordId() const { return m_id; }

    void store() override
    {
        setBusy(true);
        whenReady(saveRecord(read()), this, [this](const Result<Record> &done) {
            setBusy(false);
            if (done) {
                m_stored = *done;
                m_id = done->id;
                fill(m_stored);
                Q_EMIT saved(refOf(m_stored));
            } else if (done.error().code == ErrorCode::Conflict && m_id.isValid()) {
                meetTheirs(done.error());
            } else {
                showFailure(done.error());
            }
        });
    }

    void keepMine() override
    {
        fill(m_mineMerged);
        m_stored = m_theirs;
        store();
    }
    void takeTheirs() override
    {
        m_stored = m_theirs;
        fill(m_theirsMerged);
        showTaken();
    }
    void backToMine() override { fill(m_mineMerged); }

private:
    /// Fields that only one side changed merge by themselves; the person decides about the others.
    void meetTheirs(const Error &error)
    {
        whenReady(loadRecord(m_id), this, [this, error](const Result<Record> &found) {
            if (!found)
                return showFailure(error);
            m_theirs = *found;
            const Record mine = read();
            const Merge<Record> merge = mergeRecords(m_stored, mine, m_theirs);
            m_mineMerged = merge.mine;
            m_theirsMerged = merge.theirs;
            if (merge.contested.isEmpty()) {
                fill(m_mineMerged);
                m_stored = m_theirs;
                store();
            } else {
                showConflict(merge.contested);
            }
        });
    }

    RecordId m_id;
    Record m_stored, m_theirs, m_mineMerged, m_theirsMerged;
};

} // namespace touchstone::gui
