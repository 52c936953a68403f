// SPDX-License-Identifier: GPL-3.0-or-later
// A line over time with the area below it.
import QtQuick
import QtQuick.Shapes
import FinWise
import FinWise.Theme

PlotFrame {
    id: root

    edged: true

    Rectangle {
        visible: root.plot.zero >= 0
        y: (1 - root.plot.zero) * root.canvasHeight
        width: root.canvasWidth
        height: 1
        color: Theme.outline
        opacity: 0.6
    }
    Shape {
        anchors.fill: parent
        visible: root.plot.count > 1
        ShapePath {
            strokeWidth: -1
            fillColor: Theme.accentSoft
            scale: Qt.size(root.canvasWidth, root.canvasHeight)
            PathPolyline { path: root.plot.area }
        }
    }
    Shape {
        anchors.fill: parent
        visible: root.plot.count > 1
        ShapePath {
            strokeWidth: 2
            strokeColor: Theme.accent
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            scale: Qt.size(root.canvasWidth, root.canvasHeight)
            PathPolyline { path: root.plot.line }
        }
    }
    Rectangle {
        visible: root.shownPoint >= 0
        x: root.plot.count > 1
           ? root.shownPoint / (root.plot.count - 1) * root.canvasWidth : 0
        width: 1
        height: root.canvasHeight
        color: Theme.outline
    }
}
