// SPDX-License-Identifier: GPL-3.0-or-later
// Inference: from a sample of rows to an Interpretation. Thread rule: pure function.
#pragma once

#include "importer/interpretation.h"
#include "importer/table_shape.h"

namespace finwise::importer {

// rows: the sample, from the file's first row on. Validation error when no date column or no
// amounts can be found, naming the columns there are.
Result<Interpretation> infer(const QList<TextRow> &rows, const TableShape &shape,
                             const ImportOptions &options);

} // namespace finwise::importer
