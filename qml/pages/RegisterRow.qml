// SPDX-License-Identifier: GPL-3.0-or-later
// One transaction in a register; the view knows where the columns lie.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Rectangle {
    id: row

    required property RegisterColumns columns
    property bool brief: false
    property bool listFocus: false
    signal picked(button: int, modifiers: int)
    signal editInRowRequested()
    signal editRequested()

    required property int index
    required property string recordId
    required property string dateText
    required property string payee
    required property string description
    required property string category
    required property string account
    required property string amountText
    required property int amountSign
    required property string balanceText
    required property int balanceSign
    required property bool chosen
    required property string tags
    required property string mark
    required property string editor
    readonly property bool current: ListView.isCurrentItem && !row.brief

    width: ListView.view ? ListView.view.width : 0
    height: Theme.rowHeight
    color: chosen ? Theme.accentSoft
           : current ? (row.listFocus ? Theme.accentSoft : Theme.hover)
           : mouse.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.Row
    Accessible.name: qsTr("%1, %2, %3").arg(row.dateText).arg(row.payee).arg(row.amountText)
    Accessible.selectable: !row.brief
    Accessible.selected: row.chosen
    Accessible.onPressAction: row.editRequested()

    Rectangle {
        anchors.bottom: parent.bottom
        x: Theme.large
        width: parent.width - 2 * Theme.large
        height: 1
        color: Theme.border
        opacity: 0.6
    }
    MouseArea {
        id: mouse
        anchors.fill: parent
        hoverEnabled: true
        acceptedButtons: Qt.LeftButton | Qt.RightButton
        onClicked: event => {
            row.picked(event.button, event.modifiers)
        }
        onDoubleClicked: row.brief ? row.editRequested() : row.editInRowRequested()
    }
    Rectangle {
        visible: row.chosen || (row.current && row.listFocus)
        width: 3
        height: parent.height
        color: Theme.accent
    }
    Label {
        visible: row.columns.dateWidth > 0
        x: row.columns.dateX
        anchors.verticalCenter: parent.verticalCenter
        text: row.dateText
        color: Theme.muted
    }
    Row {
        x: row.columns.payeeX
        width: row.columns.payeeWidth
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.small
        Label {
            id: payee
            // Without the purpose the rest is for tags and marks.
            width: Math.min(implicitWidth,
                            purpose.visible ? parent.width * 0.68
                            : extras.width === 0 ? parent.width
                            : Math.max(parent.width * 0.45,
                                       parent.width - extras.width - Theme.small))
            text: row.payee
            elide: Text.ElideRight
            font.weight: Font.Medium
        }
        Label {
            id: purpose
            visible: row.columns.payeeWidth > 220 && text.length > 0
            width: Math.max(0, parent.width - payee.width - Theme.small
                            - (extras.width > 0 ? extras.width + Theme.small : 0))
            text: row.description
            elide: Text.ElideRight
            color: Theme.muted
        }
        Row {
            id: extras
            visible: row.mark.length > 0 || row.tags.length > 0 || row.editor.length > 0
            width: visible ? implicitWidth : 0
            spacing: Theme.tiny
            Glyph {
                visible: row.mark.length > 0
                name: row.mark
                font.pixelSize: 15
            }
            Chip {
                visible: row.tags.length > 0
                width: Math.min(implicitWidth, 120, row.columns.payeeWidth / 2)
                implicitHeight: 18
                icon: "tag"
                text: row.tags
                severity: 2
            }
            Chip {
                visible: row.editor.length > 0
                width: Math.min(implicitWidth, 180, row.columns.payeeWidth / 2)
                implicitHeight: 18
                icon: "pencil"
                text: row.editor
                severity: 3
            }
        }
    }
    Chip {
        visible: row.category.length > 0 && row.columns.categoryWidth > 0
        x: row.columns.categoryX
        width: Math.min(implicitWidth, row.columns.categoryWidth)
        anchors.verticalCenter: parent.verticalCenter
        text: row.category
    }
    Label {
        visible: row.columns.accountWidth > 0
        x: row.columns.accountX
        width: row.columns.accountWidth
        anchors.verticalCenter: parent.verticalCenter
        text: row.account
        elide: Text.ElideRight
        color: Theme.muted
    }
    MoneyText {
        x: row.columns.amountX
        width: row.columns.amountWidth
        anchors.verticalCenter: parent.verticalCenter
        text: row.amountText
        sign: row.amountSign
        font.weight: Font.Medium
    }
    MoneyText {
        visible: row.columns.balanceWidth > 0
        x: row.columns.balanceX
        width: row.columns.balanceWidth
        anchors.verticalCenter: parent.verticalCenter
        text: row.balanceText
        color: row.balanceSign < 0 ? Theme.negative : Theme.muted
    }
}
