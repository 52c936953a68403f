// SPDX-License-Identifier: GPL-3.0-or-later
// The budget: as many months side by side as fit, what is planned, spent and left of each category.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

PageBase {
    id: root

    readonly property BudgetModel budget: session.budget

    function focusList() {
        if (root.budget.hasCategories)
            grid.focusCells()
    }

    Binding {
        target: root.budget
        property: "monthCount"
        value: grid.columns.count
    }
    Binding {
        target: root.budget
        property: "watched"
        value: root.visible
    }
    BudgetMoveDialog {
        id: moveDialog
        budget: root.budget
        onClosed: root.focusList()
    }
    BudgetNoteDialog {
        id: noteDialog
        onWritten: (row, column, text) => root.budget.setNote(row, column, text)
        onClosed: root.focusList()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Budgets")
            subtitle: root.budget.hasCategories ? root.budget.rangeText : ""
            ComboBox {
                visible: root.budget.currencies.length > 1
                implicitWidth: 90
                model: root.budget.currencies
                currentIndex: root.budget.currencyIndex
                Accessible.name: qsTr("Currency of the budget")
                onActivated: index => root.budget.currencyIndex = index
            }
            Button {
                visible: root.budget.hasCategories
                text: qsTr("Earlier")
                icon.name: "chevron-left"
                display: AbstractButton.IconOnly
                ToolTip.visible: hovered
                ToolTip.text: qsTr("A month earlier (Alt+Left)")
                onClicked: root.budget.shift(-1)
            }
            Button {
                visible: root.budget.hasCategories
                text: qsTr("This month")
                onClicked: grid.showToday()
            }
            Button {
                visible: root.budget.hasCategories
                text: qsTr("Later")
                icon.name: "chevron-right"
                display: AbstractButton.IconOnly
                ToolTip.visible: hovered
                ToolTip.text: qsTr("A month later (Alt+Right)")
                onClicked: root.budget.shift(1)
            }
        }
        Banner {
            Layout.fillWidth: true
            visible: root.budget.ready && root.budget.hasCategories && root.budget.unplanned
                     && root.budget.currentColumn >= 0
            icon: "lightbulb"
            severity: 2
            text: qsTr("Nothing is budgeted yet. Type amounts into the cells, or begin with what "
                       + "was spent on average.")
            actionText: qsTr("Plan the average")
            onActed: root.budget.planAverage(-1, root.budget.currentColumn)
        }
        BudgetGrid {
            id: grid
            Layout.fillWidth: true
            Layout.fillHeight: true
            // The first step goes on in the cells.
            property bool focusWhenShown: false
            visible: root.budget.hasCategories
            onVisibleChanged: {
                if (visible && focusWhenShown)
                    root.focusList()
                focusWhenShown = false
            }
            room: root.width
            budget: root.budget
            onMoveRequested: (row, column) => moveDialog.ask(row, column)
            onNoteRequested: (row, column, name) =>
                noteDialog.ask(row, column, name, root.budget.monthTitle(column),
                               root.budget.note(row, column))
            onSpentRequested: (row, column) => {
                if (root.budget.showSpent(row, column, root.session.allTransactions))
                    root.pageRequested("transactions")
            }
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.budget.ready && !root.budget.hasCategories
            icon: "wallet"
            title: qsTr("No budget yet")
            text: qsTr("A budget says how much of your money each category may have. Create "
                       + "the first categories, or start with a usual set and change it later.")
            Button {
                text: qsTr("Usual categories")
                icon.name: "folder-plus"
                highlighted: true
                onClicked: {
                    grid.focusWhenShown = true
                    root.budget.addUsualCategories()
                }
            }
            Button {
                text: qsTr("My own categories")
                icon.name: "plus"
                onClicked: root.pageRequested("names")
            }
        }
    }
}
