// SPDX-License-Identifier: GPL-3.0-or-later
// Shadow: the server's last word on each record, needed as the base of local edits. Its content is
// kept only while the user's row differs. Thread rule: the Store's thread, inside a transaction.
#pragma once

#include "db/statement.h"
#include "wire/messages.h"

namespace finwise {

struct ShadowRow {
    qint64 version = 0;
    wire::Cursor cursor;
    Instant createdAt;
    Instant updatedAt;
    std::optional<Instant> deletedAt;
    QMap<QString, QString> rev;
    QMap<QString, Stamp> stamp;
    std::optional<QJsonObject> data; // empty: the same as the entity's row
};

// What the row says of a record but its content.
ShadowRow shadowOf(const wire::SyncRecord &record);

class Shadow {
public:
    explicit Shadow(db::Connection &connection) : m_connection(connection) {}
    Result<std::optional<ShadowRow>> read(const QString &entity, const Id &id);
    Result<bool> has(const QString &entity, const Id &id);
    Result<void> write(const QString &entity, const Id &id, const ShadowRow &row);
    Result<void> keepContent(const QString &entity, const Id &id, const QJsonObject &data);
    Result<void> erase(const QString &entity, const Id &id);

private:
    db::Connection &m_connection;
};

} // namespace finwise
