// SPDX-License-Identifier: GPL-3.0-or-later
// A new or existing account.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Dialog {
    id: root

    required property AccountEditor editor
    // What is said while somebody else edits the same.
    property string warning

    function createIn(groupId: string) {
        root.editor.beginNew(groupId)
        root.start()
    }
    function edit(accountId: string) {
        if (root.editor.begin(accountId))
            root.start()
    }
    function start() {
        nameField.text = root.editor.name
        ibanField.text = root.editor.iban
        openingField.text = root.editor.opening
        currencyField.text = root.editor.currency
        if (markField.status === Loader.Null)
            markField.setSource("AccountMarkField.qml", {"editor": root.editor})
        root.open()
        nameField.forceActiveFocus()
    }
    function saveIfValid() {
        if (root.editor.valid)
            root.accept()
    }

    title: editor.isNew ? qsTr("New account") : qsTr("Edit account")
    width: 480
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
        FormField {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            label: qsTr("Name")
            TextField {
                id: nameField
                Layout.fillWidth: true
                maximumLength: 255
                placeholderText: qsTr("For instance: Current account")
                Accessible.name: qsTr("Name")
                onTextEdited: root.editor.name = text
                onAccepted: root.saveIfValid()
            }
        }
        FormField {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            label: qsTr("Symbol")
            // Made when the form is opened: it brings the dialogs for files.
            Loader {
                id: markField
                Layout.fillWidth: true
                Layout.minimumHeight: 100
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Kind")
            ComboBox {
                Layout.fillWidth: true
                model: root.editor.typeNames
                currentIndex: root.editor.typeIndex
                Accessible.name: qsTr("Kind")
                onActivated: index => root.editor.typeIndex = index
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            label: qsTr("Group")
            ComboBox {
                Layout.fillWidth: true
                model: root.editor.groupNames
                currentIndex: root.editor.groupIndex
                Accessible.name: qsTr("Group")
                onActivated: index => root.editor.groupIndex = index
            }
        }
        FormField {
            Layout.columnSpan: 2
            Layout.fillWidth: true
            label: qsTr("IBAN (optional)")
            hint: qsTr("Statements with this IBAN find the account by themselves.")
            problem: root.editor.ibanProblem
            TextField {
                id: ibanField
                Layout.fillWidth: true
                maximumLength: 42
                Accessible.name: qsTr("IBAN")
                onTextEdited: root.editor.iban = text
                onAccepted: root.saveIfValid()
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Opening balance")
            problem: root.editor.openingProblem
            TextField {
                id: openingField
                Layout.fillWidth: true
                horizontalAlignment: TextInput.AlignRight
                Accessible.name: qsTr("Opening balance")
                onTextEdited: root.editor.opening = text
                onAccepted: root.saveIfValid()
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Currency")
            problem: root.editor.currencyProblem
            TextField {
                id: currencyField
                Layout.fillWidth: true
                maximumLength: 3
                font.capitalization: Font.AllUppercase
                Accessible.name: qsTr("Currency")
                onTextEdited: root.editor.currency = text
                onAccepted: root.saveIfValid()
            }
        }
    }

    footer: DialogFooter {
        acceptText: root.editor.isNew ? qsTr("Create account") : qsTr("Save")
        acceptEnabled: root.editor.valid
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
