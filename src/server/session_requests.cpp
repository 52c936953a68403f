// SPDX-License-Identifier: GPL-3.0-or-later
// Batches and pages of SessionProtocol.
#include "server/session_protocol.h"

#include "server/publishing.h"
#include "server/session_answers.h"

namespace finwise::server {
namespace {

constexpr int kBatchesUnderWay = 8;
constexpr int kPullsUnderWay = 4;

// A commit may have succeeded although it reported a failure; whoever is behind asks.
void tellHead(Stores &stores, Hub &hub, const Id &tenant, quint64 sender)
{
    const auto head = stores.tenants.head(tenant);
    if (head)
        hub.publish(std::make_shared<const Commit>(Commit{tenant, {}, head->head, {}}), sender);
}

} // namespace

// True when the batch may be judged; otherwise it has been answered or the session is over.
bool SessionProtocol::accepts(const wire::Batch &batch)
{
    if (m_batches >= kBatchesUnderWay) {
        close(CloseCode::Policy, QStringLiteral("too many batches at once"));
        return false;
    }
    const qint64 size = batch.entries.size();
    const qint64 wait = m_around.hub.traffic().rows.take(m_peer.tenant.toString(), double(size),
                                                         m_around.settings.rows,
                                                         m_around.clock.monotonicMs());
    if (wait > 0) {
        ++m_around.metrics.rateLimited;
        send(comeAgain(batch, Error{ErrorKind::RateLimited, {}, {}}, wait));
        return false;
    }
    if (m_grant && m_around.clock.monotonicMs() >= m_grant->endsMs)
        endGrant();
    // An ordinary batch needs no grant, so it uses none up: it may have been under way when the
    // grant was given, and the client would not know that its credits shrank.
    if (size <= m_around.settings.batchEntries)
        return true;
    if (m_grant && size <= m_grant->entries && size <= m_grant->credits) {
        m_grant->credits -= size;
        if (m_grant->credits <= 0)
            endGrant();
        return true;
    }
    if (m_hadGrant) { // it was under way when the grant ended
        endGrant();
        send(wire::BulkRevoke{});
        send(comeAgain(batch, Error{ErrorKind::Busy, {}, {}}));
        return false;
    }
    sendError(Error{
        ErrorKind::TooLarge, QStringLiteral("entries"),
        QStringLiteral("a batch has at most %1 entries").arg(m_around.settings.batchEntries)});
    close(CloseCode::TooBig, QStringLiteral("batch too large"));
    return false;
}

void SessionProtocol::on(const wire::Batch &batch)
{
    if (!accepts(batch))
        return;
    ++m_pending;
    ++m_batches;
    const auto done = [weak = weak_from_this(), post = m_around.post, actor = actor(),
                       &hub = m_around.hub, &metrics = m_around.metrics, &log = m_around.log,
                       &clock = m_around.clock, arrived = m_around.clock.monotonicMs(),
                       sender = m_subscription](Stores &stores, wire::Batch judged,
                                                Result<PushOutcome> outcome) {
        auto answer = std::make_shared<Result<BatchAnswer>>();
        if (outcome) {
            outcome->commit.committedMs = clock.monotonicMs();
            publish(stores, hub, outcome->commit, sender);
            *answer = BatchAnswer{std::move(outcome->result), std::move(outcome->commit)};
        } else if (isOurs(outcome.error().kind)) {
            ++metrics.storageErrors;
            log.write(LogLevel::Error, QLatin1StringView("push_failed"),
                      {{QStringLiteral("tenant"), actor.tenant.toString()},
                       {QStringLiteral("text"), describe(outcome.error())}});
            tellHead(stores, hub, actor.tenant, sender);
            *answer = BatchAnswer{comeAgain(judged, outcome.error()), std::nullopt};
        } else {
            *answer = fail(outcome.error());
        }
        post([weak, answer, arrived, judged = std::move(judged)] {
            const auto self = weak.lock();
            if (!self)
                return;
            --self->m_pending;
            --self->m_batches;
            self->m_around.metrics.batchLatency.observe(self->m_around.clock.monotonicMs()
                                                        - arrived);
            if (self->m_state != State::Closed)
                self->answerBatch(*answer);
        });
    };
    auto checks = m_around.catalog != nullptr ? checkEntries(batch.entries, *m_around.catalog)
                                              : QList<EntryCheck>();
    m_around.storage.push(Push{actor(), batch, std::move(checks), done});
}

// Who sent how much and what became of it; never what it was.
void SessionProtocol::logBatch(const wire::BatchResult &result)
{
    if (!m_around.log.enabled(LogLevel::Info))
        return;
    QMap<QString, int> verdicts;
    for (const wire::EntryResult &entry : result.results)
        ++verdicts[enumName(entry.verdict)];
    QJsonObject counted;
    for (auto it = verdicts.begin(); it != verdicts.end(); ++it)
        counted.insert(it.key(), it.value());
    m_around.log.write(LogLevel::Info, QLatin1StringView("batch"),
                       {{QStringLiteral("session"), m_session.toString()},
                        {QStringLiteral("tenant"), m_peer.tenant.toString()},
                        {QStringLiteral("user"), m_peer.caller.user.toString()},
                        {QStringLiteral("device"), m_device.toString()},
                        {QStringLiteral("batch"), result.batch.toString()},
                        {QStringLiteral("verdicts"), counted}});
}

void SessionProtocol::answerBatch(const Result<BatchAnswer> &answer)
{
    if (!answer) {
        sendError(answer.error());
        return;
    }
    wire::BatchResult result = answer->first;
    count(m_around.metrics, result);
    logBatch(result);
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

// A client asks for the next page when it has the last one; who asks for many at once only makes
// the others of its tenant wait.
bool SessionProtocol::beginsPull()
{
    if (m_pulls >= kPullsUnderWay) {
        close(CloseCode::Policy, QStringLiteral("too many requests at once"));
        return false;
    }
    ++m_pulls;
    return true;
}

void SessionProtocol::on(const wire::RequestChanges &request)
{
    if (!beginsPull())
        return;
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
    if (!beginsPull())
        return;
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
