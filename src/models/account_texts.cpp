// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account_texts.h"

namespace finwise {

QString AccountTexts::name(AccountType type)
{
    switch (type) {
    case AccountType::Giro: return tr("Current account");
    case AccountType::Tagesgeld: return tr("Instant-access savings");
    case AccountType::Festgeld: return tr("Fixed-term deposit");
    case AccountType::Spar: return tr("Savings account");
    case AccountType::Kreditkarte: return tr("Credit card");
    case AccountType::Depot: return tr("Securities account");
    case AccountType::Bauspar: return tr("Building society savings");
    case AccountType::Darlehen: return tr("Loan");
    case AccountType::Geschaeft: return tr("Business account");
    case AccountType::Gemeinschaft: return tr("Joint account");
    case AccountType::Fremdwaehrung: return tr("Foreign currency account");
    case AccountType::Virtuell: return tr("Virtual account");
    case AccountType::Bar: return tr("Cash");
    case AccountType::Sonstiges: return tr("Other");
    }
    Q_UNREACHABLE();
}

QString AccountTexts::icon(AccountType type)
{
    switch (type) {
    case AccountType::Kreditkarte: return QStringLiteral("credit-card");
    case AccountType::Bar: return QStringLiteral("cash");
    case AccountType::Depot: return QStringLiteral("trend");
    case AccountType::Fremdwaehrung: return QStringLiteral("earth");
    case AccountType::Tagesgeld:
    case AccountType::Festgeld:
    case AccountType::Spar:
    case AccountType::Virtuell: return QStringLiteral("wallet");
    case AccountType::Bauspar:
    case AccountType::Darlehen: return QStringLiteral("home");
    case AccountType::Gemeinschaft: return QStringLiteral("tenants");
    case AccountType::Giro:
    case AccountType::Geschaeft:
    case AccountType::Sonstiges: return QStringLiteral("bank");
    }
    Q_UNREACHABLE();
}

QString AccountTexts::iconName(int index)
{
    const QStringList names{
        tr("Bank"),    tr("Card"),      tr("Banknote"), tr("Purse"), tr("Umbrella"),  tr("Curve"),
        tr("House"),   tr("People"),    tr("Heart"),    tr("Car"),   tr("Aeroplane"), tr("School"),
        tr("Present"), tr("Briefcase"), tr("Trolley"),  tr("Globe"), tr("Star"),      tr("Shield")};
    return names.value(index);
}

QString AccountTexts::tintName(int index)
{
    const QStringList names{tr("Blue"),   tr("Teal"), tr("Green"),  tr("Amber"),
                            tr("Orange"), tr("Red"),  tr("Violet"), tr("Grey")};
    return names.value(index);
}

QString AccountTexts::mark(const AccountMark &mark)
{
    if (!mark.picture.isEmpty())
        return tr("Picture");
    QStringList words;
    if (!mark.icon.isEmpty())
        words.append(iconName(int(AccountMark::icons().indexOf(mark.icon))));
    if (!mark.tint.isEmpty())
        words.append(tintName(int(AccountMark::tints().indexOf(mark.tint))));
    return words.isEmpty() ? tr("–") : words.join(QStringLiteral(", "));
}

QList<AccountType> AccountTexts::types()
{
    QList<AccountType> types;
    for (const auto &entry : enumNames(AccountType{}))
        types.append(entry.value);
    return types;
}

QString AccountTexts::iban(const QString &normalized)
{
    QString text;
    for (qsizetype i = 0; i < normalized.size(); ++i) {
        if (i > 0 && i % 4 == 0)
            text += QLatin1Char(' ');
        text += normalized.at(i);
    }
    return text;
}

} // namespace finwise
