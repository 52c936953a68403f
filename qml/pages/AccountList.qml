// SPDX-License-Identifier: GPL-3.0-or-later
// Groups with their totals and the accounts in them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

ListView {
    id: root

    required property AccountListModel accounts
    property string currentId
    signal chosen(accountId: string)
    signal editRequested(accountId: string)
    signal renameGroupRequested(groupId: string, name: string)
    signal accountRequested(groupId: string)
    signal reconcileRequested(accountId: string, name: string)
    // The account that is being dragged, and the row before which it would lie.
    property string dragged
    property int dropRow: -1

    // False where the list only shows balances.
    property bool sortable: true
    // One line for each account.
    property bool brief: false

    function dragTo(accountId: string, y: real) {
        root.dragged = accountId
        const over = root.itemAt(1, y)
        if (over === null) {
            root.dropRow = y < 0 ? 0 : root.count
            return
        }
        const index = root.indexAt(1, y)
        root.dropRow = y < over.y + over.height / 2 ? index : index + 1
    }
    function drop() {
        if (root.dragged.length > 0 && root.dropRow >= 0)
            root.accounts.moveTo(root.dragged, root.dropRow)
        root.dragged = ""
        root.dropRow = -1
    }

    function openMenu(recordId: string, name: string, isGroup: bool) {
        if (menus.status === Loader.Null)
            menus.setSource("AccountMenus.qml", {"accounts": root.accounts})
        const opened = menus.item as AccountMenus
        if (opened !== null)
            opened.show(recordId, name, isGroup)
    }

    clip: true
    model: accounts
    cacheBuffer: 0 // what nobody sees is not made
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Accounts")
    ScrollBar.vertical: ScrollBar {}
    Keys.onMenuPressed: {
        const row = root.currentItem as AccountRow
        if (row !== null)
            root.openMenu(row.recordId, row.name, row.isGroup)
    }
    Keys.onPressed: event => {
        if (!(event.modifiers & Qt.AltModifier))
            return
        if (event.key !== Qt.Key_Up && event.key !== Qt.Key_Down)
            return
        const places = event.key === Qt.Key_Up ? -1 : 1
        const row = root.currentItem as AccountRow
        if (row !== null && row.isGroup)
            root.accounts.moveGroupBy(row.recordId, places)
        else
            root.accounts.moveBy(row !== null ? row.recordId : root.currentId, places)
        event.accepted = true
    }
    Keys.onReturnPressed: (currentItem as ItemDelegate)?.clicked()

    // Made for the first one who asks; most of the time nobody does.
    Loader { id: menus }
    Connections {
        target: menus.item as AccountMenus
        function onEditRequested(accountId: string) { root.editRequested(accountId) }
        function onAccountRequested(groupId: string) { root.accountRequested(groupId) }
        function onRenameGroupRequested(groupId: string, name: string) {
            root.renameGroupRequested(groupId, name)
        }
        function onReconcileRequested(accountId: string, name: string) {
            root.reconcileRequested(accountId, name)
        }
    }

    delegate: AccountRow {
        currentId: root.currentId
        listFocus: root.activeFocus
        sortable: root.sortable
        brief: root.brief
        dragged: root.dragged
        dropBefore: root.dragged.length > 0 && root.dropRow === index
        dropAfter: root.dragged.length > 0 && root.dropRow === root.count
                   && index === root.count - 1
        onChosen: root.chosen(recordId)
        onEditRequested: root.editRequested(recordId)
        onMenuRequested: root.openMenu(recordId, name, isGroup)
        onDragMoved: y => root.dragTo(recordId, y)
        onDragEnded: root.drop()
    }
}
