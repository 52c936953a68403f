// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/sign_habit.h"

#include "importer/row_words.h"

#include <QSet>

namespace finwise::importer {
namespace {

constexpr int kDecimals = 4; // exact for every currency
constexpr qsizetype kRows = 500;

// A column that says debit and credit beside numbers that have signs already: as a rule the two
// agree; where they contradict each other in every row, the numbers are those of a card.
std::optional<bool> invertedByMarker(const Evidence &evidence, const AmountFinding &finding)
{
    for (int column = 0; column < evidence.width(); ++column) {
        if (!isMarker(evidence, column))
            continue;
        int agree = 0;
        int contradict = 0;
        QSet<StatedSign> signs;
        for (qsizetype i = 0; i < std::min(evidence.rows.size(), kRows); ++i) {
            const auto cell = cellAmount(evidence.rows[i].cell(finding.rule.amount),
                                         evidence.formats[finding.rule.amount], kDecimals);
            const StatedSign said = directionOf(evidence.rows[i].cell(column));
            if (!cell || !*cell || (*cell)->minor == 0 || said == StatedSign::None)
                continue;
            signs.insert(said);
            ++(((*cell)->minor < 0) == (said == StatedSign::Minus) ? agree : contradict);
        }
        if (signs.size() == 2 && (agree == 0 || contradict == 0))
            return agree == 0;
    }
    return std::nullopt;
}

bool saysPayment(const TextRow &row)
{
    return std::any_of(row.cells.begin(), row.cells.end(), [](const QString &cell) {
        return QStringView(cell).trimmed().compare(u"payment", Qt::CaseInsensitive) == 0;
    });
}

// Card statements often write what was spent as positive numbers. Without a balance only the
// rows' texts tell: purchases positive, payments and refunds negative.
void judgeByHabit(const Evidence &evidence, AmountFinding &finding)
{
    int positive = 0;
    int negative = 0;
    int speaksFor = evidence.isCardStatement() ? 3 : 0;
    int speaksAgainst = 0;
    int payments = 0; // of the card's bill, written as negative numbers
    int settled = 0;  // the same, in words that an account may use for what it pays
    int settledIn = 0;
    int bought = 0; // written as positive numbers, and called purchases
    int boughtOut = 0;
    for (qsizetype i = 0; i < std::min(evidence.rows.size(), kRows); ++i) {
        const auto amount = rowAmount(evidence.rows[i], finding.rule, evidence.formats, kDecimals);
        if (!amount || !amount->present || amount->minor == 0)
            continue;
        const QString text = evidence.longestText(evidence.rows[i]);
        const QString all = evidence.allTexts(evidence.rows[i]);
        const bool isPositive = amount->minor > 0;
        ++(isPositive ? positive : negative);
        payments += !isPositive && isCardPaymentText(all) ? 1 : 0;
        if (isSettlementText(all) || saysPayment(evidence.rows[i]))
            ++(isPositive ? settledIn : settled);
        if (isPurchaseText(all) && !isCardCreditText(all)) // no refund of a purchase
            ++(isPositive ? bought : boughtOut);
        // A refund at a shop looks like a purchase, so only one of the two looks counts.
        if (isCardCreditText(all))
            ++(isPositive ? speaksAgainst : speaksFor);
        else if (isCardPurchaseText(text))
            ++(isPositive ? speaksFor : speaksAgainst);
    }
    const bool spending = evidence.listsSpending();
    const bool habit = positive >= (spending && negative == 0 ? 1 : 3) && positive >= negative
                    && speaksFor >= 3 && speaksFor > 2 * speaksAgainst;
    const bool paid = payments > 0 && positive >= negative && speaksFor > 2 * speaksAgainst;
    // "Payment" and "purchase" with opposite signs: an account would write them alike. Of a card
    // nearly every negative row must be such a payment.
    const bool onlySettled = settled * 4 >= negative * 3 && evidence.isCardStatement();
    const bool opposite = settled > 0 && settledIn == 0 && boughtOut == 0
                       && (onlySettled || (bought > 0 && positive >= negative));
    if (habit || paid || opposite) {
        finding.rule.inverted = !finding.rule.inverted;
        finding.reason = QStringLiteral(
            "purchases are written as positive numbers, payments and refunds as negative ones");
        finding.signDoubtful = true;
    } else if (positive >= (evidence.named(finding.rule.amount) ? 3 : 1) && negative == 0) {
        finding.signDoubtful = true;
    }
}

} // namespace

bool isMarker(const Evidence &evidence, int column)
{
    const ColumnProfile &profile = evidence.profiles[column];
    const bool state = profile.distinct.size() == 1 && evidence.score(column, Role::Status) >= 80;
    return profile.filled > 0 && profile.distinct.size() <= 6
        && profile.share(profile.directions) >= 0.95 && !state;
}

bool saysBothSides(const Evidence &evidence, int column)
{
    QSet<StatedSign> signs;
    for (const QString &word : evidence.profiles[column].distinct)
        signs.insert(directionOf(word));
    return signs.contains(StatedSign::Minus) && signs.contains(StatedSign::Plus);
}

bool isOwed(const Evidence &evidence, int column)
{
    const QString folded = foldHeader(evidence.shape.names.value(column));
    if (folded.contains(QStringLiteral("owing")) || folded.contains(QStringLiteral("owed"))
        || folded.contains(QStringLiteral("outstanding")))
        return true;
    // "Amount, Dr / Cr, Balance, Dr / Cr": the second pair of words belongs to the balance.
    const int behind = column + 1;
    if (behind >= evidence.width() || !isMarker(evidence, behind) || saysBothSides(evidence, behind)
        || evidence.rows.isEmpty()
        || directionOf(evidence.rows.first().cell(behind)) != StatedSign::Minus)
        return false;
    const QString name = foldHeader(evidence.shape.names.value(behind));
    for (int other = 0; other < column; ++other) {
        if (!name.isEmpty() && isMarker(evidence, other)
            && foldHeader(evidence.shape.names.value(other)) == name)
            return true;
    }
    return false;
}

void judgeSign(const Evidence &evidence, AmountFinding &finding)
{
    if (finding.rule.kind != AmountRule::Kind::Signed || finding.proof.held > 0
        || evidence.options.positiveMeansSpent)
        return;
    if (const auto inverted = invertedByMarker(evidence, finding)) {
        finding.rule.inverted = *inverted;
        finding.reason += QStringLiteral("; the debit and credit words tell it");
        return;
    }
    judgeByHabit(evidence, finding);
}

} // namespace finwise::importer
