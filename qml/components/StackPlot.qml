// SPDX-License-Identifier: GPL-3.0-or-later
// Several figures over time, stacked above and below zero, with a line for what they make together.
// Arrow keys choose a point and one of its parts, Enter or a click asks for what is behind it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Shapes
import FinWise
import FinWise.Models
import FinWise.Theme

PlotFrame {
    id: root

    required property SeriesModel stack
    // A line shows the sum of each point.
    property bool lined: true
    // The part chosen by keys; -1: all of the point.
    property int chosen: -1
    readonly property int shownPart: mouse.hovered ? root.partAt(mouse.point.position)
                                                   : root.chosen
    // A part of a point, or, with -1, all of it.
    signal opened(point: int, series: int)

    function partAt(place: point): int {
        return root.stack.seriesAt(root.at(place.x),
                                   1 - place.y / Math.max(1, root.canvasHeight))
    }
    function open() {
        if (root.shownPoint >= 0)
            root.opened(root.shownPoint, root.chosen)
    }

    plot: root.stack
    // Of a plot nobody sees, they would only take time.
    labels: root.visible ? root.stack.labels : []
    scaleText: width < 300 ? "" : qsTr("up to %1").arg(root.stack.highest)
    onShownPointChanged: root.stack.shown = root.shownPoint
    onPointChanged: root.chosen = -1
    Keys.onUpPressed: root.chosen = Math.min(root.stack.series.rowCount() - 1, root.chosen + 1)
    Keys.onDownPressed: root.chosen = Math.max(-1, root.chosen - 1)
    Keys.onReturnPressed: root.open()
    Keys.onEnterPressed: root.open()
    Accessible.onPressAction: root.open()

    Rectangle {
        visible: root.shownPoint >= 0
        x: root.shownPoint * width
        width: root.canvasWidth / Math.max(1, root.stack.count)
        height: root.canvasHeight
        radius: 3
        color: Theme.hover
    }
    Repeater {
        model: root.stack.series
        delegate: Shape {
            id: layer
            required property int index
            required property string tint
            required property string bars

            width: root.canvasWidth
            height: root.canvasHeight
            // Areas are larger than text, so calmer.
            opacity: root.shownPart < 0 ? 0.82 : root.shownPart === layer.index ? 1 : 0.45
            ShapePath {
                strokeWidth: -1
                fillColor: Theme.tint(layer.tint)
                scale: Qt.size(root.canvasWidth, root.canvasHeight)
                PathSvg { path: layer.bars }
            }
        }
    }
    Rectangle {
        visible: root.stack.zero >= 0
        y: (1 - root.stack.zero) * root.canvasHeight
        width: root.canvasWidth
        height: 1
        color: Theme.outline
    }
    // From the middle of the first bar to the middle of the last one.
    Shape {
        id: line
        readonly property real room: root.canvasWidth / Math.max(1, root.stack.count)
        visible: root.lined && root.stack.count > 1
        x: line.room / 2
        width: root.canvasWidth - line.room
        height: root.canvasHeight
        ShapePath {
            strokeWidth: 2
            strokeColor: Theme.text
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            scale: Qt.size(line.width, line.height)
            PathPolyline { path: root.stack.line }
        }
    }
    Rectangle {
        id: bubble
        readonly property bool onLeft: root.shownPoint < root.stack.count / 2
        readonly property real middle:
            (root.shownPoint + 0.5) * root.canvasWidth / Math.max(1, root.stack.count)
        visible: root.shownPart >= 0 && words.text.length > 0
        x: bubble.onLeft ? Math.min(bubble.middle + 14, root.canvasWidth - width)
                         : Math.max(0, bubble.middle - 14 - width)
        y: mouse.hovered ? Math.max(0, Math.min(root.canvasHeight - height,
                                                mouse.point.position.y - height / 2)) : 4
        width: words.implicitWidth + 2 * Theme.small
        height: words.implicitHeight + Theme.small
        radius: Theme.radius - 2
        color: Theme.popup
        border.color: Theme.border
        Label {
            id: words
            anchors.centerIn: parent
            text: root.stack.wordsOf(root.shownPart, root.shownPoint)
            font.pixelSize: Theme.fontSmall
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    HoverHandler {
        id: mouse
        cursorShape: Qt.PointingHandCursor
    }
    TapHandler {
        onTapped: eventPoint => root.opened(root.at(eventPoint.position.x),
                                            root.partAt(eventPoint.position))
    }
}
