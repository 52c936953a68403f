// SPDX-License-Identifier: GPL-3.0-or-later
// What is on its way to the server.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ColumnLayout {
    id: root

    required property SyncCentre centre

    spacing: Theme.small

    RowLayout {
        spacing: Theme.small
        Label {
            Layout.fillWidth: true
            text: root.centre.queueText
            color: Theme.muted
        }
        SearchField {
            placeholderText: qsTr("Search the queue")
            wanted: root.centre.queue.searchText
            onSearched: text => root.centre.queue.searchText = text
        }
    }
    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        inset: Theme.small

        ListView {
            id: list
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.centre.queue
            activeFocusOnTab: true
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Changes waiting")
            ScrollBar.vertical: ScrollBar {}

            EmptyState {
                anchors.fill: parent
                visible: list.count === 0
                icon: "cloud-check"
                title: qsTr("Nothing waits")
                text: qsTr("Every change of yours has reached the server, or there is no server "
                           + "yet.")
            }
            delegate: Item {
                id: line

                required property string heading
                required property string deed
                required property string when
                required property string condition

                width: ListView.view ? ListView.view.width : 0
                height: Theme.rowHeight
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1, %2, %3").arg(line.heading).arg(line.deed)
                                 .arg(line.condition)

                RowLayout {
                    anchors.fill: parent
                    anchors.leftMargin: Theme.small
                    anchors.rightMargin: Theme.large
                    spacing: Theme.medium
                    Label {
                        Layout.fillWidth: true
                        text: line.heading
                        elide: Text.ElideRight
                    }
                    Label {
                        Layout.preferredWidth: 190
                        text: line.deed
                        elide: Text.ElideRight
                        color: Theme.muted
                    }
                    Label {
                        Layout.preferredWidth: 130
                        text: line.when
                        color: Theme.muted
                    }
                    Item {
                        Layout.preferredWidth: 110
                        Layout.fillHeight: true
                        Chip {
                            anchors.verticalCenter: parent.verticalCenter
                            width: Math.min(implicitWidth, parent.width)
                            text: line.condition
                            severity: 2
                        }
                    }
                }
            }
        }
    }
}
