// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/settings.h"

#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>

namespace touchstone::gui {

Settings::Settings(std::unique_ptr<QSettings> store) : m_store(std::move(store)) { }

std::unique_ptr<Settings> Settings::user()
{
    return std::make_unique<Settings>(std::make_unique<QSettings>(QSettings::IniFormat,
        QSettings::UserScope, QStringLiteral("touchstone"), QStringLiteral("touchstone")));
}

Appearance Settings::appearance() const
{
    const QString word = value(QStringLiteral("appearance")).toString();
    return word == u"light" ? Appearance::Light
        : word == u"dark"   ? Appearance::Dark
                            : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    static const char *const words[] = {"system", "light", "dark"};
    setValue(QStringLiteral("appearance"), QLatin1String(words[static_cast<int>(appearance)]));
}

int Settings::textPercent() const
{
    const int percent = value(QStringLiteral("textPercent"), 100).toInt();
    return Theme::textPercents().contains(percent) ? percent : 100;
}

void Settings::setTextPercent(int percent)
{
    setValue(QStringLiteral("textPercent"), percent);
}

QString Settings::language() const
{
    return value(QStringLiteral("language")).toString();
}

void Settings::setLanguage(const QString &language)
{
    setValue(QStringLiteral("language"), language);
}

QString Settings::lastDirectory() const
{
    return value(QStringLiteral("lastDirectory")).toString();
}

void Settings::setLastDirectory(const QString &path)
{
    setValue(QStringLiteral("lastDirectory"), path);
}

QString Settings::folder(const QString &purpose) const
{
    // A file dialog would take the last part of a folder that is not there for a file's name.
    for (const QString &folder : {value(QStringLiteral("folders/") + purpose).toString(),
             QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)}) {
        if (!folder.isEmpty() && QFileInfo(folder).isDir()) {
            return folder;
        }
    }
    return QDir::homePath();
}

void Settings::setFolder(const QString &purpose, const QString &folder)
{
    setValue(QStringLiteral("folders/") + purpose, folder);
}

QByteArray Settings::state(const QString &name) const
{
    return value(QStringLiteral("state/") + name).toByteArray();
}

void Settings::setState(const QString &name, const QByteArray &state)
{
    setValue(QStringLiteral("state/") + name, state);
}

QVariant Settings::value(const QString &name, const QVariant &otherwise) const
{
    return m_store->value(name, otherwise);
}

void Settings::setValue(const QString &name, const QVariant &value)
{
    m_store->setValue(name, value);
}

} // namespace touchstone::gui
