// SPDX-License-Identifier: GPL-3.0-or-later
// The imports so far, each of which can be taken back, and what was learnt about banks' files.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

RowLayout {
    id: root

    required property ImportController statement

    spacing: Theme.large

    FileDialog {
        id: exportDialog
        title: qsTr("Export the import profiles")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Import profiles (*.json)")]
        onAccepted: root.statement.profiles.exportTo(selectedFile)
    }
    FileDialog {
        id: importDialog
        title: qsTr("Take over import profiles")
        nameFilters: [qsTr("Import profiles (*.json)")]
        onAccepted: root.statement.profiles.importFrom(selectedFile)
    }
    NameDialog {
        id: nameDialog
        property string before
        onNamed: name => root.statement.profiles.rename(before, name)
    }

    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 3
        title: qsTr("Imports so far")
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.statement.imports
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Imports so far")
            ScrollBar.vertical: ScrollBar {}
            Label {
                anchors.fill: parent
                visible: root.statement.imports.count === 0
                text: qsTr("Nothing imported yet.")
                color: Theme.muted
            }
            delegate: RowLayout {
                id: batch
                required property int index
                required property string file
                required property string when
                required property string rows
                required property string account
                required property string undone
                required property bool canUndo
                width: ListView.view ? ListView.view.width - Theme.medium : 0
                height: 46
                spacing: Theme.small
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    Label {
                        Layout.fillWidth: true
                        text: batch.file
                        elide: Text.ElideMiddle
                        color: batch.canUndo ? Theme.text : Theme.muted
                    }
                    Label {
                        Layout.fillWidth: true
                        text: batch.when + " · " + batch.rows + " · " + batch.account
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSmall
                        color: Theme.muted
                    }
                }
                Label {
                    visible: !batch.canUndo
                    text: batch.undone
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
                Button {
                    visible: batch.canUndo
                    enabled: !root.statement.imports.busy
                    text: qsTr("Take back")
                    icon.name: "undo"
                    implicitHeight: 30
                    Accessible.name: qsTr("Take back the import of %1").arg(batch.file)
                    onClicked: root.statement.imports.undo(batch.index)
                }
            }
        }
    }
    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 2
        title: qsTr("Learnt about files")
        ListView {
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            model: root.statement.profiles
            boundsBehavior: Flickable.StopAtBounds
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Import profiles")
            ScrollBar.vertical: ScrollBar {}
            Label {
                anchors.fill: parent
                visible: root.statement.profiles.count === 0
                text: qsTr("What you confirm or correct is remembered here and used for the next "
                           + "file of the same bank.")
                wrapMode: Text.Wrap
                color: Theme.muted
            }
            delegate: RowLayout {
                id: profile
                required property string name
                required property string detail
                width: ListView.view ? ListView.view.width - Theme.medium : 0
                height: 46
                spacing: 0
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    Label {
                        Layout.fillWidth: true
                        text: profile.name
                        elide: Text.ElideRight
                    }
                    Label {
                        Layout.fillWidth: true
                        text: profile.detail
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSmall
                        color: Theme.muted
                    }
                }
                ToolButton {
                    text: qsTr("Rename “%1”").arg(profile.name)
                    icon.name: "pencil"
                    display: AbstractButton.IconOnly
                    onClicked: {
                        nameDialog.before = profile.name
                        nameDialog.ask(qsTr("Rename the profile"), qsTr("Name"), profile.name)
                    }
                }
                ToolButton {
                    text: qsTr("Forget “%1”").arg(profile.name)
                    icon.name: "delete"
                    display: AbstractButton.IconOnly
                    onClicked: root.statement.profiles.remove(profile.name)
                }
            }
        }
        RowLayout {
            spacing: Theme.small
            Button {
                text: qsTr("Export …")
                icon.name: "upload"
                enabled: root.statement.profiles.count > 0
                onClicked: exportDialog.open()
            }
            Button {
                text: qsTr("Take over …")
                icon.name: "download"
                onClicked: importDialog.open()
            }
        }
    }
}
