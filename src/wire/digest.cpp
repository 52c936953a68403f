// SPDX-License-Identifier: GPL-3.0-or-later
#include "wire/digest.h"

#include "wire/messages.h"

namespace finwise::wire {
namespace {

constexpr int kFormat = 1; // raised when the same records give other sums
constexpr int kHex = 16;
constexpr int kBucketDigits = 2;

// FNV-1a with a final mixing: quick, the same everywhere, and nobody gains by a collision, since
// who writes records may write what he likes anyway.
class Hash {
public:
    void add(QByteArrayView bytes)
    {
        for (const char byte : bytes)
            addByte(static_cast<unsigned char>(byte));
        addByte(0); // no text of the parts holds it
    }
    [[nodiscard]] quint64 value() const
    {
        quint64 mixed = m_state;
        mixed = (mixed ^ (mixed >> 30U)) * 0xbf58476d1ce4e5b9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94d049bb133111ebULL;
        return mixed ^ (mixed >> 31U);
    }

private:
    void addByte(unsigned char byte) { m_state = (m_state ^ byte) * 0x100000001b3ULL; }
    quint64 m_state = 0xcbf29ce484222325ULL;
};

} // namespace

QString digestEncoding()
{
    return QStringLiteral("%1.%2").arg(kFormat).arg(kSchema);
}

int bucketOf(const Id &id)
{
    return id.toString().right(kBucketDigits).toInt(nullptr, kHex);
}

QString bucketSuffix(int bucket)
{
    return QStringLiteral("%1").arg(bucket, kBucketDigits, kHex, QLatin1Char('0'));
}

void DigestSums::add(const QString &entity, const Id &id, qint64 version, const QByteArray &rev,
                     const QByteArray &data)
{
    Hash hash;
    hash.add(id.toString().toLatin1());
    hash.add(QByteArray::number(version));
    hash.add(rev);
    hash.add(data);
    auto sums = m_sums.find(entity);
    if (sums == m_sums.end())
        sums = m_sums.insert(entity, Sums{});
    (*sums)[std::size_t(bucketOf(id))] += hash.value();
}

void DigestSums::add(const DigestSums &other)
{
    for (auto it = other.m_sums.begin(); it != other.m_sums.end(); ++it) {
        auto sums = m_sums.find(it.key());
        if (sums == m_sums.end()) {
            m_sums.insert(it.key(), *it);
            continue;
        }
        for (std::size_t i = 0; i < sums->size(); ++i)
            (*sums)[i] += (*it)[i];
    }
}

QList<DigestSums::Place> DigestSums::differences(const DigestSums &other) const
{
    QList<Place> places;
    QStringList entities = m_sums.keys() + other.m_sums.keys();
    entities.removeDuplicates();
    for (const QString &entity : std::as_const(entities)) {
        const Sums mine = m_sums.value(entity, Sums{});
        const Sums theirs = other.m_sums.value(entity, Sums{});
        for (std::size_t i = 0; i < mine.size(); ++i) {
            if (mine[i] != theirs[i])
                places.append({entity, int(i)});
        }
    }
    return places;
}

QMap<QString, QString> DigestSums::toTexts() const
{
    QMap<QString, QString> texts;
    for (auto it = m_sums.begin(); it != m_sums.end(); ++it) {
        QStringList sums;
        for (std::size_t i = 0; i < it->size(); ++i) {
            if ((*it)[i] != 0)
                sums.append(bucketSuffix(int(i)) + u'=' + QString::number((*it)[i], kHex));
        }
        texts.insert(it.key(), sums.join(u','));
    }
    return texts;
}

std::optional<DigestSums> DigestSums::fromTexts(const QMap<QString, QString> &texts)
{
    DigestSums read;
    for (auto it = texts.begin(); it != texts.end(); ++it) {
        Sums sums{};
        const QStringList parts = it->split(u',', Qt::SkipEmptyParts);
        for (const QString &part : parts) {
            bool bucketOk = false;
            bool sumOk = false;
            const qsizetype equals = part.indexOf(u'=');
            const int bucket = QStringView(part).left(equals).toInt(&bucketOk, kHex);
            const quint64 sum = QStringView(part).mid(equals + 1).toULongLong(&sumOk, kHex);
            if (equals < 1 || !bucketOk || !sumOk || bucket < 0 || bucket >= kBuckets)
                return std::nullopt;
            sums[std::size_t(bucket)] = sum;
        }
        read.m_sums.insert(it.key(), sums);
    }
    return read;
}

} // namespace finwise::wire
