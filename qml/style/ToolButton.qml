// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.ToolButton {
    id: control

    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding, implicitHeight)
    implicitHeight: Theme.rowCompact + 2
    padding: 6
    hoverEnabled: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: text
    Keys.onReturnPressed: control.clicked()
    Keys.onEnterPressed: control.clicked()

    contentItem: ControlLabel {
        icon: control.icon.name
        source: control.icon.source
        label: control.text
        display: control.icon.name.length > 0 && control.display === T.AbstractButton.TextBesideIcon
                 ? T.AbstractButton.TextBesideIcon : control.display
        color: !control.enabled ? Theme.disabled : control.checked ? Theme.accent : Theme.muted
    }

    background: Rectangle {
        radius: Theme.radius - 2
        color: control.down ? Theme.pressed
               : control.checked ? Theme.accentSoft
               : control.hovered && control.enabled ? Theme.hover : "transparent"
        FocusRing { visible: control.visualFocus }
    }
}
