// SPDX-License-Identifier: GPL-3.0-or-later
// The entries of LegacyProtocol.
#include "server/legacy_protocol.h"

#include "merge/decide.h"
#include "server/publishing.h"
#include "server/session_answers.h"

namespace finwise::server {
namespace {

using Key = QLatin1StringView;

QString textOf(const QJsonObject &entry, Key key)
{
    return entry.value(key).toString();
}

// Later of the record's own time and the time it was queued: 0.4 sends edits with the time the
// record had before, or with none.
Instant timeOf(const QJsonObject &entry, Instant fallback)
{
    const auto own = legacyTime(entry.value(Key("payload")).toObject().value(Key("updated_at")));
    const QJsonValue queued = entry.value(Key("timestamp"));
    const Instant at = queued.isDouble() ? Instant{queued.toInteger()} : own.value_or(fallback);
    return own && own->ms > at.ms ? *own : at;
}

} // namespace

struct LegacyProtocol::Pushed {
    QJsonObject entry; // as the client sent it
    const EntityType *type = nullptr;
    Id op;
    Id record;
    Position sent; // what the client had been told when the entry came
    Instant sentAt;
    Instant clientNow;
    Result<PushOutcome> outcome = PushOutcome{};

    // The change in the words of dialect 2; nothing when it changes nothing.
    Result<std::optional<wire::Entry>> translate(Instant serverNow,
                                                 const std::optional<wire::SyncRecord> &current,
                                                 const Id &device) const;
    [[nodiscard]] bool hasSeen(const wire::SyncRecord &current, const Id &device,
                               Instant effective) const;
};

// 0.4 does not say what it had seen. It had seen a record that was written by itself, or told to
// it before the change was made; otherwise the times decide.
bool LegacyProtocol::Pushed::hasSeen(const wire::SyncRecord &current, const Id &device,
                                     Instant effective) const
{
    bool own = true;
    for (const Stamp &stamp : current.stamp)
        own = own && stamp.device == device;
    const auto place = fromCursor(current.cursor);
    return own || (place && place->seq <= sent.seq && effective.ms > sentAt.ms);
}

Result<std::optional<wire::Entry>> LegacyProtocol::Pushed::translate(
    Instant serverNow, const std::optional<wire::SyncRecord> &current, const Id &device) const
{
    const QString operation = textOf(entry, Key("operationType")).toLower();
    const QJsonObject payload = entry.value(Key("payload")).toObject();
    wire::Entry made;
    made.id = op;
    made.entity = type->name;
    made.entityId = record;
    made.updatedAt = timeOf(entry, clientNow);
    made.createdAt = legacyTime(payload.value(Key("createdAt"))).value_or(made.updatedAt);
    const Instant effective = merge::effectiveTime(serverNow, clientNow, made.updatedAt);
    if (current && hasSeen(*current, device, effective))
        made.base = current->rev;
    if (operation == Key("delete")) {
        made.operation = wire::Operation::Delete;
        made.groups = QStringList{kGroupLife};
        made.data = current ? current->data.object() : QJsonObject();
        return std::optional(made);
    }
    if (operation != Key("create") && operation != Key("update"))
        return fail(ErrorKind::Validation, QStringLiteral("operationType"),
                    QStringLiteral("unknown"));
    auto data = fromLegacy(*type, payload, current);
    if (!data)
        return fail(data.error());
    made.data = *data;
    if (!current) {
        made.operation = wire::Operation::Create;
        for (const QLatin1StringView group : type->groups)
            made.groups.append(group);
        return std::optional(made);
    }
    made.operation = wire::Operation::Update;
    made.groups = changedGroups(*type, current->data, made.data);
    if (made.groups.isEmpty() && !current->deletedAt)
        return std::optional<wire::Entry>();
    if (made.groups.isEmpty()) {
        for (const QLatin1StringView group : type->groups) {
            if (group != kGroupLife)
                made.groups.append(group);
        }
    }
    return std::optional(made);
}

void LegacyProtocol::push(const QJsonObject &payload)
{
    auto pushing = std::make_shared<Pushed>();
    pushing->entry = payload;
    pushing->type = legacyType(m_catalog, textOf(payload, Key("entityType")));
    const auto op = Id::parse(textOf(payload, Key("id")));
    const auto record = Id::parse(textOf(payload, Key("entityId")));
    const QString tenant = textOf(payload, Key("tenantId"));
    if (!op || !record || pushing->type == nullptr
        || (!tenant.isEmpty() && tenant.toLower() != m_peer.tenant.toString())) {
        nack(payload, QStringLiteral("validation_error"),
             QStringLiteral("Invalid message structure."));
        return;
    }
    pushing->op = *op;
    pushing->record = *record;
    pushing->sent = m_sent;
    pushing->sentAt = m_sentAt;
    pushing->clientNow = clientTime();
    ++m_pending;
    m_around.storage.run(m_peer.tenant, [pushing, weak = weak_from_this(), post = m_around.post,
                                         actor = Actor{m_peer.tenant, m_peer.caller.user, m_device},
                                         &hub = m_around.hub, &clock = m_around.clock,
                                         sender = m_subscription](Stores &stores) {
        // Read and written in one piece of work: nobody of this tenant comes between.
        const auto current = stores.tenants.record(actor, pushing->type->name, pushing->record);
        const auto made = current ? pushing->translate(clock.now(), *current, actor.device)
                                  : fail(current.error());
        if (!made) {
            pushing->outcome = fail(made.error());
        } else if (*made) {
            const wire::Batch batch{pushing->op, {}, pushing->clientNow, {**made}};
            pushing->outcome = stores.tenants.push(actor, batch);
            if (pushing->outcome)
                publish(stores, hub, pushing->outcome->commit, sender);
        }
        post([weak, pushing] {
            const auto self = weak.lock();
            if (!self)
                return;
            --self->m_pending;
            if (!self->m_over)
                self->pushed(pushing);
        });
    });
}

void LegacyProtocol::pushed(const std::shared_ptr<Pushed> &pushing)
{
    const QJsonObject &entry = pushing->entry;
    if (!pushing->outcome) {
        const bool ours = isOurs(pushing->outcome.error().kind);
        nack(entry, ours ? QStringLiteral("processing_error") : QStringLiteral("processing_failed"),
             ours ? QStringLiteral("the server cannot store anything at the moment")
                  : describe(pushing->outcome.error()));
        return;
    }
    const wire::BatchResult &answer = pushing->outcome->result;
    count(m_around.metrics, answer);
    if (!answer.results.isEmpty()) {
        const wire::EntryResult &result = answer.results.first();
        switch (result.verdict) {
        case wire::Verdict::Applied:
        case wire::Verdict::Duplicate: break;
        case wire::Verdict::ConflictLost:
        case wire::Verdict::ConflictRejected:
        case wire::Verdict::Gone:
            // The ack would make it believe that it won.
            if (result.record)
                tell(*result.record);
            break;
        case wire::Verdict::Invalid:
        case wire::Verdict::Forbidden:
        case wire::Verdict::TooLarge:
        case wire::Verdict::OutOfOrder:
        case wire::Verdict::RetryLater:
            nack(entry, QStringLiteral("processing_failed"),
                 QStringLiteral("%1 %2").arg(result.field, result.message).trimmed());
            return;
        }
        const Commit &commit = pushing->outcome->commit;
        for (qint64 seq = commit.before.seq + 1; seq <= commit.after.seq; ++seq)
            m_own.insert(seq);
        if (!commit.isEmpty()) {
            m_behind = true; // others may have come between
            follow();
        }
    }
    say({{Key("type"), QStringLiteral("sync_ack")},
         {Key("id"), entry.value(Key("id"))},
         {Key("status"), QStringLiteral("processed")},
         {Key("entityId"), entry.value(Key("entityId"))},
         {Key("entityType"), entry.value(Key("entityType"))},
         {Key("operationType"), entry.value(Key("operationType"))}});
}

void LegacyProtocol::nack(const QJsonObject &entry, const QString &reason, const QString &detail)
{
    say({{Key("type"), QStringLiteral("sync_nack")},
         {Key("id"), entry.value(Key("id"))},
         {Key("status"), QStringLiteral("failed")},
         {Key("entityId"), entry.value(Key("entityId"))},
         {Key("entityType"), entry.value(Key("entityType"))},
         {Key("operationType"), entry.value(Key("operationType"))},
         {Key("reason"), reason},
         {Key("detail"), detail}});
}

} // namespace finwise::server
