// SPDX-License-Identifier: GPL-3.0-or-later
// Which account a statement belongs to.
#include "base/text.h"
#include "domain/iban.h"
#include "importer/commit.h"

namespace finwise::importer {
namespace {

QString choicesOf(const QList<Account> &accounts)
{
    QStringList names;
    for (const Account &account : accounts)
        names.append(account.iban.isEmpty()
                         ? account.name
                         : QStringLiteral("%1 (%2)").arg(account.name, account.iban));
    return names.join(QStringLiteral(", "));
}

} // namespace

Result<Account> accountForImport(Reader &reader, const QString &ownIban, const QString &nameOrIban)
{
    const auto accounts = reader.all<Account>();
    if (!accounts)
        return fail(accounts.error());
    const auto matching = [&](const auto &matches) {
        QList<Account> found;
        std::copy_if(accounts->begin(), accounts->end(), std::back_inserter(found), matches);
        return found;
    };
    if (!nameOrIban.isEmpty()) {
        const QString name = normalizeText(nameOrIban);
        const QString iban = normalizedIban(nameOrIban);
        const auto found = matching([&](const Account &account) {
            return normalizeText(account.name) == name
                || (!account.iban.isEmpty() && account.iban == iban);
        });
        if (found.size() == 1)
            return found.first();
        if (found.isEmpty())
            return fail(ErrorKind::NotFound, nameOrIban,
                        QStringLiteral("there is no such account; there are: %1")
                            .arg(choicesOf(*accounts)));
        return fail(ErrorKind::Ambiguous, nameOrIban,
                    QStringLiteral("several accounts are called that: %1").arg(choicesOf(found)));
    }
    const auto own = matching(
        [&](const Account &account) { return !ownIban.isEmpty() && account.iban == ownIban; });
    if (own.size() == 1)
        return own.first();
    if (accounts->size() == 1)
        return accounts->first();
    if (accounts->isEmpty())
        return fail(ErrorKind::NotFound, QStringLiteral("account"),
                    QStringLiteral("there is no account yet; add one first"));
    return fail(
        ErrorKind::Ambiguous, QStringLiteral("account"),
        QStringLiteral("name the account of this statement, one of: %1").arg(choicesOf(*accounts)));
}

} // namespace finwise::importer
