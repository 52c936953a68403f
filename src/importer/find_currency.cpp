// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/currency_text.h"
#include "importer/find_columns.h"

#include "domain/iban.h"

namespace finwise::importer {
namespace {

int amountColumn(const Interpretation &out)
{
    return out.amounts.amount >= 0 ? out.amounts.amount
                                   : std::max(out.amounts.debit, out.amounts.credit);
}

void findColumn(const Evidence &evidence, Interpretation &out)
{
    double best = 0.0;
    for (int column = 0; column < evidence.width(); ++column) {
        const ColumnProfile &profile = evidence.profiles[column];
        const int named = evidence.score(column, Role::Currency);
        const bool other = evidence.score(column, Role::OriginalCurrency) > named
                        || evidence.score(column, Role::FeeCurrency) > named;
        if (!isFree(out, column) || profile.filled == 0 || other
            || profile.share(profile.currencies) < 0.6)
            continue;
        // Of several, the one beside the amount; right behind it is most usual.
        const int distance = column - amountColumn(out);
        const double weight = 40.0 + named - (distance < 0 ? -2.0 * distance : distance) * 2.0;
        if (weight > best) {
            best = weight;
            out.currencyColumn = column;
        }
    }
    if (out.currencyColumn < 0)
        return;
    const ColumnProfile &profile = evidence.profiles[out.currencyColumn];
    // A column filled in a few rows only is about purchases in other currencies.
    if (evidence.score(out.currencyColumn, Role::Currency) < 50
        && profile.filled * 2 < profile.rows) {
        out.currencyColumn = -1;
        return;
    }
    assign(out, out.currencyColumn, Role::Currency, 0.95, QStringLiteral("currency codes"));
    QHash<QString, int> counts;
    int most = 0;
    for (const TextRow &row : evidence.rows) {
        const QString code = currencyOfToken(row.cell(out.currencyColumn));
        if (!code.isEmpty() && ++counts[code] > most) {
            most = counts[code];
            out.currency = code;
        }
    }
}

// "kr" is written in three countries; the letters of the file tell which.
QString crownOf(const Evidence &evidence)
{
    QString text;
    for (const QString &name : evidence.shape.names)
        text += name;
    for (const TextRow &row : evidence.rows.mid(0, 50)) {
        for (const QString &cell : row.cells)
            text += cell;
    }
    if (!text.contains(u'ø', Qt::CaseInsensitive) && !text.contains(u'æ', Qt::CaseInsensitive))
        return QStringLiteral("SEK");
    const bool norwegian = text.contains(QStringLiteral("beløp"), Qt::CaseInsensitive)
                        || text.contains(QStringLiteral("forklaring"), Qt::CaseInsensitive);
    return norwegian ? QStringLiteral("NOK") : QStringLiteral("DKK");
}

// "¥" is written in Japan and in China; only China has hundredths.
QString yenOrYuan(const Evidence &evidence, int column)
{
    for (const TextRow &row : evidence.rows.mid(0, 50)) {
        const auto amount = scanAmount(row.cell(column));
        const QString body = amount ? amount->body : QString();
        const qsizetype mark = std::max(body.lastIndexOf(u'.'), body.lastIndexOf(u','));
        if (mark > 0 && body.size() - mark - 1 == 2)
            return QStringLiteral("CNY");
    }
    return QStringLiteral("JPY");
}

QString currencyInCells(const Evidence &evidence, int column)
{
    if (column < 0)
        return {};
    const QString code = evidence.profiles[column].currencyInCells;
    if (code == QStringLiteral("JPY"))
        return yenOrYuan(evidence, column);
    return code == QStringLiteral("SEK") ? crownOf(evidence) : code;
}

QString currencyInHeader(const Evidence &evidence, int column)
{
    const QString name = evidence.shape.names.value(column);
    const QString code = currencyMentioned(name, Mention::Header);
    return code == QStringLiteral("SEK") && !name.contains(code) ? crownOf(evidence) : code;
}

QString currencyInPreamble(const Evidence &evidence)
{
    for (const TextRow &row : evidence.preamble) {
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            const QStringView cell = row.cell(i);
            if (const auto amount = scanAmount(cell); amount && !amount->currency.isEmpty())
                return amount->currency;
            const QString code = currencyMentioned(cell);
            if (!code.isEmpty())
                return code;
        }
    }
    return {};
}

void findOwnIban(const Evidence &evidence, Interpretation &out)
{
    const auto looksRight = [](QStringView text) {
        const QString iban = normalizedIban(text);
        return iban.size() >= 15 && iban.size() <= 34 && iban[0].isUpper() && iban[1].isUpper()
            && iban[2].isDigit() && iban[3].isDigit()
            && std::count_if(iban.begin(), iban.end(), [](QChar c) { return c.isDigit(); }) >= 8;
    };
    if (out.ownAccount >= 0) {
        for (const QString &text : evidence.profiles[out.ownAccount].distinct) {
            if (looksRight(text)) {
                out.ownIban = normalizedIban(text);
                return;
            }
        }
    }
    for (const TextRow &row : evidence.preamble) {
        for (qsizetype i = 0; i < row.cells.size(); ++i) {
            QStringView cell = row.cell(i);
            if (const qsizetype colon = cell.lastIndexOf(u':'); colon >= 0)
                cell = cell.mid(colon + 1);
            if (looksRight(cell)) {
                out.ownIban = normalizedIban(cell);
                return;
            }
        }
    }
}

} // namespace

// "US$", "C$": a letter says whose dollar it is.
static bool hasLetteredSign(QStringView text)
{
    for (qsizetype at = text.indexOf(u'$'); at >= 0; at = text.indexOf(u'$', at + 1))
        if (at > 0 && text[at - 1].isLetter())
            return true;
    return false;
}

// Where its code stands nowhere, only a sign names the currency, and "$" may be any dollar.
static bool isNamedBySign(const Evidence &evidence, const QString &code)
{
    if (!areWrittenAlike(code, code))
        return false;
    const auto names = [&](const QString &text) {
        return text.contains(code) || hasLetteredSign(text);
    };
    const auto rowNames = [&](const TextRow &row) {
        return std::any_of(row.cells.begin(), row.cells.end(), names);
    };
    constexpr qsizetype kRows = 50;
    const QList<TextRow> rows = evidence.rows.mid(0, kRows);
    return std::none_of(evidence.shape.names.begin(), evidence.shape.names.end(), names)
        && std::none_of(evidence.preamble.begin(), evidence.preamble.end(), rowNames)
        && std::none_of(rows.begin(), rows.end(), rowNames);
}

// Some banks give each currency a column of its own: "CAD$" and "USD$". A column that is filled
// beside the first one holds something else, such as the amount before it was exchanged.
static void findOtherAmounts(const Evidence &evidence, Interpretation &out)
{
    const int first = out.amounts.amount;
    if (out.amounts.kind != AmountRule::Kind::Signed || currencyInHeader(evidence, first).isEmpty())
        return;
    for (const ColumnReading &column : out.columns) {
        const QString code = currencyInHeader(evidence, column.index);
        const auto fits = [&](const TextRow &row) {
            const QStringView cell = row.cell(column.index);
            return cell.isEmpty() || (row.cell(first).isEmpty() && scanAmount(cell));
        };
        if (column.role == Role::Unknown && !code.isEmpty() && code != out.currency
            && std::all_of(evidence.rows.begin(), evidence.rows.end(), fits))
            out.otherAmounts.append({column.index, code});
    }
}

void findCurrency(const Evidence &evidence, Interpretation &out)
{
    findColumn(evidence, out);
    const AmountRule &rule = out.amounts;
    for (const int column : {rule.amount, rule.debit, rule.credit, out.balance}) {
        if (out.currency.isEmpty())
            out.currency = currencyInHeader(evidence, column);
        if (out.currency.isEmpty())
            out.currency = currencyInCells(evidence, column);
    }
    if (out.currency.isEmpty())
        out.currency = currencyInPreamble(evidence);
    out.currencyBySign = isNamedBySign(evidence, out.currency);
    findOtherAmounts(evidence, out);
    findOwnIban(evidence, out);
}

} // namespace finwise::importer
