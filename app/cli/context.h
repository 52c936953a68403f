// SPDX-License-Identifier: GPL-3.0-or-later
// Context: what every command of finwise-cli has at hand: the global options, the profile they
// name and the active tenant's data, each opened at first use. Thread rule: the main thread.
#pragma once

#include "base/log.h"
#include "store/profile.h"

#include <QJsonArray>
#include <QJsonObject>

#include <functional>

namespace finwise::cli {

inline constexpr int kExitDone = 0;
inline constexpr int kExitFailed = 1;
inline constexpr int kExitUsage = 2;
inline constexpr int kExitInterrupted = 130;

// What a command has to say: the JSON value for scripts, the text for people.
struct Answer {
    QJsonValue json;
    QString text; // without a line end at its end; may be empty
    int exitCode = kExitDone;
    bool alreadyWritten = false; // the command wrote to stdout by itself

    static Answer written() { return Answer{{}, {}, kExitDone, true}; }
};
using Action = std::function<Result<Answer>()>;

class Context {
public:
    Context();
    ~Context();

    // Global options, filled in by the command line.
    std::string profileFolder;
    bool json = false;
    bool quiet = false;
    std::string logLevel = "warning";

    // Called by the chosen command; run after the whole command line was understood.
    void choose(Action action) { m_action = std::move(action); }
    [[nodiscard]] const Action &action() const { return m_action; }

    // The profile folder is the desktop app's when none was named.
    [[nodiscard]] QString folder() const;
    Result<Profile *> profile();
    // The active tenant; an empty profile gets one.
    Result<Tenant> tenant();
    // The active tenant's data for writing, and for reading beside a running sync.
    Result<Store *> store();
    Result<Reader *> reader();

    // The data file turned out to be damaged and was replaced; empty when it was not.
    [[nodiscard]] const QString &salvaged() const { return m_salvaged; }
    // What failed may say something about the data file; the next opening looks at it.
    void learnFrom(const Error &error);

    // A line for a person who waits, on stderr; shown on a terminal only.
    void progress(const QString &line);
    void endProgress();

    const Clock &clock() const { return m_clock; }
    Random &random() { return m_random; }
    Log &log();
    Result<void> openLog();
    [[nodiscard]] QString secretsPath() const { return folder() + QStringLiteral("/secrets.json"); }

private:
    SystemClock m_clock;
    SystemRandom m_random;
    std::optional<Log> m_log;
    Action m_action;
    std::unique_ptr<Profile> m_profile;
    std::unique_ptr<Store> m_store;
    std::unique_ptr<ReadStore> m_reader;
    QString m_storePath; // of the data in use
    QString m_salvaged;
    bool m_progressShown = false;
};

inline const QString kServerKey = QStringLiteral("server.url");
// What an empty profile calls its first tenant.
inline const QString kDefaultTenantName = QStringLiteral("My finances");
inline const QString kUserKey = QStringLiteral("server.user");

inline QString text(const std::string &utf8)
{
    return QString::fromStdString(utf8);
}

} // namespace finwise::cli
