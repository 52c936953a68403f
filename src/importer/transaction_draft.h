// SPDX-License-Identifier: GPL-3.0-or-later
// TransactionDraft: one row of a statement as a transaction, before it is compared with the store.
// ProblemRow, SkippedRow: the rows that are none, each with its reason; no row is dropped unseen.
// Thread rule: plain values.
#pragma once

#include "domain/money.h"

#include <QDate>
#include <QList>

#include <array>
#include <optional>

namespace finwise::importer {

struct TransactionDraft {
    qint64 line = 0; // physical line in the file
    QDate date;
    QDate valueDate;             // invalid when the file has none
    Money amount;                // money out is negative
    bool currencyStated = false; // by the file; otherwise the account's currency was taken
    bool currencyBySign = false; // by a sign that other countries write, too: "$", "kr"
    QString payee;
    QString description;
    QString type; // the bank's word for the kind of booking
    QString counterpartyIban;
    QString mandateReference;
    QString creditorId;
    QString endToEndId;
    std::optional<qint64> balanceMinor; // after this row, in the amount's currency
    // Of the texts as the bank wrote them, so that a better cleaning does not make old rows new.
    std::array<quint64, 2> textHash{};
    bool operator==(const TransactionDraft &) const = default;
};

struct ProblemRow {
    qint64 line = 0;
    QString reason;
    QStringList cells; // as the file has them
    bool operator==(const ProblemRow &) const = default;
};

enum class SkipReason {
    RepeatedHeader,
    Continuation,
    Detail,
    BalanceRow,
    NoAmount,
    Pending,
    NotCarriedOut,
    Text
};
struct SkippedRow {
    qint64 line = 0;
    SkipReason kind = SkipReason::Text;
    QString reason;
    bool operator==(const SkippedRow &) const = default;
};

} // namespace finwise::importer
