// SPDX-License-Identifier: GPL-3.0-or-later
// One month of plans.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

FocusScope {
    id: root

    required property PlanCalendarModel calendar

    activeFocusOnTab: true
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Calendar of plans, %1").arg(root.calendar.title)
    Accessible.focusable: true
    Keys.onLeftPressed: root.calendar.go(-1)
    Keys.onRightPressed: root.calendar.go(1)
    Keys.onPressed: event => {
        if (event.key !== Qt.Key_Home)
            return
        root.calendar.go(0)
        event.accepted = true
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.medium
        anchors.topMargin: 0
        spacing: Theme.small

        RowLayout {
            spacing: Theme.tiny
            Label {
                Layout.fillWidth: true
                text: root.calendar.title
                elide: Text.ElideRight
                font.pixelSize: Theme.fontLarge
                font.weight: Font.Medium
            }
            ToolButton {
                text: qsTr("Month before")
                icon.name: "chevron-left"
                display: AbstractButton.IconOnly
                enabled: root.calendar.canGoBack
                onClicked: root.calendar.go(-1)
            }
            Button {
                text: qsTr("Today")
                implicitHeight: 28
                flat: true
                onClicked: root.calendar.go(0)
            }
            ToolButton {
                text: qsTr("Next month")
                icon.name: "chevron-right"
                display: AbstractButton.IconOnly
                enabled: root.calendar.canGoOn
                onClicked: root.calendar.go(1)
            }
        }
        Row {
            Layout.fillWidth: true
            Repeater {
                model: root.calendar.weekdays
                delegate: Label {
                    required property string modelData
                    width: grid.width / 7
                    text: modelData
                    horizontalAlignment: Text.AlignHCenter
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
            }
        }
        Grid {
            id: grid
            Layout.fillWidth: true
            Layout.fillHeight: true
            columns: 7
            Repeater {
                model: root.calendar
                delegate: PlanCalendarDay {
                    width: grid.width / 7
                    height: grid.height / 6
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.activeFocus
        radius: Theme.radius
        color: "transparent"
        border.width: 2
        border.color: Theme.accent
    }
}
