// SPDX-License-Identifier: GPL-3.0-or-later
// Bars over time, in pairs when there is a second figure.
pragma ComponentBehavior: Bound

import QtQuick
import FinWise
import FinWise.Theme

PlotFrame {
    id: root

    property bool paired: false
    // What stands for the first and for the second figure.
    property color first: Theme.accent
    property color second: Theme.negative

    Row {
        anchors.fill: parent
        Repeater {
            model: root.plot
            delegate: Item {
                id: bar
                required property int index
                required property double part
                required property double secondPart
                required property bool marked
                readonly property real room: bar.width * (root.plot.count > 30 ? 0.86 : 0.56)

                width: root.canvasWidth / Math.max(1, root.plot.count)
                height: root.canvasHeight
                Rectangle {
                    anchors.fill: parent
                    visible: bar.index === root.shownPoint
                    radius: 3
                    color: Theme.hover
                }
                Rectangle {
                    x: (bar.width - bar.room) / 2
                    y: bar.height - height
                    width: root.paired ? bar.room / 2 - 0.5 : bar.room
                    height: Math.max(bar.part > 0 || bar.marked ? 3 : 1, bar.part * bar.height)
                    radius: Math.min(2, width / 3)
                    color: bar.marked ? Theme.warning : bar.part > 0 ? root.first : Theme.border
                }
                Rectangle {
                    visible: root.paired
                    x: bar.width / 2 + 0.5
                    y: bar.height - height
                    width: bar.room / 2 - 0.5
                    height: Math.max(bar.secondPart > 0 ? 3 : 1, bar.secondPart * bar.height)
                    radius: Math.min(2, width / 3)
                    color: bar.secondPart > 0 ? root.second : Theme.border
                }
            }
        }
    }
}
