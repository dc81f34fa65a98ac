// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/validation.h"
#include "gui/conflict/resolution.h"
#include "gui/context.h"
#include "gui/forms/fieldrows.h"
#include "gui/forms/recordfields.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"

#include <QWidget>

#include <functional>

namespace touchstone::gui {

/// A form over one record: a stored value, a draft in fields, validation at the fields, saving, and
/// what to do when somebody else changed the record meanwhile: what fits together is merged, the
/// person chooses about the rest, and nothing typed is lost. Window thread.
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
    /// Puts the focus into the first field, whatever message stands over it.
    void focusFirst() { m_rows.focusFirst(); }
    /// The person closes without saving: where the record went to the trash meanwhile, what was
    /// typed enters its history.
    virtual void giveUp() = 0;
    /// The stored values again, whatever was typed.
    virtual void revert() = 0;

Q_SIGNALS:
    void loaded();
    void edited();
    void saved(const touchstone::domain::SubjectRef &record);
    void busyChanged(bool busy);
    /// Saved together with what others changed; one line that says so.
    void merged(const QString &text);
    /// The person decides later between two versions.
    void postponed();

protected:
    RecordForm(const Context &context, const QString &prefix, QWidget *parent);

    virtual void store() = 0;
    /// Saves with the record taken out of the trash.
    virtual void storeRestored() = 0;
    void fieldEdited();
    /// Keeps what is typed on disk, or forgets it where nothing is typed.
    virtual void keepDraft() = 0;
    void showFailure(const Error &error);
    void offer(InlineMessage::Kind kind, const QString &what, const QString &more,
        const QString &button, const std::function<void()> &action);
    /// What was typed earlier and never saved stands in the fields.
    void tellOfDraft(const QDateTime &typedUtc);
    /// Saved, but more was typed since.
    void tellOfMore();
    /// Somebody put the record into the trash meanwhile.
    void meetTrash(const domain::Authorship &author);
    [[nodiscard]] bool isInTrash() const { return m_inTrash; }
    void setBusy(bool busy);
    [[nodiscard]] FieldRows &rows() { return m_rows; }
    [[nodiscard]] const Context &context() const { return m_context; }

private:
    Context m_context;
    FieldRows m_rows;
    InlineMessage *m_message;
    std::function<void()> m_action; ///< of the message's button
    bool m_showProblems = false, m_busy = false, m_inTrash = false;
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
            begin(m_stored);
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
            begin(typed);
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
        if (!m_id.isValid())
            return storeNew();
        m_edit.base = m_stored;
        m_edit.mine = read();
        send();
    }
    void storeRestored() override
    {
        m_edit.restore = true;
        store();
    }
    void revert() override { fill(m_stored); }
    void giveUp() override
    {
        context().drafts->drop(draftKey());
        m_keeps = false;
        if (!isInTrash())
            return;
        const domain::Merge<Record> typed = domain::merge(m_stored, read(), m_stored);
        domain::SetAside<Record> aside{read(), {}};
        for (const domain::MergeField &field : typed.mine)
            aside.fields += field.fields;
        context().directory->setAside(refOf(m_stored), aside);
    }

private:
    void storeNew()
    {
        setBusy(true);
        const Record sent = read();
        whenReady(saveRecord(sent), this, [this, sent](const Result<Record> &done) {
            setBusy(false);
            if (!done)
                return showFailure(done.error());
            context().drafts->drop(draftKey()); // of a new record
            m_id = done->id;
            takeStored(sent, *done, {});
        });
    }

    /// New records of a kind share one key: there is one form for them.
    [[nodiscard]] domain::SubjectRef draftKey() const
    {
        return {refOf(m_stored).kind, m_id.value()};
    }

    /// Shows the record, and over it what was typed earlier and not saved.
    void begin(const Record &typed)
    {
        fill(typed);
        const auto draft = context().drafts->find(
            draftKey(), {}, m_id.isValid() ? m_stored.info.uuid : QString());
        if (draft) {
            Record base = m_stored;
            services::putFields(draft->base, &base);
            base.info.revision = draft->revision;
            Record mine = base;
            services::putFields(draft->mine, &mine);
            if (domain::merge(base, mine, m_stored).mine.isEmpty()
                && domain::merge(base, mine, m_stored).conflicts.isEmpty()) {
                context().drafts->drop(draftKey()); // saved as the program ended
            } else {
                m_stored = base;
                fill(mine);
                tellOfDraft(draft->typedUtc);
            }
        }
        m_keeps = true;
        Q_EMIT loaded();
        keepDraft();
    }

    void keepDraft() override
    {
        if (!m_keeps)
            return;
        if (!isDirty())
            return context().drafts->drop(draftKey());
        const Record mine = read();
        services::Draft draft;
        draft.subject = draftKey();
        draft.uuid = m_id.isValid() ? m_stored.info.uuid : QString();
        draft.title = recordName();
        draft.revision = m_stored.info.revision;
        draft.base = services::fieldsOf(m_stored);
        draft.mine = services::fieldsOf(mine);
        context().drafts->keep(draft);
    }

    void send()
    {
        setBusy(true);
        whenReady(context().directory->save(m_edit), this,
            [this](const Result<domain::Saved<Record>> &done) {
                setBusy(false);
                if (!done)
                    return showFailure(done.error());
                switch (done->outcome) {
                case domain::SaveOutcome::Trashed:
                    return meetTrash(done->last);
                case domain::SaveOutcome::Conflict:
                    return meetTheirs(*done);
                case domain::SaveOutcome::Stored:
                case domain::SaveOutcome::Merged:
                    return takeStored(m_edit.mine, done->record,
                        mergedText(done->merge.theirs, done->authors, done->last));
                }
            });
    }

    void takeStored(const Record &sent, const Record &stored, const QString &together)
    {
        const Record typed = keepTyped(sent, read(), stored);
        m_stored = stored;
        m_edit = {};
        fill(typed);
        keepDraft();
        if (!together.isEmpty())
            Q_EMIT merged(together);
        if (!isDirty()) {
            Q_EMIT saved(refOf(m_stored));
            return;
        }
        tellOfMore();
        fieldEdited();
    }

    /// Both changed the same fields: the person chooses. What was typed since counts as well.
    void meetTheirs(domain::Saved<Record> met)
    {
        m_edit.mine = read();
        met.merge = domain::merge(m_edit.base, m_edit.mine, met.record);
        const auto texts
            = conflictTexts(recordName(), met.last, static_cast<int>(met.merge.conflicts.size()),
                static_cast<int>(met.merge.mine.size() + met.merge.theirs.size()));
        auto *dialog = new ConflictDialog(
            context(), texts, conflictRows(m_edit, met, context().language), this);
        connect(dialog, &QDialog::finished, this, [this, dialog, met](int outcome) {
            if (outcome == ConflictDialog::DecideLater) {
                Q_EMIT postponed();
            } else if (outcome == ConflictDialog::Save) {
                m_edit = resolved(m_edit, met, *dialog);
                m_stored = m_edit.base;
                fill(m_edit.mine);
                send();
            }
        });
        dialog->open();
    }

    RecordId m_id;
    Record m_stored;
    domain::Edit<Record> m_edit; ///< being saved, or waiting for a choice
    bool m_keeps = false; ///< what stands in the fields is the record's, typed or stored
};

} // namespace touchstone::gui
