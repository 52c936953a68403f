// SPDX-License-Identifier: GPL-3.0-or-later
// The notices of AccountsStore.
#include "base/text.h"
#include "db/statement.h"
#include "server/accounts_store.h"

namespace finwise::server {
namespace {

constexpr qsizetype kTextLength = 1'000;
constexpr int kAtOnce = 20;

} // namespace

Result<Id> AccountsStore::addNotice(const Id &tenant, const QString &level, const QString &text,
                                    Instant expires)
{
    const QString said = text.trimmed();
    if (said.isEmpty() || said.size() > kTextLength)
        return fail(ErrorKind::Validation, QStringLiteral("text"),
                    QStringLiteral("1 to %1 characters").arg(kTextLength));
    const Id id = Id::v7(m_clock, m_random);
    const auto done = m_db->execute(
        QStringLiteral("INSERT INTO notices (id, tenant, level, text, created_at, expires_at) "
                       "VALUES (?, ?, ?, ?, ?, ?)"),
        {id.toString(), tenant.isNull() ? QVariant() : QVariant(tenant.toString()), level, said,
         m_clock.now().ms, expires.ms});
    if (!done)
        return fail(done.error());
    return id;
}

Result<QList<StoredNotice>> AccountsStore::notices(qint64 after, const std::optional<Id> &tenant)
{
    const bool all = !tenant.has_value();
    auto row = m_db->prepare(
        QStringLiteral("SELECT number, id, tenant, level, text, created_at, expires_at "
                       "FROM notices WHERE number > ? AND expires_at > ? "
                       "AND (? OR tenant IS NULL OR tenant = ?) ORDER BY number DESC LIMIT ?"));
    if (!row)
        return fail(row.error());
    if (auto ran = row->run(
            {after, m_clock.now().ms, all ? 1 : 0, tenant.value_or(Id()).toString(), kAtOnce});
        !ran)
        return fail(ran.error());
    QList<StoredNotice> notices;
    for (;;) {
        const auto found = row->next();
        if (!found)
            return fail(found.error());
        if (!*found)
            return notices;
        notices.prepend(StoredNotice{
            row->integer(0), row->id(2), Instant{row->integer(6)},
            wire::Notice{row->id(1), row->text(3), row->text(4), Instant{row->integer(5)}}});
    }
}

Result<void> AccountsStore::removeNotice(const Id &notice)
{
    const auto gone = m_db->execute(QStringLiteral("DELETE FROM notices WHERE id = ?"),
                                    {notice.toString()});
    if (!gone)
        return fail(gone.error());
    if (*gone == 0)
        return fail(ErrorKind::NotFound, notice.toString(),
                    QStringLiteral("there is no such notice"));
    return {};
}

} // namespace finwise::server
