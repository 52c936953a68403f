// SPDX-License-Identifier: GPL-3.0-or-later
// Messages to JSON and back. decode(encode(m)) == m for every message. Unknown keys are ignored,
// unknown message types become UnknownMessage, unknown verdicts RetryLater; anything malformed is
// a Protocol error naming the key. Thread rule: pure functions.
#pragma once

#include "wire/limits.h"
#include "wire/messages.h"

namespace finwise::wire {

QJsonObject toJson(const Message &message);
Result<Message> fromJson(const QJsonObject &json);

// The name of its kind, for logs and figures.
QString typeOf(const Message &message);
// Compact UTF-8 JSON text.
QByteArray encode(const Message &message);
// Protocol error for bytes that are not one JSON object nested at most limits::kJsonDepth deep,
// TooLarge beyond maxBytes.
Result<Message> decode(const QByteArray &text, qsizetype maxBytes = limits::kBulkFrameBytes);

// Parts that REST bodies and the stores share.
QJsonObject toJson(const SyncRecord &record);
Result<SyncRecord> recordFromJson(const QJsonObject &json);
QJsonObject toJson(const Entry &entry);
Result<Entry> entryFromJson(const QJsonObject &json);
QJsonObject toJson(const EntryResult &result);
Result<EntryResult> resultFromJson(const QJsonObject &json);
// The same as toJson, as compact text.
QByteArray toText(const EntryResult &result);
QByteArray toText(const QMap<QString, QString> &map);
QByteArray toText(const QMap<QString, Stamp> &map);
QJsonObject toJson(const QMap<QString, QString> &map);
QJsonObject toJson(const QMap<QString, Stamp> &map);
// The merge groups of a record as the stores keep them.
struct Groups {
    QMap<QString, QString> rev;
    QMap<QString, Stamp> stamp;
    bool operator==(const Groups &) const = default;
};
QByteArray toText(const Groups &groups);
// Protocol error for anything else.
Result<Groups> groupsFromText(QByteArrayView text);
Result<EntryResult> resultFromText(QByteArrayView text);
Result<QMap<QString, QString>> revFromText(QByteArrayView text);
Result<QMap<QString, Stamp>> stampsFromText(QByteArrayView text);
Result<QMap<QString, QString>> revFromJson(const QJsonValue &json);
Result<QMap<QString, Stamp>> stampsFromJson(const QJsonValue &json);

// True when the text is nested deeper than allowed; looks at brackets outside strings only, so it
// needs no memory and runs before the parser.
bool isTooDeep(const QByteArray &text, int maxDepth = limits::kJsonDepth);

} // namespace finwise::wire
