// SPDX-License-Identifier: GPL-3.0-or-later
// Every bound of the sync protocol in one place. Thread rule: constants.
#pragma once

#include <QtGlobal>

namespace finwise::limits {

inline constexpr qsizetype kHelloBytes = 4 * 1024;
inline constexpr qsizetype kFrameBytes = 64 * 1024;
inline constexpr qsizetype kBulkFrameBytes = 1024 * 1024;
inline constexpr qsizetype kRecordBytes = 48 * 1024; // one record, checked when the user saves
inline constexpr qsizetype kBatchBytes = 60 * 1024;  // payload of one ordinary batch
inline constexpr qsizetype kBatchEntries = 15;       // PRD-FR2.1
inline constexpr qsizetype kBulkBatchEntries = 500;
inline constexpr qsizetype kGroupEntries = 15; // entries that must not be torn apart
inline constexpr qsizetype kPageRecords = 500; // records in one page of changes
inline constexpr int kJsonDepth = 16;
inline constexpr qsizetype kCompressFromBytes = 1024; // smaller frames travel as plain text
inline constexpr qsizetype kInflatedBytes = 4 * 1024 * 1024;
inline constexpr qsizetype kTextLength = 200; // names of devices, messages of errors

} // namespace finwise::limits
