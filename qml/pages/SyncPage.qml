// SPDX-License-Identifier: GPL-3.0-or-later
// The sync centre: connection, what the server refused, conflicts, what waits, figures.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

PageBase {
    id: root

    readonly property SyncController sync: session.sync
    readonly property SyncCentre centre: session.syncCentre
    property int part: 0

    function showPart(part: int) { root.part = part }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Sync centre")
            Button {
                text: qsTr("Save log …")
                icon.name: "download"
                onClicked: logFile.open()
            }
            Button {
                text: root.sync.signedIn ? qsTr("Sync now") : qsTr("Set up sync")
                icon.name: root.sync.signedIn ? "refresh" : "link"
                highlighted: true
                onClicked: root.sync.signedIn ? root.sync.syncNow() : root.pageRequested("settings")
            }
        }
        ColumnLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.huge
            Layout.rightMargin: Theme.huge
            Layout.bottomMargin: Theme.huge
            spacing: Theme.medium

            Card {
                Layout.fillWidth: true
                RowLayout {
                    spacing: Theme.medium
                    Glyph {
                        name: root.sync.display.icon
                        font.pixelSize: 32
                        color: Theme.severityColor(root.sync.display.severity)
                    }
                    ColumnLayout {
                        spacing: 2
                        Label {
                            Layout.fillWidth: true
                            text: root.sync.display.text
                            font.pixelSize: Theme.fontLarge
                            font.weight: Font.Medium
                        }
                        Label {
                            Layout.fillWidth: true
                            visible: text.length > 0
                            text: root.sync.display.detail
                            wrapMode: Text.Wrap
                            color: Theme.muted
                        }
                        Label {
                            Layout.fillWidth: true
                            text: root.centre.connectionText
                            elide: Text.ElideRight
                            color: Theme.muted
                        }
                        Label {
                            Layout.fillWidth: true
                            visible: text.length > 0
                            text: root.centre.peopleText
                            elide: Text.ElideRight
                            color: Theme.muted
                        }
                    }
                }
                ProgressBar {
                    Layout.fillWidth: true
                    visible: root.sync.display.total > 0
                    to: Math.max(1, root.sync.display.total)
                    value: root.sync.display.done
                    Accessible.name: root.sync.display.text
                }
            }
            Card {
                Layout.fillWidth: true
                visible: root.centre.noticeText.length > 0
                RowLayout {
                    spacing: Theme.medium
                    Glyph {
                        name: "information"
                        font.pixelSize: 24
                        color: Theme.accent
                    }
                    Label {
                        Layout.fillWidth: true
                        text: root.centre.noticeText
                        wrapMode: Text.Wrap
                    }
                    Button {
                        text: qsTr("Read")
                        icon.name: "check"
                        onClicked: root.centre.putNoticeAway()
                    }
                }
            }
            Card {
                Layout.fillWidth: true
                visible: root.centre.missingText.length > 0
                RowLayout {
                    spacing: Theme.medium
                    Glyph {
                        name: "alert"
                        font.pixelSize: 24
                        color: Theme.warning
                    }
                    Label {
                        Layout.fillWidth: true
                        text: root.centre.missingText
                        wrapMode: Text.Wrap
                    }
                    Button {
                        text: qsTr("Delete here, too")
                        icon.name: "delete"
                        onClicked: root.centre.dropMissing()
                    }
                    Button {
                        text: qsTr("Keep and send again")
                        icon.name: "cloud-upload"
                        highlighted: true
                        onClicked: root.centre.keepMissing()
                    }
                }
            }
            TabRow {
                names: [qsTr("Refused (%1)").arg(root.centre.deadLetters.count),
                    qsTr("Conflicts (%1)").arg(root.centre.conflicts.count),
                    qsTr("Waiting"), qsTr("Figures")]
                current: root.part
                onChosen: index => root.part = index
            }
            RefusedChanges {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.part === 0
                centre: root.centre
                onEditRequested: (entity, recordId) => root.editRequested(entity, recordId)
            }
            ConflictView {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.part === 1
                centre: root.centre
            }
            WaitingChanges {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.part === 2
                centre: root.centre
            }
            SyncFigures {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.rightMargin: -Theme.large
                visible: root.part === 3
                figures: root.centre.figures
            }
        }
    }

    FileDialog {
        id: logFile
        title: qsTr("Save log")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("JSON files (*.json)")]
        onAccepted: root.centre.exportLog(selectedFile)
    }
}
