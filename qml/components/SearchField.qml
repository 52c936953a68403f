// SPDX-License-Identifier: GPL-3.0-or-later
// A search field: answers while typing, Escape clears it.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

TextField {
    id: root

    implicitWidth: 220
    leftPadding: 32
    placeholderText: qsTr("Search")
    Accessible.role: Accessible.EditableText
    Keys.onEscapePressed: event => {
        event.accepted = root.text.length > 0
        root.clear()
    }

    Glyph {
        x: 9
        anchors.verticalCenter: parent.verticalCenter
        name: "magnify"
        font.pixelSize: 17
    }
}
