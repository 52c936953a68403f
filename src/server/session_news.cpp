// SPDX-License-Identifier: GPL-3.0-or-later
// Topics of SessionProtocol: who is here, conflicts, messages for people. Filters concern these
// only; data and locks come to every session of the tenant.
#include "server/session_protocol.h"

#include "server/publishing.h"

namespace finwise::server {
namespace {

constexpr qsizetype kTopics = 32;
constexpr qsizetype kTopicLength = 60;

} // namespace

// A thousand topics are answered like thirty-two: what is beyond the bound is not listened to.
void SessionProtocol::on(const wire::Subscribe &request)
{
    m_topics.clear();
    for (const QString &topic : request.topics.first(std::min(request.topics.size(), kTopics))) {
        if (topic.size() <= kTopicLength)
            m_topics.insert(topic);
    }
    m_conflictsTold = std::max<qint64>(0, request.conflictsAfter);
    if (wants(QStringLiteral("presence")))
        send(m_around.hub.presence(m_peer.tenant));
    if (wantsConflicts())
        askConflicts();
    if (wants(QStringLiteral("notice")))
        ask<Result<QList<StoredNotice>>>(
            [tenant = m_peer.tenant](Stores &stores) { return stores.accounts.notices(0, tenant); },
            &SessionProtocol::answerNotices);
}

bool SessionProtocol::wants(const QString &topic, const QString &entity) const
{
    return m_topics.contains(topic) || m_topics.contains(QStringLiteral("*"))
        || (!entity.isEmpty() && m_topics.contains(topic + u':' + entity));
}

bool SessionProtocol::wantsConflicts() const
{
    const QString prefix = QStringLiteral("conflict:");
    return wants(QStringLiteral("conflict"))
        || std::any_of(m_topics.begin(), m_topics.end(),
                       [&](const QString &topic) { return topic.startsWith(prefix); });
}

// Those of this device come from the journal, so that none is missed while it was away.
void SessionProtocol::askConflicts()
{
    if (m_conflictsAsked)
        return;
    m_conflictsAsked = true;
    ask<Result<QList<wire::ConflictNotice>>>(
        [actor = actor(),
         after = m_conflictsTold](Stores &stores) -> Result<QList<wire::ConflictNotice>> {
            auto notices = stores.tenants.conflicts(actor, after);
            if (notices)
                namePeople(stores, *notices);
            return notices;
        },
        &SessionProtocol::answerConflicts);
}

void SessionProtocol::answerConflicts(const Result<QList<wire::ConflictNotice>> &notices)
{
    m_conflictsAsked = false;
    if (!notices) {
        sendError(notices.error());
        return;
    }
    for (const wire::ConflictNotice &notice : *notices) {
        m_conflictsTold = notice.number;
        if (wants(QStringLiteral("conflict"), notice.entity))
            send(notice);
    }
    if (notices->size() >= kConflictsAtOnce)
        askConflicts();
}

void SessionProtocol::answerNotices(const Result<QList<StoredNotice>> &notices)
{
    if (!notices) {
        sendError(notices.error());
        return;
    }
    for (const StoredNotice &stored : *notices)
        send(stored.notice);
}

// Something the hub has for all sessions of the tenant.
void SessionProtocol::told(const Hub::MessagePtr &message)
{
    if (m_state != State::Ready)
        return;
    if (std::holds_alternative<wire::Presence>(*message)) {
        if (wants(QStringLiteral("presence")))
            send(*message);
    } else if (const auto *conflict = std::get_if<wire::ConflictNotice>(message.get())) {
        if (!wants(QStringLiteral("conflict"), conflict->entity))
            return;
        if (conflict->device == m_device) {
            askConflicts();
            return;
        }
        wire::ConflictNotice news = *conflict;
        news.number = 0; // of somebody else
        send(news);
    } else if (std::holds_alternative<wire::Notice>(*message)) {
        if (wants(QStringLiteral("notice")))
            send(*message);
    } else {
        send(*message);
    }
}

} // namespace finwise::server
