// SPDX-License-Identifier: GPL-3.0-or-later
// What every fuzz target shares: the entry that libFuzzer and replay_main.cpp call, and a check
// that stays on in every build. Thread rule: one thread.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace finwise::fuzz {

// A broken law ends the program, which both drivers report together with the input.
inline void require(bool holds, const char *law)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken law: %s\n", law);
    std::abort();
}

} // namespace finwise::fuzz
