// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/picture_shelf.h"
#include "support/test_main.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QTemporaryDir>

using namespace finwise;

class TstPictureShelf final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whatever is chosen becomes a small square; a wide picture keeps its shape in it.
    void picturesBecomeSmall();
    // The same picture gets the same name, so two devices send it once.
    void sameContentSameName();
    // A file that is no picture is refused and leaves nothing behind.
    void otherFilesAreRefused();
    // A server can neither send what is no picture nor name a place outside the shelf.
    void aServerIsNotTrusted();

private:
    static QString drawn(const QTemporaryDir &folder, QSize size, const char *format);
    static QByteArray bytesOf(const QImage &image, const char *format);
    const Id m_tenant = *Id::parse(QStringLiteral("0195b0f2-7c1e-7d7a-9f7e-000000000001"));
};
static RegisterTest<TstPictureShelf> registered("picture_shelf");

QByteArray TstPictureShelf::bytesOf(const QImage &image, const char *format)
{
    QBuffer buffer;
    if (!buffer.open(QIODevice::WriteOnly) || !image.save(&buffer, format))
        qFatal("no picture");
    return buffer.data();
}

QString TstPictureShelf::drawn(const QTemporaryDir &folder, QSize size, const char *format)
{
    QImage image(size, QImage::Format_RGB32);
    image.fill(Qt::red);
    const QString file = folder.filePath(QStringLiteral("chosen"));
    if (!image.save(file, format))
        qFatal("no picture");
    return file;
}

void TstPictureShelf::picturesBecomeSmall()
{
    const QTemporaryDir folder;
    const PictureShelf shelf(folder.filePath(QStringLiteral("shelf")));
    for (const QSize size : {QSize(16, 16), QSize(900, 900), QSize(2'400, 300)}) {
        const auto path = shelf.take(drawn(folder, size, "PNG"), m_tenant);
        QVERIFY(path.has_value());
        QVERIFY(shelf.has(*path));
        const QImage kept = QImage::fromData(shelf.read(*path));
        QCOMPARE(kept.size(), QSize(128, 128));
        QVERIFY(shelf.read(*path).size() < PictureShelf::kMaxBytes);
        QCOMPARE(kept.pixelColor(64, 64), QColor(Qt::red));
        const bool wide = size.width() > size.height();
        QCOMPARE(kept.pixelColor(64, 10).alpha(), wide ? 0 : 255);
    }
}

void TstPictureShelf::sameContentSameName()
{
    const QTemporaryDir folder;
    const PictureShelf one(folder.filePath(QStringLiteral("one")));
    const PictureShelf other(folder.filePath(QStringLiteral("other")));
    const QString file = drawn(folder, {300, 200}, "JPEG");
    const auto path = one.take(file, m_tenant);
    QVERIFY(path.has_value());
    QCOMPARE(other.take(file, m_tenant).value(), *path);
    QCOMPARE(one.urlOf(*path).toLocalFile(), folder.filePath(QStringLiteral("one/")) + *path);
}

void TstPictureShelf::otherFilesAreRefused()
{
    const QTemporaryDir folder;
    const PictureShelf shelf(folder.filePath(QStringLiteral("shelf")));
    QFile text(folder.filePath(QStringLiteral("text.png")));
    QVERIFY(text.open(QIODevice::WriteOnly));
    text.write("no picture at all");
    text.close();
    const auto path = shelf.take(text.fileName(), m_tenant);
    QVERIFY(!path);
    QCOMPARE(path.error().kind, ErrorKind::Validation);
    QVERIFY(!QFile::exists(folder.filePath(QStringLiteral("shelf"))));
}

void TstPictureShelf::aServerIsNotTrusted()
{
    const QTemporaryDir folder;
    const PictureShelf shelf(folder.filePath(QStringLiteral("shelf")));
    const QString tenant = m_tenant.toString();
    QImage image(128, 128, QImage::Format_RGB32);
    image.fill(Qt::blue);
    QVERIFY(shelf.keep(tenant + QStringLiteral("/logo.png"), bytesOf(image, "PNG")).has_value());
    QVERIFY(!shelf.urlOf(tenant + QStringLiteral("/logo.png")).isEmpty());
    QVERIFY(!shelf.keep(tenant + QStringLiteral("/page.png"), "<html>"));
    QVERIFY(!shelf.keep(tenant + QStringLiteral("/half.png"), bytesOf(image, "PNG").left(60)));
    QVERIFY(!shelf.keep(tenant + QStringLiteral("/../logo.png"), bytesOf(image, "PNG")));
    QVERIFY(!shelf.keep(tenant + QStringLiteral("/large.png"),
                        bytesOf(image.scaled(2'000, 10), "PNG")));
    QVERIFY(!shelf.keep(tenant + QStringLiteral("/logo.bmp"), bytesOf(image, "BMP")));
    QVERIFY(!shelf.has(tenant + QStringLiteral("/../logo.png")));
    QVERIFY(shelf.read(QStringLiteral("../secrets.json")).isEmpty());
}

#include "tst_picture_shelf.moc"
