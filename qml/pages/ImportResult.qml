// SPDX-License-Identifier: GPL-3.0-or-later
// What was imported, how the sync of it goes on, and the way back.
import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property ImportController statement
    required property SyncController sync
    readonly property bool undone: statement.stage === ImportController.Undone
    signal rowsRequested()
    signal fileRequested()

    FileDialog {
        id: saveDialog
        title: qsTr("Save the rows that could not be read")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV files (*.csv)")]
        onAccepted: root.statement.saveRejected(selectedFile)
    }

    EmptyState {
        anchors.fill: parent
        anchors.bottomMargin: 80
        icon: root.undone ? "undo" : "check"
        title: root.statement.resultTitle
        text: root.statement.resultText
        Button {
            text: qsTr("Look at them")
            icon.name: "list"
            highlighted: true
            visible: !root.undone
            onClicked: root.rowsRequested()
        }
        Button {
            text: qsTr("Rows not read …")
            icon.name: "download"
            visible: !root.undone && root.statement.rejectedCount > 0
            onClicked: saveDialog.open()
        }
        Button {
            text: qsTr("Take back")
            icon.name: "undo"
            visible: root.statement.canUndo
            onClicked: root.statement.undo()
        }
        Button {
            text: qsTr("Another file …")
            icon.name: "file"
            onClicked: root.fileRequested()
        }
    }
    RowLayout {
        anchors.bottom: parent.bottom
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottomMargin: Theme.huge
        spacing: Theme.small
        Glyph {
            name: root.sync.display.icon
            color: Theme.severityColor(root.sync.display.severity)
        }
        Label {
            text: root.sync.display.text
            color: Theme.muted
        }
        ProgressBar {
            Layout.preferredWidth: 160
            visible: root.sync.display.total > 0
            value: root.sync.display.total > 0 ? root.sync.display.done / root.sync.display.total
                                               : 0
            Accessible.name: qsTr("Progress of the sync")
        }
    }
}
