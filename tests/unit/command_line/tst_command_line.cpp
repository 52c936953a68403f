// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"

#include "command_line/command_line.h"

#include <QTemporaryDir>

using namespace finwise::app;

namespace {

constexpr auto kVariable = "FW_TEST_PAUSE_MS";

struct Parameters {
    int pauseMs = 1;
    bool open = false;
    std::vector<std::string> origins;
};

// A program with a parameter that two of its commands know, as a server has.
struct Program {
    std::string data = "none";
    Parameters serve;
    Parameters show;
    int served = 0;
    CommandLine line{"A program.", "program"};

    Program()
    {
        line.root().option("--data", data, "Folder").variable("FW_TEST_DATA");
        for (const auto &[name, own] : {std::pair{"serve", &serve}, std::pair{"show", &show}}) {
            Command command = line.root().command(name, "A command.");
            command.option("--pause-ms", own->pauseMs, "Pause").variable(kVariable).range(0, 100);
            command.flag("--open", own->open, "Open").variable("FW_TEST_OPEN");
            command.option("--origin", own->origins, "Origins").variable("FW_TEST_ORIGIN");
            command.callback([this] { ++served; });
        }
        line.readFile("config", "Parameters", "FW_TEST_");
    }

    ParseOutcome parse(const std::vector<std::string> &arguments)
    {
        std::vector<const char *> raw{"program"};
        for (const std::string &argument : arguments)
            raw.push_back(argument.c_str());
        return line.parse(int(raw.size()), raw.data());
    }
};

} // namespace

class TstCommandLine final : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    std::string fileWith(const QByteArray &text)
    {
        QFile file(m_folder.filePath(QStringLiteral("program.toml")));
        if (!file.open(QIODevice::WriteOnly) || file.write(text) != text.size())
            qFatal("the folder for files cannot be written");
        return file.fileName().toStdString();
    }

private Q_SLOTS:
    void cleanup() { qunsetenv(kVariable); }

    void theLineWinsOverTheEnvironmentAndThatOverTheFile()
    {
        const std::string file = fileWith("pause_ms = 7\ndata = \"/there\"\n");
        Program fromFile;
        QCOMPARE(fromFile.parse({"--config", file, "serve"}).kind, ParseOutcome::Kind::Understood);
        QCOMPARE(fromFile.serve.pauseMs, 7);
        QCOMPARE(fromFile.data, std::string("/there"));
        QCOMPARE(fromFile.served, 1);

        qputenv(kVariable, "8");
        Program fromEnvironment;
        QVERIFY(fromEnvironment.parse({"--config", file, "serve"}).problem.empty());
        QCOMPARE(fromEnvironment.serve.pauseMs, 8);

        Program fromLine;
        QVERIFY(fromLine.parse({"--config", file, "serve", "--pause-ms", "9"}).problem.empty());
        QCOMPARE(fromLine.serve.pauseMs, 9);
    }

    void everyCommandSeesTheFilesParameters()
    {
        const std::string file = fileWith("pause-ms = 7\nopen = true\norigin = [\"a\", \"b\"]\n");
        Program program;
        QVERIFY(program.parse({"show", "--config", file}).problem.empty());
        QCOMPARE(program.show.pauseMs, 7);
        QVERIFY(program.show.open);
        QCOMPARE(program.show.origins, (std::vector<std::string>{"a", "b"}));
    }

    void whatTheFileGetsWrongIsNamed_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<QByteArray>("named");
        QTest::newRow("unknown") << QByteArray("pause = 7\n") << QByteArray("\"pause\"");
        QTest::newRow("section") << QByteArray("[serve]\npause_ms = 7\n") << QByteArray("serve");
        QTest::newRow("no number") << QByteArray("pause_ms = soon\n") << QByteArray("pause-ms");
        QTest::newRow("too much") << QByteArray("pause_ms = 101\n") << QByteArray("101");
    }
    void whatTheFileGetsWrongIsNamed()
    {
        QFETCH(QByteArray, text);
        QFETCH(QByteArray, named);
        Program program;
        const ParseOutcome outcome = program.parse({"--config", fileWith(text), "serve"});
        QCOMPARE(outcome.kind, ParseOutcome::Kind::Wrong);
        QVERIFY2(QByteArray::fromStdString(outcome.problem).contains(named),
                 outcome.problem.c_str());
        QCOMPARE(program.served, 0);
    }

    void aFileThatWasNamedMustExist()
    {
        Program program;
        const ParseOutcome outcome = program.parse({"--config", "/nowhere.toml", "serve"});
        QCOMPARE(outcome.kind, ParseOutcome::Kind::Wrong);
        QVERIFY(outcome.problem.find("/nowhere.toml") != std::string::npos);
    }

    void optionsTellTheirVariableAndValue()
    {
        Program program;
        QVERIFY(program.parse({"serve", "--pause-ms", "5"}).problem.empty());
        int found = 0;
        for (const OptionReport &report : program.line.root().options()) {
            if (report.command == "serve" && report.name == "pause-ms") {
                QCOMPARE(report.variable, std::string(kVariable));
                QCOMPARE(report.given.value_or(""), std::string("5"));
                ++found;
            }
        }
        QCOMPARE(found, 1);
    }
};

static finwise::RegisterTest<TstCommandLine> registered("command_line");
#include "tst_command_line.moc"
