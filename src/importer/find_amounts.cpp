// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns hold the amounts, and with which sign. Every reading that the columns allow is
// tried on the sample; header words and content give it a score, and where there is a balance
// column, the chain of balances decides: a reading that breaks it is wrong.
#include "importer/amount_trial.h"
#include "importer/marker_words.h"
#include "importer/sign_habit.h"

namespace finwise::importer {
namespace {

// What speaks for two columns of which each row has exactly one, whatever they are called.
constexpr double kCompletePair = 30.0;
constexpr double kSizesBesideSides = 40.0;
constexpr double kOwnCurrency = 25.0;

class Finder {
public:
    Finder(const Evidence &evidence, const QList<int> &dateColumns)
        : m_evidence(evidence), m_markers(findMarkers(evidence))
    {
        for (int column = 0; column < evidence.width(); ++column) {
            if (dateColumns.contains(column))
                continue;
            const ColumnProfile &profile = evidence.profiles[column];
            const bool otherwise = evidence.foreignScore(column) >= 80 && moneyScore(column) < 80;
            const bool headed = moneyScore(column) >= 80 && profile.amounts > 0
                             && !profile.isDate();
            if ((profile.isNumber() || headed) && !otherwise)
                m_numbers.append(column);
            const bool side = evidence.score(column, Role::Debit) >= 60
                           || evidence.score(column, Role::Credit) >= 60;
            if (m_numbers.contains(column) || (profile.filled == 0 && side))
                m_sides.append(column);
        }
        for (const int column : std::as_const(m_numbers))
            m_values.insert(column, balancesOf(column));
        for (int column = 0; column < evidence.width(); ++column) {
            if (evidence.score(column, Role::Fee) >= 60 && evidence.profiles[column].isNumber()
                && evidence.profiles[column].zeros < evidence.profiles[column].amounts)
                m_fee = column;
            else if (evidence.named(column) && evidence.matches[column].isEmpty()
                     && m_numbers.contains(column))
                m_maybeFees.append(column);
        }
    }

    AmountFinding find()
    {
        const auto named = [&](Role role) {
            return std::any_of(m_sides.begin(), m_sides.end(), [&](int column) {
                return m_evidence.score(column, role) >= 90 && m_evidence.profiles[column].filled;
            });
        };
        m_bothSidesNamed = named(Role::Debit) && named(Role::Credit);
        for (const int column : std::as_const(m_numbers)) {
            if (allowed(column, Role::Amount))
                trySigned(column);
        }
        for (const int debit : std::as_const(m_sides)) {
            for (const int credit : std::as_const(m_sides)) {
                if (debit != credit && allowed(debit, Role::Debit) && allowed(credit, Role::Credit))
                    tryPair(debit, credit);
            }
        }
        tryDebitOnly();
        return m_best;
    }

private:
    [[nodiscard]] int moneyScore(int column) const
    {
        int best = 0;
        for (const Role role : {Role::Amount, Role::Debit, Role::Credit, Role::Balance})
            best = std::max(best, m_evidence.score(column, role));
        return best;
    }
    // "Soll/Haben" and the like may head amounts with a sign instead of words.
    [[nodiscard]] bool isSignedSide(int column) const
    {
        return m_evidence.score(column, Role::Direction) >= 80
            && m_evidence.foreignScore(column) == 0;
    }
    // Each row has one of the two and never both, and each of the two is used.
    [[nodiscard]] bool completeEachOther(int a, int b) const
    {
        int onlyA = 0;
        int onlyB = 0;
        int odd = 0;
        const qsizetype rows = std::min(m_values[a].size(), m_values[b].size());
        for (qsizetype i = 0; i < rows; ++i) {
            const bool inA = m_values[a][i].value_or(0) != 0;
            const bool inB = m_values[b][i].value_or(0) != 0;
            ++(inA == inB ? odd : inA ? onlyA : onlyB);
        }
        return onlyA > 0 && onlyB > 0 && odd * 20 <= onlyA + onlyB;
    }
    // What is owed is a balance below zero, though it is written without a minus.
    [[nodiscard]] QList<std::optional<qint64>> balancesOf(int column) const
    {
        QList<std::optional<qint64>> values = columnValues(m_evidence, column);
        const bool owed = isOwed(m_evidence, column);
        for (std::optional<qint64> &value : values) {
            if (owed && value)
                value = -*value;
        }
        return values;
    }
    // What the user said about a column leaves it no other role.
    [[nodiscard]] bool allowed(int column, Role role) const
    {
        const auto &roles = m_evidence.options.roles;
        if (roles.contains(column))
            return roles.value(column) == role;
        return roles.key(role, -1) < 0;
    }
    // How well the header fits; unnamed columns get what a reasonable guess deserves.
    [[nodiscard]] double headerFit(int column, Role role) const
    {
        const bool side = role == Role::Amount && isSignedSide(column);
        const int score = std::max(m_evidence.score(column, role), side ? 90 : 0);
        const int other = std::max({m_evidence.score(column, Role::Balance),
                                    m_evidence.score(column, Role::OriginalAmount),
                                    m_evidence.score(column, Role::Fee),
                                    m_evidence.score(column, Role::ExchangeRate)});
        if (!m_evidence.named(column) && score == 0)
            return 35.0 - 0.5 * column;
        if (score == 0 && other == 0)
            return m_evidence.foreignScore(column) > 0 ? 0.0 : 25.0;
        return score - 0.8 * std::max(0, other - score / 2);
    }
    [[nodiscard]] double contentFit(int column) const
    {
        const ColumnProfile &profile = m_evidence.profiles[column];
        double fit = 15.0 * profile.share(profile.money);
        fit += profile.minus > 0 ? 12.0 : 0.0;
        return fit;
    }

    // Of two columns of amounts, each with its currency beside it, the one that is always in the
    // same currency is the account's; the other is what the shop asked for.
    [[nodiscard]] double currencyFit(int column) const
    {
        for (const int side : {1, -1}) {
            const qsizetype own = m_evidence.currenciesIn(column + side);
            for (const int other : m_numbers) {
                const qsizetype others = m_evidence.currenciesIn(other + side);
                if (other != column && own > 0 && others > 0 && (own == 1) != (others == 1))
                    return own == 1 ? kOwnCurrency : -kOwnCurrency;
            }
        }
        return 0.0;
    }

    void trySigned(int column)
    {
        AmountRule rule;
        rule.kind = AmountRule::Kind::Signed;
        rule.amount = column;
        const ColumnProfile &profile = m_evidence.profiles[column];
        // Who marks only what came in, by a plus or a word, writes the rest bare.
        rule.unmarkedIsOut = profile.minus == 0 && profile.plus > 0
                          && profile.plus + profile.zeros < profile.amounts;
        double prior = headerFit(column, Role::Amount) + contentFit(column) + currencyFit(column);
        // Sizes without any sign beside columns for both sides are what the sides tell better.
        if (m_bothSidesNamed && profile.minus + profile.plus == 0)
            prior -= kSizesBesideSides;
        // A column for one side only is no column of all amounts.
        prior -= 0.5
               * std::max(m_evidence.score(column, Role::Debit),
                          m_evidence.score(column, Role::Credit))
               * (m_evidence.score(column, Role::Amount) > 0 ? 0.0 : 1.0);
        if (profile.minus == 0 || profile.minus == profile.amounts) {
            for (const Marker &marker : std::as_const(m_markers))
                tryMarked(rule, prior, marker);
        }
        const bool asked = m_evidence.options.positiveMeansSpent.has_value();
        rule.inverted = m_evidence.options.positiveMeansSpent.value_or(false);
        consider(rule, prior, QStringLiteral("one amount column with its own sign"));
        if (!asked) {
            rule.inverted = true;
            consider(rule, prior - 25.0,
                     QStringLiteral("one amount column, positive numbers are money spent"));
        }
    }

    void tryMarked(AmountRule rule, double prior, const Marker &marker)
    {
        // Where all is money out, the words only repeat the minus.
        if (m_evidence.profiles[rule.amount].minus > 0
            && (marker.needsProof || !saysBothSides(m_evidence, marker.column)))
            return;
        constexpr double kOnlyWithProof = 35.0;
        rule.kind = AmountRule::Kind::Marked;
        rule.marker = marker.column;
        rule.outWord = marker.outWord;
        rule.inWord = marker.inWord;
        const double extra = 20.0 + 0.2 * m_evidence.score(marker.column, Role::Direction)
                           - (marker.needsProof ? kOnlyWithProof : 0.0);
        consider(rule, prior + extra,
                 QStringLiteral("one amount column, another column says debit or credit"));
    }

    void tryPair(int debit, int credit)
    {
        AmountRule rule;
        rule.kind = AmountRule::Kind::Pair;
        rule.debit = debit;
        rule.credit = credit;
        const ColumnProfile &out = m_evidence.profiles[debit];
        const ColumnProfile &in = m_evidence.profiles[credit];
        const int outNonZero = out.amounts - out.zeros;
        rule.debitHasMinus = outNonZero > 0 && out.minus * 2 > outNonZero;
        const int inNonZero = in.amounts - in.zeros;
        rule.creditHasMinus = m_evidence.score(credit, Role::Credit) >= 80 && !rule.debitHasMinus
                           && outNonZero > 0 && inNonZero > 0 && in.minus * 2 > inNonZero;
        const double names = (headerFit(debit, Role::Debit) + headerFit(credit, Role::Credit))
                           / 2.0;
        double prior = names + 15.0;
        if (!m_evidence.named(debit) && !m_evidence.named(credit)) {
            prior += debit < credit ? 4.0 : 0.0;
            // Where signs are written, the money out has the minus.
            prior += in.minus > 0 ? -30.0 : rule.debitHasMinus ? 10.0 : 0.0;
        } else if (m_evidence.score(debit, Role::Debit) < 45
                   && m_evidence.score(credit, Role::Credit) < 45) {
            // Two named columns of which none is named like one side: only their cells can tell.
            if (!completeEachOther(debit, credit) || in.minus > 0)
                return;
            prior += kCompletePair + (debit < credit ? 4.0 : 0.0)
                   + (rule.debitHasMinus ? 20.0 : 0.0);
        }
        consider(rule, prior, QStringLiteral("money out and money in stand in two columns"));
    }

    void tryDebitOnly()
    {
        if (m_best.rule.kind != AmountRule::Kind::None && m_best.score > 60.0)
            return;
        for (const int column : std::as_const(m_numbers)) {
            const bool debit = m_evidence.score(column, Role::Debit) >= 60;
            const bool credit = m_evidence.score(column, Role::Credit) >= 60;
            if (debit == credit)
                continue;
            AmountRule rule;
            rule.kind = AmountRule::Kind::Pair;
            (debit ? rule.debit : rule.credit) = column;
            const ColumnProfile &profile = m_evidence.profiles[column];
            rule.debitHasMinus = debit && profile.minus * 2 > profile.amounts;
            consider(rule, 40.0, QStringLiteral("the file has a column for one direction only"));
        }
    }

    void takeFee(AmountRule &rule, int column) const
    {
        const ColumnProfile &profile = m_evidence.profiles[column];
        rule.fee = column;
        rule.feeHasMinus = profile.minus * 2 > profile.amounts - profile.zeros;
    }

    void consider(AmountRule rule, double prior, const QString &reason)
    {
        if (m_fee >= 0 && m_fee != rule.debit && m_fee != rule.credit) {
            // A header that says total or net has the fee inside already; the chain may overrule.
            const QString folded = foldHeader(m_evidence.shape.names.value(rule.amount));
            const bool inside = folded.contains(QStringLiteral("total"))
                             || folded.contains(QStringLiteral("net"))
                             || folded.contains(QStringLiteral("оборот"));
            judge(rule, prior - (inside ? 0.0 : 2.0), reason);
            takeFee(rule, m_fee);
            judge(rule, prior - (inside ? 2.0 : 0.0), reason + QStringLiteral(", less the fee"));
            return;
        }
        judge(rule, prior, reason);
        // Whether a column with a name that nobody knows is a fee, the balances can tell.
        constexpr double kOnlyWithProof = 20.0;
        for (const int column : std::as_const(m_maybeFees)) {
            if (column == rule.amount || column == rule.debit || column == rule.credit)
                continue;
            takeFee(rule, column);
            judge(rule, prior - kOnlyWithProof, reason + QStringLiteral(", less the fee"));
        }
    }

    void judge(const AmountRule &rule, double prior, const QString &reason)
    {
        const AmountTrial trial = tryRule(m_evidence, rule);
        const auto rows = static_cast<double>(std::max<qsizetype>(trial.amounts.size(), 1));
        if (trial.readable < 0.3 && trial.amounts.size() > 2)
            return;
        // Both sides filled is for totals; as a habit it means these are not the two sides.
        const bool mixed = trial.bothSides > 0 && trial.bothSides * 5 > trial.amounts.size();
        if (mixed
            && (m_evidence.score(rule.debit, Role::Debit) < 90
                || m_evidence.score(rule.credit, Role::Credit) < 90))
            return;
        AmountFinding finding;
        finding.rule = rule;
        finding.reason = reason;
        finding.score = prior + 40.0 * trial.readable + 8.0 * trial.nonZero / rows
                      - (mixed ? 60.0 : 0.0);
        addProof(finding, trial);
        if (m_best.rule.kind == AmountRule::Kind::None || finding.score > m_best.score)
            m_best = finding;
    }

    // Balances before the rows that need the sides turned round prove nothing: the same numbers
    // are balances after the rows of a file whose order is not that of its dates.
    [[nodiscard]] bool isTurned(const AmountRule &rule) const
    {
        if (rule.kind != AmountRule::Kind::Pair || rule.debit < 0 || rule.credit < 0)
            return rule.inverted && !m_evidence.options.positiveMeansSpent;
        const auto leans = [&](int column) {
            return m_evidence.score(column, Role::Debit) - m_evidence.score(column, Role::Credit);
        };
        if (!m_evidence.named(rule.debit) && !m_evidence.named(rule.credit))
            return rule.debit > rule.credit;
        return leans(rule.debit) < 0 && leans(rule.credit) > 0;
    }

    void addProof(AmountFinding &finding, const AmountTrial &trial) const
    {
        const AmountRule &rule = finding.rule;
        double best = -1.0;
        for (const int column : m_numbers) {
            if (column == rule.amount || column == rule.debit || column == rule.credit
                || column == rule.fee)
                continue;
            const int named = m_evidence.score(column, Role::Balance);
            const bool forced = m_evidence.options.roles.contains(column);
            if (forced && m_evidence.options.roles.value(column) != Role::Balance)
                continue;
            BalanceProof proof = checkBalances(trial.amounts, m_values[column], m_evidence.order);
            if (proof.prior && (isTurned(rule) || trial.nonZero * 10 < trial.amounts.size() * 9))
                proof = {};
            // An unnamed column is a balance only when the chain says so.
            const bool proven = proof.held >= 2 && proof.ratio() >= 0.6;
            if (named < 45
                && !(proven && (!m_evidence.named(column) || m_evidence.foreignScore(column) == 0)))
                continue;
            const double weight = named + 100.0 * proof.ratio() - (proof.prior ? 10.0 : 0.0);
            if (weight > best) {
                best = weight;
                finding.balance = column;
                finding.proof = proof;
            }
        }
        if (finding.balance >= 0 && finding.proof.held > 0)
            finding.score += finding.proof.ratio() * (finding.proof.held >= 2 ? 100.0 : 40.0);
    }

    const Evidence &m_evidence;
    QList<int> m_numbers;
    QList<int> m_sides; // the numbers, and empty columns headed like one side
    QList<Marker> m_markers;
    QHash<int, QList<std::optional<qint64>>> m_values;
    bool m_bothSidesNamed = false; // columns headed as money out and as money in
    int m_fee = -1;
    QList<int> m_maybeFees; // numbers under names that nobody knows
    AmountFinding m_best;
};

} // namespace

AmountFinding findAmounts(const Evidence &evidence, const QList<int> &dateColumns)
{
    AmountFinding finding = Finder(evidence, dateColumns).find();
    judgeSign(evidence, finding);
    const AmountRule &rule = finding.rule;
    if (rule.kind == AmountRule::Kind::Pair && rule.debit >= 0 && rule.credit >= 0
        && finding.proof.held == 0 && !rule.debitHasMinus)
        finding.signDoubtful = evidence.score(rule.debit, Role::Debit) < 45
                            && evidence.score(rule.credit, Role::Credit) < 45;
    return finding;
}

} // namespace finwise::importer
