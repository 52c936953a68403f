// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/picture_shelf.h"

#include <QBuffer>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QSaveFile>

namespace finwise {

namespace {

constexpr int kEdge = 128;
constexpr int kCorner = 24;
constexpr int kMaxEdge = 1024; // of what a server sends
constexpr int kMaxName = 80;

// In the middle of a square, with round corners; a wide one keeps its shape.
QImage squareOf(const QImage &image)
{
    const QImage small = image.scaled(kEdge, kEdge, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    QImage square(kEdge, kEdge, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::transparent);
    const QRect place((kEdge - small.width()) / 2, (kEdge - small.height()) / 2, small.width(),
                      small.height());
    QPainter painter(&square);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath outline;
    const int corner = std::min(kCorner, std::min(place.width(), place.height()) / 4);
    outline.addRoundedRect(place, corner, corner);
    painter.setClipPath(outline);
    painter.drawImage(place.topLeft(), small);
    return square;
}

} // namespace

bool PictureShelf::isPicture(const QString &path)
{
    static const QRegularExpression name(QStringLiteral("^[0-9A-Za-z_-][0-9A-Za-z._-]*$"));
    const qsizetype slash = path.indexOf(u'/');
    if (slash < 0 || path.size() - slash > kMaxName)
        return false;
    const auto tenant = Id::parse(QStringView(path).left(slash));
    return tenant && !tenant->isNull() && name.match(path.mid(slash + 1)).hasMatch();
}

QString PictureShelf::fileOf(const QString &path) const
{
    return m_folder + u'/' + path;
}

bool PictureShelf::has(const QString &path) const
{
    return isPicture(path) && QFile::exists(fileOf(path));
}

QUrl PictureShelf::urlOf(const QString &path) const
{
    return has(path) ? QUrl::fromLocalFile(fileOf(path)) : QUrl();
}

QByteArray PictureShelf::read(const QString &path) const
{
    QFile file(isPicture(path) ? fileOf(path) : QString());
    return file.open(QIODevice::ReadOnly) ? file.read(kMaxBytes) : QByteArray();
}

Result<QString> PictureShelf::take(const QString &file, const Id &tenant) const
{
    QImageReader reader(file);
    reader.setAutoTransform(true);
    reader.setDecideFormatFromContent(true);
    // A photograph need not be decoded in full to become so small.
    if (const QSize size = reader.size(); size.width() > 4 * kEdge && size.height() > 4 * kEdge)
        reader.setScaledSize(size.scaled(4 * kEdge, 4 * kEdge, Qt::KeepAspectRatioByExpanding));
    const QImage image = reader.read();
    if (image.isNull())
        return fail(ErrorKind::Validation, QFileInfo(file).fileName(), reader.errorString());
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly) || !squareOf(image).save(&buffer, "PNG"))
        return fail(ErrorKind::Internal, QFileInfo(file).fileName(),
                    QStringLiteral("cannot be written as PNG"));
    const QByteArray name =
        QCryptographicHash::hash(bytes, QCryptographicHash::Blake2b_160).toHex();
    const QString path =
        QStringLiteral("%1/%2.png").arg(tenant.toString(), QString::fromLatin1(name));
    if (const auto written = write(path, bytes); !written)
        return fail(written.error());
    return path;
}

Result<void> PictureShelf::keep(const QString &path, const QByteArray &bytes) const
{
    QBuffer buffer;
    buffer.setData(bytes);
    QImageReader reader(&buffer);
    const QSize size = reader.size();
    const bool known = reader.format() == "png" || reader.format() == "jpeg";
    if (!isPicture(path) || !known || size.isEmpty() || size.width() > kMaxEdge
        || size.height() > kMaxEdge || reader.read().isNull())
        return fail(ErrorKind::Protocol, path, QStringLiteral("no picture"));
    return write(path, bytes);
}

Result<void> PictureShelf::write(const QString &path, const QByteArray &bytes) const
{
    const QString name = fileOf(path);
    QSaveFile file(name);
    if (!QDir().mkpath(QFileInfo(name).path()) || !file.open(QIODevice::WriteOnly)
        || file.write(bytes) != bytes.size() || !file.commit())
        return fail(ErrorKind::Storage, name, file.errorString());
    return {};
}

} // namespace finwise
