// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as the head of a request: what follows the head does not change the answer, and the
// lengths stay within the limits.
#include "fuzz_check.h"

#include "server/header_gate.h"

using namespace finwise;
using namespace finwise::server;
using finwise::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const GateAnswer answer = readHead(bytes);
    const auto *head = std::get_if<RequestHead>(&answer);
    if (const auto *refusal = std::get_if<Refusal>(&answer)) {
        require(refusal->status >= 400 && refusal->status < 600, "a refusal has an error status");
        require(!refusal->message.isEmpty(), "a refusal says why");
    }
    if (!head)
        return 0;
    require(head->headerBytes > 0 && head->headerBytes <= std::min(bytes.size(), kHeaderBytes),
            "a head lies within what was received");
    require(head->bodyBytes >= 0 && head->bodyBytes <= kBodyBytes, "a body has a bounded length");
    require(!head->request.method.isEmpty() && head->request.path.startsWith(u'/'),
            "a request has a method and a path");
    const GateAnswer alone = readHead(bytes.left(head->headerBytes));
    const auto *same = std::get_if<RequestHead>(&alone);
    require(same && same->headerBytes == head->headerBytes && same->bodyBytes == head->bodyBytes
                && same->request.path == head->request.path,
            "what follows the head does not change it");
    return 0;
}
