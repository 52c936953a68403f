// SPDX-License-Identifier: GPL-3.0-or-later
// The heads of the months: what is left to budget, how it came about, and the sums.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

Rectangle {
    id: root

    required property BudgetColumns columns
    required property BudgetModel budget

    component Head: Label {
        width: root.columns.amountWidth
        elide: Text.ElideRight
        font.pixelSize: Theme.fontSmall
        horizontalAlignment: Text.AlignRight
        color: Theme.muted
    }

    implicitHeight: 196
    color: Theme.surface

    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.border
    }
    Label {
        x: Theme.huge
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 8
        text: qsTr("Category")
        font.pixelSize: Theme.fontSmall
        color: Theme.muted
    }
    Row {
        x: Theme.large
        y: 4
        ToolButton {
            text: qsTr("Fold all groups")
            icon.name: "chevron-up"
            display: AbstractButton.IconOnly
            ToolTip.visible: hovered
            ToolTip.text: text
            onClicked: root.budget.foldAll(true)
        }
        ToolButton {
            text: qsTr("Unfold all groups")
            icon.name: "unfold"
            display: AbstractButton.IconOnly
            ToolTip.visible: hovered
            ToolTip.text: text
            onClicked: root.budget.foldAll(false)
        }
    }

    Repeater {
        model: root.budget.months
        delegate: Item {
            id: month
            required property int index
            required property string title
            required property bool current
            required property string toBudget
            required property string label
            required property int sign
            required property list<string> names
            required property list<string> amounts
            required property string apart
            required property string budgeted
            required property string spent
            required property string available
            required property int availableSign

            x: root.columns.monthX(month.index)
            width: root.columns.monthWidth
            height: root.height

            Rectangle {
                x: 4
                width: parent.width - 8
                height: 148
                radius: Theme.radius
                color: Theme.raised
                border.width: month.current ? 2 : 1
                border.color: month.current ? Theme.accent : Theme.border
                Accessible.role: Accessible.Grouping
                Accessible.name: qsTr("%1: %2 %3").arg(month.title).arg(month.label)
                                 .arg(month.toBudget)
                Accessible.description: month.apart
            }
            Label {
                x: 14
                y: 8
                width: parent.width - 60
                text: month.title
                elide: Text.ElideRight
                font.pixelSize: Theme.fontLarge
                font.weight: Font.Medium
            }
            ToolButton {
                x: parent.width - width - 8
                y: 4
                text: qsTr("More for %1").arg(month.title)
                icon.name: "dots-vertical"
                display: AbstractButton.IconOnly
                Accessible.role: Accessible.ButtonMenu
                onClicked: monthMenu.open()
                Menu {
                    id: monthMenu
                    y: 30
                    MenuItem {
                        text: qsTr("All like last month")
                        icon.name: "content-copy"
                        onTriggered: root.budget.copyLastMonth(-1, month.index)
                    }
                    MenuItem {
                        text: qsTr("All as the average of 3 months")
                        icon.name: "trend"
                        onTriggered: root.budget.planAverage(-1, month.index)
                    }
                }
            }
            Label {
                x: 14
                y: 32
                width: parent.width - 28
                visible: month.toBudget.length > 0
                text: month.toBudget
                elide: Text.ElideRight
                font.pixelSize: Theme.fontTitle
                font.weight: Font.Medium
                color: month.sign < 0 ? Theme.negative
                       : month.sign > 0 ? Theme.positive : Theme.text
            }
            Label {
                x: 14
                y: month.toBudget.length > 0 ? 57 : 36
                width: parent.width - 28
                text: month.label
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall
                color: month.sign < 0 ? Theme.negative : Theme.muted
            }
            Column {
                x: 14
                y: 78
                width: parent.width - 28
                Repeater {
                    model: month.names
                    delegate: Item {
                        id: line
                        required property int index
                        required property string modelData
                        width: month.width - 28
                        height: 16
                        Label {
                            width: parent.width - amount.width - Theme.small
                            text: line.modelData
                            elide: Text.ElideRight
                            font.pixelSize: Theme.fontSmall
                            color: Theme.muted
                        }
                        Label {
                            id: amount
                            anchors.right: parent.right
                            text: month.amounts[line.index] ?? ""
                            font.pixelSize: Theme.fontSmall
                            color: Theme.muted
                        }
                    }
                }
            }
            Chip {
                x: parent.width - width - 44
                y: 7
                width: Math.min(implicitWidth, parent.width - 170)
                visible: month.apart.length > 0
                text: month.apart
                icon: "information"
                severity: 3
                ToolTip.visible: apartHover.hovered
                ToolTip.text: month.apart
                HoverHandler { id: apartHover }
            }
            Row {
                x: root.columns.inset
                y: 154
                Column {
                    Head { text: qsTr("Budgeted") }
                    Head { text: month.budgeted; color: Theme.text }
                }
                Column {
                    Head { text: qsTr("Spent") }
                    Head { text: month.spent; color: Theme.text }
                }
                Column {
                    Head { text: qsTr("Available") }
                    Head {
                        text: month.available
                        color: month.availableSign < 0 ? Theme.negative : Theme.text
                    }
                }
            }
        }
    }
}
