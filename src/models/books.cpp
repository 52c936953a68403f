// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/books.h"

#include "models/thread_nice.h"
#include "store/salvage.h"
#include "store/search_index.h"

namespace finwise {

namespace {
constexpr int kIndexPauseMs = 1'500;
constexpr int kOutsideMs = 1'000;
constexpr int kIndexRows = 500; // about 20 ms on the store's thread
// How much the threads give way to the window.
constexpr int kStoreNice = 5;
constexpr int kRowsNice = 2; // somebody waits for them
constexpr int kFiguresNice = 10;
} // namespace

Books::Books(const Clock &clock, Random &random)
    : m_clock(clock), m_random(random), m_place(std::make_unique<QObject>())
{
    qRegisterMetaType<ChangeSet>();
    m_thread.setObjectName(QStringLiteral("store"));
    m_place->moveToThread(&m_thread);
    m_thread.start();
    m_rows.thread.setObjectName(QStringLiteral("rows"));
    m_figures.thread.setObjectName(QStringLiteral("figures"));
    for (Asking *asking : {&m_rows, &m_figures}) {
        asking->place->moveToThread(&asking->thread);
        asking->thread.start();
    }
    const auto yield = [](QObject *place, int nice) {
        QMetaObject::invokeMethod(
            place, [nice] { giveWay(nice); }, Qt::QueuedConnection);
    };
    yield(m_place.get(), kStoreNice);
    yield(m_rows.place.get(), kRowsNice);
    yield(m_figures.place.get(), kFiguresNice);
    m_indexing.setSingleShot(true);
    m_indexing.setInterval(kIndexPauseMs);
    connect(&m_indexing, &QTimer::timeout, this, &Books::keepIndexing);
    connect(this, &Books::changed, &m_indexing, qOverload<>(&QTimer::start));
    m_outside.setInterval(kOutsideMs);
    connect(&m_outside, &QTimer::timeout, this, qOverload<>(&Books::lookOutside));
}

Books::~Books()
{
    close();
    for (QThread *thread : {&m_rows.thread, &m_figures.thread, &m_thread}) {
        thread->quit();
        thread->wait();
    }
}

Result<void> Books::open(const StoreOptions &options)
{
    close();
    Result<void> outcome;
    const auto start = [&] {
        auto store = openOrSalvage(options, m_clock, m_random);
        if (!store) {
            outcome = fail(store.error());
            return;
        }
        m_putAside = store->aside;
        m_salvagedChanges = store->entries;
        m_store = std::move(store->store);
        // From here on; what was written before is read anyway.
        const auto mark = m_store->reader().connection().dataVersion();
        m_mark = mark ? std::optional<qint64>(*mark) : std::nullopt;
        connect(m_store.get(), &Store::changed, this, &Books::changed, Qt::QueuedConnection);
    };
    QMetaObject::invokeMethod(m_place.get(), start, Qt::BlockingQueuedConnection);
    if (!outcome)
        return outcome;
    auto reading = ReadStore::open(options.path, *options.catalog);
    if (!reading) {
        close();
        return fail(reading.error());
    }
    m_reading = std::move(*reading);
    for (Asking *asking : {&m_rows, &m_figures}) {
        const auto startAsking = [&] {
            auto opened = ReadStore::open(options.path, *options.catalog);
            if (opened)
                asking->reading = std::move(*opened);
            else
                outcome = fail(opened.error());
        };
        QMetaObject::invokeMethod(asking->place.get(), startAsking, Qt::BlockingQueuedConnection);
        if (!outcome) {
            close();
            return outcome;
        }
    }
    m_tenant = options.tenant;
    Q_EMIT opened();
    m_indexing.start();
    m_looking = false;
    m_outside.start();
    return {};
}

void Books::close()
{
    if (m_reading)
        Q_EMIT aboutToClose();
    m_indexing.stop();
    m_outside.stop();
    m_reading.reset();
    for (Asking *asking : {&m_rows, &m_figures}) {
        QMetaObject::invokeMethod(
            asking->place.get(), [asking] { asking->reading.reset(); },
            Qt::BlockingQueuedConnection);
    }
    QMetaObject::invokeMethod(
        m_place.get(), [this] { m_store.reset(); }, Qt::BlockingQueuedConnection);
}

Reader &Books::reader() const
{
    Q_ASSERT(isOpen());
    return m_reading->reader();
}

void Books::mutate(const Mutation &mutation, Done done)
{
    post([this, mutation, done = std::move(done)](Store &store) {
        auto result = store.mutate(mutation);
        QMetaObject::invokeMethod(
            this, [done, result = std::move(result)] { done(result); }, Qt::QueuedConnection);
    });
}

void Books::post(Work work)
{
    QMetaObject::invokeMethod(
        m_place.get(),
        [this, work = std::move(work)] {
            if (m_store)
                work(*m_store);
        },
        Qt::QueuedConnection);
}

void Books::postAndWait(const Work &work)
{
    QMetaObject::invokeMethod(
        m_place.get(),
        [this, &work] {
            if (m_store)
                work(*m_store);
        },
        Qt::BlockingQueuedConnection);
}

void Books::ask(Question question, Lane lane)
{
    Asking &asking = askingOf(lane);
    QMetaObject::invokeMethod(
        asking.place.get(),
        [&asking, question = std::move(question)] {
            if (asking.reading)
                question(asking.reading->reader());
        },
        Qt::QueuedConnection);
}

// In small steps, so that an edit never waits behind the index.
void Books::keepIndexing()
{
    post([this](Store &store) {
        const auto more = indexSome(store.reader().connection(), kIndexRows);
        // An index that cannot follow makes searching slower, not wrong; it is tried again after
        // the next change.
        if (more && *more)
            QMetaObject::invokeMethod(this, &Books::keepIndexing, Qt::QueuedConnection);
    });
}

void Books::lookOutside()
{
    if (m_looking)
        return; // the worker has long work; it looks when that is done
    m_looking = true;
    post([this](Store &store) {
        lookOutside(store);
        QMetaObject::invokeMethod(
            this, [this] { m_looking = false; }, Qt::QueuedConnection);
    });
}

// SQLite only tells that another connection wrote, not what: everything may have changed. It is the
// store that says so, because sync must hear of it, too.
void Books::lookOutside(Store &store)
{
    const auto mark = store.reader().connection().dataVersion();
    if (!mark)
        return; // busy; the next look comes
    const bool wrote = m_mark && *m_mark != *mark;
    m_mark = *mark;
    if (!wrote)
        return;
    ChangeSet everything{.records = {}, .queueChanged = true, .conflictsChanged = true};
    for (const EntityType &type : store.catalog().types())
        everything.records.insert(type.name, {});
    Q_EMIT store.changed(everything);
}

} // namespace finwise
