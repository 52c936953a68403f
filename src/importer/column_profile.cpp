// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/column_profile.h"

#include "domain/iban.h"
#include "importer/calendar_years.h"
#include "importer/currency_text.h"
#include "importer/row_words.h"

namespace finwise::importer {
namespace {

bool looksLikeIban(QStringView cell)
{
    if (cell.size() < 15 || !cell.trimmed().front().isLetter())
        return false;
    // Anonymised statements carry wrong check digits, so the shape is what counts here.
    const QString iban = normalizedIban(cell);
    if (iban.size() < 15 || iban.size() > 34)
        return false;
    return iban[0].isUpper() && iban[1].isUpper() && iban[2].isDigit() && iban[3].isDigit()
        && std::all_of(iban.begin(), iban.end(), [](QChar c) { return c.isLetterOrNumber(); });
}

bool isIdentifier(QStringView body)
{
    const bool digits = std::all_of(body.begin(), body.end(), [](QChar c) { return c.isDigit(); });
    if (!digits)
        return false;
    return body.size() > 9 || (body.size() > 1 && body[0] == u'0');
}

bool isZero(QStringView body)
{
    return std::none_of(body.begin(), body.end(), [](QChar c) { return c >= u'1' && c <= u'9'; });
}

void addAmount(ColumnProfile &profile, const CellFacts &facts)
{
    const AmountText &amount = *facts.amount;
    ++profile.amounts;
    profile.money += facts.money ? 1 : 0;
    profile.zeros += isZero(amount.body) ? 1 : 0;
    profile.minus += amount.sign == StatedSign::Minus ? 1 : 0;
    profile.plus += amount.sign == StatedSign::Plus ? 1 : 0;
    profile.creditWords += amount.byWord && amount.sign == StatedSign::Plus ? 1 : 0;
    profile.longDigits += isIdentifier(amount.body) ? 1 : 0;
    profile.numbers.add(amount.body);
    if (profile.currencyInCells.isEmpty())
        profile.currencyInCells = amount.currency;
}

// Words are looked up once for each different value; columns of many values hold no such words.
void countWord(ColumnProfile &profile, QStringView cell)
{
    qsizetype known = 0;
    while (known < profile.distinct.size() && profile.distinct[known] != cell)
        ++known;
    if (known == profile.distinct.size()) {
        if (known == kDistinctKept)
            return;
        profile.distinct.append(cell.toString());
        profile.saysDirection.append(directionOf(cell) != StatedSign::None);
        profile.saysBooking.append(isBookingWord(cell));
    }
    profile.directions += profile.saysDirection[known] ? 1 : 0;
    profile.bookingWords += profile.saysBooking[known] ? 1 : 0;
}

} // namespace

CellFacts factsOf(QStringView cell)
{
    CellFacts facts;
    cell = cell.trimmed();
    facts.filled = !cell.isEmpty();
    if (!facts.filled || cell.size() > 48)
        return facts;
    facts.date = scanDate(cell);
    facts.amount = scanAmount(cell);
    if (facts.amount) {
        const AmountText &amount = *facts.amount;
        const bool mark = amount.body.contains(u'.') || amount.body.contains(u',');
        facts.money = mark || amount.sign != StatedSign::None || !amount.currency.isEmpty();
    }
    return facts;
}

QList<ColumnProfile> profileColumns(const QList<TextRow> &rows, int width)
{
    QList<ColumnProfile> profiles(width);
    for (const TextRow &row : rows) {
        for (int column = 0; column < width; ++column) {
            ColumnProfile &profile = profiles[column];
            ++profile.rows;
            const QStringView cell = row.cell(column);
            const CellFacts facts = factsOf(cell);
            if (!facts.filled)
                continue;
            ++profile.filled;
            profile.dates += facts.date ? 1 : 0;
            profile.otherCalendars += facts.date && !withCommonYear(cell).isEmpty() ? 1 : 0;
            if (facts.amount)
                addAmount(profile, facts);
            profile.ibans += looksLikeIban(cell) ? 1 : 0;
            profile.currencies += cell.size() == 3 && !currencyOfToken(cell).isEmpty() ? 1 : 0;
            countWord(profile, cell);
            if (!facts.date && !facts.amount
                && std::any_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); })) {
                ++profile.texts;
                profile.textChars += cell.size();
            }
        }
    }
    return profiles;
}

} // namespace finwise::importer
