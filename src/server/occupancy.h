// SPDX-License-Identifier: GPL-3.0-or-later
// Occupancy: how many places each key holds at once – connections of an address, sockets of a
// user – so that nobody takes all there are. Invariant: a place is given back when the last copy of
// it is gone. Thread rule: any thread.
#pragma once

#include <QHash>
#include <QString>

#include <memory>
#include <mutex>

namespace finwise::server {

class Occupancy {
public:
    // Holds a place as long as it or a copy of it lives; may outlive the Occupancy.
    using Place = std::shared_ptr<void>;
    Occupancy() : m_held(std::make_shared<Held>()) {}
    // Null when the key holds `most` of them already; 0: any number.
    [[nodiscard]] Place take(const QString &key, int most) const;

private:
    struct Held {
        std::mutex mutex;
        QHash<QString, int> counts; // never 0
    };
    std::shared_ptr<Held> m_held;
};

} // namespace finwise::server
