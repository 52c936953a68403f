// SPDX-License-Identifier: GPL-3.0-or-later
// The heading of a register. A column is dragged to another place; a right click chooses columns.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

Rectangle {
    id: root

    required property RegisterColumns columns
    readonly property int inset: 6
    function chooseColumns() { popup.open() }

    implicitHeight: 30
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    ColumnsPopup {
        id: popup
        x: root.width - width - Theme.small
        y: root.height
        columns: root.columns
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: popup.open()
    }
    Repeater {
        model: root.columns
        delegate: Rectangle {
            id: cell
            required property int index
            required property string title
            required property int columnX
            required property int columnWidth
            required property bool rightAligned

            visible: cell.columnWidth > 0
            x: cell.columnX - root.inset + (drag.active ? drag.activeTranslation.x : 0)
            z: drag.active ? 2 : 1
            width: cell.columnWidth + 2 * root.inset
            height: 29
            radius: 4
            color: drag.active ? Theme.accentSoft : hover.hovered ? Theme.hover : "transparent"
            Label {
                anchors.fill: parent
                anchors.leftMargin: root.inset
                anchors.rightMargin: root.inset
                text: cell.title
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall
                verticalAlignment: Text.AlignVCenter
                horizontalAlignment: cell.rightAligned ? Text.AlignRight : Text.AlignLeft
                color: Theme.muted
                Accessible.role: Accessible.ColumnHeader
                Accessible.name: text
            }
            HoverHandler {
                id: hover
                cursorShape: drag.active ? Qt.ClosedHandCursor : Qt.ArrowCursor
            }
            DragHandler {
                id: drag
                target: null
                yAxis.enabled: false
                property real end: 0
                onCentroidChanged: {
                    if (active)
                        end = root.mapFromItem(null, centroid.scenePosition).x
                }
                onActiveChanged: {
                    if (!active)
                        root.columns.moveBy(cell.index, root.columns.rowAt(end) - cell.index)
                }
            }
        }
    }
    ToolButton {
        anchors.right: parent.right
        z: 3
        padding: 0
        implicitWidth: 16
        implicitHeight: 28
        opacity: headHover.hovered || activeFocus || popup.visible ? 1 : 0.6
        text: qsTr("Choose columns")
        icon.name: "dots-vertical"
        display: AbstractButton.IconOnly
        ToolTip.visible: hovered
        ToolTip.text: text
        onClicked: popup.open()
    }
    HoverHandler { id: headHover }
}
