// SPDX-License-Identifier: GPL-3.0-or-later
// One plan in the list: what it is, how often it comes, when it comes next; in use or paused.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ItemDelegate {
    id: root

    required property string planId
    required property string name
    required property string rule
    required property string nextText
    required property string amountText
    required property string accountText
    required property string problem
    required property string spoken
    required property int sign
    required property bool isActive
    required property bool automatic
    required property bool forecastOnly
    signal chosen()
    signal switched(on: bool)
    signal removed()

    implicitHeight: 64
    leftPadding: Theme.large
    rightPadding: Theme.small
    text: root.name
    Accessible.name: root.spoken
    onClicked: root.chosen()
    Keys.onReturnPressed: root.chosen()
    Keys.onSpacePressed: root.switched(!root.isActive)
    Keys.onDeletePressed: root.removed()

    background: Rectangle {
        color: root.hovered ? Theme.hover : "transparent"
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
    contentItem: RowLayout {
        spacing: Theme.small
        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumWidth: 60
            spacing: 2
            RowLayout {
                spacing: Theme.small
                Label {
                    Layout.fillWidth: true
                    Layout.maximumWidth: Math.ceil(implicitWidth) + 2
                    text: root.name
                    elide: Text.ElideRight
                    font.weight: Font.Medium
                    color: root.isActive ? Theme.text : Theme.muted
                }
                Chip {
                    visible: root.problem.length > 0
                    icon: "alert"
                    severity: 3
                    text: root.problem
                }
                Chip {
                    visible: root.problem.length === 0 && root.automatic && root.width > 460
                    text: qsTr("by itself")
                    severity: 2
                }
                Chip {
                    visible: root.problem.length === 0 && root.forecastOnly && root.width > 460
                    text: qsTr("forecast only")
                }
            }
            Label {
                Layout.fillWidth: true
                text: root.accountText.length > 0 ? qsTr("%1 · %2").arg(root.rule)
                                                                   .arg(root.accountText)
                                                  : root.rule
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
        ColumnLayout {
            spacing: 2
            MoneyText {
                Layout.alignment: Qt.AlignRight
                text: root.amountText
                sign: root.sign
                font.weight: Font.Medium
                opacity: root.isActive ? 1 : 0.7
            }
            Label {
                Layout.alignment: Qt.AlignRight
                text: root.nextText
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
        Switch {
            checked: root.isActive
            Accessible.name: qsTr("Plan “%1” is in use").arg(root.name)
            onToggled: root.switched(checked)
        }
        ToolButton {
            visible: root.width > 400 || root.hovered || root.activeFocus
            text: qsTr("Delete the plan")
            icon.name: "delete"
            display: AbstractButton.IconOnly
            ToolTip.visible: hovered
            ToolTip.text: text
            onClicked: root.removed()
        }
    }
}
