// SPDX-License-Identifier: GPL-3.0-or-later
// Passwords and tokens: Argon2id and BLAKE2b of libsodium. Nothing here is ever logged.
// Thread rule: pure functions; hashing a password takes long on purpose.
#pragma once

#include "base/random.h"

#include <QString>

namespace finwise::server {

// What one Argon2id hash costs. Tests take the cheapest.
enum class PasswordCost { Cheap, Standard };

// Empty when the memory it needs is not there.
QByteArray hashPassword(const QString &password, PasswordCost cost);
bool passwordMatches(const QByteArray &hash, const QString &password);
// 256 bits as text for headers.
QString makeToken(Random &random);
// What is stored of a token.
QString tokenHash(const QString &token);

} // namespace finwise::server
