// SPDX-License-Identifier: GPL-3.0-or-later
// An amount, ready written: right-aligned, coloured by its sign. The text carries the sign, too.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Label {
    id: root

    property int sign: 0
    // Balances are coloured when they are negative, movements when money came in.
    property bool isBalance: false

    horizontalAlignment: Text.AlignRight
    color: isBalance ? (sign < 0 ? Theme.negative : Theme.text) : Theme.amountColor(sign)
    elide: Text.ElideLeft
}
