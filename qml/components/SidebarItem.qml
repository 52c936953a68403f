// SPDX-License-Identifier: GPL-3.0-or-later
// One page in the sidebar.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ItemDelegate {
    id: root

    property bool collapsed: false
    property bool current: false
    property string glyph

    // A low window has room for all pages, too.
    implicitHeight: Window.height < 680 ? 31 : 36
    leftPadding: Theme.medium
    Layout.fillWidth: true
    Accessible.role: Accessible.PageTab
    ToolTip.visible: collapsed && hovered
    ToolTip.text: text
    Keys.onReturnPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.medium
        Glyph {
            Layout.alignment: Qt.AlignVCenter
            name: root.glyph
            font.pixelSize: 19
            color: root.current ? Theme.accent : Theme.muted
        }
        Label {
            visible: !root.collapsed
            Layout.fillWidth: true
            text: root.text
            elide: Text.ElideRight
            font.weight: root.current ? Font.Medium : Font.Normal
            color: root.current ? Theme.accent : Theme.text
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.current ? Theme.accentSoft : root.hovered ? Theme.pressed : "transparent"
        Rectangle {
            visible: root.visualFocus
            anchors.fill: parent
            radius: Theme.radius
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
    }
}
