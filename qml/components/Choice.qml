// SPDX-License-Identifier: GPL-3.0-or-later
// Asks for one of several names.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Dialog {
    id: root

    property string label
    property alias names: box.model
    signal chosen(position: int)

    function ask(title: string, label: string, position: int) {
        root.title = title
        root.label = label
        box.currentIndex = position
        root.open()
        box.forceActiveFocus()
    }

    width: 380
    onAccepted: root.chosen(box.currentIndex)

    FormField {
        anchors.fill: parent
        label: root.label
        ComboBox {
            id: box
            implicitWidth: 332
            Accessible.name: root.label
            Keys.onReturnPressed: root.accept()
            Keys.onEnterPressed: root.accept()
        }
    }

    footer: DialogFooter {
        acceptText: qsTr("Choose")
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
