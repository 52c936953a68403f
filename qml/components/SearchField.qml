// SPDX-License-Identifier: GPL-3.0-or-later
// A search field: answers while typing, Escape clears it. It shows what is searched for, whoever
// set or cleared that.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

TextField {
    id: root

    // What is being searched for; blanks around a text do not count.
    property string wanted
    signal searched(text: string)

    onWantedChanged: if (root.text.trim() !== root.wanted) root.text = root.wanted
    onTextChanged: if (root.text.trim() !== root.wanted) root.searched(root.text)
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
