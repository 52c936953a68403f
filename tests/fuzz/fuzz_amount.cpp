// SPDX-License-Identifier: GPL-3.0-or-later
// Any text as an amount: no number format may crash or turn it into a negative size.
#include "fuzz_check.h"

#include "importer/number_format.h"

using namespace finwise;
using namespace finwise::importer;
using finwise::fuzz::require;

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data),
                                           static_cast<qsizetype>(size));
    const auto amount = scanAmount(text);
    if (!amount)
        return 0;
    require(amount->body.contains(QChar(u'0')) || amount->body.size() > 0, "a body has digits");
    NumberEvidence evidence;
    evidence.add(amount->body);
    require(evidence.dot + evidence.comma + evidence.dotOrGroup + evidence.commaOrGroup
                    + evidence.plain
                == 1,
            "one cell is one piece of evidence");
    const NumberFormat inferred = inferNumberFormat(evidence, {});
    for (const NumberFormat &format :
         {inferred, NumberFormat{u'.', true}, NumberFormat{u',', true}}) {
        for (const int decimals : {0, 2, 3, 4}) {
            const auto number = parseNumber(amount->body, format, decimals);
            require(!number || number->minor >= 0, "the size of a number is not negative");
        }
    }
    return 0;
}
