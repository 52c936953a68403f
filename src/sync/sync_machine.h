// SPDX-License-Identifier: GPL-3.0-or-later
// The sync engine's decisions: step(state, event, now) → effects. No clock, timer, socket or
// database inside; the state carries deadlines, and whoever drives the machine sends Tick at
// nextDeadline(). The effects are executed in order; when one that needs the store fails, the
// rest of them is dropped and StoreFailed is the next event.
//
//   LocalOnly ──Started──> Waiting ──> Connecting ──> Greeting ──welcome──> Live
//                             ^            |              |                   |
//                             └────────────┴── lost ──────┴───────────────────┘
//
// Invariants: in every phase but LocalOnly a deadline is armed or the socket is; at most `window`
// batches (1 without a grant) are in flight; a cursor in here equals the stored one.
// Thread rule: plain values and pure functions.
#pragma once

#include "base/compiled_once.h"
#include "store/sync_store.h"
#include "sync/retry_policy.h"
#include "sync/sync_status.h"

#include <QHash>
#include <QSet>

#include <array>
#include <vector>

namespace finwise::sync {

struct Now {
    qint64 ms = 0; // monotonic
    Instant wall;
};

using RecordKey = std::pair<QString, Id>; // entity and id
struct RecordLock {
    QString holder; // a user's name
    Id device;
    qint64 fence = 0;
    qint64 until = 0; // monotonic
};

// Who this client is towards the server.
struct Identity {
    Id device;
    QString app;
    QString tenantName;
    QString server; // only shown
    QString user;
    bool operator==(const Identity &) const = default;
};

// ---- Events -------------------------------------------------------------------------------

struct Started {
    SyncConfig config;
    Identity identity;
    quint64 seed = 0; // for the jitter
};
struct Stopped {};
struct Tick {};
struct NetworkUp {};
struct NetworkDown {};
struct SocketOpened {};
struct SocketClosed {
    ErrorKind kind = ErrorKind::Network;
    QString text;
    qint64 retryMs = 0;   // the server's wish
    bool reached = false; // something answered: waiting for the network would not help
};
struct ProbeSucceeded {};
struct MessageReceived {
    wire::Message message;
};
struct LocalChange {};
struct ManualSync {};
struct MetadataLoaded {
    SyncMetadata metadata;
};
struct QueueCounted {
    QueueCounts counts;
    qint64 conflicts = 0;
    qint64 missing = 0;            // records that wait for the user's word
    std::optional<qint64> dueInMs; // until the first waiting entry is due
};
struct BatchTaken {
    Id batch;
    QList<QueueEntry> entries;
};
struct StoreFailed {
    Error error;
};
struct RecordsSummed {
    wire::DigestSums sums;
    QString next; // empty: that was the last part
};
struct BucketMended {
    qint64 records = 0; // that differed
};
struct LockWanted { // an editor was opened
    RecordKey record;
};
struct LockReleased {
    RecordKey record;
};

using AnyEvent = std::variant<Started, Stopped, Tick, NetworkUp, NetworkDown, SocketOpened,
                              SocketClosed, ProbeSucceeded, MessageReceived, LocalChange,
                              ManualSync, MetadataLoaded, QueueCounted, BatchTaken, StoreFailed,
                              RecordsSummed, BucketMended, LockWanted, LockReleased>;
using Event = CompiledOnce<AnyEvent>;

// ---- Effects ------------------------------------------------------------------------------

struct OpenSocket {};
struct AbortSocket {}; // no event of that socket follows
struct Probe {};       // see whether anything listens; answered by ProbeSucceeded or not at all
struct UseCompression {
    bool on = false;
};
struct Send {
    wire::Message message;
};
struct LoadMetadata {}; // answered by MetadataLoaded
struct SaveMetadata {   // changes what is named here, nothing else
    std::optional<Id> serverId = {};
    std::optional<QString> nonce = {};
    std::optional<qint64> clockOffsetMs = {};
    std::optional<Instant> lastSuccess = {};
    std::optional<QString> user = {};
    std::optional<QString> epoch = {};
    bool forgetCursor = false;   // start over with the full set
    bool newIncarnation = false; // a new identity of this database
};
struct CountQueue {}; // answered by QueueCounted
struct TakeBatch {    // answered by BatchTaken
    BatchLimits limits;
};
struct ReleaseEntries {
    QList<Id> entries;
};
struct ReleaseStuck {
    qint64 olderThanMs = 0; // 0: all
};
struct OfferArchive {};           // the server's history was set back: what it had may be gone
struct PruneArchive {};           // what was synced long ago
struct RequeueNetworkFailures {}; // dead letters that only the network made
struct Settle {
    QList<Settlement> settlements;
    wire::Cursor from;
    wire::Cursor to;
};
struct ApplyPage {
    QList<wire::SyncRecord> records;
    wire::Cursor from;
    wire::Cursor to;
};
struct ApplyInitialPage {
    QList<wire::SyncRecord> records;
    QString after;
    wire::Cursor snapshot;
};
struct SumRecords { // answered by RecordsSummed
    QString from;
    int limit = 0;
};
struct MendBucket { // answered by BucketMended
    wire::Bucket page;
    std::optional<QSet<Id>> named = {}; // with the last page: all ids of the bucket
};
struct LockChanged {
    QString entity;
    Id id;
    QString holder; // empty: nobody else edits it
};
// Who else is connected to the tenant.
struct PeopleChanged {
    QList<wire::Person> others;
    qint64 total = 0; // of the others, named or not
};
struct ConflictHeard {
    wire::ConflictNotice conflict;
    bool mine = false; // to be journaled here; otherwise news about somebody else
};
struct NoticeHeard {
    wire::Notice notice;
};
// One line for the structured log: what happened, never what is in the records.
struct Note {
    bool warning = false;
    QLatin1StringView event;
    QJsonObject fields;
};

using AnyEffect =
    std::variant<OpenSocket, AbortSocket, Probe, UseCompression, Send, LoadMetadata, SaveMetadata,
                 CountQueue, TakeBatch, ReleaseEntries, ReleaseStuck, OfferArchive, PruneArchive,
                 RequeueNetworkFailures, Settle, ApplyPage, ApplyInitialPage, SumRecords,
                 MendBucket, LockChanged, PeopleChanged, ConflictHeard, NoticeHeard, Note>;
using Effect = CompiledOnce<AnyEffect>;
using Effects = std::vector<Effect>;

// ---- State --------------------------------------------------------------------------------

enum class Phase {
    LocalOnly,  // no server set up
    Waiting,    // until the next try
    Connecting, // the socket is being opened
    Greeting,   // open; until the server's welcome
    Live,
};

enum class Timer {
    Connect, // the socket must be open, then the welcome there, by then
    Reconnect,
    Probe,
    Ping,
    Pong, // a frame must have come by then
    Stable,
    Monitor,
    Page,      // the page asked for must have come by then
    NextBatch, // the pause of a run is over
    Due,       // a waiting entry may be tried again
    Watchdog,
    BulkEnd, // the grant expires
    BulkAsk, // a grant may be asked for again
    Locks,   // own locks are renewed, those of others end
    Check,   // the self-check begins, goes on, or has waited long enough for an answer
};
inline constexpr std::size_t kTimers = 15;

class Timers {
public:
    void set(Timer timer, qint64 at) { m_at[std::size_t(timer)] = at; }
    void clear(Timer timer) { m_at[std::size_t(timer)].reset(); }
    [[nodiscard]] std::optional<qint64> at(Timer timer) const { return m_at[std::size_t(timer)]; }
    [[nodiscard]] std::optional<qint64> earliest() const;
    // The timer whose time came first among those due, which is cleared.
    std::optional<Timer> takeDue(qint64 now);
    void clearAll() { m_at = {}; }
    bool operator==(const Timers &) const = default;

private:
    std::array<std::optional<qint64>, kTimers> m_at;
};

struct SentEntry {
    Id id;
    Id group;
    int attempts = 0;
    QString entity; // these two for the log
    Id record;
};
struct InFlight {
    Id batch;
    QList<SentEntry> entries;
    qint64 sentAt = 0;
    bool stable = false; // sent on a connection that had proven itself
};

// What the server allows for a while beyond 15 entries a second.
struct Grant {
    BatchLimits limits;
    qsizetype window = 1;
    qint64 pauseMs = 0;
    qint64 credits = 0; // entries
};

// A comparison with the server under way: both sides sum up what they hold at the same moment of
// the history; where the sums differ the records are fetched.
struct SelfCheck {
    wire::Cursor at;
    wire::DigestSums mine;
    QString next; // where the own sums go on
    bool summed = false;
    std::optional<wire::DigestSums> theirs;
    QList<wire::DigestSums::Place> places; // still to fetch; the first one is asked for
    QSet<Id> named;                        // ids of the place being fetched
    qint64 mended = 0;
};

struct State {
    SyncConfig config;
    Identity identity;
    Phase phase = Phase::LocalOnly;
    Timers timers;
    Jitter jitter;

    // Connection.
    std::optional<ErrorKind> reason; // why it was lost or cannot be had
    QString detail;
    bool networkDown = false;
    bool parked = false; // only the user can help
    bool manual = false; // tried in the background after lasting trouble
    bool helloSent = false;
    bool serverPaused = false; // maintenance
    bool stable = false;
    bool slow = false;       // smoothed latency above a second
    qint64 phaseAt = 0;      // when the connection was begun, then when it was welcomed
    int failures = 0;        // for the backoff; forgotten after a stable minute
    int failedConnects = 0;  // since the last welcome
    int refusedConnects = 0; // of these, by a network that can be reached
    int forks = 0;           // in a row
    bool triedNewToken = false;
    std::optional<qint64> latencyMs; // smoothed
    qint64 fastSinceMs = 0;
    SyncMetadata metadata;
    wire::Welcome welcome;

    // Push.
    bool counted = false;  // counts are known
    bool reckoned = false; // by what the answers said since; to be counted before it is relied on
    QueueCounts counts;
    qint64 conflicts = 0;
    qint64 missing = 0;
    bool taking = false;
    bool nothingDue = false; // the last look at the queue found nothing to send
    std::vector<InFlight> inFlight;
    Id run;
    qint64 runDone = 0;
    qint64 runTotal = 0;
    qint64 nextBatchAt = 0;
    int batchFailures = 0;    // whole batches lost in a row
    int softFailures = 0;     // batches in a row with entries to be repeated later
    qsizetype entryLimit = 0; // 0: none beyond the ordinary one
    QSet<Id> suspects;        // entries of batches that failed as a whole
    std::optional<Grant> grant;
    bool bulkAsked = false;

    // Pull.
    wire::Cursor head; // as last announced
    bool pageAsked = false;
    bool initialAsked = false;
    qint64 askedAt = 0;
    bool pullAgain = false; // announced while a page was on its way
    bool resync = false;    // read everything anew once the queue is sent
    int restarts = 0;       // of the full set, without a page in between
    qint64 received = 0;    // in this load
    qint64 receiveTotal = 0;

    // Self-check.
    std::optional<SelfCheck> check;
    qint64 checkDueAt = 0; // monotonic; not before
    bool holdsAll = false; // what the last check has found

    // Who edits what; by whom is only known while connected.
    QSet<RecordKey> wantedLocks;
    QHash<RecordKey, RecordLock> locks;

    // Who else is here.
    QList<wire::Person> people;
    qint64 peopleTotal = 0;

    // Figures.
    qint64 progressAt = 0; // last time anything moved
    bool wasComplete = false;
    qint64 batchesSent = 0;
    qint64 pushed = 0;
    qint64 pulled = 0;
    qint64 conflictsSeen = 0;
    qint64 connects = 0;
    qint64 watchdogResets = 0;
    qint64 unknownMessages = 0;
    qint64 checks = 0;      // self-checks done
    qint64 divergences = 0; // buckets that differed
    qint64 mended = 0;      // records put right by them
};

Effects step(State &state, Event event, const Now &now);

// When the next Tick is due (monotonic); nothing when only an event can change anything.
std::optional<qint64> nextDeadline(const State &state);

// Nothing left to send or to receive.
bool isComplete(const State &state);
SyncStatus statusOf(const State &state, const Now &now);
// Who else edits the record; nothing when nobody does or nobody knows.
std::optional<QString> holderOf(const State &state, const RecordKey &record, const Now &now);

} // namespace finwise::sync

extern template struct finwise::CompiledOnce<finwise::sync::AnyEvent>;
extern template struct finwise::CompiledOnce<finwise::sync::AnyEffect>;
