// SPDX-License-Identifier: GPL-3.0-or-later
// The note on one cell of the budget; an empty one is none.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Dialog {
    id: root

    property int row: -1
    property int column: 0
    signal written(row: int, column: int, text: string)

    function ask(row: int, column: int, name: string, month: string, text: string) {
        root.row = row
        root.column = column
        root.title = qsTr("Note on %1, %2").arg(name).arg(month)
        field.text = text
        root.open()
        field.forceActiveFocus()
    }

    width: 420
    onAccepted: root.written(root.row, root.column, field.text)

    FormField {
        anchors.fill: parent
        label: qsTr("Note")
        TextField {
            id: field
            implicitWidth: 372
            maximumLength: 1000
            Accessible.name: qsTr("Note")
            onAccepted: root.accept()
        }
    }

    footer: DialogFooter {
        acceptText: qsTr("Save")
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
