// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to a group or an account of the list.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models

Item {
    id: root

    required property AccountListModel accounts
    property string recordId
    property string name
    property bool archived: false
    signal editRequested(accountId: string)
    signal renameGroupRequested(groupId: string, name: string)
    signal accountRequested(groupId: string)
    signal reconcileRequested(accountId: string, name: string)

    function show(recordId: string, name: string, isGroup: bool) {
        root.recordId = recordId
        root.name = name
        root.archived = !isGroup && root.accounts.isArchived(recordId)
        if (isGroup)
            groupMenu.popup()
        else
            accountMenu.popup()
    }

    Menu {
        id: groupMenu
        MenuItem {
            text: qsTr("Add account …")
            icon.name: "plus"
            onTriggered: root.accountRequested(root.recordId)
        }
        MenuItem {
            text: qsTr("Rename …")
            icon.name: "pencil"
            onTriggered: root.renameGroupRequested(root.recordId, root.name)
        }
        MenuItem {
            text: qsTr("Move up (Alt+↑)")
            icon.name: "chevron-up"
            onTriggered: root.accounts.moveGroupBy(root.recordId, -1)
        }
        MenuItem {
            text: qsTr("Move down (Alt+↓)")
            icon.name: "chevron-down"
            onTriggered: root.accounts.moveGroupBy(root.recordId, 1)
        }
        MenuItem {
            text: qsTr("Delete group")
            icon.name: "delete"
            onTriggered: root.accounts.removeGroup(root.recordId)
        }
    }
    Menu {
        id: accountMenu
        MenuItem {
            text: qsTr("Edit …")
            icon.name: "pencil"
            onTriggered: root.editRequested(root.recordId)
        }
        MenuItem {
            text: qsTr("Reconcile …")
            icon.name: "check-all"
            onTriggered: root.reconcileRequested(root.recordId, root.name)
        }
        MenuItem {
            text: qsTr("Move up (Alt+↑)")
            icon.name: "chevron-up"
            onTriggered: root.accounts.moveBy(root.recordId, -1)
        }
        MenuItem {
            text: qsTr("Move down (Alt+↓)")
            icon.name: "chevron-down"
            onTriggered: root.accounts.moveBy(root.recordId, 1)
        }
        MenuItem {
            text: root.archived ? qsTr("Use again") : qsTr("Archive")
            icon.name: "folder"
            onTriggered: root.accounts.archive(root.recordId, !root.archived)
        }
        MenuItem {
            text: qsTr("Show archived accounts")
            checkable: true
            checked: root.accounts.showsArchived
            onTriggered: root.accounts.showsArchived = checked
        }
        MenuItem {
            text: qsTr("Delete account")
            icon.name: "delete"
            onTriggered: root.accounts.removeAccount(root.recordId)
        }
    }
}
