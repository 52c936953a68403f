// SPDX-License-Identifier: GPL-3.0-or-later
// The truth about sync in one look. All of it comes from one value of the controller.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Rectangle {
    id: root

    required property SyncController sync
    property bool collapsed: false
    signal setUpRequested()
    signal centreRequested()

    readonly property bool configured: sync.display.configured

    implicitHeight: column.implicitHeight + 2 * Theme.small
    radius: Theme.radius
    color: Theme.raised
    border.color: Theme.border
    Accessible.role: Accessible.Grouping
    Accessible.name: qsTr("Sync: %1. %2").arg(sync.display.text).arg(sync.display.detail)

    MouseArea {
        anchors.fill: parent
        cursorShape: Qt.PointingHandCursor
        onClicked: root.centreRequested()
    }

    ColumnLayout {
        id: column
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.small
        spacing: Theme.small

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.small

            Item {
                Layout.alignment: root.collapsed ? Qt.AlignHCenter : Qt.AlignTop
                implicitWidth: 22
                implicitHeight: 22
                Glyph {
                    id: glyph
                    anchors.centerIn: parent
                    name: root.sync.display.icon
                    font.pixelSize: 20
                    color: Theme.severityColor(root.sync.display.severity)
                    RotationAnimation on rotation {
                        running: root.sync.display.busy && root.visible
                        from: 0
                        to: 360
                        duration: 1200
                        loops: Animation.Infinite
                        onRunningChanged: if (!running) glyph.rotation = 0
                    }
                }
                Rectangle {
                    visible: root.sync.display.attention > 0
                    x: 12
                    y: -5
                    implicitWidth: Math.max(15, badge.implicitWidth + 6)
                    implicitHeight: 15
                    radius: 8
                    color: "#b26a00"
                    Text {
                        id: badge
                        anchors.centerIn: parent
                        text: root.sync.display.attention
                        font.pixelSize: 10
                        font.weight: Font.Medium
                        color: "#ffffff"
                    }
                }
            }
            ColumnLayout {
                visible: !root.collapsed
                spacing: 2
                Label {
                    Layout.fillWidth: true
                    text: root.sync.display.text
                    wrapMode: Text.Wrap
                    font.weight: Font.Medium
                    color: root.sync.display.severity === 0 ? Theme.text
                           : Theme.severityColor(root.sync.display.severity)
                }
                Label {
                    Layout.fillWidth: true
                    visible: text.length > 0
                    text: root.sync.display.detail
                    wrapMode: Text.Wrap
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
            }
        }
        ProgressBar {
            Layout.fillWidth: true
            visible: root.sync.display.total > 0
            to: Math.max(1, root.sync.display.total)
            value: root.sync.display.done
            Accessible.name: root.sync.display.text
        }
        Button {
            Layout.fillWidth: true
            visible: root.sync.display.attention > 0 && !root.collapsed
            text: qsTr("Look at %1").arg(root.sync.display.attention)
            icon.name: "alert"
            implicitHeight: 30
            onClicked: root.centreRequested()
        }
        Button {
            Layout.fillWidth: true
            text: root.configured ? qsTr("Sync now") : qsTr("Set up sync")
            icon.name: root.configured ? "refresh" : "link"
            display: root.collapsed ? AbstractButton.IconOnly : AbstractButton.TextBesideIcon
            implicitHeight: 30
            ToolTip.visible: hovered
            ToolTip.text: root.configured ? qsTr("Send and fetch changes at once (Ctrl+R)")
                                          : qsTr("Sign in at a server")
            onClicked: root.configured ? root.sync.syncNow() : root.setUpRequested()
        }
    }
}
