// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/sniff.h"

#include "importer/limits.h"
#include "importer/short_dates.h"
#include "importer/split_date.h"
#include "importer/table_shape.h"
#include "importer/tokenizer.h"

#include <QHash>

#include <array>

namespace finwise::importer {
namespace {

constexpr std::array kDelimiters{u';', u',', u'\t', u'|', u'~', u'^'};

LineEnding lineEndingOf(QStringView text)
{
    qsizetype lf = 0;
    qsizetype cr = 0;
    qsizetype both = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] == u'\n') {
            ++(i > 0 && text[i - 1] == u'\r' ? both : lf);
        } else if (text[i] == u'\r' && (i + 1 == text.size() || text[i + 1] != u'\n')) {
            ++cr;
        }
    }
    const int kinds = (lf > 0) + (cr > 0) + (both > 0);
    if (kinds == 0)
        return LineEnding::None;
    if (kinds > 1)
        return LineEnding::Mixed;
    return lf > 0 ? LineEnding::Lf : cr > 0 ? LineEnding::Cr : LineEnding::CrLf;
}

// The share of rows that have as many cells as most rows have.
int evenness(const QList<TextRow> &rows)
{
    QHash<qsizetype, int> widths;
    int filled = 0;
    for (const TextRow &row : rows) {
        if (row.isBlank())
            continue;
        ++filled;
        ++widths[row.cells.size()];
    }
    int most = 0;
    for (auto it = widths.cbegin(); it != widths.cend(); ++it) {
        if (it.key() > 1)
            most = std::max(most, it.value());
    }
    return filled > 0 ? most * 20 / filled : 0;
}

// "sep=;" in the first line is Excel's word for the delimiter.
QChar statedDelimiter(QStringView text)
{
    if (text.startsWith(u"sep=", Qt::CaseInsensitive) && text.size() > 5
        && (text[5] == u'\r' || text[5] == u'\n'))
        return text[4];
    return {};
}

struct Candidate {
    QChar delimiter;
    QChar quote;
    int score = 0;
    std::optional<Error> tooLarge; // why a delimiter could not be tried
};

Candidate bestCandidate(QStringView text, const TextDialect &dialect, bool complete)
{
    Candidate best;
    for (const QChar quote : {QChar(u'"'), QChar()}) {
        if (quote.isNull() && !text.contains(u'"'))
            break;
        for (const char16_t delimiter : kDelimiters) {
            if (!text.contains(QChar(delimiter)))
                continue;
            TextDialect trial = dialect;
            trial.delimiter = delimiter;
            trial.quote = quote;
            auto rows = splitRows(text, trial, limits::kSniffRows, complete);
            if (!rows) {
                if (rows.error().kind == ErrorKind::TooLarge)
                    best.tooLarge = rows.error();
                continue;
            }
            if (const auto split = SplitDate::find(*rows)) {
                for (TextRow &row : *rows)
                    split->join(row);
            }
            // Any day does for telling a table; the right one is found when the file is read.
            if (const auto dates = ShortDates::find(*rows, QDate(2000, 12, 31))) {
                for (TextRow &row : *rows)
                    dates->complete(row);
            }
            const TableShape shape = findTable(*rows);
            if (shape.score == 0 || shape.width < 2)
                continue;
            const int score = shape.score * 10 + evenness(*rows);
            if (score > best.score)
                best = {delimiter, quote, score, {}};
        }
        if (best.score > 0)
            break; // reading without quotes is only for files whose quotes do not match up
    }
    return best;
}

} // namespace

QString lineEndingName(LineEnding ending)
{
    switch (ending) {
    case LineEnding::None: return QStringLiteral("none");
    case LineEnding::Lf: return QStringLiteral("lf");
    case LineEnding::CrLf: return QStringLiteral("crlf");
    case LineEnding::Cr: return QStringLiteral("cr");
    case LineEnding::Mixed: return QStringLiteral("mixed");
    }
    return {};
}

Result<QList<TextRow>> splitRows(QStringView text, const TextDialect &dialect, int maxRows,
                                 bool complete)
{
    QList<TextRow> rows;
    Tokenizer tokenizer(dialect.delimiter, dialect.quote, [&](TextRow &&row) {
        rows.append(std::move(row));
        return rows.size() < maxRows;
    });
    if (auto fed = tokenizer.feed(text); !fed)
        return fail(fed.error());
    if (complete) {
        if (auto done = tokenizer.finish(); !done)
            return fail(done.error());
    }
    return rows;
}

Result<TextDialect> sniffDialect(QByteArrayView sample, bool complete)
{
    TextDialect dialect;
    auto encoding = detectEncoding(sample, complete);
    if (!encoding)
        return fail(encoding.error());
    dialect.encoding = *encoding;
    TextDecoder decoder(dialect.encoding);
    const QString text = decoder.decode(sample);
    if (QStringView(text).trimmed().isEmpty())
        return fail(ErrorKind::Validation, QStringLiteral("file"),
                    QStringLiteral("the file is empty"));
    dialect.lineEnding = lineEndingOf(text);
    if (dialect.lineEnding == LineEnding::None && !complete)
        return fail(
            ErrorKind::TooLarge, QStringLiteral("line 1"),
            QStringLiteral("the first line is longer than %1 bytes; this is not a bank statement")
                .arg(sample.size()));
    const Candidate best = bestCandidate(text, dialect, complete);
    if (best.score == 0 && best.tooLarge)
        return fail(*best.tooLarge);
    if (best.score == 0)
        return fail(
            ErrorKind::Validation, QStringLiteral("file"),
            QStringLiteral("no table with dates and amounts was found; export the transactions "
                           "of the account as CSV"));
    const QChar stated = statedDelimiter(text);
    dialect.delimiter = stated.isNull() ? best.delimiter : stated;
    dialect.quote = best.quote;
    return dialect;
}

} // namespace finwise::importer
