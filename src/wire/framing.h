// SPDX-License-Identifier: GPL-3.0-or-later
// Frames on the socket: JSON as a text frame, or compressed as a binary frame
//   codec(1 byte: 1 = zstd) | flags(1 byte: 0) | raw length (4 bytes, big endian) | body
// for texts of at least limits::kCompressFromBytes when both sides said "zstd".
// Thread rule: pure functions.
#pragma once

#include "base/result.h"

#include <QByteArray>

namespace finwise::wire {

struct Frame {
    bool binary = false;
    QByteArray bytes;
};

Frame pack(const QByteArray &text, bool compress);
// The JSON text of a frame. TooLarge when it would inflate beyond maxBytes, Protocol for a frame
// that is not understood.
Result<QByteArray> unpack(const Frame &frame, qsizetype maxBytes);

} // namespace finwise::wire
