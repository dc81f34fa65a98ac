// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

/// A bug, not an error: logs the broken condition and takes the way out (a statement such as
/// `return`). Fatal where QT_FATAL_CRITICALS is set, as the tests do.
#define APP_ASSERT(condition, wayOut)                                                              \
    do {                                                                                           \
        if (Q_UNLIKELY(!(condition))) {                                                            \
            qCritical("broken assumption: %s (%s:%d)", #condition, __FILE__, __LINE__);            \
            wayOut;                                                                                \
        }                                                                                          \
    } while (false)
