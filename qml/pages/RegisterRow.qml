// SPDX-License-Identifier: GPL-3.0-or-later
// One transaction in a register; the view knows where the columns lie. A screen holds many of
// these, made and refilled at a blow: they are of few and plain items, the rare ones on demand.
import QtQuick
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
    required property string spoken
    readonly property bool current: ListView.isCurrentItem && !row.brief
    readonly property bool hasExtras: mark.length > 0 || tags.length > 0 || editor.length > 0
    readonly property real extrasWidth: hasExtras ? extras.width + Theme.small : 0
    readonly property bool showsPurpose: columns.payeeWidth > 220 && description.length > 0

    width: ListView.view ? ListView.view.width : 0
    height: Theme.rowHeight
    color: chosen ? Theme.accentSoft
           : current ? (row.listFocus ? Theme.accentSoft : Theme.hover)
           : mouse.containsMouse ? Theme.hover : "transparent"
    Accessible.role: Accessible.Row
    Accessible.name: row.spoken
    Accessible.selectable: !row.brief
    Accessible.selected: row.chosen
    Accessible.onPressAction: row.editRequested()

    component Words: Text {
        height: parent ? parent.height : 0
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        font.pixelSize: Theme.fontBody
        color: Theme.muted
    }

    Rectangle {
        y: row.height - 1
        x: Theme.large
        width: row.width - 2 * Theme.large
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
        height: row.height
        color: Theme.accent
    }
    Words {
        visible: row.columns.dateWidth > 0
        x: row.columns.dateX
        text: row.dateText
    }
    Words {
        id: payee
        x: row.columns.payeeX
        // Without the purpose the rest is for tags and marks.
        width: Math.min(implicitWidth,
                        row.showsPurpose ? row.columns.payeeWidth * 0.68
                        : Math.max(row.columns.payeeWidth * 0.45,
                                   row.columns.payeeWidth - row.extrasWidth))
        text: row.payee
        font.weight: Font.Medium
        color: Theme.text
    }
    Words {
        id: purpose
        visible: row.showsPurpose
        x: payee.x + payee.width + Theme.small
        width: Math.max(0, row.columns.payeeWidth - payee.width - Theme.small - row.extrasWidth)
        text: row.showsPurpose ? row.description : ""
    }
    Loader {
        id: extras
        active: row.hasExtras
        x: row.showsPurpose
           ? purpose.x + Math.min(purpose.width, purpose.implicitWidth) + Theme.small
           : payee.x + payee.width + Theme.small
        height: row.height
        source: "RowExtras.qml"
        onLoaded: (item as RowExtras).row = row
    }
    Rectangle {
        visible: row.category.length > 0 && row.columns.categoryWidth > 0
        x: row.columns.categoryX
        y: (row.height - height) / 2
        width: Math.min(category.implicitWidth + 18, row.columns.categoryWidth)
        height: 22
        radius: 11
        color: Theme.severitySoft(0)
        Text {
            id: category
            x: 9
            width: parent.width - 18
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: row.category
            elide: Text.ElideRight
            font.pixelSize: Theme.fontSmall
            color: Theme.severityColor(0)
        }
    }
    Words {
        visible: row.columns.accountWidth > 0
        x: row.columns.accountX
        width: row.columns.accountWidth
        text: visible ? row.account : ""
    }
    Words {
        x: row.columns.amountX
        width: row.columns.amountWidth
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideLeft
        text: row.amountText
        font.weight: Font.Medium
        color: Theme.amountColor(row.amountSign)
    }
    Words {
        visible: row.columns.balanceWidth > 0
        x: row.columns.balanceX
        width: row.columns.balanceWidth
        horizontalAlignment: Text.AlignRight
        elide: Text.ElideLeft
        text: visible ? row.balanceText : ""
        color: row.balanceSign < 0 ? Theme.negative : Theme.muted
    }
}
