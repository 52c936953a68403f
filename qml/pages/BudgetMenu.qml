// SPDX-License-Identifier: GPL-3.0-or-later
// What can be done to one cell of the budget.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models

Menu {
    id: root

    required property BudgetModel budget
    property int row: -1
    property int column: 0
    property string name
    property bool editable: false
    property bool overspent: false
    property bool income: false
    signal editRequested()
    signal noteRequested()
    signal moveRequested()
    signal spentRequested()

    onAboutToShow: {
        root.editable = root.budget.isEditable(root.row, root.column)
        root.overspent = root.budget.isOverspent(root.row, root.column)
        root.income = root.budget.takesIncome(root.row)
    }

    MenuItem {
        text: qsTr("Edit")
        icon.name: "pencil"
        enabled: root.editable
        onTriggered: root.editRequested()
    }
    MenuItem {
        text: qsTr("Note …")
        icon.name: "file"
        enabled: root.editable
        onTriggered: root.noteRequested()
    }
    MenuItem {
        text: root.overspent ? qsTr("Cover what is missing …") : qsTr("Move money …")
        icon.name: "swap"
        enabled: root.editable
        onTriggered: root.moveRequested()
    }
    MenuItem {
        text: qsTr("Like last month")
        icon.name: "content-copy"
        enabled: root.editable
        onTriggered: root.budget.copyLastMonth(root.row, root.column)
    }
    MenuItem {
        text: qsTr("Average of 3 months")
        icon.name: "trend"
        enabled: root.editable
        onTriggered: root.budget.planAverage(root.row, root.column)
    }
    MenuSeparator {}
    MenuItem {
        text: qsTr("Show the transactions")
        icon.name: "list"
        onTriggered: root.spentRequested()
    }
    MenuItem {
        text: root.income ? qsTr("Is for spending") : qsTr("Is income")
        icon.name: "cash"
        enabled: root.budget.isCategory(root.row)
        onTriggered: root.budget.setTakesIncome(root.row, !root.income)
    }
}
