// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/statistics_texts.h"

#include "models/format.h"
#include "models/slice_text.h"

namespace finwise {

namespace {

// No amount is kept like this; a percentage is only looked at.
QString percentText(double percent, bool isSigned)
{
    constexpr double kMost = 9999;
    const QLocale locale;
    const double shown = std::clamp(percent, -kMost, kMost);
    QString text = locale.toString(std::abs(shown), 'f', std::abs(shown) < 100 ? 1 : 0);
    if (isSigned && shown > 0)
        text.prepend(QLatin1Char('+'));
    else if (shown < 0)
        text.prepend(QStringLiteral("−"));
    return text + QChar(QChar::Nbsp) + QLatin1Char('%');
}

} // namespace

QString shareText(qint64 part, qint64 whole)
{
    return whole == 0 ? QString() : percentText(100.0 * double(part) / double(whole), false);
}

QString changeText(const Money &now, const Money &before)
{
    Money change{0, now.currency};
    if (qSubOverflow(now.minor, before.minor, &change.minor))
        return {};
    if (before.minor == 0)
        return signedMoneyText(change);
    return QStringLiteral("%1 (%2)").arg(
        signedMoneyText(change),
        percentText(100.0 * double(change.minor) / std::abs(double(before.minor)), true));
}

QString stepLabel(StatisticsUnit unit, const StatisticsStep &step)
{
    switch (unit) {
    case StatisticsUnit::Day: return QString::number(step.from.day());
    case StatisticsUnit::Month:
        // The year where it begins; the months around it tell the rest.
        return step.from.month() == 1
                 ? QString::number(step.from.year())
                 : QLocale().standaloneMonthName(step.from.month(), QLocale::ShortFormat);
    case StatisticsUnit::Year: return QString::number(step.from.year());
    case StatisticsUnit::Whole: return {};
    }
    Q_UNREACHABLE();
}

QString stepName(StatisticsUnit unit, const StatisticsStep &step)
{
    switch (unit) {
    case StatisticsUnit::Day: return dateText(step.from);
    case StatisticsUnit::Month: return QLocale().toString(step.from, QStringLiteral("MMMM yyyy"));
    case StatisticsUnit::Year: return QString::number(step.from.year());
    case StatisticsUnit::Whole: return spanText(step.from, step.to);
    }
    Q_UNREACHABLE();
}

QByteArray csvLine(const QStringList &cells)
{
    QByteArray line;
    for (const QString &text : cells) {
        QByteArray cell = text.toUtf8();
        const char first = cell.isEmpty() ? ' ' : cell.front();
        bool isNumber = false;
        std::ignore = text.toDouble(&isNumber);
        if ((first == '=' || first == '+' || first == '-' || first == '@') && !isNumber)
            cell.prepend('\'');
        if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r'))
            cell = '"' + cell.replace("\"", "\"\"") + '"';
        if (&text != &cells.first())
            line += ',';
        line += cell;
    }
    return line + "\r\n";
}

} // namespace finwise
