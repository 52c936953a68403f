// SPDX-License-Identifier: GPL-3.0-or-later
// Batches and pages of SessionProtocol.
#include "server/session_protocol.h"

#include "server/session_answers.h"

namespace finwise::server {
namespace {

// A commit may have succeeded although it reported a failure; whoever is behind asks.
void tellHead(Stores &stores, Hub &hub, const Id &tenant, quint64 sender)
{
    const auto head = stores.tenants.head(tenant);
    if (head)
        hub.publish(std::make_shared<const Commit>(Commit{tenant, {}, head->head, {}}), sender);
}

} // namespace

void SessionProtocol::on(const wire::Batch &batch)
{
    if (batch.entries.size() > m_around.settings.batchEntries) {
        sendError(Error{
            ErrorKind::TooLarge, QStringLiteral("entries"),
            QStringLiteral("a batch has at most %1 entries").arg(m_around.settings.batchEntries)});
        close(CloseCode::TooBig, QStringLiteral("batch too large"));
        return;
    }
    ask<Result<BatchAnswer>>(
        [actor = actor(), batch, &hub = m_around.hub, &metrics = m_around.metrics,
         &log = m_around.log, sender = m_subscription](Stores &stores) -> Result<BatchAnswer> {
            auto outcome = stores.tenants.push(actor, batch);
            if (!outcome && isOurs(outcome.error().kind)) {
                ++metrics.storageErrors;
                log.write(LogLevel::Error, QLatin1StringView("push_failed"),
                          {{QStringLiteral("tenant"), actor.tenant.toString()},
                           {QStringLiteral("text"), describe(outcome.error())}});
                tellHead(stores, hub, actor.tenant, sender);
                return BatchAnswer{comeAgain(batch, outcome.error()), std::nullopt};
            }
            if (!outcome)
                return fail(outcome.error());
            if (!outcome->commit.isEmpty())
                hub.publish(std::make_shared<const Commit>(outcome->commit), sender);
            return BatchAnswer{std::move(outcome->result), std::move(outcome->commit)};
        },
        &SessionProtocol::answerBatch);
}

void SessionProtocol::answerBatch(const Result<BatchAnswer> &answer)
{
    if (!answer) {
        sendError(answer.error());
        return;
    }
    wire::BatchResult result = answer->first;
    count(m_around.metrics, result);
    if (answer->second) {
        const Commit &commit = *answer->second;
        if (m_known.epoch != commit.after.epoch || m_known.seq < commit.after.seq)
            m_known = commit.after;
        if (!commit.isEmpty() && m_pulls == 0 && m_sent == commit.before) {
            result.from = toCursor(commit.before);
            result.to = toCursor(commit.after);
            m_sent = commit.after;
        }
    }
    send(result);
}

void SessionProtocol::on(const wire::RequestChanges &request)
{
    ++m_pulls;
    ask<Result<wire::Changes>>(
        [actor = actor(), request](Stores &stores) {
            return stores.tenants.changes(actor, request);
        },
        &SessionProtocol::answerChanges);
}

void SessionProtocol::answerChanges(const Result<wire::Changes> &changes)
{
    --m_pulls;
    if (!changes) {
        m_sent.reset();
        sendError(changes.error());
        return;
    }
    m_sent = fromCursor(changes->to).value_or(Position{});
    m_around.metrics.recordsSent += changes->records.size();
    send(*changes);
    if (!changes->hasMore)
        pokeIfBehind();
}

void SessionProtocol::on(const wire::RequestInitialData &request)
{
    ++m_pulls;
    ask<Result<wire::InitialDataPage>>(
        [actor = actor(), request](Stores &stores) {
            return stores.tenants.initialPage(actor, request);
        },
        &SessionProtocol::answerPage);
}

void SessionProtocol::answerPage(const Result<wire::InitialDataPage> &page)
{
    --m_pulls;
    if (!page) {
        sendError(page.error());
        return;
    }
    m_around.metrics.recordsSent += page->records.size();
    m_sent.reset();
    if (page->after.isEmpty())
        m_sent = fromCursor(page->snapshot).value_or(Position{});
    send(*page);
    if (page->after.isEmpty())
        pokeIfBehind();
}

} // namespace finwise::server
