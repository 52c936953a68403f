// SPDX-License-Identifier: GPL-3.0-or-later
// Where the columns of the budget lie: names on the left, then the months, each of three amounts.
import QtQuick

QtObject {
    id: root

    property real width: 0
    readonly property real least: 284 // three amounts with thousands, in either language
    readonly property int count: Math.max(1, Math.min(6, Math.floor((root.width - 180)
                                                                    / root.least)))
    readonly property real nameWidth: Math.max(180, Math.min(300, root.width * 0.18))
    readonly property real monthWidth: Math.floor((root.width - root.nameWidth) / root.count)
    readonly property real amountWidth: Math.floor((root.monthWidth - 20) / 3)
    readonly property real inset: 10

    function monthX(column: int): real { return root.nameWidth + column * root.monthWidth }
}
