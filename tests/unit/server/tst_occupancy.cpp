// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/occupancy.h"

#include "support/test_main.h"

#include <algorithm>
#include <thread>
#include <vector>

using namespace finwise;
using namespace finwise::server;

namespace {

const QString kAnna = QStringLiteral("anna");
const QString kEve = QStringLiteral("eve");

} // namespace

class TstOccupancy final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nobodyHoldsMoreThanAllowedAndOthersAreNotConcerned();
    void aPlaceIsFreeWithItsLastCopy();
    void withoutABoundThereIsNone();
    void manyThreadsLoseNoPlace();
};
static RegisterTest<TstOccupancy> registered("occupancy");

void TstOccupancy::nobodyHoldsMoreThanAllowedAndOthersAreNotConcerned()
{
    const Occupancy places;
    const auto first = places.take(kEve, 2);
    auto second = places.take(kEve, 2);
    QVERIFY(first && second);
    QVERIFY(!places.take(kEve, 2));
    QVERIFY(!places.take(kEve, 2)); // being refused costs nothing and gives nothing
    QVERIFY(places.take(kAnna, 2));
    second.reset();
    QVERIFY(places.take(kEve, 2));
}

void TstOccupancy::aPlaceIsFreeWithItsLastCopy()
{
    auto places = std::make_unique<Occupancy>();
    auto place = places->take(kEve, 1);
    auto copy = place;
    place.reset();
    QVERIFY(!places->take(kEve, 1));
    copy.reset();
    place = places->take(kEve, 1);
    QVERIFY(place);
    places.reset();
    place.reset(); // later than all others
}

void TstOccupancy::withoutABoundThereIsNone()
{
    const Occupancy places;
    std::vector<Occupancy::Place> held;
    for (int i = 0; i < 1000; ++i)
        held.push_back(places.take(kEve, 0));
    QVERIFY(std::all_of(held.begin(), held.end(), [](const auto &place) { return bool(place); }));
    QVERIFY(!places.take(kEve, 1000));
}

void TstOccupancy::manyThreadsLoseNoPlace()
{
    const Occupancy places;
    std::vector<std::thread> threads;
    for (int t = 0; t < 4; ++t) {
        threads.emplace_back([&places] {
            for (int i = 0; i < 2000; ++i) {
                const auto place = places.take(kEve, 3);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    const auto one = places.take(kEve, 1);
    QVERIFY(one); // all were given back
}

#include "tst_occupancy.moc"
