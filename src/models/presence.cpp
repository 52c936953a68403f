// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/presence.h"

namespace finwise {

Presence::Presence(SyncController &sync, Books &books) : m_sync(sync)
{
    connect(&sync, &SyncController::lockChanged, this,
            [this](const QString &, const Id &id, const QString &holder) {
                if (holder.isEmpty())
                    m_others.remove(id);
                else
                    m_others.insert(id, holder);
                Q_EMIT changed();
            });
    connect(&books, &Books::aboutToClose, this, [this] {
        m_others.clear();
        m_record = Id();
        Q_EMIT changed();
    });
}

void Presence::begin(const QString &entity, const Id &id)
{
    end();
    m_entity = entity;
    m_record = id;
    m_sync.lock(entity, id);
    Q_EMIT changed();
}

void Presence::end()
{
    if (m_record.isNull())
        return;
    m_sync.unlock(m_entity, m_record);
    m_record = Id();
    Q_EMIT changed();
}

QString Presence::warning() const
{
    const QString other = m_record.isNull() ? QString() : m_others.value(m_record);
    return other.isEmpty() ? QString()
                           : tr("%1 is editing this, too. If both of you change the same field, "
                                "the later change is shown and the other one is kept.")
                                 .arg(other);
}

} // namespace finwise
