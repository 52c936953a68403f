// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QtEndian>

namespace finwise {

Id Id::v7(const Clock &clock, Random &random)
{
    // RFC 9562 §5.7: 48 bits of milliseconds, version, 12 + 62 random bits, variant.
    quint64 high = (quint64(clock.now().ms) << 16) | (random.next() & 0x0fffU) | 0x7000U;
    quint64 low = (random.next() & 0x3fff'ffff'ffff'ffffULL) | 0x8000'0000'0000'0000ULL;
    high = qToBigEndian(high);
    low = qToBigEndian(low);
    QByteArray bytes(16, Qt::Uninitialized);
    memcpy(bytes.data(), &high, sizeof high);
    memcpy(bytes.data() + sizeof high, &low, sizeof low);
    return Id(QUuid::fromRfc4122(bytes));
}

Id Id::v5(const Id &space, QStringView name)
{
    return Id(QUuid::createUuidV5(space.m_uuid, name.toUtf8()));
}

Result<Id> Id::parse(QStringView text)
{
    const QUuid uuid = text.size() == 36 ? QUuid::fromString(text) : QUuid();
    if (uuid.isNull())
        return fail(ErrorKind::Validation, text.left(64).toString(), QStringLiteral("not a UUID"));
    return Id(uuid);
}

std::strong_ordering Id::operator<=>(const Id &other) const
{
    if (const auto order = m_uuid.data1 <=> other.m_uuid.data1; order != 0)
        return order;
    if (const auto order = m_uuid.data2 <=> other.m_uuid.data2; order != 0)
        return order;
    if (const auto order = m_uuid.data3 <=> other.m_uuid.data3; order != 0)
        return order;
    return memcmp(m_uuid.data4, other.m_uuid.data4, sizeof m_uuid.data4) <=> 0;
}

} // namespace finwise
