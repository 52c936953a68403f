// SPDX-License-Identifier: GPL-3.0-or-later
// A slim line on top of every page.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

Rectangle {
    id: root

    property string icon
    property string text
    property string actionText
    property int severity: 3
    signal acted()

    implicitHeight: visible ? 34 : 0
    color: Theme.severitySoft(severity)
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.huge
        anchors.rightMargin: Theme.medium
        spacing: Theme.small
        Glyph {
            name: root.icon
            font.pixelSize: 16
            color: Theme.severityColor(root.severity)
        }
        Label {
            Layout.fillWidth: true
            text: root.text
            elide: Text.ElideRight
            color: Theme.severityColor(root.severity)
        }
        ToolButton {
            visible: root.actionText.length > 0
            text: root.actionText
            implicitHeight: 26
            onClicked: root.acted()
        }
    }
}
