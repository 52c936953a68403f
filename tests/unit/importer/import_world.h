// SPDX-License-Identifier: GPL-3.0-or-later
// A store in memory with two accounts of one household, and short ways to import into them.
// Thread rule: one thread.
#pragma once

#include "importer/commit.h"
#include "store/queries.h"
#include "store/sync_store.h"
#include "support/test_main.h"

namespace finwise::importer {

struct ImportWorld {
    ManualClock clock;
    SeededRandom random{7};
    std::unique_ptr<Store> store;
    Account giro;
    Account savings;

    explicit ImportWorld(const QString &path = {})
    {
        StoreOptions options;
        options.path = path;
        options.tenant = Id::parse(u"0192f0c1-2345-7abc-8def-0123456789ab").value();
        options.device = Id::v7(clock, random);
        store = Store::open(options, clock, random).value();
        giro.meta.id = Id::parse(u"0192f0c1-2345-7abc-8def-00000000000a").value();
        giro.name = QStringLiteral("Giro");
        giro.iban = QStringLiteral("DE89370400440532013000");
        savings.meta.id = Id::parse(u"0192f0c1-2345-7abc-8def-00000000000b").value();
        savings.name = QStringLiteral("Tagesgeld");
        savings.iban = QStringLiteral("DE02120300000000202051");
        save(giro);
        save(savings);
    }

    template <Entity E> void save(const E &entity)
    {
        clock.advance(1);
        (void)store->mutate(Mutation().write(store->catalog(), entity)).value();
    }
    void remove(const Id &transaction)
    {
        clock.advance(1);
        (void)store->mutate(Mutation().remove(store->catalog().type<Transaction>(), transaction))
            .value();
    }
    Transaction byHand(QDate date, qint64 minor)
    {
        Transaction row;
        row.meta.id = store->newId();
        row.accountId = giro.meta.id;
        row.date = date;
        row.amount.minor = minor;
        return row;
    }

    // "13.01.2025;Kiosk;DE…;Zeitung;-2,50" a line.
    static QByteArray statement(const QByteArrayList &rows)
    {
        return "Buchungstag;Empfänger;IBAN;Verwendungszweck;Betrag\n" + rows.join('\n') + '\n';
    }
    // So many rows of which no two resemble each other.
    static QByteArrayList distinctRows(int count)
    {
        QByteArrayList rows;
        for (int i = 0; i < count; ++i)
            rows.append(QStringLiteral("%1;Laden %2;;Rechnung %2;-%3,50")
                            .arg(QDate(2025, 1, 1).addDays(i).toString(u"dd.MM.yyyy"))
                            .arg(i)
                            .arg(10 + i)
                            .toUtf8());
        return rows;
    }
    ImportPlan plan(const QByteArrayList &rows) { return plan(giro, rows); }
    ImportPlan plan(const Account &account, const QByteArrayList &rows)
    {
        clock.advance(1);
        const auto reading = readStatement(statement(rows));
        return planImport(store->reader(), account, *reading).value();
    }
    QList<Transaction> rows(const Account &account)
    {
        TransactionFilter filter;
        filter.account = account.meta.id;
        return transactions(store->reader(), filter).value();
    }
    qint64 waiting() { return store->sync().queue().counts()->pending; }
};

} // namespace finwise::importer
