// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.ScrollBar {
    id: control

    implicitWidth: orientation === Qt.Vertical ? 10 : 60
    implicitHeight: orientation === Qt.Vertical ? 60 : 10
    padding: 2
    minimumSize: 0.06
    visible: policy === T.ScrollBar.AlwaysOn || (policy === T.ScrollBar.AsNeeded && size < 1.0)
    Accessible.ignored: true

    contentItem: Rectangle {
        radius: 3
        color: control.pressed || control.hovered ? Theme.outline : Theme.pressed
    }
}
