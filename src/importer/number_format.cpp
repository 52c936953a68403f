// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/number_format.h"

#include "importer/currency_text.h"
#include "importer/digits.h"

#include <QVarLengthArray>

namespace finwise::importer {
namespace {

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isMinus(QChar c)
{
    return c == u'-' || c == QChar(0x2212) || c == QChar(0x2013) || c == QChar(0x2012);
}

// Marks that only ever separate thousands.
bool isGroupOnly(QChar c)
{
    return c == u'\'' || c == QChar(0x2019) || c == QChar(0x00b4) || c == u'_' || c.isSpace();
}

bool isBodyChar(QChar c)
{
    return isDigit(c) || c == u'.' || c == u',' || isGroupOnly(c);
}

// The end of a run of letters, signs of currency and the full stop of an abbreviation.
qsizetype wordEnd(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size()
           && (text[end].isLetter() || text[end].category() == QChar::Symbol_Currency))
        ++end;
    return end;
}

// The end of a currency's sign with the marks of its abbreviation: "Rs.", "S/.", "د.إ.".
qsizetype currencyEnd(QStringView text)
{
    const auto isMark = [&](qsizetype at) {
        return at < text.size() && (text[at] == u'.' || text[at] == u'/');
    };
    const qsizetype end = wordEnd(text);
    if (end == 0 || !isMark(end))
        return end;
    const qsizetype longer = end + 1 + wordEnd(text.mid(end + 1));
    if (currencyOfToken(text.left(longer)).isEmpty())
        return end;
    return isMark(longer) ? longer + 1 : longer;
}

QString codeOf(QStringView sign)
{
    const QString code = currencyOfToken(sign);
    return code.isEmpty() && sign.endsWith(u'.') ? currencyOfToken(sign.chopped(1)) : code;
}

// "S", "H", "CR" … after a number: debit or credit.
StatedSign suffixSign(QStringView word)
{
    const auto is = [&](QStringView other) {
        return word.compare(other, Qt::CaseInsensitive) == 0;
    };
    if (is(u"dr") || is(u"db") || is(u"d") || is(u"s"))
        return StatedSign::Minus;
    if (is(u"cr") || is(u"c") || is(u"h"))
        return StatedSign::Plus;
    return StatedSign::None;
}

// Takes signs, currency and blanks off the front; false when something else stands there.
bool takePrefix(QStringView &text, AmountText &amount)
{
    while (!text.isEmpty() && !isDigit(text[0])) {
        const QChar c = text[0];
        if (isMinus(c) || c == u'+') {
            if (amount.sign != StatedSign::None)
                return false;
            amount.sign = c == u'+' ? StatedSign::Plus : StatedSign::Minus;
            text = text.mid(1).trimmed();
        } else if (c == QChar(0x200e) || c == QChar(0x200f)) { // marks of the writing direction
            text = text.mid(1).trimmed();
        } else if ((c == u'.' || c == u',') && text.size() > 1 && isDigit(text[1])) {
            return true; // "-,01"
        } else {
            const qsizetype end = currencyEnd(text);
            if (end == 0)
                return false;
            const QString code = codeOf(text.left(end));
            if (code.isEmpty() || !amount.currency.isEmpty())
                return false;
            amount.currency = code;
            const bool oneLetter = end == 1 && text[0].isLetter();
            text = text.mid(end).trimmed();
            if (oneLetter && !text.contains(u'.') && !text.contains(u','))
                return false; // "R 12.50" is money, "R12345" is a number of something
        }
    }
    return !text.isEmpty();
}

bool takeSuffix(QStringView text, AmountText &amount)
{
    while (!text.isEmpty()) {
        const QChar c = text[0];
        if (isMinus(c) || c == u'+') {
            if (amount.sign != StatedSign::None)
                return false;
            amount.sign = c == u'+' ? StatedSign::Plus : StatedSign::Minus;
            text = text.mid(1).trimmed();
            continue;
        }
        const qsizetype end = currencyEnd(text);
        if (end == 0)
            return false;
        const QStringView word = text.left(end);
        const StatedSign sign = suffixSign(word);
        if (sign != StatedSign::None && amount.sign == StatedSign::None) {
            amount.sign = sign;
            amount.byWord = true;
        } else {
            // A letter may be a mark of anything; the signs of won, yen, yuan and dong are
            // letters too.
            const bool oneLetter = end == 1 && text[0].isLetter() && text[0] != u'đ'
                                && text[0].script() != QChar::Script_Han
                                && text[0].script() != QChar::Script_Hangul;
            const QString code = oneLetter ? QString() : codeOf(word);
            if (code.isEmpty() || !amount.currency.isEmpty())
                return false;
            amount.currency = code;
        }
        text = text.mid(end);
        if (text.startsWith(u'.'))
            text = text.mid(1);
        text = text.trimmed();
    }
    return true;
}

} // namespace

std::optional<AmountText> scanAmount(QStringView cell)
{
    QStringView text = cell.trimmed();
    if (text.size() <= 48 && hasOtherDigits(text))
        return scanAmount(withPlainDigits(text));
    if (text.isEmpty() || text.size() > 48 || std::none_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    if (text.size() > 2 && text.front() == u'\'' && text.back() == u'\'')
        text = text.sliced(1, text.size() - 2).trimmed();
    else if (text.size() > 1 && text.front() == u'\'') // Excel's mark of a text
        text = text.sliced(1).trimmed();
    AmountText amount;
    QStringView behind; // "(12.00) USD"
    if (const qsizetype close = text.indexOf(u')'); close > 0 && text.startsWith(u'(')) {
        amount.sign = StatedSign::Minus;
        behind = text.mid(close + 1).trimmed();
        text = text.sliced(1, close - 1).trimmed();
    }
    if (!takePrefix(text, amount))
        return std::nullopt;
    qsizetype end = 0;
    while (end < text.size() && isBodyChar(text[end]))
        ++end;
    const QStringView body = text.left(end).trimmed();
    if (body.isEmpty() || std::none_of(body.begin(), body.end(), isDigit))
        return std::nullopt;
    if (!takeSuffix(text.mid(end).trimmed(), amount) || !takeSuffix(behind, amount))
        return std::nullopt;
    amount.body = body.toString();
    return amount;
}

void NumberEvidence::add(QStringView body)
{
    qsizetype dots = 0;
    qsizetype commas = 0;
    qsizetype lastMark = -1;
    for (qsizetype i = 0; i < body.size(); ++i) {
        if (body[i] == u'.' || body[i] == u',') {
            ++(body[i] == u'.' ? dots : commas);
            lastMark = i;
        }
    }
    if (lastMark < 0) {
        ++plain;
        return;
    }
    const bool lastIsDot = body[lastMark] == u'.';
    const qsizetype after = body.size() - lastMark - 1;
    if (dots > 0 && commas > 0) { // the last one is the decimal mark, if it stands alone
        ++((lastIsDot ? dots : commas) == 1 ? (lastIsDot ? dot : comma)
                                            : (lastIsDot ? comma : dot));
    } else if (dots > 1 || commas > 1) {
        ++(lastIsDot ? comma
                     : dot); // repeated, so it groups, and the other one is the decimal mark
    } else if (after != 3 || lastMark == 0 || lastMark > 3 || body[0] == u'0') {
        ++(lastIsDot ? dot : comma);
    } else {
        ++(lastIsDot ? dotOrGroup : commaOrGroup);
    }
}

void NumberEvidence::add(const NumberEvidence &other)
{
    dot += other.dot;
    comma += other.comma;
    dotOrGroup += other.dotOrGroup;
    commaOrGroup += other.commaOrGroup;
    plain += other.plain;
}

NumberFormat inferNumberFormat(const NumberEvidence &own, const NumberEvidence &file)
{
    for (const NumberEvidence *evidence : {&own, &file}) {
        if (evidence->dot != evidence->comma)
            return {evidence->dot > evidence->comma ? QChar(u'.') : QChar(u','), true};
    }
    // "1.234" alone: thousands are far more usual than three decimals.
    if (own.dotOrGroup > 0 && own.commaOrGroup == 0)
        return {u',', false};
    if (own.commaOrGroup > 0 && own.dotOrGroup == 0)
        return {u'.', false};
    return {u'.', own.dotOrGroup == 0 && own.commaOrGroup == 0};
}

Result<ParsedNumber> parseNumber(QStringView body, const NumberFormat &format, int decimals)
{
    const auto invalid = [&](const QString &why) {
        return fail(ErrorKind::Validation, body.toString(), why);
    };
    ParsedNumber number;
    int digitsOfGroup = 0;
    bool grouped = false;
    int fraction = -1; // decimals read so far; -1 before the mark
    QChar firstDropped;
    for (const QChar c : body) {
        if (isDigit(c)) {
            if (fraction >= decimals) {
                if (firstDropped.isNull())
                    firstDropped = c;
                number.rounded = number.rounded || c != u'0';
                continue;
            }
            if (__builtin_mul_overflow(number.minor, qint64(10), &number.minor)
                || __builtin_add_overflow(number.minor, qint64(c.unicode() - u'0'), &number.minor))
                return invalid(QStringLiteral("the amount is too large"));
            ++digitsOfGroup;
            if (fraction >= 0)
                ++fraction;
        } else if (c == format.decimal) {
            if (fraction >= 0 || (grouped && digitsOfGroup != 3))
                return invalid(
                    QStringLiteral("the decimal mark appears twice or in a wrong place"));
            fraction = 0;
        } else if (fraction >= 0) {
            return invalid(QStringLiteral("a thousands mark stands after the decimals"));
        } else {
            // Groups of two exist in India; the first may have any size up to three.
            const bool fits = grouped ? digitsOfGroup == 3 || digitsOfGroup == 2
                                      : digitsOfGroup >= 1 && digitsOfGroup <= 3;
            if (!fits)
                return invalid(QStringLiteral("the thousands marks are not three digits apart"));
            grouped = true;
            digitsOfGroup = 0;
        }
    }
    if (fraction < 0 && grouped && digitsOfGroup != 3)
        return invalid(QStringLiteral("the thousands marks are not three digits apart"));
    const bool cents = format.inCents && fraction < 0 && decimals >= 2;
    for (int missing = cents ? 2 : std::max(fraction, 0); missing < decimals; ++missing) {
        if (__builtin_mul_overflow(number.minor, qint64(10), &number.minor))
            return invalid(QStringLiteral("the amount is too large"));
    }
    if (number.rounded && firstDropped >= u'5')
        ++number.minor;
    return number;
}

} // namespace finwise::importer
