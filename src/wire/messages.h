// SPDX-License-Identifier: GPL-3.0-or-later
// The messages of dialect 2 of the sync protocol, as values. codec.h turns them into frames.
//
//   client                              server
//     | <------------------- status ------ |   first frame on every connection
//     | ------ hello --------------------> |
//     | <------------------- welcome ----- |   directive, head cursor, limits
//     | ------ request_changes ----------> |
//     | <------------------- changes ----- |   repeated while has_more
//     | ------ process_sync_batch -------> |   one in flight
//     | <--------- sync_batch_result ----- |   after a durable commit
//     | <--------------- data_update ----- |   other devices' changes, or a poke
//     | ------ ping ---------------------> |
//     | <-------------------- pong ------- |
//
// Thread rule: plain values.
#pragma once

#include "base/compiled_once.h"
#include "domain/record.h"
#include "domain/stamp.h"

#include <QMap>

#include <variant>

namespace finwise::wire {

inline constexpr QLatin1StringView kSubprotocol{"finwise.sync.2"};
inline constexpr QLatin1StringView kSocketPath{"/ws_finwise/ws/"}; // + tenant id
inline constexpr int kProtocol = 2;
inline constexpr int kSchema = 1; // raised with every change of the field tables

// Position in a tenant's history. Opaque to clients: they store it and compare for equality only.
using Cursor = QString;

// The server's last word on one record.
struct SyncRecord {
    QString entity; // wire name of the entity; may be unknown to this version
    Id id;
    Cursor cursor; // the history position of its last change
    qint64 version = 0;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> deletedAt;
    QMap<QString, QString> rev; // merge group → id of the op that last wrote it
    QMap<QString, Stamp> stamp; // merge group → stamp of that op
    Content data;               // the own fields
    bool operator==(const SyncRecord &) const = default;
};

enum class Operation { Create, Update, Delete };
constexpr auto enumNames(Operation)
{
    using Name = EnumName<Operation>;
    return std::array{Name{Operation::Create, QLatin1StringView("create")},
                      Name{Operation::Update, QLatin1StringView("update")},
                      Name{Operation::Delete, QLatin1StringView("delete")}};
}

// One queued change on its way to the server.
struct Entry {
    Id id;            // the op id: idempotency key, never reused
    qint64 opSeq = 0; // dense per incarnation of the client's database
    Id group;         // entries with the same group are applied together or not at all
    QString entity;
    Id entityId;
    Operation operation = Operation::Update;
    QStringList groups;          // merge groups this change writes
    QMap<QString, QString> base; // merge group → op id the author had seen; absent: none
    Instant createdAt;
    Instant updatedAt; // the author's clock
    qint64 counter = 0;
    Content data; // the full record after the change
    bool operator==(const Entry &) const = default;
};

enum class Verdict {
    Applied,
    Duplicate,
    ConflictLost,
    ConflictRejected,
    Gone,
    Invalid,
    Forbidden,
    TooLarge,
    OutOfOrder,
    RetryLater,
};
constexpr auto enumNames(Verdict)
{
    using Name = EnumName<Verdict>;
    return std::array{Name{Verdict::Applied, QLatin1StringView("applied")},
                      Name{Verdict::Duplicate, QLatin1StringView("duplicate")},
                      Name{Verdict::ConflictLost, QLatin1StringView("conflict_lost")},
                      Name{Verdict::ConflictRejected, QLatin1StringView("conflict_rejected")},
                      Name{Verdict::Gone, QLatin1StringView("gone")},
                      Name{Verdict::Invalid, QLatin1StringView("invalid")},
                      Name{Verdict::Forbidden, QLatin1StringView("forbidden")},
                      Name{Verdict::TooLarge, QLatin1StringView("too_large")},
                      Name{Verdict::OutOfOrder, QLatin1StringView("out_of_order")},
                      Name{Verdict::RetryLater, QLatin1StringView("retry_later")}};
}

struct EntryResult {
    Id id; // of the entry
    Verdict verdict = Verdict::RetryLater;
    qint64 version = 0;         // of the record after the change
    Cursor cursor;              // history position of the change; empty when nothing changed
    Instant updatedAt;          // effective time the server gave it
    QMap<QString, Stamp> stamp; // effective stamps of the merge groups written
    // The current record when the sender lost, or when the change was applied but changed nothing.
    std::optional<SyncRecord> record;
    QString field; // for Invalid: the field concerned
    QString message;
    qint64 retryMs = 0;
    bool operator==(const EntryResult &) const = default;
};

enum class ServerState { Online, Maintenance, Shutdown };
constexpr auto enumNames(ServerState)
{
    using Name = EnumName<ServerState>;
    return std::array{Name{ServerState::Online, QLatin1StringView("online")},
                      Name{ServerState::Maintenance, QLatin1StringView("maintenance")},
                      Name{ServerState::Shutdown, QLatin1StringView("shutdown")}};
}

// What the client has to do next: go on; read everything anew; take a new incarnation; be updated;
// nothing at all.
enum class Directive { Ok, Resync, Fork, Upgrade, Forbidden };
constexpr auto enumNames(Directive)
{
    using Name = EnumName<Directive>;
    return std::array{Name{Directive::Ok, QLatin1StringView("ok")},
                      Name{Directive::Resync, QLatin1StringView("resync")},
                      Name{Directive::Fork, QLatin1StringView("fork")},
                      Name{Directive::Upgrade, QLatin1StringView("upgrade")},
                      Name{Directive::Forbidden, QLatin1StringView("forbidden")}};
}

struct Status {
    ServerState state = ServerState::Online;
    bool operator==(const Status &) const = default;
};
struct Hello {
    int protocol = kProtocol;
    QString app;
    int schema = kSchema;
    Id device;
    Id incarnation; // identity of one unbroken client database
    QString nonce;  // the one the last welcome gave; empty on first contact
    qint64 nextOpSeq = 1;
    Cursor cursor; // empty: nothing yet
    qint64 queueSize = 0;
    QStringList capabilities; // "zstd", "bulk"
    Instant clientTime;
    QString tenantName; // used when the tenant was made offline and is created now
    bool operator==(const Hello &) const = default;
};
struct Welcome {
    QString session;
    Id serverId;
    QString nonce;
    Cursor head;
    Cursor purgeFloor;
    QString epoch; // of the server's history; another one than before: it was set back
    Instant serverTime;
    int batchEntries = 15;
    qint64 batchBytes = 0;
    qint64 pauseMs = 1000;
    QString role; // owner, editor, viewer
    QStringList capabilities;
    Directive directive = Directive::Ok;
    QString message;
    bool operator==(const Welcome &) const = default;
};
struct Batch {
    Id id;
    Id run; // batches of one run of the queue share it
    Instant clientTime;
    QList<Entry> entries;
    bool operator==(const Batch &) const = default;
};
struct BatchResult {
    Id batch;
    QList<EntryResult> results;
    Cursor from; // when the client's cursor equals this, it may move to `to` with these results
    Cursor to;   // both empty when other changes came between
    Cursor head;
    qint64 retryMs = 0;
    bool operator==(const BatchResult &) const = default;
};
struct RequestChanges {
    Cursor from;
    qint64 limit = 0;
    bool operator==(const RequestChanges &) const = default;
};
// A page of changes in history order. `to` is the new cursor once the page is applied.
struct Changes {
    Cursor from;
    Cursor to;
    Cursor head;
    bool hasMore = false;
    QList<SyncRecord> records;
    bool operator==(const Changes &) const = default;
};
struct RequestInitialData {
    QString after;   // opaque key of the last page; empty for the first
    Cursor snapshot; // the head announced with page 1; empty for the first
    qint64 limit = 0;
    bool operator==(const RequestInitialData &) const = default;
};
// A page of the full set in key order. After the last page the client continues with changes from
// `snapshot`, the head taken before page 1.
struct InitialDataPage {
    QString after; // request the next page with this; empty on the last page
    Cursor snapshot;
    qint64 total = 0; // live records in the tenant when the page was made, for progress
    QList<SyncRecord> records;
    bool operator==(const InitialDataPage &) const = default;
};
// Changes of other devices, contiguous with what was sent on this socket before.
struct DataUpdate {
    Cursor prev;
    Cursor to;
    QList<SyncRecord> records;
    bool operator==(const DataUpdate &) const = default;
};
// Something changed; fetch it with request_changes.
struct Poke {
    Cursor head;
    bool operator==(const Poke &) const = default;
};
struct BulkRequest {
    qint64 entries = 0;
    qint64 bytes = 0;
    bool operator==(const BulkRequest &) const = default;
};
struct BulkGrant {
    qint64 batchEntries = 0;
    qint64 batchBytes = 0;
    int window = 1;
    qint64 pauseMs = 0;
    qint64 credits = 0; // entries
    qint64 ttlMs = 0;
    bool operator==(const BulkGrant &) const = default;
};
struct BulkDeny {
    qint64 retryMs = 0;
    bool operator==(const BulkDeny &) const = default;
};
struct BulkRevoke {
    bool operator==(const BulkRevoke &) const = default;
};
// Asks to be the only one who edits a record, for a while; sent again to prolong. A courtesy:
// what is true is decided when a change arrives.
struct Lock {
    QString entity;
    Id id;
    bool operator==(const Lock &) const = default;
};
struct Unlock {
    QString entity;
    Id id;
    bool operator==(const Unlock &) const = default;
};
// The answer to lock, and the news for everybody else. Nobody holds it when expiresMs is 0.
struct LockState {
    QString entity;
    Id id;
    QString holder; // the user's name, for people
    Id device;      // of the holder; null when nobody holds it
    qint64 fence = 0;
    qint64 expiresMs = 0; // from now; a duration, so that clocks do not matter
    bool operator==(const LockState &) const = default;
};
// Self-check: does the device hold what the server holds? Asks for sums over everything, of the
// moment the client stands at; see digest.h for how they are made.
struct DigestRequest {
    Cursor at;
    bool operator==(const DigestRequest &) const = default;
};
struct Digest {
    Cursor at;                   // as asked for; empty: the tenant is at another moment
    QString encoding;            // how they were made; others cannot be compared
    QMap<QString, QString> sums; // entity → the sums of its buckets
    bool operator==(const Digest &) const = default;
};
// The records of a bucket whose sums differ, tombstones included, in pages by id.
struct BucketRequest {
    Cursor at;
    QString entity;
    int bucket = 0;
    QString after; // the last id of the page before
    bool operator==(const BucketRequest &) const = default;
};
struct Bucket {
    Cursor at; // as asked for; empty: the tenant is at another moment
    QString entity;
    int bucket = 0;
    QString after; // request the next page with this; empty on the last page
    QList<SyncRecord> records;
    bool operator==(const Bucket &) const = default;
};
// What a client wants to hear of besides the data, which always comes: "presence", "conflict",
// "notice", each also narrowed to one entity ("conflict:Account"), or "*". Replaces what it said
// before. `conflictsAfter` is the number of the last conflict it has stored.
struct Subscribe {
    QStringList topics;
    qint64 conflictsAfter = 0;
    bool operator==(const Subscribe &) const = default;
};
struct Person {
    QString name;
    Id device;
    bool operator==(const Person &) const = default;
};
// Who is connected to the tenant now, the reader included; of very many only the first.
struct Presence {
    QList<Person> people;
    qint64 total = 0;
    bool operator==(const Presence &) const = default;
};
// A value lost against another one. Complete, so that whoever wrote it can restore it.
struct ConflictNotice {
    qint64 number = 0; // in the tenant's journal; 0 when it is only news about somebody else
    Id op;             // that wrote the losing value
    QString entity;
    Id id;
    QStringList groups;
    bool wasDelete = false;
    QString user; // whose value it was, and from which device
    Id device;
    QString winner; // whose value stays
    Instant at;
    Content data;                     // the losing record
    std::optional<SyncRecord> record; // the one that stays
    bool operator==(const ConflictNotice &) const = default;
};
// A message for people, from whoever runs the server.
struct Notice {
    Id id;
    QString level; // info, warning
    QString text;
    Instant at;
    bool operator==(const Notice &) const = default;
};
struct Ping {
    qint64 time = 0;
    bool operator==(const Ping &) const = default;
};
struct Pong {
    qint64 time = 0; // echo of the ping
    Instant serverTime;
    bool operator==(const Pong &) const = default;
};
struct ErrorMessage {
    QString code; // errorKindName()
    QString text;
    qint64 retryMs = 0;
    bool operator==(const ErrorMessage &) const = default;
};
struct Bye {
    QString code;
    qint64 retryMs = 0;
    bool operator==(const Bye &) const = default;
};
// A well-formed message of a type this version does not know: ignored and counted.
struct UnknownMessage {
    QString type;
    bool operator==(const UnknownMessage &) const = default;
};

using AnyMessage =
    std::variant<Status, Hello, Welcome, Batch, BatchResult, RequestChanges, Changes,
                 RequestInitialData, InitialDataPage, DataUpdate, Poke, BulkRequest, BulkGrant,
                 BulkDeny, BulkRevoke, Lock, Unlock, LockState, DigestRequest, Digest,
                 BucketRequest, Bucket, Subscribe, Presence, ConflictNotice, Notice, Ping, Pong,
                 ErrorMessage, Bye, UnknownMessage>;

// One of them.
using Message = CompiledOnce<AnyMessage>;

} // namespace finwise::wire

extern template struct finwise::CompiledOnce<finwise::wire::AnyMessage>;
