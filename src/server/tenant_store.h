// SPDX-License-Identifier: GPL-3.0-or-later
// TenantStore: the server's data of all tenants, each strictly apart. Every call names who asks;
// the right to do it is checked inside the transaction that does it. An answer is given only after
// a durable commit, and the same op id has one effect however often it arrives.
// Thread rule: belongs to one thread; a tenant has one writing store at a time (see storage.h).
#pragma once

#include "server/entry_check.h"
#include "wire/digest.h"
#include "wire/messages.h"

namespace finwise::server {

enum class Role { Viewer, Editor, Owner };
constexpr auto enumNames(Role)
{
    using Name = EnumName<Role>;
    return std::array{Name{Role::Viewer, QLatin1StringView("viewer")},
                      Name{Role::Editor, QLatin1StringView("editor")},
                      Name{Role::Owner, QLatin1StringView("owner")}};
}

// A place in a tenant's history; clients see it as the opaque text "epoch.seq". The epoch changes
// when the history itself was replaced (a restored backup).
struct Position {
    qint64 epoch = 0;
    qint64 seq = 0;
    bool operator==(const Position &) const = default;
};
wire::Cursor toCursor(Position position);
// An empty cursor is the beginning (0.0). Protocol error for a text that is no cursor.
Result<Position> fromCursor(const wire::Cursor &cursor);

// Records summed in one piece of work; others of the tenant wait that long.
inline constexpr qint64 kDigestRows = 2'000;

struct TenantHead {
    Position head;
    Position purgeFloor; // cursors below cannot be continued from
    bool operator==(const TenantHead &) const = default;
};

// Whose changes those are that outside programs write into a tenant's views; user and device.
Id outsideProgram();

// Who asks. The tenant comes from the authenticated connection, never from a payload.
struct Actor {
    Id tenant;
    Id user;
    Id device;
};

// A commit that changed more only says where it leads: whoever hears of it fetches pages.
inline constexpr qsizetype kCommitRecords = 200;

// What one push changed: exactly the records with before < seq <= after.
struct Commit {
    Id tenant;
    Position before;
    Position after;
    QList<wire::SyncRecord> records; // in history order, each once; none when not complete
    // Values that lost by it. Users are named by their ids here.
    QList<wire::ConflictNotice> conflicts = {};
    qint64 committedMs = 0; // monotonic; 0: not known
    bool complete = true;   // false: it changed more than kCommitRecords
    [[nodiscard]] bool isEmpty() const { return before == after; }
};

struct PushOutcome {
    wire::BatchResult result; // from and to are empty: only a session knows what it has sent
    Commit commit;
};

// The tenant's side of hello/welcome.
struct Greeting {
    TenantHead head;
    Role role = Role::Viewer;
    QString nonce; // for the client to bring along next time
    wire::Directive directive = wire::Directive::Ok;
    QString message;
    QString userName; // for others; filled in by whoever knows the accounts
};

// A part of the sums over what a tenant has, and the moment they are of.
struct DigestPart {
    Position head;
    wire::DigestSums sums;
    QString next; // where the next part begins; empty after the last one
};

inline constexpr qsizetype kConflictsAtOnce = 100;

struct Logo {
    QByteArray type; // image/png, image/jpeg
    QByteArray image;
};

class TenantStore {
public:
    virtual ~TenantStore() = default;

    // Judges and stores a batch in one transaction. A repeated op id gets its stored result again:
    // what was Applied becomes Duplicate, a lost one keeps its verdict and winning record.
    // Forbidden when the user is not a member; Busy or Storage when nothing was stored.
    virtual Result<PushOutcome> push(const Actor &actor, const wire::Batch &batch) = 0;
    // Several batches of one tenant, in order, in one durable commit; one answer each. What is
    // wrong with one of them does not concern the others, a failed commit concerns all.
    struct Job {
        const Actor *actor = nullptr;
        const wire::Batch *batch = nullptr;
        const QList<EntryCheck> *checks = nullptr; // of its entries; null: still to be made
    };
    virtual QList<Result<PushOutcome>> pushTogether(const QList<Job> &jobs)
    {
        QList<Result<PushOutcome>> outcomes;
        for (const Job &job : jobs)
            outcomes.append(push(*job.actor, *job.batch));
        return outcomes;
    }
    // One page after `from`, at most limits::kPageRecords. NotFound (where = "cursor") when the
    // cursor cannot be continued from: the client has to read everything anew.
    virtual Result<wire::Changes> changes(const Actor &actor,
                                          const wire::RequestChanges &request) = 0;
    // One page of the full set, tombstones included, parents before children.
    virtual Result<wire::InitialDataPage> initialPage(const Actor &actor,
                                                      const wire::RequestInitialData &request) = 0;
    // Sums over at most kDigestRows records from there on; the first part begins at an empty text.
    virtual Result<DigestPart> digest(const Actor &actor, const QString &from) = 0;
    // One page of a bucket's records, tombstones included; empty when the tenant is not there (any
    // more) where the client stands.
    virtual Result<wire::Bucket> bucket(const Actor &actor, const wire::BucketRequest &request) = 0;
    // Registers the device and its database; recognises copies of databases.
    virtual Result<Greeting> greet(const Actor &actor, const wire::Hello &hello) = 0;
    // What values of this device lost after the conflict of that number, oldest first, at most
    // kConflictsAtOnce; without those its own verdicts tell of. Users are named by their ids.
    virtual Result<QList<wire::ConflictNotice>> conflicts(const Actor &actor, qint64 after) = 0;
    // Empty when there never was such a record.
    virtual Result<std::optional<wire::SyncRecord>> record(const Actor &actor,
                                                           const QString &entity, const Id &id) = 0;
    // Decides what outside programs have written into the views of the tenant's database, as if
    // it had been pushed, and says what that changed. The head is the present one in any case, so
    // that a commit nobody was told of is found as well.
    virtual Result<Commit> lookOutside(const Id &tenant) = 0;
    // Pictures of accounts and groups. Validation error for what is no PNG or JPEG of a bounded
    // size. The same picture has the same name.
    virtual Result<QString> keepLogo(const Actor &actor, const QByteArray &image) = 0;
    // Empty when there is none of that name in this tenant.
    virtual Result<std::optional<Logo>> logo(const Actor &actor, const QString &name) = 0;
    virtual Result<void> removeLogo(const Actor &actor, const QString &name) = 0;
    // Upkeep for a moment without work: one piece of it. False when there is none (left).
    virtual bool rest() { return false; }
    // Null head for a tenant that never stored anything.
    virtual Result<TenantHead> head(const Id &tenant) = 0;
    // Problems found by an integrity check of the tenant's data; empty when sound.
    virtual Result<QStringList> check(const Id &tenant) = 0;
};

} // namespace finwise::server
