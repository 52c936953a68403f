// SPDX-License-Identifier: GPL-3.0-or-later
// ImportOverrides: what the user may say about how a file is written – separator, encoding, date
// order, decimal mark – as choices, the first of which is "found by itself".
// Thread rule: GUI thread (translations).
#pragma once

#include "importer/import_reading.h"

#include <QCoreApplication>

#include <array>

namespace finwise {

class ImportOverrides {
    Q_DECLARE_TR_FUNCTIONS(finwise::ImportOverrides)

public:
    enum Kind { Delimiter, Encoding, DateOrder, Decimal, kKinds };
    // reading: to say what was found.
    [[nodiscard]] static QStringList choices(Kind kind, const importer::ImportReading &reading);
    [[nodiscard]] static int choice(Kind kind, const importer::ImportOptions &options);
    // False when that is asked for already.
    static bool choose(Kind kind, int choice, importer::ImportOptions &options);
};

} // namespace finwise
