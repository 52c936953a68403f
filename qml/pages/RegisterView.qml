// SPDX-License-Identifier: GPL-3.0-or-later
// Transactions as a table: newest first. Enter edits in the row, Ctrl+Enter in the form, Insert
// starts a new one, Space and Shift choose several. Live changes leave the place as it is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property Session session
    required property RegisterModel register
    property bool showsAccount: false
    property bool showsBalance: !showsAccount
    signal editRequested(transactionId: string)
    signal planRequested(transactionId: string)

    readonly property RegisterColumns columns: RegisterColumns {
        settings: root.session.settings
        width: root.width
        showsAccount: root.showsAccount
        showsBalance: root.showsBalance
    }
    readonly property bool listFocus: list.activeFocus
    function choose(row: int, chosen: bool, button: int, modifiers: int) {
        list.forceActiveFocus()
        if (modifiers & Qt.ShiftModifier) {
            list.extendTo(row)
        } else {
            list.currentIndex = row
            if (modifiers & Qt.ControlModifier)
                list.toggle(row)
            else if (button === Qt.LeftButton || !chosen)
                root.register.clearSelection() // the menu is about the row it was asked for
            list.anchor = row
        }
        if (button === Qt.RightButton)
            menu.popup()
    }
    function focusList() { list.forceActiveFocus() }
    function enterNew() {
        rowEditor.createFor(root.register.accountId)
    }
    function editInRow(row: int) {
        list.positionViewAtIndex(row, ListView.Contain)
        rowEditor.edit(root.register.idAt(row), list.itemAtIndex(row))
    }
    function removeChosen() {
        if (root.register.selectedCount > 0)
            root.session.actions.remove(root.register)
        else
            root.register.remove(list.currentIndex)
    }

    QtObject {
        id: place
        property string topId
        property string currentId
        property real offset: 0
    }
    // A model that starts anew keeps what stood at the top of the view where it was.
    Connections {
        target: root.register
        function onStartsAnew() {
            const top = list.indexAt(1, list.contentY + 1)
            place.topId = list.contentY > list.originY && top >= 0 ? root.register.idAt(top) : ""
            place.offset = top >= 0 ? (list.contentY - list.originY) % Theme.rowHeight : 0
            place.currentId = root.register.idAt(list.currentIndex)
        }
        function onStartedAnew() {
            list.currentIndex = root.register.rowOf(place.currentId)
            const top = place.topId.length > 0 ? root.register.rowOf(place.topId) : -1
            if (top >= 0) {
                list.positionViewAtIndex(top, ListView.Beginning)
                list.contentY += place.offset
            } else {
                list.positionViewAtBeginning()
            }
        }
    }

    component HeadLabel: Label {
        height: 30
        verticalAlignment: Text.AlignVCenter
        font.pixelSize: Theme.fontSmall
        color: Theme.muted
        elide: Text.ElideRight
    }

    RegisterHead {
        id: head
        width: parent.width
        height: 30
        columns: root.columns
    }

    ListView {
        id: list
        anchors.top: head.bottom
        // A new transaction stands above the newest one, not on it.
        anchors.topMargin: rowEditor.visible && rowEditor.creates ? rowEditor.height : 0
        anchors.bottom: foot.top
        width: parent.width
        clip: true
        model: root.register
        reuseItems: true
        // What nobody sees would be made and written, too, with each change.
        cacheBuffer: 0
        boundsBehavior: Flickable.StopAtBounds
        highlightMoveDuration: 0
        activeFocusOnTab: true
        Accessible.role: Accessible.Table
        Accessible.name: qsTr("Transactions")
        ScrollBar.vertical: ScrollBar {}
        onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0
        onModelChanged: currentIndex = -1

        Keys.onDeletePressed: root.removeChosen()
        Keys.onSpacePressed: list.toggle(list.currentIndex)
        Keys.onEscapePressed: event => {
            event.accepted = root.register.selectedCount > 0
            root.register.clearSelection()
        }
        property int anchor: -1
        function toggle(row: int) {
            root.register.toggle(row)
            list.anchor = row
        }
        function extendTo(row: int) {
            if (list.anchor < 0)
                list.anchor = list.currentIndex
            list.currentIndex = Math.max(0, Math.min(list.count - 1, row))
            root.register.selectRange(list.anchor, list.currentIndex)
        }
        Keys.onPressed: event => {
            const page = Math.max(1, Math.floor(list.height / Theme.rowHeight) - 1)
            const extending = event.modifiers & Qt.ShiftModifier
            if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) {
                if (event.modifiers & Qt.ControlModifier)
                    root.editRequested(root.register.idAt(list.currentIndex))
                else
                    root.editInRow(list.currentIndex)
            } else if (event.key === Qt.Key_F2)
                root.editInRow(list.currentIndex)
            else if (event.key === Qt.Key_Insert)
                root.enterNew()
            else if (event.key === Qt.Key_A && event.modifiers & Qt.ControlModifier)
                root.register.selectAll()
            else if (event.key === Qt.Key_Down && extending)
                list.extendTo(list.currentIndex + 1)
            else if (event.key === Qt.Key_Up && extending)
                list.extendTo(list.currentIndex - 1)
            else if (event.key === Qt.Key_PageDown)
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

        delegate: RegisterRow {
            columns: root.columns
            listFocus: root.listFocus
            onPicked: (button, modifiers) => root.choose(index, chosen, button, modifiers)
            onEditInRowRequested: root.editInRow(index)
            onEditRequested: root.editRequested(recordId)
        }
    }

    RowEditor {
        id: rowEditor
        editor: root.session.transactionEditor
        columns: root.columns
        accountId: root.register.accountId
        warning: root.session.presence.warning
        onDone: list.forceActiveFocus()
    }
    Menu {
        id: menu
        MenuItem {
            text: qsTr("Edit")
            icon.name: "pencil"
            onTriggered: root.editInRow(list.currentIndex)
        }
        MenuItem {
            text: qsTr("All fields …")
            icon.name: "list"
            onTriggered: root.editRequested(root.register.idAt(list.currentIndex))
        }
        MenuItem {
            text: qsTr("Duplicate")
            icon.name: "content-copy"
            onTriggered: root.session.actions.duplicate(root.register.idAt(list.currentIndex))
        }
        MenuItem {
            text: qsTr("Make a plan of it …")
            icon.name: "calendar"
            onTriggered: root.planRequested(root.register.idAt(list.currentIndex))
        }
        MenuItem {
            text: qsTr("Columns …")
            icon.name: "table"
            onTriggered: head.chooseColumns()
        }
        MenuItem {
            text: qsTr("Choose all")
            icon.name: "check-all"
            onTriggered: root.register.selectAll()
        }
        MenuItem {
            text: qsTr("Delete")
            icon.name: "delete"
            onTriggered: root.removeChosen()
        }
    }

    Rectangle {
        id: foot
        anchors.bottom: parent.bottom
        width: parent.width
        height: root.register.selectedCount > 0 ? 46 : 28
        color: root.register.selectedCount > 0 ? Theme.raised : Theme.surface
        Rectangle {
            width: parent.width
            height: 1
            color: Theme.border
        }
        SelectionBar {
            anchors.fill: parent
            visible: root.register.selectedCount > 0
            session: root.session
            register: root.register
        }
        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.large
            anchors.rightMargin: Theme.large
            visible: root.register.selectedCount === 0
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
