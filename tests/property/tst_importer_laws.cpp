// SPDX-License-Identifier: GPL-3.0-or-later
// The law of the importer: a statement that is written down in any dialect of a bank and read
// again is the statement. Statements and dialects are drawn from a seed; a failure names it.
#include "base/text.h"
#include "importer/import_reading.h"
#include "support/test_main.h"

#include <QStringEncoder>

#include <algorithm>
#include <random>

using namespace finwise;
using namespace finwise::importer;

namespace {

constexpr int kCases = 1500;

struct Row {
    QDate date;
    qint64 minor = 0;
    qint64 balance = 0;
    QString payee;
    QString memo;
};

// Spent: what was spent is positive; without balances a statement does not say so.
enum class Sign { Leading, Plus, Trailing, Parentheses, Spent, Pair, PairWithMinus, Marker };
enum class CurrencyAt { Nowhere, Column, Header, Preamble };

struct Dialect {
    QChar delimiter;
    bool quoteAll = false;
    QByteArray encoding;
    QByteArray bom;
    QString lineEnd;
    QString dateFormat;
    DateOrder order = DateOrder::Dmy;
    QChar decimal;
    QString group;
    bool trimmed = false;
    Sign sign = Sign::Leading;
    bool balance = false;
    bool valueDate = false;
    bool header = true;
    bool newestFirst = false;
    bool trailingDelimiter = false;
    bool trailer = false;
    int preamble = 0;
    int language = 0;
    CurrencyAt currency = CurrencyAt::Nowhere;
    quint32 shuffle = 0; // order of the columns
};

struct Case {
    QList<Row> rows;
    Dialect dialect;
};

class Draw {
public:
    explicit Draw(quint32 seed) : m_engine(seed) {}
    int below(int bound) { return static_cast<int>(m_engine() % static_cast<quint32>(bound)); }
    bool chance(int percent) { return below(100) < percent; }
    template <class T> T of(const QList<T> &choices) { return choices[below(int(choices.size()))]; }

private:
    std::mt19937 m_engine;
};

QStringList words(const char16_t *text)
{
    return QString::fromUtf16(text).split(u'|');
}

QList<Row> drawRows(Draw &draw, const Dialect &dialect)
{
    QList<Row> rows;
    const QStringList payees = words(u"Bäckerei Grün|Stadtwerke|Hofladen \"Zur Linde\"|Müller; "
                                     u"Söhne|O'Neill's|Kiosk, Ecke|Arbeit AG");
    const QStringList memos = words(u"Einkauf am Morgen|Rechnung 4711, Teil 2|Abschlag; Monat "
                                    u"3|sagte \"ja\" dazu|Fahrt nach Köln|Los | zwei Wörter");
    QDate day(2020 + draw.below(6), 1 + draw.below(12), 1 + draw.below(28));
    qint64 balance = draw.below(1'000'000);
    const int count = (dialect.header ? 2 : 6) + draw.below(24);
    for (int i = 0; i < count; ++i) {
        day = day.addDays(draw.below(4));
        Row row;
        row.date = day;
        // Without a header only the two signs tell the columns apart.
        const bool income = dialect.header ? draw.chance(25) : i % 3 == 1;
        row.minor = (income ? 1 : -1)
                  * (1 + qint64(draw.below(draw.chance(20) ? 5'000'000 : 20'000)));
        balance += row.minor;
        row.balance = balance;
        row.payee = draw.of(payees);
        row.memo = draw.of(memos) + QStringLiteral(" Nr %1").arg(draw.below(999));
        if (draw.chance(5))
            row.memo += QStringLiteral("\nzweite Zeile");
        rows.append(row);
    }
    if (dialect.newestFirst)
        std::reverse(rows.begin(), rows.end());
    return rows;
}

Case drawCase(quint32 seed)
{
    Draw draw(seed);
    Case out;
    Dialect &dialect = out.dialect;
    dialect.delimiter = draw.of(QList<QChar>{u';', u',', u'\t', u'|'});
    dialect.quoteAll = draw.chance(50);
    const QList<std::pair<QByteArray, QByteArray>> encodings{
        {"utf-8", ""}, {"utf-8", "\xEF\xBB\xBF"}, {"utf-16le", "\xFF\xFE"}, {"windows-1252", ""}};
    std::tie(dialect.encoding, dialect.bom) = draw.of(encodings);
    dialect.lineEnd = draw.of(
        QStringList{QStringLiteral("\n"), QStringLiteral("\r\n"), QStringLiteral("\r")});
    const QList<std::pair<const char *, DateOrder>> dates{
        {"dd.MM.yyyy", DateOrder::Dmy}, {"d.M.yyyy", DateOrder::Dmy},
        {"dd.MM.yy", DateOrder::Dmy},   {"dd/MM/yyyy", DateOrder::Dmy},
        {"MM/dd/yyyy", DateOrder::Mdy}, {"yyyy-MM-dd", DateOrder::Ymd},
        {"yyyyMMdd", DateOrder::Ymd},   {"dd-MM-yyyy", DateOrder::Dmy},
        {"dd MMM yyyy", DateOrder::Dmy}};
    const auto date = draw.of(dates);
    dialect.dateFormat = QString::fromLatin1(date.first);
    dialect.order = date.second;
    const QList<std::pair<QChar, QString>> numbers{
        {u',', QStringLiteral(".")}, {u',', QString()},
        {u'.', QStringLiteral(",")}, {u'.', QString()},
        {u'.', QStringLiteral("'")}, {u',', QStringLiteral(" ")},
        {u'.', QStringLiteral("’")}, {u',', QStringLiteral("\u00A0")}};
    std::tie(dialect.decimal, dialect.group) = draw.of(numbers);
    dialect.trimmed = dialect.group.isEmpty() && draw.chance(30);
    dialect.sign = draw.of(QList<Sign>{Sign::Leading, Sign::Leading, Sign::Plus, Sign::Trailing,
                                       Sign::Parentheses, Sign::Spent, Sign::Pair,
                                       Sign::PairWithMinus, Sign::Marker});
    dialect.balance = draw.chance(50) || dialect.sign == Sign::Spent;
    dialect.valueDate = draw.chance(40);
    dialect.newestFirst = draw.chance(50);
    dialect.header = draw.chance(85);
    dialect.trailingDelimiter = draw.chance(15);
    dialect.language = draw.below(8);
    if (dialect.header) {
        dialect.preamble = draw.chance(40) ? 1 + draw.below(6) : 0;
        dialect.trailer = draw.chance(20);
        dialect.currency = draw.of(
            QList<CurrencyAt>{CurrencyAt::Nowhere, CurrencyAt::Column, CurrencyAt::Header});
        if (dialect.preamble > 0 && draw.chance(30))
            dialect.currency = CurrencyAt::Preamble;
        dialect.shuffle = static_cast<quint32>(draw.below(1000));
    }
    out.rows = drawRows(draw, dialect);
    return out;
}

QString digits(qint64 minor, const Dialect &dialect)
{
    const qint64 size = std::abs(minor);
    QString whole = QString::number(size / 100);
    for (qsizetype at = whole.size() - 3; at > 0 && !dialect.group.isEmpty(); at -= 3)
        whole.insert(at, dialect.group);
    QString cents = QString::number(size % 100).rightJustified(2, u'0');
    while (dialect.trimmed && cents.endsWith(u'0'))
        cents.chop(1);
    return cents.isEmpty() ? whole : whole + dialect.decimal + cents;
}

QString signedText(qint64 minor, const Dialect &dialect)
{
    const QString text = digits(minor, dialect);
    if (minor >= 0)
        return dialect.sign == Sign::Plus ? u'+' + text : text;
    if (dialect.sign == Sign::Parentheses)
        return u'(' + text + u')';
    return dialect.sign == Sign::Trailing ? text + u'-' : u'-' + text;
}

struct Column {
    QString name;
    std::function<QString(const Row &)> cell;
};

// Names of the columns in one language.
QStringList namesIn(int language)
{
    // date, value date, payee, memo, amount, debit, credit, marker, balance, currency
    static const QList<QStringList> kNames{
        words(u"Buchungstag|Valuta|Empfänger|Verwendungszweck|Betrag|Soll|Haben|Richtung|Saldo|"
              u"Währung"),
        words(u"Booking date|Value date|Payee|Purpose|Amount|Money out|Money "
              u"in|Debit/Credit|Balance|Currency"),
        words(u"Date opération|Date de "
              u"valeur|Bénéficiaire|Libellé|Montant|Débit|Crédit|Sens|Solde|Devise"),
        words(u"Data contabile|Data "
              u"valuta|Beneficiario|Descrizione|Importo|Addebiti|Accrediti|Segno|Saldo|Divisa"),
        words(u"Fecha operación|Fecha "
              u"valor|Beneficiario|Concepto|Importe|Cargo|Abono|Signo|Saldo|Divisa"),
        words(u"Boekdatum|Rentedatum|Naam tegenpartij|Omschrijving|Bedrag|Af|Bij|Af Bij|Saldo|"
              u"Munt"),
        words(u"Bokföringsdag|Valutadag|Mottagare|Beskrivning|Belopp|Uttag|Insättning|Debet/Kredit|"
              u"Saldo|Valuta"),
        words(u"Data operacji|Data waluty|Kontrahent|Opis|Kwota|Obciazenia|Uznania|D/K|Saldo po "
              u"operacji|Waluta")};
    return kNames[language];
}

QList<Column> columnsOf(const Dialect &dialect)
{
    QStringList name = namesIn(dialect.language);
    if (dialect.currency == CurrencyAt::Header) {
        for (const int money : {4, 5, 6})
            name[money] += QStringLiteral(" (CHF)");
    }
    const QLocale english(QLocale::C);
    QList<Column> columns;
    columns.append({name[0], [&dialect, english](const Row &row) {
                        return english.toString(row.date, dialect.dateFormat);
                    }});
    if (dialect.valueDate)
        columns.append({name[1], [&dialect, english](const Row &row) {
                            return english.toString(row.date.addDays(1), dialect.dateFormat);
                        }});
    columns.append({name[2], [](const Row &row) { return row.payee; }});
    columns.append({name[3], [](const Row &row) { return row.memo; }});
    switch (dialect.sign) {
    case Sign::Leading:
    case Sign::Plus:
    case Sign::Trailing:
    case Sign::Parentheses:
        columns.append({name[4], [&](const Row &row) { return signedText(row.minor, dialect); }});
        break;
    case Sign::Spent:
        columns.append({name[4], [&](const Row &row) { return signedText(-row.minor, dialect); }});
        break;
    case Sign::Pair:
    case Sign::PairWithMinus: {
        const QString minus = dialect.sign == Sign::PairWithMinus ? QStringLiteral("-") : QString();
        columns.append({name[5], [&dialect, minus](const Row &row) {
                            return row.minor < 0 ? minus + digits(row.minor, dialect) : QString();
                        }});
        columns.append({name[6], [&](const Row &row) {
                            return row.minor > 0 ? digits(row.minor, dialect) : QString();
                        }});
        break;
    }
    case Sign::Marker:
        columns.append(
            {name[7], [](const Row &row) { return QString(row.minor < 0 ? u'D' : u'C'); }});
        columns.append({name[4], [&](const Row &row) { return digits(row.minor, dialect); }});
        break;
    }
    if (dialect.balance)
        columns.append({name[8], [&](const Row &row) { return signedText(row.balance, dialect); }});
    if (dialect.currency == CurrencyAt::Column)
        columns.append({name[9], [](const Row &) { return QStringLiteral("CHF"); }});
    std::mt19937 engine(dialect.shuffle);
    if (dialect.shuffle > 0)
        std::shuffle(columns.begin(), columns.end(), engine);
    return columns;
}

QByteArray render(const Case &one)
{
    const Dialect &dialect = one.dialect;
    const QList<Column> columns = columnsOf(dialect);
    const auto line = [&](const QStringList &cells) {
        QStringList out;
        for (QString cell : cells) {
            const bool special = cell.contains(dialect.delimiter) || cell.contains(u'"')
                              || cell.contains(u'\n');
            if (dialect.quoteAll || special)
                cell = u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
            out.append(cell);
        }
        return out.join(dialect.delimiter)
             + (dialect.trailingDelimiter ? QString(dialect.delimiter) : QString())
             + dialect.lineEnd;
    };
    QString text;
    for (int i = 0; i < dialect.preamble; ++i) {
        const QString note = dialect.currency == CurrencyAt::Preamble && i == 0
                               ? QStringLiteral("Konto in CHF")
                               : QStringLiteral("Auszug %1").arg(i);
        text += line({note, QStringLiteral("Erika Beispiel")});
    }
    QStringList names;
    for (const Column &column : columns)
        names.append(column.name);
    if (dialect.header)
        text += line(names);
    for (const Row &row : one.rows) {
        QStringList cells;
        for (const Column &column : columns)
            cells.append(column.cell(row));
        text += line(cells);
    }
    if (dialect.trailer)
        text += line({QStringLiteral("Dieser Auszug ist ohne Unterschrift gültig")});
    QStringEncoder encoder(dialect.encoding.constData());
    return dialect.bom + QByteArray(encoder.encode(text));
}

// What differs; empty when the reading is the statement.
QString difference(const Case &one, const ImportReading &reading)
{
    if (reading.drafts.size() != one.rows.size())
        return QStringLiteral("%1 rows instead of %2")
            .arg(reading.drafts.size())
            .arg(one.rows.size());
    for (qsizetype i = 0; i < one.rows.size(); ++i) {
        const Row &row = one.rows[i];
        const TransactionDraft &draft = reading.drafts[i];
        if (draft.date != row.date)
            return QStringLiteral("row %1: date %2").arg(i).arg(draft.date.toString(Qt::ISODate));
        if (draft.amount.minor != row.minor)
            return QStringLiteral("row %1: amount %2 instead of %3")
                .arg(i)
                .arg(draft.amount.minor)
                .arg(row.minor);
        if (draft.payee != collapseSpaces(row.payee))
            return QStringLiteral("row %1: payee %2").arg(i).arg(draft.payee);
        if (draft.description != collapseSpaces(row.memo))
            return QStringLiteral("row %1: memo %2").arg(i).arg(draft.description);
    }
    const QString currency = one.dialect.currency == CurrencyAt::Nowhere ? QString()
                                                                         : QStringLiteral("CHF");
    if (reading.currency != currency)
        return QStringLiteral("currency %1").arg(reading.currency);
    return {};
}

} // namespace

class TstImporterLaws final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Reading what was written gives the statement; where day and month cannot be told apart,
    // the reading says so, and with the order named it is the statement.
    void readingIsTheStatement();
};

static RegisterTest<TstImporterLaws> registered("importer_laws");

void TstImporterLaws::readingIsTheStatement()
{
    int wrong = 0;
    for (quint32 seed = 1; seed <= kCases; ++seed) {
        const Case one = drawCase(seed);
        const QByteArray bytes = render(one);
        auto reading = readStatement(bytes);
        const auto said = [&](QStringView what) {
            return reading
                && std::any_of(reading->warnings.begin(), reading->warnings.end(),
                               [&](const QString &warning) { return warning.startsWith(what); });
        };
        if (said(u"date-order:")) {
            ImportOptions options;
            options.dateOrder = one.dialect.order;
            reading = readStatement(bytes, options);
        }
        const QString fault = reading ? difference(one, *reading) : describe(reading.error());
        if (fault.isEmpty())
            continue;
        ++wrong;
        qWarning().noquote() << "seed" << seed << ":" << fault << "\n"
                             << QString::fromUtf8(bytes.left(500));
    }
    QCOMPARE(wrong, 0);
}

#include "tst_importer_laws.moc"
