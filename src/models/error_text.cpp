// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/error_text.h"

namespace finwise {

QString ErrorText::cause(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Validation: return tr("The entry breaks a rule.");
    case ErrorKind::NotFound: return tr("What was asked for does not exist any more.");
    case ErrorKind::Ambiguous: return tr("Several things fit.");
    case ErrorKind::Usage: return tr("A setting is wrong.");
    case ErrorKind::Network: return tr("The server could not be reached.");
    case ErrorKind::Timeout: return tr("The server did not answer in time.");
    case ErrorKind::Certificate: return tr("The server's identity could not be verified.");
    case ErrorKind::Unauthorized: return tr("You are not signed in, or the sign-in has expired.");
    case ErrorKind::Forbidden: return tr("You are signed in but may not do this.");
    case ErrorKind::RateLimited: return tr("Too many requests in a short time.");
    case ErrorKind::TooLarge: return tr("It is larger than the program accepts.");
    case ErrorKind::Protocol:
        return tr("The server answered something this program does not understand.");
    case ErrorKind::Unsupported: return tr("This version of FinWise cannot do it.");
    case ErrorKind::Storage: return tr("The file could not be read or written.");
    case ErrorKind::DiskFull: return tr("The disk is full.");
    case ErrorKind::Corrupt: return tr("The stored data is damaged.");
    case ErrorKind::Busy: return tr("Another program is using the data.");
    case ErrorKind::Cancelled: return tr("It was cancelled.");
    case ErrorKind::Internal: return tr("A mistake in FinWise stopped this.");
    }
    Q_UNREACHABLE();
}

QString ErrorText::remedy(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Validation: return tr("Correct the entry and try again.");
    case ErrorKind::NotFound: return tr("Look whether somebody deleted it on another device.");
    case ErrorKind::Ambiguous: return tr("Choose the one you mean.");
    case ErrorKind::Usage: return tr("Check it in the settings.");
    case ErrorKind::Network: return tr("Check the network and the address of the server.");
    case ErrorKind::Timeout: return tr("Nothing is lost; it is tried again by itself.");
    case ErrorKind::Certificate: return tr("Check the address, or ask whoever runs the server.");
    case ErrorKind::Unauthorized: return tr("Sign in again in the settings.");
    case ErrorKind::Forbidden: return tr("Ask the owner of these books for permission.");
    case ErrorKind::RateLimited: return tr("Wait a moment; it is tried again by itself.");
    case ErrorKind::TooLarge: return tr("Split it into smaller parts.");
    case ErrorKind::Protocol:
        return tr("Check whether the program and the server have matching versions.");
    case ErrorKind::Unsupported: return tr("Install a newer version.");
    case ErrorKind::Storage: return tr("Check whether the file exists and you may open it.");
    case ErrorKind::DiskFull: return tr("Free some space and try again.");
    case ErrorKind::Corrupt: return tr("Restore a backup, or load the data again from the server.");
    case ErrorKind::Busy: return tr("Close the other program or wait a moment, then try again.");
    case ErrorKind::Cancelled: return tr("Start again whenever you like.");
    case ErrorKind::Internal: return tr("Your data is safe. Please report what you did.");
    }
    Q_UNREACHABLE();
}

QString ErrorText::full(const Error &error)
{
    QString text = cause(error.kind);
    if (!error.where.isEmpty())
        text += QLatin1Char(' ') + tr("(%1)").arg(error.where);
    return text + QLatin1Char(' ') + remedy(error.kind);
}

} // namespace finwise
