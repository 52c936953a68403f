// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/id.h"

#include <QtEndian>

#include <array>

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

std::optional<Id> Id::fromUtf8(QByteArrayView text)
{
    constexpr std::size_t kBytes = 16;
    std::array<uchar, kBytes> bytes{};
    if (text.size() != 36)
        return std::nullopt;
    std::size_t digits = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (i == 8 || i == 13 || i == 18 || i == 23) {
            if (c != '-')
                return std::nullopt;
            continue;
        }
        const int value = c >= '0' && c <= '9' ? c - '0'
                        : c >= 'a' && c <= 'f' ? c - 'a' + 10
                        : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                               : -1;
        if (value < 0)
            return std::nullopt;
        uchar &byte = bytes[digits++ / 2];
        byte = uchar(byte << 4 | value);
    }
    const Id id(QUuid(qFromBigEndian<quint32>(bytes.data()), qFromBigEndian<quint16>(&bytes[4]),
                      qFromBigEndian<quint16>(&bytes[6]), bytes[8], bytes[9], bytes[10], bytes[11],
                      bytes[12], bytes[13], bytes[14], bytes[15]));
    return id.isNull() ? std::nullopt : std::optional(id);
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
