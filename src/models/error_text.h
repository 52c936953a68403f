// SPDX-License-Identifier: GPL-3.0-or-later
// What an error says to the user, in the user's language: what happened and what to do about it.
// Every ErrorKind has both. Thread rule: GUI thread (translations).
#pragma once

#include "base/result.h"

#include <QCoreApplication>

namespace finwise {

class ErrorText {
    Q_DECLARE_TR_FUNCTIONS(finwise::ErrorText)

public:
    [[nodiscard]] static QString cause(ErrorKind kind);
    [[nodiscard]] static QString remedy(ErrorKind kind);
    // Cause, the thing concerned and the remedy in one paragraph.
    [[nodiscard]] static QString full(const Error &error);
};

} // namespace finwise
