// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/row_planner.h"

#include "base/text.h"
#include "importer/dedupe.h"

namespace finwise::importer {

RowPlanner::RowPlanner(const Account &account, const QList<Account> &accounts,
                       const QList<Recipient> &recipients, std::shared_ptr<const RowRules> rules)
    : m_account(account.meta.id), m_matcher(recipients), m_rules(std::move(rules))
{
    for (const Account &own : accounts) {
        if (own.meta.id == account.meta.id)
            continue;
        if (!own.iban.isEmpty())
            m_byIban.insert(own.iban, own.meta.id);
        const QString name = normalizeText(own.name);
        const bool taken = m_byName.contains(name);
        m_byName.insert(name, taken ? std::nullopt : std::optional(own.meta.id));
    }
    // A person may be called like an account; then the name says nothing.
    for (const Recipient &recipient : recipients)
        m_byName.remove(normalizeText(recipient.name));
}

Result<RowPlanner> RowPlanner::open(Reader &reader, const Account &account, const Period &period)
{
    const auto recipients = reader.all<Recipient>();
    const auto accounts = reader.all<Account>();
    if (!recipients || !accounts)
        return fail(!recipients ? recipients.error() : accounts.error());
    auto rules = RowRules::read(reader, *recipients);
    if (!rules)
        return fail(rules.error());
    RowPlanner planner(account, *accounts, *recipients, std::move(*rules));
    auto transfers = openTransfersTo(reader, account.meta.id, period.first.addDays(-kSimilarDays),
                                     period.last.addDays(kSimilarDays));
    if (!transfers)
        return fail(transfers.error());
    planner.m_transfers = std::move(*transfers);
    return planner;
}

RowPlanner::Answer RowPlanner::answer(const TransactionDraft &draft)
{
    Answer out;
    out.ruled = m_rules->early(draft, m_account);
    if (out.ruled)
        out.recipient = out.ruled->changes.recipient;
    if (!out.recipient) {
        const RecipientMatch match = m_matcher.match(
            payeeOf(draft, out.ruled ? &*out.ruled : nullptr));
        out.recipient = match.recipient;
        out.suggestion = match.suggestion;
    }
    out.transferTo = ownAccount(draft);
    if (out.transferTo)
        out.counterpart = counterpart(draft, *out.transferTo);
    return out;
}

std::optional<Id> RowPlanner::ownAccount(const TransactionDraft &draft) const
{
    if (!draft.counterpartyIban.isEmpty()) {
        const auto own = m_byIban.constFind(draft.counterpartyIban);
        return own != m_byIban.constEnd() ? std::optional(*own) : std::nullopt;
    }
    if (m_byName.isEmpty() || draft.payee.isEmpty())
        return std::nullopt;
    return m_byName.value(normalizeText(draft.payee));
}

// The nearest booking of the same money in the other account.
std::optional<Id> RowPlanner::counterpart(const TransactionDraft &draft, const Id &account)
{
    qsizetype best = -1;
    qint64 bestDays = kSimilarDays + 1;
    for (qsizetype i = 0; i < m_transfers.size(); ++i) {
        const OpenTransfer &other = m_transfers[i];
        const qint64 days = std::abs(other.date.daysTo(draft.date));
        if (other.account != account || other.minor != -draft.amount.minor || days >= bestDays)
            continue;
        best = i;
        bestDays = days;
    }
    if (best < 0)
        return std::nullopt;
    return m_transfers.takeAt(best).id;
}

const QString &RowPlanner::payeeOf(const TransactionDraft &draft, const RuledRow *ruled)
{
    return ruled != nullptr && ruled->changes.payee ? *ruled->changes.payee : draft.payee;
}

} // namespace finwise::importer
