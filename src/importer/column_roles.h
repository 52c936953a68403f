// SPDX-License-Identifier: GPL-3.0-or-later
// What a column of a statement can be, and how well its header word says so. The words of a dozen
// languages are data (header_words.cpp). Thread rule: pure functions.
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace finwise::importer {

enum class Role {
    Unknown,
    BookingDate,
    ValueDate,
    PeriodDate,
    Payee,
    Payer,
    Purpose,
    Type,
    Amount,
    OriginalAmount,
    Debit,
    Credit,
    Direction,
    Currency,
    OriginalCurrency,
    Balance,
    Fee,
    FeeCurrency,
    CounterIban,
    OwnAccount,
    Bic,
    Category,
    Status,
    Reference,
    MandateReference,
    CreditorId,
    EndToEndId,
    ExchangeRate,
    Time,
    Ignored,
};
QString roleName(Role role); // stable, lower case with underscores
std::optional<Role> roleFromName(QStringView name);

// Lower case without accents, umlauts written as one letter, "camelCase" and punctuation as
// blanks, currency names left out: "Betrag (€)" and "betrag" are the same. A character that the
// bank destroyed stays U+FFFD and matches any one letter.
QString foldHeader(QStringView header);

struct RoleMatch {
    Role role = Role::Unknown;
    int score = 0; // 100: the word can mean nothing else
};

// All roles that a header (not yet folded) may name, best first; at most one match per role.
QList<RoleMatch> matchHeader(QStringView header);
// The score of one role among them; 0 when it is not there.
int scoreOf(const QList<RoleMatch> &matches, Role role);

} // namespace finwise::importer
