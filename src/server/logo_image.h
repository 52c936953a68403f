// SPDX-License-Identifier: GPL-3.0-or-later
// What may be a logo: a PNG or JPEG of bounded bytes and pixels, told by its own header and not by
// what it is called. Nothing is decoded here. Thread rule: pure functions.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace finwise::server {

inline constexpr qsizetype kLogoBytes = 256 * 1024;
inline constexpr int kLogoPixels = 1024; // of an edge

// "image/png" or "image/jpeg"; TooLarge or Validation error.
Result<QByteArray> logoType(const QByteArray &image);

} // namespace finwise::server
