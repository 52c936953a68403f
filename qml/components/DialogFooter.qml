// SPDX-License-Identifier: GPL-3.0-or-later
// The two buttons under a form.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise.Theme

Item {
    id: root

    property string acceptText
    property bool acceptEnabled: true
    // What is accepted cannot be undone.
    property bool destructive: false
    signal accepted()
    signal rejected()

    implicitHeight: 74
    implicitWidth: row.implicitWidth + 2 * Theme.huge

    RowLayout {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: Theme.huge
        y: Theme.medium
        spacing: Theme.small

        Button {
            text: qsTr("Cancel")
            onClicked: root.rejected()
        }
        Button {
            id: accept
            text: root.acceptText
            highlighted: true
            enabled: root.acceptEnabled
            onClicked: root.accepted()
        }
    }
    Binding {
        when: root.destructive
        target: accept.background
        property: "color"
        value: accept.hovered ? Qt.darker(Theme.negativeFill, 1.12) : Theme.negativeFill
    }
}
