// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/dedupe.h"

#include "domain/deterministic_id.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace finwise::importer {
namespace {

// The unused existing row with the nearest date; -1 when there is none.
qsizetype nearest(const QList<ExistingRow> &existing, const QList<qsizetype> &sameAmount,
                  const QList<bool> &used, QDate date)
{
    qsizetype best = -1;
    qint64 bestDays = kSimilarDays + 1;
    for (const qsizetype index : sameAmount) {
        const qint64 days = std::abs(existing[index].date.daysTo(date));
        if (!used[index] && days < bestDays) {
            bestDays = days;
            best = index;
        }
    }
    return best;
}

} // namespace

QString fingerprintOf(const TransactionDraft &draft)
{
    return QStringLiteral("%1|%2|%3|%4%5")
        .arg(draft.date.toString(Qt::ISODate))
        .arg(draft.amount.minor)
        .arg(draft.amount.currency.code())
        .arg(draft.textHash[0], 16, 16, QChar(u'0'))
        .arg(draft.textHash[1], 16, 16, QChar(u'0'));
}

QList<JudgedRow> judgeRows(const Id &account, const QList<TransactionDraft> &drafts,
                           const QList<ExistingRow> &existing)
{
    QHash<Id, qsizetype> byId;
    byId.reserve(existing.size());
    for (qsizetype i = 0; i < existing.size(); ++i)
        byId.insert(existing[i].id, i);

    // All exact matches first: a row that is some draft's own must not be another one's twin.
    QList<JudgedRow> judged;
    judged.reserve(drafts.size());
    QHash<QString, int> occurrences;
    occurrences.reserve(drafts.size());
    QList<bool> used(existing.size(), false);
    for (const TransactionDraft &draft : drafts) {
        const QString fingerprint = fingerprintOf(draft);
        JudgedRow row;
        row.id = importedTransactionId(account, fingerprint, occurrences[fingerprint]++);
        const auto known = byId.constFind(row.id);
        if (known != byId.constEnd()) {
            used[*known] = true;
            row.novelty = existing[*known].deleted ? Novelty::Restored : Novelty::Duplicate;
        }
        judged.append(row);
    }

    QHash<qint64, QList<qsizetype>> byAmount;
    for (qsizetype i = 0; i < existing.size(); ++i) {
        if (!used[i] && !existing[i].deleted)
            byAmount[existing[i].minor].append(i);
    }
    for (qsizetype i = 0; i < drafts.size() && !byAmount.isEmpty(); ++i) {
        if (judged[i].novelty != Novelty::New)
            continue;
        const auto same = byAmount.constFind(drafts[i].amount.minor);
        if (same == byAmount.constEnd())
            continue;
        const qsizetype twin = nearest(existing, *same, used, drafts[i].date);
        if (twin < 0)
            continue;
        used[twin] = true;
        judged[i].novelty = Novelty::PossibleDuplicate;
        judged[i].twin = existing[twin].id;
    }
    return judged;
}

} // namespace finwise::importer
