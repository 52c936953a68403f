// SPDX-License-Identifier: GPL-3.0-or-later
// Sums tell whether two sides hold the same, whatever the order in which they count.
#include "wire/digest.h"

#include "support/test_main.h"

#include <rapidcheck.h>

using namespace finwise;
using namespace finwise::wire;

class TstDigest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void orderAndPartsDoNotMatter();
    void anyDifferenceIsSeenInItsBucket();
    void textsHoldTheSums();
    void damagedTextsAreRefused_data();
    void damagedTextsAreRefused();
    void aBucketIsTheEndOfAnId();
};
static RegisterTest<TstDigest> registered("digest");

namespace {

struct Row {
    QString entity;
    Id id;
    qint64 version = 0;
    QByteArray rev;
    QByteArray data;
};

std::vector<Row> anyRows()
{
    const int count = *rc::gen::inRange(1, 40);
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i) {
        const auto n = *rc::gen::inRange<quint64>(0, 1'000'000);
        rows.push_back({n % 2 == 0 ? QStringLiteral("Account") : QStringLiteral("Tag"),
                        Id::v5(Id(), QString::number(n * 100 + quint64(i))),
                        *rc::gen::inRange<qint64>(1, 9), QByteArray::number(n % 7),
                        QByteArray::number(n % 11)});
    }
    return rows;
}

void add(DigestSums &sums, const Row &row)
{
    sums.add(row.entity, row.id, row.version, row.rev, row.data);
}

} // namespace

void TstDigest::orderAndPartsDoNotMatter()
{
    QVERIFY(rc::check("forwards, or backwards in two parts", [] {
        const std::vector<Row> rows = anyRows();
        DigestSums forwards;
        DigestSums first;
        DigestSums second;
        for (std::size_t i = 0; i < rows.size(); ++i) {
            add(forwards, rows[i]);
            add(i % 2 == 0 ? first : second, rows[rows.size() - 1 - i]);
        }
        second.add(first);
        RC_ASSERT(forwards.differences(second).isEmpty());
        RC_ASSERT(forwards == second);
    }));
}

void TstDigest::anyDifferenceIsSeenInItsBucket()
{
    QVERIFY(rc::check("another version, revision or content, or no record at all", [] {
        const std::vector<Row> rows = anyRows();
        const auto which = *rc::gen::inRange<std::size_t>(0, rows.size());
        DigestSums mine;
        DigestSums theirs;
        for (const Row &row : rows)
            add(mine, row);
        for (std::size_t i = 0; i < rows.size(); ++i) {
            Row row = rows[i];
            const int how = i == which ? *rc::gen::inRange(0, 4) : 4;
            row.version += how == 0 ? 1 : 0;
            row.rev += how == 1 ? "x" : "";
            row.data += how == 2 ? "x" : "";
            if (how != 3)
                add(theirs, row);
        }
        const QList<DigestSums::Place> expected{{rows[which].entity, bucketOf(rows[which].id)}};
        RC_ASSERT(mine.differences(theirs) == expected);
        RC_ASSERT(theirs.differences(mine) == expected);
    }));
}

void TstDigest::textsHoldTheSums()
{
    QVERIFY(rc::check("fromTexts(toTexts(s)) == s", [] {
        DigestSums sums;
        for (const Row &row : anyRows())
            add(sums, row);
        RC_ASSERT(DigestSums::fromTexts(sums.toTexts()) == sums);
    }));
}

void TstDigest::damagedTextsAreRefused_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
         {"x", "=1", "1", "100=1", "-1=1", "0a=", "0a=g", "0a=10000000000000000"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TstDigest::damagedTextsAreRefused()
{
    QFETCH(const QString, text);
    QVERIFY(!DigestSums::fromTexts({{QStringLiteral("Account"), text}}));
}

void TstDigest::aBucketIsTheEndOfAnId()
{
    const Id id = *Id::parse(QStringLiteral("0195b0f2-7c1e-7d7a-9f7e-0d9b6a3f2a0b"));
    QCOMPARE(bucketOf(id), 11);
    QCOMPARE(bucketSuffix(11), QStringLiteral("0b"));
}

#include "tst_digest.moc"
