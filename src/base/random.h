// SPDX-License-Identifier: GPL-3.0-or-later
// Random: the only source of randomness. SystemRandom is cryptographically strong and thread-safe;
// SeededRandom repeats itself for tests and the simulation and belongs to one thread.
#pragma once

#include <QtGlobal>

#include <random>

namespace finwise {

class Random {
public:
    virtual ~Random() = default;
    virtual quint64 next() = 0;
    // Uniform in [0, bound). REQUIRES: bound > 0.
    quint64 below(quint64 bound);
    // True with the probability numerator / denominator.
    bool chance(quint64 numerator, quint64 denominator) { return below(denominator) < numerator; }
};

class SystemRandom final : public Random {
public:
    quint64 next() override;
};

class SeededRandom final : public Random {
public:
    explicit SeededRandom(quint64 seed) : m_engine(seed) {}
    quint64 next() override { return m_engine(); }

private:
    std::mt19937_64 m_engine;
};

} // namespace finwise
