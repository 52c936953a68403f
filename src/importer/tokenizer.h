// SPDX-License-Identifier: GPL-3.0-or-later
// Tokenizer: characters to rows of cells, fed piece by piece. RFC 4180 plus what banks do: stray
// quotes inside cells, quotes that were not doubled, ="…" of spreadsheets, cells over several
// lines (their line breaks stay as they are), rows of any length, LF, CRLF or CR.
// Invariant: the rows do not depend on where the pieces are cut. Thread rule: one thread.
#pragma once

#include "base/result.h"
#include "importer/limits.h"
#include "importer/text_row.h"

#include <functional>

namespace finwise::importer {

struct TokenizerLimits {
    int cellChars = limits::kMaxCellChars;
    int rowChars = limits::kMaxRowChars;
    int cells = limits::kMaxCells;
    int linesInCell = limits::kMaxLinesInCell;
};

class Tokenizer {
public:
    // Takes one row; returns false to stop.
    using Sink = std::function<bool(TextRow &&)>;

    // A null quote reads quotes as ordinary characters.
    Tokenizer(QChar delimiter, QChar quote, Sink sink, TokenizerLimits limits = {});

    // TooLarge when a cell or row exceeds its limit. Validation, with where = "quote", when a
    // quoted cell never ends. After an error or a stop further calls do nothing.
    Result<void> feed(QStringView text);
    // Ends the last row when no line end did.
    Result<void> finish();
    [[nodiscard]] bool stopped() const { return m_stopped; }

private:
    enum class State {
        CellStart,   // nothing but blanks of this cell seen
        Plain,       // inside a cell without quotes
        Quoted,      // inside quotes
        QuoteInside, // a quote inside quotes: the end, or half of a doubled one
        Sloppy,      // two quotes in a cell with stray ones: the end, or two more stray ones
        AfterReturn, // a CR ended the row; an LF belongs to it
    };

    Result<void> consume(QChar c);
    Result<void> consumeQuoted(QChar c);
    Result<void> append(QChar c);
    Result<void> appendRun(QStringView text);
    void endCell();
    Result<void> endRow();
    Result<void> atCellStart(QChar c);
    Result<void> tooLarge(const QString &what) const;
    [[nodiscard]] bool isLineEnd(QChar c) const { return c == u'\n' || c == u'\r'; }
    // Whether a cell that begins with it cannot be a quoted one.
    [[nodiscard]] bool beginsPlain(QChar c) const
    {
        return c > u' ' && c != u'=' && c != m_quote && c != m_delimiter;
    }

    QChar m_delimiter;
    QChar m_quote;
    Sink m_sink;
    TokenizerLimits m_limits;
    State m_state = State::CellStart;
    TextRow m_row;
    QString m_cell;
    qsizetype m_rowChars = 0;
    qint64 m_line = 1;
    qint64 m_quoteLine = 0;
    bool m_stray = false;         // this quoted cell contained a quote that was not doubled
    bool m_lastWasReturn = false; // inside quotes, for counting physical lines
    bool m_stopped = false;
};

} // namespace finwise::importer
