// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/context.h"
#include "gui/page.h"

#include <QAbstractButton>

class QComboBox;

namespace touchstone::gui {

class InlineMessage;

/// A large button: icon, title, one line of explanation.
class StartCard : public QAbstractButton
{
    Q_OBJECT

public:
    StartCard(Theme *theme, const QString &icon, const QString &title, const QString &line,
        QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;
    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override; ///< Enter presses it, as Space does

private:
    Theme *m_theme;
    QString m_icon, m_line;
};

/// What people see before a directory is open: four ways to begin, language and text size.
class StartPage : public Page
{
    Q_OBJECT

public:
    explicit StartPage(const Context &context, QWidget *parent = nullptr);

    [[nodiscard]] QString title() const override { return {}; }
    void activate() override;
    void showError(const Error &error);
    /// While a directory is being opened or made nothing can be pressed.
    void setBusy(bool busy);

Q_SIGNALS:
    void newDirectoryRequested();
    void exampleRequested();
    void openRequested();
    void connectRequested();
    void languageChosen(const QString &language);

private:
    QWidget *buildFoot();

    Context m_context;
    InlineMessage *m_message;
    StartCard *m_new, *m_example, *m_open, *m_connect;
    QComboBox *m_language, *m_textSize;
};

} // namespace touchstone::gui
