// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/connect/connectdialog.h"

#include "gui/forms/fieldrows.h"
#include "gui/whenready.h"
#include "gui/widgets/messages.h"

#include <QAction>
#include <QComboBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QSpinBox>
#include <QUrl>

#include <algorithm>

namespace touchstone::gui {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int kUsualPort = 5432;
constexpr qsizetype kRemembered = 8;
const QString kRecentKey = u"shared/recent"_s;
const QString kHost = u"host"_s;
const QString kMode = u"sslmode"_s;
const QString kAuthority = u"sslrootcert"_s;

/// sslmode of each choice, in the order of the list; the first is the default for other computers.
QString modeOf(int choice)
{
    const QString modes[] = {QString(), u"require"_s, u"prefer"_s};
    return modes[choice];
}

int choiceOf(const QString &mode)
{
    if (mode.isEmpty() || mode == u"verify-full") {
        return 0;
    }
    return mode == u"require" || mode == u"verify-ca" ? 1 : 2;
}

} // namespace

ConnectDialog::ConnectDialog(const Context &context, QWidget *parent)
    : QDialog(parent), m_context(context)
{
    setObjectName(u"connectDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Shared records"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *page = new QWidget(m_scroll);
    page->setProperty("surface", u"window"_s);
    auto *body = new QVBoxLayout(page);
    body->setContentsMargins(22, 18, 22, 16);
    body->setSpacing(12);
    auto *heading = wrappedLabel(tr("Connect to shared records"), page);
    setTextRole(heading, TextRole::Heading);
    auto *lead = wrappedLabel(tr("The owner of the server gives you these details. The password is "
                                 "sent to the server only, and kept nowhere."),
        page);
    setTextRole(lead, TextRole::Caption, "secondary");
    body->addWidget(heading);
    body->addWidget(lead);
    m_fields = new QWidget(page);
    auto *rows = new QFormLayout(m_fields);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setHorizontalSpacing(10);
    rows->setVerticalSpacing(8);
    rows->setLabelAlignment(Qt::AlignLeading | Qt::AlignTop);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    buildFields(rows);
    body->addWidget(m_fields);
    m_message = new InlineMessage(context.theme, page);
    m_message->setObjectName(u"connect_message_InlineMessage"_s);
    m_message->setClosable(false); // it goes by itself when a field is edited
    body->addWidget(m_message);
    body->addStretch(1);
    m_scroll->setWidget(page);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildFoot());
    context.theme->fit(this, {540, 550});
    const QStringList known = recent();
    if (!known.isEmpty()) {
        setAddress(known.first());
    }
    refresh();
    (m_server->text().isEmpty() ? m_server : m_password)->setFocus();
}

void ConnectDialog::buildFields(QFormLayout *rows)
{
    const auto named = [](const QString &label, QWidget *field, const QString &name) {
        nameWidget(field, u"connect"_s, name);
        field->setAccessibleName(QString(label).remove(u'&'));
    };
    const auto add = [&](const QString &label, QWidget *field, const QString &name) {
        named(label, field, name);
        rows->addRow(fieldLabel(label, field, m_fields), field);
    };
    const auto line = [&](const QString &label, const QString &name) {
        auto *edit = new QLineEdit(m_fields);
        add(label, edit, name);
        connect(edit, &QLineEdit::textChanged, this, &ConnectDialog::forgetResult);
        return edit;
    };
    if (const QStringList known = recent(); !known.isEmpty()) {
        m_recent = new QComboBox(m_fields);
        for (const QString &address : known)
            m_recent->addItem(recentText(address), address);
        m_recent->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_recent->setMinimumContentsLength(20);
        add(tr("Re&cent"), m_recent, u"recent"_s);
        connect(m_recent, &QComboBox::activated, this,
            [this](int row) { setAddress(m_recent->itemData(row).toString()); });
    }
    auto *place = new QWidget(m_fields);
    auto *across = new QHBoxLayout(place);
    across->setContentsMargins(0, 0, 0, 0);
    across->setSpacing(10);
    m_server = new QLineEdit(place);
    m_server->setPlaceholderText(u"records.example.org"_s);
    named(tr("&Server"), m_server, u"server"_s);
    connect(m_server, &QLineEdit::textChanged, this, &ConnectDialog::forgetResult);
    m_port = new QSpinBox(place);
    m_port->setRange(1, 65535);
    m_port->setValue(kUsualPort);
    m_port->setGroupSeparatorShown(false);
    m_port->setButtonSymbols(QAbstractSpinBox::NoButtons);
    named(tr("P&ort"), m_port, u"port"_s);
    across->addWidget(m_server, 1);
    across->addWidget(fieldLabel(tr("P&ort"), m_port, place));
    across->addWidget(m_port);
    rows->addRow(fieldLabel(tr("&Server"), m_server, m_fields), place);
    connect(m_port, &QSpinBox::valueChanged, this, &ConnectDialog::forgetResult);
    m_database = line(tr("&Directory"), u"database"_s);
    m_person = line(tr("Your &name there"), u"person"_s);
    m_password = line(tr("&Password"), u"password"_s);
    m_password->setEchoMode(QLineEdit::Password);
    QAction *look = m_password->addAction(
        m_context.theme->icon(u"view-visible"_s), QLineEdit::TrailingPosition);
    look->setText(tr("Show the password"));
    look->setToolTip(look->text());
    connect(look, &QAction::triggered, this, [this] {
        const bool hidden = m_password->echoMode() == QLineEdit::Password;
        m_password->setEchoMode(hidden ? QLineEdit::Normal : QLineEdit::Password);
    });
    m_verification = new QComboBox(m_fields);
    m_verification->addItems({tr("Encrypted, server verified"),
        tr("Encrypted, server not verified"), tr("Encrypted only if the server offers it")});
    add(tr("P&rotection"), m_verification, u"verification"_s);
    connect(m_verification, &QComboBox::currentIndexChanged, this, &ConnectDialog::forgetResult);
    m_weak
        = wrappedLabel(tr("Somebody on the way could read and change what is sent, your password "
                          "too. The status bar will say so all the time."),
            m_fields);
    m_weak->setObjectName(u"connect_weak_QLabel"_s);
    setTextRole(m_weak, TextRole::Caption, "serious");
    rows->addRow(QString(), m_weak);
    m_authority = line(tr("&Authority's certificate"), u"authority"_s);
    m_authority->setPlaceholderText(u"~/.postgresql/root.crt"_s);
    QAction *choose = m_authority->addAction(
        m_context.theme->icon(u"document-open"_s), QLineEdit::TrailingPosition);
    choose->setText(tr("Choose a file"));
    choose->setToolTip(choose->text());
    connect(choose, &QAction::triggered, this, [this] {
        const QString file = m_context.prompter->openFile(this, tr("Authority's certificate"), {},
            tr("Certificates (*.crt *.pem)") + u";;"_s + tr("All files (*)"));
        if (!file.isEmpty()) {
            m_authority->setText(file);
        }
    });
}

QWidget *ConnectDialog::buildFoot()
{
    auto *foot = new QWidget(this);
    foot->setProperty("surface", u"bar"_s);
    foot->setAttribute(Qt::WA_StyledBackground);
    auto *buttons = new QHBoxLayout(foot);
    buttons->setContentsMargins(22, 12, 22, 12);
    buttons->setSpacing(10);
    const auto add = [&](const QString &text, const QString &name) {
        auto *button = new QPushButton(text, foot);
        nameWidget(button, u"connect"_s, name);
        button->setAccessibleName(text);
        button->setAutoDefault(false);
        buttons->addWidget(button);
        return button;
    };
    m_test = add(tr("Test"), u"test"_s);
    buttons->addStretch(1);
    QPushButton *cancel = add(tr("Cancel"), u"cancel"_s);
    m_connect = add(tr("Connect"), u"connect"_s);
    m_connect->setProperty("kind", u"primary"_s);
    m_connect->setDefault(true);
    connect(m_test, &QPushButton::clicked, this, &ConnectDialog::test);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_connect, &QPushButton::clicked, this, &ConnectDialog::start);
    return foot;
}

QStringList ConnectDialog::recent() const
{
    return m_context.settings->value(kRecentKey).toStringList();
}

QString ConnectDialog::recentText(const QString &address)
{
    const Parts parts = partsOf(address);
    const QString server = parts.port.isEmpty() ? parts.host : parts.host + u':' + parts.port;
    return parts.person.isEmpty() ? tr("%1 on %2", "directory, server").arg(parts.database, server)
                                  : tr("%1 on %2, as %3", "directory, server, person")
                                        .arg(parts.database, server, parts.person);
}

// By hand: QUrl takes no address of a person without a host, which a socket's is.
ConnectDialog::Parts ConnectDialog::partsOf(const QString &address)
{
    static const QRegularExpression pattern(
        u"^postgres(?:ql)?://(?:([^@/]*)@)?(\\[[^\\]]*\\]|[^:/?]*)(?::(\\d+))?"
        u"(?:/([^?]*))?(?:\\?(.*))?$"_s);
    const auto plain = [](const QString &text) { return QUrl::fromPercentEncoding(text.toUtf8()); };
    const QRegularExpressionMatch parts = pattern.match(address);
    Parts found{plain(parts.captured(1)), plain(parts.captured(2)), parts.captured(3),
        plain(parts.captured(4)), {}};
    for (const QString &entry : parts.captured(5).split(u'&', Qt::SkipEmptyParts)) {
        found.words.append({entry.section(u'=', 0, 0), plain(entry.section(u'=', 1))});
        if (found.host.isEmpty() && found.words.last().first == kHost) {
            found.host = found.words.last().second;
        }
    }
    return found;
}

void ConnectDialog::setAddress(const QString &address)
{
    const Parts parts = partsOf(address);
    m_words = parts.words;
    m_server->setText(parts.host);
    m_port->setValue(parts.port.isEmpty() ? kUsualPort : parts.port.toInt());
    m_database->setText(parts.database);
    m_person->setText(parts.person);
    m_verification->setCurrentIndex(choiceOf(word(kMode)));
    m_authority->setText(word(kAuthority));
}

QString ConnectDialog::word(const QString &key) const
{
    for (const auto &[name, value] : m_words) {
        if (name == key) {
            return value;
        }
    }
    return {};
}

QString ConnectDialog::address() const
{
    const auto part = [](const QString &plain, const QByteArray &kept = {}) {
        return QString::fromLatin1(QUrl::toPercentEncoding(plain, kept));
    };
    const QString server = m_server->text().trimmed();
    const bool socket = server.startsWith(u'/');
    // A mode that means the same stays as it was written.
    const int choice = m_verification->currentIndex();
    const QString mode = choiceOf(word(kMode)) == choice ? word(kMode) : modeOf(choice);
    QList<QPair<QString, QString>> words = m_words;
    for (const auto &[key, value] : {std::pair{kHost, socket ? server : QString()}, {kMode, mode},
             {kAuthority, m_authority->text().trimmed()}}) {
        const auto known = std::find_if(words.begin(), words.end(),
            [&key = key](const auto &word) { return word.first == key; });
        if (known != words.end()) {
            known->second = value;
        } else {
            words.append({key, value});
        }
    }
    QString text = u"postgresql://"_s;
    if (const QString person = m_person->text().trimmed(); !person.isEmpty()) {
        text += part(person) + u'@';
    }
    text += socket ? QString() : part(server, "[]:,");
    if (m_port->value() != kUsualPort) {
        text += u':' + QString::number(m_port->value());
    }
    text += u'/' + part(m_database->text().trimmed());
    QChar sign = u'?';
    for (const auto &[key, value] : std::as_const(words)) {
        if (!value.isEmpty()) {
            text += sign + key + u'=' + part(value);
            sign = u'&';
        }
    }
    return text;
}

QString ConnectDialog::password() const
{
    return m_password->text();
}

void ConnectDialog::setReason(const Error &error)
{
    // What to do is said for those who write an address; here there is a field for each. The
    // details are the client library's, the same in every language.
    const bool asks = error.code == ErrorCode::PasswordNeeded;
    const bool authority = error.detail.contains(u"root certificate file");
    if (asks && password().isEmpty()) {
        m_message->showMessage(InlineMessage::Kind::Notice,
            tr("The server asks for your password. Type it above."), {}, error.detail);
    } else if (authority) {
        m_message->showMessage(InlineMessage::Kind::Problem,
            tr("To verify the server, the certificate of its authority is needed. Choose its file "
               "above; the owner of the server has it."),
            {}, error.detail);
    } else {
        m_message->showError(error);
    }
    QLineEdit *field = asks ? m_password : authority ? m_authority : m_server;
    field->setFocus();
    field->selectAll();
    showMessageWhole();
}

// What was said may stand below what a small window shows.
void ConnectDialog::showMessageWhole()
{
    QMetaObject::invokeMethod(
        this, [this] { m_scroll->ensureWidgetVisible(m_message, 0, 16); }, Qt::QueuedConnection);
}

void ConnectDialog::forgetResult()
{
    m_message->dismiss();
    refresh();
}

void ConnectDialog::refresh()
{
    const bool complete
        = !m_server->text().trimmed().isEmpty() && !m_database->text().trimmed().isEmpty();
    m_weak->setVisible(m_verification->currentIndex() > 0);
    m_fields->setEnabled(!m_busy);
    m_test->setEnabled(complete && !m_busy);
    m_connect->setEnabled(complete && !m_busy);
}

void ConnectDialog::setBusy(bool busy)
{
    m_busy = busy;
    m_test->setText(busy ? tr("Asking the server…") : tr("Test"));
    refresh();
}

void ConnectDialog::test()
{
    m_message->dismiss();
    setBusy(true);
    whenReady(m_context.directory->look(address(), password()), this,
        [this](const Result<domain::ServerLook> &look) {
            setBusy(false);
            if (look) {
                showLook(*look);
                m_connect->setFocus();
            } else {
                setReason(look.error());
            }
        });
}

void ConnectDialog::showLook(const domain::ServerLook &look)
{
    const QString what = look.tls.isEmpty()
        ? tr("The server answers. The connection is not encrypted.")
        : look.weakened ? tr("The server answers. The connection is encrypted (%1), but who "
                             "answers is not verified.")
                              .arg(look.tls)
                        : tr("The server answers. The connection is encrypted (%1).").arg(look.tls);
    const QString rights = look.readOnlyReason.isEmpty()
        ? tr("Its records fit this program. You may read and change them as %1.").arg(look.person)
        : tr("Its records fit this program. %1").arg(look.readOnlyReason);
    m_message->showMessage(
        look.weakened ? InlineMessage::Kind::Warning : InlineMessage::Kind::Done, what, rights);
    showMessageWhole();
}

void ConnectDialog::start()
{
    m_message->dismiss();
    setBusy(true);
    Q_EMIT connectRequested(address(), password());
}

void ConnectDialog::showConnected()
{
    QStringList known = recent();
    known.removeAll(address());
    known.prepend(address());
    m_context.settings->setValue(kRecentKey, known.mid(0, kRemembered));
    accept();
}

void ConnectDialog::showFailed(const Error &error)
{
    setBusy(false);
    setReason(error);
}

} // namespace touchstone::gui
