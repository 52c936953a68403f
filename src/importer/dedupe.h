// SPDX-License-Identifier: GPL-3.0-or-later
// Deduplication. A row is known again by its exact fingerprint – date, amount, texts as the bank
// wrote them – and its occurrence among equal rows of the file, so that twins on a day stay two
// and the same file twice adds nothing. A row that is only similar is shown, never dropped. What
// the user deleted by hand stays deleted unless he asks for it.
// Thread rule: a RowJudge belongs to one thread; the rest are pure functions.
#pragma once

#include "base/id.h"
#include "importer/transaction_draft.h"

#include <functional>

namespace finwise::importer {

// Stable for ever: ids of imported rows are made from it.
QString fingerprintOf(const TransactionDraft &draft);

// What must be known of a row that is in the account already.
struct ExistingRow {
    Id id;
    QDate date;
    qint64 minor = 0;
    bool deleted = false;
    bool deletedByHand = false; // not with its whole import
    bool enteredByHand = false;
};

enum class Novelty {
    New,
    Duplicate,         // imported before, and there – or deleted by hand since
    Restored,          // imported before, then taken back; it comes back with its old id
    PossibleDuplicate, // the same amount within three days; the user decides
};

struct JudgedRow {
    Id id; // of the transaction this row is or becomes
    Novelty novelty = Novelty::New;
    Id twin;                      // the similar row; null unless PossibleDuplicate
    bool deletedEarlier = false;  // a Duplicate that the user deleted by hand
    bool completesManual = false; // the twin was entered by hand: offer to merge the two
    bool moved = false;           // a Duplicate that is in another account or on another day now
};

constexpr int kSimilarDays = 3;

// The row of this id wherever somebody moved it; asked when it is not where it was imported.
using FindMoved = std::function<std::optional<ExistingRow>(const Id &id)>;

// Judges row after row, keeping no more of each than its id, date and amount.
class RowJudge {
public:
    explicit RowJudge(const Id &account) : m_account(account) {}
    // For so many rows; a million of them are held but once.
    void reserve(qsizetype rows) { m_seen.reserve(rows); }
    void add(const TransactionDraft &draft);
    // One answer for each row, in their order; once. existing: the account's rows from
    // kSimilarDays before the first to kSimilarDays after the last draft.
    QList<JudgedRow> judge(QList<ExistingRow> existing, const FindMoved &findMoved = {});

private:
    struct Seen { // what fingerprintOf() says
        std::array<quint64, 2> textHash{};
        qint64 minor = 0;
        qint32 day = 0; // Julian
        Currency currency;
        auto operator<=>(const Seen &) const = default;
    };
    [[nodiscard]] QList<JudgedRow> withIds() const;

    Id m_account;
    QList<Seen> m_seen;
};

QList<JudgedRow> judgeRows(const Id &account, const QList<TransactionDraft> &drafts,
                           const QList<ExistingRow> &existing);

} // namespace finwise::importer
