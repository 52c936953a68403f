// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/random.h"

#include <QRandomGenerator>

#include <limits>

namespace finwise {

quint64 Random::below(quint64 bound)
{
    Q_ASSERT(bound > 0);
    // Values above the last full multiple of the bound would favour small results.
    const quint64 limit = std::numeric_limits<quint64>::max()
                        - std::numeric_limits<quint64>::max() % bound;
    quint64 value = next();
    while (value >= limit)
        value = next();
    return value % bound;
}

quint64 SystemRandom::next()
{
    return QRandomGenerator::system()->generate64();
}

} // namespace finwise
