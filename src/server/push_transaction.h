// SPDX-License-Identifier: GPL-3.0-or-later
// PushTransaction: what one batch does to one tenant, inside a transaction that somebody else
// begins and commits. Entries of a group take effect together or not at all: a member that fails
// gives all of them its verdict, a member that loses a conflict makes all of them lose, and every
// losing value goes to the journal. Thread rule: the connection's thread; lives for one batch.
#pragma once

#include "server/tenant_rows.h"

#include <QVarLengthArray>

namespace finwise::server {

// A verdict by which the sender's value went to the journal.
bool hasLost(wire::Verdict verdict);

struct PushRules {
    merge::Policy policy = merge::Policy::LastWriteWins;
    bool wholeRecord = false;
    Role role = Role::Viewer;
    Instant now;
};

class PushTransaction {
public:
    // REQUIRES: the connection is in a transaction. Everything is borrowed.
    PushTransaction(db::Connection &connection, const EntityCatalog &catalog, const Actor &actor,
                    const PushRules &rules);
    // An error means that nothing may be committed.
    // checks: of the batch's entries, borrowed; null: they are made here.
    Result<PushOutcome> run(const wire::Batch &batch, const QList<EntryCheck> *checks = nullptr);

private:
    // One entry that passed the checks that need no database.
    struct Candidate {
        const wire::Entry *entry = nullptr;
        const EntityType *type = nullptr;
        merge::Op op;       // without its data
        QByteArray content; // the data as compact JSON; many a record is stored without a look
        [[nodiscard]] merge::Op opWithData() const;
    };
    struct Verdict {
        wire::EntryResult result;
        std::optional<StoredRecord> written;
    };

    // Usually one; a bulk batch has hundreds of them.
    using Members = QVarLengthArray<const wire::Entry *, 2>;
    static QList<Members> grouped(const QList<wire::Entry> &entries);

    Result<void> alone(const wire::Entry &entry, Instant clientTime,
                       QList<wire::EntryResult> &results);
    Result<QList<wire::EntryResult>> group(const Members &members, Instant clientTime);
    Result<QList<Verdict>> judgeTogether(const QList<Candidate> &members);
    Result<QList<Verdict>> loseTogether(const QList<Candidate> &members, wire::Verdict verdict);
    Result<QList<wire::EntryResult>> refuse(const Members &members,
                                            const wire::EntryResult &reason);
    [[nodiscard]] EntryCheck contentOf(const wire::Entry &entry) const;
    tl::expected<Candidate, wire::EntryResult> check(const wire::Entry &entry,
                                                     Instant clientTime) const;
    Result<std::optional<wire::EntryResult>> answeredBefore(const wire::Entry &entry);
    Result<Verdict> judge(const Candidate &candidate);
    Result<Verdict> lose(const Candidate &candidate, wire::Verdict verdict);
    // Gives `next` its place in the history.
    Result<void> store(const Candidate &candidate, const std::optional<StoredRecord> &old,
                       StoredRecord next, Verdict &verdict);
    Result<void> journal(const Candidate &candidate, const std::optional<StoredRecord> &old,
                         const std::optional<StoredRecord> &now, const merge::Loser &loser);
    Result<void> finish(const Candidate &candidate, const Verdict &verdict);
    void noteChanged(const StoredRecord &written);

    TenantRows m_rows;
    db::Connection &m_db;
    const EntityCatalog &m_catalog;
    const Actor &m_actor;
    const PushRules &m_rules;
    Author m_author;
    const wire::Batch *m_batch = nullptr; // while it runs
    const QList<EntryCheck> *m_checks = nullptr;
    TenantMeta m_meta;
    QMap<qint64, wire::SyncRecord> m_changed; // by seq; no more than fit into a commit
    bool m_changedMore = false;
    QList<wire::ConflictNotice> m_conflicts;
};

} // namespace finwise::server
