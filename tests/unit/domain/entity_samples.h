// SPDX-License-Identifier: GPL-3.0-or-later
// One record of each entity in which every field has a value of its own, so that two fields that
// were mixed up show. The values follow from the position of the field. Thread rule: pure.
#pragma once

#include "domain/entities.h"

namespace finwise {

inline Id sampleId(int n)
{
    return *Id::parse(
        QStringLiteral("00000000-0000-4000-8000-%1").arg(n, 12, 10, QLatin1Char('0')));
}

class EntitySampler {
public:
    template <Entity E> static E sample()
    {
        E entity;
        EntitySampler sampler;
        eachField<E>([&](const auto &field) {
            ++sampler.m_position;
            sampler.fill(entity.*field.member);
        });
        entity.meta.id = sampleId(999);
        return entity;
    }

private:
    void fill(QString &value) { value = QStringLiteral("text %1").arg(m_position); }
    void fill(bool &value) { value = !value; }
    void fill(qint64 &value) { value = m_position; }
    void fill(Id &value) { value = sampleId(m_position); }
    void fill(QDate &value) { value = QDate(2025, 1, 1).addDays(m_position); }
    void fill(Money &value) { value = Money{-100 * m_position, *Currency::parse(u"CHF")}; }
    void fill(QJsonArray &value)
    {
        value = QJsonArray{QJsonObject{{QStringLiteral("n"), m_position}}};
    }
    void fill(QList<Id> &value) { value = {sampleId(m_position), sampleId(m_position + 100)}; }
    void fill(QList<Split> &value)
    {
        value = {Split{sampleId(m_position), -1, QStringLiteral("first"), {}},
                 Split{{}, 2, {}, {}}};
    }
    template <NamedEnum T> void fill(T &value) { value = enumNames(T{}).back().value; }
    template <class T> void fill(std::optional<T> &value) { fill(value.emplace()); }

    int m_position = 0;
};

// Calls visit.operator()<E>() for every entity of the product.
template <class Visit> void eachEntity(Visit &&visit)
{
    [&]<class... E>(std::type_identity<std::tuple<E...>>) {
        (visit.template operator()<E>(), ...);
    }(std::type_identity<Entities>{});
}

} // namespace finwise
