// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/import_reading.h"

#include "importer/broken_rows.h"
#include "importer/currency_text.h"
#include "importer/infer.h"
#include "importer/limits.h"
#include "importer/map.h"
#include "importer/short_dates.h"
#include "importer/split_date.h"
#include "importer/tokenizer.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>

namespace finwise::importer {
namespace {

qint64 hundredths(const Money &money)
{
    qint64 value = money.minor;
    for (int decimals = money.currency.decimals(); decimals < 2; ++decimals)
        value *= 10;
    for (int decimals = money.currency.decimals(); decimals > 2; --decimals)
        value /= 10;
    return value;
}

class StatementReader {
public:
    StatementReader(QIODevice &device, const ImportOptions &options, const ReadHooks &hooks)
        : m_device(device), m_options(options), m_hooks(hooks)
    {
    }

    Result<ImportReading> read()
    {
        if (auto ready = sniff(); !ready)
            return fail(ready.error());
        for (int attempt = 1;; ++attempt) {
            if (auto inferred = interpret(); !inferred)
                return fail(inferred.error());
            m_contradictions.clear();
            // Rows that a sink cannot take back are only given out in a pass of their own.
            const bool givingOut = m_hooks.sink && m_hooks.restart;
            if (givingOut)
                m_hooks.restart();
            auto mapped = mapAll(givingOut);
            if (!mapped && mapped.error().where == QLatin1StringView("quote")
                && !m_dialect.quote.isNull()) {
                m_dialect.quote = QChar();
                if (auto again = takeSample(); !again)
                    return fail(again.error());
                continue;
            }
            if (!mapped)
                return fail(mapped.error());
            if (m_decoderDamage && attempt < limits::kMaxReadings && retryEncoding())
                continue;
            if (m_contradictions.isEmpty() || attempt >= limits::kMaxReadings || !learn())
                break;
        }
        if (m_hooks.sink && !m_hooks.restart) {
            if (auto given = mapAll(true); !given)
                return fail(given.error());
        }
        finishReading();
        return std::move(m_reading);
    }

private:
    Result<void> sniff()
    {
        if (!m_device.seek(0))
            return fail(ErrorKind::Storage, QStringLiteral("file"), m_device.errorString());
        const QByteArray head = m_device.peek(limits::kSniffBytes);
        const bool complete = head.size() >= m_device.size();
        auto dialect = sniffDialect(head, complete);
        // Who names both separator and encoding needs no guess of ours.
        if (!dialect && (!m_options.delimiter || m_options.encoding.isEmpty()))
            return fail(dialect.error());
        m_dialect = dialect.value_or(TextDialect{});
        if (m_options.delimiter)
            m_dialect.delimiter = *m_options.delimiter;
        if (!m_options.encoding.isEmpty() && m_options.encoding != m_dialect.encoding.name)
            m_dialect.encoding = {m_options.encoding, 0};
        return takeSample();
    }

    Result<void> takeSample()
    {
        m_sample.clear();
        auto done = forEachRow([&](TextRow &&row) {
            m_sample.append(std::move(row));
            return m_sample.size() < limits::kSampleHeadRows;
        });
        if (!done && done.error().where == QLatin1StringView("quote")
            && !m_dialect.quote.isNull()) {
            m_dialect.quote = QChar();
            return takeSample();
        }
        if (!done)
            return done;
        m_split = SplitDate::find(m_sample.mid(0, limits::kSniffRows));
        if (m_split) {
            for (TextRow &row : m_sample)
                m_split->join(row);
        }
        m_dates = ShortDates::find(m_sample.mid(0, limits::kSniffRows), m_hooks.today);
        if (m_dates) {
            for (TextRow &row : m_sample)
                m_dates->complete(row);
        }
        m_shape = findTable(m_sample.mid(0, limits::kSniffRows));
        if (m_shape.score == 0)
            return fail(ErrorKind::Validation, QStringLiteral("file"),
                        QStringLiteral("no table with dates and amounts was found"));
        return {};
    }

    Result<void> interpret()
    {
        auto interpretation = infer(m_sample, m_shape, m_options);
        if (!interpretation)
            return fail(interpretation.error());
        m_reading = ImportReading{};
        m_reading.interpretation = std::move(*interpretation);
        return {};
    }

    Result<void> forEachRow(const Tokenizer::Sink &sink)
    {
        if (!m_device.seek(0))
            return fail(ErrorKind::Storage, QStringLiteral("file"), m_device.errorString());
        m_decoderDamage = false;
        TextDecoder decoder(m_dialect.encoding);
        Tokenizer tokenizer(m_dialect.delimiter, m_dialect.quote, sink);
        qint64 done = 0;
        while (!m_device.atEnd() && !tokenizer.stopped()) {
            const QByteArray bytes = m_device.read(limits::kReadChunkBytes);
            if (bytes.isEmpty())
                return fail(ErrorKind::Storage, QStringLiteral("file"), m_device.errorString());
            done += bytes.size();
            if (auto fed = tokenizer.feed(decoder.decode(bytes)); !fed)
                return fed;
            if (m_hooks.progress && !m_hooks.progress(done, m_device.size()))
                return fail(ErrorKind::Cancelled, QStringLiteral("file"),
                            QStringLiteral("reading was stopped"));
        }
        m_decoderDamage = decoder.sawInvalid();
        return tokenizer.finish();
    }

    Result<void> mapAll(bool givingOut)
    {
        reset();
        bool stopped = false;
        MapOutput output;
        output.draft = [&](TransactionDraft &&draft) {
            count(draft);
            if (givingOut)
                stopped = stopped || !m_hooks.sink(std::move(draft));
            else if (!m_hooks.sink)
                m_reading.drafts.append(std::move(draft));
        };
        output.problem = [&](ProblemRow &&row) {
            ++m_reading.rowsWithProblems;
            if (m_reading.problems.size() < limits::kMaxListedProblems)
                m_reading.problems.append(std::move(row));
        };
        output.skipped = [&](SkippedRow &&row) {
            ++m_reading.rowsSkipped;
            if (m_reading.skipped.size() < limits::kMaxListedSkipped)
                m_reading.skipped.append(std::move(row));
        };
        output.contradiction = [&](const TextRow &row) {
            if (m_contradictions.size() < limits::kSniffRows)
                m_contradictions.append(row);
        };
        RowMapper mapper(m_reading.interpretation, m_options, std::move(output));
        BrokenRows broken(m_reading.interpretation, m_shape.width);
        const auto map = [&](TextRow &&row) {
            if (!row.isBlank())
                ++m_reading.rowsTotal;
            mapper.add(row);
            if (m_reading.preview.size() < limits::kPreviewRows)
                m_reading.preview.append(std::move(row));
        };
        qsizetype index = 0;
        auto done = forEachRow([&](TextRow &&row) {
            if (index++ < m_shape.firstRow)
                return true;
            if (m_split)
                m_split->join(row);
            if (m_dates)
                m_dates->complete(row);
            broken.add(std::move(row), map);
            return !stopped && m_reading.rowsTotal <= limits::kMaxRows;
        });
        if (!done)
            return done;
        broken.finish(map);
        mapper.finish();
        if (stopped)
            return fail(ErrorKind::Cancelled, QStringLiteral("file"),
                        QStringLiteral("the import was stopped"));
        if (m_reading.rowsTotal > limits::kMaxRows)
            return fail(ErrorKind::TooLarge, QStringLiteral("file"),
                        QStringLiteral("the file has more than %1 rows; export a shorter period")
                            .arg(limits::kMaxRows));
        m_rounded = mapper.roundedAmounts();
        m_otherMarks = mapper.otherMarks();
        m_damaged = mapper.damagedTexts();
        m_lastRowOdd = mapper.isLastRowOdd();
        return {};
    }

    void reset()
    {
        ImportReading fresh;
        fresh.interpretation = std::move(m_reading.interpretation);
        m_reading = std::move(fresh);
    }

    void count(const TransactionDraft &draft)
    {
        if (m_reading.rowsRead++ == 0) {
            m_reading.firstPayee = draft.payee;
            m_reading.firstDescription = draft.description;
            m_reading.firstDate = draft.date;
            m_reading.lastDate = draft.date;
        }
        m_reading.firstDate = std::min(m_reading.firstDate, draft.date);
        m_reading.lastDate = std::max(m_reading.lastDate, draft.date);
        // Only made-up files come near the end of int64; there the sum stays.
        qint64 sum = 0;
        if (!__builtin_add_overflow(m_reading.sumHundredths, hundredths(draft.amount), &sum))
            m_reading.sumHundredths = sum;
    }

    // The rows that did not fit join the sample; true when that changes what is inferred.
    bool learn()
    {
        const Interpretation before = m_reading.interpretation;
        m_sample.append(m_contradictions);
        const auto after = infer(m_sample, m_shape, m_options);
        return after
            && (after->numberFormats != before.numberFormats
                || after->dateOrders != before.dateOrders || after->amounts != before.amounts
                || after->bookingDate != before.bookingDate);
    }

    // The head of the file was valid UTF-8 (mostly plain ASCII), a later part is not.
    bool retryEncoding()
    {
        if (!m_options.encoding.isEmpty() || m_dialect.encoding.name != "utf-8"
            || m_dialect.encoding.bomBytes > 0 || !m_device.seek(0))
            return false;
        QByteArray beyondAscii;
        while (!m_device.atEnd() && beyondAscii.size() < limits::kSniffBytes) {
            const QByteArray bytes = m_device.read(limits::kReadChunkBytes);
            for (const QByteArray &line : bytes.split('\n')) {
                const bool plain = std::all_of(line.begin(), line.end(),
                                               [](char c) { return static_cast<uchar>(c) < 0x80; });
                if (!plain)
                    beyondAscii += line + '\n';
            }
        }
        const auto encoding = detectEncoding(beyondAscii, true);
        if (!encoding || *encoding == m_dialect.encoding)
            return false;
        m_dialect.encoding = *encoding;
        return takeSample().has_value();
    }

    void finishReading()
    {
        m_reading.dialect = m_dialect;
        m_reading.preambleLines = m_shape.preambleLines;
        m_reading.hasHeader = m_shape.headerRow >= 0;
        const Interpretation &found = m_reading.interpretation;
        const bool accounts = found.currency.isEmpty()
                           || (found.currencyBySign
                               && areWrittenAlike(found.currency, m_options.accountCurrency));
        m_reading.currency = accounts ? m_options.accountCurrency : found.currency;
        m_reading.warnings = m_reading.interpretation.warnings;
        m_reading.confidence = m_reading.interpretation.confidence;
        if (m_dates && m_dates->isGuessed())
            m_reading.warnings.append(
                QStringLiteral("year: the dates have no year and nothing else in the file names "
                               "one; each is taken for the latest such day up to %1")
                    .arg(m_dates->lastDay().toString(Qt::ISODate)));
        if (m_otherMarks > 0)
            m_reading.warnings.append(
                QStringLiteral("number-format: %1 amounts have another decimal mark than the rest")
                    .arg(m_otherMarks));
        if (m_rounded > 0)
            m_reading.warnings.append(
                QStringLiteral("rounded: %1 amounts have more decimals than their currency")
                    .arg(m_rounded));
        if (m_damaged > 0)
            m_reading.warnings.append(
                QStringLiteral(
                    "damaged-text: in %1 rows the bank itself lost characters (shown as \uFFFD)")
                    .arg(m_damaged));
        if (m_lastRowOdd)
            m_reading.warnings.append(
                QStringLiteral("last-row: the last row leaves columns empty that all others fill; "
                               "it may be the closing balance"));
        if (m_reading.rowsRead == 0)
            m_reading.warnings.append(
                QStringLiteral("empty: the file has no transaction that can be imported"));
        if (m_reading.rowsWithProblems > 0) {
            const double share = double(m_reading.rowsRead)
                               / double(m_reading.rowsRead + m_reading.rowsWithProblems);
            m_reading.confidence *= share;
        }
    }

    QIODevice &m_device;
    const ImportOptions &m_options;
    const ReadHooks &m_hooks;
    TextDialect m_dialect;
    std::optional<SplitDate> m_split;
    std::optional<ShortDates> m_dates;
    TableShape m_shape;
    QList<TextRow> m_sample;
    QList<TextRow> m_contradictions;
    ImportReading m_reading;
    bool m_decoderDamage = false;
    int m_rounded = 0;
    int m_otherMarks = 0;
    int m_damaged = 0;
    bool m_lastRowOdd = false;
};

} // namespace

Result<ImportReading> readStatement(QIODevice &device, const ImportOptions &options,
                                    const ReadHooks &hooks)
{
    if (device.isSequential())
        return fail(ErrorKind::Unsupported, QStringLiteral("file"),
                    QStringLiteral("a statement is read more than once; save it to a file first"));
    return StatementReader(device, options, hooks).read();
}

Result<ImportReading> readStatement(const QByteArray &bytes, const ImportOptions &options)
{
    QBuffer buffer;
    buffer.setData(bytes);
    buffer.open(QIODevice::ReadOnly);
    return readStatement(buffer, options, {});
}

Result<ImportReading> readStatementFile(const QString &path, const ImportOptions &options,
                                        const ReadHooks &hooks)
{
    const QFileInfo info(path);
    if (!info.exists())
        return fail(ErrorKind::NotFound, path, QStringLiteral("there is no such file"));
    if (info.isDir())
        return fail(ErrorKind::Storage, path,
                    QStringLiteral("this is a folder; choose a CSV file in it"));
    // Opening a pipe would wait for somebody to write into it.
    if (!info.isFile())
        return fail(ErrorKind::Unsupported, path,
                    QStringLiteral("a statement is read more than once; save it to a file first"));
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::Storage, path, file.errorString());
    auto reading = readStatement(file, options, hooks);
    if (!reading) {
        Error error = reading.error();
        error.where = error.where == QLatin1StringView("file")
                        ? path
                        : path + QStringLiteral(", ") + error.where;
        return fail(error);
    }
    // The last row of a file that is still being written may be half a row.
    if (QFileInfo(path).size() != info.size())
        return fail(ErrorKind::Busy, path,
                    QStringLiteral("the file changed while it was read; wait until it is saved"));
    reading->file = path;
    return reading;
}

} // namespace finwise::importer
