// SPDX-License-Identifier: GPL-3.0-or-later
// finwise-sim: runs seeds and prints figures. Exit code 0 when every seed is sound and every kind
// of trouble was reached, 1 otherwise; a failing seed is made smaller and printed with the end of
// its trace. With --teeth rules are broken on purpose, and every mistake has to be noticed.
#include "simulation/runner.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>

#include <cstdio>

using namespace finwise;
using namespace finwise::simulation;

namespace {

constexpr qsizetype kTraceLines = 60;
constexpr qint64 kCoverageFrom = 1'000; // seeds after which everything must have happened
constexpr qint64 kTeethSeeds = 500;     // by then a mistake is found

// Beginnings of names: a crash point is named by what the process was doing.
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
                                  "client crash between two commits",
                                  "client crash after committing user's change",
                                  "client crash after committing sync_batch_result",
                                  "client crash after committing changes",
                                  "client crash after committing initial_data_page",
                                  "client crash before sending hello",
                                  "client crash before sending process_sync_batch",
                                  "client crash before sending request_changes",
                                  "server crash",
                                  "server crash before the work",
                                  "server crash between commit and answer",
                                  "server crash after the answer",
                                  "storage refused",
                                  "storage answered wrongly after commit",
                                  "clock stepped",
                                  "answer applied",
                                  "answer duplicate",
                                  "answer conflict_lost",
                                  "answer retry_later",
                                  "record spoiled",
                                  "self-check mended records",
                                  "loser restored"};

void print(const QString &text)
{
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
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
    qint64 few = 0;
    QString attempts;
    for (auto it = figures.attempts.begin(); it != figures.attempts.end(); ++it) {
        attempts += QStringLiteral(" %1 failed: %2;").arg(it.key()).arg(*it);
        few += it.key() < 3 ? *it : 0;
    }
    print(QStringLiteral("PRD-M2 counted attempts per change:%1 fewer than 3: %2 %")
              .arg(attempts)
              .arg(figures.ops > 0 ? 100.0 * double(few) / double(figures.ops) : 0, 0, 'f', 3));
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

void explain(RunOptions options, bool everything)
{
    Figures unused;
    options.tracing = true;
    const RunResult run = runSeed(options, unused);
    const qsizetype from = everything ? 0 : std::max<qsizetype>(0, run.trace.size() - kTraceLines);
    for (const QString &line : run.trace.mid(from))
        print(line);
    print(describe(options) + QStringLiteral(": ")
          + (run.violation.isEmpty() ? QStringLiteral("sound") : run.violation));
}

int showTeeth(const QString &only)
{
    bool all = true;
    for (const auto &[mistake, name] : enumNames(Mistake{})) {
        if (mistake == Mistake::None || (!only.isEmpty() && name != only))
            continue;
        const Outcome outcome = runCampaign({.seeds = kTeethSeeds, .mistake = mistake});
        all = all && !outcome.failures.isEmpty();
        print(outcome.failures.isEmpty()
                  ? QStringLiteral("%1: NOT noticed in %2 seeds").arg(name).arg(kTeethSeeds)
                  : QStringLiteral("%1: noticed by seed %2, %3")
                        .arg(name)
                        .arg(outcome.failures.first().seed)
                        .arg(outcome.failures.first().violation.section(u'\n', 0, 0)));
    }
    return all ? 0 : 1;
}

int runMany(const Campaign &campaign)
{
    QElapsedTimer timer;
    timer.start();
    const Outcome outcome = runCampaign(campaign);
    for (const Failure &failure : outcome.failures) {
        print(QStringLiteral("seed %1: %2").arg(failure.seed).arg(failure.violation));
        if (!campaign.keepGoing)
            explain(shrink(RunOptions{.seed = failure.seed, .mistake = campaign.mistake}), false);
    }
    printFigures(outcome.figures, timer.elapsed());
    if (!outcome.failures.isEmpty())
        return 1;
    return outcome.figures.seeds < kCoverageFrom || reachedEverything(outcome.figures) ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    const auto option = [&parser](const char *name, const char *help, const char *value = "",
                                  const char *preset = "") {
        const QCommandLineOption made{QString::fromLatin1(name), QString::fromLatin1(help),
                                      QString::fromLatin1(value), QString::fromLatin1(preset)};
        parser.addOption(made);
        return made;
    };
    parser.addHelpOption();
    const auto seeds = option("seeds", "Run N seeds.", "N", "500");
    const auto first = option("first", "Begin with this seed.", "N", "1");
    const auto seconds = option("seconds", "Run for S seconds.", "S");
    const auto threads = option("threads", "Use N threads instead of all cores.", "N");
    const auto one = option("seed", "Run one seed.", "X");
    const auto trace = option("trace", "Print all that happens in it.");
    const auto keepGoing = option("keep-going", "List all failing seeds.");
    const auto teeth = option("teeth", "Break each rule; every mistake must be noticed.");
    const auto mistake = option("mistake", "Break this rule.", "NAME", "none");
    parser.process(application);

    const auto broken = enumFromName<Mistake>(parser.value(mistake));
    if (!broken) {
        print(QStringLiteral("no such mistake: ") + parser.value(mistake));
        return 2;
    }
    if (parser.isSet(teeth))
        return showTeeth(parser.isSet(mistake) ? parser.value(mistake) : QString());
    const bool single = parser.isSet(one);
    Campaign campaign{.first = parser.value(single ? one : first).toULongLong(),
                      .seeds = single ? 1 : parser.value(seeds).toLongLong(),
                      .limitMs = parser.value(seconds).toLongLong() * 1000,
                      .keepGoing = parser.isSet(keepGoing),
                      .threads = parser.value(threads).toInt(),
                      .mistake = *broken};
    if (campaign.limitMs > 0 && !parser.isSet(seeds))
        campaign.seeds = 0;
    if (single && parser.isSet(trace)) {
        explain(RunOptions{.seed = campaign.first, .mistake = *broken}, true);
        return 0;
    }
    return runMany(campaign);
}
