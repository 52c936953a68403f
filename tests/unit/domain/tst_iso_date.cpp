// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/iso_date.h"

#include "support/test_main.h"

#include <QTest>

class TstIsoDate final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Ids of imported rows are made from this text: it is what QDate writes, for every day.
    void aDateIsWrittenAsQtDoes()
    {
        const QDate last(2101, 1, 1);
        for (QDate day(1899, 12, 1); day < last; day = day.addDays(1))
            QCOMPARE(finwise::isoDate(day), day.toString(Qt::ISODate).toLatin1());
        for (const QDate day : {QDate(), QDate(1, 1, 1), QDate(9999, 12, 31), QDate(10000, 1, 1),
                                QDate(-5, 3, 2), QDate(987, 6, 5)})
            QCOMPARE(finwise::isoDate(day), day.toString(Qt::ISODate).toLatin1());
    }
};

static finwise::RegisterTest<TstIsoDate> registered("iso_date");
#include "tst_iso_date.moc"
