// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/shareddirectory.h"
#include "gui/context.h"

#include <QDialog>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QSpinBox;

namespace touchstone::gui {

class InlineMessage;

/// Asks for a directory on a server: where it is, who logs in, how the server is verified. A test
/// says exactly what is in the way. Addresses that worked are remembered, passwords never: they go
/// to the server and nowhere else. Window thread; show it with open().
class ConnectDialog : public QDialog
{
    Q_OBJECT

public:
    ConnectDialog(const Context &context, QWidget *parent);

    /// Fills the fields from an address (postgresql://person@host/name); words of it that have no
    /// field are kept.
    void setAddress(const QString &address);
    /// Why it is asked, such as a wrong password; the focus goes where that can be put right.
    void setReason(const Error &error);
    [[nodiscard]] QString address() const;
    [[nodiscard]] QString password() const;

Q_SIGNALS:
    /// The person wants to work there; the dialog stays until it is told connected() or failed().
    void connectRequested(const QString &address, const QString &password);

public Q_SLOTS:
    void showConnected(); ///< remembers the address and closes
    void showFailed(const touchstone::Error &error);

private:
    struct Parts
    {
        QString person, host, port, database;
        QList<QPair<QString, QString>> words; ///< after the question mark
    };
    static Parts partsOf(const QString &address);
    static QString recentText(const QString &address);
    void buildFields(QFormLayout *rows);
    QWidget *buildFoot();
    void test();
    void start();
    void setBusy(bool busy);
    void refresh();
    void forgetResult();
    void showLook(const domain::ServerLook &look);
    void showMessageWhole();
    [[nodiscard]] QStringList recent() const;
    [[nodiscard]] QString word(const QString &key) const; ///< empty when the address has none

    Context m_context;
    QList<QPair<QString, QString>> m_words; ///< after the question mark of the address given
    QComboBox *m_recent = nullptr, *m_verification = nullptr;
    QLineEdit *m_server = nullptr, *m_database = nullptr, *m_person = nullptr,
              *m_password = nullptr, *m_authority = nullptr;
    QSpinBox *m_port = nullptr;
    QLabel *m_weak = nullptr;
    QScrollArea *m_scroll = nullptr;
    InlineMessage *m_message = nullptr;
    QPushButton *m_test = nullptr, *m_connect = nullptr;
    QWidget *m_fields = nullptr;
    bool m_busy = false;
};

} // namespace touchstone::gui
