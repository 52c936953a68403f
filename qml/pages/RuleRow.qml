// SPDX-License-Identifier: GPL-3.0-or-later
// One rule in the list: what it does in a sentence, its stage and priority, on or off.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ItemDelegate {
    id: root

    required property string ruleId
    required property string name
    required property string summary
    required property string stageText
    required property string problem
    required property int priority
    required property bool isActive
    property bool selected: false
    signal chosen()
    signal switched(on: bool)
    signal removed()

    implicitHeight: 66
    leftPadding: Theme.large
    rightPadding: Theme.small
    text: root.name
    Accessible.name: root.name + ": " + root.summary
    onClicked: root.chosen()
    Keys.onReturnPressed: root.chosen()
    Keys.onDeletePressed: root.removed()

    background: Rectangle {
        color: root.selected ? Theme.accentSoft : root.hovered ? Theme.hover : "transparent"
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 1
            color: Theme.border
            opacity: 0.6
        }
        Rectangle {
            anchors.fill: parent
            visible: root.visualFocus
            color: "transparent"
            border.width: 2
            border.color: Theme.accent
        }
    }
    // Placed by hand: the name gets all that the chips leave.
    component Head: Row {
        id: head

        property string name
        property string stage
        property string problem
        property bool pale: false
        readonly property real room: width - stageChip.width - spacing

        spacing: Theme.small
        Label {
            id: title
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth,
                            !problemChip.visible ? head.room
                            : Math.max(100, head.room - problemChip.implicitWidth - head.spacing))
            text: head.name
            elide: Text.ElideRight
            font.weight: Font.Medium
            color: head.pale ? Theme.muted : Theme.text
        }
        Chip {
            id: stageChip
            text: head.stage
        }
        Chip {
            id: problemChip
            visible: head.problem.length > 0
            width: Math.min(implicitWidth, head.room - title.width - head.spacing)
            icon: "alert"
            severity: 3
            text: head.problem
        }
    }

    contentItem: RowLayout {
        spacing: Theme.small
        ColumnLayout {
            Layout.fillWidth: true
            spacing: 2
            Head {
                Layout.fillWidth: true
                name: root.name
                stage: root.stageText + " · " + root.priority
                problem: root.problem
                pale: !root.isActive
            }
            Label {
                Layout.fillWidth: true
                text: root.summary
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
        Switch {
            checked: root.isActive
            Accessible.name: qsTr("Rule “%1” is on").arg(root.name)
            onToggled: root.switched(checked)
        }
        ToolButton {
            text: qsTr("Delete the rule")
            icon.name: "delete"
            display: AbstractButton.IconOnly
            ToolTip.visible: hovered
            ToolTip.text: text
            onClicked: root.removed()
        }
    }
}
