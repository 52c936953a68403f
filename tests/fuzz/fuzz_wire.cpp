// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a message of the sync protocol, and as a frame around one: what is understood is
// the same after being written and read again.
#include "fuzz_check.h"

#include "wire/codec.h"
#include "wire/framing.h"

using namespace finwise;
using finwise::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    constexpr qsizetype kMaxBytes = 1 << 20;
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto text = wire::unpack({true, bytes}, kMaxBytes);
    require(!text || text->size() <= kMaxBytes, "a frame does not inflate beyond its limit");
    const auto message = wire::decode(bytes, kMaxBytes);
    if (!message)
        return 0;
    const auto again = wire::decode(wire::encode(*message));
    require(again.has_value(), "what was written can be read");
    require(wire::encode(*again) == wire::encode(*message), "writing and reading changes nothing");
    return 0;
}
