// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/slice_text.h"

#include "models/format.h"

#include <QCoreApplication>

namespace finwise {

namespace {

QString said(const char *text)
{
    return QCoreApplication::translate("SliceText", text);
}

QString nameOf(const Slice &slice)
{
    if (!slice.name.isEmpty())
        return slice.name;
    switch (slice.kind) {
    case Slice::Kind::Everything: return said(QT_TRANSLATE_NOOP("SliceText", "All that moved"));
    case Slice::Kind::Flow:
        switch (slice.direction) {
        case Slice::Direction::Any:
            return said(QT_TRANSLATE_NOOP("SliceText", "Income and expenses"));
        case Slice::Direction::In: return said(QT_TRANSLATE_NOOP("SliceText", "Income"));
        case Slice::Direction::Out: return said(QT_TRANSLATE_NOOP("SliceText", "Expenses"));
        }
        Q_UNREACHABLE();
    case Slice::Kind::Lines: return said(QT_TRANSLATE_NOOP("SliceText", "Without category"));
    case Slice::Kind::Payee: return said(QT_TRANSLATE_NOOP("SliceText", "Without recipient"));
    }
    Q_UNREACHABLE();
}

} // namespace

QString spanText(QDate from, QDate to)
{
    const QLocale locale;
    if (!from.isValid() || !to.isValid())
        return to.isValid() ? said(QT_TRANSLATE_NOOP("SliceText", "until %1")).arg(dateText(to))
                            : QString();
    if (from == to)
        return dateText(from);
    const bool wholeMonths = from.day() == 1 && to.day() == to.daysInMonth();
    if (wholeMonths && from.addMonths(1) > to)
        return locale.toString(from, QStringLiteral("MMMM yyyy"));
    if (wholeMonths && from.month() == 1 && to.month() == 12 && from.year() == to.year())
        return QString::number(from.year());
    return QStringLiteral("%1 – %2").arg(dateText(from), dateText(to));
}

QString sliceText(const Slice &slice)
{
    const QString span = spanText(slice.from, slice.to);
    return span.isEmpty() ? nameOf(slice) : QStringLiteral("%1, %2").arg(nameOf(slice), span);
}

} // namespace finwise
