// SPDX-License-Identifier: GPL-3.0-or-later
// Feeds every file of the folders named to a fuzz target; a broken law ends the program. Fails
// when there is nothing to feed, so that a lost corpus is noticed.
#include "fuzz_check.h"

#include <QDir>
#include <QFile>

int main(int argc, char **argv)
{
    int fed = 0;
    for (int i = 1; i < argc; ++i) {
        const QDir folder(QFile::decodeName(argv[i]));
        for (const QFileInfo &entry : folder.entryInfoList(QDir::Files, QDir::Name)) {
            QFile file(entry.filePath());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "%s: %s\n", qPrintable(entry.filePath()),
                             qPrintable(file.errorString()));
                return 1;
            }
            const QByteArray bytes = file.readAll();
            std::printf("%s\n", qPrintable(entry.fileName()));
            std::fflush(stdout);
            LLVMFuzzerTestOneInput(reinterpret_cast<const uint8_t *>(bytes.constData()),
                                   static_cast<size_t>(bytes.size()));
            ++fed;
        }
    }
    std::printf("%d files\n", fed);
    return fed > 0 ? 0 : 1;
}
