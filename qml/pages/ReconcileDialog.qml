// SPDX-License-Identifier: GPL-3.0-or-later
// Compares an account with the balance the bank states.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

Dialog {
    id: root

    required property AccountListModel accounts
    property string accountId

    function ask(accountId: string, name: string) {
        root.accountId = accountId
        root.title = qsTr("Reconcile “%1”").arg(name)
        field.text = ""
        root.open()
        field.forceActiveFocus()
    }

    width: 420
    onAccepted: root.accounts.reconcile(root.accountId, field.text)

    FormField {
        anchors.fill: parent
        label: qsTr("Balance the bank states")
        hint: field.text.length > 0 ? root.accounts.reconcileText(root.accountId, field.text)
                                    : qsTr("Here it is %1.")
                                      .arg(root.accounts.balanceText(root.accountId))
        TextField {
            id: field
            implicitWidth: 372
            horizontalAlignment: TextInput.AlignRight
            Accessible.name: qsTr("Balance the bank states")
            onAccepted: root.accept()
        }
    }

    footer: DialogFooter {
        acceptText: qsTr("Reconcile")
        acceptEnabled: field.text.trim().length > 0
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
