// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/session_protocol.h"

#include "base/text.h"
#include "server/access.h"
#include "server/session_answers.h"
#include "wire/limits.h"

namespace finwise::server {

std::shared_ptr<SessionProtocol> SessionProtocol::make(Surroundings surroundings, Peer peer,
                                                       Send send, Close close)
{
    return std::shared_ptr<SessionProtocol>(new SessionProtocol(
        std::move(surroundings), std::move(peer), std::move(send), std::move(close)));
}

SessionProtocol::SessionProtocol(Surroundings surroundings, Peer peer, Send send, Close close)
    : m_around(std::move(surroundings)),
      m_peer(std::move(peer)),
      m_send(std::move(send)),
      m_close(std::move(close)),
      m_session(Id::v7(m_around.clock, m_around.random))
{
}

SessionProtocol::~SessionProtocol()
{
    stop();
}

void SessionProtocol::start()
{
    Q_ASSERT(m_state == State::New);
    m_state = State::Greeting;
    send(wire::Status{wire::ServerState::Online});
}

void SessionProtocol::stop()
{
    if (m_state == State::Ready)
        --m_around.metrics.sessions;
    m_state = State::Closed;
    endGrant();
    if (m_subscription != 0)
        m_around.hub.unsubscribe(m_subscription);
    m_subscription = 0;
}

void SessionProtocol::sayShutdown()
{
    if (m_state == State::Closed)
        return;
    send(wire::Status{wire::ServerState::Shutdown});
    send(wire::Bye{QStringLiteral("shutdown"), kRetryMs});
}

Actor SessionProtocol::actor() const
{
    return Actor{m_peer.tenant, m_peer.caller.user, m_device};
}

void SessionProtocol::send(const wire::Message &message)
{
    if (m_state != State::Closed)
        m_send(message);
}

void SessionProtocol::close(CloseCode code, const QString &reason)
{
    if (m_state == State::Closed)
        return;
    m_around.log.write(LogLevel::Info, QLatin1StringView("session_closed"),
                       {{QStringLiteral("session"), m_session.toString()},
                        {QStringLiteral("tenant"), m_peer.tenant.toString()},
                        {QStringLiteral("user"), m_peer.caller.user.toString()},
                        {QStringLiteral("device"), m_device.toString()},
                        {QStringLiteral("code"), int(code)},
                        {QStringLiteral("reason"), reason}});
    const Close closing = m_close;
    stop();
    closing(code, reason);
}

void SessionProtocol::sendError(const Error &error)
{
    if (isOurs(error.kind)) {
        ++m_around.metrics.storageErrors;
        m_around.log.write(LogLevel::Error, QLatin1StringView("storage_failed"),
                           {{QStringLiteral("tenant"), m_peer.tenant.toString()},
                            {QStringLiteral("kind"), QString(errorKindName(error.kind))},
                            {QStringLiteral("text"), describe(error)}});
        // Paths and database texts stay in our log.
        send(wire::ErrorMessage{errorKindName(ErrorKind::Busy),
                                QStringLiteral("the server cannot answer at the moment"),
                                kRetryMs});
        return;
    }
    send(wire::ErrorMessage{errorKindName(error.kind),
                            truncated(describe(error), limits::kTextLength), 0});
    if (error.kind == ErrorKind::Forbidden)
        close(CloseCode::Forbidden, QStringLiteral("no access to this tenant"));
}

void SessionProtocol::receive(const wire::Message &message)
{
    if (m_state == State::Closed)
        return;
    Q_ASSERT(m_state != State::New);
    const auto self = shared_from_this(); // a callback may drop the last other owner
    const bool early = std::holds_alternative<wire::Hello>(message)
                    || std::holds_alternative<wire::Ping>(message)
                    || std::holds_alternative<wire::UnknownMessage>(message);
    if (m_state != State::Ready && !early) {
        close(CloseCode::Protocol, QStringLiteral("hello comes first"));
        return;
    }
    std::visit([this](const auto &one) { on(one); }, message);
}

void SessionProtocol::subscribe()
{
    if (m_subscription != 0)
        return;
    const auto weak = weak_from_this();
    m_subscription = m_around.hub.subscribe(
        m_peer.tenant,
        [weak, post = m_around.post](const CommitPtr &commit) {
            post([weak, commit] {
                if (const auto self = weak.lock())
                    self->heard(commit);
            });
        },
        [weak, post = m_around.post](const Hub::MessagePtr &message) {
            post([weak, message] {
                if (const auto self = weak.lock())
                    self->told(message);
            });
        });
}

void SessionProtocol::on(const wire::Hello &hello)
{
    if (m_state == State::Ready || m_helloUnderWay) {
        close(CloseCode::Protocol, QStringLiteral("second hello"));
        return;
    }
    if (hello.protocol != wire::kProtocol) {
        wire::Welcome welcome;
        welcome.directive = wire::Directive::Upgrade;
        welcome.serverId = m_around.settings.serverId;
        welcome.message = QStringLiteral("this server speaks protocol %1").arg(wire::kProtocol);
        send(welcome);
        close(CloseCode::UpgradeClient, welcome.message);
        return;
    }
    m_helloUnderWay = true;
    m_device = hello.device;
    m_incarnation = hello.incarnation;
    const auto cursor = fromCursor(hello.cursor);
    m_sent = cursor && !hello.cursor.isEmpty() ? std::optional(*cursor) : std::nullopt;
    // Listening starts before the head is read, so that no commit falls between the two.
    subscribe();
    ask<Result<Greeting>>(
        [actor = actor(), caller = m_peer.caller, hello](Stores &stores) -> Result<Greeting> {
            if (auto admitted = admitDevice(stores.accounts, caller, actor.device); !admitted)
                return fail(admitted.error());
            const auto role = stores.accounts.joinOrCreate(actor.tenant, hello.tenantName,
                                                           actor.user);
            if (!role)
                return fail(role.error());
            auto greeting = stores.tenants.greet(actor, hello);
            if (!greeting)
                return greeting;
            const auto name = stores.accounts.nameOf(actor.user);
            if (!name)
                return fail(name.error());
            greeting->userName = *name;
            return greeting;
        },
        &SessionProtocol::welcome);
}

void SessionProtocol::welcome(const Result<Greeting> &greeting)
{
    m_helloUnderWay = false;
    wire::Welcome welcome;
    welcome.session = m_session.toString();
    welcome.serverId = m_around.settings.serverId;
    welcome.serverTime = m_around.clock.now();
    welcome.batchEntries = m_around.settings.batchEntries;
    welcome.batchBytes = m_around.settings.batchBytes;
    welcome.pauseMs = m_around.settings.pauseMs;
    welcome.capabilities = QStringList{QStringLiteral("zstd"), QStringLiteral("digest"),
                                       QStringLiteral("locks"), QStringLiteral("topics")};
    if (m_around.settings.bulk.batchEntries > 0)
        welcome.capabilities.append(QStringLiteral("bulk"));
    if (!greeting) {
        if (greeting.error().kind != ErrorKind::Forbidden) {
            const bool ours = isOurs(greeting.error().kind);
            sendError(greeting.error());
            close(ours ? CloseCode::Overload : CloseCode::Protocol,
                  QStringLiteral("hello refused"));
            return;
        }
        welcome.directive = wire::Directive::Forbidden;
        welcome.message = greeting.error().message;
        send(welcome);
        close(CloseCode::Forbidden, welcome.message);
        return;
    }
    welcome.nonce = greeting->nonce;
    welcome.head = toCursor(greeting->head.head);
    welcome.purgeFloor = toCursor(greeting->head.purgeFloor);
    welcome.epoch = QString::number(greeting->head.head.epoch);
    welcome.role = enumName(greeting->role);
    welcome.directive = greeting->directive;
    welcome.message = greeting->message;
    if (greeting->directive != wire::Directive::Ok)
        m_sent.reset();
    if (greeting->directive != wire::Directive::Fork) {
        m_state = State::Ready;
        ++m_around.metrics.sessions;
        m_around.log.write(LogLevel::Info, QLatin1StringView("session_opened"),
                           {{QStringLiteral("session"), m_session.toString()},
                            {QStringLiteral("tenant"), m_peer.tenant.toString()},
                            {QStringLiteral("user"), m_peer.caller.user.toString()},
                            {QStringLiteral("device"), m_device.toString()}});
        takeSeat();
    } // a copied database takes a new incarnation and says hello again
    const bool behind = m_known.epoch == greeting->head.head.epoch
                     && m_known.seq > greeting->head.head.seq;
    m_role = greeting->role;
    m_userName = greeting->userName;
    send(welcome);
    if (isReady()) {
        m_around.hub.arrive(m_subscription, wire::Person{m_userName, m_device});
        sendLocks();
    }
    if (behind && isReady())
        pokeIfBehind();
}

// A device that comes back after its line broke meets its old session, which has not noticed yet.
void SessionProtocol::takeSeat()
{
    const QString seat = m_peer.tenant.toString() + m_peer.caller.user.toString()
                       + m_device.toString() + m_incarnation.toString();
    m_around.hub.takeSeat(m_subscription, seat, [weak = weak_from_this(), post = m_around.post] {
        post([weak] {
            if (const auto self = weak.lock())
                self->displaced();
        });
    });
}

void SessionProtocol::displaced()
{
    ++m_around.metrics.displaced;
    close(CloseCode::Displaced, QStringLiteral("the device connected again"));
}

// A commit may have been heard of while a pull was under way that had been answered before it.
void SessionProtocol::pokeIfBehind()
{
    if (m_pulls > 0 || m_known == Position{})
        return;
    if (m_sent && m_sent->epoch == m_known.epoch && m_sent->seq >= m_known.seq)
        return;
    ++m_around.metrics.pokes;
    send(wire::Poke{toCursor(m_known)});
}

void SessionProtocol::heard(const CommitPtr &commit)
{
    if (m_known.epoch != commit->after.epoch || m_known.seq < commit->after.seq)
        m_known = commit->after;
    if (m_state != State::Ready || m_pulls > 0)
        return;
    if (m_sent == commit->before && commit->complete) {
        m_sent = commit->after;
        ++m_around.metrics.updates;
        m_around.metrics.recordsSent += commit->records.size();
        if (commit->committedMs > 0)
            m_around.metrics.broadcastLatency.observe(m_around.clock.monotonicMs()
                                                      - commit->committedMs);
        send(wire::DataUpdate{toCursor(commit->before), toCursor(commit->after), commit->records});
        return;
    }
    pokeIfBehind();
}

void SessionProtocol::on(const wire::BulkRequest &request)
{
    const BulkRules &rules = m_around.settings.bulk;
    const qint64 now = m_around.clock.monotonicMs();
    const auto grant = m_around.hub.traffic().pressed
                         ? std::nullopt
                         : m_around.hub.bulk().ask(m_peer.tenant, m_subscription, request.entries,
                                                   rules, now);
    m_grant.reset();
    if (!grant) {
        ++m_around.metrics.bulkDenied;
        send(wire::BulkDeny{rules.retryMs});
        return;
    }
    ++m_around.metrics.bulkGranted;
    m_grant = Grant{grant->batchEntries, grant->credits, now + grant->ttlMs};
    m_hadGrant = true;
    send(*grant);
}

void SessionProtocol::endGrant()
{
    if (m_grant)
        m_around.hub.bulk().giveBack(m_subscription);
    m_grant.reset();
}

void SessionProtocol::on(const wire::Ping &ping)
{
    send(wire::Pong{ping.time, m_around.clock.now()});
}

void SessionProtocol::on(const wire::UnknownMessage &message)
{
    m_around.log.write(LogLevel::Debug, QLatin1StringView("unknown_message"),
                       {{QStringLiteral("type"), truncated(message.type, limits::kTextLength)}});
}

template <class Other> void SessionProtocol::on(const Other &)
{
    if constexpr (std::is_same_v<Other, wire::Bye>)
        close(CloseCode::GoingAway, QStringLiteral("the client leaves"));
    else if constexpr (!std::is_same_v<Other, wire::Pong>)
        close(CloseCode::Protocol, QStringLiteral("a message only servers send"));
}

} // namespace finwise::server
