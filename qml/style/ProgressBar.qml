// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.ProgressBar {
    id: control

    implicitWidth: 160
    implicitHeight: 6

    contentItem: Item {
        clip: true
        Rectangle {
            readonly property real travel: control.width * 1.3
            x: control.indeterminate ? wave.position * travel - width : 0
            width: control.indeterminate ? control.width * 0.3 : control.position * control.width
            height: parent.height
            radius: 3
            color: Theme.accentFill
        }
        NumberAnimation {
            id: wave
            property real position: 0
            target: wave
            property: "position"
            from: 0
            to: 1
            duration: 1400
            loops: Animation.Infinite
            running: control.indeterminate && control.visible
        }
    }

    background: Rectangle {
        radius: 3
        color: Theme.pressed
    }
}
