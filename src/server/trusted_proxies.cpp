// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/trusted_proxies.h"

namespace finwise::server {
namespace {

constexpr qsizetype kMostHops = 16;

// ::ffff:10.0.0.1 is 10.0.0.1.
QHostAddress plain(const QHostAddress &address)
{
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    return isV4 ? QHostAddress(v4) : address;
}

} // namespace

Result<TrustedProxies> TrustedProxies::parse(const QStringList &texts)
{
    TrustedProxies proxies;
    for (const QString &text : texts) {
        const auto subnet = QHostAddress::parseSubnet(text);
        if (subnet.first.isNull() || subnet.second < 0) {
            return fail(ErrorKind::Usage, QStringLiteral("--trusted-proxy"),
                        QStringLiteral("%1 is neither an address nor a subnet").arg(text));
        }
        proxies.m_subnets.append(subnet);
    }
    return proxies;
}

bool TrustedProxies::trusts(const QHostAddress &address) const
{
    return std::any_of(m_subnets.begin(), m_subnets.end(),
                       [&](const auto &subnet) { return address.isInSubnet(subnet); });
}

bool TrustedProxies::contains(const QHostAddress &peer) const
{
    return trusts(plain(peer));
}

QString TrustedProxies::clientOf(const QHostAddress &peer, const QByteArray &forwardedFor) const
{
    QHostAddress client = plain(peer);
    const QList<QByteArray> hops = forwardedFor.split(',');
    const qsizetype first = std::max<qsizetype>(0, hops.size() - kMostHops);
    // From the nearest to the farthest, as long as the one who says it is believed.
    for (qsizetype i = hops.size() - 1; i >= first && trusts(client); --i) {
        const QHostAddress said = plain(QHostAddress(QString::fromLatin1(hops[i].trimmed())));
        if (said.isNull())
            break;
        client = said;
    }
    return client.toString();
}

} // namespace finwise::server
