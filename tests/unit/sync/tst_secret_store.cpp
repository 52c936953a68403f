// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/secret_store.h"

#include "support/test_main.h"

#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

using namespace finwise;

class TstSecretStore final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsWrittenIsReadAgain();
    void onlyTheOwnerMayReadTheFile();
    void aDamagedFileIsReportedAndReplaced();
};
static RegisterTest<TstSecretStore> registered("secret_store");

void TstSecretStore::whatIsWrittenIsReadAgain()
{
    const QTemporaryDir folder;
    FileSecretStore secrets(folder.filePath(QStringLiteral("sub/secrets.json")));
    const QString name = QStringLiteral("anna@https://example.org");
    QCOMPARE(secrets.read(name).error().kind, ErrorKind::NotFound);
    QVERIFY(secrets.remove(name).has_value());
    const QJsonObject secret{{QStringLiteral("access"), QStringLiteral("t")}};
    QVERIFY(secrets.write(name, secret).has_value());
    QVERIFY(secrets.write(QStringLiteral("other"), {}).has_value());
    QCOMPARE(*FileSecretStore(folder.filePath(QStringLiteral("sub/secrets.json"))).read(name),
             secret);
    QVERIFY(secrets.remove(name).has_value());
    QCOMPARE(secrets.read(name).error().kind, ErrorKind::NotFound);
    QVERIFY(secrets.read(QStringLiteral("other")).has_value());
}

void TstSecretStore::onlyTheOwnerMayReadTheFile()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secrets.json"));
    FileSecretStore secrets(path);
    for (int i = 0; i < 2; ++i) {
        QVERIFY(secrets.write(QString::number(i), {}).has_value());
        const QFile::Permissions allowed = QFile::ReadOwner | QFile::WriteOwner | QFile::ReadUser
                                         | QFile::WriteUser;
        QCOMPARE(QFileInfo(path).permissions() & ~allowed, QFile::Permissions());
    }
}

void TstSecretStore::aDamagedFileIsReportedAndReplaced()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("secrets.json"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("{\"a\":");
    file.close();
    FileSecretStore secrets(path);
    QCOMPARE(secrets.read(QStringLiteral("a")).error().kind, ErrorKind::Corrupt);
    QVERIFY(secrets.write(QStringLiteral("b"), {}).has_value());
    QVERIFY(secrets.read(QStringLiteral("b")).has_value());
}

#include "tst_secret_store.moc"
