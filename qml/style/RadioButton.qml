// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.RadioButton {
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
        width: 18
        height: 18
        radius: 9
        color: control.checked ? Theme.accentFill : Theme.field
        border.width: control.checked ? 0 : 1
        border.color: Theme.outline
        Rectangle {
            anchors.centerIn: parent
            width: 8
            height: 8
            radius: 4
            visible: control.checked
            color: Theme.accentText
        }
        FocusRing { visible: control.visualFocus; radius: 11 }
    }

    contentItem: Text {
        leftPadding: control.indicator.width + control.spacing
        text: control.text
        font: control.font
        color: control.enabled ? Theme.text : Theme.disabled
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
    }
}
