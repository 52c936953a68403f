// SPDX-License-Identifier: GPL-3.0-or-later
// One day of the calendar: its number and what is planned; booked things have a tick.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Rectangle {
    id: root

    required property int day
    required property bool inMonth
    required property bool today
    required property list<string> entries
    required property int more
    required property bool due
    required property string spoken

    color: root.today ? Theme.accentSoft : "transparent"
    border.width: 1
    border.color: root.today ? Theme.accent : Theme.border
    Accessible.role: Accessible.Cell
    Accessible.name: root.spoken

    HoverHandler { id: hover }
    ToolTip.visible: hover.hovered && root.entries.length > 0
    ToolTip.text: root.spoken

    Label {
        id: number
        x: Theme.tiny + 2
        y: 2
        text: root.day
        font.pixelSize: Theme.fontSmall
        font.weight: root.today ? Font.Medium : Font.Normal
        color: root.inMonth ? Theme.text : Theme.muted
        opacity: root.inMonth ? 1 : 0.6
    }
    Column {
        anchors.top: number.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: 3
        anchors.topMargin: 0
        height: parent.height - number.height - 4
        clip: true
        spacing: 1
        opacity: root.inMonth ? 1 : 0.6
        Repeater {
            model: root.entries
            delegate: Label {
                required property string modelData
                width: parent ? parent.width : 0
                leftPadding: 3
                text: modelData
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall - 1
                color: root.due ? Theme.warning : Theme.accent
                background: Rectangle {
                    radius: 3
                    color: root.due ? Theme.warningSoft : Theme.accentSoft
                }
            }
        }
        Label {
            visible: root.more > 0
            leftPadding: 3
            text: qsTr("%n more", "", root.more)
            font.pixelSize: Theme.fontSmall - 1
            color: Theme.muted
        }
    }
}
