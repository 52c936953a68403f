// SPDX-License-Identifier: GPL-3.0-or-later
// LoginThrottle: slows guessing down. Failures are counted per account and address together, so
// that nobody can lock an account for its owner elsewhere, and per address.
// Thread rule: one thread.
#pragma once

#include "base/clock.h"

#include <QHash>
#include <QString>

namespace finwise::server {

class LoginThrottle {
public:
    explicit LoginThrottle(const Clock &clock) : m_clock(clock) {}

    // Milliseconds to wait before the next try; 0: go ahead.
    [[nodiscard]] qint64 waitMs(const QString &account, const QString &address) const;
    void failed(const QString &account, const QString &address);
    void succeeded(const QString &account, const QString &address);

private:
    struct Failures {
        int count = 0;
        qint64 lastMs = 0;
    };
    [[nodiscard]] qint64 waitFor(const QString &key, int free) const;
    void count(const QString &key);

    const Clock &m_clock;
    QHash<QString, Failures> m_failures;
};

} // namespace finwise::server
