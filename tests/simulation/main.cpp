// SPDX-License-Identifier: GPL-3.0-or-later
// finwise-sim: runs seeds and prints figures. Exit code 0 when every seed is sound and every kind
// of trouble was reached, 1 otherwise; a failing seed is printed with the end of its trace.
#include "simulation/world.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace finwise::simulation;

namespace {

constexpr qsizetype kTraceLines = 60;
constexpr qint64 kCoverageFrom = 200; // seeds after which everything must have happened

const char *const kMustReach[] = {"message late by seconds",
                                  "message twice",
                                  "connection cut",
                                  "connection refused",
                                  "half-open, server hears nothing",
                                  "half-open, client hears nothing",
                                  "arrived after its sender hung up",
                                  "no network",
                                  "client offline",
                                  "client crash between events",
                                  "client crash after a commit",
                                  "client crash before sending",
                                  "server crash",
                                  "server crash between commit and answer",
                                  "storage refused",
                                  "storage answered wrongly after commit",
                                  "clock stepped",
                                  "loser restored"};

void print(const QString &text)
{
    std::printf("%s\n", qPrintable(text));
}

void printFigures(const Figures &figures, qint64 wallMs)
{
    print(QStringLiteral("%1 seeds, %2 changes, %3 events, %4 simulated hours, %5 s")
              .arg(figures.seeds)
              .arg(figures.ops)
              .arg(figures.events)
              .arg(double(figures.virtualMs) / 3'600'000, 0, 'f', 1)
              .arg(double(wallMs) / 1000, 0, 'f', 1));
    print(QStringLiteral(
              "PRD-G1 success rate: %1 % of the changes arrived; slowest rest after trouble: %2 s")
              .arg(figures.ops > 0 ? 100.0 * double(figures.synced) / double(figures.ops) : 0, 0,
                   'f', 3)
              .arg(double(figures.slowestHealMs) / 1000, 0, 'f', 1));
    QString attempts;
    for (auto it = figures.attempts.begin(); it != figures.attempts.end(); ++it)
        attempts += QStringLiteral(" %1 failed: %2;").arg(it.key()).arg(*it);
    print(QStringLiteral("PRD-M2 counted attempts per change:") + attempts);
    for (auto it = figures.reached.begin(); it != figures.reached.end(); ++it)
        print(QStringLiteral("  %1 %2").arg(*it, 8).arg(it.key()));
}

bool reachedEverything(const Figures &figures)
{
    bool all = true;
    for (const char *what : kMustReach) {
        if (figures.reached.value(QLatin1StringView(what)) > 0)
            continue;
        print(QStringLiteral("never happened: %1").arg(QLatin1StringView(what)));
        all = false;
    }
    return all;
}

void explain(quint64 seed, bool everything)
{
    Figures unused;
    const RunResult again = runSeed(RunOptions{seed, true}, unused);
    const qsizetype from = everything ? 0
                                      : std::max<qsizetype>(0, again.trace.size() - kTraceLines);
    for (const QString &line : again.trace.mid(from))
        print(line);
    print(QStringLiteral("seed %1: %2")
              .arg(seed)
              .arg(again.violation.isEmpty() ? QStringLiteral("sound") : again.violation));
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption seeds(QStringLiteral("seeds"), QStringLiteral("Run N seeds."),
                                   QStringLiteral("N"), QStringLiteral("500"));
    const QCommandLineOption first(QStringLiteral("first"), QStringLiteral("Begin with this seed."),
                                   QStringLiteral("N"), QStringLiteral("1"));
    const QCommandLineOption seconds(QStringLiteral("seconds"),
                                     QStringLiteral("Run for S seconds."), QStringLiteral("S"));
    const QCommandLineOption one(QStringLiteral("seed"), QStringLiteral("Run one seed."),
                                 QStringLiteral("X"));
    const QCommandLineOption trace(QStringLiteral("trace"),
                                   QStringLiteral("Print all that happens in it."));
    const QCommandLineOption keepGoing(
        QStringLiteral("keep-going"),
        QStringLiteral("List all failing seeds instead of explaining the first."));
    parser.addHelpOption();
    parser.addOptions({seeds, first, seconds, one, trace, keepGoing});
    parser.process(application);

    const bool single = parser.isSet(one);
    quint64 seed = parser.value(single ? one : first).toULongLong();
    const qint64 count = single ? 1 : parser.value(seeds).toLongLong();
    const qint64 limitMs = parser.value(seconds).toLongLong() * 1000;
    if (single && parser.isSet(trace)) {
        explain(seed, true);
        return 0;
    }
    Figures figures;
    QElapsedTimer timer;
    timer.start();
    int failures = 0;
    while (limitMs > 0 ? timer.elapsed() < limitMs : figures.seeds < count) {
        const RunResult result = runSeed(RunOptions{seed, false}, figures);
        if (!result.violation.isEmpty()) {
            ++failures;
            if (!parser.isSet(keepGoing)) {
                explain(seed, false);
                break;
            }
            print(QStringLiteral("seed %1: %2").arg(seed).arg(result.violation));
        }
        ++seed;
    }
    printFigures(figures, timer.elapsed());
    if (failures > 0)
        return 1;
    return figures.seeds < kCoverageFrom || reachedEverything(figures) ? 0 : 1;
}
