// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/dedupe.h"

#include "domain/deterministic_id.h"
#include "domain/iso_date.h"

#include <QHash>

#include <algorithm>
#include <numeric>

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

QString fingerprint(QDate date, qint64 minor, const Currency &currency,
                    const std::array<quint64, 2> &textHash)
{
    QString text;
    text.reserve(80);
    text += QLatin1StringView(isoDate(date)) + u'|' + QString::number(minor) + u'|'
          + currency.code() + u'|';
    for (const quint64 half : textHash)
        text += QString::number(half, 16).rightJustified(16, u'0');
    return text;
}

} // namespace

QString fingerprintOf(const TransactionDraft &draft)
{
    return fingerprint(draft.date, draft.amount.minor, draft.amount.currency, draft.textHash);
}

void RowJudge::add(const TransactionDraft &draft)
{
    m_seen.append({draft.textHash, draft.amount.minor, qint32(draft.date.toJulianDay()),
                   draft.amount.currency});
}

// Equal rows are counted by sorting their places: a million rows need a few bytes each.
QList<JudgedRow> RowJudge::withIds() const
{
    QList<quint32> places(m_seen.size());
    std::iota(places.begin(), places.end(), 0U);
    std::sort(places.begin(), places.end(), [this](quint32 a, quint32 b) {
        const auto order = m_seen[a] <=> m_seen[b];
        return order < 0 || (order == 0 && a < b);
    });
    QList<JudgedRow> judged(m_seen.size());
    int occurrence = 0;
    for (qsizetype i = 0; i < places.size(); ++i) {
        const Seen &row = m_seen[places[i]];
        occurrence = i > 0 && m_seen[places[i - 1]] == row ? occurrence + 1 : 0;
        judged[places[i]].id = importedTransactionId(
            m_account,
            fingerprint(QDate::fromJulianDay(row.day), row.minor, row.currency, row.textHash),
            occurrence);
    }
    return judged;
}

QList<JudgedRow> RowJudge::judge(QList<ExistingRow> existing, const FindMoved &findMoved)
{
    std::sort(existing.begin(), existing.end(),
              [](const ExistingRow &a, const ExistingRow &b) { return a.id < b.id; });
    const auto find = [&existing](const Id &id) {
        const auto at = std::lower_bound(
            existing.begin(), existing.end(), id,
            [](const ExistingRow &row, const Id &wanted) { return row.id < wanted; });
        return at != existing.end() && at->id == id ? at : existing.end();
    };
    // All exact matches first: a row that is some draft's own must not be another one's twin.
    QList<JudgedRow> judged = withIds();
    QList<bool> used(existing.size(), false);
    for (qsizetype i = 0; i < m_seen.size(); ++i) {
        JudgedRow &row = judged[i];
        const auto place = find(row.id);
        std::optional<ExistingRow> known;
        if (place != existing.end()) {
            used[place - existing.begin()] = true;
            known = *place;
        } else if (findMoved) {
            known = findMoved(row.id);
            row.moved = known && !known->deleted;
        }
        if (!known)
            continue;
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
