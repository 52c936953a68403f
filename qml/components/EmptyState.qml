// SPDX-License-Identifier: GPL-3.0-or-later
// What goes here, and the first step.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

Item {
    id: root

    property string icon
    property string title
    property string text
    // Something went wrong; nothing is merely empty.
    property bool warning: false
    default property alias actions: row.data

    // What is no longer there shall not keep the keys: Enter would do the first step again.
    enabled: visible

    ColumnLayout {
        anchors.centerIn: parent
        // The actions may be wider than a line of text that reads well.
        width: Math.min(parent.width - 2 * Theme.huge, Math.max(420, row.implicitWidth))
        spacing: Theme.medium

        Rectangle {
            Layout.alignment: Qt.AlignHCenter
            implicitWidth: 64
            implicitHeight: 64
            radius: 32
            color: root.warning ? Theme.warningSoft : Theme.accentSoft
            Glyph {
                anchors.centerIn: parent
                name: root.icon
                font.pixelSize: 30
                color: root.warning ? Theme.warning : Theme.accent
            }
        }
        Label {
            Layout.fillWidth: true
            Layout.maximumWidth: 420
            Layout.alignment: Qt.AlignHCenter
            text: root.title
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontLarge
            font.weight: Font.Medium
        }
        Label {
            Layout.fillWidth: true
            Layout.maximumWidth: 420
            Layout.alignment: Qt.AlignHCenter
            text: root.text
            horizontalAlignment: Text.AlignHCenter
            wrapMode: Text.Wrap
            lineHeight: 1.25
            color: Theme.muted
        }
        RowLayout {
            id: row
            Layout.alignment: Qt.AlignHCenter
            Layout.topMargin: Theme.tiny
            spacing: Theme.small
        }
    }
}
