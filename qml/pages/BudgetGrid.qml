// SPDX-License-Identifier: GPL-3.0-or-later
// The table of the budget with its keys: arrows move, digits or Enter write, Tab goes on to the
// next month, Ctrl+Enter shows the transactions, Ctrl+M moves money, the menu key lists the rest.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

FocusScope {
    id: root

    required property BudgetModel budget
    signal moveRequested(row: int, column: int)
    signal noteRequested(row: int, column: int, name: string)
    signal spentRequested(row: int, column: int)

    // How wide it is, or would be if it were shown.
    property real room: root.width
    readonly property BudgetColumns columns: BudgetColumns { width: root.room - 12 }
    // The month of the cell that is chosen, this month until somebody chooses; its row is the
    // list's.
    property int column: 0
    property bool chosen: false
    readonly property int row: list.currentIndex

    Connections {
        target: root.budget
        function onRefreshed() {
            if (!root.chosen && root.budget.currentColumn >= 0)
                root.column = root.budget.currentColumn
        }
    }
    Connections {
        target: root.columns
        function onCountChanged() {
            root.column = Math.min(root.column, root.columns.count - 1)
        }
    }

    function focusCells() { list.forceActiveFocus() }
    function showToday() {
        root.chosen = false
        root.budget.showToday()
    }
    function choose(row: int, column: int) {
        root.chosen = true
        list.currentIndex = row
        root.column = column
        list.forceActiveFocus()
    }
    function edit(row: int, column: int, text: string) {
        root.choose(row, column)
        if (!root.budget.isEditable(row, column))
            return
        list.positionViewAtIndex(row, ListView.Contain)
        const item = list.itemAtIndex(row) as BudgetRow
        if (item !== null)
            editor.begin(item.recordId, column, item.mapToItem(root, 0, 0).y, text)
    }
    // After writing: so many rows or columns on, if there is something to write in.
    function editOn(rows: int, columns: int) {
        if (rows === 0 && columns === 0) {
            list.forceActiveFocus()
            return
        }
        const row = list.nextEditable(rows)
        const column = root.column + columns
        if (column >= 0 && column < root.columns.count && row >= 0)
            root.edit(row, column, "")
        else
            list.forceActiveFocus()
    }
    function goSideways(by: int) {
        const column = root.column + by
        root.chosen = true
        if (column < 0 || column >= root.columns.count)
            root.budget.shift(by)
        else
            root.column = column
    }
    function move() {
        if (root.budget.isEditable(root.row, root.column))
            root.moveRequested(root.row, root.column)
    }
    function openMenu() {
        const item = list.itemAtIndex(root.row)
        if (item === null)
            return
        const corner = item.mapToItem(root, root.columns.monthX(root.column), item.height)
        menu.popup(corner.x, corner.y)
    }

    BudgetHead {
        id: head
        width: parent.width
        columns: root.columns
        budget: root.budget
    }

    ListView {
        id: list
        anchors.top: head.bottom
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        focus: true
        activeFocusOnTab: true
        model: root.budget
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        bottomMargin: Theme.large
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Budget of the categories")
        ScrollBar.vertical: ScrollBar {}
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        onContentYChanged: if (moving) editor.leave(0, 0)

        // The row to write in next, so many rows on; -1 when there is none.
        function nextEditable(by: int): int {
            if (by === 0)
                return list.currentIndex
            for (let row = list.currentIndex + by; row >= 0 && row < list.count; row += by) {
                if (root.budget.isEditable(row, root.column))
                    return row
            }
            return -1
        }
        function isDigit(text: string): bool { return /^[0-9+\-,.]$/.test(text) }

        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(list.height / Theme.rowHeight) - 1)
            const control = event.modifiers & Qt.ControlModifier
            if (event.key === Qt.Key_Left && event.modifiers & Qt.AltModifier)
                root.budget.shift(-1)
            else if (event.key === Qt.Key_Right && event.modifiers & Qt.AltModifier)
                root.budget.shift(1)
            else if (event.key === Qt.Key_Left)
                root.goSideways(-1)
            else if (event.key === Qt.Key_Right)
                root.goSideways(1)
            else if (event.key === Qt.Key_PageDown)
                list.currentIndex = Math.min(list.count - 1, list.currentIndex + page)
            else if (event.key === Qt.Key_PageUp)
                list.currentIndex = Math.max(0, list.currentIndex - page)
            else if (event.key === Qt.Key_Home)
                list.currentIndex = 0
            else if (event.key === Qt.Key_End)
                list.currentIndex = list.count - 1
            else if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && control)
                root.spentRequested(root.row, root.column)
            else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                     || event.key === Qt.Key_F2 || event.key === Qt.Key_Space)
                list.activate()
            else if (event.key === Qt.Key_M && control)
                root.move()
            else if (event.key === Qt.Key_Delete)
                root.budget.setBudget(root.row, root.column, "")
            else if (event.key === Qt.Key_Menu
                     || (event.key === Qt.Key_F10 && event.modifiers & Qt.ShiftModifier))
                root.openMenu()
            else if (!control && list.isDigit(event.text))
                root.edit(root.row, root.column, event.text)
            else
                return
            event.accepted = true
        }
        function activate() {
            if (root.budget.isEditable(root.row, root.column))
                root.edit(root.row, root.column, "")
            else
                root.budget.toggleFolded(root.row)
        }

        delegate: BudgetRow {
            columns: root.columns
            chosenColumn: ListView.isCurrentItem ? root.column : -1
            listFocus: list.activeFocus
            onChosen: column => root.choose(index, column)
            onFoldRequested: {
                root.choose(index, root.column)
                root.budget.toggleFolded(index)
            }
            onEditRequested: column => root.edit(index, column, "")
            onSpentRequested: column => root.spentRequested(index, column)
            onMoveRequested: column => root.moveRequested(index, column)
            onMenuRequested: column => {
                root.choose(index, column)
                menu.popup()
            }
        }
    }

    BudgetEditor {
        id: editor
        columns: root.columns
        budget: root.budget
        onFinished: (rows, columns) => root.editOn(rows, columns)
    }

    BudgetMenu {
        id: menu
        budget: root.budget
        row: root.row
        column: root.column
        name: (list.currentItem as BudgetRow)?.name ?? ""
        onEditRequested: root.edit(root.row, root.column, "")
        onNoteRequested: root.noteRequested(root.row, root.column, menu.name)
        onMoveRequested: root.moveRequested(root.row, root.column)
        onSpentRequested: root.spentRequested(root.row, root.column)
    }
}
