// SPDX-License-Identifier: GPL-3.0-or-later
// Categories by months, with sums and averages. The names stay while the months move; arrow keys
// choose a cell, Enter or a click leads to its transactions.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property StatisticsTable table
    readonly property int nameWidth: Math.min(220, width * 0.28)
    readonly property int room: Math.max(0, width - root.nameWidth - 14)
    // As many columns as there is room for, from the first one on.
    readonly property int shown:
        Math.max(1, Math.min(root.table.columns.length, Math.floor(root.room / 116)))
    readonly property int cellWidth: Math.min(150, root.room / root.shown)
    readonly property int furthest: Math.max(0, root.table.columns.length - root.shown)
    property int first: root.furthest
    property int column: root.table.columns.length - 1
    signal opened(row: int, column: int)

    function choose(column: int) {
        root.column = Math.max(0, Math.min(root.table.columns.length - 1, column))
        root.first = Math.max(root.column - root.shown + 1, Math.min(root.first, root.column))
    }
    function move(columns: int) {
        root.first = Math.max(0, Math.min(root.furthest, root.first + columns))
    }
    onFurthestChanged: root.first = root.furthest

    Item {
        id: head
        width: parent.width
        height: 30
        Row {
            x: Theme.small
            anchors.verticalCenter: parent.verticalCenter
            visible: root.furthest > 0
            ToolButton {
                text: qsTr("Earlier")
                icon.name: "chevron-left"
                display: AbstractButton.IconOnly
                implicitWidth: 28
                implicitHeight: 28
                enabled: root.first > 0
                onClicked: root.move(-root.shown)
            }
            ToolButton {
                text: qsTr("Later")
                icon.name: "chevron-right"
                display: AbstractButton.IconOnly
                implicitWidth: 28
                implicitHeight: 28
                enabled: root.first < root.furthest
                onClicked: root.move(root.shown)
            }
        }
        Row {
            x: root.nameWidth
            height: parent.height
            Repeater {
                model: root.shown
                delegate: Label {
                    required property int index
                    width: root.cellWidth
                    height: 30
                    rightPadding: Theme.small
                    text: root.table.columns[root.first + index] ?? ""
                    horizontalAlignment: Text.AlignRight
                    verticalAlignment: Text.AlignVCenter
                    elide: Text.ElideRight
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                    Accessible.role: Accessible.ColumnHeader
                    Accessible.name: text
                }
            }
        }
    }
    Rectangle {
        id: rule
        anchors.top: head.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    ListView {
        id: list
        anchors.top: rule.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        model: root.table
        reuseItems: true
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Categories by month")
        ScrollBar.vertical: ScrollBar {}
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        Keys.onLeftPressed: root.choose(root.column - 1)
        Keys.onRightPressed: root.choose(root.column + 1)
        Keys.onReturnPressed: root.opened(list.currentIndex, root.column)
        Keys.onPressed: event => {
            if (event.key === Qt.Key_Home)
                root.choose(0)
            else if (event.key === Qt.Key_End)
                root.choose(root.table.columns.length - 1)
            else
                return
            event.accepted = true
        }

        delegate: Item {
            id: row
            required property int index
            required property string name
            required property int level
            required property list<string> cells
            required property string words
            readonly property bool current: ListView.isCurrentItem && list.activeFocus
            readonly property bool strong: row.level < StatisticsTable.Category
            function cellAt(x: real): int {
                return Math.floor((x - root.nameWidth) / root.cellWidth)
            }

            width: ListView.view ? ListView.view.width : 0
            height: row.level < StatisticsTable.Group ? Theme.rowHeight + 4 : Theme.rowCompact
            Accessible.role: Accessible.Row
            Accessible.name: row.words
            Accessible.focusable: true
            Accessible.onPressAction: root.opened(row.index, root.column)

            Rectangle {
                anchors.fill: parent
                visible: row.level < StatisticsTable.Group
                color: Theme.hover
                opacity: 0.7
            }
            Label {
                x: row.level === StatisticsTable.Category ? Theme.huge : Theme.small
                width: root.nameWidth - x - Theme.small
                height: parent.height
                text: row.name
                verticalAlignment: Text.AlignVCenter
                elide: Text.ElideRight
                font.weight: row.strong ? Font.Medium : Font.Normal
            }
            // One mark and one handler for all cells, and a label for each: rows stay light.
            Rectangle {
                readonly property int cell: mouse.hovered ? row.cellAt(mouse.point.position.x)
                                                          : root.column - root.first
                visible: (mouse.hovered || row.current) && cell >= 0 && cell < root.shown
                x: root.nameWidth + cell * root.cellWidth
                width: root.cellWidth
                height: row.height
                radius: 4
                color: Theme.accentSoft
                border.width: row.current && cell === root.column - root.first ? 2 : 0
                border.color: Theme.accent
            }
            Repeater {
                model: root.shown
                delegate: Label {
                    required property int index
                    x: root.nameWidth + index * root.cellWidth
                    width: root.cellWidth - Theme.small
                    height: row.height
                    // A row that goes takes its cells along one by one.
                    text: row?.cells[root.first + index] ?? ""
                    horizontalAlignment: Text.AlignRight
                    verticalAlignment: Text.AlignVCenter
                    elide: Text.ElideLeft
                    font.weight: row.strong ? Font.Medium : Font.Normal
                    color: text === "–" ? Theme.muted : Theme.text
                }
            }
            HoverHandler {
                id: mouse
                cursorShape: Qt.PointingHandCursor
            }
            TapHandler {
                onTapped: eventPoint => {
                    const cell = row.cellAt(eventPoint.position.x)
                    list.forceActiveFocus()
                    list.currentIndex = row.index
                    if (cell < 0 || cell >= root.shown)
                        return
                    root.choose(root.first + cell)
                    root.opened(row.index, root.column)
                }
            }
        }
    }
}
