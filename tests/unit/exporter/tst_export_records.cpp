// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporter/export_records.h"

#include "domain/entities.h"
#include "store/store.h"
#include "support/test_main.h"

#include <QBuffer>
#include <QJsonArray>
#include <QJsonDocument>

using namespace finwise;

class TstExportRecords final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOrderOfWritingDoesNotShow();
    void deletedRecordsAreLeftOut();
    void theExportIsOneJsonValue();
    void everyPageIsWritten();
    void aDeviceThatRefusesIsAnError();
};
static RegisterTest<TstExportRecords> registered("export_records");

namespace {

struct Device {
    ManualClock clock;
    SeededRandom random;
    std::unique_ptr<Store> store;

    explicit Device(quint64 seed) : random(seed)
    {
        clock.advance(qint64(seed));
        auto opened = Store::open({{}, Id::v7(clock, random), Id::v7(clock, random)}, clock,
                                  random);
        Q_ASSERT(opened.has_value());
        store = std::move(*opened);
    }
    void save(const Id &id, const QString &name)
    {
        Tag tag;
        tag.meta.id = id;
        tag.name = name;
        const auto saved = store->mutate(Mutation().write(store->catalog().record(tag)));
        Q_ASSERT(saved.has_value());
    }
    QByteArray exported()
    {
        QBuffer buffer;
        buffer.open(QIODevice::WriteOnly);
        const auto done = exportJson(store->reader(), buffer);
        return done && done->bytes == buffer.size() ? buffer.data() : QByteArray();
    }
};

QList<Id> someIds(int count)
{
    const ManualClock clock;
    SeededRandom random(5);
    QList<Id> ids;
    for (int i = 0; i < count; ++i)
        ids.append(Id::v7(clock, random));
    return ids;
}

} // namespace

void TstExportRecords::theOrderOfWritingDoesNotShow()
{
    Device a(1);
    Device b(99'000);
    const QList<Id> ids = someIds(20);
    for (qsizetype i = 0; i < ids.size(); ++i)
        a.save(ids[i], QString::number(i));
    for (qsizetype i = ids.size() - 1; i >= 0; --i) {
        b.save(ids[i], QStringLiteral("first"));
        b.save(ids[i], QString::number(i));
    }
    QVERIFY(!a.exported().isEmpty());
    QCOMPARE(a.exported(), b.exported());
}

void TstExportRecords::deletedRecordsAreLeftOut()
{
    Device a(1);
    const QByteArray before = a.exported();
    const Id id = someIds(1).first();
    a.save(id, QStringLiteral("short-lived"));
    QVERIFY(a.exported() != before);
    QVERIFY(a.store->mutate(Mutation().remove(a.store->catalog().type<Tag>(), id)).has_value());
    QCOMPARE(a.exported(), before);
}

void TstExportRecords::theExportIsOneJsonValue()
{
    Device a(1);
    a.save(someIds(1).first(), QStringLiteral("Ünïcode \"quoted\"\n"));
    QJsonParseError error;
    const QJsonObject json = QJsonDocument::fromJson(a.exported(), &error).object();
    QCOMPARE(error.error, QJsonParseError::NoError);
    QCOMPARE(json.value(QLatin1StringView("records")).toArray().size(), 1);
}

void TstExportRecords::everyPageIsWritten()
{
    constexpr int kMoreThanAPage = 1001;
    Device a(1);
    Mutation many;
    for (const Id &id : someIds(kMoreThanAPage)) {
        Tag tag;
        tag.meta.id = id;
        tag.name = QStringLiteral("t");
        many.write(a.store->catalog().record(tag));
    }
    QVERIFY(a.store->mutate(many).has_value());
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    const auto done = exportCsv(a.store->reader(), buffer, a.store->catalog().type<Tag>());
    QVERIFY(done.has_value());
    QCOMPARE(done->records, kMoreThanAPage);
    QCOMPARE(buffer.data().count("\r\n"), kMoreThanAPage + 1);
}

void TstExportRecords::aDeviceThatRefusesIsAnError()
{
    Device a(1);
    QByteArray bytes;
    QBuffer readOnly(&bytes);
    readOnly.open(QIODevice::ReadOnly);
    QTest::ignoreMessage(QtWarningMsg, "QIODevice::write (QBuffer): ReadOnly device");
    const auto done = exportJson(a.store->reader(), readOnly);
    QVERIFY(!done.has_value());
    QCOMPARE(done.error().kind, ErrorKind::Storage);
}

#include "tst_export_records.moc"
