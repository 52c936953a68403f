// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/form_record.h"

#include "domain/entities.h"
#include "store/store.h"
#include "support/test_main.h"

using namespace finwise;

// What is in the store, what the form began with, and what the user makes of it.
struct Form {
    ManualClock clock;
    SeededRandom random{7};
    std::unique_ptr<Store> store =
        Store::open({{}, Id::v7(clock, random), Id::v7(clock, random)}, clock, random).value();
    Account shown;
    Account now;

    Form()
    {
        shown.meta.id = store->newId();
        shown.name = QStringLiteral("Giro");
        shown.note = QStringLiteral("joint");
        write(shown);
        now = shown;
    }
    void write(const Account &account)
    {
        QVERIFY(store->mutate(Mutation().write(store->catalog(), account)).has_value());
    }
    Account saved() { return entityFrom<Account>(formRecord(store->reader(), shown, now)); }
};

class TstFormRecord final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatTheUserLeftAloneStaysAsTheOthersMadeIt_MU24();
    void ofOneFieldTheUsersWordCounts();
    void whatBelongsTogetherIsTakenTogether();
    void whatIsGoneIsWrittenAsTheFormHasIt();
};
static RegisterTest<TstFormRecord> registered("form_record");

void TstFormRecord::whatTheUserLeftAloneStaysAsTheOthersMadeIt_MU24()
{
    Form form;
    Account theirs = form.shown;
    theirs.note = QStringLiteral("cancelled in May");
    theirs.isActive = false;
    form.write(theirs);
    form.now.name = QStringLiteral("Household");
    const Account saved = form.saved();
    QCOMPARE(saved.name, QStringLiteral("Household"));
    QCOMPARE(saved.note, theirs.note);
    QCOMPARE(saved.isActive, false);
}

void TstFormRecord::ofOneFieldTheUsersWordCounts()
{
    Form form;
    Account theirs = form.shown;
    theirs.name = QStringLiteral("Current account");
    form.write(theirs);
    form.now.name = QStringLiteral("Household");
    QCOMPARE(form.saved().name, QStringLiteral("Household"));
    // Nothing was changed: nothing of theirs is lost.
    form.now = form.shown;
    QCOMPARE(form.saved().name, theirs.name);
}

void TstFormRecord::whatBelongsTogetherIsTakenTogether()
{
    Form form;
    Transaction shown;
    shown.meta.id = form.store->newId();
    shown.accountId = form.shown.meta.id;
    shown.date = QDate(2026, 1, 31);
    shown.amount.minor = -500;
    Transaction theirs = shown;
    theirs.date = QDate(2026, 2, 1); // of the same group as the amount
    theirs.note = QStringLiteral("theirs");
    QVERIFY(form.store->mutate(Mutation().write(form.store->catalog(), theirs)).has_value());
    Transaction now = shown;
    now.amount.minor = -700;
    const auto saved = entityFrom<Transaction>(formRecord(form.store->reader(), shown, now));
    QCOMPARE(saved.amount.minor, -700);
    QCOMPARE(saved.date, shown.date);
    QCOMPARE(saved.note, theirs.note);
}

void TstFormRecord::whatIsGoneIsWrittenAsTheFormHasIt()
{
    Form form;
    const EntityType &type = form.store->catalog().type<Account>();
    QVERIFY(form.store->mutate(Mutation().remove(type, form.shown.meta.id)).has_value());
    form.now.name = QStringLiteral("Household");
    QCOMPARE(form.saved(), form.now);
    // A new record has an id only when it is written.
    Form fresh;
    fresh.shown.meta.id = Id();
    QCOMPARE(fresh.saved(), fresh.now);
}

#include "tst_form_record.moc"
