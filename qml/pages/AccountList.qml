// SPDX-License-Identifier: GPL-3.0-or-later
// Groups with their totals and the accounts in them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
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

    clip: true
    model: accounts
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: true
    keyNavigationEnabled: true
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Accounts")
    ScrollBar.vertical: ScrollBar {}
    Keys.onPressed: event => {
        if (!(event.modifiers & Qt.AltModifier))
            return
        if (event.key === Qt.Key_Up)
            root.accounts.moveBy(root.currentId, -1)
        else if (event.key === Qt.Key_Down)
            root.accounts.moveBy(root.currentId, 1)
        else
            return
        event.accepted = true
    }
    Keys.onReturnPressed: (currentItem as ItemDelegate)?.clicked()

    delegate: ItemDelegate {
        id: row

        required property int index
        required property bool isGroup
        required property string recordId
        required property string name
        required property string detail
        required property string glyph
        required property string balanceText
        required property int balanceSign
        readonly property bool current: !isGroup && recordId === root.currentId

        width: ListView.view ? ListView.view.width : 0
        height: isGroup ? 38 : 52
        leftPadding: Theme.medium
        rightPadding: Theme.medium
        text: qsTr("%1, %2").arg(name).arg(balanceText)
        onClicked: {
            root.currentIndex = row.index
            if (!row.isGroup)
                root.chosen(row.recordId)
        }
        onDoubleClicked: if (!row.isGroup) root.editRequested(row.recordId)

        background: Rectangle {
            anchors.fill: parent
            anchors.leftMargin: Theme.small
            anchors.rightMargin: Theme.small
            anchors.topMargin: 1
            anchors.bottomMargin: 1
            radius: Theme.radius
            color: row.current ? Theme.accentSoft
                   : row.hovered && !row.isGroup ? Theme.hover : "transparent"
            border.width: row.ListView.isCurrentItem && root.activeFocus ? 2 : 0
            border.color: Theme.accent
        }

        contentItem: RowLayout {
            spacing: Theme.medium

            Rectangle {
                visible: !row.isGroup
                Layout.leftMargin: Theme.tiny
                implicitWidth: 32
                implicitHeight: 32
                radius: Theme.radius
                color: row.current ? Theme.raised : Theme.hover
                Glyph {
                    anchors.centerIn: parent
                    name: row.glyph
                    color: row.current ? Theme.accent : Theme.muted
                }
            }
            ColumnLayout {
                Layout.leftMargin: row.isGroup ? Theme.tiny : 0
                Layout.topMargin: row.isGroup ? Theme.small : 0
                spacing: 1
                Label {
                    Layout.fillWidth: true
                    text: row.name
                    elide: Text.ElideRight
                    font.pixelSize: row.isGroup ? Theme.fontSmall : Theme.fontBody
                    font.weight: Font.Medium
                    color: row.isGroup ? Theme.muted : Theme.text
                }
                Label {
                    Layout.fillWidth: true
                    visible: !row.isGroup
                    text: row.detail
                    elide: Text.ElideRight
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
            }
            MoneyText {
                Layout.topMargin: row.isGroup ? Theme.small : 0
                text: row.balanceText
                sign: row.balanceSign
                isBalance: true
                font.pixelSize: row.isGroup ? Theme.fontSmall : Theme.fontBody
                font.weight: Font.Medium
                color: row.balanceSign < 0 ? Theme.negative
                       : row.isGroup ? Theme.muted : Theme.text
            }
            ToolButton {
                visible: row.isGroup && row.hovered
                Layout.topMargin: Theme.small
                implicitWidth: 26
                implicitHeight: 26
                text: qsTr("More")
                icon.name: "dots-vertical"
                display: AbstractButton.IconOnly
                onClicked: groupMenu.popup()
            }
        }

        TapHandler {
            acceptedButtons: Qt.RightButton
            onTapped: row.isGroup ? groupMenu.popup() : accountMenu.popup()
        }
        Menu {
            id: groupMenu
            MenuItem {
                text: qsTr("Add account …")
                icon.name: "plus"
                onTriggered: root.accountRequested(row.recordId)
            }
            MenuItem {
                text: qsTr("Rename …")
                icon.name: "pencil"
                onTriggered: root.renameGroupRequested(row.recordId, row.name)
            }
            MenuItem {
                text: qsTr("Delete group")
                icon.name: "delete"
                onTriggered: root.accounts.removeGroup(row.recordId)
            }
        }
        Menu {
            id: accountMenu
            MenuItem {
                text: qsTr("Edit …")
                icon.name: "pencil"
                onTriggered: root.editRequested(row.recordId)
            }
            MenuItem {
                text: qsTr("Reconcile …")
                icon.name: "check-all"
                onTriggered: root.reconcileRequested(row.recordId, row.name)
            }
            MenuItem {
                text: qsTr("Move up (Alt+↑)")
                icon.name: "chevron-up"
                onTriggered: root.accounts.moveBy(row.recordId, -1)
            }
            MenuItem {
                text: qsTr("Move down (Alt+↓)")
                icon.name: "chevron-down"
                onTriggered: root.accounts.moveBy(row.recordId, 1)
            }
            MenuItem {
                text: root.accounts.isArchived(row.recordId) ? qsTr("Use again") : qsTr("Archive")
                icon.name: "folder"
                onTriggered: root.accounts.archive(row.recordId,
                                                   !root.accounts.isArchived(row.recordId))
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
                onTriggered: root.accounts.removeAccount(row.recordId)
            }
        }
    }
}
