// SPDX-License-Identifier: GPL-3.0-or-later
// Id: a 128-bit UUID. Records made by a person get a version 7 id (time-ordered, RFC 9562);
// records that two devices may create apart get a version 5 id from what identifies them, so that
// both end with the same one. Thread rule: plain value.
#pragma once

#include "base/clock.h"
#include "base/random.h"

#include <QHashFunctions>
#include <QUuid>

#include <optional>

namespace finwise {

class Id {
public:
    Id() = default;
    static Id v7(const Clock &clock, Random &random);
    // Name-based; the same space and name give the same id on every device, for ever.
    static Id v5(const Id &space, QStringView name);
    // Accepts the canonical 36-character form in any case. Validation error otherwise.
    static Result<Id> parse(QStringView text);

    // The same from bytes, for what is read a hundred thousand times; nothing: no canonical UUID.
    static std::optional<Id> fromUtf8(QByteArrayView text);

    [[nodiscard]] bool isNull() const { return m_uuid.isNull(); }
    // Canonical lower-case form, 36 characters.
    [[nodiscard]] QString toString() const { return m_uuid.toString(QUuid::WithoutBraces); }
    [[nodiscard]] QByteArray toUtf8() const { return m_uuid.toByteArray(QUuid::WithoutBraces); }
    [[nodiscard]] QByteArray toBytes() const { return m_uuid.toRfc4122(); }

    bool operator==(const Id &) const = default;
    // Order of the canonical text, which is also the order SQLite gives to the column.
    std::strong_ordering operator<=>(const Id &other) const;
    friend size_t qHash(const Id &id, size_t seed = 0) { return qHash(id.m_uuid, seed); }

private:
    explicit Id(const QUuid &uuid) : m_uuid(uuid) {}
    QUuid m_uuid;
};

} // namespace finwise
