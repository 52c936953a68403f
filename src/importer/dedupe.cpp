// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/dedupe.h"

#include "domain/deterministic_id.h"

#include <algorithm>

namespace finwise::importer {
namespace {

// Live rows that no draft is exactly, to be found by amount and day; each is given out once.
class Similar {
public:
    void add(qint64 minor, qint64 day, quint32 index) { m_rows[Place{minor, day}].append(index); }

    // The nearest one within kSimilarDays, of two equally near the earlier.
    std::optional<quint32> take(qint64 minor, qint64 day)
    {
        for (int days = 0; days <= kSimilarDays && !m_rows.isEmpty(); ++days) {
            for (const qint64 at : {day - days, day + days}) {
                const auto found = m_rows.find(Place{minor, at});
                if (found == m_rows.end())
                    continue;
                const quint32 index = found->takeFirst();
                if (found->isEmpty())
                    m_rows.erase(found);
                return index;
            }
        }
        return std::nullopt;
    }

private:
    using Place = std::pair<qint64, qint64>;
    QHash<Place, QList<quint32>> m_rows;
};

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

void RowJudge::add(const TransactionDraft &draft)
{
    const qint64 day = draft.date.toJulianDay();
    const Key key{day, draft.amount.minor, draft.amount.currency, draft.textHash};
    const int occurrence = m_occurrences[key]++;
    m_seen.append({importedTransactionId(m_account, fingerprintOf(draft), occurrence), day,
                   draft.amount.minor});
}

QList<JudgedRow> RowJudge::judge(QList<ExistingRow> existing)
{
    m_occurrences = {};
    std::sort(existing.begin(), existing.end(),
              [](const ExistingRow &a, const ExistingRow &b) { return a.id < b.id; });
    const auto find = [&existing](const Id &id) {
        const auto at = std::lower_bound(
            existing.begin(), existing.end(), id,
            [](const ExistingRow &row, const Id &wanted) { return row.id < wanted; });
        return at != existing.end() && at->id == id ? at : existing.end();
    };
    // All exact matches first: a row that is some draft's own must not be another one's twin.
    QList<JudgedRow> judged(m_seen.size());
    QList<bool> used(existing.size(), false);
    for (qsizetype i = 0; i < m_seen.size(); ++i) {
        JudgedRow &row = judged[i];
        row.id = m_seen[i].id;
        const auto known = find(row.id);
        if (known == existing.end())
            continue;
        used[known - existing.begin()] = true;
        row.deletedEarlier = known->deleted && known->deletedByHand;
        row.novelty = known->deleted && !known->deletedByHand ? Novelty::Restored
                                                              : Novelty::Duplicate;
    }
    Similar similar;
    for (qsizetype i = 0; i < existing.size(); ++i) {
        if (!used[i] && !existing[i].deleted)
            similar.add(existing[i].minor, existing[i].date.toJulianDay(), quint32(i));
    }
    for (qsizetype i = 0; i < m_seen.size(); ++i) {
        if (judged[i].novelty != Novelty::New)
            continue;
        const auto twin = similar.take(m_seen[i].minor, m_seen[i].day);
        if (!twin)
            continue;
        judged[i].novelty = Novelty::PossibleDuplicate;
        judged[i].twin = existing[*twin].id;
        judged[i].completesManual = existing[*twin].enteredByHand;
    }
    return judged;
}

QList<JudgedRow> judgeRows(const Id &account, const QList<TransactionDraft> &drafts,
                           const QList<ExistingRow> &existing)
{
    RowJudge judge(account);
    for (const TransactionDraft &draft : drafts)
        judge.add(draft);
    return judge.judge(existing);
}

} // namespace finwise::importer
