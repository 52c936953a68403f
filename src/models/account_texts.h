// SPDX-License-Identifier: GPL-3.0-or-later
// Names and icons of the kinds of account, in the user's language. Thread rule: GUI thread.
#pragma once

#include "domain/account.h"
#include "models/account_mark.h"

#include <QCoreApplication>

namespace finwise {

class AccountTexts {
    Q_DECLARE_TR_FUNCTIONS(finwise::AccountTexts)

public:
    [[nodiscard]] static QString name(AccountType type);
    // A name that Icons.glyph() knows.
    [[nodiscard]] static QString icon(AccountType type);
    // Of AccountMark::icons() and tints(), in words.
    [[nodiscard]] static QString iconName(int index);
    [[nodiscard]] static QString tintName(int index);
    // The whole mark in words.
    [[nodiscard]] static QString mark(const AccountMark &mark);
    // All kinds in the order of the choice.
    [[nodiscard]] static QList<AccountType> types();
    // "DE89 3704 0044 0532 0130 00".
    [[nodiscard]] static QString iban(const QString &normalized);
};

} // namespace finwise
