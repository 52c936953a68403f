// SPDX-License-Identifier: GPL-3.0-or-later
// What each column was taken for and why; a click corrects it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

ListView {
    id: root

    required property ImportController statement

    implicitHeight: 58
    orientation: ListView.Horizontal
    spacing: Theme.small
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: root.statement.columns
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What the columns were taken for")
    ScrollBar.horizontal: ScrollBar { height: 6 }

    delegate: AbstractButton {
        id: chip
        required property string name
        required property string meaning
        required property string reason
        required property string sample
        required property bool used
        required property int column

        height: 50
        width: Math.max(96, Math.min(230, implicitContentWidth + 24))
        leftPadding: 12
        topPadding: 8
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        text: qsTr("%1 is %2. %3").arg(name).arg(meaning).arg(reason)
        Accessible.name: text
        onClicked: {
            roleMenu.column = chip.column
            roleMenu.meaning = chip.meaning
            roleMenu.popup(chip, 0, chip.height)
        }
        Keys.onReturnPressed: chip.clicked()
        ToolTip.visible: hovered
        ToolTip.text: qsTr("“%1”, for instance %2. Click to correct.").arg(name).arg(sample)

        background: Rectangle {
            radius: Theme.radius
            color: chip.hovered ? Theme.hover : chip.used ? Theme.accentSoft : Theme.raised
            border.width: chip.visualFocus ? 2 : 1
            border.color: chip.visualFocus ? Theme.accent
                          : chip.used ? Theme.accentSoft : Theme.border
        }
        contentItem: Column {
            spacing: 1
            Label {
                width: Math.min(implicitWidth, 206)
                text: chip.meaning
                elide: Text.ElideRight
                font.weight: Font.Medium
                color: chip.used ? Theme.accent : Theme.muted
            }
            Label {
                width: Math.min(implicitWidth, 206)
                text: chip.used ? chip.reason : chip.name
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
    }

    // One for all columns: a menu for each would take longer to make than the whole page.
    Menu {
        id: roleMenu
        property int column: -1
        property string meaning
        Repeater {
            model: root.statement.roleChoices
            delegate: MenuItem {
                id: role
                required property int index
                required property string modelData
                text: modelData
                checkable: true
                checked: modelData === roleMenu.meaning
                onTriggered: {
                    // The click has ended the binding.
                    role.checked = Qt.binding(() => role.modelData === roleMenu.meaning)
                    root.statement.setRole(roleMenu.column, role.index)
                }
            }
        }
        MenuSeparator {}
        MenuItem {
            text: qsTr("Swap money in and out")
            icon.name: "swap"
            onTriggered: root.statement.swapSigns()
        }
    }
}
