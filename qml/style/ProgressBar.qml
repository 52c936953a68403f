// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.ProgressBar {
    id: control

    implicitWidth: 160
    implicitHeight: 6

    property real wave

    NumberAnimation on wave {
        from: 0
        to: 1
        duration: 1400
        loops: Animation.Infinite
        running: control.indeterminate && control.visible
    }

    contentItem: Item {
        clip: true
        Rectangle {
            x: control.indeterminate ? control.wave * control.width * 1.3 - width : 0
            width: control.width * (control.indeterminate ? 0.3 : control.position)
            height: parent.height
            radius: 3
            color: Theme.accentFill
        }
    }

    background: Rectangle {
        radius: 3
        color: Theme.pressed
    }
}
