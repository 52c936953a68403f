// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/broken_rows.h"
#include "support/test_main.h"

using namespace finwise;
using namespace finwise::importer;

class TstBrokenRows final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A row torn by a line break inside its text is one row again; nothing is lost beside it.
    void tornRowIsMended();
    // Two rows that do not make one whole row stay as they are.
    void othersStayApart();
};

static RegisterTest<TstBrokenRows> registered("broken_rows");

namespace {

QStringList through(const QStringList &lines)
{
    Interpretation reading;
    reading.bookingDate = 0;
    reading.amounts.kind = AmountRule::Kind::Signed;
    reading.amounts.amount = 2;
    BrokenRows rows(reading, 4);
    QStringList out;
    const auto give = [&](TextRow &&row) { out << row.cells.join(u'|'); };
    for (int line = 0; line < lines.size(); ++line)
        rows.add({line + 1, lines[line].split(u'|')}, give);
    rows.finish(give);
    return out;
}

} // namespace

void TstBrokenRows::tornRowIsMended()
{
    const QStringList lines = {
        QStringLiteral("2025-01-03|Baker|-1.00|99.00"), QStringLiteral("2025-01-04|Butcher"),
        QStringLiteral("Long Lane|-2.00|97.00"), QStringLiteral("2025-01-05|Rent|-3.00|94.00")};
    const QStringList whole = {lines[0], QStringLiteral("2025-01-04|Butcher Long Lane|-2.00|97.00"),
                               lines[3]};
    QCOMPARE(through(lines), whole);
}

void TstBrokenRows::othersStayApart()
{
    const QStringList torn = {QStringLiteral("2025-01-04|Butcher"),
                              QStringLiteral("2025-01-05|Rent|-3.00|94.00")};
    QCOMPARE(through(torn), torn);
    const QStringList tooMany = {QStringLiteral("2025-01-04|Butcher"),
                                 QStringLiteral("Lane|x|-2.00|97.00")};
    QCOMPARE(through(tooMany), tooMany);
    const QStringList atTheEnd = {QStringLiteral("2025-01-04|Butcher")};
    QCOMPARE(through(atTheEnd), atTheEnd);
}

#include "tst_broken_rows.moc"
