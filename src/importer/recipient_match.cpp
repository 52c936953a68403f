// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/recipient_match.h"

#include "base/text.h"

namespace finwise::importer {
namespace {

constexpr qsizetype kShortestSimilar = 5; // below, one letter makes another name

// An upper bound of the similarity that costs next to nothing.
double bound(const QString &a, const QString &b)
{
    const auto longer = static_cast<double>(std::max(a.size(), b.size()));
    return longer > 0 ? static_cast<double>(std::min(a.size(), b.size())) / longer : 0.0;
}

} // namespace

RecipientMatcher::RecipientMatcher(const QList<Recipient> &known)
{
    for (const Recipient &recipient : known)
        add(recipient);
}

void RecipientMatcher::add(const Recipient &recipient)
{
    const QString name = normalizeText(recipient.name);
    m_known.append({name, recipient.meta.id});
    if (!m_exact.contains(name))
        m_exact.insert(name, recipient.meta.id);
}

RecipientMatch RecipientMatcher::match(const QString &payee)
{
    const QString name = normalizeText(payee);
    if (name.isEmpty())
        return {};
    if (const auto exact = m_exact.constFind(name); exact != m_exact.constEnd())
        return {*exact, std::nullopt};
    if (const auto answered = m_answers.constFind(name); answered != m_answers.constEnd())
        return *answered;
    RecipientMatch best;
    double bestSimilarity = kSuggested;
    for (const Known &known : std::as_const(m_known)) {
        if (std::min(known.name.size(), name.size()) < kShortestSimilar
            || bound(known.name, name) < bestSimilarity)
            continue;
        const double similar = similarity(known.name, name);
        if (similar < bestSimilarity)
            continue;
        bestSimilarity = similar;
        best = similar >= kAutomatic ? RecipientMatch{known.id, std::nullopt}
                                     : RecipientMatch{std::nullopt, known.id};
    }
    m_answers.insert(name, best);
    return best;
}

} // namespace finwise::importer
