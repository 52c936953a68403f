// SPDX-License-Identifier: GPL-3.0-or-later
// DigestSums: whether two sides hold the same records, in sums. The records of an entity fall into
// 256 buckets by their ids; a bucket's sum is made of what its living records say: version,
// revisions and content. Equal sums: equal records, as good as certainly. Made from rows only, so
// nobody takes over what somebody else believes.
// Invariant: the order in which records are added does not matter. Thread rule: plain value.
#pragma once

#include "base/id.h"

#include <QMap>
#include <QString>

#include <array>

namespace finwise::wire {

inline constexpr int kBuckets = 256;

// How sums are made: sums of another encoding say nothing.
QString digestEncoding();
int bucketOf(const Id &id);
// What the ids of a bucket end with, as text.
QString bucketSuffix(int bucket);

class DigestSums {
public:
    // rev and data are the compact JSON texts, keys in order.
    void add(const QString &entity, const Id &id, qint64 version, const QByteArray &rev,
             const QByteArray &data);
    // All that was added there is added here.
    void add(const DigestSums &other);

    struct Place {
        QString entity;
        int bucket = 0;
        bool operator==(const Place &) const = default;
    };
    // Where the sums differ; an entity without records is one of sums of nothing.
    [[nodiscard]] QList<Place> differences(const DigestSums &other) const;

    // "0a=<sum>,ff=<sum>" by entity: buckets without records are left out.
    [[nodiscard]] QMap<QString, QString> toTexts() const;
    // Nothing when the texts are not of that kind.
    static std::optional<DigestSums> fromTexts(const QMap<QString, QString> &texts);
    bool operator==(const DigestSums &) const = default;

private:
    using Sums = std::array<quint64, kBuckets>;
    QMap<QString, Sums> m_sums;
};

} // namespace finwise::wire
