// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/logo_image.h"
#include "server/multipart.h"
#include "support/test_main.h"

#include <QTest>
#include <QtEndian>

using namespace finwise;
using namespace finwise::server;

namespace {

QByteArray number(quint32 value, int bytes)
{
    QByteArray text(4, '\0');
    qToBigEndian(value, text.data());
    return text.right(bytes);
}

QByteArray png(quint32 width, quint32 height)
{
    return QByteArray("\x89PNG\r\n\x1a\n", 8) + number(13, 4) + "IHDR" + number(width, 4)
         + number(height, 4) + QByteArray(5, '\0');
}

QByteArray jpeg(quint32 width, quint32 height)
{
    return QByteArray("\xff\xd8\xff\xe0", 4) + number(4, 2) + "JF" + QByteArray("\xff\xc0", 2)
         + number(11, 2) + QByteArray("\x08", 1) + number(height, 2) + number(width, 2) + "....";
}

} // namespace

class TstLogoImage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void onlyBoundedPicturesAreTaken_data();
    void onlyBoundedPicturesAreTaken();
    void aFormOfABrowserIsRead();
};
static RegisterTest<TstLogoImage> registered("logo_image");

void TstLogoImage::onlyBoundedPicturesAreTaken_data()
{
    QTest::addColumn<QByteArray>("image");
    QTest::addColumn<QString>("type");
    QTest::newRow("png") << png(128, 64) << "image/png";
    QTest::newRow("jpeg") << jpeg(128, 64) << "image/jpeg";
    QTest::newRow("too wide") << png(1025, 64) << QString();
    QTest::newRow("too high jpeg") << jpeg(64, 60'000) << QString();
    QTest::newRow("nothing to see") << png(0, 64) << QString();
    QTest::newRow("a lie about its type")
        << QByteArray("GIF89a and so on and on and on") << QString();
    QTest::newRow("script") << QByteArray("<svg onload=alert(1)>") << QString();
    QTest::newRow("empty") << QByteArray() << QString();
    QTest::newRow("cut png") << png(8, 8).left(20) << QString();
    QTest::newRow("cut jpeg") << jpeg(8, 8).left(12) << QString();
    QTest::newRow("endless segments")
        << QByteArray("\xff\xd8\xff\xe0\0\0\xff\xe0\0\0", 10) << QString();
    QTest::newRow("too large") << png(8, 8) + QByteArray(kLogoBytes, 'x') << QString();
}

void TstLogoImage::onlyBoundedPicturesAreTaken()
{
    QFETCH(QByteArray, image);
    QFETCH(QString, type);
    const auto read = logoType(image);
    QCOMPARE(read.has_value(), !type.isEmpty());
    if (read)
        QCOMPARE(QString::fromLatin1(*read), type);
}

void TstLogoImage::aFormOfABrowserIsRead()
{
    const QByteArray type = "multipart/form-data; boundary=----x";
    const QByteArray body = "------x\r\nContent-Disposition: form-data; name=\"tenant_id\"\r\n\r\nT"
                            "\r\n------x\r\nContent-Disposition: form-data; name=\"file\"; "
                            "filename=\"../a.png\"\r\nContent-Type: image/png\r\n\r\n"
                            "\x89PNG\r\n\r\n--x\r\n------x--\r\n";
    const auto parts = readMultipart(type, body);
    QVERIFY(parts.has_value());
    QCOMPARE(parts->value("tenant_id"), QByteArray("T"));
    QCOMPARE(parts->value("file"), QByteArray("\x89PNG\r\n\r\n--x"));
    QVERIFY(!readMultipart("multipart/form-data", body));
    QVERIFY(!readMultipart("application/json", body));
    QVERIFY(!readMultipart(type, body.left(80)));
    QVERIFY(!readMultipart(type, QByteArray("------x\r\n").repeated(100)));
}

#include "tst_logo_image.moc"
