// SPDX-License-Identifier: GPL-3.0-or-later
// One month of one category: planned, spent, available. A click on the planned amount writes, one
// on what was spent leads to its transactions, one on what is available moves money.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Item {
    id: cell

    required property BudgetColumns columns
    property bool isGroup: false
    property bool income: false
    property bool current: false
    property bool listFocus: false
    signal chosen()
    signal editRequested()
    signal spentRequested()
    signal moveRequested()
    signal menuRequested()

    required property int index
    required property string budgeted
    required property string spent
    required property string available
    required property string note
    required property string detail
    required property string spoken
    required property int budgetedSign
    required property int spentSign
    required property int availableSign
    required property bool editable

    readonly property int part: Math.floor((mouse.mouseX - columns.inset) / columns.amountWidth)
    readonly property int hovered: mouse.containsMouse ? Math.max(0, Math.min(2, cell.part)) : -1

    component Amount: Label {
        property int place: 0
        x: cell.columns.inset + place * cell.columns.amountWidth
        width: cell.columns.amountWidth - 2
        y: (cell.height - height) / 2
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideLeft
        font.weight: cell.isGroup ? Font.Medium : Font.Normal
    }

    x: columns.monthX(index)
    width: columns.monthWidth
    height: Theme.rowHeight
    Accessible.role: Accessible.Cell
    Accessible.name: cell.spoken
    Accessible.description: cell.note
    Accessible.selected: cell.current

    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        cursorShape: cell.hovered === 1 && cell.spentSign !== 0 ? Qt.PointingHandCursor
                     : cell.hovered === 0 && cell.editable ? Qt.IBeamCursor : Qt.ArrowCursor
        onClicked: event => {
            if (event.button === Qt.RightButton)
                cell.menuRequested()
            else if (cell.hovered === 0 && cell.editable)
                cell.editRequested()
            else if (cell.hovered === 1 && cell.spentSign !== 0)
                cell.spentRequested()
            else if (cell.hovered === 2 && cell.editable && cell.availableSign !== 0)
                cell.moveRequested()
            else
                cell.chosen()
        }
    }
    Rectangle {
        visible: cell.current
        x: 4
        y: 1
        width: parent.width - 8
        height: parent.height - 3
        radius: 4
        color: "transparent"
        border.width: cell.listFocus ? 2 : 1
        border.color: cell.listFocus ? Theme.accent : Theme.outline
    }
    Rectangle {
        visible: cell.hovered === 0 && cell.editable
        x: cell.columns.inset - 2
        y: 3
        width: cell.columns.amountWidth + 2
        height: parent.height - 7
        radius: 4
        color: Theme.field
        border.color: Theme.border
    }
    Amount {
        text: cell.income ? "" : cell.budgeted
        color: cell.budgetedSign === 0 ? Theme.muted : Theme.text
    }
    Rectangle {
        visible: cell.note.length > 0
        x: cell.columns.inset + cell.columns.amountWidth - 3
        y: 4
        width: 6
        height: 6
        radius: 3
        color: Theme.accent
        ToolTip.visible: cell.hovered === 0 && cell.note.length > 0
        ToolTip.text: cell.note
    }
    Amount {
        place: 1
        text: cell.spent
        color: cell.spentSign > 0 ? Theme.positive
               : cell.spentSign === 0 ? Theme.muted : Theme.text
        font.underline: cell.hovered === 1 && cell.spentSign !== 0
    }
    Rectangle {
        visible: !cell.isGroup && cell.availableSign !== 0
        anchors.right: amountLeft.right
        anchors.rightMargin: -6
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(amountLeft.implicitWidth, amountLeft.width) + 12
        height: 22
        radius: 11
        color: cell.availableSign < 0 ? Theme.negativeSoft : Theme.positiveSoft
    }
    Amount {
        id: amountLeft
        place: 2
        text: cell.available
        color: cell.availableSign < 0 ? Theme.negative
               : cell.availableSign > 0 && !cell.isGroup ? Theme.positive
               : cell.availableSign === 0 ? Theme.muted : Theme.text
        ToolTip.visible: cell.hovered === 2 && cell.detail.length > 0
        ToolTip.text: cell.detail
    }
}
