// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of a register lie; the payee takes what is left.
import QtQuick
import FinWise.Theme

QtObject {
    property real width: 0
    property bool showsAccount: false
    property bool showsBalance: true

    readonly property int gap: Theme.medium
    readonly property int dateWidth: 84
    readonly property int amountWidth: 104
    readonly property int balanceWidth: showsBalance ? 112 : 0
    readonly property bool showsCategory: width > (showsAccount ? 700 : 600)
    readonly property int categoryWidth:
        showsCategory ? Math.min(180, Math.max(120, width * 0.17)) : 0
    readonly property int accountWidth:
        showsAccount && width > 560 ? Math.min(150, width * 0.19) : 0
    readonly property int dateX: Theme.large
    readonly property int payeeX: dateX + dateWidth + gap
    readonly property int balanceX: width - Theme.large - balanceWidth
    readonly property int amountX: balanceX - amountWidth - (showsBalance ? gap : 0)
    readonly property int accountX: amountX - accountWidth - gap
    readonly property int categoryX: accountX - categoryWidth - (showsAccount ? gap : 0)
    readonly property int payeeWidth: categoryX - payeeX - gap
    readonly property bool showsPurpose: payeeWidth > 220
}
