// SPDX-License-Identifier: GPL-3.0-or-later
// How one order of rows becomes another by removing and inserting runs of rows, so that a view
// keeps its place. Thread rule: pure function.
#pragma once

#include <QList>

#include <optional>

namespace finwise {

struct RowStep {
    enum class Kind { Remove, Insert };
    Kind kind = Kind::Remove;
    int first = 0; // in the list as it is when the step is done
    int count = 0;
    bool operator==(const RowStep &) const = default;
};

// Removals from the end, then insertions from the start; a row that moved is removed and inserted.
// Nothing when it would take more than `limit` steps (or the same rows came in another order).
std::optional<QList<RowStep>> rowSteps(const QList<qint64> &before, const QList<qint64> &after,
                                       int limit);

} // namespace finwise
