// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QStringList>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

/// Small questions of the review bar: a reason, who works on a listing, who assesses it. Each
/// deletes itself when closed. Window thread.
namespace touchstone::gui {

class Theme;

/// Asks for a word that must not be empty.
class RemarkDialog : public QDialog
{
    Q_OBJECT

public:
    RemarkDialog(Theme *theme, const QString &title, const QString &what, const QString &verb,
        QWidget *parent);
    [[nodiscard]] QString remark() const;

private:
    QPlainTextEdit *m_text;
};

/// Who works on the listing: everybody who may, ticked where they do.
class AssignDialog : public QDialog
{
    Q_OBJECT

public:
    /// `free`: people are who they say, so another name may be typed.
    AssignDialog(Theme *theme, const QStringList &people, const QStringList &assigned, bool free,
        QWidget *parent);
    [[nodiscard]] QStringList added() const;
    [[nodiscard]] QStringList removed() const;

private:
    [[nodiscard]] QStringList ticked() const;

    QStringList m_assigned;
    QList<std::pair<QString, QCheckBox *>> m_boxes; ///< by name
    QLineEdit *m_other;
};

/// The two who answer independently of each other.
class NameAssessorsDialog : public QDialog
{
    Q_OBJECT

public:
    NameAssessorsDialog(
        Theme *theme, const QStringList &people, const QString &me, bool free, QWidget *parent);
    [[nodiscard]] QString first() const;
    [[nodiscard]] QString second() const;

private:
    void check();

    QComboBox *m_first, *m_second;
    QPushButton *m_ok = nullptr;
};

} // namespace touchstone::gui
