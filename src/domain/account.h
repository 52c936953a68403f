// SPDX-License-Identifier: GPL-3.0-or-later
// Account: where money lies. Its balance is the opening balance plus its transactions and is
// computed, never stored.
#pragma once

#include "domain/field_codec.h"

namespace finwise {

// Names of the FinWise 0.4 format.
enum class AccountType {
    Giro,
    Tagesgeld,
    Festgeld,
    Spar,
    Kreditkarte,
    Depot,
    Bauspar,
    Darlehen,
    Geschaeft,
    Gemeinschaft,
    Fremdwaehrung,
    Virtuell,
    Bar,
    Sonstiges,
};
constexpr auto enumNames(AccountType)
{
    using Name = EnumName<AccountType>;
    return std::array{
        Name{AccountType::Giro, QLatin1StringView("giro")},
        Name{AccountType::Tagesgeld, QLatin1StringView("tagesgeld")},
        Name{AccountType::Festgeld, QLatin1StringView("festgeld")},
        Name{AccountType::Spar, QLatin1StringView("spar")},
        Name{AccountType::Kreditkarte, QLatin1StringView("kreditkarte")},
        Name{AccountType::Depot, QLatin1StringView("depot")},
        Name{AccountType::Bauspar, QLatin1StringView("bauspar")},
        Name{AccountType::Darlehen, QLatin1StringView("darlehen")},
        Name{AccountType::Geschaeft, QLatin1StringView("geschaeft")},
        Name{AccountType::Gemeinschaft, QLatin1StringView("gemeinschaft")},
        Name{AccountType::Fremdwaehrung, QLatin1StringView("fremdwaehrung")},
        Name{AccountType::Virtuell, QLatin1StringView("virtuell")},
        Name{AccountType::Bar, QLatin1StringView("bar")},
        Name{AccountType::Sonstiges, QLatin1StringView("sonstiges")},
    };
}

struct Account {
    EntityMeta meta;
    QString name;
    QString description;
    QString note;
    AccountType accountType = AccountType::Giro;
    bool isActive = true;
    bool isOfflineBudget = false;
    std::optional<Id> accountGroupId;
    qint64 sortOrder = 0;
    QString iban;         // normalised: upper case, no blanks; empty when the account has none
    Money openingBalance; // its currency is the account's currency
    std::optional<Money> creditLimit;
    QString logoPath;
    bool operator==(const Account &) const = default;
};

template <> struct Schema<Account> {
    static constexpr QLatin1StringView entity{"Account"};
    static constexpr QLatin1StringView table{"accounts"};
    static constexpr FieldList fields{
        Field{QLatin1StringView("name"), &Account::name, notBlank},
        Field{QLatin1StringView("description"), &Account::description, longText},
        Field{QLatin1StringView("note"), &Account::note, longText},
        Field{QLatin1StringView("accountType"), &Account::accountType},
        Field{QLatin1StringView("isActive"), &Account::isActive},
        Field{QLatin1StringView("isOfflineBudget"), &Account::isOfflineBudget},
        Field{QLatin1StringView("accountGroupId"), &Account::accountGroupId},
        Field{QLatin1StringView("sortOrder"), &Account::sortOrder},
        Field{QLatin1StringView("iban"), &Account::iban, shortText},
        Field{QLatin1StringView("openingBalance"), &Account::openingBalance},
        Field{QLatin1StringView("creditLimit"), &Account::creditLimit},
        Field{QLatin1StringView("logo_path"), &Account::logoPath, shortText},
    };
};
static_assert(Entity<Account>);

} // namespace finwise
