// SPDX-License-Identifier: GPL-3.0-or-later
// A group or an account in the list; accounts are dragged to another place.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ItemDelegate {
    id: row

    property string currentId
    property bool listFocus: false
    property bool sortable: true
    property bool brief: false
    // What is being dragged in the list, and whether it would lie before or after this row.
    property string dragged
    property bool dropBefore: false
    property bool dropAfter: false
    signal chosen()
    signal editRequested()
    signal menuRequested()
    signal dragMoved(y: real)
    signal dragEnded()

    required property int index
    required property bool isGroup
    required property string recordId
    required property string name
    required property string detail
    required property string glyph
    required property string tint
    required property string picture
    required property string balanceText
    required property int balanceSign
    readonly property bool current: !isGroup && recordId === row.currentId

    width: ListView.view ? ListView.view.width : 0
    height: brief ? (isGroup ? 27 : 28) : isGroup ? 38 : 52
    leftPadding: Theme.medium
    rightPadding: Theme.large
    text: qsTr("%1, %2").arg(name).arg(balanceText)
    onClicked: {
        row.ListView.view.currentIndex = row.index
        row.ListView.view.forceActiveFocus()
        if (!row.isGroup)
            row.chosen()
    }
    onDoubleClicked: if (!row.isGroup) row.editRequested()

    background: Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.small
        anchors.rightMargin: Theme.small
        anchors.topMargin: 1
        anchors.bottomMargin: 1
        radius: Theme.radius
        color: row.current ? Theme.accentSoft
               : row.hovered && !row.isGroup ? Theme.hover : "transparent"
        border.width: row.ListView.isCurrentItem && row.listFocus ? 2 : 0
        border.color: Theme.accent
    }

    contentItem: RowLayout {
        spacing: Theme.medium

        AccountMark {
            visible: !row.isGroup
            Layout.leftMargin: Theme.tiny
            glyph: row.glyph
            tint: row.tint
            picture: row.picture
            current: row.current
            brief: row.brief
        }
        ColumnLayout {
            Layout.leftMargin: row.isGroup ? Theme.tiny : 0
            Layout.topMargin: row.isGroup ? Theme.small : 0
            spacing: 1
            Label {
                Layout.fillWidth: true
                text: row.name
                elide: Text.ElideRight
                font.pixelSize: row.isGroup ? Theme.fontSmall : Theme.fontBody
                font.weight: Font.Medium
                color: row.isGroup ? Theme.muted : Theme.text
            }
            Label {
                Layout.fillWidth: true
                visible: !row.isGroup && !row.brief
                text: row.detail
                elide: Text.ElideMiddle
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
        MoneyText {
            Layout.topMargin: row.isGroup ? Theme.small : 0
            text: row.balanceText
            sign: row.balanceSign
            isBalance: true
            font.pixelSize: row.isGroup ? Theme.fontSmall : Theme.fontBody
            font.weight: Font.Medium
            color: row.balanceSign < 0 ? Theme.negative
                   : row.isGroup ? Theme.muted : Theme.text
        }
        ToolButton {
            visible: row.isGroup && row.hovered
            Layout.topMargin: Theme.small
            implicitWidth: 26
            implicitHeight: 26
            text: qsTr("More")
            icon.name: "dots-vertical"
            display: AbstractButton.IconOnly
            onClicked: row.menuRequested()
        }
    }

    opacity: row.dragged === row.recordId && row.recordId.length > 0 ? 0.45 : 1

    // Where a dragged account would come to lie.
    Rectangle {
        visible: row.dropBefore || row.dropAfter
        x: Theme.medium
        y: row.dropAfter ? row.height - 2 : -1
        z: 2
        width: row.width - 2 * Theme.medium
        height: 2
        color: Theme.accent
    }
    DragHandler {
        id: drag
        enabled: row.sortable && !row.isGroup
        target: null
        xAxis.enabled: false
        dragThreshold: 6
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: {
            if (!active)
                row.dragEnded()
        }
        onCentroidChanged: {
            if (active)
                row.dragMoved(row.y + centroid.position.y)
        }
    }
    TapHandler {
        acceptedButtons: Qt.RightButton
        onTapped: row.menuRequested()
    }
}
