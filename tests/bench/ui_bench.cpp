// SPDX-License-Identifier: GPL-3.0-or-later
// finwise-bench-ui PROFILE [STATEMENT]: opens the window on a profile and measures what a person
// feels; prints one JSON object. finwise-bench-ui PROFILE --wizard STATEMENT: the longest handler
// in each step of the wizard instead. The longest handler counts every event but painting. Thread
// rule: main thread.
#include "models/session.h"

#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QQmlApplicationEngine>
#include <QQuickStyle>
#include <QQuickWindow>
#include <QTest>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <ctime>

using namespace finwise;

namespace {

constexpr int kWaitMs = 120'000;
constexpr double kSlowMs = 8; // half a frame

// Times every event handler.
class TimedApplication : public QGuiApplication {
public:
    using QGuiApplication::QGuiApplication;
    bool notify(QObject *receiver, QEvent *event) override
    {
        // Events of the other threads pass here, too.
        if (QThread::currentThread() != thread())
            return QGuiApplication::notify(receiver, event);
        const QEvent::Type type = event->type();
        const bool paints = type == QEvent::UpdateRequest || type == QEvent::Expose
                         || type == QEvent::Paint;
        const char *name = receiver->metaObject()->className();
        QElapsedTimer timer;
        timer.start();
        ++m_depth;
        const bool taken = QGuiApplication::notify(receiver, event);
        --m_depth;
        double ms = double(timer.nsecsElapsed()) / 1e6;
        // The timer of a window paints, too, by an event within the event.
        if (paints)
            m_paintedMs += ms;
        else if (m_depth == 0)
            ms -= m_paintedMs;
        if (m_depth == 0)
            m_paintedMs = 0;
        // The receiver may be gone by now; its name was taken before.
        if (measuring && !paints && m_depth == 0)
            note(ms, QStringLiteral("%1 to %2").arg(int(type)).arg(QString::fromLatin1(name)));
        if (measuring && !paints && m_depth == 0 && ms > kSlowMs)
            tellSlow(timer, name);
        return taken;
    }
    void note(double ms, const QString &what)
    {
        longest[what] = std::max(longest.value(what), ms);
        longestMs = std::max(longestMs, ms);
    }
    // When it began and ended, by the monotonic clock: a profile of perf can be cut to it.
    static void tellSlow(const QElapsedTimer &since, const char *receiver)
    {
        const double begin = double(since.msecsSinceReference()) / 1e3;
        std::fprintf(stderr, "%s: %.3f,%.4f\n", receiver, begin,
                     begin + double(since.nsecsElapsed()) / 1e9);
    }
    // The five longest kinds of handlers.
    [[nodiscard]] QString slowest() const
    {
        QList<std::pair<double, QString>> all;
        for (auto it = longest.cbegin(); it != longest.cend(); ++it)
            all.append({it.value(), it.key()});
        std::sort(all.rbegin(), all.rend());
        QStringList lines;
        for (const auto &[ms, what] : all.mid(0, 5))
            lines.append(QStringLiteral("%1 ms %2").arg(ms, 0, 'f', 1).arg(what));
        return lines.join(QStringLiteral(", "));
    }
    bool measuring = false;
    double longestMs = 0;
    QHash<QString, double> longest;

private:
    int m_depth = 0;
    double m_paintedMs = 0; // within the outermost event
};

// Lets the program live on; a measurement takes the time it is about. processEvents() with a time
// would not wait for events but spin.
void live(int ms)
{
    QEventLoop loop;
    QTimer timer;
    timer.setSingleShot(true);
    QObject::connect(&timer, &QTimer::timeout, &loop, &QEventLoop::quit);
    timer.start(ms);
    loop.exec();
}

double processSeconds()
{
    timespec time{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
    return double(time.tv_sec) + double(time.tv_nsec) / 1e9;
}

double residentMegabytes()
{
    QFile status(QStringLiteral("/proc/self/status"));
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

// Milliseconds from doing it until the model shows the answer.
template <class Act> double untilShown(RegisterModel *model, const Act &act)
{
    bool shown = false;
    QObject context;
    QObject::connect(model, &RegisterModel::startedAnew, &context, [&shown] { shown = true; });
    QElapsedTimer timer;
    // Wakes the loop when nothing else does.
    QTimer guard;
    guard.start(kWaitMs);
    timer.start();
    act();
    while (!shown && timer.elapsed() < kWaitMs)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    return double(timer.nsecsElapsed()) / 1e6;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

QString emptyAccount(Session &session)
{
    const AccountListModel *accounts = session.accounts();
    for (int row = 0; row < accounts->rowCount(); ++row) {
        const QModelIndex index = accounts->index(row);
        if (accounts->data(index, AccountListModel::NameRole).toString()
            == QStringLiteral("Savings"))
            return accounts->data(index, AccountListModel::RecordIdRole).toString();
    }
    return {};
}

QJsonObject measureRegister(Session &session, QQuickWindow &window)
{
    QJsonObject figures;
    RegisterModel *model = session.accountRegister();
    QElapsedTimer timer;
    timer.start();
    // The page chooses the first account by itself, and the window may have made it already.
    window.setProperty("page", QStringLiteral("accounts"));
    while (!(model->isReady() && model->count() > 0) && timer.elapsed() < kWaitMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    window.grabWindow();
    figures[QStringLiteral("open_register_ms")] = double(timer.nsecsElapsed()) / 1e6;
    figures[QStringLiteral("rows")] = model->count();
    // From an account to another one, of which nothing is known yet.
    const QString account = model->accountId();
    untilShown(model, [&] { model->setAccountId(emptyAccount(session)); });
    window.grabWindow();
    timer.start();
    untilShown(model, [&] { model->setAccountId(account); });
    window.grabWindow();
    figures[QStringLiteral("switch_register_ms")] = double(timer.nsecsElapsed()) / 1e6;
    QList<double> searches;
    QList<double> painted;
    QList<double> filters;
    RegisterModel *all = session.allTransactions();
    window.setProperty("page", QStringLiteral("transactions"));
    window.grabWindow();
    for (const char *text : {"rent 12", "bakery", "shop 99", "insurance 7", "nothing at all"}) {
        timer.start();
        searches.append(untilShown(all, [&] { all->setSearchText(QString::fromLatin1(text)); }));
        window.grabWindow();
        painted.append(double(timer.nsecsElapsed()) / 1e6);
    }
    untilShown(all, [&] { all->setSearchText({}); });
    for (const int direction : {1, 2, 0})
        filters.append(untilShown(all, [&] { all->setDirection(direction); }));
    filters.append(untilShown(all, [&] { all->setUncategorised(true); }));
    filters.append(untilShown(all, [&] { all->setPeriod(3); }));
    figures[QStringLiteral("search_ms")] = median(searches);
    figures[QStringLiteral("search_painted_ms")] = median(painted);
    figures[QStringLiteral("filter_ms")] = median(filters);
    all->clearFilter();
    return figures;
}

// From the click to the last answer, the longest handler of each page's first opening.
void measurePages(TimedApplication &app, QQuickWindow &window, QJsonObject &figures)
{
    for (const char *page : {"budgets", "planning", "statistics"}) {
        const QString name = QString::fromLatin1(page);
        app.longestMs = 0;
        app.longest.clear();
        app.measuring = true;
        QMetaObject::invokeMethod(
            &app, [&window, name] { window.setProperty("page", name); }, Qt::QueuedConnection);
        live(1'500);
        app.measuring = false;
        figures[name + QStringLiteral("_handler_ms")] = app.longestMs;
        figures[name + QStringLiteral("_handler")] = app.slowest();
    }
    // What is measured next looks at the register.
    window.setProperty("page", QStringLiteral("transactions"));
    live(500);
    app.longestMs = 0;
    app.longest.clear();
}

void importStatement(TimedApplication &app, Session &session, const QString &path,
                     QJsonObject &figures)
{
    ImportController *import = session.statement();
    const int before = session.allTransactions()->count();
    QElapsedTimer timer;
    timer.start();
    import->read(QUrl::fromLocalFile(path));
    if (!QTest::qWaitFor([import] { return import->canImport(); }, kWaitMs))
        return;
    QElapsedTimer click;
    click.start();
    import->commit();
    app.note(double(click.nsecsElapsed()) / 1e6, QStringLiteral("the click"));
    [[maybe_unused]] const bool imported = QTest::qWaitFor(
        [&] { return session.allTransactions()->count() > before; }, kWaitMs);
    figures[QStringLiteral("import_ms")] = double(timer.elapsed());
    // With a server the changes are on their way while the window goes on living.
    live(session.sync()->isSignedIn() ? 10'000 : 1'000);
    figures[QStringLiteral("sync_state")] = session.sync()->display().text;
}

// Every step of the wizard as a person takes it, with the longest handler of each.
QJsonObject measureWizard(TimedApplication &app, Session &session, QQuickWindow &window,
                          const QString &path)
{
    ImportController *import = session.statement();
    QJsonObject figures;
    QElapsedTimer timer;
    const auto step = [&](const QString &name, const auto &act, const auto &done) {
        app.longestMs = 0;
        app.longest.clear();
        app.measuring = true;
        timer.start();
        act();
        const bool reached = QTest::qWaitFor(done, kWaitMs);
        figures[name + QStringLiteral("_ms")] = reached ? double(timer.elapsed()) : -1.0;
        live(500);
        app.measuring = false;
        figures[name + QStringLiteral("_handler_ms")] = app.longestMs;
        figures[name + QStringLiteral("_handler")] = app.slowest();
    };
    const auto nothing = [] { return true; };
    const auto at = [import](ImportController::Stage stage) {
        return [import, stage] { return import->stage() == stage; };
    };
    window.setProperty("page", QStringLiteral("import"));
    live(500);
    step(
        QStringLiteral("wizard_read"), [&] { import->read(QUrl::fromLocalFile(path)); },
        [import] { return import->canImport(); });
    window.grabWindow();
    // A person's click is an event of its own, too.
    const auto click = [&](const auto &act) {
        return [&app, act] { QMetaObject::invokeMethod(&app, act, Qt::QueuedConnection); };
    };
    for (const int bucket : {1, 2, 3, 4, 0}) {
        step(QStringLiteral("wizard_bucket_%1").arg(bucket),
             click([import, bucket] { import->rows()->setBucket(bucket); }), nothing);
    }
    step(QStringLiteral("wizard_leave_out"), click([import] { import->rows()->toggle(0); }),
         nothing);
    step(QStringLiteral("wizard_write"), click([import] { import->commit(); }),
         at(ImportController::Stage::Result));
    step(QStringLiteral("wizard_undo"), click([import] { import->undo(); }),
         at(ImportController::Stage::Undone));
    return figures;
}

void print(const QJsonObject &figures)
{
    std::printf("%s\n", QJsonDocument(figures).toJson(QJsonDocument::Compact).constData());
    std::fflush(stdout);
}

} // namespace

int main(int argc, char **argv)
{
    QElapsedTimer sinceStart;
    sinceStart.start();
    QQuickStyle::setStyle(QStringLiteral("FinWise.Style"));
    QQuickStyle::setFallbackStyle(QStringLiteral("Fusion"));
    TimedApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("finwise"));
    const QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2) {
        std::fprintf(stderr, "usage: finwise-bench-ui PROFILE [STATEMENT]\n");
        return 2;
    }
    SystemClock clock;
    SystemRandom random;
    KeptLog log(clock, false);
    Languages languages;
    Appearance appearance;
    auto session = Session::open(arguments.at(1), {clock, random, log, languages, appearance},
                                 {QStringLiteral("en"), QStringLiteral("light")});
    if (!session) {
        std::fprintf(stderr, "%s\n", qPrintable(describe(session.error())));
        return 1;
    }
    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(session->get())}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/FinWise/Main.qml")));
    auto *window = qobject_cast<QQuickWindow *>(engine.rootObjects().value(0));
    if (window == nullptr)
        return 1;
    window->grabWindow();
    QJsonObject figures;
    figures[QStringLiteral("first_frame_ms")] = double(sinceStart.nsecsElapsed()) / 1e6;
    live(2'000);
    if (arguments.size() > 3 && arguments.at(2) == QStringLiteral("--wizard")) {
        print(measureWizard(app, **session, *window, arguments.at(3)));
        engine.rootObjects().first()->deleteLater();
        return 0;
    }
    const QJsonObject registers = measureRegister(**session, *window);
    for (auto it = registers.begin(); it != registers.end(); ++it)
        figures[it.key()] = it.value();
    measurePages(app, *window, figures);
    live(1'000);
    const double before = processSeconds();
    live(5'000);
    figures[QStringLiteral("idle_cpu_percent")] = (processSeconds() - before) / 5 * 100;
    figures[QStringLiteral("memory_mb")] = residentMegabytes();
    if (arguments.size() > 2) {
        app.measuring = true;
        importStatement(app, **session, arguments.at(2), figures);
        app.measuring = false;
        figures[QStringLiteral("longest_handler_ms")] = app.longestMs;
        figures[QStringLiteral("longest_handler")] = app.slowest();
    }
    print(figures);
    engine.rootObjects().first()->deleteLater();
    return 0;
}
