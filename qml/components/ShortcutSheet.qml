// SPDX-License-Identifier: GPL-3.0-or-later
// All shortcuts on one sheet (F1).
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

Dialog {
    id: root

    component Keys: Label {
        font.weight: Font.Medium
        Layout.preferredWidth: 215
    }
    component Meaning: Label {
        color: Theme.muted
        Layout.fillWidth: true
    }

    title: qsTr("Keyboard")
    width: 560
    footer: Item {
        implicitHeight: 74
        Button {
            anchors.right: parent.right
            anchors.rightMargin: Theme.huge
            y: Theme.medium
            text: qsTr("Close")
            onClicked: root.close()
        }
    }

    contentItem: GridLayout {
        columns: 2
        rowSpacing: Theme.small
        columnSpacing: Theme.huge
        Keys { text: qsTr("Ctrl+1 … Ctrl+8") }
        Meaning { text: qsTr("Go to a page") }
        Keys { text: qsTr("Ctrl+N") }
        Meaning { text: qsTr("New transaction") }
        Keys { text: qsTr("Ctrl+F") }
        Meaning { text: qsTr("Search") }
        Keys { text: qsTr("Ctrl+I") }
        Meaning { text: qsTr("Import a statement") }
        Keys { text: qsTr("Enter") }
        Meaning { text: qsTr("Edit in the row") }
        Keys { text: qsTr("Ctrl+Enter") }
        Meaning { text: qsTr("Edit all fields") }
        Keys { text: qsTr("Insert") }
        Meaning { text: qsTr("Enter transactions in the list") }
        Keys { text: qsTr("Space, Shift+↑↓, Ctrl+A") }
        Meaning { text: qsTr("Choose several rows") }
        Keys { text: qsTr("Delete") }
        Meaning { text: qsTr("Delete the chosen rows") }
        Keys { text: qsTr("Ctrl+Z, Ctrl+Shift+Z") }
        Meaning { text: qsTr("Undo, redo") }
        Keys { text: qsTr("Ctrl+R, F5") }
        Meaning { text: qsTr("Sync now") }
        Keys { text: qsTr("+, −, T") }
        Meaning { text: qsTr("In a date: next day, day before, today") }
        Keys { text: qsTr("Alt+↑, Alt+↓") }
        Meaning { text: qsTr("Move an account or a group") }
        Keys { text: qsTr("Alt+←, Alt+→") }
        Meaning { text: qsTr("In the budget: a month earlier, later") }
        Keys { text: qsTr("Ctrl+M") }
        Meaning { text: qsTr("In the budget: move money") }
        Keys { text: qsTr("F1") }
        Meaning { text: qsTr("This list") }
        Keys { text: qsTr("Ctrl+Q") }
        Meaning { text: qsTr("Leave the program") }
    }
}
