// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iso_date.h"

namespace finwise {

QByteArray isoDate(QDate date)
{
    int year = 0;
    int month = 0;
    int day = 0;
    date.getDate(&year, &month, &day); // 0 when it is invalid
    // Years of more or of less than four digits have rules of their own.
    if (year < 1 || year > 9999)
        return date.toString(Qt::ISODate).toLatin1();
    QByteArray text("0000-00-00");
    const auto put = [&text](qsizetype end, int value) {
        for (; value > 0; value /= 10)
            text[--end] = char('0' + value % 10);
    };
    put(4, year);
    put(7, month);
    put(10, day);
    return text;
}

} // namespace finwise
