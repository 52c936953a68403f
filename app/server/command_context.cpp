// SPDX-License-Identifier: GPL-3.0-or-later
#include "command_context.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>

#include <cstdio>
#include <iostream>

#include <termios.h>
#include <unistd.h>

namespace finwise::app {
namespace {

void out(const QByteArray &bytes, std::FILE *to)
{
    std::fwrite(bytes.constData(), 1, std::size_t(bytes.size()), to);
    std::fputc('\n', to);
    std::fflush(to);
}

// What is typed does not appear on the screen while this lives.
class NoEcho {
public:
    NoEcho()
    {
        m_active = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        if (m_active)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        if (m_active)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    termios m_before{};
    bool m_active = false;
};

} // namespace

Result<std::unique_ptr<server::AccountsStore>> CommandContext::openAccounts()
{
    if (!QDir().mkpath(folder()))
        return fail(ErrorKind::Storage, folder(), QStringLiteral("the folder cannot be created"));
    QFile::setPermissions(folder(), QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return server::AccountsStore::open(folder() + QStringLiteral("/server.sqlite"), clock, random);
}

void CommandContext::print(const QJsonObject &object) const
{
    out(QJsonDocument(object).toJson(QJsonDocument::Compact), stdout);
}

void CommandContext::print(const QJsonArray &array) const
{
    out(QJsonDocument(array).toJson(QJsonDocument::Compact), stdout);
}

void CommandContext::say(const QString &line) const
{
    if (!json)
        out(line.toUtf8(), stdout);
}

void CommandContext::failed(const Error &error)
{
    exitCode = error.kind == ErrorKind::Usage ? kUsage : kFailed;
    out(describe(error).toUtf8() + " – " + errorRemedy(error.kind).data(), stderr);
    if (json) {
        print(QJsonObject{
            {QStringLiteral("error"),
             QJsonObject{{QStringLiteral("kind"), QString(errorKindName(error.kind))},
                         {QStringLiteral("message"), describe(error)},
                         {QStringLiteral("remedy"), QString(errorRemedy(error.kind))}}}});
    }
}

Result<QString> CommandContext::readPassword(bool fromStdin) const
{
    const bool asks = !fromStdin && isatty(STDIN_FILENO) == 1;
    if (!fromStdin && !asks) {
        return fail(ErrorKind::Usage, QStringLiteral("--password-stdin"),
                    QStringLiteral("needed where nobody can type the password"));
    }
    if (asks)
        std::fputs("Password: ", stderr);
    std::string line;
    {
        std::unique_ptr<NoEcho> quiet = asks ? std::make_unique<NoEcho>() : nullptr;
        std::getline(std::cin, line);
    }
    if (asks)
        std::fputc('\n', stderr);
    QString password = QString::fromStdString(line);
    if (password.endsWith(u'\r'))
        password.chop(1);
    return password;
}

} // namespace finwise::app
