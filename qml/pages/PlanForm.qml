// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a plan. In the date, the arrow keys move by a day.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

GridLayout {
    id: root

    required property PlanEditor editor
    // The field that has the focus lies between both.
    signal focusMoved(top: real, bottom: real)
    signal finished()

    readonly property bool transfer: root.editor.kind === 2
    readonly property bool repeats: root.editor.patternIndex !== 0

    function takeFocus() { nameField.forceActiveFocus() }
    readonly property Item focused: root.Window.activeFocusItem
    function tellFocus() {
        let above = root.focused
        while (above !== null && above !== root)
            above = above.parent
        if (above === null)
            return
        const top = root.focused.mapToItem(root, 0, 0).y
        root.focusMoved(top, top + root.focused.height)
    }
    onFocusedChanged: root.tellFocus()
    Keys.onReturnPressed: root.finished()
    Keys.onEnterPressed: root.finished()

    component Half: FormField {
        Layout.fillWidth: true
        Layout.preferredWidth: 1
        Layout.alignment: Qt.AlignTop
    }
    component Pick: ComboBox {
        Layout.fillWidth: true
    }
    component Entry: TextField {
        Layout.fillWidth: true
    }
    component KindButton: Button {
        checkable: true
        autoExclusive: true
    }

    columns: 2
    columnSpacing: Theme.medium
    rowSpacing: Theme.medium

    RowLayout {
        Layout.columnSpan: 2
        spacing: Theme.small
        KindButton {
            checked: root.editor.kind === 0
            onClicked: root.editor.kind = 0
            text: qsTr("Expense")
            icon.name: "minus"
        }
        KindButton {
            checked: root.editor.kind === 1
            onClicked: root.editor.kind = 1
            text: qsTr("Income")
            icon.name: "plus"
        }
        KindButton {
            checked: root.editor.kind === 2
            onClicked: root.editor.kind = 2
            text: qsTr("Transfer")
            icon.name: "swap"
        }
        Item { Layout.fillWidth: true }
    }
    FormField {
        Layout.columnSpan: 2
        Layout.fillWidth: true
        label: qsTr("Name")
        Entry {
            id: nameField
            text: root.editor.name
            maximumLength: 255
            placeholderText: qsTr("For instance rent, salary, insurance")
            Accessible.name: qsTr("Name")
            onTextEdited: root.editor.name = text
        }
    }
    Half {
        label: qsTr("How much")
        Pick {
            model: root.editor.amountKindNames
            currentIndex: root.editor.amountKind
            Accessible.name: qsTr("How much")
            onActivated: index => root.editor.amountKind = index
        }
    }
    Half {
        label: qsTr("Amount in %1").arg(root.editor.currency)
        problem: root.editor.amountProblem
        RowLayout {
            spacing: Theme.small
            Entry {
                horizontalAlignment: TextInput.AlignRight
                text: root.editor.amount
                Accessible.name: qsTr("Amount")
                onTextEdited: root.editor.amount = text
            }
            Label {
                visible: root.editor.amountKind === 2
                text: "–"
            }
            Entry {
                visible: root.editor.amountKind === 2
                horizontalAlignment: TextInput.AlignRight
                text: root.editor.maxAmount
                Accessible.name: qsTr("Amount at most")
                onTextEdited: root.editor.maxAmount = text
            }
        }
    }
    Half {
        label: root.transfer ? qsTr("From account") : qsTr("Account")
        Pick {
            model: root.editor.accountNames
            currentIndex: root.editor.accountIndex
            Accessible.name: root.transfer ? qsTr("From account") : qsTr("Account")
            onActivated: index => root.editor.accountIndex = index
        }
    }
    Half {
        visible: root.transfer
        label: qsTr("To account")
        problem: root.editor.accountProblem
        Pick {
            model: root.editor.accountNames
            currentIndex: root.editor.otherAccountIndex
            Accessible.name: qsTr("To account")
            onActivated: index => root.editor.otherAccountIndex = index
        }
    }
    Half {
        visible: !root.transfer
        label: qsTr("Category")
        Pick {
            model: root.editor.categoryNames
            currentIndex: root.editor.categoryIndex
            Accessible.name: qsTr("Category")
            onActivated: index => root.editor.categoryIndex = index
        }
    }
    Half {
        label: qsTr("How often")
        Pick {
            model: root.editor.patternNames
            currentIndex: root.editor.patternIndex
            Accessible.name: qsTr("How often")
            onActivated: index => root.editor.patternIndex = index
        }
    }
    Half {
        label: root.editor.isNew ? qsTr("First date") : qsTr("Next date")
        problem: root.editor.dateProblem
        Entry {
            text: root.editor.date
            Accessible.name: root.editor.isNew ? qsTr("First date") : qsTr("Next date")
            onTextEdited: root.editor.date = text
            Keys.onUpPressed: root.editor.shiftDate(1)
            Keys.onDownPressed: root.editor.shiftDate(-1)
        }
    }
    CheckBox {
        Layout.columnSpan: 2
        visible: root.editor.canBeLastDay
        text: qsTr("Always on the last day of the month")
        checked: root.editor.lastDay
        onToggled: root.editor.lastDay = checked
    }
    Half {
        label: qsTr("When it falls on a weekend")
        Pick {
            model: root.editor.weekendNames
            currentIndex: root.editor.weekendIndex
            Accessible.name: qsTr("When it falls on a weekend")
            onActivated: index => root.editor.weekendIndex = index
        }
    }
    Half {
        visible: root.repeats
        label: qsTr("Ends")
        problem: root.editor.endProblem
        RowLayout {
            spacing: Theme.small
            Pick {
                model: root.editor.endNames
                currentIndex: root.editor.endIndex
                Accessible.name: qsTr("Ends")
                onActivated: index => root.editor.endIndex = index
            }
            Entry {
                visible: root.editor.endIndex === 1
                Layout.fillWidth: false
                implicitWidth: 64
                horizontalAlignment: TextInput.AlignRight
                text: root.editor.count
                Accessible.name: qsTr("Number of times from the date on")
                onTextEdited: root.editor.count = text
            }
            Entry {
                visible: root.editor.endIndex === 2
                Layout.fillWidth: false
                implicitWidth: 104
                text: root.editor.endDate
                Accessible.name: qsTr("Last date")
                onTextEdited: root.editor.endDate = text
            }
        }
    }
    CheckBox {
        Layout.columnSpan: 2
        text: qsTr("Book it by itself on the day")
        enabled: root.editor.amountKind === 0 && !root.editor.forecastOnly
        checked: root.editor.automatic
        onToggled: root.editor.automatic = checked
    }
    CheckBox {
        Layout.columnSpan: 2
        text: qsTr("Only for the forecast, never book it")
        checked: root.editor.forecastOnly
        onToggled: root.editor.forecastOnly = checked
    }
    FormField {
        Layout.columnSpan: 2
        Layout.fillWidth: true
        label: qsTr("Note")
        Entry {
            text: root.editor.note
            maximumLength: 4000
            Accessible.name: qsTr("Note")
            onTextEdited: root.editor.note = text
        }
    }
}
