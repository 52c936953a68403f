// SPDX-License-Identifier: GPL-3.0-or-later
// LiveServer: a real finwise-server on the loopback with a folder of its own; it is stopped and
// started again on the same port. Thread rule: GUI thread.
#pragma once

#include <QCoreApplication>
#include <QProcess>
#include <QTemporaryDir>

namespace finwise {

class LiveServer {
public:
    static QString password() { return QStringLiteral("correct horse battery staple"); }

    ~LiveServer() { stop(); }

    // False when it ended with an error; `input` is what it reads.
    bool admin(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcess process;
        process.start(program(),
                      QStringList{QStringLiteral("--data"), m_folder.path()} + arguments);
        process.write(input);
        process.closeWriteChannel();
        return process.waitForFinished(kWaitMs) && process.exitCode() == 0;
    }
    bool addUser(const QString &name)
    {
        return admin({QStringLiteral("user"), QStringLiteral("add"), name,
                      QStringLiteral("--password-stdin")},
                     password().toUtf8() + '\n');
    }
    bool start()
    {
        m_process.setStandardErrorFile(QProcess::nullDevice());
        m_process.start(program(),
                        {QStringLiteral("--data"), m_folder.path(), QStringLiteral("serve"),
                         QStringLiteral("--listen"), QStringLiteral("127.0.0.1:%1").arg(m_port),
                         QStringLiteral("--pause-ms"), QStringLiteral("0")});
        QByteArray said;
        while (!said.contains('\n')) {
            if (!m_process.waitForReadyRead(kWaitMs))
                return false;
            said += m_process.readAllStandardOutput();
        }
        const QByteArray address = said.split('\n').first().split(' ').value(2);
        m_port = address.mid(address.lastIndexOf(':') + 1).toInt();
        return said.startsWith("listening on ") && m_port > 0;
    }
    void stop()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.terminate();
        if (!m_process.waitForFinished(kWaitMs)) {
            m_process.kill();
            m_process.waitForFinished(kWaitMs);
        }
    }
    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }

private:
    static constexpr int kWaitMs = 20'000;
    static QString program()
    {
        return QCoreApplication::applicationDirPath() + QStringLiteral("/finwise-server");
    }

    QTemporaryDir m_folder;
    QProcess m_process;
    int m_port = 0; // chosen by the system at the first start
};

} // namespace finwise
