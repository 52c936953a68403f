// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.Switch {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Math.max(24, implicitContentHeight)
    padding: 0
    spacing: Theme.small
    hoverEnabled: true
    font.pixelSize: Theme.fontBody
    Accessible.name: text

    indicator: Rectangle {
        y: (control.height - height) / 2
        width: 36
        height: 20
        radius: 10
        color: control.checked ? Theme.accentFill : Theme.pressed
        border.width: control.checked ? 0 : 1
        border.color: Theme.outline
        Rectangle {
            x: control.checked ? parent.width - width - 3 : 3
            anchors.verticalCenter: parent.verticalCenter
            width: 14
            height: 14
            radius: 7
            color: control.checked ? Theme.accentText : Theme.muted
            Behavior on x { NumberAnimation { duration: Theme.motion } }
        }
        FocusRing { visible: control.visualFocus; radius: 12 }
    }

    contentItem: Text {
        leftPadding: control.indicator.width + control.spacing
        text: control.text
        font: control.font
        color: control.enabled ? Theme.text : Theme.disabled
        verticalAlignment: Text.AlignVCenter
    }
}
