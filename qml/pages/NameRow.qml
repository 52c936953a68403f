// SPDX-License-Identifier: GPL-3.0-or-later
// A category, group, recipient or tag with what can be done to it.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ItemDelegate {
    id: root

    required property int index
    required property string recordId
    required property string name
    required property string detail
    required property bool isGroup
    required property string dot
    property bool movable: false
    property bool mergeable: false
    property bool current: false
    signal chosen()
    signal editRequested()
    signal removeRequested()
    signal moveRequested()
    signal mergeRequested()

    function edit() { root.editRequested() }
    function remove() { root.removeRequested() }

    component Action: ToolButton {
        property bool shown: false
        implicitWidth: 30
        implicitHeight: 28
        display: AbstractButton.IconOnly
        focusPolicy: Qt.TabFocus
        opacity: shown || activeFocus ? 1 : 0.35
        ToolTip.visible: hovered
        ToolTip.text: text
    }

    width: ListView.view ? ListView.view.width - Theme.small : 0
    implicitHeight: isGroup ? 40 : Theme.rowHeight
    highlighted: current
    focusPolicy: Qt.NoFocus
    Accessible.name: isGroup ? qsTr("Group %1").arg(name) : qsTr("%1, %2").arg(name).arg(detail)
    onClicked: root.chosen()
    onDoubleClicked: root.edit()

    contentItem: RowLayout {
        spacing: Theme.small
        Rectangle {
            visible: root.dot.length > 0
            implicitWidth: 10
            implicitHeight: 10
            radius: 5
            color: root.dot.length > 0 ? root.dot : "transparent"
        }
        Label {
            Layout.fillWidth: true
            Layout.leftMargin: root.isGroup || !root.movable ? 0 : Theme.large
            text: root.name
            elide: Text.ElideRight
            font.weight: root.isGroup ? Font.Medium : Font.Normal
            color: root.isGroup ? Theme.muted : Theme.text
        }
        Label {
            text: root.detail
            color: Theme.muted
        }
        Action {
            shown: root.hovered || root.current
            text: qsTr("Rename %1").arg(root.name)
            icon.name: "pencil"
            onClicked: root.edit()
        }
        Action {
            shown: root.hovered || root.current
            visible: root.movable && !root.isGroup
            text: qsTr("Move %1 to a group").arg(root.name)
            icon.name: "folder"
            onClicked: root.moveRequested()
        }
        Action {
            shown: root.hovered || root.current
            visible: root.mergeable
            text: qsTr("Merge %1 into another").arg(root.name)
            icon.name: "swap"
            onClicked: root.mergeRequested()
        }
        Action {
            shown: root.hovered || root.current
            text: qsTr("Delete %1").arg(root.name)
            icon.name: "delete"
            onClicked: root.remove()
        }
    }
}
