// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of the register says besides its texts: transfer or reconciled, its tags, who else
// edits it. Most rows have nothing of it.
import QtQuick
import FinWise
import FinWise.Theme

Row {
    id: root

    // Whose it is; set once.
    property RegisterRow row: null
    readonly property string mark: row ? row.mark : ""
    readonly property string tags: row ? row.tags : ""
    readonly property string editor: row ? row.editor : ""
    readonly property real most: row ? row.columns.payeeWidth / 2 : 0

    spacing: Theme.tiny

    Glyph {
        visible: root.mark.length > 0
        anchors.verticalCenter: parent.verticalCenter
        name: root.mark
        font.pixelSize: 15
    }
    Chip {
        visible: root.tags.length > 0
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, 120, root.most)
        implicitHeight: 18
        icon: "tag"
        text: root.tags
        severity: 2
    }
    Chip {
        visible: root.editor.length > 0
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, 180, root.most)
        implicitHeight: 18
        icon: "pencil"
        text: root.editor
        severity: 3
    }
}
