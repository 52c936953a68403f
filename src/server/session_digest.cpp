// SPDX-License-Identifier: GPL-3.0-or-later
// Self-checks of SessionProtocol. Sums are made in parts, so that nobody else of the tenant waits
// long; a change meanwhile makes them worthless, and the client is told so.
#include "server/session_protocol.h"

namespace finwise::server {

void SessionProtocol::on(const wire::DigestRequest &request)
{
    if (m_digestUnderWay) // one at a time; who asks for more gets no answer
        return;
    m_digestUnderWay = true;
    m_digestAt = request.at;
    m_digestSums = {};
    askDigestPart({});
}

void SessionProtocol::askDigestPart(const QString &from)
{
    ask<Result<DigestPart>>(
        [actor = actor(), from](Stores &stores) { return stores.tenants.digest(actor, from); },
        &SessionProtocol::answerDigestPart);
}

void SessionProtocol::answerDigestPart(const Result<DigestPart> &part)
{
    if (!part) {
        m_digestUnderWay = false;
        sendError(part.error());
        return;
    }
    wire::Digest answer{toCursor(part->head), wire::digestEncoding(), {}};
    const bool moved = answer.at != m_digestAt;
    m_digestSums.add(part->sums);
    if (!moved && !part->next.isEmpty()) {
        askDigestPart(part->next);
        return;
    }
    m_digestUnderWay = false;
    if (moved) // naming the new moment, this could pass for the answer to a later question
        answer.at.clear();
    else
        answer.sums = m_digestSums.toTexts();
    m_digestSums = {};
    send(answer);
}

void SessionProtocol::on(const wire::BucketRequest &request)
{
    if (m_digestUnderWay)
        return;
    m_digestUnderWay = true;
    ask<Result<wire::Bucket>>([actor = actor(), request](
                                  Stores &stores) { return stores.tenants.bucket(actor, request); },
                              &SessionProtocol::answerBucket);
}

void SessionProtocol::answerBucket(const Result<wire::Bucket> &bucket)
{
    m_digestUnderWay = false;
    if (!bucket) {
        sendError(bucket.error());
        return;
    }
    m_around.metrics.recordsSent += bucket->records.size();
    send(*bucket);
}

} // namespace finwise::server
