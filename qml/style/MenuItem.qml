// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.MenuItem {
    id: control

    implicitWidth: Math.max(190, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: visible ? Theme.rowHeight - 2 : 0
    leftPadding: Theme.medium - 2
    rightPadding: Theme.medium
    font.pixelSize: Theme.fontBody
    Accessible.name: text
    Accessible.onPressAction: control.clicked()

    contentItem: ControlLabel {
        icon: control.checkable ? (control.checked ? "check" : "") : control.icon.name
        label: control.text
        centred: false
        color: control.enabled ? Theme.text : Theme.disabled
    }

    background: Rectangle {
        radius: Theme.radius - 2
        color: control.down ? Theme.pressed : control.highlighted ? Theme.hover : "transparent"
    }
}
