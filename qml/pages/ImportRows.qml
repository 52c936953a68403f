// SPDX-License-Identifier: GPL-3.0-or-later
// The preview: each row with what becomes of it, and under a row that may be there already the one
// that is. Space takes a row out and puts it back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

ListView {
    id: root

    required property ImportRowsModel rows

    clip: true
    model: rows
    reuseItems: true
    activeFocusOnTab: true
    highlightMoveDuration: 0
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Rows of the statement")
    ScrollBar.vertical: ScrollBar {}
    Keys.onSpacePressed: root.rows.toggle(root.currentIndex)

    delegate: ImportRow {
        listFocus: root.activeFocus
        onToggled: root.rows.toggle(index)
        onPicked: {
            root.currentIndex = index
            root.forceActiveFocus()
            root.rows.toggle(index)
        }
    }
}
