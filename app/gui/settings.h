// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/theme.h"

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <memory>

namespace touchstone::gui {

/// What the program remembers about its window, never about records. Window thread. A test hands in
/// a QSettings of its own.
class Settings
{
public:
    explicit Settings(std::unique_ptr<QSettings> store);
    /// The user's own file.
    static std::unique_ptr<Settings> user();

    [[nodiscard]] Appearance appearance() const;
    void setAppearance(Appearance appearance);
    [[nodiscard]] int textPercent() const;
    void setTextPercent(int percent);
    /// "en" or "es"; empty follows the system.
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] QString lastDirectory() const;
    void setLastDirectory(const QString &path);
    /// Folder of the last file dialog of that purpose ("import", "report").
    [[nodiscard]] QString folder(const QString &purpose) const;
    void setFolder(const QString &purpose, const QString &folder);
    /// State of a splitter, header or window under a name such as "directory/splitter".
    [[nodiscard]] QByteArray state(const QString &name) const;
    void setState(const QString &name, const QByteArray &state);
    [[nodiscard]] QVariant value(const QString &name, const QVariant &otherwise = {}) const;
    void setValue(const QString &name, const QVariant &value);

private:
    std::unique_ptr<QSettings> m_store;
};

} // namespace touchstone::gui
