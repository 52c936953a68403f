// SPDX-License-Identifier: GPL-3.0-or-later
// A short fact in a coloured pill.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Rectangle {
    id: root

    property string text
    property string icon
    property int severity: 0

    readonly property real glyphWidth: icon.length > 0 ? 17 : 0

    implicitWidth: glyphWidth + words.implicitWidth + 18
    implicitHeight: 22
    radius: 11
    color: Theme.severitySoft(severity)
    Accessible.role: Accessible.StaticText
    Accessible.name: text

    Row {
        x: 9
        height: parent.height
        spacing: 4
        Glyph {
            visible: root.icon.length > 0
            anchors.verticalCenter: parent.verticalCenter
            name: root.icon
            font.pixelSize: 13
            color: Theme.severityColor(root.severity)
        }
        Label {
            id: words
            width: Math.min(implicitWidth, root.width - 18 - root.glyphWidth)
            anchors.verticalCenter: parent.verticalCenter
            text: root.text
            elide: Text.ElideRight
            font.pixelSize: Theme.fontSmall
            color: Theme.severityColor(root.severity)
        }
    }
}
