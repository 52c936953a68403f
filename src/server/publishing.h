// SPDX-License-Identifier: GPL-3.0-or-later
// After a commit: everybody concerned hears of it, of the data as of the values that lost.
// Thread rule: the tenant's writer, directly after the commit.
#pragma once

#include "server/hub.h"
#include "server/storage.h"

namespace finwise::server {

// Users by their names instead of their ids.
void namePeople(Stores &stores, QList<wire::ConflictNotice> &notices);
// Nothing when the commit changed nothing. The sender (0: nobody) hears neither: its answer says
// it all.
void publish(Stores &stores, Hub &hub, const Commit &commit, quint64 sender);
// Finds what others than the sessions did to the tenant's database and tells the sessions.
void publishOutside(Stores &stores, Hub &hub, const Id &tenant);

} // namespace finwise::server
