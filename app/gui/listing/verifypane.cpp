// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/listing/verifypane.h"

#include "domain/validation.h"
#include "gui/forms/fieldrows.h"
#include "gui/theme/theme.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPainter>
#include <QPushButton>
#include <QStyleOptionButton>
#include <QStylePainter>
#include <QToolButton>
#include <QVBoxLayout>

namespace touchstone::gui {

using namespace domain;

namespace {

/// The number of a step in a ring.
class StepNumber : public QWidget
{
public:
    StepNumber(const Theme *theme, int number, QWidget *parent)
        : QWidget(parent), m_theme(theme), m_number(number)
    {
        const int side = theme->scaled(20);
        setFixedSize(side, side);
        setAccessibleName(QString::number(number));
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme->color(Token::BorderStrong), 1));
        painter.drawEllipse(QRectF(rect()).adjusted(1, 1, -1, -1));
        painter.setFont(m_theme->font(TextRole::Caption));
        painter.setPen(m_theme->color(Token::TextSecondary));
        painter.drawText(rect(), Qt::AlignCenter, QString::number(m_number));
    }

private:
    const Theme *m_theme;
    int m_number;
};

/// A link that gives up the end of its words where the pane is narrow.
class LinkButton : public QPushButton
{
public:
    LinkButton(const QString &text, QWidget *parent) : QPushButton(text, parent)
    {
        setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Fixed);
        setStyleSheet(QStringLiteral("text-align: left; padding-left: 0"));
    }

protected:
    // Cut where it is painted: a text changed on resizing would have the pane laid out anew, and so
    // on.
    void paintEvent(QPaintEvent *) override
    {
        QStyleOptionButton option;
        initStyleOption(&option);
        option.text = fontMetrics().elidedText(text(), Qt::ElideRight, width() - 12);
        QStylePainter(this).drawControl(QStyle::CE_PushButton, option);
    }
};

} // namespace

VerifyPane::VerifyPane(Theme *theme, QWidget *parent) : QWidget(parent), m_theme(theme)
{
    // The texts of the program itself: they are there unless the build is broken, which tests see.
    auto book = RegisterBook::builtIn(QLocale().name().left(2));
    if (book)
        m_registers = std::move(book).value();
    setObjectName(QStringLiteral("verifyPane"));
    setFocusPolicy(Qt::ClickFocus); // F1 comes here; Tab goes to the links inside
    setAccessibleName(tr("How to verify"));
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
}

void VerifyPane::show(const Criterion &criterion, const Assessment &assessment)
{
    delete m_content;
    m_content = new QWidget(this);
    m_layout = new QVBoxLayout(m_content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(5);
    addHeading(tr("Why it matters"));
    addText(criterion.why);
    m_layout->addSpacing(6);
    addHeading(tr("How to verify"));
    addSteps(criterion.verify);
    setAccessibleDescription(criterion.why + u' ' + criterion.verify.join(u' '));
    addRegisters(criterion, assessment);
    addAsk(criterion);
    addFacts(criterion, assessment);
    if (criterion.rule.id == QLatin1String("mkt-honest-badges"))
        addBadges(*assessment.catalogue);
    addSources(criterion, *assessment.catalogue);
    layout()->addWidget(m_content);
}

void VerifyPane::addHeading(const QString &text)
{
    QLabel *label = wrappedLabel(text, m_content);
    label->setProperty("strong", true);
    m_layout->addWidget(label);
}

void VerifyPane::addText(const QString &text, const char *tone)
{
    QLabel *label = wrappedLabel(text, m_content);
    setTextRole(label, TextRole::Body, tone);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_layout->addWidget(label);
}

void VerifyPane::addSteps(const QStringList &steps)
{
    int number = 0;
    for (const QString &step : steps) {
        auto *row = new QHBoxLayout;
        row->setSpacing(8);
        row->addWidget(new StepNumber(m_theme, ++number, m_content), 0, Qt::AlignTop);
        row->addWidget(wrappedLabel(step, m_content), 1);
        m_layout->addLayout(row);
    }
}

void VerifyPane::addLink(QVBoxLayout *layout, const QString &text, const QString &address)
{
    auto *button
        = new LinkButton(text, layout->parentWidget() ? layout->parentWidget() : m_content);
    button->setProperty("kind", QStringLiteral("link"));
    button->setObjectName(QStringLiteral("verify_open_QPushButton"));
    button->setAccessibleName(tr("Open %1 in the browser").arg(address));
    button->setToolTip(tr("Open %1 in the browser").arg(address));
    connect(button, &QPushButton::clicked, this, [this, address] {
        if (isWebAddress(address))
            Q_EMIT openRequested(QUrl(address, QUrl::StrictMode));
    });
    layout->addWidget(button, 0, Qt::AlignLeft);
}

namespace {

QString nameToType(const Criterion &criterion, const Assessment &assessment)
{
    if (criterion.scope == SubjectKind::Practitioner && assessment.practitioner)
        return assessment.practitioner->name;
    if (criterion.scope == SubjectKind::Laboratory && assessment.laboratory)
        return assessment.laboratory->name;
    return assessment.clinic.name;
}

} // namespace

void VerifyPane::addRegisters(const Criterion &criterion, const Assessment &assessment)
{
    if (!m_registers)
        return;
    const ListingFacts facts = factsOf(assessment.listing, assessment.clinic.place);
    const QList<Register> found
        = m_registers->registersFor(criterion.rule.id, facts.country, facts.region);
    if (found.isEmpty())
        return;
    m_layout->addSpacing(6);
    addHeading(tr("Where to look"));
    const QString name = nameToType(criterion, assessment);
    auto *copy = new QPushButton(tr("Copy name"), m_content);
    copy->setObjectName(QStringLiteral("verify_copyName_QPushButton"));
    copy->setAccessibleName(tr("Copy the name %1").arg(name));
    copy->setToolTip(tr("Copy “%1” to type it into the register").arg(name));
    copy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    bindIcon(m_theme, copy, QStringLiteral("edit-copy"));
    connect(
        copy, &QPushButton::clicked, this, [name] { QGuiApplication::clipboard()->setText(name); });
    for (const Register &entry : found)
        addRegister(entry, criterion.rule.id);
    m_layout->addWidget(copy, 0, Qt::AlignLeft);
}

void VerifyPane::addRegister(const Register &entry, const QString &criterion)
{
    auto *card = new QFrame(m_content);
    card->setProperty("surface", QStringLiteral("card"));
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(10, 7, 10, 7);
    layout->setSpacing(2);
    QLabel *title = wrappedLabel(entry.name, card);
    title->setProperty("strong", true);
    layout->addWidget(title);
    for (const RegisterUse &use : entry.criteria) {
        if (use.criterion == criterion && !use.note.isEmpty()) {
            QLabel *note = wrappedLabel(use.note, card);
            setTextRole(note, TextRole::Caption, "secondary");
            layout->addWidget(note);
        }
    }
    if (!entry.typeWhat.isEmpty())
        layout->addWidget(wrappedLabel(tr("Type: %1").arg(entry.typeWhat), card));
    for (const RegisterAddress &address : entry.addresses) {
        const QString host = QUrl(address.address).host();
        addLink(layout,
            address.label.isEmpty() ? tr("Open %1").arg(host)
                                    : tr("Open %1: %2").arg(host, address.label),
            address.address);
    }
    QStringList notes;
    if (!entry.addressNote.isEmpty())
        notes.append(entry.addressNote);
    if (!entry.addressConfirmed)
        notes.append(addressNotConfirmedText());
    if (!notes.isEmpty()) {
        QLabel *label = wrappedLabel(notes.join(QStringLiteral(" · ")), card);
        setTextRole(label, TextRole::Caption, entry.addressConfirmed ? "secondary" : "serious");
        layout->addWidget(label);
    }
    QStringList says;
    if (!entry.proves.isEmpty())
        says.append(tr("A hit proves: %1").arg(entry.proves));
    if (!entry.doesNotProve.isEmpty() && entry.doesNotProve != QLatin1String("-"))
        says.append(tr("It does not prove: %1").arg(entry.doesNotProve));
    if (!says.isEmpty()) {
        QLabel *label = wrappedLabel(says.join(QLatin1Char('\n')), card);
        setTextRole(label, TextRole::Caption, "secondary");
        layout->addWidget(label);
    }
    if (!entry.dateOfSource.isEmpty())
        card->setToolTip(tr("Entry from: %1").arg(entry.dateOfSource));
    m_layout->addWidget(card);
}

void VerifyPane::addFacts(const Criterion &criterion, const Assessment &assessment)
{
    // The law of the place bears on what regulators allow and on advertising, not on every check.
    static const QStringList kSections{QStringLiteral("regulation"), QStringLiteral("lab"),
        QStringLiteral("marketing"), QStringLiteral("safety")};
    if (!m_registers || !kSections.contains(criterion.section))
        return;
    const ListingFacts facts = factsOf(assessment.listing, assessment.clinic.place);
    const QList<LegalFact> found = m_registers->factsFor(facts.country, facts.region);
    if (found.isEmpty())
        return;
    QWidget *inside
        = addFolded(tr("The law there, dated (%n)", nullptr, static_cast<int>(found.size())),
            QStringLiteral("facts"));
    auto *layout = static_cast<QVBoxLayout *>(inside->layout());
    for (const LegalFact &fact : found) {
        layout->addWidget(wrappedLabel(fact.text, inside));
        QString origin = tr("%1 · %2 · confidence: %3", "jurisdiction · valid from · confidence")
                             .arg(fact.jurisdiction, fact.validFrom, fact.confidence);
        QLabel *label = wrappedLabel(origin, inside);
        setTextRole(label, TextRole::Caption, "secondary");
        layout->addWidget(label);
        const QString address = assessment.catalogue->sources().contains(fact.source)
            ? assessment.catalogue->sources().value(fact.source).address
            : fact.source;
        if (isWebAddress(address))
            addLink(layout, tr("Source: %1").arg(QUrl(address).host()), address);
    }
}

void VerifyPane::addAsk(const Criterion &criterion)
{
    if (criterion.ask.isEmpty())
        return;
    m_layout->addSpacing(6);
    addHeading(tr("Ask the clinic"));
    addText(tr("“%1”", "a question, quoted").arg(criterion.ask), nullptr);
    auto *copy = new QPushButton(tr("Copy this question"), m_content);
    copy->setObjectName(QStringLiteral("verify_copyQuestion_QPushButton"));
    copy->setAccessibleName(copy->text());
    copy->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    bindIcon(m_theme, copy, QStringLiteral("edit-copy"));
    connect(copy, &QPushButton::clicked, this,
        [text = criterion.ask] { QGuiApplication::clipboard()->setText(text); });
    m_layout->addWidget(copy, 0, Qt::AlignLeft);
}

QWidget *VerifyPane::addFolded(const QString &title, const QString &name)
{
    m_layout->addSpacing(2);
    auto *toggle = new QToolButton(m_content);
    toggle->setObjectName(QStringLiteral("verify_%1_QToolButton").arg(name));
    toggle->setText(title);
    toggle->setAccessibleName(title);
    toggle->setCheckable(true);
    toggle->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    toggle->setProperty("kind", QStringLiteral("plain"));
    bindIcon(m_theme, toggle, QStringLiteral("arrow-right"));
    m_layout->addWidget(toggle, 0, Qt::AlignLeft);
    auto *inside = new QWidget(m_content);
    auto *layout = new QVBoxLayout(inside);
    layout->setContentsMargins(12, 0, 0, 4);
    layout->setSpacing(5);
    inside->setVisible(false);
    m_layout->addWidget(inside);
    connect(toggle, &QToolButton::toggled, inside, [this, toggle, inside](bool open) {
        inside->setVisible(open);
        toggle->setIcon(
            m_theme->icon(open ? QStringLiteral("arrow-down") : QStringLiteral("arrow-right")));
    });
    return inside;
}

void VerifyPane::addBadges(const Catalogue &catalogue)
{
    m_layout->addSpacing(6);
    addHeading(tr("Badge decoder"));
    addText(tr("What a badge on the website proves, and what it does not."));
    for (const Badge &badge : catalogue.badges()) {
        auto *card = new QFrame(m_content);
        card->setProperty("surface", QStringLiteral("card"));
        auto *layout = new QVBoxLayout(card);
        layout->setContentsMargins(10, 7, 10, 7);
        layout->setSpacing(2);
        QLabel *name = wrappedLabel(badge.badge, card);
        name->setProperty("strong", true);
        layout->addWidget(name);
        layout->addWidget(wrappedLabel(tr("Proves: %1").arg(badge.proves), card));
        QLabel *not_ = wrappedLabel(tr("Does not prove: %1").arg(badge.doesNotProve), card);
        setTextRole(not_, TextRole::Body, "secondary");
        layout->addWidget(not_);
        m_layout->addWidget(card);
    }
}

void VerifyPane::addSources(const Criterion &criterion, const Catalogue &catalogue)
{
    if (criterion.sources.isEmpty())
        return;
    QWidget *inside
        = addFolded(tr("Sources (%n)", nullptr, static_cast<int>(criterion.sources.size())),
            QStringLiteral("sources"));
    auto *layout = static_cast<QVBoxLayout *>(inside->layout());
    for (const QString &key : criterion.sources) {
        const Source source = catalogue.sources().value(key);
        QLabel *title
            = wrappedLabel(tr("%1: %2", "source key: title").arg(key, source.title), inside);
        setTextRole(title, TextRole::Caption, "secondary");
        layout->addWidget(title);
        if (isWebAddress(source.address))
            addLink(layout, QUrl(source.address).host(), source.address);
    }
}

} // namespace touchstone::gui
