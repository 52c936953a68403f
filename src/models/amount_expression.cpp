// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/amount_expression.h"

namespace finwise {

namespace {

constexpr qsizetype kMaxLength = 200;

Error notAnAmount(const QString &text)
{
    return Error{ErrorKind::Validation, QStringLiteral("amount"), text};
}

// "4,90*3/2": an amount, then whole factors.
Result<Money> productOf(const QString &text, const Currency &currency)
{
    qsizetype at = 0;
    const auto isFactorSign = [](QChar sign) {
        return sign == u'*' || sign == u'/' || sign == u'×' || sign == u'÷' || sign == u':';
    };
    while (at < text.size() && !isFactorSign(text[at]))
        ++at;
    auto money = moneyFromText(text.left(at).trimmed(), currency);
    // "3*4,90" is as good as "4,90*3".
    const auto hasDecimals = [](QStringView part) {
        return part.contains(u',') || part.contains(u'.');
    };
    if (money && at < text.size() && (text[at] == u'*' || text[at] == u'×')
        && !hasDecimals(QStringView(text).left(at)) && hasDecimals(QStringView(text).mid(at)))
        return productOf(text.mid(at + 1) + u'*' + text.left(at), currency);
    while (money && at < text.size()) {
        const QChar sign = text[at];
        const qsizetype from = ++at;
        while (at < text.size() && !isFactorSign(text[at]))
            ++at;
        bool whole = false;
        const qint64 factor = text.mid(from, at - from).trimmed().toLongLong(&whole);
        const bool divides = sign != u'*' && sign != u'×';
        if (!whole || (divides && factor == 0))
            return fail(notAnAmount(text));
        qint64 minor = 0;
        if (divides)
            minor = (money->minor + (money->minor < 0 ? -1 : 1) * (std::abs(factor) / 2)) / factor;
        else if (__builtin_mul_overflow(money->minor, factor, &minor))
            return fail(notAnAmount(text));
        money->minor = minor;
    }
    return money;
}

} // namespace

Result<Money> amountFromExpression(const QString &text, const Currency &currency)
{
    if (text.size() > kMaxLength)
        return fail(notAnAmount(text));
    QString plain = text.trimmed();
    plain.replace(QChar(0x2212), u'-');
    Money sum{0, currency};
    qsizetype from = 0;
    for (qsizetype at = 1; at <= plain.size(); ++at) {
        const bool ends = at == plain.size() || plain[at] == u'+' || plain[at] == u'-';
        if (!ends)
            continue;
        QString part = plain.mid(from, at - from).trimmed();
        const bool minus = part.startsWith(u'-');
        if (minus || part.startsWith(u'+'))
            part = part.mid(1).trimmed();
        const auto product = productOf(part, currency);
        if (!product)
            return product;
        const auto total = add(sum, minus ? negated(*product).value_or(*product) : *product);
        if (!total)
            return total;
        sum = *total;
        from = at;
    }
    return plain.isEmpty() ? fail(notAnAmount(text)) : Result<Money>(sum);
}

} // namespace finwise
