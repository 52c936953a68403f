// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one name.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Dialog {
    id: root

    property string label
    property string name
    signal named(name: string)

    function ask(title: string, label: string, name: string) {
        root.title = title
        root.label = label
        field.text = name
        root.open()
        field.selectAll()
        field.forceActiveFocus()
    }

    width: 380
    onAccepted: if (field.text.trim().length > 0) root.named(field.text)

    FormField {
        anchors.fill: parent
        label: root.label
        TextField {
            id: field
            implicitWidth: 332
            Accessible.name: root.label
            maximumLength: 255
            onAccepted: root.accept()
        }
    }

    footer: DialogFooter {
        acceptText: qsTr("Save")
        acceptEnabled: field.text.trim().length > 0
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
