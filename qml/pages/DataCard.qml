// SPDX-License-Identifier: GPL-3.0-or-later
// Backup, restore, export and check of the open books; deleting books.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Card {
    id: root

    required property Session session
    readonly property DataController books: session.data

    function askToDelete() {
        confirm.ask(qsTr("Delete “%1”?").arg(root.session.tenants.activeName),
                    qsTr("They disappear from this device with everything that was not sent yet. "
                         + "A server that has them keeps them. This cannot be undone."),
                    qsTr("Delete"), root.session.tenants.activeId)
    }

    title: qsTr("Data")

    RowLayout {
        spacing: Theme.medium
        Glyph { name: "database" }
        ColumnLayout {
            spacing: 2
            Label { text: qsTr("Everything is stored in this folder") }
            Label {
                Layout.fillWidth: true
                text: root.session.settings.folder
                elide: Text.ElideMiddle
                color: Theme.muted
            }
        }
    }
    Flow {
        Layout.fillWidth: true
        spacing: Theme.small
        Button {
            text: qsTr("Back up …")
            icon.name: "download"
            enabled: !root.books.busy
            onClicked: backupFile.open()
        }
        Button {
            text: qsTr("Restore a backup …")
            icon.name: "upload"
            onClicked: restoreFile.open()
        }
        Button {
            text: qsTr("Export as JSON …")
            icon.name: "file"
            enabled: !root.books.busy
            onClicked: jsonFile.open()
        }
        Button {
            text: qsTr("Export as CSV …")
            icon.name: "file-delimited"
            enabled: !root.books.busy
            onClicked: csvFile.open()
        }
        Button {
            text: qsTr("Check")
            icon.name: "check-all"
            enabled: !root.books.busy
            onClicked: root.books.check()
        }
        Button {
            text: qsTr("Delete these books …")
            icon.name: "delete"
            enabled: root.session.tenants.count > 1
            onClicked: root.askToDelete()
        }
    }
    Repeater {
        model: root.books.findings
        delegate: Label {
            required property string modelData
            Layout.fillWidth: true
            text: modelData
            wrapMode: Text.Wrap
            color: Theme.muted
        }
    }
    Label {
        Layout.fillWidth: true
        text: qsTr("A restored backup opens as new books; nothing is overwritten.")
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontSmall
        color: Theme.muted
    }
    Label {
        Layout.fillWidth: true
        Layout.topMargin: -Theme.small
        visible: root.session.tenants.count < 2
        text: qsTr("These are your only books. They can be deleted when there are others.")
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontSmall
        color: Theme.muted
    }

    ConfirmDialog {
        id: confirm
        onAccepted: root.session.tenants.remove(subject)
    }
    FileDialog {
        id: backupFile
        title: qsTr("Back up")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "finwise"
        nameFilters: [qsTr("Backups (*.finwise)")]
        onAccepted: root.books.backUp(selectedFile)
    }
    FileDialog {
        id: restoreFile
        title: qsTr("Restore a backup")
        nameFilters: [qsTr("Backups (*.finwise)"), qsTr("All files (*)")]
        onAccepted: root.books.restore(selectedFile)
    }
    FileDialog {
        id: jsonFile
        title: qsTr("Export as JSON")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("JSON files (*.json)")]
        onAccepted: root.books.exportJson(selectedFile)
    }
    FileDialog {
        id: csvFile
        title: qsTr("Export as CSV")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV files (*.csv)")]
        onAccepted: root.books.exportCsv(selectedFile)
    }
}
