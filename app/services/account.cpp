// SPDX-License-Identifier: GPL-3.0-or-later
#include "services/account.h"

#include <QtGlobal>

#ifdef Q_OS_UNIX
#include <pwd.h>
#include <unistd.h>
#endif

namespace touchstone::services {

QString accountName()
{
#ifdef Q_OS_UNIX
    if (const passwd *account = getpwuid(getuid())) {
        // The comment field begins with the full name, up to a comma.
        const QString fullName
            = QString::fromLocal8Bit(account->pw_gecos).section(QLatin1Char(','), 0, 0).trimmed();
        return fullName.isEmpty() ? QString::fromLocal8Bit(account->pw_name) : fullName;
    }
    return QString::number(getuid());
#else
    return qEnvironmentVariable("USERNAME");
#endif
}

} // namespace touchstone::services
