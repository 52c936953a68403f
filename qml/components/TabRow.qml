// SPDX-License-Identifier: GPL-3.0-or-later
// Tabs above a part of a page; arrow keys move between them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Row {
    id: root

    required property list<string> names
    property int current: 0
    signal chosen(index: int)

    spacing: Theme.tiny
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Parts of the page")

    Repeater {
        model: root.names
        delegate: Button {
            id: tab
            required property int index
            required property string modelData
            text: tab.modelData
            checked: root.current === tab.index
            flat: true
            Accessible.role: Accessible.PageTab
            onClicked: root.chosen(tab.index)
            Keys.onLeftPressed: root.chosen(Math.max(0, root.current - 1))
            Keys.onRightPressed: root.chosen(Math.min(root.names.length - 1, root.current + 1))
        }
    }
}
