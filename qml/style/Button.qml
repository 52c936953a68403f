// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.Button {
    id: control

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, implicitHeight)
    implicitHeight: Theme.controlHeight
    leftPadding: display === T.AbstractButton.IconOnly || text.length === 0
                 ? Theme.small : Theme.medium + 2
    rightPadding: leftPadding
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: ControlLabel {
        icon: control.icon.name
        source: control.icon.source
        label: control.text
        display: control.display
        strong: control.highlighted
        color: !control.enabled ? Theme.disabled
            : control.highlighted ? Theme.accentText
            : control.flat || control.checked ? Theme.accent : Theme.text
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.highlighted && control.enabled
               ? (control.down || control.hovered ? Theme.accentHover : Theme.accentFill)
               : control.checked ? Theme.accentSoft
               : control.down ? Theme.pressed
               : control.hovered && control.enabled ? Theme.hover
               : control.flat ? "transparent" : Theme.raised
        border.width: control.flat || (control.highlighted && control.enabled) ? 0 : 1
        border.color: control.checked ? Theme.accent : Theme.border
        FocusRing { visible: control.visualFocus }
    }
}
