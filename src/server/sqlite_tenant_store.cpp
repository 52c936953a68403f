// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/sqlite_tenant_store.h"

#include "db/transaction.h"
#include "server/outside_views.h"
#include "server/tenant_database.h"
#include "wire/codec.h"
#include "wire/limits.h"

#include <QDir>
#include <QFile>

namespace finwise::server {
namespace {

constexpr std::size_t kOpenTenants = 256;       // connections kept open per storage thread
constexpr qsizetype kPageBytes = 600 * 1024;    // payload of one page; a frame holds 1 MiB
constexpr qsizetype kRecordOverheadBytes = 600; // ids, times and merge groups of a record in it

Error unknownCursor()
{
    return Error{ErrorKind::NotFound, QStringLiteral("cursor"),
                 QStringLiteral("the history does not go on from there; read everything anew")};
}

bool canContinue(const Position &from, const TenantMeta &meta)
{
    if (from == Position{})
        return meta.purgeFloor == 0;
    return from.epoch == meta.head.epoch && from.seq <= meta.head.seq
        && from.seq >= meta.purgeFloor;
}

// How many of the records fit into a page; at least one.
qsizetype fitting(const QList<wire::SyncRecord> &records, qint64 limit)
{
    qsizetype bytes = 0;
    qsizetype count = 0;
    for (const wire::SyncRecord &record : records) {
        bytes += record.data.text().size() + kRecordOverheadBytes;
        if (count > 0 && (bytes > kPageBytes || count >= limit))
            break;
        ++count;
    }
    return count;
}

qint64 pageLimit(qint64 wanted)
{
    return wanted <= 0 ? limits::kPageRecords : std::min<qint64>(wanted, limits::kPageRecords);
}

QString makeNonce(Random &random)
{
    return QStringLiteral("%1%2")
        .arg(random.next(), 16, 16, QLatin1Char('0'))
        .arg(random.next(), 16, 16, QLatin1Char('0'));
}

} // namespace

wire::Cursor toCursor(Position position)
{
    return QString::number(position.epoch) + u'.' + QString::number(position.seq);
}

Result<Position> fromCursor(const wire::Cursor &cursor)
{
    if (cursor.isEmpty())
        return Position{};
    const qsizetype dot = cursor.indexOf(u'.');
    bool epochOk = false;
    bool seqOk = false;
    const Position position{QStringView(cursor).left(dot).toLongLong(&epochOk),
                            QStringView(cursor).mid(dot + 1).toLongLong(&seqOk)};
    if (dot < 1 || !epochOk || !seqOk || position.epoch < 0 || position.seq < 0)
        return fail(ErrorKind::Protocol, QStringLiteral("cursor"), QStringLiteral("not a cursor"));
    return position;
}

SqliteTenantStore::SqliteTenantStore(const EntityCatalog &catalog, const Clock &clock,
                                     Random &random, RoleOf roleOf, QString dataFolder)
    : m_catalog(catalog),
      m_clock(clock),
      m_random(random),
      m_roleOf(std::move(roleOf)),
      m_folder(std::move(dataFolder)),
      m_birth(catalog)
{
}

std::unique_ptr<SqliteTenantStore> SqliteTenantStore::openInMemory(const EntityCatalog &catalog,
                                                                   const Clock &clock,
                                                                   Random &random, RoleOf roleOf)
{
    return std::make_unique<SqliteTenantStore>(catalog, clock, random, std::move(roleOf),
                                               QString());
}

SqliteTenantStore::~SqliteTenantStore() = default;

QString SqliteTenantStore::pathOf(const Id &tenant) const
{
    return tenantPath(m_folder, tenant);
}

Result<db::Connection *> SqliteTenantStore::open(const Id &tenant)
{
    if (const auto found = m_open.find(tenant); found != m_open.end()) {
        found->second.lastUsed = ++m_uses;
        return found->second.connection.get();
    }
    if (!m_folder.isEmpty() && m_open.size() >= kOpenTenants) {
        const auto oldest = std::min_element(m_open.begin(), m_open.end(), [](auto &a, auto &b) {
            return a.second.lastUsed < b.second.lastUsed;
        });
        m_open.erase(oldest);
    }
    if (!m_folder.isEmpty() && !QDir().mkpath(m_folder + QStringLiteral("/tenants")))
        return fail(ErrorKind::Storage, m_folder, QStringLiteral("the folder cannot be created"));
    if (!m_folder.isEmpty()) {
        if (auto born = m_birth.ensureFile(pathOf(tenant)); !born)
            return fail(born.error());
    }
    auto opened = openTenantDatabase(m_folder.isEmpty() ? QString() : pathOf(tenant), m_clock);
    if (!opened)
        return fail(opened.error());
    if (auto views = keepOutsideViews(**opened, m_catalog); !views)
        return fail(views.error());
    if (m_roomy == tenant)
        m_roomy = Id(); // it was closed meanwhile
    Open &open = m_open[tenant];
    open = Open{std::move(*opened), ++m_uses};
    return open.connection.get();
}

Result<Role> SqliteTenantStore::require(const Actor &actor) const
{
    const auto role = m_roleOf(actor.tenant, actor.user);
    if (!role)
        return fail(role.error());
    if (!*role) {
        return fail(ErrorKind::Forbidden, QStringLiteral("tenant"),
                    QStringLiteral("no such tenant, or no access to it"));
    }
    return **role;
}

Result<wire::Changes> SqliteTenantStore::changes(const Actor &actor,
                                                 const wire::RequestChanges &request)
{
    if (const auto allowed = require(actor); !allowed)
        return fail(allowed.error());
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    TenantRows rows(**connection);
    const auto from = fromCursor(request.from);
    if (!from)
        return fail(from.error());
    const auto meta = rows.meta();
    if (!meta)
        return fail(meta.error());
    if (!canContinue(*from, *meta))
        return fail(unknownCursor());
    const qint64 limit = pageLimit(request.limit);
    auto records = rows.changesAfter(from->seq, meta->head, limit + 1);
    if (!records)
        return fail(records.error());
    const qsizetype kept = fitting(*records, limit);
    wire::Changes page;
    page.from = request.from;
    page.head = toCursor(meta->head);
    page.hasMore = kept < records->size();
    page.records = records->mid(0, kept);
    page.to = page.hasMore ? page.records.last().cursor : page.head;
    return page;
}

Result<wire::InitialDataPage> SqliteTenantStore::initialPage(
    const Actor &actor, const wire::RequestInitialData &request)
{
    if (const auto allowed = require(actor); !allowed)
        return fail(allowed.error());
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    TenantRows rows(**connection);
    const auto meta = rows.meta();
    if (!meta)
        return fail(meta.error());
    const auto snapshot = fromCursor(request.snapshot);
    if (!snapshot)
        return fail(snapshot.error());
    if (!request.snapshot.isEmpty() && !canContinue(*snapshot, *meta))
        return fail(unknownCursor());

    const qsizetype slash = request.after.indexOf(u'/');
    const EntityType *start = request.after.isEmpty() ? nullptr
                                                      : m_catalog.find(request.after.left(slash));
    if (!request.after.isEmpty() && (slash < 1 || start == nullptr)) {
        return fail(ErrorKind::Protocol, QStringLiteral("after"),
                    QStringLiteral("not a place in the full set"));
    }
    const qint64 limit = pageLimit(request.limit);
    QList<wire::SyncRecord> records;
    for (const EntityType &type : m_catalog.types()) {
        if (start != nullptr && type.rank < start->rank)
            continue;
        const QString after = &type == start ? request.after.mid(slash + 1) : QString();
        const auto more = rows.recordsAfter(type, after, meta->head.epoch,
                                            limit + 1 - records.size());
        if (!more)
            return fail(more.error());
        records += *more;
        if (records.size() > limit)
            break;
    }
    const qsizetype kept = fitting(records, limit);
    wire::InitialDataPage page;
    page.snapshot = request.snapshot.isEmpty() ? toCursor(meta->head) : request.snapshot;
    page.total = meta->records;
    page.records = records.mid(0, kept);
    if (kept < records.size())
        page.after = page.records.last().entity + u'/' + page.records.last().id.toString();
    return page;
}

Result<Greeting> SqliteTenantStore::greet(const Actor &actor, const wire::Hello &hello)
{
    const auto role = require(actor);
    if (!role)
        return fail(role.error());
    const auto cursor = fromCursor(hello.cursor);
    if (!cursor)
        return fail(cursor.error());
    if (hello.device.isNull() || hello.incarnation.isNull()) {
        return fail(ErrorKind::Protocol, QStringLiteral("hello"),
                    QStringLiteral("device and incarnation are needed"));
    }
    const auto connection = open(actor.tenant);
    if (!connection)
        return fail(connection.error());
    auto transaction = db::Transaction::begin(**connection);
    if (!transaction)
        return fail(transaction.error());
    TenantRows rows(**connection);
    const auto meta = rows.meta();
    if (!meta)
        return fail(meta.error());
    const auto known = rows.device(hello.device, hello.incarnation);
    if (!known)
        return fail(known.error());

    Greeting greeting;
    greeting.role = *role;
    greeting.head = TenantHead{meta->head, Position{meta->head.epoch, meta->purgeFloor}};
    const bool copied = *known && hello.nonce != (*known)->nonce
                     && hello.nonce != (*known)->previousNonce;
    if (copied) {
        greeting.directive = wire::Directive::Fork;
        greeting.message = QStringLiteral("this database is a copy of another one");
        return greeting;
    }
    greeting.nonce = makeNonce(m_random);
    // The welcome may get lost, so the nonce the client came with stays good until it brings the
    // new one.
    const DeviceRow row{greeting.nonce, hello.nonce};
    if (auto kept = rows.keepDevice(hello, actor.user, row, m_clock.now()); !kept)
        return fail(kept.error());
    if (auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    if (!hello.cursor.isEmpty() && !canContinue(*cursor, *meta)) {
        greeting.directive = wire::Directive::Resync;
        greeting.message = unknownCursor().message;
    }
    return greeting;
}

Result<void> SqliteTenantStore::setSettings(const Id &tenant, const TenantSettings &settings)
{
    const auto connection = open(tenant);
    if (!connection)
        return fail(connection.error());
    return TenantUpkeep(**connection).setSettings(settings);
}

Result<QList<AuditRow>> SqliteTenantStore::audit(const Id &tenant, const AuditFilter &filter)
{
    const auto connection = open(tenant);
    if (!connection)
        return fail(connection.error());
    return TenantUpkeep(**connection).audit(filter);
}

Result<QStringList> SqliteTenantStore::journaledOps(const Id &tenant)
{
    const auto connection = open(tenant);
    if (!connection)
        return fail(connection.error());
    return TenantUpkeep(**connection).journaledOps();
}

Result<TenantHead> SqliteTenantStore::head(const Id &tenant)
{
    if (!m_folder.isEmpty() && !QFile::exists(pathOf(tenant)))
        return TenantHead{};
    const auto connection = open(tenant);
    if (!connection)
        return fail(connection.error());
    return TenantRows(**connection).meta().map([](const TenantMeta &meta) {
        return TenantHead{meta.head, Position{meta.head.epoch, meta.purgeFloor}};
    });
}

Result<QStringList> SqliteTenantStore::check(const Id &tenant)
{
    const auto connection = open(tenant);
    if (!connection)
        return fail(connection.error());
    auto problems = (*connection)->integrityProblems();
    if (!problems)
        return problems;
    const auto more = TenantRows(**connection).problems();
    if (!more)
        return more;
    return *problems + *more;
}

} // namespace finwise::server
