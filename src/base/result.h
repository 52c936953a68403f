// SPDX-License-Identifier: GPL-3.0-or-later
// Result<T>: a value or an Error. Every expected failure in the program is one of these.
// Thread rule: plain values, any thread.
#pragma once

#include <QString>

#include <tl/expected.hpp>

namespace finwise {

// Why something failed. Behaviour (retry, ask the user, dead letter) follows from the kind alone,
// never from the text. Every kind has a cause and a remedy in the user's language at the edge.
enum class ErrorKind {
    Validation,   // the data breaks a rule; changing it helps, repeating does not
    NotFound,     // the thing named does not exist (any more)
    Ambiguous,    // several things fit; the user must choose
    Usage,        // wrong command line or configuration
    Network,      // the peer could not be reached or the connection was lost
    Timeout,      // the peer did not answer in time
    Certificate,  // the peer's identity could not be verified
    Unauthorized, // not signed in, or the sign-in expired
    Forbidden,    // signed in, but not allowed to do this
    RateLimited,  // too many requests; later helps
    TooLarge,     // a declared limit was exceeded
    Protocol,     // the peer said something that makes no sense here
    Unsupported,  // valid, but this version cannot do it
    Storage,      // the database or a file refused
    DiskFull,     // no space left where the data lives
    Corrupt,      // stored data is damaged
    Busy,         // somebody else holds the resource; later helps
    Cancelled,    // the user stopped it
    Internal,     // a mistake of ours
};

// Stable machine-readable name of a kind, used in JSON output, the wire and logs.
QLatin1StringView errorKindName(ErrorKind kind);
// The kind with that name; Internal for a name this version does not know.
ErrorKind errorKindFromName(QStringView name);
// What the user can do about an error of this kind, one English sentence.
QLatin1StringView errorRemedy(ErrorKind kind);

struct Error {
    ErrorKind kind = ErrorKind::Internal;
    QString where;   // the field, file, table or address concerned
    QString message; // one English sentence for logs and command lines
    bool operator==(const Error &) const = default;
};

template <class T> using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(ErrorKind kind, QString where, QString message)
{
    return tl::unexpected<Error>(Error{kind, std::move(where), std::move(message)});
}
inline tl::unexpected<Error> fail(const Error &error)
{
    return tl::unexpected<Error>(error);
}

// "where: message", for one line on a terminal.
QString describe(const Error &error);

} // namespace finwise
