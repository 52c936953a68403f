// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one name.
import QtQuick
import QtQuick.Controls
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
    standardButtons: Dialog.Ok | Dialog.Cancel
    onAccepted: if (field.text.trim().length > 0) root.named(field.text)

    contentItem: FormField {
        label: root.label
        TextField {
            id: field
            implicitWidth: 332
            Accessible.name: root.label
            maximumLength: 255
            onAccepted: root.accept()
        }
    }
}
