// SPDX-License-Identifier: GPL-3.0-or-later
// A bar of a BarPlot with 60 of them.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Item {
    id: root

    property real part: 0
    property bool trouble: false
    property string text

    width: parent ? (parent.width - 59) / 60 : 0
    height: parent ? parent.height : 0

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: Math.max(root.part > 0 || root.trouble ? 3 : 1, root.part * root.height)
        color: root.trouble ? Theme.warning : root.part > 0 ? Theme.accent : Theme.border
    }
    HoverHandler { id: hover }
    ToolTip.visible: hover.hovered
    ToolTip.text: root.text
}
