// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of a transaction, laid over its row of the register; for a new one below the heading.
// Tab moves on, Enter saves (and starts the next new one), Escape leaves everything as it was.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

Popup {
    id: root

    required property TransactionEditor editor
    required property RegisterColumns columns
    property string accountId
    property bool creates: false
    // What is said while somebody else edits the same.
    property string warning
    signal done()

    function createFor(accountId: string) {
        root.creates = true
        root.editor.beginNew(accountId)
        root.y = 30
        root.start()
    }
    function edit(transactionId: string, row: Item) {
        if (row === null || !root.editor.begin(transactionId))
            return
        root.creates = false
        root.y = row.mapToItem(root.parent, 0, 0).y - 3
        root.start()
    }
    function start() {
        payeeField.text = root.editor.payee
        amountField.text = root.editor.signedAmount
        root.open()
        payeeField.forceActiveFocus()
        payeeField.selectAll()
    }
    function save() {
        if (!root.editor.valid)
            return
        root.editor.save()
        if (root.creates)
            root.createFor(root.accountId)
        else
            root.close()
    }

    x: 0
    width: columns.width
    height: 40
    padding: 0
    modal: false
    closePolicy: Popup.CloseOnEscape | Popup.CloseOnPressOutside
    onClosed: {
        root.editor.leave()
        root.done()
    }

    background: Rectangle {
        color: Theme.raised
        border.width: 2
        border.color: Theme.accent
        radius: 4
    }
    Item {
        anchors.fill: parent
        ToolTip.visible: root.visible && root.warning.length > 0
        ToolTip.text: root.warning
        Keys.onReturnPressed: root.save()
        Keys.onEnterPressed: root.save()

        DateField {
            visible: root.columns.dateWidth > 0
            x: root.columns.dateX - 10
            y: 4
            width: root.columns.dateWidth + 18
            implicitHeight: 32
            text: root.editor.date
            isDate: root.editor.dateProblem.length === 0
            Accessible.name: qsTr("Date")
            onTextEdited: root.editor.date = text
            onShifted: days => root.editor.shiftDate(days)
            onTodayRequested: root.editor.goToToday()
        }
        TextField {
            id: payeeField
            x: root.columns.payeeX
            y: 4
            width: root.columns.payeeWidth
            implicitHeight: 32
            maximumLength: 255
            placeholderText: qsTr("Payee")
            Accessible.name: qsTr("Payee")
            onTextEdited: {
                root.editor.payee = text
                root.editor.suggestPayees(text)
            }
            Keys.onDownPressed: suggestions.incrementCurrentIndex()
            Keys.onUpPressed: suggestions.decrementCurrentIndex()
            Keys.onPressed: event => {
                const takes = suggestions.count > 0 && suggestions.currentIndex >= 0
                if (takes && (event.key === Qt.Key_Return || event.key === Qt.Key_Tab)) {
                    payeeField.take(suggestions.currentIndex)
                    event.accepted = event.key === Qt.Key_Return
                }
            }
            function take(index: int) {
                payeeField.text = root.editor.payeeSuggestions[index]
                root.editor.choosePayee(payeeField.text)
            }
            Rectangle {
                visible: suggestions.count > 0 && payeeField.activeFocus
                y: parent.height + 4
                z: 10
                width: parent.width
                height: suggestions.contentHeight + 8
                radius: Theme.radius
                color: Theme.popup
                border.color: Theme.border
                ListView {
                    id: suggestions
                    anchors.fill: parent
                    anchors.margins: 4
                    model: root.editor.payeeSuggestions
                    currentIndex: -1
                    onCountChanged: currentIndex = -1
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Known payees")
                    delegate: ItemDelegate {
                        id: suggestion
                        required property int index
                        required property string modelData
                        width: ListView.view ? ListView.view.width : 0
                        text: suggestion.modelData
                        highlighted: suggestions.currentIndex === suggestion.index
                        focusPolicy: Qt.NoFocus
                        onClicked: payeeField.take(suggestion.index)
                    }
                }
            }
        }
        ComboBox {
            visible: root.columns.categoryWidth > 0
            x: root.columns.categoryX - 6
            y: 4
            width: root.columns.categoryWidth + 2
            implicitHeight: 32
            model: root.editor.categoryNames
            currentIndex: root.editor.categoryIndex
            enabled: root.editor.splitCount === 0
            Accessible.name: qsTr("Category")
            onActivated: index => root.editor.categoryIndex = index
        }
        TextField {
            id: amountField
            x: root.columns.amountX - 6
            y: 4
            width: root.columns.amountWidth + 16
            implicitHeight: 32
            horizontalAlignment: TextInput.AlignRight
            placeholderText: qsTr("Amount")
            color: root.editor.amountProblem.length > 0 ? Theme.negative : Theme.text
            Accessible.name: qsTr("Amount; sums like 12+3 are fine")
            onTextEdited: root.editor.signedAmount = text
        }
        Button {
            visible: root.columns.balanceWidth > 0
            x: root.columns.balanceX + 8
            y: 5
            width: root.columns.balanceWidth - 8
            implicitHeight: 30
            text: qsTr("Save")
            highlighted: true
            enabled: root.editor.valid
            onClicked: root.save()
        }
    }
}
