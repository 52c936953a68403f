// SPDX-License-Identifier: GPL-3.0-or-later
// What the import says to the user, in the user's language: what each column was taken for and
// why, why a row was left out. Thread rule: GUI thread (translations).
#pragma once

#include "importer/import_reading.h"

#include <QCoreApplication>

namespace finwise {

class ImportTexts {
    Q_DECLARE_TR_FUNCTIONS(finwise::ImportTexts)

public:
    [[nodiscard]] static QString role(importer::Role role);
    // The roles a person may choose for a column, the usual ones first.
    [[nodiscard]] static QList<importer::Role> choices();
    // "2.450,00 · negative = spent · proved by the balance column".
    [[nodiscard]] static QString reason(const importer::Interpretation &reading,
                                        const importer::ColumnReading &column);
    [[nodiscard]] static QString skipped(importer::SkipReason reason);
    [[nodiscard]] static QString problem(const QString &reason);
    // How the file is written: encoding, separator, lines before the table.
    [[nodiscard]] static QString dialect(const importer::ImportReading &reading);
};

} // namespace finwise
