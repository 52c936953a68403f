// SPDX-License-Identifier: GPL-3.0-or-later
// From a bank's files to the rows in the books: drop, look, import.
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

    readonly property ImportController statement: session.statement
    readonly property int stage: statement.stage
    readonly property bool idle:
        stage === ImportController.Empty || stage === ImportController.Failed
    readonly property bool working:
        stage === ImportController.Reading || stage === ImportController.Writing
    readonly property bool done:
        stage === ImportController.Result || stage === ImportController.Undone

    function chooseFile() { fileDialog.open() }

    Shortcut {
        enabled: root.visible && root.idle
        sequence: "Ctrl+V"
        onActivated: root.statement.paste()
    }
    Keys.onReturnPressed: if (root.statement.canImport) root.statement.commit()

    FileDialog {
        id: fileDialog
        title: qsTr("Choose statements")
        fileMode: FileDialog.OpenFiles
        nameFilters: [qsTr("Statements (*.csv *.txt *.tsv *.CSV *.TXT)"), qsTr("All files (*)")]
        onAccepted: root.statement.readAll(selectedFiles)
    }

    ColumnLayout {
        anchors.fill: parent
        visible: root.stage !== ImportController.Preview
        spacing: 0
        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Import")
            subtitle: root.statement.queueText
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.huge
                anchors.topMargin: Theme.small
                visible: root.idle
                spacing: Theme.large

                Rectangle {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.minimumHeight: 200
                    radius: Theme.radius + 4
                    color: Theme.raised
                    border.color: Theme.border

                    EmptyState {
                        anchors.fill: parent
                        readonly property bool failed: root.stage === ImportController.Failed
                        warning: failed
                        icon: failed ? "alert" : "file-delimited"
                        title: failed ? qsTr("“%1” was not imported").arg(root.statement.fileName)
                                      : qsTr("Drop statements of your bank here")
                        text: failed ? root.statement.problem
                              : qsTr("The CSV files as the bank gives them. Separators, dates, "
                                     + "amounts and columns are recognised by themselves; nothing "
                                     + "is written before you have seen it.")
                        Button {
                            text: qsTr("Choose files …")
                            icon.name: "file"
                            highlighted: true
                            onClicked: root.chooseFile()
                        }
                        Button {
                            text: qsTr("From the clipboard")
                            icon.name: "content-copy"
                            onClicked: root.statement.paste()
                        }
                        Button {
                            text: qsTr("Next file")
                            icon.name: "arrow-right"
                            visible: root.stage === ImportController.Failed
                                     && root.statement.queueText.length > 0
                            onClicked: root.statement.skip()
                        }
                    }
                }
                ImportHistory {
                    Layout.fillWidth: true
                    // A layout in a layout fills it unless told otherwise.
                    Layout.fillHeight: false
                    Layout.preferredHeight: Math.min(300, root.height * 0.4)
                    visible: root.statement.imports.count + root.statement.profiles.count > 0
                    statement: root.statement
                }
            }
            ColumnLayout {
                anchors.centerIn: parent
                visible: root.working
                width: 360
                spacing: Theme.medium
                Label {
                    Layout.alignment: Qt.AlignHCenter
                    Layout.maximumWidth: root.width - 2 * Theme.huge
                    elide: Text.ElideMiddle
                    text: root.stage === ImportController.Reading
                          ? qsTr("Reading “%1” …").arg(root.statement.fileName) : qsTr("Writing …")
                    font.pixelSize: Theme.fontLarge
                }
                ProgressBar {
                    Layout.fillWidth: true
                    indeterminate: root.statement.progress === 0
                    value: root.statement.progress
                    Accessible.name: qsTr("Progress of the import")
                }
                Label {
                    Layout.alignment: Qt.AlignHCenter
                    text: root.statement.progressText
                    color: Theme.muted
                }
                Button {
                    Layout.alignment: Qt.AlignHCenter
                    text: qsTr("Cancel")
                    onClicked: root.statement.cancel()
                }
            }
            ImportResult {
                anchors.fill: parent
                visible: root.done
                statement: root.statement
                sync: root.session.sync
                onRowsRequested: root.accountRequested(root.statement.resultAccountId)
                onFileRequested: root.chooseFile()
            }
        }
    }
    ImportPreview {
        anchors.fill: parent
        visible: root.stage === ImportController.Preview
        statement: root.statement
    }
}
