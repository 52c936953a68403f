// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as a date: what is scanned is a date in at least one order, between 1950 and 2099.
#include "fuzz_check.h"

#include "importer/date_format.h"

using namespace finwise;
using namespace finwise::importer;
using finwise::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data),
                                           static_cast<qsizetype>(size));
    const auto date = scanDate(text);
    if (!date)
        return 0;
    bool any = false;
    for (const DateOrder order : {DateOrder::Dmy, DateOrder::Mdy, DateOrder::Ymd, DateOrder::Ydm}) {
        const QDate read = toDate(*date, order);
        any = any || read.isValid();
        require(!read.isValid() || (read.year() >= 1950 && read.year() <= 2099),
                "the year is one of ours");
    }
    require(any, "what is scanned is a date in some order");
    const DateInference inference = inferDateOrder({*date, *date});
    require(!inference.reason.isEmpty(), "an order has a reason");
    return 0;
}
