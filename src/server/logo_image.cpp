// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/logo_image.h"

#include <QtEndian>

#include <optional>

namespace finwise::server {
namespace {

struct Size {
    qint64 width = 0;
    qint64 height = 0;
};

constexpr qsizetype kPngHeader = 24; // signature, IHDR with width and height

// PNG: signature, length of IHDR, "IHDR", width, height.
std::optional<Size> pngSize(const QByteArray &image)
{
    static const QByteArray signature("\x89PNG\r\n\x1a\n", 8);
    if (image.size() < kPngHeader || !image.startsWith(signature) || image.mid(12, 4) != "IHDR")
        return std::nullopt;
    return Size{qFromBigEndian<quint32>(image.constData() + 16),
                qFromBigEndian<quint32>(image.constData() + 20)};
}

// JPEG: segments FF xx length …; a start-of-frame segment holds height and width.
std::optional<Size> jpegSize(const QByteArray &image)
{
    if (!image.startsWith("\xff\xd8\xff"))
        return std::nullopt;
    const auto byte = [&](qsizetype i) { return quint8(image[i]); };
    for (qsizetype at = 2; at + 9 <= image.size();) {
        if (byte(at) != 0xff)
            return std::nullopt;
        const quint8 kind = byte(at + 1);
        const bool frame = kind >= 0xc0 && kind <= 0xcf && kind != 0xc4 && kind != 0xc8
                        && kind != 0xcc;
        const qsizetype length = qFromBigEndian<quint16>(image.constData() + at + 2);
        if (frame)
            return Size{qFromBigEndian<quint16>(image.constData() + at + 7),
                        qFromBigEndian<quint16>(image.constData() + at + 5)};
        if (length < 2)
            return std::nullopt;
        at += 2 + length;
    }
    return std::nullopt;
}

} // namespace

Result<QByteArray> logoType(const QByteArray &image)
{
    if (image.size() > kLogoBytes)
        return fail(ErrorKind::TooLarge, QStringLiteral("logo"),
                    QStringLiteral("more than %1 bytes").arg(kLogoBytes));
    const auto png = pngSize(image);
    const auto size = png ? png : jpegSize(image);
    if (!size)
        return fail(ErrorKind::Validation, QStringLiteral("logo"),
                    QStringLiteral("neither a PNG nor a JPEG picture"));
    if (size->width < 1 || size->height < 1 || size->width > kLogoPixels
        || size->height > kLogoPixels)
        return fail(ErrorKind::Validation, QStringLiteral("logo"),
                    QStringLiteral("an edge has 1 to %1 pixels").arg(kLogoPixels));
    return png ? QByteArray("image/png") : QByteArray("image/jpeg");
}

} // namespace finwise::server
