// SPDX-License-Identifier: GPL-3.0-or-later
#include "context.h"

#include "store/salvage.h"

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
        m_storePath = m_profile->storePath(active->id);
        auto opened = openOrSalvage(m_profile->storeOptions(active->id), m_clock, m_random);
        if (!opened)
            return fail(opened.error());
        if (!opened->aside.isEmpty()) {
            m_salvaged = describe(*opened);
            std::fprintf(stderr, "finwise-cli: %s\n", m_salvaged.toUtf8().constData());
        }
        m_store = std::move(opened->store);
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
        m_storePath = path;
        auto opened = ReadStore::open(path, EntityCatalog::standard());
        if (isDamageNoted(path) || (!opened && opened.error().kind == ErrorKind::Corrupt)) {
            if (const auto salvaged = store(); !salvaged)
                return fail(salvaged.error());
            return &m_store->reader();
        }
        if (!opened)
            return fail(opened.error());
        m_reader = std::move(*opened);
    }
    return &m_reader->reader();
}

void Context::learnFrom(const Error &error)
{
    if (error.kind == ErrorKind::Corrupt && !m_storePath.isEmpty())
        noteDamage(m_storePath);
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
