// SPDX-License-Identifier: GPL-3.0-or-later
// HeaderGate: decides from the first bytes of a connection whether they are a request we want to
// hear more of. Strict on purpose: what a proxy in front of us could read differently (both
// lengths, folded lines, odd encodings) is refused. Sees bytes only, no sockets.
// Thread rule: pure functions.
#pragma once

#include "server/http_message.h"

#include <optional>
#include <variant>

namespace finwise::server {

inline constexpr qsizetype kHeaderBytes = 16 * 1024;
inline constexpr qsizetype kBodyBytes = 1024 * 1024;

// Everything but body and address; and how the body comes.
struct RequestHead {
    HttpRequest request;
    qsizetype headerBytes = 0; // length of the header with its empty line
    qsizetype bodyBytes = 0;
};
struct Refusal {
    int status = 400;
    QString message;
};
struct NeedMore {};

using GateAnswer = std::variant<NeedMore, RequestHead, Refusal>;

// `bytes` are the first bytes received; at most kHeaderBytes of them are looked at.
GateAnswer readHead(const QByteArray &bytes);

} // namespace finwise::server
