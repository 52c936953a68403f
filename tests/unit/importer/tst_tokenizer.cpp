// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/tokenizer.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

namespace {

using Cells = QList<QStringList>;

Result<QList<TextRow>> rowsOf(const QString &text, QChar delimiter = u',',
                              qsizetype piece = 1'000'000, TokenizerLimits limits = {},
                              QChar quote = u'"')
{
    QList<TextRow> rows;
    Tokenizer tokenizer(
        delimiter, quote,
        [&](TextRow &&row) {
            rows.append(std::move(row));
            return true;
        },
        limits);
    for (qsizetype at = 0; at < text.size(); at += piece) {
        if (auto fed = tokenizer.feed(QStringView(text).mid(at, piece)); !fed)
            return fail(fed.error());
    }
    if (auto done = tokenizer.finish(); !done)
        return fail(done.error());
    return rows;
}

} // namespace

class TstTokenizer final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every cell arrives as the conventions of CSV and the habits of banks mean it.
    void cells_data();
    void cells();
    // The rows do not depend on where the text is cut into pieces.
    void piecesMakeNoDifference_data() { cells_data(); }
    void piecesMakeNoDifference();
    // A row carries the physical line it begins in, also behind cells over several lines.
    void linesAreCounted();
    // What exceeds a limit is refused with its line; nothing grows without bound.
    void limitsAreKept();
    // A quote that never closes is told, so that the file can be read without quotes.
    void openQuoteIsTold();
    // Stopping at a row ends the work.
    void sinkStops();
};

static RegisterTest<TstTokenizer> registered("tokenizer");

void TstTokenizer::cells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QList<QStringList>>("expected");
    const auto add = [](const char *name, const char16_t *text, const Cells &cells) {
        QTest::newRow(name) << QString::fromUtf16(text) << cells;
    };
    const auto s = [](const char16_t *text) { return QString::fromUtf16(text); };
    const QStringList abc{s(u"a"), s(u"b"), s(u"c")};
    add("simple", u"a,b,c\n1,2,3\n", {abc, {s(u"1"), s(u"2"), s(u"3")}});
    add("simple_crlf", u"a,b,c\r\n1,2,3\r\n", {abc, {s(u"1"), s(u"2"), s(u"3")}});
    add("simple_cr", u"a,b,c\r1,2,3", {abc, {s(u"1"), s(u"2"), s(u"3")}});
    add("empty", u"a,b,c\n1,\"\",\"\"\n2,3,4\n",
        {abc, {s(u"1"), s(u""), s(u"")}, {s(u"2"), s(u"3"), s(u"4")}});
    add("empty_crlf", u"a,b\r\n1,\"\"\r\n", {{s(u"a"), s(u"b")}, {s(u"1"), s(u"")}});
    add("comma_in_quotes", u"\"Doe, Jane\",\"x,y,z\"\n", {{s(u"Doe, Jane"), s(u"x,y,z")}});
    add("escaped_quotes", u"1,\"she said \"\"no\"\"\"\n", {{s(u"1"), s(u"she said \"no\"")}});
    add("quotes_alone", u"1,\"\"\"\"\n", {{s(u"1"), s(u"\"")}});
    add("json", u"1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [1,2]}\"\n",
        {{s(u"1"), s(u"{\"type\": \"Point\", \"at\": [1,2]}")}});
    add("newlines", u"1,\"two\nlines\",3\n", {{s(u"1"), s(u"two\nlines"), s(u"3")}});
    add("newlines_crlf", u"1,\"two\r\nlines\",3\r\n", {{s(u"1"), s(u"two\r\nlines"), s(u"3")}});
    add("quotes_and_newlines", u"1,\"\"\"a\"\"\nb\"\n", {{s(u"1"), s(u"\"a\"\nb")}});
    add("utf8", u"ä,ʤ,€\n", {{s(u"ä"), s(u"ʤ"), s(u"€")}});
    add("quote_inside_plain_cell", u"5\" pipe,12\n", {{s(u"5\" pipe"), s(u"12")}});
    add("quotes_not_doubled", u"\"UAB \"Saule\" Kaunas\",\"1\"\n",
        {{s(u"UAB \"Saule\" Kaunas"), s(u"1")}});
    add("quotes_not_doubled_at_end", u"\"UAB \"Saule\"\",\"1\"\n",
        {{s(u"UAB \"Saule\""), s(u"1")}});
    add("formula", u"=\"0012\",\"=\"\"x\"\"\"\n", {{s(u"0012"), s(u"=\"x\"")}});
    add("tabs_behind_quote", u"\"1,50\"\t\t,2\n", {{s(u"1,50\t\t"), s(u"2")}});
    add("blank_before_quote", u"1, \"a,b\" ,2\n", {{s(u"1"), s(u"a,b "), s(u"2")}});
    add("ragged", u"a,b\n1\n1,2,3\n", {{s(u"a"), s(u"b")}, {s(u"1")}, {s(u"1"), s(u"2"), s(u"3")}});
    add("blank_lines", u"a\n\nb\n", {{s(u"a")}, {s(u"")}, {s(u"b")}});
    add("trailing_delimiter", u"a,b,\n", {{s(u"a"), s(u"b"), s(u"")}});
    add("nothing", u"", {});
}

void TstTokenizer::cells()
{
    QFETCH(QString, text);
    QFETCH(QList<QStringList>, expected);
    const auto rows = rowsOf(text);
    QVERIFY(rows.has_value());
    QList<QStringList> got;
    for (const TextRow &row : *rows)
        got.append(row.cells);
    QCOMPARE(got, expected);
}

void TstTokenizer::piecesMakeNoDifference()
{
    QFETCH(QString, text);
    const auto whole = rowsOf(text);
    for (const qsizetype piece : {1, 2, 3}) {
        const auto pieces = rowsOf(text, u',', piece);
        QVERIFY(pieces.has_value());
        QCOMPARE(*pieces, *whole);
    }
}

void TstTokenizer::linesAreCounted()
{
    const auto rows = rowsOf(QStringLiteral("a\r\n\"b\r\nc\"\r\n\r\nd\n"));
    QVERIFY(rows.has_value());
    QList<qint64> lines;
    for (const TextRow &row : *rows)
        lines.append(row.line);
    QCOMPARE(lines, (QList<qint64>{1, 2, 4, 5}));
}

void TstTokenizer::limitsAreKept()
{
    const TokenizerLimits small{10, 30, 4, 3};
    const auto cell = rowsOf(QStringLiteral("a\nb,12345678901\n"), u',', 5, small);
    QVERIFY(!cell);
    QCOMPARE(cell.error().kind, ErrorKind::TooLarge);
    QCOMPARE(cell.error().where, QStringLiteral("line 2"));
    QCOMPARE(rowsOf(QStringLiteral("1,2,3,4,5,6\n"), u',', 5, small).error().kind,
             ErrorKind::TooLarge);
    QCOMPARE(rowsOf(QStringLiteral("123456789,123456789,123456789,123456789\n"), u',', 9, small)
                 .error()
                 .kind,
             ErrorKind::TooLarge);
}

void TstTokenizer::openQuoteIsTold()
{
    const auto rows = rowsOf(QStringLiteral("a,\"b\nc\nd\ne\nf\n"), u',', 100,
                             TokenizerLimits{100, 100, 4, 3});
    QVERIFY(!rows);
    QCOMPARE(rows.error().where, QStringLiteral("quote"));
    const auto plain = rowsOf(QStringLiteral("a,\"b\nc\n"), u',', 100, {}, QChar());
    QVERIFY(plain.has_value());
    QCOMPARE(plain->first().cells, (QStringList{QStringLiteral("a"), QStringLiteral("\"b")}));
}

void TstTokenizer::sinkStops()
{
    int rows = 0;
    Tokenizer tokenizer(u',', u'"', [&](TextRow &&) { return ++rows < 2; });
    QVERIFY(tokenizer.feed(u"a\nb\nc\n").has_value());
    QVERIFY(tokenizer.stopped());
    QVERIFY(tokenizer.finish().has_value());
    QCOMPARE(rows, 2);
}

#include "tst_tokenizer.moc"
