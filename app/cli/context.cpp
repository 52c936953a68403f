// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include <QFileInfo>
#include <QStandardPaths>

#include <cstdio>
#include <unistd.h>

namespace finwise::cli {

Context::Context() = default;

Context::~Context() = default;

QString Context::folder() const
{
    if (!profileFolder.empty())
        return QFileInfo(text(profileFolder)).absoluteFilePath();
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
         + QStringLiteral("/finwise");
}

Result<void> Context::openLog()
{
    const auto level = logLevelFromName(text(logLevel));
    if (!level)
        return fail(level.error());
    m_log.emplace(m_clock, *level);
    return {};
}

Log &Context::log()
{
    Q_ASSERT(m_log.has_value()); // opened before any command runs
    return *m_log;
}

Result<Profile *> Context::profile()
{
    if (!m_profile) {
        auto opened = Profile::open(folder(), m_clock, m_random);
        if (!opened)
            return fail(opened.error());
        m_profile = std::move(*opened);
    }
    return m_profile.get();
}

Result<Tenant> Context::tenant()
{
    const auto opened = profile();
    if (!opened)
        return fail(opened.error());
    return (*opened)->activeTenant(kDefaultTenantName);
}

Result<Store *> Context::store()
{
    if (!m_store) {
        const auto active = tenant();
        if (!active)
            return fail(active.error());
        auto opened = m_profile->openStore(active->id);
        if (!opened)
            return fail(opened.error());
        m_store = std::move(*opened);
    }
    return m_store.get();
}

Result<Reader *> Context::reader()
{
    if (m_store)
        return &m_store->reader();
    if (!m_reader) {
        const auto active = tenant();
        if (!active)
            return fail(active.error());
        const QString path = m_profile->storePath(active->id);
        if (!QFileInfo::exists(path)) {
            // The first use of this tenant; only a writer can make its tables.
            if (const auto made = m_profile->openStore(active->id); !made)
                return fail(made.error());
        }
        auto opened = ReadStore::open(path, EntityCatalog::standard());
        if (!opened)
            return fail(opened.error());
        m_reader = std::move(*opened);
    }
    return &m_reader->reader();
}

void Context::progress(const QString &line)
{
    if (quiet || isatty(STDERR_FILENO) == 0)
        return;
    std::fprintf(stderr, "\r\033[K%s", line.toUtf8().constData());
    std::fflush(stderr);
    m_progressShown = true;
}

void Context::endProgress()
{
    if (m_progressShown)
        std::fputs("\r\033[K", stderr);
    m_progressShown = false;
}

} // namespace finwise::cli
