// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/result.h"

#include <array>

namespace finwise {
namespace {

struct KindText {
    ErrorKind kind;
    QLatin1StringView name;
    QLatin1StringView remedy;
};

constexpr std::array kKinds{
    KindText{ErrorKind::Validation, QLatin1StringView("validation"),
             QLatin1StringView("Correct the value named and try again.")},
    KindText{ErrorKind::NotFound, QLatin1StringView("not_found"),
             QLatin1StringView("Check the name; it may have been deleted or renamed.")},
    KindText{ErrorKind::Ambiguous, QLatin1StringView("ambiguous"),
             QLatin1StringView("Name one of the choices explicitly.")},
    KindText{ErrorKind::Usage, QLatin1StringView("usage"),
             QLatin1StringView("Run the command with --help to see what it accepts.")},
    KindText{ErrorKind::Network, QLatin1StringView("network"),
             QLatin1StringView("Check the network connection and the server address; changes are "
                               "kept and sent later.")},
    KindText{ErrorKind::Timeout, QLatin1StringView("timeout"),
             QLatin1StringView("The server is slow or unreachable; it is tried again by itself.")},
    KindText{
        ErrorKind::Certificate, QLatin1StringView("certificate"),
        QLatin1StringView("Check the server's certificate and the address; nothing was sent.")},
    KindText{ErrorKind::Unauthorized, QLatin1StringView("unauthorized"),
             QLatin1StringView("Sign in again.")},
    KindText{ErrorKind::Forbidden, QLatin1StringView("forbidden"),
             QLatin1StringView("Ask the owner of the household for the right to do this.")},
    KindText{ErrorKind::RateLimited, QLatin1StringView("rate_limited"),
             QLatin1StringView("Wait a moment and try again.")},
    KindText{ErrorKind::TooLarge, QLatin1StringView("too_large"),
             QLatin1StringView("Shorten the text or split the data.")},
    KindText{ErrorKind::Protocol, QLatin1StringView("protocol"),
             QLatin1StringView("Update both programs to the same version.")},
    KindText{ErrorKind::Unsupported, QLatin1StringView("unsupported"),
             QLatin1StringView("Update the program.")},
    KindText{
        ErrorKind::Storage, QLatin1StringView("storage"),
        QLatin1StringView("Check that the file or folder named exists and that you may use it.")},
    KindText{
        ErrorKind::DiskFull, QLatin1StringView("disk_full"),
        QLatin1StringView("Free some disk space; nothing was lost and work goes on by itself.")},
    KindText{ErrorKind::Corrupt, QLatin1StringView("corrupt"),
             QLatin1StringView("Run the integrity check, or restore a backup.")},
    KindText{ErrorKind::Busy, QLatin1StringView("busy"),
             QLatin1StringView("Another program is using the data; try again in a moment.")},
    KindText{ErrorKind::Cancelled, QLatin1StringView("cancelled"),
             QLatin1StringView("Start it again when you are ready; nothing was changed.")},
    KindText{ErrorKind::Internal, QLatin1StringView("internal"),
             QLatin1StringView("This is a fault of the program; please report it with the log.")},
};

const KindText &textOf(ErrorKind kind)
{
    for (const KindText &text : kKinds) {
        if (text.kind == kind)
            return text;
    }
    return kKinds.back();
}

} // namespace

QLatin1StringView errorKindName(ErrorKind kind)
{
    return textOf(kind).name;
}

ErrorKind errorKindFromName(QStringView name)
{
    for (const KindText &text : kKinds) {
        if (text.name == name)
            return text.kind;
    }
    return ErrorKind::Internal;
}

QLatin1StringView errorRemedy(ErrorKind kind)
{
    return textOf(kind).remedy;
}

QString describe(const Error &error)
{
    if (error.where.isEmpty())
        return error.message;
    return error.where + QLatin1StringView(": ") + error.message;
}

} // namespace finwise
