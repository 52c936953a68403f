// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.TextField {
    id: control

    implicitWidth: Math.max(180, contentWidth + leftPadding + rightPadding)
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.medium - 2
    rightPadding: Theme.medium - 2
    verticalAlignment: TextInput.AlignVCenter
    font.pixelSize: Theme.fontBody
    color: enabled ? Theme.text : Theme.disabled
    placeholderTextColor: Theme.muted
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.accentText
    selectByMouse: true
    hoverEnabled: true
    Accessible.name: placeholderText

    Text {
        x: control.leftPadding
        width: control.width - control.leftPadding - control.rightPadding
        height: control.height
        visible: control.length === 0 && control.preeditText.length === 0
        text: control.placeholderText
        font: control.font
        color: control.placeholderTextColor
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: control.horizontalAlignment
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.enabled ? Theme.field : Theme.surface
        border.width: control.activeFocus ? 2 : 1
        border.color: control.activeFocus ? Theme.accent
                      : control.hovered ? Theme.outline : Theme.border
    }
}
