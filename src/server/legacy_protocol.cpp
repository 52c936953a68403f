// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/legacy_protocol.h"

#include "base/text.h"
#include "wire/codec.h"
#include "wire/limits.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace finwise::server {
namespace {

using Key = QLatin1StringView;

constexpr qsizetype kLoadRecords = 1'000'000; // a full list above this is not sent

} // namespace

std::shared_ptr<LegacyProtocol> LegacyProtocol::make(
    const SessionProtocol::Surroundings &surroundings, const EntityCatalog &catalog,
    const Peer &peer, Send send, Close close)
{
    return std::shared_ptr<LegacyProtocol>(
        new LegacyProtocol(surroundings, catalog, peer, std::move(send), std::move(close)));
}

LegacyProtocol::LegacyProtocol(const SessionProtocol::Surroundings &surroundings,
                               const EntityCatalog &catalog, const Peer &peer, Send send,
                               Close close)
    : m_around(surroundings),
      m_catalog(catalog),
      m_peer(peer),
      m_send(std::move(send)),
      m_close(std::move(close)),
      m_device(Id::v7(m_around.clock, m_around.random))
{
}

LegacyProtocol::~LegacyProtocol()
{
    stop();
}

template <class Value>
void LegacyProtocol::ask(std::function<Value(Stores &)> work,
                         void (LegacyProtocol::*answer)(const Value &))
{
    ++m_pending;
    m_around.storage.run(m_peer.tenant, [weak = weak_from_this(), post = m_around.post,
                                         work = std::move(work), answer](Stores &stores) {
        if (weak.expired())
            return;
        auto value = std::make_shared<const Value>(work(stores));
        post([weak, value, answer] {
            const auto self = weak.lock();
            if (!self)
                return;
            --self->m_pending;
            if (!self->m_over)
                (self.get()->*answer)(*value);
        });
    });
}

// The tenant is made at the first contact, as for any other client.
void LegacyProtocol::start()
{
    const auto weak = weak_from_this();
    m_subscription = m_around.hub.subscribe(m_peer.tenant,
                                            [weak, post = m_around.post](const CommitPtr &) {
                                                post([weak] {
                                                    if (const auto self = weak.lock()) {
                                                        self->m_behind = true;
                                                        self->follow();
                                                    }
                                                });
                                            });
    ask<Result<TenantHead>>(
        [peer = m_peer](Stores &stores) -> Result<TenantHead> {
            const auto role = stores.accounts.joinOrCreate(peer.tenant, QStringLiteral("FinWise"),
                                                           peer.caller.user);
            if (!role)
                return fail(role.error());
            return stores.tenants.head(peer.tenant);
        },
        &LegacyProtocol::begin);
}

void LegacyProtocol::begin(const Result<TenantHead> &head)
{
    if (!head) {
        m_over = true;
        m_close(head.error().kind == ErrorKind::Forbidden ? CloseCode::Forbidden
                                                          : CloseCode::Overload,
                QStringLiteral("the tenant cannot be opened"));
        return;
    }
    m_sent = head->head;
    m_sentAt = m_around.clock.now();
    m_begun = true;
    ++m_around.metrics.sessions;
    m_around.log.write(LogLevel::Info, Key("legacy_session_opened"),
                       {{QStringLiteral("tenant"), m_peer.tenant.toString()},
                        {QStringLiteral("user"), m_peer.caller.user.toString()},
                        {QStringLiteral("device"), m_device.toString()}});
    say({{Key("type"), QStringLiteral("status")}, {Key("status"), QStringLiteral("online")}});
    follow();
}

void LegacyProtocol::stop()
{
    if (m_begun && !m_over)
        --m_around.metrics.sessions;
    m_over = true;
    if (m_subscription != 0)
        m_around.hub.unsubscribe(m_subscription);
    m_subscription = 0;
}

void LegacyProtocol::sayShutdown()
{
    say({{Key("type"), QStringLiteral("status")}, {Key("status"), QStringLiteral("maintenance")}});
}

void LegacyProtocol::say(const QJsonObject &message)
{
    if (!m_over)
        m_send(QJsonDocument(message).toJson(QJsonDocument::Compact));
}

void LegacyProtocol::receive(const QByteArray &text)
{
    if (m_over)
        return;
    const auto self = shared_from_this();
    const QJsonDocument document = wire::isTooDeep(text) ? QJsonDocument()
                                                         : QJsonDocument::fromJson(text);
    if (!document.isObject()) {
        m_send("Fehler: Ung\xc3\xbcltiges JSON-Format."); // the words of 0.4
        return;
    }
    const QJsonObject message = document.object();
    const QString type = message.value(Key("type")).toString();
    if (type == Key("ping")) {
        const QJsonValue time = message.value(Key("timestamp"));
        if (time.isDouble())
            m_clockOffsetMs = time.toInteger() - m_around.clock.now().ms;
        say({{Key("type"), QStringLiteral("pong")}, {Key("timestamp"), time}});
    } else if (type == Key("process_sync_entry")) {
        push(message.value(Key("payload")).toObject());
    } else if (type == Key("request_initial_data")) {
        load();
    } else if (type == Key("tenant_disconnect")) {
        say({{Key("type"), QStringLiteral("tenant_disconnect_ack")},
             {Key("tenant_id"), m_peer.tenant.toString()},
             {Key("status"), QStringLiteral("success")},
             {Key("message"), QStringLiteral("good-bye")}});
    } else if (type == Key("connection_status_request")) {
        say({{Key("type"), QStringLiteral("connection_status_response")},
             {Key("tenant_id"), m_peer.tenant.toString()},
             {Key("backend_status"), QStringLiteral("online")},
             {Key("connection_healthy"), true}});
    } else {
        say({{Key("type"), QStringLiteral("error")},
             {Key("message"), QStringLiteral("unknown message")},
             {Key("original_type"), truncated(type, limits::kTextLength)}});
    }
}

Instant LegacyProtocol::clientTime() const
{
    return Instant{m_around.clock.now().ms + m_clockOffsetMs.value_or(0)};
}

// Everything the tenant has, read in pages, told in one message. Repeated requests while it is
// being read are one; the client takes only the first answer anyway.
void LegacyProtocol::load()
{
    if (m_load)
        return;
    m_load = Load{}; // emplace() is beyond clang here, which the fuzzers are built with
    for (const EntityType &type : m_catalog.types()) {
        if (legacyType(m_catalog, type.name) != nullptr)
            m_load->lists.insert(type.table, QJsonArray());
    }
    loaded(wire::InitialDataPage{QStringLiteral("-"), {}, 0, {}});
}

void LegacyProtocol::loaded(const Result<wire::InitialDataPage> &page)
{
    if (!page) {
        m_load.reset();
        say({{Key("type"), QStringLiteral("error")},
             {Key("message"), QStringLiteral("the data cannot be read at the moment")},
             {Key("original_type"), QStringLiteral("request_initial_data")}});
        return;
    }
    QMap<QString, QJsonArray> lists;
    for (const wire::SyncRecord &record : page->records) {
        const EntityType *type = legacyType(m_catalog, record.entity);
        if (type != nullptr && !record.deletedAt)
            lists[type->table].append(toLegacy(*type, record));
    }
    for (auto it = lists.begin(); it != lists.end(); ++it) {
        QJsonArray all = m_load->lists.take(it.key()).toArray();
        for (const QJsonValue row : std::as_const(*it))
            all.append(row);
        m_load->lists.insert(it.key(), all);
    }
    m_load->records += page->records.size();
    if (m_load->records > kLoadRecords) {
        const Close closing = m_close;
        stop();
        closing(CloseCode::TooBig, QStringLiteral("the tenant is too large for this dialect"));
        return;
    }
    if (page->after.isEmpty()) {
        m_load->next.snapshot = page->snapshot;
        sendLoad();
        return;
    }
    const bool first = page->after == Key("-");
    m_load->next = wire::RequestInitialData{first ? QString() : page->after, page->snapshot, 0};
    ask<Result<wire::InitialDataPage>>(
        [actor = Actor{m_peer.tenant, m_peer.caller.user, m_device}, request = m_load->next](
            Stores &stores) { return stores.tenants.initialPage(actor, request); },
        &LegacyProtocol::loaded);
}

void LegacyProtocol::sendLoad()
{
    const QJsonObject lists = m_load->lists;
    // What changed while the pages were read is told again from the moment before the first.
    const auto snapshot = fromCursor(m_load->next.snapshot);
    m_load.reset();
    say({{Key("event_type"), QStringLiteral("initial_data_load")},
         {Key("tenant_id"), m_peer.tenant.toString()},
         {Key("payload"), lists}});
    if (snapshot && *snapshot != Position{} && snapshot->seq > m_sent.seq)
        m_sent = *snapshot;
    m_sentAt = m_around.clock.now();
    follow();
}

void LegacyProtocol::drained()
{
    m_heldUp = false;
    follow();
}

// Reads what was committed since the last look, page by page.
void LegacyProtocol::follow()
{
    if (m_over || !m_begun || m_heldUp || m_following || m_load || !m_behind)
        return;
    m_behind = false;
    m_following = true;
    ask<Result<wire::Changes>>(
        [actor = Actor{m_peer.tenant, m_peer.caller.user, m_device},
         from = m_sent](Stores &stores) {
            const wire::Cursor cursor = from == Position{} ? wire::Cursor() : toCursor(from);
            return stores.tenants.changes(actor, wire::RequestChanges{cursor, 100});
        },
        &LegacyProtocol::followed);
}

void LegacyProtocol::followed(const Result<wire::Changes> &page)
{
    m_following = false;
    if (!page) {
        // A history that does not go on from here (a restored server): the client comes back and
        // asks for everything.
        if (page.error().kind == ErrorKind::NotFound || page.error().kind == ErrorKind::Forbidden) {
            const Close closing = m_close;
            stop();
            closing(CloseCode::GoingAway, QStringLiteral("connect again"));
        }
        return;
    }
    for (const wire::SyncRecord &record : page->records) {
        const auto place = fromCursor(record.cursor);
        if (place && m_own.remove(place->seq))
            continue;
        tell(record);
        m_sentAt = m_around.clock.now();
    }
    m_sent = fromCursor(page->to).value_or(m_sent);
    m_own.removeIf([this](qint64 seq) { return seq <= m_sent.seq; });
    m_behind = m_behind || page->hasMore;
    follow();
}

void LegacyProtocol::tell(const wire::SyncRecord &record)
{
    const EntityType *type = legacyType(m_catalog, record.entity);
    if (type == nullptr)
        return;
    QString operation = record.version == 1 ? QStringLiteral("create") : QStringLiteral("update");
    QJsonObject entity = toLegacy(*type, record);
    if (record.deletedAt) {
        operation = QStringLiteral("delete");
        entity = QJsonObject{{Key("id"), record.id.toString()}};
    }
    ++m_around.metrics.recordsSent;
    say({{Key("event_type"), QStringLiteral("data_update")},
         {Key("tenant_id"), m_peer.tenant.toString()},
         {Key("entity_type"), QString(type->name)},
         {Key("operation_type"), operation},
         {Key("data"), QJsonObject{{Key("single_entity"), entity}}}});
}

} // namespace finwise::server
