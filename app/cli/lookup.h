// SPDX-License-Identifier: GPL-3.0-or-later
// Finding what a person named on the command line: by id, by name, by IBAN.
// NotFound and Ambiguous errors name the choices. Thread rule: the reader's thread.
#pragma once

#include "domain/entities.h"
#include "store/reader.h"

namespace finwise::cli {

Result<Account> findAccount(Reader &reader, const QString &named);
Result<Id> findCategory(Reader &reader, const QString &named);
Result<std::optional<AccountGroup>> findGroup(Reader &reader, const QString &named);

Result<QDate> parseDate(const QString &option, const std::string &value);
// An amount as people write it, in the currency given.
Result<Money> parseAmount(const QString &option, const std::string &value, Currency currency);

} // namespace finwise::cli
