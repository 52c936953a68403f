// SPDX-License-Identifier: GPL-3.0-or-later
// Cleaning: what the bank packed into one text is taken apart – SEPA purpose fields, labelled
// parts, the name of the other party – and made readable. Thread rule: pure functions.
#pragma once

#include <QString>

namespace finwise::importer {

struct PurposeParts {
    QString text;  // readable purpose, white space collapsed
    QString payee; // empty when the text does not name the other party
    QString endToEndId;
    QString mandateReference;
    QString creditorId;
    QString iban;
};

// Splits SVWZ+, EREF+, MREF+, CRED+, KREF+, ABWA+, IBAN+, BIC+ … (also run together and with ":"),
// "/REMI/…/EREF/…/", "End-to-End-Ref.: … Mandatsref: …" and "Auftraggeber: … Buchungstext: …".
// A text without any of them comes back as it is, but for its white space.
PurposeParts splitPurpose(QStringView raw);

// One line, no formula quoting, no padding.
QString cleanCell(QStringView raw);

// True when the bank itself lost characters of this text.
bool isDamaged(QStringView text);

} // namespace finwise::importer
