// SPDX-License-Identifier: GPL-3.0-or-later
// Threads beside the window give way to it: with fewer processors than busy threads, what a person
// does comes before what can wait.
#pragma once

namespace finwise {

// How much the calling thread gives way: 0 as much as the window, 19 the most. Without effect where
// the system has no such thing for threads.
void giveWay(int nice);

} // namespace finwise
