// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/framing.h"

#include "wire/limits.h"

#include <QtEndian>

#include <zstd.h>

namespace finwise::wire {
namespace {

constexpr qsizetype kHeaderBytes = 6;
constexpr char kCodecZstd = 1;
constexpr int kLevel = 1;

tl::unexpected<Error> broken(const char *why)
{
    return fail(ErrorKind::Protocol, QStringLiteral("frame"), QString::fromLatin1(why));
}

} // namespace

Frame pack(const QByteArray &text, bool compress)
{
    if (!compress || text.size() < limits::kCompressFromBytes)
        return Frame{false, text};
    QByteArray out(kHeaderBytes + qsizetype(ZSTD_compressBound(size_t(text.size()))),
                   Qt::Uninitialized);
    out[0] = kCodecZstd;
    out[1] = 0;
    qToBigEndian(quint32(text.size()), out.data() + 2);
    const size_t size = ZSTD_compress(out.data() + kHeaderBytes, size_t(out.size() - kHeaderBytes),
                                      text.constData(), size_t(text.size()), kLevel);
    if (ZSTD_isError(size) != 0 || kHeaderBytes + qsizetype(size) >= text.size())
        return Frame{false, text}; // does not compress: plain is shorter
    out.resize(kHeaderBytes + qsizetype(size));
    return Frame{true, out};
}

Result<QByteArray> unpack(const Frame &frame, qsizetype maxBytes)
{
    const auto tooLarge = [&] {
        return fail(ErrorKind::TooLarge, QStringLiteral("frame"),
                    QStringLiteral("more than %1 bytes").arg(maxBytes));
    };
    if (frame.bytes.size() > maxBytes)
        return tooLarge();
    if (!frame.binary)
        return frame.bytes;
    if (frame.bytes.size() < kHeaderBytes)
        return broken("shorter than its header");
    if (frame.bytes[0] != kCodecZstd || frame.bytes[1] != 0)
        return broken("unknown codec or flags");
    const auto rawSize = qsizetype(qFromBigEndian<quint32>(frame.bytes.constData() + 2));
    if (rawSize > maxBytes || rawSize > limits::kInflatedBytes)
        return tooLarge();
    // The declared length is all that is ever allocated: a body that inflates to more is refused
    // by the decompressor, one that inflates to less is a lie.
    QByteArray text(rawSize, Qt::Uninitialized);
    const size_t size = ZSTD_decompress(text.data(), size_t(rawSize),
                                        frame.bytes.constData() + kHeaderBytes,
                                        size_t(frame.bytes.size() - kHeaderBytes));
    if (ZSTD_isError(size) != 0 || qsizetype(size) != rawSize)
        return broken("the body is not what its header says");
    return text;
}

} // namespace finwise::wire
