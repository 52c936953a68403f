// SPDX-License-Identifier: GPL-3.0-or-later
// A row of the preview and, where it may be there already, the one that is.
import QtQuick
import FinWise
import FinWise.Models
import FinWise.Theme

Rectangle {
    id: row

    property bool listFocus: false
    signal picked()
    signal toggled()

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
    readonly property int dateX: 60
    readonly property bool narrow: width < 800
    readonly property int payeeX: narrow ? 144 : 160
    readonly property int amountX: width - (narrow ? 340 : 380)
    readonly property int reasonX: width - (narrow ? 214 : 250)
    readonly property int twinY: Theme.rowHeight - Theme.tiny
    readonly property string twinText: qsTr("%1 – is there already").arg(twinPayee)

    width: ListView.view ? ListView.view.width : 0
    height: hasTwin ? Theme.rowHeight + Theme.rowCompact - Theme.small : Theme.rowHeight
    color: ListView.isCurrentItem && listFocus ? Theme.accentSoft
           : mouse.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1, %2, %3, %4").arg(dateText).arg(payee).arg(amountText).arg(reason)
                     + (hasTwin ? "; " + twinText + ", " + twinDate + ", " + twinAmount : "")
    Accessible.onPressAction: row.toggled()
    // In the gaps between frames: a page of rows at once would hold the window up. By its file,
    // because Qt 6.4 makes no bound component of a delegate later.
    Component.onCompleted: cells.setSource("ImportRowCells.qml", {"row": row})

    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        onClicked: row.picked()
    }
    Loader {
        id: cells
        anchors.fill: parent
        asynchronous: true
    }
}
