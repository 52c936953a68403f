// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/log.h"

#include "support/test_main.h"

#include <QJsonDocument>

using namespace finwise;

namespace {

// Keeps the lines instead of printing them.
class KeptLog final : public Log {
public:
    using Log::Log;
    [[nodiscard]] QJsonObject line(int i) const
    {
        return QJsonDocument::fromJson(lines.value(i)).object();
    }
    QByteArrayList lines;

protected:
    void emitLine(const QByteArray &line) override { lines.append(line); }
};

} // namespace

class TstLog final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingBelowTheLevelIsWritten();
    void offWritesNothing();
    void aLineIsOneJsonObjectWithTimeLevelAndEvent();
    void secretsAreBlackedOut();
    void aTextCannotBreakTheLine();
    void levelsHaveNames();
};
static RegisterTest<TstLog> registered("log");

void TstLog::nothingBelowTheLevelIsWritten()
{
    const ManualClock clock;
    KeptLog log(clock, LogLevel::Warning);
    for (const LogLevel level :
         {LogLevel::Debug, LogLevel::Info, LogLevel::Warning, LogLevel::Error})
        log.write(level, QLatin1StringView("event"));
    QCOMPARE(log.lines.size(), 2);
    QCOMPARE(log.line(0).value(QLatin1StringView("level")), QStringLiteral("warning"));
    QCOMPARE(log.line(1).value(QLatin1StringView("level")), QStringLiteral("error"));
}

void TstLog::offWritesNothing()
{
    const ManualClock clock;
    KeptLog log(clock, LogLevel::Off);
    log.write(LogLevel::Error, QLatin1StringView("event"));
    QVERIFY(log.lines.isEmpty());
}

void TstLog::aLineIsOneJsonObjectWithTimeLevelAndEvent()
{
    const ManualClock clock(Instant{0});
    KeptLog log(clock, LogLevel::Info);
    log.write(LogLevel::Info, QLatin1StringView("synced"), {{QStringLiteral("rows"), 3}});
    QCOMPARE(log.lines.value(0), QByteArray(R"({"event":"synced","level":"info","rows":3,)"
                                            R"("time":"1970-01-01T00:00:00.000Z"})"));
}

void TstLog::secretsAreBlackedOut()
{
    const ManualClock clock;
    KeptLog log(clock, LogLevel::Debug);
    const QJsonObject inner{{QStringLiteral("Authorization"), QStringLiteral("Bearer hush")}};
    log.write(LogLevel::Error, QLatin1StringView("login"),
              {{QStringLiteral("user"), QStringLiteral("anna")},
               {QStringLiteral("password"), QStringLiteral("hush")},
               {QStringLiteral("accessToken"), QStringLiteral("hush")},
               {QStringLiteral("amountMinor"), 4711},
               {QStringLiteral("counterpartyIban"), QStringLiteral("hush")},
               {QStringLiteral("headers"), inner}});
    QVERIFY2(!log.lines.value(0).contains("hush"), log.lines.value(0).constData());
    QVERIFY(!log.lines.value(0).contains("4711"));
    QVERIFY(log.lines.value(0).contains("anna"));
}

void TstLog::aTextCannotBreakTheLine()
{
    const ManualClock clock;
    KeptLog log(clock, LogLevel::Debug);
    const QString text = QStringLiteral("a\n{\"level\":\"error\"}\r\0b").append(QChar(0x2028));
    log.write(LogLevel::Info, QLatin1StringView("row"), {{QStringLiteral("text"), text}});
    QVERIFY(!log.lines.value(0).contains('\n'));
    QCOMPARE(log.line(0).value(QLatin1StringView("text")).toString(), text);
}

void TstLog::levelsHaveNames()
{
    QCOMPARE(logLevelFromName(u"debug").value(), LogLevel::Debug);
    QCOMPARE(logLevelFromName(u"off").value(), LogLevel::Off);
    QCOMPARE(logLevelFromName(u"Debug").error().kind, ErrorKind::Usage);
    QCOMPARE(logLevelFromName(u"").error().kind, ErrorKind::Usage);
}

#include "tst_log.moc"
