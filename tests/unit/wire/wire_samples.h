// SPDX-License-Identifier: GPL-3.0-or-later
// One well-filled value of every message, for the golden files and the malformed variants.
#pragma once

#include "wire/messages.h"

namespace finwise::wire {

inline Id sampleId(int n)
{
    return *Id::parse(
        QStringLiteral("0197a3c0-0000-7000-8000-%1").arg(n, 12, 10, QLatin1Char('0')));
}

inline SyncRecord sampleRecord()
{
    const Stamp stamp{1'750'000'000'123, 2, sampleId(9)};
    return SyncRecord{.entity = QStringLiteral("Recipient"),
                      .id = sampleId(1),
                      .cursor = QStringLiteral("e1.7"),
                      .version = 3,
                      .createdAt = Instant{1'749'999'000'000},
                      .updatedAt = Instant{1'750'000'000'123},
                      .deletedAt = Instant{1'750'000'000'123},
                      .rev = {{QStringLiteral("life"), sampleId(2).toString()}},
                      .stamp = {{QStringLiteral("life"), stamp}},
                      .data = {{QStringLiteral("name"), QStringLiteral("B\u00e4ckerei \"Korn\"")},
                               {QStringLiteral("fieldOfANewerPeer"), QJsonValue::Null}}};
}

inline Entry sampleEntry()
{
    return Entry{.id = sampleId(3),
                 .opSeq = 42,
                 .group = sampleId(4),
                 .entity = QStringLiteral("Recipient"),
                 .entityId = sampleId(1),
                 .operation = Operation::Create,
                 .groups = {QStringLiteral("life"), QStringLiteral("rest")},
                 .base = {{QStringLiteral("rest"), sampleId(2).toString()}},
                 .createdAt = Instant{1'749'999'000'000},
                 .updatedAt = Instant{1'750'000'000'123},
                 .counter = 1,
                 .data = {{QStringLiteral("name"), QStringLiteral("Korn")}}};
}

inline EntryResult sampleResult()
{
    return EntryResult{.id = sampleId(3),
                       .verdict = Verdict::ConflictLost,
                       .version = 4,
                       .cursor = QStringLiteral("e1.8"),
                       .updatedAt = Instant{1'750'000'000'123},
                       .stamp = {{QStringLiteral("rest"), Stamp{5, 0, sampleId(9)}}},
                       .record = sampleRecord(),
                       .field = QStringLiteral("name"),
                       .message = QStringLiteral("newer value kept"),
                       .retryMs = 250};
}

// The messages of the self-check.
inline QList<Message> sampleChecks(const Cursor &at)
{
    return {
        DigestRequest{at},
        Digest{at, QStringLiteral("1.1"), {{QStringLiteral("Account"), QStringLiteral("0a=17")}}},
        BucketRequest{at, QStringLiteral("Account"), 10, sampleId(1).toString()},
        Bucket{at, QStringLiteral("Account"), 10, sampleId(2).toString(), {sampleRecord()}},
    };
}

inline ConflictNotice sampleConflict(Instant time)
{
    return ConflictNotice{18,
                          sampleId(3),
                          QStringLiteral("Recipient"),
                          sampleId(1),
                          {QStringLiteral("rest")},
                          true,
                          QStringLiteral("anna"),
                          sampleId(9),
                          QStringLiteral("bob"),
                          time,
                          {{QStringLiteral("name"), QStringLiteral("Korn")}},
                          sampleRecord()};
}

// Every alternative of Message, in its order.
inline QList<Message> sampleMessages()
{
    const Instant time{1'750'000'000'000};
    const Cursor from = QStringLiteral("e1.7");
    const Cursor to = QStringLiteral("e1.8");
    return QList<Message>{
               Status{ServerState::Maintenance},
               Hello{.app = QStringLiteral("finwise 1.0"),
                     .device = sampleId(9),
                     .incarnation = sampleId(8),
                     .nonce = QStringLiteral("n1"),
                     .nextOpSeq = 43,
                     .cursor = from,
                     .queueSize = 17,
                     .capabilities = {QStringLiteral("zstd"), QStringLiteral("bulk")},
                     .clientTime = time,
                     .tenantName = QStringLiteral("Haushalt")},
               Welcome{.session = QStringLiteral("s1"),
                       .serverId = sampleId(7),
                       .nonce = QStringLiteral("n2"),
                       .head = to,
                       .purgeFloor = QStringLiteral("e1.0"),
                       .epoch = QStringLiteral("e1"),
                       .serverTime = time,
                       .batchEntries = 15,
                       .batchBytes = 61440,
                       .pauseMs = 1000,
                       .role = QStringLiteral("owner"),
                       .capabilities = {QStringLiteral("zstd")},
                       .directive = Directive::Resync,
                       .message = QStringLiteral("history was purged")},
               Batch{sampleId(5), sampleId(6), time, {sampleEntry()}},
               BatchResult{sampleId(5), {sampleResult()}, from, to, to, 100},
               RequestChanges{from, 500},
               Changes{from, to, to, true, {sampleRecord()}},
               RequestInitialData{QStringLiteral("Account/3"), to, 500},
               InitialDataPage{QStringLiteral("Account/4"), to, 12400, {sampleRecord()}},
               DataUpdate{from, to, {sampleRecord()}},
               Poke{to},
               BulkRequest{10'000, 6'000'000},
               BulkGrant{500, 1'048'576, 4, 0, 20'000, 60'000},
               BulkDeny{5000},
               BulkRevoke{},
               Lock{QStringLiteral("Transaction"), sampleId(1)},
               Unlock{QStringLiteral("Transaction"), sampleId(1)},
               LockState{QStringLiteral("Transaction"), sampleId(1), QStringLiteral("anna"),
                         sampleId(9), 7, 30'000},
           }
         + sampleChecks(to)
         + QList<Message>{
             Subscribe{{QStringLiteral("presence"), QStringLiteral("conflict:Account")}, 17},
             Presence{{Person{QStringLiteral("anna"), sampleId(9)}}, 1},
             sampleConflict(time),
             Notice{sampleId(2), QStringLiteral("warning"), QStringLiteral("down at ten"), time},
             Ping{123'456},
             Pong{123'456, time},
             ErrorMessage{QStringLiteral("rate_limited"), QStringLiteral("slow down"), 2000},
             Bye{QStringLiteral("shutdown"), 3000},
             UnknownMessage{QStringLiteral("from_the_future")},
         };
}

} // namespace finwise::wire
