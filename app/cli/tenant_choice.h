// SPDX-License-Identifier: GPL-3.0-or-later
// Which tenant a device works with after signing in. What was made here is kept and created on
// the server at the first sync (TASK-14); a device that has nothing yet takes the server's.
// Thread rule: the profile's thread.
#pragma once

#include "store/profile.h"
#include "sync/auth_client.h"

namespace finwise::cli {

// The tenant that is active afterwards. Ambiguous, naming the choices, when the device is empty
// and the server has several; NotFound when the one wanted (id or name) is in neither place.
Result<Tenant> chooseTenant(Profile &profile, const QList<RemoteTenant> &remote,
                            const QString &wanted);

} // namespace finwise::cli
