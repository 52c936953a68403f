// SPDX-License-Identifier: GPL-3.0-or-later
// If this, then that: the rules in the order they run, on the right the one that is being edited
// and what it would change about the transactions that are there.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

PageBase {
    id: root

    readonly property RuleEditor editor: session.ruleEditor
    readonly property RuleTrialModel trial: session.ruleTrial
    readonly property bool trying: trial.running || trial.done

    function newRule() {
        root.trial.clear()
        root.editor.beginNew()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Rules")
            subtitle: qsTr("Applied to imports and new transactions, from top to bottom; "
                           + "the last one that sets something counts")
            Button {
                text: qsTr("Try all on existing rows")
                icon.name: "eye"
                visible: root.session.rules.count > 0
                onClicked: {
                    root.editor.close()
                    root.trial.tryAll()
                }
            }
            Button {
                text: qsTr("New rule")
                icon.name: "plus"
                highlighted: true
                onClicked: root.newRule()
            }
        }
        RowLayout {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.huge
            Layout.rightMargin: Theme.huge
            Layout.bottomMargin: Theme.large
            spacing: Theme.large

            Rectangle {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 400
                Layout.minimumWidth: 300
                radius: Theme.radius + 2
                color: Theme.raised
                border.color: Theme.border

                EmptyState {
                    anchors.fill: parent
                    visible: root.session.rules.count === 0
                    icon: "lightbulb"
                    title: qsTr("Let rules do the sorting")
                    text: qsTr("For instance: when the recipient contains “Bakery”, set the "
                               + "category “Food”. Rules run by themselves on every import.")
                    Button {
                        text: qsTr("New rule")
                        icon.name: "plus"
                        highlighted: true
                        onClicked: root.newRule()
                    }
                }
                ListView {
                    id: list
                    anchors.fill: parent
                    anchors.margins: 1
                    visible: count > 0
                    clip: true
                    model: root.session.rules
                    activeFocusOnTab: true
                    boundsBehavior: Flickable.StopAtBounds
                    Accessible.role: Accessible.List
                    Accessible.name: qsTr("Rules in the order they run")
                    ScrollBar.vertical: ScrollBar {}
                    delegate: RuleRow {
                        required property int index
                        width: ListView.view ? ListView.view.width : 0
                        selected: root.editor.open && root.editor.ruleId === ruleId
                        onChosen: {
                            root.trial.clear()
                            root.editor.begin(ruleId)
                        }
                        onSwitched: on => root.session.rules.setActive(index, on)
                        onRemoved: root.session.rules.remove(index)
                    }
                }
            }
            Rectangle {
                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: 560
                Layout.minimumWidth: 420
                visible: root.editor.open || root.trying
                radius: Theme.radius + 2
                color: Theme.raised
                border.color: Theme.border

                ColumnLayout {
                    anchors.fill: parent
                    spacing: 0
                    RuleForm {
                        Layout.fillWidth: true
                        Layout.fillHeight: !root.trying
                        Layout.preferredHeight: root.trying ? Math.min(300, root.height * 0.45) : -1
                        visible: root.editor.open
                        editor: root.editor
                        onTried: root.trial.tryEdited()
                        onClosed: {
                            root.trial.clear()
                            root.editor.close()
                        }
                    }
                    Rectangle {
                        Layout.fillWidth: true
                        implicitHeight: 1
                        visible: root.editor.open && root.trying
                        color: Theme.border
                    }
                    RuleTrialView {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        visible: root.trying
                        trial: root.trial
                    }
                }
            }
        }
    }
}
