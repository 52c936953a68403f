// SPDX-License-Identifier: GPL-3.0-or-later
// Reading a statement: the facade over sniff, parse, infer, map and clean that the command line
// and the wizard use. Nothing here touches the store. Thread rule: any one thread; a QIODevice is
// read from the thread that calls.
#pragma once

#include "importer/interpretation.h"
#include "importer/sniff.h"
#include "importer/transaction_draft.h"

#include <QIODevice>
#include <QJsonObject>

#include <functional>

namespace finwise::importer {

struct ImportReading {
    QString file; // as shown to the user; may be empty for pasted text
    TextDialect dialect;
    qint64 preambleLines = 0;
    bool hasHeader = false;
    Interpretation interpretation;
    QList<TextRow> preview;         // the first rows of the table as text, for correcting roles
    QList<TransactionDraft> drafts; // in file order; empty when a sink took them
    QList<ProblemRow> problems;     // at most limits::kMaxListedProblems
    QList<SkippedRow> skipped;      // at most limits::kMaxListedSkipped
    qint64 rowsTotal = 0;           // rows of the table that are not blank
    qint64 rowsRead = 0;            // those that became drafts
    qint64 rowsWithProblems = 0;
    qint64 rowsSkipped = 0;
    // Of all amounts, in 1/100 of the currency's unit. It belongs to the file: rows that turn out
    // to be duplicates are in it, so that it can be compared with the bank's own total.
    qint64 sumHundredths = 0;
    QString currency; // of the file or of the options; empty when unknown
    QDate firstDate;  // earliest booking date
    QDate lastDate;
    QString firstPayee; // of the first draft in file order
    QString firstDescription;
    QStringList warnings;
    double confidence = 0.0;
};

// Takes the drafts one by one in file order, so that a very large file need not fit into memory.
// Answers false to stop: the reading then ends with Cancelled.
using DraftSink = std::function<bool(TransactionDraft &&)>;

struct ReadHooks {
    DraftSink sink; // empty: drafts are collected
    // Forget what the sink was given so far: reading starts again because a row further down taught
    // it better. Without this a silent pass comes first.
    std::function<void()> restart = {};
    std::function<bool(qint64 done, qint64 total)> progress; // bytes; answers false to cancel
    QDate today = {}; // completes dates without a year where nothing in the file does
};

// Validation error when the file holds no readable table; Unsupported for binary data; TooLarge
// beyond the limits; Storage when it cannot be read; Cancelled. The device must be open and
// random access (a QFile or QBuffer).
Result<ImportReading> readStatement(QIODevice &device, const ImportOptions &options = {},
                                    const ReadHooks &hooks = {});
Result<ImportReading> readStatement(const QByteArray &bytes, const ImportOptions &options = {});
// Opens and reads a file; directories and unreadable files are Storage errors.
Result<ImportReading> readStatementFile(const QString &path, const ImportOptions &options = {},
                                        const ReadHooks &hooks = {});

// One element of the command line's JSON. Duplicates are known after comparing with the store.
struct DuplicateCounts {
    qint64 duplicates = 0;
    qint64 possibleDuplicates = 0;
    qint64 deletedEarlier = 0; // of the duplicates, those that the user deleted by hand
};
QJsonObject toJson(const ImportReading &reading, DuplicateCounts counts = {});

} // namespace finwise::importer
