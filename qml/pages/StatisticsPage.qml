// SPDX-License-Identifier: GPL-3.0-or-later
// What became of the money in a period: worth, income and expenses, categories, recipients, and
// all of it as a table. Every figure leads to its transactions.
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

    readonly property Statistics statistics: session.statistics
    property int part: Statistics.Worth
    readonly property bool ranks: part === Statistics.Categories || part === Statistics.Payees

    function showPart(part: int) { root.part = part }
    function focusList() { tabs.nextItemInFocusChain().forceActiveFocus() }
    // What is seen of the chosen part, as a picture with twice as many dots.
    function savePicture(file: url) {
        // Qt's own dialog gives a name that was typed as an address without a scheme.
        const path = decodeURIComponent(file.toString().replace(/^file:\/\//, ""))
        body.grabToImage(result => root.statistics.pictureSaved(file, result.saveToFile(path)),
                         Qt.size(body.width * 2, body.height * 2))
    }

    Binding {
        target: root.statistics
        property: "watched"
        value: root.visible
    }
    Connections {
        target: root.statistics
        function onOpened() { root.pageRequested("transactions") }
    }
    FileDialog {
        id: csvFile
        title: qsTr("Save the figures")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "csv"
        nameFilters: [qsTr("CSV files (*.csv)")]
        onAccepted: root.statistics.exportCsv(selectedFile, root.part)
    }
    FileDialog {
        id: pictureFile
        title: qsTr("Save the picture")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "png"
        nameFilters: [qsTr("PNG pictures (*.png)")]
        onAccepted: root.savePicture(selectedFile)
    }

    EmptyState {
        anchors.fill: parent
        visible: root.statistics.ready && !root.statistics.anything
        icon: "chart"
        title: qsTr("No figures yet")
        text: qsTr("As soon as there are transactions, you see here what became of your money. "
                   + "The first step is a statement of your bank, or an entry by hand.")
        Button {
            text: qsTr("Import a statement")
            icon.name: "import"
            highlighted: true
            onClicked: root.pageRequested("import")
        }
        Button {
            text: qsTr("New transaction")
            icon.name: "plus"
            onClicked: root.createTransactionRequested()
        }
    }

    ColumnLayout {
        anchors.fill: parent
        visible: root.statistics.anything
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Statistics")
            subtitle: root.statistics.spanText
            ComboBox {
                implicitWidth: 140
                model: root.statistics.periodNames
                currentIndex: root.statistics.period
                Accessible.name: qsTr("Period: %1").arg(displayText)
                onActivated: index => root.statistics.period = index
            }
            ComboBox {
                implicitWidth: 160
                model: root.statistics.accountNames
                currentIndex: root.statistics.account
                Accessible.name: qsTr("Account: %1").arg(displayText)
                onActivated: index => root.statistics.account = index
            }
            ComboBox {
                visible: root.statistics.currencyNames.length > 1
                implicitWidth: 90
                model: root.statistics.currencyNames
                currentIndex: root.statistics.currency
                Accessible.name: qsTr("Currency: %1").arg(displayText)
                onActivated: index => root.statistics.currency = index
            }
            ToolButton {
                id: exporter
                text: qsTr("Save")
                icon.name: "download"
                display: AbstractButton.IconOnly
                ToolTip.visible: hovered
                ToolTip.text: qsTr("Save as a table or a picture")
                Accessible.role: Accessible.ButtonMenu
                onClicked: menu.popup(exporter, 0, exporter.height + 4)
                Menu {
                    id: menu
                    MenuItem {
                        text: qsTr("Figures as CSV …")
                        icon.name: "file-delimited"
                        onTriggered: csvFile.open()
                    }
                    MenuItem {
                        text: qsTr("Picture as PNG …")
                        icon.name: "image"
                        onTriggered: pictureFile.open()
                    }
                }
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.border
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.huge - Theme.small
            Layout.rightMargin: Theme.huge
            Layout.topMargin: Theme.small
            spacing: Theme.small
            TabRow {
                id: tabs
                names: [qsTr("Net worth"), qsTr("Income and expenses"), qsTr("Categories"),
                        qsTr("Recipients"), qsTr("Table")]
                current: root.part
                onChosen: index => root.part = index
            }
            Item { Layout.fillWidth: true }
            ComboBox {
                visible: root.ranks
                implicitWidth: 130
                model: [qsTr("Expenses"), qsTr("Income")]
                currentIndex: root.statistics.income ? 1 : 0
                Accessible.name: qsTr("Direction: %1").arg(displayText)
                onActivated: index => root.statistics.income = index === 1
            }
        }
        StatisticsSpan {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.huge
            Layout.rightMargin: Theme.huge
            Layout.topMargin: Theme.small
            statistics: root.statistics
        }
        Item {
            id: body
            readonly property bool blank: root.statistics.empty && root.part !== Statistics.Worth
            Layout.fillWidth: true
            Layout.fillHeight: true

            // The background belongs to the picture that is saved.
            Rectangle {
                anchors.fill: parent
                color: Theme.surface
            }
            EmptyState {
                anchors.fill: parent
                visible: body.blank
                icon: "chart"
                title: qsTr("Nothing in this period")
                text: qsTr("No money came in or went out, transfers between your own accounts "
                           + "apart.")
                Button {
                    text: qsTr("Show all")
                    onClicked: root.statistics.period = 6
                }
            }
            StatisticsWorth {
                anchors.fill: parent
                anchors.margins: Theme.huge
                anchors.topMargin: Theme.medium
                visible: root.part === Statistics.Worth
                statistics: root.statistics
            }
            StatisticsFlows {
                anchors.fill: parent
                anchors.margins: Theme.huge
                anchors.topMargin: Theme.medium
                visible: root.part === Statistics.Flows && !body.blank
                statistics: root.statistics
            }
            StatisticsRanks {
                anchors.fill: parent
                anchors.margins: Theme.huge
                anchors.topMargin: Theme.medium
                visible: root.ranks && !body.blank
                payees: root.part === Statistics.Payees
                statistics: root.statistics
            }
            Card {
                anchors.fill: parent
                anchors.margins: Theme.huge
                anchors.topMargin: Theme.medium
                visible: root.part === Statistics.Table && !body.blank
                inset: Theme.small
                StatisticsTableView {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    table: root.statistics.table
                    onOpened: (row, column) => root.statistics.openCell(row, column)
                }
            }
        }
    }
}
