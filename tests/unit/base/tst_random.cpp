// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include "support/test_main.h"

#include <array>
#include <limits>

using namespace finwise;

namespace {

// Answers what it is told, to reach the edges that chance does not.
class Scripted final : public Random {
public:
    explicit Scripted(std::initializer_list<quint64> values) : m_values(values) {}
    quint64 next() override { return m_values.takeFirst(); }
    [[nodiscard]] bool used() const { return m_values.isEmpty(); }

private:
    QList<quint64> m_values;
};

} // namespace

class TstRandom final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void resultsAreBelowTheBound();
    void valuesThatWouldFavourSmallResultsAreDrawnAgain();
    void everyResultIsAboutEquallyOften();
    void chanceIsAFraction();
    void aSeedRepeatsItself();
    void systemRandomDoesNotRepeatItself();
};
static RegisterTest<TstRandom> registered("random");

static constexpr quint64 kMax = std::numeric_limits<quint64>::max();

void TstRandom::resultsAreBelowTheBound()
{
    SeededRandom random(1);
    for (const quint64 bound : {quint64(1), quint64(2), quint64(3), quint64(1) << 63, kMax}) {
        for (int i = 0; i < 200; ++i)
            QVERIFY(random.below(bound) < bound);
    }
}

void TstRandom::valuesThatWouldFavourSmallResultsAreDrawnAgain()
{
    // 2^64 is 10 * k + 6: the last six values have no full ten to belong to.
    Scripted random{kMax, kMax - 5, 17};
    QCOMPARE(random.below(10), quint64(7));
    QVERIFY(random.used());
}

void TstRandom::everyResultIsAboutEquallyOften()
{
    SeededRandom random(2);
    std::array<int, 6> counts{};
    for (int i = 0; i < 60'000; ++i)
        ++counts[random.below(6)];
    for (const int count : counts)
        QVERIFY2(count > 9'500 && count < 10'500, qPrintable(QString::number(count)));
}

void TstRandom::chanceIsAFraction()
{
    SeededRandom random(3);
    int hits = 0;
    for (int i = 0; i < 10'000; ++i) {
        QVERIFY(!random.chance(0, 5));
        QVERIFY(random.chance(5, 5));
        hits += random.chance(1, 4) ? 1 : 0;
    }
    QVERIFY(hits > 2'300 && hits < 2'700);
}

void TstRandom::aSeedRepeatsItself()
{
    SeededRandom a(42);
    SeededRandom b(42);
    SeededRandom other(43);
    bool differs = false;
    for (int i = 0; i < 100; ++i) {
        const quint64 value = a.next();
        QCOMPARE(b.next(), value);
        differs = differs || other.next() != value;
    }
    QVERIFY(differs);
}

void TstRandom::systemRandomDoesNotRepeatItself()
{
    SystemRandom random;
    QVERIFY(random.next() != random.next() || random.next() != random.next());
}

#include "tst_random.moc"
