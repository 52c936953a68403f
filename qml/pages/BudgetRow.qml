// SPDX-License-Identifier: GPL-3.0-or-later
// A group or a category of the budget, over all months shown.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

Rectangle {
    id: row

    required property BudgetColumns columns
    // -1: the row is not chosen.
    property int chosenColumn: -1
    property bool listFocus: false
    signal chosen(column: int)
    signal foldRequested()
    signal editRequested(column: int)
    signal spentRequested(column: int)
    signal moveRequested(column: int)
    signal menuRequested(column: int)

    required property int index
    required property string recordId
    required property string name
    required property bool isGroup
    required property bool income
    required property bool folded
    required property bool putAside
    required property BudgetCells cells

    width: ListView.view ? ListView.view.width : 0
    height: Theme.rowHeight
    color: isGroup ? Theme.hover : "transparent"
    Accessible.role: Accessible.Row
    Accessible.name: !row.isGroup ? row.name
                     : row.folded ? qsTr("Group %1, folded").arg(row.name)
                                  : qsTr("Group %1").arg(row.name)
    Accessible.selectable: true
    Accessible.selected: row.chosenColumn >= 0
    Accessible.onPressAction: row.isGroup ? row.foldRequested() : row.editRequested(0)

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
        opacity: 0.6
    }
    MouseArea {
        width: row.columns.nameWidth
        height: parent.height
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onClicked: event => {
            if (event.button === Qt.RightButton)
                row.menuRequested(Math.max(0, row.chosenColumn))
            else if (row.isGroup)
                row.foldRequested()
            else
                row.chosen(Math.max(0, row.chosenColumn))
        }
    }
    Glyph {
        visible: row.isGroup
        x: Theme.small
        anchors.verticalCenter: parent.verticalCenter
        name: row.folded ? "chevron-right" : "chevron-down"
        font.pixelSize: 16
        color: Theme.muted
    }
    Label {
        x: Theme.huge + (row.isGroup ? 4 : Theme.small)
        width: row.columns.nameWidth - x - (hint.visible ? hint.width : 0) - Theme.tiny
        anchors.verticalCenter: parent.verticalCenter
        text: row.name
        elide: Text.ElideRight
        font.weight: row.isGroup ? Font.Medium : Font.Normal
        color: row.putAside ? Theme.muted : Theme.text
    }
    Glyph {
        id: hint
        visible: row.putAside && row.recordId.length > 0
        x: row.columns.nameWidth - width - Theme.tiny
        anchors.verticalCenter: parent.verticalCenter
        name: "eye"
        font.pixelSize: 14
        color: Theme.muted
        ToolTip.visible: hintHover.hovered
        ToolTip.text: qsTr("A hidden category. It is shown because it has figures here.")
        HoverHandler { id: hintHover }
    }
    Repeater {
        model: row.cells
        delegate: BudgetCell {
            columns: row.columns
            isGroup: row.isGroup
            income: row.income
            current: row.chosenColumn === index
            listFocus: row.listFocus
            onChosen: row.chosen(index)
            onEditRequested: row.editRequested(index)
            onSpentRequested: row.spentRequested(index)
            onMoveRequested: row.moveRequested(index)
            onMenuRequested: row.menuRequested(index)
        }
    }
}
