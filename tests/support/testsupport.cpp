// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace touchstone::test {

std::optional<QString> sharedDataDir()
{
    const QString path = QDir::cleanPath(QStringLiteral(PROJECT_SOURCE_DIR "/../shared/data"));
    return QFileInfo(path).isDir() ? std::optional(path) : std::nullopt;
}

QString testDataPath(const QString &relative)
{
    const QString path = QStringLiteral(PROJECT_SOURCE_DIR "/tests/data/") + relative;
    if (!QFileInfo::exists(path)) {
        qFatal("missing test data: %s", qPrintable(path));
    }
    return path;
}

QByteArray readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        qFatal("cannot read %s", qPrintable(path));
    }
    return file.readAll();
}

} // namespace touchstone::test
