// SPDX-License-Identifier: GPL-3.0-or-later
// A short message at the lower edge, with an action where there is one.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

Rectangle {
    id: root

    property string text
    property string actionText
    property int severity: 0
    // What the action is about, for whoever shows it.
    property int topic: 0
    signal acted(topic: int)

    // Errors stay until they are dismissed.
    function show(message: string, severity: int, action: string, topic: int) {
        root.topic = topic
        root.text = message
        root.severity = severity
        root.actionText = action
        root.visible = true
        timer.interval = action.length > 0 ? 8000 : 4000
        if (severity === 4)
            timer.stop()
        else
            timer.restart()
    }
    function hide() {
        root.visible = false
        timer.stop()
    }

    visible: false
    width: Math.min(row.implicitWidth + 2 * Theme.large,
                    parent ? parent.width - 2 * Theme.huge : 600)
    height: Math.max(44, row.implicitHeight + 2 * Theme.small)
    radius: Theme.radius
    color: Theme.dark ? "#3a4150" : "#2a3142"
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Timer {
        id: timer
        onTriggered: root.visible = false
    }

    RowLayout {
        id: row
        anchors.fill: parent
        anchors.leftMargin: Theme.large
        anchors.rightMargin: Theme.small
        spacing: Theme.medium
        Glyph {
            visible: root.severity > 2
            name: "alert"
            color: root.severity === 4 ? "#ff8f86" : "#f0ba55"
        }
        Text {
            Layout.fillWidth: true
            Layout.maximumWidth: 560
            text: root.text
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontBody
            color: "#ffffff"
        }
        ToolButton {
            id: action
            visible: root.actionText.length > 0
            text: root.actionText
            contentItem: Text {
                text: action.text
                font.pixelSize: Theme.fontBody
                font.weight: Font.Medium
                color: "#a9c2ff"
                verticalAlignment: Text.AlignVCenter
            }
            onClicked: {
                root.hide()
                root.acted(root.topic)
            }
        }
        ToolButton {
            id: dismiss
            text: qsTr("Dismiss")
            icon.name: "close"
            display: AbstractButton.IconOnly
            contentItem: Glyph { name: "close"; color: "#c5cbd8" }
            onClicked: root.hide()
        }
    }
}
