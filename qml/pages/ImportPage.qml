// SPDX-License-Identifier: GPL-3.0-or-later
// From a bank's file to the rows in the books: drop, look, import.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

FocusScope {
    id: root

    required property Session session
    readonly property ImportController statement: session.statement
    readonly property int stage: statement.stage
    readonly property bool idle:
        stage === ImportController.Empty || stage === ImportController.Failed
    readonly property bool working:
        stage === ImportController.Reading || stage === ImportController.Writing
    readonly property bool done:
        stage === ImportController.Result || stage === ImportController.Undone
    signal accountRequested(accountId: string)

    function chooseFile() { fileDialog.open() }

    FileDialog {
        id: fileDialog
        title: qsTr("Choose a statement")
        nameFilters: [qsTr("Statements (*.csv *.txt *.tsv *.CSV *.TXT)"), qsTr("All files (*)")]
        onAccepted: root.statement.read(selectedFile)
    }

    ColumnLayout {
        anchors.fill: parent
        visible: root.stage !== ImportController.Preview
        spacing: 0
        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Import")
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.huge
                anchors.topMargin: Theme.small
                visible: root.idle
                radius: Theme.radius + 4
                color: Theme.raised
                border.color: Theme.border

                EmptyState {
                    anchors.fill: parent
                    readonly property bool failed: root.stage === ImportController.Failed
                    icon: failed ? "alert" : "file-delimited"
                    title: failed ? qsTr("“%1” was not imported").arg(root.statement.fileName)
                                  : qsTr("Drop a statement of your bank here")
                    text: failed ? root.statement.problem
                          : qsTr("The CSV file as the bank gives it. Separators, dates, amounts "
                                 + "and columns are recognised by themselves; nothing is "
                                 + "written before you have seen it.")
                    Button {
                        text: qsTr("Choose a file …")
                        icon.name: "file"
                        highlighted: true
                        onClicked: root.chooseFile()
                    }
                }
            }
            ColumnLayout {
                anchors.centerIn: parent
                visible: root.working
                width: 360
                spacing: Theme.medium
                Label {
                    Layout.alignment: Qt.AlignHCenter
                    text: root.stage === ImportController.Reading
                          ? qsTr("Reading “%1” …").arg(root.statement.fileName) : qsTr("Writing …")
                    font.pixelSize: Theme.fontLarge
                }
                ProgressBar {
                    Layout.fillWidth: true
                    indeterminate: root.stage === ImportController.Writing
                    value: root.statement.progress
                    Accessible.name: qsTr("Progress of the import")
                }
                Button {
                    Layout.alignment: Qt.AlignHCenter
                    visible: root.stage === ImportController.Reading
                    text: qsTr("Cancel")
                    onClicked: root.statement.cancel()
                }
            }
            EmptyState {
                anchors.fill: parent
                visible: root.done
                icon: root.stage === ImportController.Undone ? "undo" : "check"
                title: root.statement.resultTitle
                text: root.statement.resultText
                Button {
                    text: qsTr("Look at them")
                    icon.name: "list"
                    highlighted: true
                    visible: root.stage === ImportController.Result
                    onClicked: root.accountRequested(root.statement.resultAccountId)
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
                    onClicked: root.chooseFile()
                }
            }
        }
    }

    ColumnLayout {
        anchors.fill: parent
        visible: root.stage === ImportController.Preview
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: root.statement.fileName
            subtitle: root.statement.dialectText
            Button {
                text: qsTr("Cancel")
                onClicked: root.statement.reset()
            }
            Button {
                text: root.statement.importText
                icon.name: "check"
                highlighted: true
                enabled: root.statement.canImport
                onClicked: root.statement.commit()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.huge
            Layout.rightMargin: Theme.huge
            Layout.bottomMargin: Theme.medium
            spacing: Theme.huge

            FormField {
                label: qsTr("Into the account")
                ComboBox {
                    implicitWidth: 290
                    model: root.statement.accountChoices
                    currentIndex: root.statement.accountChoice
                    Accessible.name: qsTr("Into the account")
                    onActivated: index => root.statement.accountChoice = index
                }
            }
            ColumnLayout {
                spacing: Theme.tiny
                Label {
                    text: qsTr("Period")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
                Label {
                    Layout.preferredHeight: Theme.controlHeight
                    verticalAlignment: Text.AlignVCenter
                    text: root.statement.periodText
                }
            }
            ColumnLayout {
                spacing: Theme.tiny
                Label {
                    text: qsTr("Sum of all rows")
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
                Label {
                    Layout.preferredHeight: Theme.controlHeight
                    verticalAlignment: Text.AlignVCenter
                    text: root.statement.sumText
                    font.weight: Font.Medium
                }
            }
            Item { Layout.fillWidth: true }
            Chip {
                Layout.alignment: Qt.AlignBottom
                Layout.bottomMargin: 6
                visible: text.length > 0
                icon: root.statement.proofHolds ? "check-circle" : "alert"
                severity: root.statement.proofHolds ? 1 : 3
                text: root.statement.proofText
            }
        }

        ListView {
            id: columns
            Layout.fillWidth: true
            Layout.leftMargin: Theme.huge
            Layout.rightMargin: Theme.huge
            Layout.preferredHeight: 58
            Layout.bottomMargin: Theme.medium
            orientation: ListView.Horizontal
            spacing: Theme.small
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            model: root.statement.columns
            Accessible.role: Accessible.List
            Accessible.name: qsTr("What the columns were taken for")
            ScrollBar.horizontal: ScrollBar { height: 6 }

            delegate: AbstractButton {
                id: chip
                required property string name
                required property string meaning
                required property string reason
                required property string sample
                required property bool used
                required property int column

                height: 50
                width: Math.max(96, Math.min(230, implicitContentWidth + 24))
                leftPadding: 12
                topPadding: 8
                hoverEnabled: true
                focusPolicy: Qt.StrongFocus
                text: qsTr("%1 is %2. %3").arg(name).arg(meaning).arg(reason)
                Accessible.name: text
                onClicked: roleMenu.popup()
                Keys.onReturnPressed: chip.clicked()
                ToolTip.visible: hovered
                ToolTip.text: qsTr("“%1”, for instance %2. Click to correct.").arg(name).arg(sample)

                background: Rectangle {
                    radius: Theme.radius
                    color: chip.hovered ? Theme.hover : chip.used ? Theme.accentSoft : Theme.raised
                    border.width: chip.visualFocus ? 2 : 1
                    border.color: chip.visualFocus ? Theme.accent
                                  : chip.used ? Theme.accentSoft : Theme.border
                }
                contentItem: Column {
                    spacing: 1
                    Label {
                        width: Math.min(implicitWidth, 206)
                        text: chip.meaning
                        elide: Text.ElideRight
                        font.weight: Font.Medium
                        color: chip.used ? Theme.accent : Theme.muted
                    }
                    Label {
                        width: Math.min(implicitWidth, 206)
                        text: chip.used ? chip.reason : chip.name
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSmall
                        color: Theme.muted
                    }
                }
                Menu {
                    id: roleMenu
                    Repeater {
                        model: root.statement.roleChoices
                        delegate: MenuItem {
                            required property int index
                            required property string modelData
                            text: modelData
                            checkable: true
                            checked: modelData === chip.meaning
                            onTriggered: root.statement.setRole(chip.column, index)
                        }
                    }
                    MenuSeparator {}
                    MenuItem {
                        text: qsTr("Swap money in and out")
                        icon.name: "swap"
                        onTriggered: root.statement.swapSigns()
                    }
                }
            }
        }

        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.huge
            Layout.rightMargin: Theme.huge
            Layout.bottomMargin: Theme.small
            spacing: Theme.small
            Repeater {
                model: root.statement.bucketTexts
                delegate: Button {
                    required property int index
                    required property string modelData
                    text: modelData
                    implicitHeight: 30
                    checkable: true
                    autoExclusive: true
                    checked: root.statement.rows.bucket === index
                    onClicked: root.statement.rows.bucket = index
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.border
        }
        ImportRows {
            Layout.fillWidth: true
            Layout.fillHeight: true
            rows: root.statement.rows
        }
    }
}
