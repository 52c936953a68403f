// SPDX-License-Identifier: GPL-3.0-or-later
// A new or existing transaction. In the date, + and - move by a day.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Dialog {
    id: root

    required property TransactionEditor editor
    // What is said while somebody else edits the same.
    property string warning

    function createFor(accountId: string) {
        root.editor.beginNew(accountId)
        root.start()
    }
    function edit(transactionId: string) {
        if (root.editor.begin(transactionId))
            root.start()
    }
    function start() {
        payeeField.text = root.editor.payee
        purposeField.text = root.editor.description
        noteField.text = root.editor.note
        amountField.text = root.editor.amount
        root.open()
        if (root.editor.isNew)
            amountField.forceActiveFocus()
        else
            payeeField.forceActiveFocus()
    }
    function saveIfValid() {
        if (root.editor.valid)
            root.accept()
    }

    title: editor.isNew ? qsTr("New transaction") : qsTr("Edit transaction")
    width: 520
    onAccepted: root.editor.save()
    onClosed: root.editor.leave()

    GridLayout {
        anchors.fill: parent
        columns: 2
        columnSpacing: Theme.medium
        rowSpacing: Theme.medium

        Label {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            visible: root.warning.length > 0
            text: root.warning
            wrapMode: Text.Wrap
            color: Theme.warning
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
        RowLayout {
            Layout.columnSpan: 2
            spacing: 0
            Button {
                text: qsTr("Expense")
                icon.name: "minus"
                checkable: true
                checked: !root.editor.income
                autoExclusive: true
                onClicked: root.editor.income = false
            }
            Item { implicitWidth: Theme.small }
            Button {
                text: qsTr("Income")
                icon.name: "plus"
                checkable: true
                checked: root.editor.income
                autoExclusive: true
                onClicked: root.editor.income = true
            }
            Item { Layout.fillWidth: true }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Amount in %1").arg(root.editor.currency)
            problem: root.editor.amountProblem
            TextField {
                id: amountField
                Layout.fillWidth: true
                horizontalAlignment: TextInput.AlignRight
                font.pixelSize: Theme.fontLarge
                Accessible.name: qsTr("Amount")
                onTextEdited: {
                    root.editor.amount = text
                    // A typed sign has become the choice above.
                    if (text !== root.editor.amount)
                        text = root.editor.amount
                }
                onAccepted: root.saveIfValid()
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Date")
            problem: root.editor.dateProblem
            DateField {
                id: dateField
                Layout.fillWidth: true
                text: root.editor.date
                isDate: root.editor.dateProblem.length === 0
                Accessible.name: qsTr("Date")
                onTextEdited: root.editor.date = text
                onAccepted: root.saveIfValid()
                onShifted: days => root.editor.shiftDate(days)
                onTodayRequested: root.editor.goToToday()
            }
        }
        FormField {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            label: root.editor.income ? qsTr("From") : qsTr("To")
            TextField {
                id: payeeField
                Layout.fillWidth: true
                maximumLength: 255
                placeholderText: qsTr("Shop, person or company")
                Accessible.name: qsTr("Payee")
                onTextEdited: root.editor.payee = text
                onAccepted: root.saveIfValid()
            }
        }
        FormField {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            label: qsTr("Purpose")
            TextField {
                id: purposeField
                Layout.fillWidth: true
                maximumLength: 4000
                Accessible.name: qsTr("Purpose")
                onTextEdited: root.editor.description = text
                onAccepted: root.saveIfValid()
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Category")
            ComboBox {
                Layout.fillWidth: true
                model: root.editor.categoryNames
                currentIndex: root.editor.categoryIndex
                Accessible.name: qsTr("Category")
                onActivated: index => root.editor.categoryIndex = index
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Account")
            ComboBox {
                Layout.fillWidth: true
                model: root.editor.accountNames
                currentIndex: root.editor.accountIndex
                Accessible.name: qsTr("Account")
                onActivated: index => root.editor.accountIndex = index
            }
        }
        FormField {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            label: qsTr("Note")
            TextField {
                id: noteField
                Layout.fillWidth: true
                maximumLength: 4000
                Accessible.name: qsTr("Note")
                onTextEdited: root.editor.note = text
                onAccepted: root.saveIfValid()
            }
        }
        TransactionParts {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            editor: root.editor
        }
    }

    footer: DialogFooter {
        acceptText: qsTr("Save")
        acceptEnabled: root.editor.valid
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
