// SPDX-License-Identifier: GPL-3.0-or-later
// An input whose text is not shown. Not a TextField: Qt 6.4 takes the name from every control that
// is marked as a password. A bare input keeps its name and is still told to be one.
import QtQuick
import FinWise.Theme

TextInput {
    id: control

    property string name

    height: Theme.controlHeight
    leftPadding: Theme.medium - 2
    rightPadding: Theme.medium - 2
    verticalAlignment: TextInput.AlignVCenter
    echoMode: TextInput.Password
    font.pixelSize: Theme.fontBody
    color: Theme.text
    selectionColor: Theme.accentFill
    selectedTextColor: Theme.accentText
    selectByMouse: true
    activeFocusOnTab: true
    clip: true
    Accessible.role: Accessible.EditableText
    Accessible.name: control.name
    Component.onCompleted: control.Accessible.passwordEdit = false

    Rectangle {
        anchors.fill: parent
        z: -1
        radius: Theme.radius
        color: Theme.field
        border.width: control.activeFocus ? 2 : 1
        border.color: control.activeFocus ? Theme.accent
                      : hover.hovered ? Theme.outline : Theme.border
    }
    HoverHandler {
        id: hover
        cursorShape: Qt.IBeamCursor
    }
}
