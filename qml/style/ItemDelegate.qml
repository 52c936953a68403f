// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.ItemDelegate {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.rowHeight
    leftPadding: Theme.medium - 2
    rightPadding: Theme.medium - 2
    hoverEnabled: true
    font.pixelSize: Theme.fontBody
    Accessible.name: text
    Accessible.onPressAction: control.clicked()

    contentItem: ControlLabel {
        icon: control.icon.name
        label: control.text
        centred: false
        strong: control.font.weight > Font.Normal
        color: !control.enabled ? Theme.disabled : Theme.text
    }

    background: Rectangle {
        radius: Theme.radius - 2
        color: control.down ? Theme.pressed
               : control.highlighted ? Theme.accentSoft
               : control.hovered ? Theme.hover : "transparent"
        FocusRing { visible: control.visualFocus; anchors.margins: 0 }
    }
}
