// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/format.h"

#include <QDateTime>
#include <QRegularExpression>

namespace finwise {

namespace {

QString currencySymbol(const Currency &currency)
{
    static const QHash<QString, QString> symbols{{QStringLiteral("EUR"), QStringLiteral("€")},
                                                 {QStringLiteral("USD"), QStringLiteral("$")},
                                                 {QStringLiteral("GBP"), QStringLiteral("£")},
                                                 {QStringLiteral("JPY"), QStringLiteral("¥")},
                                                 {QStringLiteral("PLN"), QStringLiteral("zł")}};
    return symbols.value(currency.code(), currency.code());
}

// "1.234,56" from digits, so that no amount ever becomes a floating point number.
QString groupedNumber(const Money &money, const QLocale &locale)
{
    QString digits = toDecimalText(money);
    if (digits.startsWith(QLatin1Char('-')))
        digits.remove(0, 1);
    const qsizetype point = digits.indexOf(QLatin1Char('.'));
    const QString whole = point < 0 ? digits : digits.left(point);
    QString text = locale.toString(whole.toULongLong());
    if (point >= 0)
        text += locale.decimalPoint() + digits.mid(point + 1);
    return text;
}

// Where the locale puts the currency is read off a sample.
QString withCurrency(const QString &number, const Money &money, const QLocale &locale)
{
    const QString symbol = currencySymbol(money.currency);
    const QString sample = locale.toCurrencyString(qlonglong(1), QStringLiteral("¤"));
    const QString gap = QString(QChar(QChar::Nbsp));
    if (sample.startsWith(QStringLiteral("¤")))
        return symbol + (symbol.size() > 1 ? gap : QString()) + number;
    return number + gap + symbol;
}

} // namespace

QString moneyText(const Money &money, const QLocale &locale)
{
    const QString text = withCurrency(groupedNumber(money, locale), money, locale);
    return money.minor < 0 ? QStringLiteral("−") + text : text;
}

QString signedMoneyText(const Money &money, const QLocale &locale)
{
    return money.minor > 0 ? QStringLiteral("+") + moneyText(money, locale)
                           : moneyText(money, locale);
}

QString moneyInput(const Money &money, const QLocale &locale)
{
    return toDecimalText(money).replace(QLatin1Char('.'), locale.decimalPoint());
}

QString moneyText(const QList<Money> &sums, const QLocale &locale)
{
    if (sums.isEmpty())
        return moneyText(Money(), locale);
    QStringList texts;
    for (const Money &sum : sums)
        texts.append(moneyText(sum, locale));
    return texts.join(QStringLiteral("  ·  "));
}

int signOf(const Money &money)
{
    return money.minor < 0 ? -1 : money.minor > 0 ? 1 : 0;
}

QString dateText(QDate date, const QLocale &locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    if (!format.contains(QStringLiteral("yyyy")))
        format.replace(QStringLiteral("yy"), QStringLiteral("yyyy"));
    return date.isValid() ? locale.toString(date, format) : QString();
}

QDate dateFromText(const QString &text, QDate today, const QLocale &locale)
{
    static const QRegularExpression iso(QStringLiteral("^(\\d{4})-(\\d{1,2})-(\\d{1,2})$"));
    static const QRegularExpression local(
        QStringLiteral("^(\\d{1,2})[./ -](\\d{1,2})[./ -]?(\\d{4}|\\d{2})?$"));
    const QString trimmed = text.trimmed();
    if (const auto match = iso.match(trimmed); match.hasMatch())
        return QDate(match.captured(1).toInt(), match.captured(2).toInt(),
                     match.captured(3).toInt());
    const auto match = local.match(trimmed);
    if (!match.hasMatch())
        return {};
    const QString format = locale.dateFormat(QLocale::ShortFormat);
    const bool monthFirst = format.indexOf(QLatin1Char('M')) < format.indexOf(QLatin1Char('d'));
    const int first = match.captured(1).toInt();
    const int second = match.captured(2).toInt();
    int year = match.captured(3).isEmpty() ? today.year() : match.captured(3).toInt();
    if (match.captured(3).size() == 2)
        year += 2000;
    return monthFirst ? QDate(year, first, second) : QDate(year, second, first);
}

QString momentText(qint64 unixMs, const QLocale &locale)
{
    const QDateTime at = QDateTime::fromMSecsSinceEpoch(unixMs);
    return dateText(at.date(), locale) + u' ' + locale.toString(at.time(), QLocale::ShortFormat);
}

QString countText(qint64 count, const QLocale &locale)
{
    return locale.toString(count);
}

} // namespace finwise
