// SPDX-License-Identifier: GPL-3.0-or-later
// Named figures from the largest down, each with a bar and its value in words.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ColumnLayout {
    id: root

    required property PlotModel plot
    property string title
    property string emptyText
    property color tint: Theme.accent

    spacing: Theme.tiny
    Accessible.role: Accessible.Chart
    Accessible.name: root.title
    Accessible.description: root.plot.summary

    Label {
        Layout.fillWidth: true
        text: root.title
        elide: Text.ElideRight
        font.weight: Font.Medium
    }
    // Placed by number: a layout would ask for another frame whenever the figures change.
    Item {
        id: rows
        readonly property int step: 22 + Theme.tiny
        Layout.fillWidth: true
        Layout.fillHeight: true
        implicitHeight: root.plot.count * step
        Label {
            width: rows.width
            visible: root.plot.count === 0
            text: root.emptyText
            wrapMode: Text.Wrap
            color: Theme.muted
        }
        Repeater {
            model: root.plot
            delegate: Item {
                id: row
                required property int index
                required property string label
                required property string pointText
                required property double part

                y: row.index * rows.step
                width: rows.width
                height: 22
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2").arg(row.label).arg(row.pointText)

                Label {
                    id: name
                    width: parent.width - value.width - Theme.small
                    text: row.label
                    elide: Text.ElideRight
                    font.pixelSize: Theme.fontSmall
                }
                Label {
                    id: value
                    anchors.right: parent.right
                    text: row.pointText
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
                Rectangle {
                    y: parent.height - 5
                    width: parent.width
                    height: 4
                    radius: 2
                    color: Theme.hover
                    Rectangle {
                        width: Math.max(2, parent.width * row.part)
                        height: parent.height
                        radius: 2
                        color: root.tint
                    }
                }
            }
        }
    }
}
