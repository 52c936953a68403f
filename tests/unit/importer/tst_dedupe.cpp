// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/dedupe.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

namespace {

const Id kAccount = Id::parse(u"0192f0c1-2345-7abc-8def-0123456789ab").value();

TransactionDraft draft(int day, qint64 minor, quint64 text)
{
    TransactionDraft out;
    out.date = QDate(2025, 3, day);
    out.amount.minor = minor;
    out.textHash = {text, text};
    return out;
}

// What the store holds after the drafts were imported.
QList<ExistingRow> imported(const QList<TransactionDraft> &drafts, QList<ExistingRow> before = {})
{
    const QList<JudgedRow> judged = judgeRows(kAccount, drafts, before);
    for (qsizetype i = 0; i < drafts.size(); ++i) {
        if (judged[i].novelty != Novelty::Duplicate)
            before.append({judged[i].id, drafts[i].date, drafts[i].amount.minor, false});
    }
    return before;
}

int count(const QList<JudgedRow> &rows, Novelty novelty)
{
    return static_cast<int>(std::count_if(
        rows.begin(), rows.end(), [&](const JudgedRow &row) { return row.novelty == novelty; }));
}

} // namespace

class TstDedupe final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The same file twice adds nothing.
    void sameFileTwiceAddsNothing();
    // Twins on a day are two transactions; the third one of a later file is new.
    void twinsStayTwo();
    // Thirty equal daily coffees in two overlapping statements are thirty transactions.
    void dailyCoffeesAreAllThere();
    // A statement of 150 rows that overlaps by 100 adds exactly 50.
    void overlapAddsTheRest();
    // A similar row is shown with its twin, nearest date first, each twin once.
    void similarRowIsShown();
    // A row that is somebody's exact match is nobody's twin.
    void exactMatchIsNoTwin();
    // A row that was taken back comes back with its old id.
    void takenBackRowIsRestored();
    // A row that was deleted by hand is a duplicate that can be offered.
    void deletedByHandIsADuplicate();
    // A similar row that was entered by hand is said to be one.
    void manualTwinIsTold();
    // Thousands of rows with one amount cost no more than others.
    void oneAmountTenThousandTimes();
    // Ids never change: databases out there depend on them.
    void idsAreStable();
};

static RegisterTest<TstDedupe> registered("dedupe");

void TstDedupe::sameFileTwiceAddsNothing()
{
    const QList<TransactionDraft> file{draft(1, -250, 1), draft(1, -250, 1), draft(2, 900, 2)};
    QCOMPARE(count(judgeRows(kAccount, file, imported(file)), Novelty::Duplicate), 3);
}

void TstDedupe::twinsStayTwo()
{
    const QList<TransactionDraft> one{draft(1, -250, 1), draft(1, -250, 1)};
    QCOMPARE(imported(one).size(), 2);
    const QList<TransactionDraft> two = one + QList{draft(1, -250, 1)};
    const QList<JudgedRow> judged = judgeRows(kAccount, two, imported(one));
    QCOMPARE(count(judged, Novelty::Duplicate), 2);
    QCOMPARE(imported(two, imported(one)).size(), 3);
}

void TstDedupe::dailyCoffeesAreAllThere()
{
    QList<TransactionDraft> first;
    QList<TransactionDraft> second;
    for (int day = 1; day <= 30; ++day) {
        if (day <= 18)
            first.append(draft(day, -280, 7));
        if (day >= 12)
            second.append(draft(day, -280, 7));
    }
    QCOMPARE(imported(second, imported(first)).size(), 30);
}

void TstDedupe::overlapAddsTheRest()
{
    QList<TransactionDraft> rows;
    for (int i = 0; i < 200; ++i)
        rows.append(draft(1 + i % 28, -100 - i % 9, static_cast<quint64>(i % 40)));
    const QList<ExistingRow> before = imported(rows.mid(0, 150));
    QCOMPARE(before.size(), 150);
    // The order of the second statement is another one.
    QList<TransactionDraft> later = rows.mid(50);
    std::reverse(later.begin(), later.end());
    const QList<JudgedRow> judged = judgeRows(kAccount, later, before);
    // Equal rows before the overlap belong to the first statement only; none of them repeats here.
    QVERIFY(count(judged, Novelty::Duplicate) >= 100);
    QList<TransactionDraft> distinct;
    for (int i = 0; i < 200; ++i)
        distinct.append(draft(1 + i % 28, -100 - i, static_cast<quint64>(i)));
    QCOMPARE(imported(distinct.mid(50), imported(distinct.mid(0, 150))).size(), 200);
}

void TstDedupe::similarRowIsShown()
{
    const Id near = Id::parse(u"0192f0c1-2345-7abc-8def-000000000001").value();
    const Id far = Id::parse(u"0192f0c1-2345-7abc-8def-000000000002").value();
    const QList<ExistingRow> existing{{far, QDate(2025, 3, 4), -999, false},
                                      {near, QDate(2025, 3, 6), -999, false}};
    const QList<JudgedRow> judged = judgeRows(
        kAccount, {draft(7, -999, 1), draft(7, -999, 2), draft(7, -999, 3), draft(7, 999, 4)},
        existing);
    QCOMPARE(judged[0].novelty, Novelty::PossibleDuplicate);
    QCOMPARE(judged[0].twin, near);
    QCOMPARE(judged[1].twin, far);
    QCOMPARE(judged[2].novelty, Novelty::New);
    QCOMPARE(judged[3].novelty, Novelty::New);
    QCOMPARE(judgeRows(kAccount, {draft(8, -999, 1)}, {existing[0]})[0].novelty, Novelty::New);
}

void TstDedupe::exactMatchIsNoTwin()
{
    const QList<ExistingRow> existing = imported({draft(5, -999, 2)});
    const QList<JudgedRow> judged = judgeRows(kAccount, {draft(5, -999, 1), draft(5, -999, 2)},
                                              existing);
    QCOMPARE(judged[0].novelty, Novelty::New);
    QCOMPARE(judged[1].novelty, Novelty::Duplicate);
}

void TstDedupe::takenBackRowIsRestored()
{
    QList<ExistingRow> existing = imported({draft(5, -999, 2)});
    existing[0].deleted = true;
    const QList<JudgedRow> judged = judgeRows(kAccount, {draft(5, -999, 2)}, existing);
    QCOMPARE(judged[0].novelty, Novelty::Restored);
    QCOMPARE(judged[0].id, existing[0].id);
}

void TstDedupe::deletedByHandIsADuplicate()
{
    QList<ExistingRow> existing = imported({draft(5, -999, 2)});
    existing[0].deleted = existing[0].deletedByHand = true;
    const QList<JudgedRow> judged = judgeRows(kAccount, {draft(5, -999, 2)}, existing);
    QCOMPARE(judged[0].novelty, Novelty::Duplicate);
    QVERIFY(judged[0].deletedEarlier);
}

void TstDedupe::manualTwinIsTold()
{
    ExistingRow manual{Id::parse(u"0192f0c1-2345-7abc-8def-000000000001").value(),
                       QDate(2025, 3, 4), -999};
    QVERIFY(!judgeRows(kAccount, {draft(5, -999, 1)}, {manual})[0].completesManual);
    manual.enteredByHand = true;
    QVERIFY(judgeRows(kAccount, {draft(5, -999, 1)}, {manual})[0].completesManual);
}

void TstDedupe::oneAmountTenThousandTimes()
{
    QList<TransactionDraft> first;
    QList<TransactionDraft> second;
    for (int i = 0; i < 10'000; ++i) {
        first.append(draft(1 + i % 28, -999, quint64(i)));
        second.append(draft(1 + i % 28, -999, quint64(i) + 100'000)); // other texts
    }
    QCOMPARE(count(judgeRows(kAccount, second, imported(first)), Novelty::PossibleDuplicate),
             10'000);
}

void TstDedupe::idsAreStable()
{
    QCOMPARE(fingerprintOf(draft(5, -999, 0xabc)),
             QStringLiteral("2025-03-05|-999|EUR|0000000000000abc0000000000000abc"));
    QCOMPARE(judgeRows(kAccount, {draft(5, -999, 0xabc)}, {})[0].id.toString(),
             QStringLiteral("a8265b2c-47a3-51e8-b922-2dd273161cd7"));
}

#include "tst_dedupe.moc"
