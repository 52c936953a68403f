// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/money.h"

#include <QList>

namespace finwise {
namespace {

Error overflow(QString where)
{
    return Error{ErrorKind::Validation, std::move(where),
                 QStringLiteral("the amount is too large")};
}

struct SplitNumber {
    bool negative = false;
    QString whole;
    QString fraction;
};

bool isGrouped(QStringView whole, QChar group)
{
    const QList<QStringView> parts = whole.split(group);
    // "0.123" is no thousand of anything; taking it for 123 would be worse than asking again.
    if (parts.first().isEmpty() || parts.first().size() > 3 || parts.first().startsWith(u'0'))
        return false;
    return std::all_of(parts.begin() + 1, parts.end(),
                       [](QStringView part) { return part.size() == 3; });
}

Result<SplitNumber> splitNumber(QStringView input, int decimals)
{
    const auto invalid = [&] {
        return fail(ErrorKind::Validation, input.left(40).toString(),
                    QStringLiteral("not an amount; write it like 1234.56 or 1.234,56"));
    };
    QStringView text = input.trimmed();
    SplitNumber number;
    if (text.startsWith(u'-') || text.startsWith(u'+') || text.startsWith(QChar(0x2212))) {
        number.negative = !text.startsWith(u'+');
        text = text.mid(1).trimmed();
    }
    if (text.isEmpty())
        return invalid();
    const qsizetype lastComma = text.lastIndexOf(u',');
    const qsizetype lastDot = text.lastIndexOf(u'.');
    qsizetype point = std::max(lastComma, lastDot);
    if (point >= 0) {
        const QChar mark = text[point];
        const bool single = text.count(mark) == 1 && (lastComma < 0 || lastDot < 0);
        const qsizetype after = text.size() - point - 1;
        if (single ? after == 3 && decimals != 3 : text.count(mark) > 1)
            point = -1; // only grouping marks, no decimals
    }
    const QStringView whole = point >= 0 ? text.left(point) : text;
    const QChar group = point >= 0 ? (text[point] == u',' ? u'.' : u',')
                                   : (lastComma >= 0 ? u',' : u'.');
    if (whole.contains(group) && !isGrouped(whole, group))
        return invalid();
    number.whole = whole.toString().remove(group);
    number.fraction = point >= 0 ? text.mid(point + 1).toString() : QString();
    const auto digitsOnly = [](const QString &part) {
        return std::all_of(part.begin(), part.end(),
                           [](QChar c) { return c >= u'0' && c <= u'9'; });
    };
    if (!digitsOnly(number.whole) || !digitsOnly(number.fraction)
        || (number.whole.isEmpty() && number.fraction.isEmpty()))
        return invalid();
    return number;
}

} // namespace

Result<Currency> Currency::parse(QStringView code)
{
    const auto letter = [](QChar c) {
        return (c >= u'A' && c <= u'Z') || (c >= u'a' && c <= u'z');
    };
    if (code.size() != 3 || !std::all_of(code.begin(), code.end(), letter))
        return fail(ErrorKind::Validation, code.left(16).toString(),
                    QStringLiteral("not a currency code of three letters"));
    Currency currency;
    for (size_t i = 0; i < 3; ++i)
        currency.m_code[i] = char(code[qsizetype(i)].toUpper().toLatin1());
    return currency;
}

int Currency::decimals() const
{
    // ISO 4217 currencies that do not have two decimals.
    static constexpr std::array kNone{"BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW",
                                      "PYG", "RWF", "UGX", "VND", "VUV", "XAF", "XOF", "XPF"};
    static constexpr std::array kThree{"BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"};
    const auto same = [this](const char *code) { return memcmp(code, m_code.data(), 3) == 0; };
    if (std::any_of(kNone.begin(), kNone.end(), same))
        return 0;
    return std::any_of(kThree.begin(), kThree.end(), same) ? 3 : 2;
}

Result<Money> add(const Money &a, const Money &b)
{
    if (a.currency != b.currency)
        return fail(
            ErrorKind::Validation, QStringLiteral("currency"),
            QStringLiteral("%1 and %2 cannot be added").arg(a.currency.code(), b.currency.code()));
    Money sum{0, a.currency};
    if (__builtin_add_overflow(a.minor, b.minor, &sum.minor))
        return fail(overflow(QStringLiteral("amount")));
    return sum;
}

Result<Money> negated(const Money &a)
{
    Money result{0, a.currency};
    if (__builtin_sub_overflow(qint64(0), a.minor, &result.minor))
        return fail(overflow(QStringLiteral("amount")));
    return result;
}

QString toDecimalText(const Money &money)
{
    const int decimals = money.currency.decimals();
    const bool negative = money.minor < 0;
    // Negating in unsigned arithmetic is defined for the smallest value too.
    const quint64 size = negative ? quint64(0) - quint64(money.minor) : quint64(money.minor);
    QString digits = QString::number(size).rightJustified(decimals + 1, u'0');
    if (decimals > 0)
        digits.insert(digits.size() - decimals, u'.');
    return negative ? u'-' + digits : digits;
}

Result<Money> moneyFromText(QStringView text, Currency currency)
{
    const int decimals = currency.decimals();
    const auto number = splitNumber(text, decimals);
    if (!number)
        return fail(number.error());
    if (number->fraction.size() > decimals)
        return fail(ErrorKind::Validation, text.left(40).toString(),
                    QStringLiteral("%1 has only %2 decimals").arg(currency.code()).arg(decimals));
    const QString digits = number->whole + number->fraction.leftJustified(decimals, u'0');
    Money money{0, currency};
    for (const QChar c : digits) {
        const qint64 digit = c.unicode() - u'0';
        if (__builtin_mul_overflow(money.minor, qint64(10), &money.minor)
            || __builtin_sub_overflow(money.minor, digit, &money.minor))
            return fail(overflow(text.left(40).toString()));
    }
    // Built up negative, because int64 has one more negative value than positive ones.
    return number->negative ? Result<Money>(money) : negated(money);
}

} // namespace finwise
