// SPDX-License-Identifier: GPL-3.0-or-later
// What came in, what went out, and what was left over, in the whole period and month by month.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ColumnLayout {
    id: root

    required property Statistics statistics

    spacing: Theme.large

    // A figure that leads to its transactions.
    component Figure: ItemDelegate {
        id: figure
        property string label
        property string value
        property string change
        property string note

        Layout.fillWidth: true
        Layout.preferredWidth: 1
        implicitHeight: 96
        text: figure.label
        leftPadding: Theme.large
        rightPadding: Theme.large
        topPadding: Theme.medium
        bottomPadding: Theme.medium
        Accessible.name: "%1: %2; %3 %4".arg(figure.label).arg(figure.value).arg(figure.change)
                         .arg(figure.note)
        Keys.onReturnPressed: figure.clicked()
        contentItem: ColumnLayout {
            spacing: 3
            Label {
                text: figure.label
                color: Theme.muted
            }
            Label {
                Layout.fillWidth: true
                text: figure.value
                elide: Text.ElideRight
                font.pixelSize: Theme.fontTitle
                font.weight: Font.Medium
            }
            Label {
                Layout.fillWidth: true
                text: figure.note.length === 0 ? figure.change
                      : figure.change.length === 0 || width < 190 ? figure.note
                      : "%1 · %2".arg(figure.note).arg(figure.change)
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
        background: Rectangle {
            radius: Theme.radius + 2
            color: figure.hovered ? Theme.hover : Theme.raised
            border.width: figure.visualFocus ? 2 : 1
            border.color: figure.visualFocus ? Theme.accent : Theme.border
        }
    }

    RowLayout {
        spacing: Theme.large
        Figure {
            label: qsTr("Income")
            value: root.statistics.incomeText
            change: root.statistics.incomeChange
            onClicked: root.statistics.openIncome()
        }
        Figure {
            label: qsTr("Expenses")
            value: root.statistics.expensesText
            change: root.statistics.expensesChange
            onClicked: root.statistics.openExpenses()
        }
        Figure {
            label: qsTr("Left over")
            value: root.statistics.leftText
            change: root.statistics.leftChange
            note: root.statistics.rateText
            onClicked: root.statistics.openLeft()
        }
    }
    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        StackPlot {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: qsTr("Income and expenses")
            stack: root.statistics.flows
            onOpened: (point, series) => root.statistics.openFlow(point, series)
        }
        SeriesLegend {
            Layout.fillWidth: true
            stack: root.statistics.flows
            lineText: qsTr("Left over")
        }
    }
}
