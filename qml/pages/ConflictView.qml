// SPDX-License-Identifier: GPL-3.0-or-later
// Conflicts on the left, the chosen one side by side on the right.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property SyncCentre centre

    EmptyState {
        anchors.fill: parent
        visible: root.centre.conflicts.count === 0
        icon: "check-all"
        title: qsTr("No conflicts")
        text: qsTr("When two devices change the same thing, the later change wins. The other one "
                   + "is kept here, complete, and can be restored.")
    }
    RowLayout {
        anchors.fill: parent
        visible: root.centre.conflicts.count > 0
        spacing: Theme.medium

        Card {
            Layout.fillHeight: true
            Layout.preferredWidth: 280
            inset: Theme.small
            ListView {
                id: list
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                model: root.centre.conflicts
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: qsTr("Conflicts")
                ScrollBar.vertical: ScrollBar {}
                Keys.onReturnPressed:
                    root.centre.chooseConflict(root.centre.conflicts.idAt(list.currentIndex))
                onCurrentIndexChanged:
                    if (list.activeFocus)
                        root.centre.chooseConflict(root.centre.conflicts.idAt(list.currentIndex))

                delegate: ItemDelegate {
                    id: line

                    required property string entryId
                    required property string heading
                    required property string deed
                    required property string when

                    width: ListView.view ? ListView.view.width : 0
                    implicitHeight: 50
                    topPadding: Theme.small
                    highlighted: root.centre.conflictId === line.entryId
                    Accessible.name: qsTr("%1, %2").arg(line.heading).arg(line.when)
                    onClicked: root.centre.chooseConflict(line.entryId)
                    contentItem: Column {
                        spacing: 2
                        Label {
                            width: parent.width
                            text: line.heading
                            elide: Text.ElideRight
                            font.weight: Font.Medium
                        }
                        Label {
                            width: parent.width
                            text: qsTr("%1 · %2").arg(line.deed).arg(line.when)
                            elide: Text.ElideRight
                            font.pixelSize: Theme.fontSmall
                            color: Theme.muted
                        }
                    }
                }
            }
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Label {
                Layout.fillWidth: true
                text: root.centre.conflictText
                wrapMode: Text.Wrap
                color: Theme.warning
            }
            RowLayout {
                Layout.fillWidth: true
                Layout.leftMargin: Theme.tiny
                Layout.rightMargin: Theme.tiny
                spacing: Theme.medium
                Label {
                    Layout.preferredWidth: 126
                    Layout.maximumWidth: 126
                    text: qsTr("Field")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
                Label {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: qsTr("Mine")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
                Label {
                    Layout.fillWidth: true
                    Layout.preferredWidth: 1
                    text: qsTr("Theirs, shown now")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
            }
            ListView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                model: root.centre.fields
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.Table
                Accessible.name: qsTr("Both versions")
                ScrollBar.vertical: ScrollBar {}

                delegate: Rectangle {
                    id: field

                    required property string name
                    required property string mine
                    required property string theirs
                    required property bool differs

                    width: ListView.view ? ListView.view.width : 0
                    height: Math.max(30, columns.implicitHeight + 10)
                    color: field.differs ? Theme.warningSoft : "transparent"
                    radius: 4
                    Accessible.role: Accessible.Row
                    Accessible.name: field.differs
                        ? qsTr("%1: mine %2, theirs %3").arg(field.name).arg(field.mine)
                          .arg(field.theirs)
                        : qsTr("%1: %2 on both sides").arg(field.name).arg(field.mine)

                    RowLayout {
                        id: columns
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        anchors.margins: Theme.tiny
                        spacing: Theme.medium
                        RowLayout {
                            Layout.preferredWidth: 126
                            Layout.maximumWidth: 126
                            spacing: Theme.tiny
                            Glyph {
                                visible: field.differs
                                name: "swap"
                                font.pixelSize: 14
                                color: Theme.warning
                            }
                            Label {
                                Layout.fillWidth: true
                                text: field.name
                                elide: Text.ElideRight
                                color: Theme.muted
                            }
                        }
                        Label {
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            text: field.mine
                            wrapMode: Text.Wrap
                            font.weight: field.differs ? Font.Medium : Font.Normal
                        }
                        Label {
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            text: field.theirs
                            wrapMode: Text.Wrap
                        }
                    }
                }
            }
            RowLayout {
                spacing: Theme.small
                Item { Layout.fillWidth: true }
                Button {
                    text: qsTr("Keep theirs")
                    icon.name: "check"
                    onClicked: root.centre.keepTheirs(root.centre.conflictId)
                }
                Button {
                    text: qsTr("Restore mine")
                    icon.name: "undo"
                    highlighted: true
                    onClicked: root.centre.restore(root.centre.conflictId)
                }
            }
        }
    }
}
