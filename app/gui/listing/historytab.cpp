// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/historytab.h"

#include "gui/conflict/fieldwords.h"
#include "gui/forms/fieldrows.h"
#include "gui/theme/theme.h"
#include "gui/whenready.h"
#include "gui/widgets/marklabel.h"
#include "gui/widgets/messages.h"
#include "models/checklistwords.h"

#include <QHBoxLayout>
#include <QJsonObject>
#include <QLabel>
#include <QListView>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QStyledItemDelegate>

namespace touchstone::gui {

using namespace domain;
using models::JournalModel;

class HistoryDelegate : public QStyledItemDelegate
{
public:
    HistoryDelegate(const Theme *theme, QObject *parent)
        : QStyledItemDelegate(parent), m_theme(theme)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &index) const override
    {
        const bool header = index.data(JournalModel::HeaderRole).toBool();
        return {m_theme->scaled(200), m_theme->rowHeight(header ? 1 : 2) + (header ? 4 : 0)};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option,
        const QModelIndex &index) const override
    {
        painter->save();
        const QRect row = option.rect;
        if (index.data(JournalModel::HeaderRole).toBool()) {
            painter->fillRect(row, m_theme->color(Token::SurfaceAlternate));
            painter->setFont(m_theme->font(TextRole::Body, true));
            painter->setPen(m_theme->color(Token::Text));
            painter->drawText(row.adjusted(16, 0, -8, 0), Qt::AlignVCenter | Qt::TextSingleLine,
                index.data(Qt::DisplayRole).toString());
        } else {
            paintChange(painter, option, index);
        }
        painter->fillRect(
            QRect(row.left(), row.bottom(), row.width(), 1), m_theme->color(Token::Line));
        if ((option.state & QStyle::State_HasFocus) && m_theme->showsKeyboardFocus()) {
            painter->setPen(QPen(m_theme->color(Token::Accent), 2));
            painter->drawRect(row.adjusted(1, 1, -1, -1));
        }
        painter->restore();
    }

private:
    void paintChange(
        QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const
    {
        const QRect row = option.rect;
        const bool chosen = option.state & QStyle::State_Selected;
        if (chosen) {
            painter->fillRect(row, m_theme->color(Token::Selection));
            painter->fillRect(
                QRect(row.left(), row.top(), 3, row.height()), m_theme->color(Token::Accent));
        }
        const QFont body = m_theme->font(TextRole::Body);
        const QFont caption = m_theme->font(TextRole::Caption);
        const QColor dim = m_theme->color(chosen ? Token::SelectionText : Token::TextSecondary);
        const int left = row.left() + m_theme->scaled(76);
        painter->setFont(caption);
        painter->setPen(dim);
        const QRect top(left, row.top() + 4, row.right() - left - 12, row.height() / 2 - 4);
        const QRect foot = top.translated(0, row.height() / 2 - 3);
        painter->drawText(QRect(row.left() + 16, top.top(), left - row.left() - 20, top.height()),
            Qt::AlignVCenter | Qt::TextSingleLine, index.data(JournalModel::TimeRole).toString());
        painter->drawText(foot, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(caption).elidedText(
                index.data(JournalModel::WhoRole).toString(), Qt::ElideRight, foot.width()));
        painter->setFont(body);
        painter->setPen(m_theme->color(chosen ? Token::SelectionText : Token::Text));
        painter->drawText(top, Qt::AlignVCenter | Qt::TextSingleLine,
            QFontMetrics(body).elidedText(
                index.data(JournalModel::WhatRole).toString(), Qt::ElideRight, top.width()));
    }

    const Theme *m_theme;
};

HistoryTab::HistoryTab(const Context &context, QWidget *parent)
    : QWidget(parent), m_context(context),
      m_model(new JournalModel(
          [this](qint64 before, int limit, const JournalModel::Deliver &deliver) {
              fetch(before, limit, deliver);
          },
          this)),
      m_view(new QListView(this)), m_empty(new EmptyState(this)),
      m_message(new InlineMessage(context.theme, this))
{
    setObjectName(QStringLiteral("historyTab"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_message);
    layout->addWidget(m_empty, 1);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setHandleWidth(1);
    splitter->setChildrenCollapsible(false);
    nameWidget(m_view, QStringLiteral("history"), QStringLiteral("journal"));
    m_view->setAccessibleName(tr("Changes, newest first"));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new HistoryDelegate(context.theme, m_view));
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    splitter->addWidget(m_view);
    splitter->addWidget(buildDetail());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    readInOrder(splitter);
    splitter->setSizes({760, context.theme->scaled(400)});
    layout->addWidget(splitter, 1);
    m_empty->setTexts(tr("Nothing was changed yet."), {}, {});
    m_empty->hide();
    m_message->whenServerIsBack(context.directory, [this] { m_model->reload(); });
    connect(m_view->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
        [this](const QModelIndex &current) { showEntry(current.row()); });
    connect(m_model, &JournalModel::loaded, this, [this] {
        m_empty->setVisible(m_model->rowCount() == 0);
        if (!m_view->currentIndex().isValid() && m_model->rowCount() > 1)
            m_view->setCurrentIndex(m_model->index(1));
    });
}

QWidget *HistoryTab::buildDetail()
{
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setMinimumWidth(m_context.theme->scaled(260));
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *pane = new QWidget(scroll);
    pane->setProperty("surface", QStringLiteral("panel"));
    m_detail = new QVBoxLayout(pane);
    m_detail->setContentsMargins(16, 14, 16, 14);
    m_detail->setSpacing(8);
    m_title = wrappedLabel({}, pane);
    m_title->setProperty("strong", true);
    m_fields = wrappedLabel({}, pane);
    nameWidget(m_fields, QStringLiteral("history"), QStringLiteral("fields"));
    m_fields->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setTextRole(m_fields, TextRole::Body, "secondary");
    m_change = wrappedLabel({}, pane);
    nameWidget(m_change, QStringLiteral("history"), QStringLiteral("change"));
    m_open = new QPushButton(tr("Open the check"), pane);
    nameWidget(m_open, QStringLiteral("history"), QStringLiteral("open"));
    m_open->setAccessibleName(m_open->text());
    m_open->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_open->hide();
    connect(m_open, &QPushButton::clicked, this, [this] { Q_EMIT checkRequested(m_criterion); });
    m_detail->addWidget(m_title);
    m_detail->addWidget(m_fields);
    m_detail->addWidget(m_change);
    m_detail->addWidget(m_open);
    m_detail->addStretch(1);
    scroll->setWidget(pane);
    return scroll;
}

void HistoryTab::setAssessment(const Assessment &assessment)
{
    m_assessment = assessment;
    m_model->setOwnRecord({SubjectKind::Listing, assessment.listing.id.value()});
    m_model->setCriterionTitle([catalogue = assessment.catalogue](const QString &id) {
        const Criterion *criterion = catalogue->find(id);
        return criterion ? criterion->title : id;
    });
    m_stale = true;
    if (isVisible())
        activate();
}

void HistoryTab::activate()
{
    if (std::exchange(m_stale, false) && m_assessment.listing.id.isValid())
        m_model->reload();
}

void HistoryTab::fetch(qint64 before, int limit, const JournalModel::Deliver &deliver)
{
    // One page of each record's own journal holds every entry of the page of all of them together.
    QList<SubjectRef> subjects{{SubjectKind::Listing, m_assessment.listing.id.value()},
        {SubjectKind::Clinic, m_assessment.clinic.id.value()}};
    if (m_assessment.practitioner)
        subjects.append({SubjectKind::Practitioner, m_assessment.practitioner->id.value()});
    if (m_assessment.laboratory)
        subjects.append({SubjectKind::Laboratory, m_assessment.laboratory->id.value()});
    struct Gathering
    {
        QList<JournalEntry> entries;
        qsizetype waiting = 0;
    };
    // Shared by the answers that are still to come.
    const auto gathering = std::make_shared<Gathering>();
    gathering->waiting = subjects.size();
    for (const SubjectRef &subject : subjects) {
        whenReady(m_context.directory->journal(subject, before, limit), this,
            [this, gathering, limit, deliver](const Result<QList<JournalEntry>> &found) {
                if (found)
                    gathering->entries += *found;
                else
                    m_message->showError(found.error());
                if (--gathering->waiting > 0)
                    return;
                QList<JournalEntry> &entries = gathering->entries;
                std::sort(entries.begin(), entries.end(),
                    [](const JournalEntry &a, const JournalEntry &b) { return a.id > b.id; });
                if (entries.size() > limit)
                    entries.resize(limit);
                deliver(entries);
            });
    }
}

void HistoryTab::clearVersions()
{
    delete m_versions;
    m_versions = nullptr;
}

void HistoryTab::showEntry(int row)
{
    const JournalEntry entry = m_model->entryAt(row);
    clearVersions();
    m_criterion = entry.criterion;
    m_open->setVisible(!m_criterion.isEmpty());
    m_title->clear();
    m_fields->clear();
    m_change->clear();
    if (entry.id == 0)
        return;
    m_title->setText(m_model->index(row).data(JournalModel::WhatRole).toString());
    if (entry.criterion.isEmpty() && entry.action == RecordAction::Changed) {
        QStringList lines;
        const auto word = [](const QJsonValue &value) {
            const QString text = value.isString() ? value.toString() : value.toVariant().toString();
            return text.isEmpty() ? tr("nothing", "a field that was empty") : text;
        };
        for (auto it = entry.after.begin(); it != entry.after.end(); ++it) {
            const QString field = fieldWord(it.key());
            if (!it.value().isArray() && !it.value().isObject())
                lines.append(tr("%1: from %2 to %3", "field, before, after")
                                 .arg(field, word(entry.before.value(it.key())), word(it.value())));
            else
                lines.append(tr("%1 changed", "field").arg(field));
        }
        m_fields->setText(lines.join(QLatin1Char('\n')));
    }
    if (entry.action == RecordAction::SetAside)
        m_fields->setText(setAsideText(entry.after));
    m_fields->setVisible(!m_fields->text().isEmpty());
    showChange(entry.atUtc.toLocalTime().date());
    if (!entry.criterion.isEmpty())
        showVersions(entry);
}

void HistoryTab::showChange(QDate day)
{
    const int request = ++m_request;
    whenReady(m_context.directory->scoreChange(m_assessment.listing.id, day.addDays(-1), day), this,
        [this, request, day](const Result<services::ScoreChange> &change) {
            if (request != m_request || !change)
                return;
            const int sum = change->factsTenths + change->ageingTenths + change->rulesTenths
                + change->limitsTenths;
            const auto signed_ = [](int tenths) {
                return tenths == 0 ? tenthsText(0)
                                   : (tenths < 0 ? QStringLiteral("−") : QStringLiteral("+"))
                        + tenthsText(qAbs(tenths));
            };
            if (change->factsTenths == 0 && change->ageingTenths == 0 && change->rulesTenths == 0
                && change->limitsTenths == 0) {
                m_change->setText(tr("That day did not move the score."));
                return;
            }
            m_change->setText(
                tr("That day moved Shown by %1: facts %2, ageing %3, rules %4, limits %5.",
                    "changes in points")
                    .arg(signed_(sum), signed_(change->factsTenths), signed_(change->ageingTenths),
                        signed_(change->rulesTenths), signed_(change->limitsTenths)));
            m_change->setToolTip(models::dayText(day, m_assessment.asOf));
        });
}

void HistoryTab::showVersions(const JournalEntry &entry)
{
    m_versions = new QWidget(m_title->parentWidget());
    auto *layout = new QVBoxLayout(m_versions);
    layout->setContentsMargins(0, 8, 0, 0);
    layout->setSpacing(6);
    auto *title = new QLabel(tr("Versions of this answer"), m_versions);
    title->setProperty("strong", true);
    setTextRole(title, TextRole::Caption, "secondary");
    layout->addWidget(title);
    m_detail->insertWidget(m_detail->count() - 1, m_versions);
    addVersion(m_assessment.answers.value(entry.criterion), true);
    const QString criterion = entry.criterion;
    whenReady(m_context.directory->answerHistory(entry.subject, criterion), this,
        [this, criterion](const Result<QList<Answer>> &history) {
            if (criterion != m_criterion || !m_versions || !history)
                return;
            const qint64 present = m_assessment.answers.value(criterion).revision;
            for (const Answer &answer : *history) {
                if (answer.revision != present)
                    addVersion(answer, false);
            }
        });
}

void HistoryTab::addVersion(const Answer &answer, bool current)
{
    auto *card = new QFrame(m_versions);
    card->setProperty("surface", QStringLiteral("card"));
    auto *layout = new QHBoxLayout(card);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->setSpacing(8);
    auto *mark = new MarkLabel(m_context.theme, card);
    mark->setState(answer.state);
    layout->addWidget(mark, 0, Qt::AlignTop);
    QStringList lines;
    lines.append(current ? tr("%1 (now)").arg(label(answer.state)) : label(answer.state));
    if (answer.tier != Tier::None)
        lines.append(
            tr("%1, checked %2")
                .arg(label(answer.tier), models::dayText(answer.checkedOn, m_assessment.asOf)));
    if (!answer.reason.isEmpty())
        lines.append(answer.reason);
    if (!answer.source.isEmpty())
        lines.append(answer.source);
    if (answer.changedUtc.isValid())
        lines.append(tr("by %1 on %2")
                         .arg(answer.changedBy,
                             tr("%1, %2", "day, time")
                                 .arg(models::dayText(answer.changedUtc.toLocalTime().date(),
                                          m_assessment.asOf),
                                     QLocale().toString(answer.changedUtc.toLocalTime().time(),
                                         QLocale::ShortFormat))));
    layout->addWidget(wrappedLabel(lines.join(QLatin1Char('\n')), card), 1);
    m_versions->layout()->addWidget(card);
}

void HistoryTab::focusNextPane()
{
    m_view->setFocus(Qt::TabFocusReason);
}

} // namespace touchstone::gui
