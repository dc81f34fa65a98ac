// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/limitspane.h"

#include "gui/forms/fieldrows.h"
#include "gui/theme/theme.h"
#include "gui/widgets/marklabel.h"
#include "models/checklistwords.h"
#include "models/overviewmodel.h"

#include <QAbstractButton>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QTextLayout>

namespace touchstone::gui {

using namespace domain;

namespace {

constexpr int kNextShown = 8;

/// One check worth doing next, as a button over the whole row: flag, title, effort, points settled.
class NextCheckButton : public QAbstractButton
{
public:
    NextCheckButton(const Theme *theme, const Criterion &criterion, FlagState flag,
        const QString &points, QWidget *parent)
        : QAbstractButton(parent), m_theme(theme), m_flag(flag),
          m_title(criterion.settle.isEmpty() ? criterion.title : criterion.settle),
          m_effort(criterion.effort), m_points(points)
    {
        setText(m_title);
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setCursor(Qt::PointingHandCursor);
        setToolTip(criterion.question);
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }

    [[nodiscard]] QSize sizeHint() const override
    {
        return {m_theme->scaled(240), heightForWidth(m_theme->scaled(280))};
    }
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override
    {
        return 10 + textHeight(width, m_title, m_theme->font(TextRole::Body))
            + textHeight(width, m_effort, m_theme->font(TextRole::Caption));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        if (underMouse() || isDown())
            painter.fillRect(rect(), m_theme->color(Token::Selection));
        const int side = m_theme->scaled(14);
        if (m_flag != FlagState::NoFlag)
            report::paintMark(&painter, QRectF(2, 7, side, side), report::Mark::FlagOpen,
                m_theme->color(Token::TextSecondary));
        const QFont body = m_theme->font(TextRole::Body);
        const QRect words = wordsRect(width());
        const int first = textHeight(width(), m_title, body);
        painter.setFont(body);
        painter.setPen(m_theme->color(Token::Text));
        painter.drawText(words.adjusted(0, 5, 0, 0), Qt::TextWordWrap | Qt::AlignTop, m_title);
        painter.setFont(m_theme->font(TextRole::Body, true));
        painter.drawText(rect().adjusted(0, 5, -4, 0), Qt::AlignRight | Qt::AlignTop, m_points);
        painter.setFont(m_theme->font(TextRole::Caption));
        painter.setPen(m_theme->color(Token::TextSecondary));
        painter.drawText(
            words.adjusted(0, 5 + first, 0, 0), Qt::TextWordWrap | Qt::AlignTop, m_effort);
        if (hasFocus() && m_theme->showsKeyboardFocus()) {
            painter.setPen(QPen(m_theme->color(Token::Accent), 2));
            painter.drawRect(rect().adjusted(1, 1, -1, -1));
        }
    }

private:
    [[nodiscard]] QRect wordsRect(int width) const
    {
        const int left = m_theme->scaled(14) + 10;
        return {left, 0, width - left - m_theme->scaled(46), 10'000};
    }
    [[nodiscard]] int textHeight(int width, const QString &text, const QFont &font) const
    {
        return QFontMetrics(font).boundingRect(wordsRect(width), Qt::TextWordWrap, text).height();
    }

    const Theme *m_theme;
    FlagState m_flag;
    QString m_title, m_effort, m_points;
};

} // namespace

LimitsPane::LimitsPane(Theme *theme, QWidget *parent) : QScrollArea(parent), m_theme(theme)
{
    setObjectName(QStringLiteral("limitsPane"));
    setAccessibleName(tr("Limits that apply and what to check next"));
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setProperty("surface", QStringLiteral("panel"));
    setMinimumWidth(theme->scaled(240));
}

void LimitsPane::setAssessment(const Assessment &assessment)
{
    m_content = new QWidget(this);
    m_content->setProperty("surface", QStringLiteral("panel"));
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(16, 14, 16, 14);
    m_layout->setSpacing(7);
    addLimits(assessment);
    m_layout->addSpacing(14);
    addNextChecks(assessment);
    m_layout->addStretch(1);
    setWidget(m_content); // deletes the former one
}

void LimitsPane::addLimits(const Assessment &assessment)
{
    auto *heading = new QLabel(tr("Limits that apply"), m_content);
    heading->setProperty("strong", true);
    setTextRole(heading, TextRole::Caption, "secondary");
    m_layout->addWidget(heading);
    const QList<Limit> found = limits(*assessment.catalogue, assessment.score);
    if (found.isEmpty()) {
        QLabel *none
            = wrappedLabel(assessment.score.hasScore ? tr("None. No red flag is raised or open.")
                                                     : tr("None: no check applies."),
                m_content);
        setTextRole(none, TextRole::Body, "secondary");
        m_layout->addWidget(none);
        return;
    }
    for (const Limit &limit : found)
        addLimit(assessment, limit, limit.binding);
}

void LimitsPane::addLimit(const Assessment &assessment, const Limit &limit, bool binding)
{
    auto *card = new QFrame(m_content);
    card->setProperty("surface", binding ? QStringLiteral("limit") : QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(11, 9, 11, 9);
    layout->setSpacing(4);
    auto *top = new QHBoxLayout;
    top->setSpacing(9);
    auto *mark = new MarkLabel(m_theme, card);
    mark->setEdge(15);
    const FlagState flags[] = {FlagState::Triggered, FlagState::HalfMet, FlagState::Open};
    mark->setFlag(flags[static_cast<int>(limit.kind)]);
    QLabel *title = wrappedLabel(limitText(*assessment.catalogue, limit), card);
    title->setProperty("strong", true);
    top->addWidget(mark, 0, Qt::AlignTop);
    top->addWidget(title, 1);
    layout->addLayout(top);

    if (limit.kind == LimitKind::Cap)
        addCauses(assessment, limit, card);
    else
        addNames(assessment, limit, card);
    if (!binding) {
        QLabel *unfelt = wrappedLabel(tr("Not felt now."), card);
        setTextRole(unfelt, TextRole::Caption, "secondary");
        layout->addWidget(unfelt);
    }
    m_layout->addWidget(card);
}

QLabel *LimitsPane::linkLabel(const QString &html, const QString &name, QWidget *card)
{
    auto *label = new QLabel(html, card);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    label->setObjectName(QStringLiteral("limit_%1_QLabel").arg(name));
    connect(label, &QLabel::linkActivated, this, &LimitsPane::checkRequested);
    card->layout()->addWidget(label);
    return label;
}

namespace {

QString checkLink(const Criterion &criterion)
{
    return QStringLiteral("<a href=\"%1\">%2</a>")
        .arg(criterion.rule.id.toHtmlEscaped(), criterion.title.toHtmlEscaped());
}

} // namespace

/// Each check that holds the score: what was found, who says so, when, and what would lift it.
void LimitsPane::addCauses(const Assessment &assessment, const Limit &limit, QWidget *card)
{
    for (const int index : limit.criteria) {
        const Criterion &criterion = assessment.catalogue->criteria().at(index);
        const Answer answer = assessment.answers.value(criterion.rule.id);
        const QString found = tr("%1 · %2, %3", "answer · evidence, day")
                                  .arg(label(answer.state), label(answer.tier),
                                      models::dayText(answer.checkedOn, assessment.asOf));
        linkLabel(checkLink(criterion) + QLatin1String("<br>") + found.toHtmlEscaped(),
            criterion.rule.id, card);
        if (!criterion.lift.isEmpty()) {
            QLabel *lift
                = linkLabel(tr("<b>What would lift it:</b> %1").arg(criterion.lift.toHtmlEscaped()),
                    criterion.rule.id + QLatin1String("_lift"), card);
            setTextRole(lift, TextRole::Body, "secondary");
        }
    }
}

void LimitsPane::addNames(const Assessment &assessment, const Limit &limit, QWidget *card)
{
    QStringList links;
    for (const int index : limit.criteria)
        links.append(checkLink(assessment.catalogue->criteria().at(index)));
    linkLabel(links.join(QLatin1String("; ")),
        limit.kind == LimitKind::OpenFlags ? QStringLiteral("open") : QStringLiteral("halfMet"),
        card);
    QLabel *lift = wrappedLabel(limit.kind == LimitKind::OpenFlags
            ? tr("Lifted when all of them are settled.")
            : limit.criteria.size() == 1 ? tr("Lifted when it is met in full.")
                                         : tr("Lifted when all of them are met in full."),
        card);
    setTextRole(lift, TextRole::Caption, "secondary");
    card->layout()->addWidget(lift);
}

void LimitsPane::addNextChecks(const Assessment &assessment)
{
    auto *head = new QHBoxLayout;
    auto *title = new QLabel(tr("What to check next"), m_content);
    title->setProperty("strong", true);
    auto *points = new QLabel(tr("points settled"), m_content);
    setTextRole(title, TextRole::Caption, "secondary");
    setTextRole(points, TextRole::Caption, "secondary");
    head->addWidget(title);
    head->addStretch(1);
    head->addWidget(points);
    m_layout->addLayout(head);
    const QList<NextCheck> next = nextChecks(*assessment.catalogue, assessment.score);
    if (next.isEmpty()) {
        QLabel *none = wrappedLabel(tr("Nothing is open."), m_content);
        setTextRole(none, TextRole::Body, "secondary");
        m_layout->addWidget(none);
        return;
    }
    for (int i = 0; i < next.size() && i < kNextShown; ++i)
        addNext(assessment, next.at(i));
    if (next.size() > kNextShown) {
        QLabel *more = wrappedLabel(tr("and %n more with something open", nullptr,
                                        static_cast<int>(next.size()) - kNextShown),
            m_content);
        setTextRole(more, TextRole::Caption, "secondary");
        m_layout->addWidget(more);
    }
}

void LimitsPane::addNext(const Assessment &assessment, const NextCheck &next)
{
    const Criterion &criterion = assessment.catalogue->criteria().at(next.criterion);
    auto *button = new NextCheckButton(m_theme, criterion,
        next.redFlag ? FlagState::Open : FlagState::NoFlag, tenthsText(next.settlesTenths),
        m_content);
    button->setObjectName(QStringLiteral("next_%1_NextCheckButton").arg(criterion.rule.id));
    button->setAccessibleName(
        tr("%1, settles %2 points, %3", "check, points, effort")
            .arg(button->text(), tenthsText(next.settlesTenths), criterion.effort));
    connect(button, &QAbstractButton::clicked, this,
        [this, id = criterion.rule.id] { Q_EMIT checkRequested(id); });
    m_layout->addWidget(button);
}

} // namespace touchstone::gui
