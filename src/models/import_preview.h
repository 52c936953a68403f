// SPDX-License-Identifier: GPL-3.0-or-later
// ImportPreview: the plan of an import sorted and counted for showing, so that the window only
// looks things up. Made away from the GUI thread, immutable afterwards. Thread rule: any thread.
#pragma once

#include "importer/commit.h"

#include <array>

namespace finwise {

struct StatementTotals {
    Money sum;                    // of all rows
    std::optional<Money> closing; // the balance behind the newest row, as the file states it
    std::optional<Money> opening; // the balance before the oldest one
};
// Nothing for sums beyond int64, which no real statement has.
StatementTotals totalsOf(const importer::ImportReading &reading);

struct ImportPreview {
    enum Bucket { All, New, Duplicate, Possible, Problem, kBuckets };
    // A draft, a problem or a row left out, by its position in the list of its kind.
    struct Entry {
        enum class Kind { Draft, Problem, Skipped };
        Kind kind = Kind::Draft;
        qsizetype position = 0;
        qint64 line = 0;
    };

    importer::ImportPlan plan;
    std::shared_ptr<const importer::ImportReading> reading;
    QList<Entry> entries;                        // in file order
    std::array<QList<qsizetype>, kBuckets> rows; // positions in entries
    Money toImport;                              // sum of what is new or possible

    // Skipped rows are among All only.
    [[nodiscard]] Bucket bucketOf(const Entry &entry) const;
    [[nodiscard]] bool addsToBalance(const Entry &entry) const;
    static std::shared_ptr<const ImportPreview> of(
        importer::ImportPlan plan, std::shared_ptr<const importer::ImportReading> reading);
};

} // namespace finwise
