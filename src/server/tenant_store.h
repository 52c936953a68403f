// SPDX-License-Identifier: GPL-3.0-or-later
// TenantStore: the server's data of all tenants, each strictly apart. Every call names who asks;
// the right to do it is checked inside the transaction that does it. An answer is given only after
// a durable commit, and the same op id has one effect however often it arrives.
// Thread rule: belongs to one thread; a tenant has one writing store at a time (see storage.h).
#pragma once

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

struct TenantHead {
    Position head;
    Position purgeFloor; // cursors below cannot be continued from
    bool operator==(const TenantHead &) const = default;
};

// Who asks. The tenant comes from the authenticated connection, never from a payload.
struct Actor {
    Id tenant;
    Id user;
    Id device;
};

// What one push changed: exactly the records with before < seq <= after.
struct Commit {
    Id tenant;
    Position before;
    Position after;
    QList<wire::SyncRecord> records; // in history order, each record once
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
    // Registers the device and its database; recognises copies of databases.
    virtual Result<Greeting> greet(const Actor &actor, const wire::Hello &hello) = 0;
    // Null head for a tenant that never stored anything.
    virtual Result<TenantHead> head(const Id &tenant) = 0;
    // Problems found by an integrity check of the tenant's data; empty when sound.
    virtual Result<QStringList> check(const Id &tenant) = 0;
};

} // namespace finwise::server
