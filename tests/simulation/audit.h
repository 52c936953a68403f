// SPDX-License-Identifier: GPL-3.0-or-later
// The independent auditor: looks at the databases that a finished run left behind and knows
// nothing of how they came about. Every function returns an empty text, or what is wrong.
// Thread rule: one thread.
#pragma once

#include "simulation/sim_client.h"

namespace finwise::simulation {

// Every change any client ever queued, as it was sent.
struct SentOp {
    wire::Entry entry;
    Id device;
    QString status; // in the client's queue
    int attempts = 0;
};
Result<QList<SentOp>> opsOf(SimClient &client);

class Audit {
public:
    // Borrows the connection to the server's tenant database.
    Audit(const EntityCatalog &catalog, db::Connection &server, const QList<SentOp> &ops);

    // I2: one op raises a version at most once; versions have no gaps.
    QString exactlyOnce();
    // I3: the client shows what the server has, tombstones included, and knows its revisions.
    QString converged(SimClient &client);
    // I1, I11: whatever a client holds for settled is in the server's books.
    QString conserved();
    // I6: a value that is not current was replaced by somebody who had seen it, or is in the
    // server's journal; an author who lost finds it in the own one.
    QString nothingLost(const QHash<Id, QSet<QString>> &journaledOnDevice);
    // A change that had seen the other one is no conflict with it, whatever the clocks say.
    QString noFalseConflicts();
    // I7: both legs of a transfer exist or neither, and they agree.
    QString transfersAgree();

private:
    struct Current {
        bool deleted = false;
        QJsonObject data;
        QMap<QString, QString> rev;
    };
    QString load();
    QString loadRecords();
    QString loadJournal();
    [[nodiscard]] bool isReplacedKnowingly(const SentOp &op, const QString &group) const;
    [[nodiscard]] bool isJournaled(const SentOp &op, const QString &group) const;
    [[nodiscard]] bool isCurrent(const SentOp &op, const QString &group) const;
    [[nodiscard]] QString canonical(const QString &entity, const QString &id, qint64 version,
                                    const QVariant &deletedAt, const QJsonObject &data) const;

    struct Journaled {
        bool wasDelete = false;
        QJsonObject data;
    };
    const EntityCatalog &m_catalog;
    db::Connection &m_server;
    const QList<SentOp> &m_ops;
    QString m_problem;                        // of reading
    QHash<QString, Current> m_records;        // by record id
    QHash<QString, QString> m_dump;           // record id → canonical text
    QHash<QString, QString> m_verdicts;       // op → verdict
    QMultiHash<QString, Journaled> m_journal; // by record id
    QMultiHash<QString, const SentOp *> m_byRecord;
};

// The ops whose values this client has in its conflict journal.
QSet<QString> journaledOn(SimClient &client);

} // namespace finwise::simulation
