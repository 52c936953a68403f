// SPDX-License-Identifier: GPL-3.0-or-later
// TrustedProxies: whose word about a client's address counts. Rates and the throttle of sign-ins
// are kept per address; behind a proxy everybody has the proxy's, and one guesser would make all
// others wait. Anybody can write a header, so only what a named proxy says is believed.
// Thread rule: plain value.
#pragma once

#include "base/result.h"

#include <QHostAddress>

namespace finwise::server {

class TrustedProxies {
public:
    // Addresses and subnets as in 10.0.0.0/8. Usage error naming the one that is neither.
    static Result<TrustedProxies> parse(const QStringList &texts);
    // The address of whoever asks: the peer's own, or the last one in X-Forwarded-For that is no
    // proxy of ours. What cannot be read counts as the proxy itself.
    [[nodiscard]] QString clientOf(const QHostAddress &peer, const QByteArray &forwardedFor) const;

    // The peer is one of them.
    [[nodiscard]] bool contains(const QHostAddress &peer) const;

private:
    [[nodiscard]] bool trusts(const QHostAddress &address) const;
    QList<std::pair<QHostAddress, int>> m_subnets;
};

} // namespace finwise::server
