// SPDX-License-Identifier: GPL-3.0-or-later
// Record locks of SessionProtocol.
#include "server/session_protocol.h"

namespace finwise::server {
namespace {

constexpr qsizetype kEntityLength = 40;

} // namespace

void SessionProtocol::on(const wire::Lock &wanted)
{
    const auto free = [&] {
        wire::LockState state;
        state.entity = wanted.entity.left(kEntityLength);
        state.id = wanted.id;
        return state;
    };
    // Who may not change anything has nothing to lock, and is told that nobody holds it for him.
    if (m_role == Role::Viewer || wanted.id.isNull() || wanted.entity.size() > kEntityLength) {
        send(free());
        return;
    }
    const LockHolder holder{m_subscription, m_userName, m_device};
    send(m_around.hub.lock(m_peer.tenant, wanted, holder, m_around.clock.monotonicMs()));
}

void SessionProtocol::on(const wire::Unlock &given)
{
    m_around.hub.unlock(m_peer.tenant, given, m_subscription);
}

// What others are editing when this session begins.
void SessionProtocol::sendLocks()
{
    for (const wire::LockState &state :
         m_around.hub.locks(m_peer.tenant, m_around.clock.monotonicMs()))
        send(state);
}

} // namespace finwise::server
