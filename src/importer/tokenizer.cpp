// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/tokenizer.h"

namespace finwise::importer {

Tokenizer::Tokenizer(QChar delimiter, QChar quote, Sink sink, TokenizerLimits limits)
    : m_delimiter(delimiter), m_quote(quote), m_sink(std::move(sink)), m_limits(limits)
{
    m_row.line = 1;
}

Result<void> Tokenizer::tooLarge(const QString &what) const
{
    return fail(ErrorKind::TooLarge, QStringLiteral("line %1").arg(m_row.line),
                what + QStringLiteral("; this does not look like a bank statement"));
}

Result<void> Tokenizer::append(QChar c)
{
    if (m_cell.size() >= m_limits.cellChars)
        return tooLarge(
            QStringLiteral("a cell has more than %1 characters").arg(m_limits.cellChars));
    m_cell += c;
    return {};
}

Result<void> Tokenizer::appendRun(QStringView text)
{
    if (m_cell.size() + text.size() > m_limits.cellChars)
        return tooLarge(
            QStringLiteral("a cell has more than %1 characters").arg(m_limits.cellChars));
    m_cell += text;
    return {};
}

void Tokenizer::endCell()
{
    m_rowChars += m_cell.size();
    m_row.cells.append(std::exchange(m_cell, QString()));
    m_stray = false;
    m_state = State::CellStart;
}

Result<void> Tokenizer::endRow()
{
    endCell();
    if (m_row.cells.size() > m_limits.cells)
        return tooLarge(QStringLiteral("a row has more than %1 cells").arg(m_limits.cells));
    if (m_rowChars > m_limits.rowChars)
        return tooLarge(QStringLiteral("a row has more than %1 characters").arg(m_limits.rowChars));
    const qsizetype width = m_row.cells.size();
    m_stopped = !m_sink(std::move(m_row));
    ++m_line;
    m_row = TextRow{m_line, {}};
    m_row.cells.reserve(width);
    m_rowChars = 0;
    return {};
}

Result<void> Tokenizer::atCellStart(QChar c)
{
    // Blanks before a quote and the equals sign of a spreadsheet formula belong to the quoting.
    const bool formula = m_cell.size() == 1 && m_cell[0] == u'=';
    const bool onlyBlanks = QStringView(m_cell).trimmed().isEmpty();
    if (!m_quote.isNull() && c == m_quote && (onlyBlanks || formula)) {
        m_cell.clear();
        m_state = State::Quoted;
        m_quoteLine = m_line;
        m_lastWasReturn = false;
        return {};
    }
    if (c != u' ' && c != u'=')
        m_state = State::Plain;
    return append(c);
}

Result<void> Tokenizer::consumeQuoted(QChar c)
{
    if (m_state == State::Quoted) {
        if (c == m_quote) {
            m_state = State::QuoteInside;
            return {};
        }
        if (c == u'\r' || (c == u'\n' && !m_lastWasReturn)) {
            ++m_line;
            if (m_line - m_quoteLine > m_limits.linesInCell)
                return fail(ErrorKind::Validation, QStringLiteral("quote"),
                            QStringLiteral("the quoted cell that begins in line %1 never ends")
                                .arg(m_quoteLine));
        }
        m_lastWasReturn = c == u'\r';
        return append(c);
    }
    const bool ends = c == m_delimiter || isLineEnd(c);
    if (m_state == State::QuoteInside) {
        if (c == m_quote) {
            m_state = m_stray ? State::Sloppy : State::Quoted;
            return append(m_quote);
        }
        // Not doubled and not the end: the bank forgot to escape it.
        if (!ends && ((c != u' ' && c != u'\t') || m_stray)) {
            m_stray = true;
            m_state = State::Quoted;
            if (auto done = append(m_quote); !done)
                return done;
            return append(c);
        }
        m_state = State::Plain;
        return consume(c);
    }
    // Sloppy: in a cell with stray quotes, two of them before a delimiter are a stray one and
    // the end, elsewhere an escaped one.
    m_state = ends ? State::Plain : State::Quoted;
    return consume(c);
}

Result<void> Tokenizer::consume(QChar c)
{
    if (m_state == State::AfterReturn) {
        m_state = State::CellStart;
        if (c == u'\n')
            return {};
    }
    if (m_state == State::Quoted || m_state == State::QuoteInside || m_state == State::Sloppy)
        return consumeQuoted(c);
    if (c == m_delimiter) {
        endCell();
        if (m_row.cells.size() > m_limits.cells)
            return tooLarge(QStringLiteral("a row has more than %1 cells").arg(m_limits.cells));
        return {};
    }
    if (isLineEnd(c)) {
        auto done = endRow();
        if (c == u'\r')
            m_state = State::AfterReturn;
        return done;
    }
    if (m_state == State::CellStart)
        return atCellStart(c);
    return append(c);
}

Result<void> Tokenizer::feed(QStringView text)
{
    for (qsizetype i = 0; i < text.size() && !m_stopped; ++i) {
        // Most characters continue a cell; a run of them is taken at once.
        if (m_state == State::CellStart && m_cell.isEmpty() && beginsPlain(text[i]))
            m_state = State::Plain;
        if (m_state == State::Plain) {
            const qsizetype start = i;
            while (i < text.size() && text[i] != m_delimiter && !isLineEnd(text[i]))
                ++i;
            if (auto taken = appendRun(text.sliced(start, i - start)); !taken) {
                m_stopped = true;
                return taken;
            }
            if (i == text.size())
                break;
        }
        if (m_state == State::Quoted) {
            const qsizetype start = i;
            while (i < text.size() && text[i] != m_quote && !isLineEnd(text[i]))
                ++i;
            if (auto taken = appendRun(text.sliced(start, i - start)); !taken) {
                m_stopped = true;
                return taken;
            }
            if (i > start)
                m_lastWasReturn = false;
            if (i == text.size())
                break;
        }
        if (auto done = consume(text[i]); !done) {
            m_stopped = true;
            return done;
        }
    }
    return {};
}

Result<void> Tokenizer::finish()
{
    if (m_stopped)
        return {};
    m_stopped = true;
    if (m_state == State::Quoted && m_line > m_quoteLine)
        return fail(
            ErrorKind::Validation, QStringLiteral("quote"),
            QStringLiteral("the quoted cell that begins in line %1 never ends").arg(m_quoteLine));
    const bool empty = m_row.cells.isEmpty() && m_cell.isEmpty()
                    && (m_state == State::CellStart || m_state == State::AfterReturn);
    if (empty)
        return {};
    return endRow();
}

} // namespace finwise::importer
