// SPDX-License-Identifier: GPL-3.0-or-later
#include "entity_samples.h"

#include "support/test_main.h"

#include <QJsonDocument>

#include <limits>

using namespace finwise;

class TstFieldCodec final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatHasTheWrongTypeIsRefusedByName_data();
    void whatHasTheWrongTypeIsRefusedByName();
    void integersStayExact();
    void aMissingKeyKeepsTheDefault();
    void nullIsAnAbsentValue();
    void unknownFieldsAreKeptAndSentBack();
    void anUnknownFieldNeverShadowsAKnownOne();
};
static RegisterTest<TstFieldCodec> registered("field_codec");

static QJsonObject object(const QByteArray &json)
{
    return QJsonDocument::fromJson(json).object();
}

void TstFieldCodec::whatHasTheWrongTypeIsRefusedByName_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("field"); // empty: accepted
    const auto row = [](const char *json, const char *field) {
        QTest::addRow("%s", json) << QByteArray(json) << QString::fromLatin1(field);
    };
    row(R"({})", "");
    row(R"({"payee": 5})", "payee");
    row(R"({"payee": null})", "");
    row(R"({"reconciled": "true"})", "reconciled");
    row(R"({"reconciled": 1})", "reconciled");
    row(R"({"reconciled": null})", "reconciled");
    row(R"({"accountId": "no uuid"})", "accountId");
    row(R"({"accountId": ""})", "accountId");
    row(R"({"accountId": 7})", "accountId");
    row(R"({"date": "2025-02-29"})", "date");
    row(R"({"date": "2025-6-1"})", "date");
    row(R"({"date": "2025-06-01T00:00:00"})", "date");
    row(R"({"date": "01.06.2025"})", "date");
    row(R"({"date": "2025x06x01"})", "date");
    row(R"({"date": 20250601})", "date");
    row(R"({"amount": {"minor": 5, "currency": "EUR"}})", "");
    row(R"({"amount": -12.34})", "amount");
    row(R"({"amount": {"minor": 1.5, "currency": "EUR"}})", "amount");
    row(R"({"amount": {"minor": "5", "currency": "EUR"}})", "amount");
    row(R"({"amount": {"minor": 5}})", "amount");
    row(R"({"amount": {"minor": 5, "currency": "Euro"}})", "amount");
    row(R"({"amount": {"minor": 1e30, "currency": "EUR"}})", "amount");
    row(R"({"amount": null})", "amount");
    // The parser makes of a number just outside of 64 bit the nearest one that is inside.
    row(R"({"amount": {"minor": -9223372036854775809, "currency": "EUR"}})", "amount");
    row(R"({"amount": {"minor": 9223372036854775808, "currency": "EUR"}})", "amount");
    row(R"({"amount": {"minor": -9223372036854775807, "currency": "EUR"}})", "");
    row(R"({"amount": {"minor": 1e300, "currency": "EUR"}})", "amount");
    row(R"({"amount": {"minor": 1e3, "currency": "EUR"}})", "");
    row(R"({"type": "expense"})", "type");
    row(R"({"type": null})", "type");
    row(R"({"tagIds": ["6ba7b810-9dad-11d1-80b4-00c04fd430c8"]})", "");
    row(R"({"tagIds": null})", "");
    row(R"({"tagIds": [null]})", "tagIds");
    row(R"({"tagIds": "6ba7b810-9dad-11d1-80b4-00c04fd430c8"})", "tagIds");
    row(R"({"splits": [{"minor": 5}]})", "");
    row(R"({"splits": [{"note": "no amount"}]})", "splits");
    row(R"({"splits": [{"minor": 5, "note": 7}]})", "splits");
    row(R"({"splits": [5]})", "splits");
    row(R"({"splits": {}})", "splits");
    row(R"({"payee": 5, "date": 5})", "date"); // the first in the order of the table
}

void TstFieldCodec::whatHasTheWrongTypeIsRefusedByName()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, field);
    Transaction transaction;
    const auto read = dataFromJson(object(json), transaction);
    QCOMPARE(read.has_value(), field.isEmpty());
    if (read)
        return;
    QCOMPARE(read.error().kind, ErrorKind::Validation);
    QCOMPARE(read.error().where, field);
    QVERIFY(!read.error().message.isEmpty());
}

void TstFieldCodec::integersStayExact()
{
    using Limits = std::numeric_limits<qint64>;
    constexpr qint64 kExactDouble = qint64(1) << 53;
    for (const qint64 value :
         {Limits::min() + 1, Limits::min() + 2, -kExactDouble - 1, qint64(-1), qint64(0), qint64(1),
          kExactDouble + 1, Limits::max() - 1, Limits::max()}) {
        Transaction written;
        written.amount.minor = value;
        const QByteArray text = QJsonDocument(dataToJson(written)).toJson();
        Transaction read;
        QVERIFY(dataFromJson(object(text), read));
        QCOMPARE(read.amount.minor, value);
    }
}

void TstFieldCodec::aMissingKeyKeepsTheDefault()
{
    Account account;
    QVERIFY(dataFromJson({}, account));
    QCOMPARE(account, Account());
    QVERIFY(account.isActive);
}

void TstFieldCodec::nullIsAnAbsentValue()
{
    eachEntity([]<class E>() {
        const E empty;
        E read = EntitySampler::sample<E>();
        read.meta = {};
        QVERIFY2(dataFromJson(dataToJson(empty), read), Schema<E>::entity.data());
        // A date that is null leaves the member alone only when the key is missing.
        QVERIFY2(dataToJson(read) == dataToJson(empty), Schema<E>::entity.data());
    });
}

void TstFieldCodec::unknownFieldsAreKeptAndSentBack()
{
    const QJsonObject newer = object(R"({"name": "Rewe", "logo": {"url": "x"}, "rank": null,
                                         "defaultCategoryId": null, "note": ""})");
    Recipient recipient;
    QVERIFY(dataFromJson(newer, recipient));
    QCOMPARE(recipient.name, QStringLiteral("Rewe"));
    QCOMPARE(recipient.meta.ext, object(R"({"logo": {"url": "x"}, "rank": null})"));
    QCOMPARE(dataToJson(recipient), newer);

    Transaction transaction;
    const QJsonObject split = object(R"({"splits": [{"minor": 5, "categoryId": null, "note": "",
                                                     "share": "1/3"}]})");
    QVERIFY(dataFromJson(split, transaction));
    QCOMPARE(dataToJson(transaction).value(QLatin1StringView("splits")),
             split.value(QLatin1StringView("splits")));
}

void TstFieldCodec::anUnknownFieldNeverShadowsAKnownOne()
{
    Recipient recipient;
    recipient.name = QStringLiteral("Rewe");
    recipient.meta.ext = object(R"({"name": "Aldi"})");
    QCOMPARE(dataToJson(recipient).value(QLatin1StringView("name")), QStringLiteral("Rewe"));
}

#include "tst_field_codec.moc"
