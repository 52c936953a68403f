// SPDX-License-Identifier: GPL-3.0-or-later
// Interpretation: what inference decided a statement's columns and signs mean, each decision with
// a confidence and a reason in words. Mapping follows it without guessing anything more.
// Thread rule: plain values.
#pragma once

#include "importer/column_roles.h"
#include "importer/date_format.h"
#include "importer/number_format.h"

#include <QMap>
#include <QStringList>

namespace finwise::importer {

struct ColumnReading {
    int index = 0;
    QString name; // as the file writes it; empty without a header
    Role role = Role::Unknown;
    double confidence = 0.0; // 0 to 1
    QString reason;
};

// How an amount comes from a row. Columns are indices, -1 where there is none.
struct AmountRule {
    enum class Kind {
        None,   // no amount could be found
        Signed, // one column, its sign tells
        Pair,   // money out and money in stand in two columns
        Marked, // one column, another one says debit or credit
    };
    Kind kind = Kind::None;
    int amount = -1;
    int debit = -1;
    int credit = -1;
    int marker = -1;
    int fee = -1;                // subtracted from every amount
    bool feeHasMinus = false;    // the cells of the fee column carry a minus already
    QString outWord;             // of the marker, where its words do not speak for themselves:
    QString inWord;              // what it says beside money out and money in
    bool inverted = false;       // the file writes spending as positive numbers
    bool debitHasMinus = false;  // the cells of the debit column carry a minus already
    bool unmarkedIsOut = false;  // only money in is marked, by a word behind the number
    bool creditHasMinus = false; // the cells of the credit column do: a card's payments
    bool operator==(const AmountRule &) const = default;
};

// Another column of amounts: of the rows in another currency, which leave the first one empty.
struct OtherAmount {
    int column = -1;
    QString currency; // ISO code
};

// What the balance column says: each balance follows from the one before and the amounts between.
struct BalanceProof {
    int links = 0; // neighbouring balances that could be compared
    int held = 0;  // of them, how many fit
    bool newestFirst = false;
    bool prior = false; // the column holds the balance before each row
    [[nodiscard]] bool proves() const { return links >= 1 && held >= links && held >= 1; }
    [[nodiscard]] double ratio() const { return links > 0 ? double(held) / links : 0.0; }
};

struct Interpretation {
    QList<ColumnReading> columns;
    QList<NumberFormat> numberFormats; // one for each column
    QList<DateOrder> dateOrders;       // one for each column
    AmountRule amounts;
    QList<OtherAmount> otherAmounts;
    BalanceProof proof;
    int bookingDate = -1;
    bool epochDates = false; // the booking date is written as seconds or milliseconds since 1970
    int valueDate = -1;
    int payee = -1;
    int payer = -1; // the other party of incoming money, where the file has two columns of names
    QList<int> purposes;
    int type = -1;
    int currencyColumn = -1;
    int balance = -1;
    int counterIban = -1;
    int ownAccount = -1;
    int mandateReference = -1;
    int creditorId = -1;
    int endToEndId = -1;
    QList<int> statuses;         // columns that say whether a row is booked
    QString currency;            // of the file; empty when it states none
    bool currencyBySign = false; // stated by a sign that other countries write, too: "$", "kr"
    QString ownIban;
    QStringList warnings;
    double confidence = 0.0;
};

// What the user or a saved profile says; it overrules inference.
struct ImportOptions {
    QString accountCurrency; // ISO code, used when the file states none
    std::optional<DateOrder> dateOrder;
    QMap<int, Role> roles; // by column index
    std::optional<bool> positiveMeansSpent;
    bool includePending = false;
    std::optional<QChar> decimal;   // the decimal mark of every amount
    std::optional<QChar> delimiter; // between the columns
    QByteArray encoding;            // as QStringDecoder names it; empty: found by itself
    bool operator==(const ImportOptions &) const = default;
};

} // namespace finwise::importer
