// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace touchstone {

/// What kind of failure happened; the one thing callers branch on.
enum class ErrorCode {
    NotFound, ///< the record, file or word asked for does not exist
    Conflict, ///< somebody else changed the record since it was read
    Invalid, ///< input breaks a rule; `place` says where
    Busy, ///< another program or person holds the resource for now
    Offline, ///< a server cannot be reached
    Denied, ///< rights or a read-only medium forbid it
    PasswordNeeded, ///< a server asks for a password, or for another one than was given
    Corrupt, ///< stored data is damaged
    TooNew, ///< written by a newer version of the program
    Full, ///< the disk or a quota is full
    Cancelled, ///< a person cancelled; nothing was left half done
    Internal, ///< a defect of this program
};

/// Where in some input a failure lies. Numbers count from 1; 0 means "not known".
struct ErrorPlace
{
    QString file;
    qint64 line = 0;
    qint64 column = 0;
    QString field; ///< name of the form field or CSV column, untranslated

    bool operator==(const ErrorPlace &) const = default;
};

/// A failure as a value: a code to branch on, a sentence for people, and details for the log.
struct Error
{
    ErrorCode code = ErrorCode::Internal;
    QString message; ///< translated: what happened, what was kept, what to do
    QString detail; ///< untranslated, for the log and the Details button
    ErrorPlace place;

    bool operator==(const Error &) const = default;
};

} // namespace touchstone
