// SPDX-License-Identifier: GPL-3.0-or-later
// The statement before it is imported: what was understood, how to correct it, and each row with
// what will become of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ColumnLayout {
    id: root

    required property ImportController statement

    spacing: 0

    function goTo(place: string) {
        if (place === "account")
            accountBox.popup.open()
        else if (place === "reading")
            overrides.open()
        else if (place === "columns")
            columns.focusFirst()
        else if (place === "problems")
            root.statement.rows.bucket = ImportRowsModel.Problem
        else if (place === "possible")
            root.statement.rows.bucket = ImportRowsModel.Possible
    }

    PageHeader {
        Layout.fillWidth: true
        title: root.statement.fileName
        subtitle: root.statement.queueText.length > 0
                  ? root.statement.queueText + " · " + root.statement.dialectText
                  : root.statement.dialectText
        Button {
            id: overrideButton
            text: qsTr("How it is written")
            icon.name: "table"
            onClicked: overrides.open()
            ImportOverrides {
                id: overrides
                y: parent.height + Theme.tiny
                x: parent.width - width
                statement: root.statement
            }
        }
        Button {
            text: qsTr("Skip this file")
            visible: root.statement.queueText.length > 0
            onClicked: root.statement.skip()
        }
        Button {
            text: qsTr("Cancel")
            onClicked: root.statement.cancel()
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
        Layout.bottomMargin: Theme.small
        spacing: root.width < 800 ? Theme.large : Theme.huge

        FormField {
            Layout.fillWidth: true
            Layout.minimumWidth: 160
            Layout.preferredWidth: root.width < 800 ? 180 : 260
            Layout.maximumWidth: 260
            label: qsTr("Into the account")
            ComboBox {
                id: accountBox
                Layout.fillWidth: true
                model: root.statement.accountChoices
                currentIndex: root.statement.accountChoice
                Accessible.name: qsTr("Into the account")
                onActivated: index => root.statement.accountChoice = index
            }
        }
        ImportFigure {
            Layout.fillWidth: false
            label: qsTr("Period")
            value: root.statement.periodText
        }
        ImportFigure {
            Layout.fillWidth: false
            label: qsTr("Sum of all rows")
            value: root.statement.sumText
        }
        ImportFigure {
            Layout.fillWidth: true
            visible: root.statement.balanceText.length > 0
            label: qsTr("Balance of the statement")
            value: root.statement.balanceText
            hint: root.statement.balanceHint
            good: root.statement.balanceFits
        }
        Item {
            visible: root.statement.balanceText.length === 0
            Layout.fillWidth: true
        }
    }
    Flow {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.huge
        Layout.rightMargin: Theme.huge
        Layout.bottomMargin: Theme.small
        spacing: Theme.small
        Repeater {
            model: root.statement.checklist
            delegate: AbstractButton {
                id: check
                required property string message
                required property int severity
                required property string place
                implicitWidth: implicitContentWidth
                implicitHeight: implicitContentHeight
                enabled: place.length > 0
                focusPolicy: Qt.StrongFocus
                Accessible.name: check.message
                onClicked: root.goTo(check.place)
                Keys.onReturnPressed: check.clicked()
                contentItem: Chip {
                    text: check.message
                    icon: check.severity === 1 ? "check-circle" : "alert"
                    severity: check.severity
                    border.width: check.visualFocus ? 2 : 0
                    border.color: Theme.accent
                }
                HoverHandler {
                    enabled: check.enabled
                    cursorShape: Qt.PointingHandCursor
                }
            }
        }
    }
    ImportColumns {
        id: columns
        Layout.fillWidth: true
        Layout.leftMargin: Theme.huge
        Layout.rightMargin: Theme.huge
        Layout.bottomMargin: Theme.small
        statement: root.statement
    }
    RowLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.huge
        Layout.rightMargin: Theme.huge
        Layout.bottomMargin: Theme.small
        spacing: Theme.small
        Repeater {
            // The buttons stay; only their texts follow the rows.
            model: root.statement.bucketTexts.length
            delegate: Button {
                required property int index
                text: root.statement.bucketTexts[index]
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
