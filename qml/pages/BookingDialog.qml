// SPDX-License-Identifier: GPL-3.0-or-later
// Books one date of a plan with another amount or on another day.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Dialog {
    id: root

    required property BookingForm form

    function ask(planId: string, nominal: string) {
        if (!root.form.begin(planId, nominal))
            return
        root.open()
        amountField.forceActiveFocus()
        amountField.selectAll()
    }
    function saveIfValid() {
        if (root.form.valid)
            root.accept()
    }

    title: qsTr("Book “%1”").arg(root.form.name)
    width: 420
    onAccepted: root.form.save()

    GridLayout {
        anchors.fill: parent
        columns: 2
        columnSpacing: Theme.medium

        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Amount in %1").arg(root.form.currency)
            problem: root.form.amountProblem
            TextField {
                id: amountField
                Layout.fillWidth: true
                horizontalAlignment: TextInput.AlignRight
                text: root.form.amount
                Accessible.name: qsTr("Amount")
                onTextEdited: root.form.amount = text
                onAccepted: root.saveIfValid()
            }
        }
        FormField {
            Layout.fillWidth: true
            Layout.preferredWidth: 1
            Layout.alignment: Qt.AlignTop
            label: qsTr("Date")
            problem: root.form.dateProblem
            TextField {
                Layout.fillWidth: true
                text: root.form.date
                Accessible.name: qsTr("Date")
                onTextEdited: root.form.date = text
                onAccepted: root.saveIfValid()
                Keys.onUpPressed: root.form.shiftDate(1)
                Keys.onDownPressed: root.form.shiftDate(-1)
            }
        }
    }

    footer: DialogFooter {
        acceptText: qsTr("Book")
        acceptEnabled: root.form.valid
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
