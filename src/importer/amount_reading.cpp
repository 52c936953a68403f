// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/amount_reading.h"

#include "importer/limits.h"
#include "importer/row_words.h"

namespace finwise::importer {
namespace {

struct Sums {
    bool filled = false;
    qint64 minor = 0;
    StatedSign sign = StatedSign::None;
};

Result<Sums> take(const TextRow &row, int column, const QList<NumberFormat> &formats, int decimals,
                  RowAmount &out)
{
    Sums sums;
    if (column < 0)
        return sums;
    const auto cell = cellAmount(row.cell(column), formats[column], decimals);
    if (!cell)
        return fail(cell.error());
    if (!*cell)
        return sums;
    sums.filled = true;
    sums.minor = (*cell)->minor;
    sums.sign = (*cell)->sign;
    out.rounded = out.rounded || (*cell)->rounded;
    if (out.currency.isEmpty())
        out.currency = (*cell)->currency;
    return sums;
}

StatedSign saidBy(const AmountRule &rule, QStringView word)
{
    if (rule.outWord.isEmpty())
        return directionOf(word);
    return word == rule.outWord ? StatedSign::Minus
         : word == rule.inWord  ? StatedSign::Plus
                                : StatedSign::None;
}

Result<void> takePair(const TextRow &row, const AmountRule &rule,
                      const QList<NumberFormat> &formats, int decimals, RowAmount &out)
{
    const auto debit = take(row, rule.debit, formats, decimals, out);
    if (!debit)
        return fail(debit.error());
    const auto credit = take(row, rule.credit, formats, decimals, out);
    if (!credit)
        return fail(credit.error());
    out.present = debit->filled || credit->filled;
    out.bothSides = debit->minor != 0 && credit->minor != 0;
    out.minor = (rule.creditHasMinus ? -credit->minor : credit->minor)
              + (rule.debitHasMinus ? debit->minor : -debit->minor);
    return {};
}

Result<void> takeSingle(const TextRow &row, const AmountRule &rule,
                        const QList<NumberFormat> &formats, int decimals, RowAmount &out)
{
    const auto amount = take(row, rule.amount, formats, decimals, out);
    if (!amount)
        return fail(amount.error());
    out.present = amount->filled;
    const bool unmarked = rule.unmarkedIsOut && amount->sign == StatedSign::None;
    out.minor = rule.inverted != unmarked ? -amount->minor : amount->minor;
    if (rule.kind != AmountRule::Kind::Marked || !out.present)
        return {};
    const StatedSign direction = saidBy(rule, row.cell(rule.marker));
    if (direction == StatedSign::None)
        return fail(ErrorKind::Validation, row.cell(rule.marker).toString(),
                    QStringLiteral("this word does not say whether money came in or went out"));
    out.minor = direction == StatedSign::Minus ? -amount->minor : amount->minor;
    return {};
}

} // namespace

Result<std::optional<CellAmount>> cellAmount(QStringView cell, const NumberFormat &format,
                                             int decimals)
{
    cell = cell.trimmed();
    if (cell.isEmpty() || cell == u"-" || cell == u"--")
        return std::optional<CellAmount>();
    const auto text = scanAmount(cell);
    if (!text)
        return fail(ErrorKind::Validation, cell.left(40).toString(),
                    QStringLiteral("this is not an amount"));
    const auto number = parseNumber(text->body, format, decimals);
    if (!number)
        return fail(number.error());
    if (number->minor > limits::kMaxAmountMinor)
        return fail(ErrorKind::Validation, cell.toString(),
                    QStringLiteral("the amount is too large"));
    const qint64 minor = text->sign == StatedSign::Minus ? -number->minor : number->minor;
    return std::optional<CellAmount>({minor, number->rounded, text->currency, text->sign});
}

Result<RowAmount> rowAmount(const TextRow &row, const AmountRule &rule,
                            const QList<NumberFormat> &formats, int decimals)
{
    RowAmount out;
    Result<void> done;
    switch (rule.kind) {
    case AmountRule::Kind::None: return out;
    case AmountRule::Kind::Pair: done = takePair(row, rule, formats, decimals, out); break;
    case AmountRule::Kind::Signed:
    case AmountRule::Kind::Marked: done = takeSingle(row, rule, formats, decimals, out); break;
    }
    if (!done)
        return fail(done.error());
    // A fee may stand in a row of its own, where neither side is filled.
    if (rule.fee >= 0 && (out.present || rule.kind == AmountRule::Kind::Pair)) {
        RowAmount ignored;
        const auto fee = take(row, rule.fee, formats, decimals, ignored);
        if (!fee)
            return fail(fee.error());
        out.present = out.present || fee->minor != 0;
        out.minor += rule.feeHasMinus ? fee->minor : -fee->minor;
    }
    return out;
}

const OtherAmount *otherAmountOf(const TextRow &row, const Interpretation &reading)
{
    if (reading.otherAmounts.isEmpty() || !row.cell(reading.amounts.amount).isEmpty())
        return nullptr;
    for (const OtherAmount &other : reading.otherAmounts) {
        if (!row.cell(other.column).isEmpty())
            return &other;
    }
    return nullptr;
}

QList<NumberFormat> ownFormats(const TextRow &row, const AmountRule &rule,
                               const QList<NumberFormat> &formats)
{
    QList<NumberFormat> own = formats;
    for (const int column : {rule.amount, rule.debit, rule.credit, rule.fee}) {
        const auto text = column < 0 ? std::nullopt : scanAmount(row.cell(column));
        if (!text)
            continue;
        NumberEvidence evidence;
        evidence.add(text->body);
        if (evidence.dot + evidence.comma == 1)
            own[column].decimal = evidence.dot == 1 ? u'.' : u',';
    }
    return own;
}

BalanceProof checkBalances(const QList<std::optional<qint64>> &amounts,
                           const QList<std::optional<qint64>> &balances, RowOrder order)
{
    // The four ways a column of balances can follow; each row adds to those that its order allows.
    BalanceProof oldestFirst;
    BalanceProof newestFirst{.newestFirst = true};
    BalanceProof oldestPrior{.prior = true};
    BalanceProof newestPrior{.newestFirst = true, .prior = true};
    std::optional<qint64> last;
    qint64 between = 0;  // amounts after the last balance, this row included
    qint64 withLast = 0; // amounts from the row of the last balance on, this row excluded
    const auto link = [](BalanceProof &proof, qint64 change, bool holds) {
        if (change == 0 && holds)
            return; // A chain of zeros proves nothing, but a balance that moves by itself does.
        ++proof.links;
        proof.held += holds ? 1 : 0;
    };
    const qsizetype rows = std::min(amounts.size(), balances.size());
    for (qsizetype i = 0; i < rows; ++i) {
        const qint64 amount = amounts[i].value_or(0);
        between += amount;
        if (!balances[i]) {
            withLast += amount;
            continue;
        }
        if (last) {
            link(oldestFirst, between, *last + between == *balances[i]);
            link(newestFirst, withLast, *balances[i] + withLast == *last);
            link(oldestPrior, withLast, *last + withLast == *balances[i]);
            link(newestPrior, between, *balances[i] + between == *last);
        }
        last = balances[i];
        between = 0;
        withLast = amount;
    }
    const auto better = [](const BalanceProof &a, const BalanceProof &b) {
        return b.held > a.held ? b : a;
    };
    // Without an order, a balance before the row cannot be told from one with the sign reversed.
    switch (order) {
    case RowOrder::Unknown: return better(oldestFirst, newestFirst);
    case RowOrder::OldestFirst: return better(oldestFirst, oldestPrior);
    case RowOrder::NewestFirst: return better(newestFirst, newestPrior);
    }
    return oldestFirst;
}

} // namespace finwise::importer
