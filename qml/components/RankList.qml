// SPDX-License-Identifier: GPL-3.0-or-later
// Named sums from the largest down, with their shares and changes. A click or Enter leads into a
// group or to the transactions; the button at the end always to the transactions.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ListView {
    id: root

    required property RankModel ranking
    property string title
    property string emptyText
    // Into the group of a row, and to the transactions of a row.
    signal entered(row: int)
    signal opened(row: int)

    function act(row: int, drills: bool) {
        if (drills)
            root.entered(row)
        else
            root.opened(row)
    }

    clip: true
    model: root.ranking
    activeFocusOnTab: true
    keyNavigationEnabled: true
    boundsBehavior: Flickable.StopAtBounds
    highlightMoveDuration: 0
    Accessible.role: Accessible.List
    Accessible.name: root.title
    ScrollBar.vertical: ScrollBar {}
    onActiveFocusChanged: if (activeFocus && currentIndex < 0 && count > 0) currentIndex = 0

    Label {
        x: Theme.small
        width: root.width - 2 * Theme.small
        visible: root.count === 0
        text: root.emptyText
        wrapMode: Text.Wrap
        color: Theme.muted
    }

    delegate: ItemDelegate {
        id: row
        required property int index
        required property string name
        required property string tint
        required property string amountText
        required property string shareText
        required property string changeText
        required property int changeSign
        required property double part
        required property bool drills
        required property string words

        width: ListView.view ? ListView.view.width - Theme.medium : 0
        implicitHeight: 44
        text: row.words
        highlighted: root.activeFocus && ListView.isCurrentItem
        Accessible.role: Accessible.ListItem
        Accessible.name: row.words
        Accessible.onPressAction: root.act(row.index, row.drills)
        onClicked: {
            root.currentIndex = row.index
            root.act(row.index, row.drills)
        }
        Keys.onReturnPressed: event => {
            if (event.modifiers & Qt.ControlModifier)
                root.opened(row.index)
            else
                root.act(row.index, row.drills)
        }

        contentItem: RowLayout {
            spacing: Theme.medium
            Rectangle {
                implicitWidth: 10
                implicitHeight: 10
                radius: 3
                color: Theme.tint(row.tint)
                opacity: 0.82
            }
            ColumnLayout {
                Layout.fillWidth: true
                spacing: 5
                RowLayout {
                    spacing: Theme.small
                    Label {
                        Layout.fillWidth: true
                        text: row.name
                        elide: Text.ElideRight
                    }
                    Label {
                        visible: text.length > 0 && row.width > 420
                        text: row.changeText
                        font.pixelSize: Theme.fontSmall
                        color: row.changeSign < 0 ? Theme.negative
                               : row.changeSign > 0 ? Theme.positive : Theme.muted
                    }
                    Label {
                        Layout.preferredWidth: 52
                        text: row.shareText
                        horizontalAlignment: Text.AlignRight
                        font.pixelSize: Theme.fontSmall
                        color: Theme.muted
                    }
                    Label {
                        Layout.preferredWidth: 104
                        text: row.amountText
                        horizontalAlignment: Text.AlignRight
                        elide: Text.ElideLeft
                    }
                }
                Rectangle {
                    Layout.fillWidth: true
                    implicitHeight: 4
                    radius: 2
                    color: Theme.hover
                    Rectangle {
                        width: Math.max(2, parent.width * row.part)
                        height: parent.height
                        radius: 2
                        color: Theme.tint(row.tint)
                        opacity: 0.82
                    }
                }
            }
            ToolButton {
                visible: row.drills
                text: qsTr("Transactions of %1").arg(row.name)
                icon.name: "list"
                display: AbstractButton.IconOnly
                implicitWidth: 30
                implicitHeight: 30
                focusPolicy: Qt.NoFocus
                ToolTip.visible: hovered
                ToolTip.text: text
                onClicked: root.opened(row.index)
            }
            Glyph {
                visible: !row.drills
                Layout.preferredWidth: 30
                horizontalAlignment: Text.AlignHCenter
                name: "chevron-right"
            }
        }
    }
}
