// SPDX-License-Identifier: GPL-3.0-or-later
// The server's half of the self-check: sums over a tenant's records in parts, and a bucket's
// records, only for who may read and only of the moment asked for.
#include "server_fixture.h"

#include "db/statement.h"
#include "wire/codec.h"

#include <QJsonDocument>

using namespace finwise;
using namespace finwise::server;

class TstTenantDigest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void partsAddUpToAllLivingRecords();
    void aBucketHoldsItsRecordsAndTombstones();
    void anotherMomentGetsNoRecords();
    void strangersGetNothing();
    void nonsenseIsRefused();
    void manyRecordsTakeSeveralParts();

private:
    static wire::DigestSums sumsOf(const QList<wire::SyncRecord> &records);
    static wire::DigestSums asked(ServerFixture &f);
};
static RegisterTest<TstTenantDigest> registered("tenant_digest");

wire::DigestSums TstTenantDigest::sumsOf(const QList<wire::SyncRecord> &records)
{
    wire::DigestSums sums;
    for (const wire::SyncRecord &record : records) {
        if (!record.deletedAt)
            sums.add(record.entity, record.id, record.version, wire::toText(record.rev),
                     QJsonDocument(record.data).toJson(QJsonDocument::Compact));
    }
    return sums;
}

wire::DigestSums TstTenantDigest::asked(ServerFixture &f)
{
    wire::DigestSums sums;
    QString from;
    do {
        const auto part = f.tenants->digest(f.actor(), from);
        if (!part)
            qFatal("%s", qPrintable(describe(part.error())));
        sums.add(part->sums);
        from = part->next;
    } while (!from.isEmpty());
    return sums;
}

void TstTenantDigest::partsAddUpToAllLivingRecords()
{
    ServerFixture f;
    QCOMPARE(asked(f), wire::DigestSums());
    QList<wire::Entry> made;
    for (int i = 0; i < 40; ++i)
        made.append(f.create(i, QStringLiteral("tag %1").arg(i)));
    f.push(made);
    f.push({f.edit(made[3], QStringLiteral("edited")), f.remove(made[5])});
    QCOMPARE(asked(f), sumsOf(f.allChanges()));
}

void TstTenantDigest::aBucketHoldsItsRecordsAndTombstones()
{
    ServerFixture f;
    QList<wire::Entry> made;
    for (int i = 0; i < 40; ++i)
        made.append(f.create(i, QStringLiteral("tag %1").arg(i)));
    f.push(made);
    f.push({f.remove(made[5])});
    const wire::Cursor at = toCursor(f.tenants->head(f.home)->head);
    qsizetype found = 0;
    for (int bucket = 0; bucket < wire::kBuckets; ++bucket) {
        const auto page = f.tenants->bucket(f.actor(),
                                            {at, QStringLiteral("Tag"), bucket, QString()});
        QVERIFY(page.has_value());
        QCOMPARE(page->at, at);
        QVERIFY(page->after.isEmpty());
        for (const wire::SyncRecord &record : page->records)
            QCOMPARE(wire::bucketOf(record.id), bucket);
        found += page->records.size();
    }
    QCOMPARE(found, made.size());
}

void TstTenantDigest::anotherMomentGetsNoRecords()
{
    ServerFixture f;
    const wire::Entry tag = f.create(1, QStringLiteral("tag"));
    f.push({tag});
    const wire::Cursor before = toCursor(f.tenants->head(f.home)->head);
    f.push({f.edit(tag, QStringLiteral("edited"))});
    const auto page = f.tenants->bucket(
        f.actor(), {before, QStringLiteral("Tag"), wire::bucketOf(tag.entityId), QString()});
    QVERIFY(page.has_value());
    // Naming the new moment, it would say that the bucket is empty then.
    QVERIFY(page->at.isEmpty());
    QVERIFY(page->records.isEmpty());
}

void TstTenantDigest::strangersGetNothing()
{
    ServerFixture f;
    f.push({f.create(1, QStringLiteral("tag"))});
    const Actor stranger{f.home, f.bob, idOf(9)};
    QCOMPARE(f.tenants->digest(stranger, {}).error().kind, ErrorKind::Forbidden);
    QCOMPARE(f.tenants->bucket(stranger, {{}, QStringLiteral("Tag"), 0, {}}).error().kind,
             ErrorKind::Forbidden);
}

void TstTenantDigest::nonsenseIsRefused()
{
    ServerFixture f;
    f.push({f.create(1, QStringLiteral("tag"))});
    for (const int bucket : {-1, 256, 1'000'000})
        QCOMPARE(f.tenants->bucket(f.actor(), {{}, QStringLiteral("Tag"), bucket, {}}).error().kind,
                 ErrorKind::Protocol);
    QCOMPARE(f.tenants->bucket(f.actor(), {{}, QStringLiteral("Rocket"), 0, {}}).error().kind,
             ErrorKind::Protocol);
}

void TstTenantDigest::manyRecordsTakeSeveralParts()
{
    ServerFixture f;
    for (int i = 0; i < 10; ++i) {
        QList<wire::Entry> made;
        for (int n = 0; n < 500; ++n)
            made.append(f.create(1'000 * i + n, QStringLiteral("tag")));
        f.push(made);
    }
    int parts = 0;
    QString from;
    do {
        from = f.tenants->digest(f.actor(), from)->next;
        ++parts;
    } while (!from.isEmpty());
    QCOMPARE(parts, 3); // of 5,000 records
}

#include "tst_tenant_digest.moc"
