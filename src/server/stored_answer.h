// SPDX-License-Identifier: GPL-3.0-or-later
// What is kept of the answer to an op, so that a repeat gets the same one. Nearly every op was
// simply applied as a whole; that is kept as a few words,
//
//   "=" version SP cursor SP ms SP counter SP device SP group { "," group }
//
// and everything else as the JSON of the answer. There is one for every op ever sent, so its
// length counts. answerFromText(answerText(a), a.id) == a. Thread rule: pure functions.
#pragma once

#include "wire/messages.h"

namespace finwise::server {

// REQUIRES: no record in it.
QByteArray answerText(const wire::EntryResult &answer);
// Protocol error for anything else.
Result<wire::EntryResult> answerFromText(QByteArrayView text, const Id &op);

} // namespace finwise::server
