// SPDX-License-Identifier: GPL-3.0-or-later
// AccountMark: by what an account is told from others: an icon in a tint, or a picture. It is kept
// in the account's logo_path: "icon:NAME:TINT", or "TENANT/NAME" of a picture at the server as in
// FinWise 0.4, which gets no picture for the first form and shows its own icon. Thread rule: plain
// value.
#pragma once

#include <QStringList>

namespace finwise {

struct AccountMark {
    QString icon;    // a name Icons.glyph() knows; empty: that of the account's kind
    QString tint;    // a name Theme.tint() knows; empty: none
    QString picture; // "TENANT/NAME"; empty: none
    bool operator==(const AccountMark &) const = default;

    // What this version does not know is left out.
    static AccountMark parse(const QString &logoPath);
    [[nodiscard]] QString toPath() const;
    // All there is to choose from.
    static const QStringList &icons();
    static const QStringList &tints();
};

} // namespace finwise
