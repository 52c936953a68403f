// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.CheckBox {
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
        radius: 5
        color: control.checkState !== Qt.Unchecked ? Theme.accentFill : Theme.field
        border.width: control.checkState !== Qt.Unchecked ? 0 : 1
        border.color: Theme.outline
        Text {
            anchors.centerIn: parent
            visible: control.checkState !== Qt.Unchecked
            text: Icons.glyph(control.checkState === Qt.Checked ? "check" : "minus")
            font.family: Icons.family
            font.pixelSize: 15
            color: Theme.accentText
        }
        FocusRing { visible: control.visualFocus }
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
