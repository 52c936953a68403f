// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"
#include "models/row_steps.h"
#include "support/test_main.h"

#include <QTest>

using namespace finwise;

class TstRowSteps final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Doing the steps makes the old order the new one, whatever the two are (MU-3.3).
    void MU_3_3_stepsLeadFromOneOrderToTheOther();
    // One row that came or went is one step, so that a view keeps everything else.
    void MU_3_3_oneChangeIsOneStep();
    void manyScatteredChangesAreNoSteps();
};
static RegisterTest<TstRowSteps> registered("row_steps");

static QList<qint64> done(QList<qint64> rows, const QList<RowStep> &steps,
                          const QList<qint64> &after)
{
    for (const RowStep &step : steps) {
        for (int i = 0; i < step.count; ++i) {
            if (step.kind == RowStep::Kind::Remove)
                rows.removeAt(step.first);
            else
                rows.insert(step.first + i, after.at(step.first + i));
        }
    }
    return rows;
}

void TstRowSteps::MU_3_3_stepsLeadFromOneOrderToTheOther()
{
    SeededRandom random(11);
    const auto place = [&random](qsizetype bound) {
        return qsizetype(random.below(quint64(bound)));
    };
    for (int round = 0; round < 2'000; ++round) {
        QList<qint64> before;
        const qsizetype rows = place(12);
        for (qsizetype i = 0; i < rows; ++i)
            before.append(i);
        QList<qint64> after = before;
        const qsizetype changes = place(5);
        for (qsizetype i = 0; i < changes; ++i) {
            if (!after.isEmpty() && random.chance(1, 2))
                after.removeAt(place(after.size()));
            else
                after.insert(place(after.size() + 1), 100 + round * 10 + i);
            if (after.size() > 1 && random.chance(1, 3))
                after.move(place(after.size()), place(after.size()));
        }
        const auto steps = rowSteps(before, after, 1'000);
        QVERIFY(steps);
        QCOMPARE(done(before, *steps, after), after);
    }
}

void TstRowSteps::MU_3_3_oneChangeIsOneStep()
{
    const QList<qint64> rows{5, 4, 3, 2, 1};
    QCOMPARE(*rowSteps(rows, {5, 4, 9, 3, 2, 1}, 10),
             (QList<RowStep>{{RowStep::Kind::Insert, 2, 1}}));
    QCOMPARE(*rowSteps(rows, {5, 4, 2, 1}, 10), (QList<RowStep>{{RowStep::Kind::Remove, 2, 1}}));
    QCOMPARE(*rowSteps(rows, rows, 10), QList<RowStep>());
    // A row whose date changed leaves its place and comes back at another.
    QCOMPARE(*rowSteps(rows, {2, 5, 4, 3, 1}, 10),
             (QList<RowStep>{{RowStep::Kind::Remove, 3, 1}, {RowStep::Kind::Insert, 0, 1}}));
}

void TstRowSteps::manyScatteredChangesAreNoSteps()
{
    QList<qint64> before;
    QList<qint64> after;
    for (int i = 0; i < 100; ++i) {
        before.append(i);
        after.append({i, 1'000 + i});
    }
    QVERIFY(!rowSteps(before, after, 50));
    QVERIFY(rowSteps(before, after, 100));
}

#include "tst_row_steps.moc"
