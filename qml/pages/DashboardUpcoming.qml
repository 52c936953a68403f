// SPDX-License-Identifier: GPL-3.0-or-later
// What is due and what comes in the next 14 days, in a card of the dashboard.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Card {
    id: root

    required property Planning planning
    readonly property int shown: Math.min(3, list.count)
    signal planningRequested()

    inset: 0
    ColumnLayout {
        spacing: 0
        RowLayout {
            Layout.margins: Theme.small
            Layout.leftMargin: Theme.large
            Label {
                Layout.fillWidth: true
                text: qsTr("Upcoming")
                font.pixelSize: Theme.fontLarge
                font.weight: Font.Medium
            }
            Button {
                flat: true
                text: qsTr("Planning")
                implicitHeight: 28
                onClicked: root.planningRequested()
            }
        }
        ListView {
            id: list
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.small
            implicitHeight: root.shown * 42
            visible: count > 0
            clip: true
            interactive: false
            model: root.planning.agenda
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Due and coming")
            delegate: ItemDelegate {
                id: row
                required property string name
                required property string dayText
                required property string distance
                required property string amountText
                required property string spoken
                required property int sign
                required property bool due
                width: ListView.view ? ListView.view.width : 0
                implicitHeight: 42
                leftPadding: Theme.large
                rightPadding: Theme.large
                text: row.name
                Accessible.name: row.spoken
                onClicked: root.planningRequested()
                contentItem: RowLayout {
                    spacing: Theme.small
                    ColumnLayout {
                        Layout.fillWidth: true
                        spacing: 0
                        Label {
                            Layout.fillWidth: true
                            text: row.name
                            elide: Text.ElideRight
                        }
                        Label {
                            Layout.fillWidth: true
                            text: row.due ? row.distance : row.dayText
                            elide: Text.ElideRight
                            font.pixelSize: Theme.fontSmall
                            color: row.due ? Theme.warning : Theme.muted
                        }
                    }
                    MoneyText {
                        text: row.amountText
                        sign: row.sign
                    }
                }
            }
        }
        Label {
            Layout.margins: Theme.large
            Layout.topMargin: 0
            visible: list.count === 0
            text: qsTr("Nothing is planned for the next 14 days.")
            color: Theme.muted
        }
    }
}
