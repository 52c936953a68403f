// SPDX-License-Identifier: GPL-3.0-or-later
// The preview: each row with what becomes of it, and under a row that may be there already the one
// that is. Space takes a row out and puts it back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

ListView {
    id: root

    required property ImportRowsModel rows

    readonly property int dateX: 60
    readonly property int payeeX: 160
    readonly property int amountX: width - 380
    readonly property int reasonX: width - 250
    readonly property int twinY: Theme.rowHeight - Theme.tiny
    readonly property string twinText: qsTr("%1 – is there already")

    clip: true
    model: rows
    reuseItems: true
    activeFocusOnTab: true
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Rows of the statement")
    ScrollBar.vertical: ScrollBar {}
    Keys.onSpacePressed: root.rows.toggle(root.currentIndex)

    delegate: Rectangle {
        id: row

        required property int index
        required property string dateText
        required property string payee
        required property string description
        required property string amountText
        required property int amountSign
        required property int bucket
        required property string reason
        required property bool included
        required property bool choosable
        required property string twinDate
        required property string twinPayee
        required property string twinAmount
        readonly property bool problem: bucket === ImportRowsModel.Problem
        readonly property bool skipped: bucket === ImportRowsModel.All
        readonly property bool pale: !included && !problem
        readonly property bool hasTwin: twinDate.length > 0
        readonly property real middle: Theme.rowHeight / 2

        width: ListView.view ? ListView.view.width : 0
        height: hasTwin ? Theme.rowHeight + Theme.rowCompact : Theme.rowHeight
        color: ListView.isCurrentItem && root.activeFocus ? Theme.accentSoft
               : mouse.containsMouse ? Theme.hover : "transparent"
        Accessible.role: Accessible.Row
        Accessible.name: qsTr("%1, %2, %3, %4").arg(dateText).arg(payee).arg(amountText).arg(reason)
                         + (hasTwin ? "; " + root.twinText.arg(twinPayee) + ", " + twinDate + ", "
                                      + twinAmount : "")
        Accessible.onPressAction: root.rows.toggle(row.index)

        MouseArea {
            id: mouse
            anchors.fill: parent
            hoverEnabled: true
            onClicked: {
                root.currentIndex = row.index
                root.forceActiveFocus()
                root.rows.toggle(row.index)
            }
        }
        // What a row shows is made in the gaps between frames: a page of rows at once would hold
        // the window up.
        Loader {
            anchors.fill: parent
            asynchronous: true
            sourceComponent: Item {
                Rectangle {
                    anchors.bottom: parent.bottom
                    x: Theme.huge
                    width: parent.width - 2 * Theme.huge
                    height: 1
                    color: Theme.border
                    opacity: 0.6
                }
                Glyph {
                    x: Theme.huge
                    y: row.middle - height / 2
                    name: row.problem ? "alert" : row.included ? "check-circle"
                          : row.skipped ? "minus" : row.choosable ? "close-circle" : "check-all"
                    color: row.problem ? Theme.warning
                           : row.included ? Theme.positive : Theme.disabled
                }
                Label {
                    x: root.dateX
                    y: row.middle - height / 2
                    text: row.dateText
                    color: Theme.muted
                    font.strikeout: row.pale && row.choosable
                }
                Row {
                    x: root.payeeX
                    width: root.amountX - root.payeeX - Theme.large
                    y: row.middle - height / 2
                    spacing: Theme.small
                    clip: true
                    Label {
                        id: payee
                        // Each gives the other what it does not need itself.
                        width: Math.min(implicitWidth,
                                        Math.max(parent.width * 0.6, parent.width - Theme.small
                                                                     - purpose.implicitWidth))
                        text: row.payee
                        elide: Text.ElideRight
                        font.weight: row.included ? Font.Medium : Font.Normal
                        font.strikeout: row.pale && row.choosable
                        color: row.pale ? Theme.muted : Theme.text
                    }
                    Label {
                        id: purpose
                        width: Math.max(0, parent.width - payee.width - Theme.small)
                        text: row.description
                        elide: Text.ElideRight
                        color: Theme.muted
                    }
                }
                MoneyText {
                    x: root.amountX
                    width: 110
                    y: row.middle - height / 2
                    text: row.amountText
                    sign: row.amountSign
                    font.weight: Font.Medium
                    color: row.pale ? Theme.muted : Theme.amountColor(row.amountSign)
                }
                Chip {
                    x: root.reasonX
                    width: Math.min(implicitWidth, 226)
                    y: row.middle - height / 2
                    text: row.reason
                    severity: row.problem ? 3 : row.bucket === ImportRowsModel.Possible ? 3
                              : row.bucket === ImportRowsModel.New && row.included ? 1 : 0
                }
                // The twin, column under column.
                Label {
                    x: root.dateX
                    y: root.twinY
                    visible: row.hasTwin
                    text: row.twinDate
                    color: Theme.muted
                }
                Label {
                    x: root.payeeX
                    y: root.twinY
                    width: root.amountX - root.payeeX - Theme.large
                    visible: row.hasTwin
                    text: row.hasTwin ? root.twinText.arg(row.twinPayee) : ""
                    elide: Text.ElideRight
                    color: Theme.muted
                }
                MoneyText {
                    x: root.amountX
                    y: root.twinY
                    width: 110
                    visible: row.hasTwin
                    text: row.twinAmount
                    color: Theme.muted
                }
            }
        }
    }
}
