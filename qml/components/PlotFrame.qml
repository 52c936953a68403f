// SPDX-License-Identifier: GPL-3.0-or-later
// Title, scale and the words of one point around a plot. The point under the mouse or the one
// chosen with the arrow keys is said in words; a screen reader gets all of them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

FocusScope {
    id: root

    required property PlotModel plot
    property string title
    // Below the plot, at its ends; empty: none.
    property string fromText
    property string toText
    // Below the plot, one for each point; as many of them as there is room for.
    property var labels: []
    // The first and the last point lie on the edges.
    property bool edged: false
    // In the corner while no point is chosen.
    property string scaleText: root.plot.highest
    property int point: -1
    default property alias content: canvas.data
    readonly property real canvasWidth: canvas.width
    readonly property real canvasHeight: canvas.height

    readonly property int shownPoint: hover.hovered ? root.at(hover.point.position.x)
                                                    : root.point

    function at(x: real): int {
        return Math.max(0, Math.min(root.plot.count - 1,
                                    Math.floor(x / Math.max(1, canvas.width) * root.plot.count)))
    }

    implicitHeight: 150
    activeFocusOnTab: root.plot.count > 0
    Accessible.role: Accessible.Chart
    Accessible.name: root.title
    Accessible.description: root.plot.summary
    Accessible.focusable: true
    Keys.onLeftPressed:
        root.point = Math.max(0, (root.point < 0 ? root.plot.count : root.point) - 1)
    Keys.onRightPressed: root.point = Math.min(root.plot.count - 1, root.point + 1)
    onActiveFocusChanged: root.point = root.activeFocus ? root.plot.count - 1 : -1

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.tiny

        // Placed by hand: a layout would not notice a scale that is shortened while it is resized.
        Item {
            Layout.fillWidth: true
            implicitHeight: heading.implicitHeight
            Label {
                id: heading
                width: parent.width - (words.visible ? words.width + Theme.small : 0)
                text: root.title
                elide: Text.ElideRight
                font.weight: Font.Medium
            }
            Label {
                id: words
                // The scale gives way to the title; the words of a point may need most of the line.
                visible: root.shownPoint >= 0
                         || heading.implicitWidth + Theme.small + implicitWidth <= parent.width
                width: root.shownPoint < 0 ? implicitWidth
                       : Math.min(implicitWidth, parent.width * 0.72)
                anchors.right: parent.right
                anchors.baseline: heading.baseline
                text: root.shownPoint >= 0 ? root.plot.textAt(root.shownPoint)
                                           : root.scaleText
                elide: root.shownPoint >= 0 ? Text.ElideRight : Text.ElideNone
                horizontalAlignment: Text.AlignRight
                font.pixelSize: Theme.fontSmall
                color: root.shownPoint >= 0 ? Theme.text : Theme.muted
            }
        }
        Rectangle {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.minimumHeight: 40
            radius: 4
            color: "transparent"
            Repeater {
                model: 3
                delegate: Rectangle {
                    required property int index
                    x: 6
                    y: 6 + index * (canvas.height - 1) / 2
                    width: canvas.width
                    height: 1
                    color: Theme.border
                    opacity: 0.7
                }
            }
            Item {
                id: canvas
                anchors.fill: parent
                anchors.margins: 6
                HoverHandler { id: hover }
            }
            Rectangle {
                anchors.fill: parent
                visible: root.activeFocus
                radius: 4
                color: "transparent"
                border.width: 2
                border.color: Theme.accent
            }
        }
        Item {
            id: axis
            readonly property real pitch:
                canvas.width / Math.max(1, root.labels.length - (root.edged ? 1 : 0))
            readonly property int step: Math.max(1, Math.ceil(38 / Math.max(1, axis.pitch)))

            Layout.fillWidth: true
            visible: root.labels.length > 0
            implicitHeight: 16
            Repeater {
                model: root.labels
                delegate: Label {
                    required property int index
                    required property string modelData
                    readonly property real middle:
                        6 + (root.edged ? index : index + 0.5) * axis.pitch
                    visible: (root.labels.length - 1 - index) % axis.step === 0
                    x: Math.max(0, Math.min(axis.width - width, middle - width / 2))
                    text: modelData
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            visible: root.fromText.length > 0
            Label {
                Layout.fillWidth: true
                text: root.fromText
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
            Label {
                text: root.toText
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
    }
}
