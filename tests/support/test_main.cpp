// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <cstdio>
#include <vector>

namespace finwise {
namespace {

struct Entry {
    QString name;
    TestRegistration::Make make;
    QString file;
};

std::vector<Entry> &entries()
{
    static std::vector<Entry> list;
    return list;
}

// A class that ctest does not know by name would never run; better nothing runs at all.
QString misregistration()
{
    QStringList seen;
    for (const Entry &entry : entries()) {
        const QString expected = QStringLiteral("tst_") + entry.name;
        if (QFileInfo(entry.file).completeBaseName() != expected || seen.contains(entry.name))
            return QStringLiteral("%1: register one class, as \"%2\" without \"tst_\"")
                .arg(entry.file, QFileInfo(entry.file).completeBaseName());
        seen.append(entry.name);
    }
    return {};
}

int usage(const QString &problem)
{
    std::fprintf(stderr, "%s\nclasses in this program:", qPrintable(problem));
    for (const Entry &entry : entries())
        std::fprintf(stderr, " %s", qPrintable(entry.name));
    std::fprintf(stderr, "\n");
    return 2;
}

int runAll(QStringList arguments)
{
    int failures = 0;
    for (const Entry &entry : entries())
        failures += QTest::qExec(entry.make().get(), arguments);
    return failures;
}

} // namespace

TestRegistration::TestRegistration(const char *name, Make make, const char *file)
{
    entries().push_back(Entry{QString::fromLatin1(name), make, QString::fromLocal8Bit(file)});
}

} // namespace finwise

int main(int argc, char **argv)
{
    using namespace finwise;
    const QCoreApplication application(argc, argv);
    if (const QString problem = misregistration(); !problem.isEmpty())
        return usage(problem);
    QStringList arguments = QCoreApplication::arguments();
    if (arguments.size() < 2 || arguments[1].startsWith(u'-'))
        return runAll(arguments);
    const QString wanted = arguments.takeAt(1);
    for (const Entry &entry : entries()) {
        if (entry.name == wanted)
            return QTest::qExec(entry.make().get(), arguments);
    }
    return usage(QStringLiteral("no test class \"%1\"").arg(wanted));
}
