// SPDX-License-Identifier: GPL-3.0-or-later
// The forms of a page with transactions. Each is made when it is asked for first, so that a page
// is there sooner.
import QtQuick
import FinWise
import FinWise.Models

Item {
    id: root

    required property Session session

    function createAccount(groupId: string) {
        (root.made(account, "AccountDialog.qml", {"editor": root.session.accountEditor})
            as AccountDialog).createIn(groupId)
    }
    function editAccount(accountId: string) {
        (root.made(account, "AccountDialog.qml", {"editor": root.session.accountEditor})
            as AccountDialog).edit(accountId)
    }
    function createTransaction(accountId: string) {
        (root.made(transaction, "TransactionDialog.qml",
                   {"editor": root.session.transactionEditor})
            as TransactionDialog).createFor(accountId)
    }
    function editTransaction(transactionId: string) {
        (root.made(transaction, "TransactionDialog.qml",
                   {"editor": root.session.transactionEditor})
            as TransactionDialog).edit(transactionId)
    }
    function createPlan(transactionId: string) {
        (root.made(plan, "PlanDialog.qml", {"editor": root.session.planEditor})
            as PlanDialog).createFrom(transactionId)
    }
    function reconcile(accountId: string, name: string) {
        (root.made(balance, "ReconcileDialog.qml", {"accounts": root.session.accounts})
            as ReconcileDialog).ask(accountId, name)
    }
    function made(form: Loader, file: string, properties: var): QtObject {
        if (form.status === Loader.Null)
            form.setSource(file, properties)
        return form.item
    }

    Loader { id: account }
    Loader { id: transaction }
    Loader { id: balance }
    Loader { id: plan }
    Binding {
        when: account.item !== null
        target: account.item
        property: "warning"
        value: root.session.presence.warning
    }
    Binding {
        when: transaction.item !== null
        target: transaction.item
        property: "warning"
        value: root.session.presence.warning
    }
}
