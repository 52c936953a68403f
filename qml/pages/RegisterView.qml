// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions as a table: newest first, Enter edits, Delete deletes.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property RegisterModel register
    property bool showsAccount: false
    property bool showsBalance: !showsAccount
    // Without heading and footer, for a few rows in a card.
    property bool brief: false
    signal editRequested(transactionId: string)

    // Where the columns lie; the payee takes what is left.
    readonly property int gap: Theme.medium
    readonly property int dateWidth: 84
    readonly property int amountWidth: 104
    readonly property int balanceWidth: showsBalance ? 112 : 0
    readonly property bool showsCategory: width > (showsAccount ? 700 : 600)
    readonly property int categoryWidth:
        showsCategory ? Math.min(180, Math.max(120, width * 0.17)) : 0
    readonly property int accountWidth:
        showsAccount && width > 560 ? Math.min(150, width * 0.19) : 0
    readonly property int dateX: Theme.large
    readonly property int payeeX: dateX + dateWidth + gap
    readonly property int balanceX: width - Theme.large - balanceWidth
    readonly property int amountX: balanceX - amountWidth - (showsBalance ? gap : 0)
    readonly property int accountX: amountX - accountWidth - gap
    readonly property int categoryX: accountX - categoryWidth - (showsAccount ? gap : 0)
    readonly property int payeeWidth: categoryX - payeeX - gap
    readonly property bool showsPurpose: payeeWidth > 220

    function focusList() { list.forceActiveFocus() }

    component HeadLabel: Label {
        height: 30
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.fontSmall
        color: Theme.muted
        elide: Text.ElideRight
    }

    Rectangle {
        id: head
        visible: !root.brief
        width: parent.width
        height: root.brief ? 0 : 30
        color: Theme.surface
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
        }
        HeadLabel { x: root.dateX; text: qsTr("Date") }
        HeadLabel { x: root.payeeX; width: root.payeeWidth; text: qsTr("Payee and purpose") }
        HeadLabel {
            visible: root.categoryWidth > 0
            x: root.categoryX
            width: root.categoryWidth
            text: qsTr("Category")
        }
        HeadLabel {
            visible: root.accountWidth > 0
            x: root.accountX
            width: root.accountWidth
            text: qsTr("Account")
        }
        HeadLabel {
            x: root.amountX
            width: root.amountWidth
            text: qsTr("Amount")
            horizontalAlignment: Text.AlignRight
        }
        HeadLabel {
            visible: root.showsBalance
            x: root.balanceX
            width: root.balanceWidth
            text: qsTr("Balance")
            horizontalAlignment: Text.AlignRight
        }
    }

    ListView {
        id: list
        anchors.top: head.bottom
        anchors.bottom: foot.top
        width: parent.width
        clip: true
        model: root.register
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        interactive: !root.brief
        activeFocusOnTab: !root.brief
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Transactions")
        ScrollBar.vertical: ScrollBar {
            policy: root.brief ? ScrollBar.AlwaysOff : ScrollBar.AsNeeded
        }
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        onModelChanged: currentIndex = -1

        Keys.onReturnPressed: root.editRequested(root.register.idAt(list.currentIndex))
        Keys.onEnterPressed: root.editRequested(root.register.idAt(list.currentIndex))
        Keys.onDeletePressed: root.register.remove(list.currentIndex)
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(list.height / Theme.rowHeight) - 1)
            if (event.key === Qt.Key_PageDown)
                list.currentIndex = Math.min(list.count - 1, list.currentIndex + page)
            else if (event.key === Qt.Key_PageUp)
                list.currentIndex = Math.max(0, list.currentIndex - page)
            else if (event.key === Qt.Key_Home)
                list.currentIndex = 0
            else if (event.key === Qt.Key_End)
                list.currentIndex = list.count - 1
            else
                return
            event.accepted = true
        }

        delegate: Rectangle {
            id: row

            required property int index
            required property string recordId
            required property string dateText
            required property string payee
            required property string description
            required property string category
            required property string account
            required property string amountText
            required property int amountSign
            required property string balanceText
            required property int balanceSign
            readonly property bool current: ListView.isCurrentItem && !root.brief

            width: ListView.view ? ListView.view.width : 0
            height: Theme.rowHeight
            color: current ? (list.activeFocus ? Theme.accentSoft : Theme.hover)
                   : mouse.containsMouse ? Theme.hover : "transparent"
            Accessible.role: Accessible.Row
            Accessible.name: qsTr("%1, %2, %3").arg(row.dateText).arg(row.payee).arg(row.amountText)
            Accessible.onPressAction: root.editRequested(row.recordId)

            Rectangle {
                anchors.bottom: parent.bottom
                x: Theme.large
                width: parent.width - 2 * Theme.large
                height: 1
                color: Theme.border
                opacity: 0.6
            }
            MouseArea {
                id: mouse
                anchors.fill: parent
                hoverEnabled: true
                acceptedButtons: Qt.LeftButton | Qt.RightButton
                onClicked: event => {
                    list.currentIndex = row.index
                    list.forceActiveFocus()
                    if (event.button === Qt.RightButton)
                        menu.popup()
                }
                onDoubleClicked: root.editRequested(row.recordId)
            }
            Label {
                x: root.dateX
                anchors.verticalCenter: parent.verticalCenter
                text: row.dateText
                color: Theme.muted
            }
            Row {
                x: root.payeeX
                width: root.payeeWidth
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.small
                Label {
                    id: payee
                    width: Math.min(implicitWidth,
                                    parent.width * (purpose.visible ? 0.68 : 1))
                    text: row.payee
                    elide: Text.ElideRight
                    font.weight: Font.Medium
                }
                Label {
                    id: purpose
                    visible: root.showsPurpose && text.length > 0
                    width: Math.max(0, parent.width - payee.width - Theme.small)
                    text: row.description
                    elide: Text.ElideRight
                    color: Theme.muted
                }
            }
            Chip {
                visible: row.category.length > 0 && root.categoryWidth > 0
                x: root.categoryX
                width: Math.min(implicitWidth, root.categoryWidth)
                anchors.verticalCenter: parent.verticalCenter
                text: row.category
            }
            Label {
                visible: root.accountWidth > 0
                x: root.accountX
                width: root.accountWidth
                anchors.verticalCenter: parent.verticalCenter
                text: row.account
                elide: Text.ElideRight
                color: Theme.muted
            }
            MoneyText {
                x: root.amountX
                width: root.amountWidth
                anchors.verticalCenter: parent.verticalCenter
                text: row.amountText
                sign: row.amountSign
                font.weight: Font.Medium
            }
            MoneyText {
                visible: root.showsBalance
                x: root.balanceX
                width: root.balanceWidth
                anchors.verticalCenter: parent.verticalCenter
                text: row.balanceText
                color: row.balanceSign < 0 ? Theme.negative : Theme.muted
            }
        }
    }

    Menu {
        id: menu
        MenuItem {
            text: qsTr("Edit …")
            icon.name: "pencil"
            onTriggered: root.editRequested(root.register.idAt(list.currentIndex))
        }
        MenuItem {
            text: qsTr("Delete")
            icon.name: "delete"
            onTriggered: root.register.remove(list.currentIndex)
        }
    }

    Rectangle {
        id: foot
        visible: !root.brief
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.brief ? 0 : 28
        color: Theme.surface
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.large
            anchors.rightMargin: Theme.large
            HeadLabel {
                Layout.fillWidth: true
                Layout.preferredHeight: 28
                text: root.register.countText
            }
            HeadLabel {
                Layout.preferredHeight: 28
                text: qsTr("Sum %1").arg(root.register.sumText)
            }
        }
    }
}
