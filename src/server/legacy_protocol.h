// SPDX-License-Identifier: GPL-3.0-or-later
// LegacyProtocol: what a FinWise 0.4 client and the server say to each other (dialect 1, plain
// JSON texts, no hello), translated to the operations of dialect 2: an entry is pushed as a batch
// of one and judged like any other, what others change is read from the history and told record by
// record. A client is told at its own pace: the next changes are read when it has taken the last.
//
//   start() → status online     request_initial_data → initial_data_load
//   process_sync_entry → sync_ack | sync_nack      others' changes → data_update
//
// Thread rule: one thread; answers of the storage return to it through Post.
#pragma once

#include "server/legacy_records.h"
#include "server/session_protocol.h"

namespace finwise::server {

class LegacyProtocol final : public std::enable_shared_from_this<LegacyProtocol> {
public:
    using Send = std::function<void(const QByteArray &text)>;
    using Close = std::function<void(CloseCode, const QString &reason)>;

    // Everything by reference is borrowed and outlives the protocol.
    static std::shared_ptr<LegacyProtocol> make(const SessionProtocol::Surroundings &surroundings,
                                                const EntityCatalog &catalog, const Peer &peer,
                                                Send send, Close close);
    ~LegacyProtocol();

    void start();
    void receive(const QByteArray &text);
    // What was sent has left; more may be sent.
    void drained();
    // Something sent waits to leave: nothing more is read from the history until drained().
    void setHeldUp(bool heldUp) { m_heldUp = heldUp; }
    void sayShutdown();
    void stop();
    [[nodiscard]] const Peer &peer() const { return m_peer; }
    [[nodiscard]] const Id &device() const { return m_device; }
    [[nodiscard]] int pending() const { return m_pending; }

private:
    LegacyProtocol(const SessionProtocol::Surroundings &surroundings, const EntityCatalog &catalog,
                   const Peer &peer, Send send, Close close);
    struct Pushed; // one entry on its way
    void begin(const Result<TenantHead> &head);
    void push(const QJsonObject &payload);
    void pushed(const std::shared_ptr<Pushed> &entry);
    void load();
    void loaded(const Result<wire::InitialDataPage> &page);
    void sendLoad();
    void follow();
    void followed(const Result<wire::Changes> &page);
    void tell(const wire::SyncRecord &record);
    void nack(const QJsonObject &entry, const QString &reason, const QString &detail);
    void say(const QJsonObject &message);
    [[nodiscard]] Instant clientTime() const;
    template <class Value>
    void ask(std::function<Value(Stores &)> work, void (LegacyProtocol::*answer)(const Value &));

    SessionProtocol::Surroundings m_around;
    const EntityCatalog &m_catalog;
    Peer m_peer;
    Send m_send;
    Close m_close;
    Id m_device;
    quint64 m_subscription = 0;
    bool m_over = false;
    bool m_begun = false;
    bool m_heldUp = false;
    bool m_following = false;
    bool m_behind = false; // more was committed since the last look
    int m_pending = 0;
    Position m_sent;    // everything up to there was told
    Instant m_sentAt;   // when the last of it was
    QSet<qint64> m_own; // places in the history of own changes, not to be told
    struct Load {
        QJsonObject lists;
        wire::RequestInitialData next;
        qsizetype records = 0;
    };
    std::optional<Load> m_load;
    std::optional<qint64> m_clockOffsetMs; // of the client, by its last ping
};

} // namespace finwise::server
