// SPDX-License-Identifier: GPL-3.0-or-later
// Dead letters: changes the server did not accept; what happened and what to do.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property SyncCentre centre
    signal editRequested(entity: string, recordId: string)

    EmptyState {
        anchors.fill: parent
        visible: root.centre.deadLetters.count === 0
        icon: "check-circle"
        title: qsTr("Nothing was refused")
        text: qsTr("Changes the server does not accept are kept here, with the reason and what "
                   + "you can do.")
    }
    ColumnLayout {
        anchors.fill: parent
        visible: root.centre.deadLetters.count > 0
        spacing: Theme.small

        RowLayout {
            spacing: Theme.small
            Label {
                Layout.fillWidth: true
                text: qsTr("These changes are safe on this device but not on the server.")
                color: Theme.muted
                wrapMode: Text.Wrap
            }
            Button {
                text: qsTr("Save as file …")
                icon.name: "download"
                onClicked: file.open()
            }
            Button {
                text: qsTr("Retry all")
                icon.name: "refresh"
                onClicked: root.centre.retryAll()
            }
        }
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            // The scroll bar lies in the margin.
            Layout.rightMargin: -Theme.large
            clip: true
            spacing: Theme.small
            model: root.centre.deadLetters
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Refused changes")
            ScrollBar.vertical: ScrollBar {}

            delegate: Card {
                id: line

                required property string entryId
                required property string entity
                required property string recordId
                required property string heading
                required property string deed
                required property string when
                required property string condition
                required property string cause
                required property string remedy
                readonly property bool editable:
                    line.entity === "Transaction" || line.entity === "Account"

                width: ListView.view ? ListView.view.width - Theme.large : 0
                inset: Theme.medium
                Accessible.role: Accessible.ListItem
                Accessible.name: qsTr("%1, %2, %3").arg(line.heading).arg(line.deed)
                                 .arg(line.cause)

                RowLayout {
                    spacing: Theme.small
                    Label {
                        Layout.fillWidth: true
                        text: line.heading
                        elide: Text.ElideRight
                        font.weight: Font.Medium
                    }
                    Label {
                        text: qsTr("%1 · %2 · %3").arg(line.deed).arg(line.when)
                              .arg(line.condition)
                        font.pixelSize: Theme.fontSmall
                        color: Theme.muted
                    }
                }
                Label {
                    Layout.fillWidth: true
                    Layout.topMargin: -Theme.small
                    text: qsTr("%1 %2").arg(line.cause).arg(line.remedy)
                    wrapMode: Text.Wrap
                    color: Theme.warning
                }
                RowLayout {
                    spacing: Theme.small
                    Button {
                        text: qsTr("Retry")
                        icon.name: "refresh"
                        onClicked: root.centre.retry(line.entryId)
                    }
                    Button {
                        visible: line.editable
                        text: qsTr("Correct …")
                        icon.name: "pencil"
                        onClicked: root.editRequested(line.entity, line.recordId)
                    }
                    Button {
                        visible: line.editable
                        text: qsTr("Send what it says now")
                        icon.name: "upload"
                        onClicked: root.centre.replace(line.entryId)
                    }
                    Item { Layout.fillWidth: true }
                    Button {
                        text: qsTr("Give up …")
                        icon.name: "delete"
                        flat: true
                        onClicked: confirm.ask(
                            qsTr("Give the change up?"),
                            qsTr("“%1” shows the server's version again. Save the changes as a "
                                 + "file first if you may need them.").arg(line.heading),
                            qsTr("Give up"), line.entryId)
                    }
                }
            }
        }
    }
    ConfirmDialog {
        id: confirm
        onAccepted: root.centre.discard(subject)
    }
    FileDialog {
        id: file
        title: qsTr("Save refused changes")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("JSON files (*.json)")]
        onAccepted: root.centre.exportDeadLetters(selectedFile)
    }
}
