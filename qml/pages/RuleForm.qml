// SPDX-License-Identifier: GPL-3.0-or-later
// The form for one rule: name, when it runs, conditions, actions.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property RuleEditor editor
    signal tried()
    signal closed()

    Flickable {
        id: scroll
        anchors.top: parent.top
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: buttons.top
        contentHeight: form.implicitHeight + 2 * Theme.large
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        ScrollBar.vertical: ScrollBar {}

        ColumnLayout {
            id: form
            x: Theme.large
            y: Theme.large
            width: scroll.width - 2 * Theme.large
            spacing: Theme.medium

            RowLayout {
                spacing: Theme.medium
                FormField {
                    Layout.fillWidth: true
                    label: qsTr("Name")
                    TextField {
                        Layout.fillWidth: true
                        text: root.editor.name
                        maximumLength: 255
                        placeholderText: qsTr("For instance: Bakery is food")
                        Accessible.name: qsTr("Name")
                        onTextEdited: root.editor.name = text
                    }
                }
                FormField {
                    label: qsTr("Stage")
                    ComboBox {
                        implicitWidth: 120
                        model: root.editor.stages
                        currentIndex: root.editor.stage
                        Accessible.name: qsTr("Stage")
                        ToolTip.visible: hovered
                        ToolTip.text: root.editor.stageHint
                        onActivated: index => root.editor.stage = index
                    }
                }
                FormField {
                    label: qsTr("Priority")
                    TextField {
                        implicitWidth: 70
                        text: root.editor.priority
                        horizontalAlignment: Text.AlignRight
                        validator: IntValidator { bottom: -9999; top: 9999 }
                        Accessible.name: qsTr("Priority")
                        Accessible.description: qsTr("The higher one has the last word")
                        ToolTip.visible: hovered
                        ToolTip.text: qsTr("The higher one has the last word")
                        onTextEdited: if (acceptableInput) root.editor.priority = parseInt(text)
                    }
                }
            }
            RowLayout {
                Layout.topMargin: Theme.tiny
                spacing: Theme.small
                Label {
                    text: qsTr("If")
                    font.weight: Font.Medium
                }
                ComboBox {
                    implicitWidth: 210
                    model: [qsTr("all of these hold"), qsTr("one of these holds")]
                    currentIndex: root.editor.any ? 1 : 0
                    Accessible.name: qsTr("How the conditions are joined")
                    onActivated: index => root.editor.any = index === 1
                }
            }
            Repeater {
                model: root.editor.conditions
                delegate: RuleLine {
                    required property int index
                    Layout.fillWidth: true
                    lines: root.editor.conditions
                    row: index
                }
            }
            Button {
                text: qsTr("Condition")
                icon.name: "plus"
                flat: true
                onClicked: root.editor.conditions.append()
            }
            Label {
                Layout.topMargin: Theme.tiny
                text: qsTr("Then set")
                font.weight: Font.Medium
            }
            Repeater {
                model: root.editor.actions
                delegate: RuleLine {
                    required property int index
                    Layout.fillWidth: true
                    lines: root.editor.actions
                    row: index
                }
            }
            Button {
                text: qsTr("Action")
                icon.name: "plus"
                flat: true
                onClicked: root.editor.actions.append()
            }
        }
    }
    RowLayout {
        id: buttons
        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.large
        anchors.topMargin: Theme.small
        height: Theme.controlHeight + Theme.large
        spacing: Theme.small

        Button {
            text: qsTr("Try on existing rows")
            icon.name: "eye"
            enabled: root.editor.valid
            onClicked: root.tried()
        }
        Item { Layout.fillWidth: true }
        Button {
            text: root.editor.dirty || root.editor.isNew ? qsTr("Cancel") : qsTr("Close")
            onClicked: root.closed()
        }
        Button {
            text: qsTr("Save")
            highlighted: true
            enabled: root.editor.valid && root.editor.dirty
            onClicked: root.editor.save()
        }
    }
}
