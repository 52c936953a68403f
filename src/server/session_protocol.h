// SPDX-License-Identifier: GPL-3.0-or-later
// SessionProtocol: what one connected client and the server say to each other, without socket,
// frame or timer. Decoded messages go in by receive(), answers come out by a callback.
//
//   start() → Status      hello → Welcome → ready      anything before hello → close
//
// Invariant: m_sent is the position the client stands at once it has applied everything sent to
// it; a DataUpdate and the from/to of a BatchResult are given only when they continue exactly
// there, so a client that follows them never misses a change (a Poke makes it ask otherwise).
// Thread rule: one thread; answers of the storage return to it through Post.
#pragma once

#include "base/log.h"
#include "server/hub.h"
#include "server/metrics.h"
#include "server/storage.h"

#include <memory>

namespace finwise::server {

// Authenticated before the protocol starts.
struct Peer {
    Id tenant;
    Caller caller;
    bool legacy = false;         // speaks dialect 1 (FinWise 0.4)
    Occupancy::Place place = {}; // among the sockets of its user
};

// What the server tells every client.
struct ProtocolSettings {
    Id serverId;
    int batchEntries = 15;
    qint64 batchBytes = 60 * 1024;
    qint64 pauseMs = 1000;
    BulkRules bulk;
    Rate rows{50'000, 100'000}; // changes of one tenant
    Rate messages{100, 1'000};  // of one session
};

// Why the server ends a connection; WebSocket close codes.
enum class CloseCode {
    GoingAway = 1001,
    Protocol = 1002,
    Policy = 1008,
    TooBig = 1009,
    Internal = 1011,
    Overload = 1013,
    AuthExpired = 4001,
    Forbidden = 4003,
    Displaced = 4008,
    DeviceRevoked = 4010,
    RateLimited = 4029,
    UpgradeClient = 4426,
};

class SessionProtocol final : public std::enable_shared_from_this<SessionProtocol> {
public:
    using Send = std::function<void(const wire::Message &)>;
    using Close = std::function<void(CloseCode, const QString &reason)>;

    // Everything by reference is borrowed and outlives the protocol.
    struct Surroundings {
        const Clock &clock;
        Random &random;
        Storage &storage;
        Hub &hub;
        Log &log;
        Metrics &metrics;
        ProtocolSettings settings;
        Post post;
        const EntityCatalog *catalog = nullptr; // null: entries are checked where they are judged
    };
    static std::shared_ptr<SessionProtocol> make(Surroundings surroundings, Peer peer, Send send,
                                                 Close close);
    ~SessionProtocol();

    // Says Status; once, before anything else.
    void start();
    void receive(const wire::Message &message);
    // The connection is gone or about to be; nothing is sent any more.
    void stop();
    // Announces the end of service (graceful shutdown).
    void sayShutdown();

    [[nodiscard]] bool isReady() const { return m_state == State::Ready; }
    [[nodiscard]] const Peer &peer() const { return m_peer; }
    // Null before the hello.
    [[nodiscard]] const Id &device() const { return m_device; }
    // Storage work that has not answered yet.
    [[nodiscard]] int pending() const { return m_pending; }

private:
    enum class State {
        New,      // start() not called
        Greeting, // Status sent, waiting for Hello or for the storage to answer it
        Ready,
        Closed,
    };
    SessionProtocol(Surroundings surroundings, Peer peer, Send send, Close close);

    void on(const wire::Hello &hello);
    void on(const wire::Batch &batch);
    void on(const wire::RequestChanges &request);
    void on(const wire::RequestInitialData &request);
    void on(const wire::BulkRequest &request);
    void on(const wire::Subscribe &request);
    void on(const wire::Lock &wanted);
    void on(const wire::Unlock &given);
    void on(const wire::DigestRequest &request);
    void on(const wire::BucketRequest &request);
    void on(const wire::Ping &ping);
    void on(const wire::UnknownMessage &message);
    // What only a server says.
    template <class Other> void on(const Other &other);

    using BatchAnswer = std::pair<wire::BatchResult, std::optional<Commit>>;
    void welcome(const Result<Greeting> &greeting);
    void takeSeat();
    void told(const Hub::MessagePtr &message);
    [[nodiscard]] bool wants(const QString &topic, const QString &entity = {}) const;
    [[nodiscard]] bool wantsConflicts() const;
    void askConflicts();
    void answerConflicts(const Result<QList<wire::ConflictNotice>> &notices);
    void answerNotices(const Result<QList<StoredNotice>> &notices);
    void sendLocks();
    void displaced();
    void answerBatch(const Result<BatchAnswer> &answer);
    bool accepts(const wire::Batch &batch);
    bool beginsPull();
    void logBatch(const wire::BatchResult &result);
    void endGrant();
    void answerChanges(const Result<wire::Changes> &changes);
    void answerPage(const Result<wire::InitialDataPage> &page);
    void askDigestPart(const QString &from);
    void answerDigestPart(const Result<DigestPart> &part);
    void answerBucket(const Result<wire::Bucket> &bucket);
    void heard(const CommitPtr &commit);
    void subscribe();
    // Runs work on the tenant's writer and brings its value back to this thread.
    template <class Value>
    void ask(std::function<Value(Stores &)> work, void (SessionProtocol::*answer)(const Value &));
    [[nodiscard]] Actor actor() const;
    void send(const wire::Message &message);
    void pokeIfBehind();
    void sendError(const Error &error);
    void close(CloseCode code, const QString &reason);

    Surroundings m_around;
    Peer m_peer;
    Send m_send;
    Close m_close;
    State m_state = State::New;
    Id m_device;
    Id m_incarnation;
    Role m_role = Role::Viewer;
    QString m_userName;
    Id m_session;
    quint64 m_subscription = 0; // number at the hub; 0: none
    std::optional<Position> m_sent;
    Position m_known; // newest position heard of
    int m_pulls = 0;  // pull requests whose answer is still to come
    int m_pending = 0;
    int m_batches = 0; // of them batches
    struct Grant {
        qint64 entries = 0; // of one batch
        qint64 credits = 0;
        qint64 endsMs = 0;
    };
    std::optional<Grant> m_grant;
    bool m_hadGrant = false;
    QSet<QString> m_topics;
    qint64 m_conflictsTold = 0; // number of the last one of this device
    bool m_conflictsAsked = false;
    bool m_helloUnderWay = false;
    bool m_digestUnderWay = false;
    wire::Cursor m_digestAt;
    wire::DigestSums m_digestSums;
};

template <class Value>
void SessionProtocol::ask(std::function<Value(Stores &)> work,
                          void (SessionProtocol::*answer)(const Value &))
{
    ++m_pending;
    m_around.storage.run(m_peer.tenant, [weak = weak_from_this(), post = m_around.post,
                                         work = std::move(work), answer](Stores &stores) {
        if (weak.expired())
            return; // nobody waits for it any more
        auto value = std::make_shared<const Value>(work(stores));
        post([weak, value, answer] {
            const auto self = weak.lock();
            if (!self)
                return;
            --self->m_pending;
            if (self->m_state != State::Closed)
                (self.get()->*answer)(*value);
        });
    });
}

} // namespace finwise::server
