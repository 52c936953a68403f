// SPDX-License-Identifier: GPL-3.0-or-later
// Moves money between two categories of a month, or from and to what is left to budget.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Dialog {
    id: root

    required property BudgetModel budget
    property int column: 0
    readonly property bool sound: amount.text.trim().length > 0 && root.budget.accepts(amount.text)
                                  && from.currentIndex !== to.currentIndex

    function ask(row: int, column: int) {
        root.column = column
        root.title = qsTr("Move money in %1").arg(root.budget.monthTitle(column))
        const choices = root.budget.moveChoices(column)
        from.model = choices
        to.model = choices
        const missing = root.budget.isOverspent(row, column)
        from.currentIndex = missing ? 0 : root.budget.moveChoiceOf(row)
        to.currentIndex = missing ? root.budget.moveChoiceOf(row) : 0
        amount.text = root.budget.moveInput(row, column)
        root.open()
        amount.forceActiveFocus()
        amount.selectAll()
    }

    width: 420
    onAccepted: {
        if (root.sound)
            root.budget.move(root.column, from.currentIndex, to.currentIndex, amount.text)
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.medium
        FormField {
            Layout.fillWidth: true
            label: qsTr("Amount")
            TextField {
                id: amount
                Layout.fillWidth: true
                Accessible.name: qsTr("Amount to move")
                onAccepted: if (root.sound) root.accept()
            }
        }
        FormField {
            Layout.fillWidth: true
            label: qsTr("From")
            ComboBox {
                id: from
                Layout.fillWidth: true
                Accessible.name: qsTr("From")
            }
        }
        FormField {
            Layout.fillWidth: true
            label: qsTr("To")
            ComboBox {
                id: to
                Layout.fillWidth: true
                Accessible.name: qsTr("To")
            }
        }
    }

    footer: DialogFooter {
        acceptText: qsTr("Move")
        acceptEnabled: root.sound
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
