// SPDX-License-Identifier: GPL-3.0-or-later
// The amount of one cell, laid over it. Enter and the arrows up and down write and go on in the
// column, Tab in the row, Escape leaves everything as it was.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

TextField {
    id: root

    required property BudgetModel budget
    required property BudgetColumns columns
    property string recordId
    property int column: 0
    readonly property bool sound: root.budget.accepts(root.text)
    // What is written is what stood there when writing began, until somebody types.
    property string before
    // Written and left; so many rows or columns on is what comes next.
    signal finished(rows: int, columns: int)

    function begin(recordId: string, column: int, y: real, typed: string) {
        root.recordId = recordId
        root.column = column
        root.y = y + 2
        root.before = root.budget.budgetInput(root.budget.rowOf(recordId), column)
        root.text = typed.length > 0 ? typed : root.before
        root.visible = true
        root.forceActiveFocus()
        if (typed.length === 0)
            root.selectAll()
    }
    // False while the text is no amount: it stays to be put right.
    function write(): bool {
        if (!root.sound)
            return false
        root.visible = false
        if (root.text !== root.before)
            root.budget.setBudget(root.budget.rowOf(root.recordId), root.column, root.text)
        return true
    }
    function leave(rows: int, columns: int) {
        if (root.visible && root.write())
            root.finished(rows, columns)
    }

    x: columns.monthX(column) + columns.inset - 4
    z: 5
    visible: false
    width: columns.amountWidth + 4
    implicitHeight: Theme.rowHeight - 4
    padding: 4
    leftPadding: 4
    rightPadding: 4
    horizontalAlignment: TextInput.AlignRight
    color: sound ? Theme.text : Theme.negative
    Accessible.name: qsTr("Budgeted; sums like 12+3 are fine")
    ToolTip.visible: visible && !sound
    ToolTip.text: qsTr("This is no amount.")

    onActiveFocusChanged: {
        if (!activeFocus && visible && !root.write())
            root.visible = false
    }
    Keys.onReturnPressed: root.leave(1, 0)
    Keys.onEnterPressed: root.leave(1, 0)
    Keys.onDownPressed: root.leave(1, 0)
    Keys.onUpPressed: root.leave(-1, 0)
    Keys.onTabPressed: root.leave(0, 1)
    Keys.onBacktabPressed: root.leave(0, -1)
    Keys.onEscapePressed: {
        root.visible = false
        root.finished(0, 0)
    }
}
