// SPDX-License-Identifier: GPL-3.0-or-later
// Grammar of a frame's text:
//   message := '{' "type": name , key: value … '}'
// One Shape per message names its keys; see json_fields.h for what required and optional mean.
#include "wire/codec.h"

#include "wire/news_shapes.h"
#include "wire/text_reader.h"
#include "wire/text_writer.h"

#include <QJsonDocument>

namespace finwise::wire {

using Key = QLatin1StringView;

template <> struct Shape<Status> {
    static constexpr Key type{"status"};
    static void visit(auto &m, auto &&field) { field.required(Key("state"), m.state); }
};
template <> struct Shape<Hello> {
    static constexpr Key type{"hello"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("protocol"), m.protocol);
        field.optional(Key("app"), m.app);
        field.required(Key("schema"), m.schema);
        field.required(Key("device"), m.device);
        field.required(Key("incarnation"), m.incarnation);
        field.optional(Key("nonce"), m.nonce);
        field.required(Key("next_op_seq"), m.nextOpSeq);
        field.optional(Key("cursor"), m.cursor);
        field.optional(Key("queue_size"), m.queueSize);
        field.optional(Key("capabilities"), m.capabilities);
        field.required(Key("client_time"), m.clientTime);
        field.optional(Key("tenant_name"), m.tenantName);
    }
};
template <> struct Shape<Welcome> {
    static constexpr Key type{"welcome"};
    static void visit(auto &m, auto &&field)
    {
        field.optional(Key("session"), m.session);
        field.required(Key("server_id"), m.serverId);
        field.optional(Key("nonce"), m.nonce);
        field.required(Key("head"), m.head);
        field.optional(Key("purge_floor"), m.purgeFloor);
        field.optional(Key("epoch"), m.epoch);
        field.required(Key("server_time"), m.serverTime);
        field.required(Key("batch_entries"), m.batchEntries);
        field.required(Key("batch_bytes"), m.batchBytes);
        field.required(Key("pause_ms"), m.pauseMs);
        field.optional(Key("role"), m.role);
        field.optional(Key("capabilities"), m.capabilities);
        field.required(Key("directive"), m.directive);
        field.optional(Key("message"), m.message);
    }
};
template <> struct Shape<Batch> {
    static constexpr Key type{"process_sync_batch"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("batch"), m.id);
        field.optional(Key("run"), m.run);
        field.required(Key("client_time"), m.clientTime);
        field.required(Key("entries"), m.entries);
    }
};
template <> struct Shape<BatchResult> {
    static constexpr Key type{"sync_batch_result"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("batch"), m.batch);
        field.required(Key("results"), m.results);
        field.optional(Key("from"), m.from);
        field.optional(Key("to"), m.to);
        field.optional(Key("head"), m.head);
        field.optional(Key("retry_ms"), m.retryMs);
    }
};
template <> struct Shape<RequestChanges> {
    static constexpr Key type{"request_changes"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("from"), m.from);
        field.optional(Key("limit"), m.limit);
    }
};
template <> struct Shape<Changes> {
    static constexpr Key type{"changes"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("from"), m.from);
        field.required(Key("to"), m.to);
        field.required(Key("head"), m.head);
        field.required(Key("has_more"), m.hasMore);
        field.required(Key("records"), m.records);
    }
};
template <> struct Shape<RequestInitialData> {
    static constexpr Key type{"request_initial_data"};
    static void visit(auto &m, auto &&field)
    {
        field.optional(Key("after"), m.after);
        field.optional(Key("snapshot"), m.snapshot);
        field.optional(Key("limit"), m.limit);
    }
};
template <> struct Shape<InitialDataPage> {
    static constexpr Key type{"initial_data_page"};
    static void visit(auto &m, auto &&field)
    {
        field.optional(Key("after"), m.after);
        field.required(Key("snapshot"), m.snapshot);
        field.required(Key("total"), m.total);
        field.required(Key("records"), m.records);
    }
};
template <> struct Shape<DataUpdate> {
    static constexpr Key type{"data_update"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("prev"), m.prev);
        field.required(Key("to"), m.to);
        field.required(Key("records"), m.records);
    }
};
template <> struct Shape<Poke> {
    static constexpr Key type{"poke"};
    static void visit(auto &m, auto &&field) { field.optional(Key("head"), m.head); }
};
template <> struct Shape<BulkRequest> {
    static constexpr Key type{"bulk_request"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("entries"), m.entries);
        field.optional(Key("bytes"), m.bytes);
    }
};
template <> struct Shape<BulkGrant> {
    static constexpr Key type{"bulk_grant"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("batch"), m.batchEntries);
        field.required(Key("bytes"), m.batchBytes);
        field.required(Key("window"), m.window);
        field.required(Key("pause_ms"), m.pauseMs);
        field.required(Key("credits"), m.credits);
        field.required(Key("ttl_ms"), m.ttlMs);
    }
};
template <> struct Shape<BulkDeny> {
    static constexpr Key type{"bulk_deny"};
    static void visit(auto &m, auto &&field) { field.optional(Key("retry_ms"), m.retryMs); }
};
template <> struct Shape<BulkRevoke> {
    static constexpr Key type{"bulk_revoke"};
    static void visit(auto &, auto &&) {}
};
template <> struct Shape<Lock> {
    static constexpr Key type{"lock"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("entity"), m.entity);
        field.required(Key("id"), m.id);
    }
};
template <> struct Shape<Unlock> {
    static constexpr Key type{"unlock"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("entity"), m.entity);
        field.required(Key("id"), m.id);
    }
};
template <> struct Shape<LockState> {
    static constexpr Key type{"lock_state"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("entity"), m.entity);
        field.required(Key("id"), m.id);
        field.optional(Key("holder"), m.holder);
        field.optional(Key("device"), m.device);
        field.optional(Key("fence"), m.fence);
        field.optional(Key("expires_ms"), m.expiresMs);
    }
};
template <> struct Shape<DigestRequest> {
    static constexpr Key type{"digest_request"};
    static void visit(auto &m, auto &&field) { field.required(Key("at"), m.at); }
};
template <> struct Shape<Digest> {
    static constexpr Key type{"digest"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("at"), m.at);
        field.required(Key("encoding"), m.encoding);
        field.required(Key("sums"), m.sums);
    }
};
template <> struct Shape<BucketRequest> {
    static constexpr Key type{"bucket_request"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("at"), m.at);
        field.required(Key("entity"), m.entity);
        field.required(Key("bucket"), m.bucket);
        field.optional(Key("after"), m.after);
    }
};
template <> struct Shape<Bucket> {
    static constexpr Key type{"bucket"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("at"), m.at);
        field.required(Key("entity"), m.entity);
        field.required(Key("bucket"), m.bucket);
        field.optional(Key("after"), m.after);
        field.required(Key("records"), m.records);
    }
};
template <> struct Shape<Ping> {
    static constexpr Key type{"ping"};
    static void visit(auto &m, auto &&field) { field.required(Key("time"), m.time); }
};
template <> struct Shape<Pong> {
    static constexpr Key type{"pong"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("time"), m.time);
        field.optional(Key("server_time"), m.serverTime);
    }
};
template <> struct Shape<ErrorMessage> {
    static constexpr Key type{"error"};
    static void visit(auto &m, auto &&field)
    {
        field.required(Key("code"), m.code);
        field.optional(Key("text"), m.text);
        field.optional(Key("retry_ms"), m.retryMs);
    }
};
template <> struct Shape<Bye> {
    static constexpr Key type{"bye"};
    static void visit(auto &m, auto &&field)
    {
        field.optional(Key("code"), m.code);
        field.optional(Key("retry_ms"), m.retryMs);
    }
};

namespace {

constexpr Key kType{"type"};

template <class T> bool readAs(const QString &type, const QJsonObject &json, Result<Message> &out)
{
    if constexpr (Shaped<T>) {
        if (type != Shape<T>::type)
            return false;
        out = readFields<T>(json).map([](T &&message) { return Message(std::move(message)); });
        return true;
    } else {
        return false; // UnknownMessage has no shape: it is what remains
    }
}

template <class... T>
Result<Message> readAny(const QString &type, const QJsonObject &json,
                        std::type_identity<std::variant<T...>>)
{
    Result<Message> out = Message(UnknownMessage{type});
    [[maybe_unused]] const bool known = (readAs<T>(type, json, out) || ...);
    return out;
}

Result<void> checkCounts(const Message &message)
{
    const auto tooMany = [](qsizetype count) { return count > limits::kBulkBatchEntries; };
    if (const auto *batch = std::get_if<Batch>(&message); batch && tooMany(batch->entries.size()))
        return fail(ErrorKind::TooLarge, QStringLiteral("entries"),
                    QStringLiteral("too many entries"));
    if (const auto *result = std::get_if<BatchResult>(&message);
        result && tooMany(result->results.size()))
        return fail(ErrorKind::TooLarge, QStringLiteral("results"),
                    QStringLiteral("too many results"));
    return {};
}

} // namespace

QJsonObject toJson(const Message &message)
{
    return std::visit(
        []<class T>(const T &m) {
            if constexpr (Shaped<T>) {
                QJsonObject json = writeFields(m);
                json.insert(kType, Shape<T>::type);
                return json;
            } else {
                return QJsonObject{{kType, m.type}};
            }
        },
        message);
}

Result<Message> fromJson(const QJsonObject &json)
{
    const QJsonValue type = json.value(kType);
    if (!type.isString())
        return fail(ErrorKind::Protocol, kType, QStringLiteral("must be a text"));
    auto message = readAny(type.toString(), json, std::type_identity<AnyMessage>{});
    if (!message)
        return message;
    if (auto counted = checkCounts(*message); !counted)
        return fail(counted.error());
    return message;
}

QString typeOf(const Message &message)
{
    return std::visit(
        []<class T>(const T &m) {
            if constexpr (Shaped<T>)
                return QString(Shape<T>::type);
            else
                return m.type;
        },
        message);
}

QByteArray encode(const Message &message)
{
    QByteArray out;
    std::visit(
        [&out]<class T>(const T &m) {
            TextWriter writer(out);
            out += '{';
            if constexpr (Shaped<T>) {
                writer.required(kType, QString(Shape<T>::type));
                Shape<T>::visit(m, writer);
            } else {
                writer.required(kType, m.type);
            }
            out += '}';
        },
        message);
    return out;
}

Result<Message> decode(const QByteArray &text, qsizetype maxBytes)
{
    if (text.size() > maxBytes)
        return fail(
            ErrorKind::TooLarge, QStringLiteral("message"),
            QStringLiteral("%1 bytes, at most %2 are allowed").arg(text.size()).arg(maxBytes));
    if (Message message; readMessage(text, message)) { // nearly every one
        const auto counted = checkCounts(message);
        return counted ? Result<Message>(std::move(message)) : fail(counted.error());
    }
    if (isTooDeep(text))
        return fail(ErrorKind::Protocol, QStringLiteral("message"),
                    QStringLiteral("nested too deep"));
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(text, &problem);
    if (!document.isObject())
        return fail(ErrorKind::Protocol, QStringLiteral("message"),
                    problem.error == QJsonParseError::NoError ? QStringLiteral("not a JSON object")
                                                              : problem.errorString());
    return fromJson(document.object());
}

bool isTooDeep(const QByteArray &text, int maxDepth)
{
    int depth = 0;
    bool inString = false;
    for (const char *c = text.begin(); c != text.end(); ++c) {
        if (inString) {
            if (*c == '\\' && c + 1 != text.end())
                ++c;
            else if (*c == '"')
                inString = false;
        } else if (*c == '"') {
            inString = true;
        } else if (*c == '{' || *c == '[') {
            if (++depth > maxDepth)
                return true;
        } else if (*c == '}' || *c == ']') {
            --depth;
        }
    }
    return false;
}

} // namespace finwise::wire
