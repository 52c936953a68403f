// SPDX-License-Identifier: GPL-3.0-or-later
// Categories with their groups, recipients and tags.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

PageBase {
    id: root

    property int part: 0
    readonly property NameListModel names: root.part === 0 ? session.categories
                                           : root.part === 1 ? session.recipients : session.tags

    function createNew() { root.ask("", "") }
    function ask(recordId: string, name: string) {
        nameDialog.recordId = recordId
        nameDialog.ask(recordId.length > 0 ? qsTr("Rename")
                       : root.part === 0 ? qsTr("New category")
                       : root.part === 1 ? qsTr("New recipient") : qsTr("New tag"),
                       qsTr("Name"), name)
    }

    NameDialog {
        id: nameDialog
        property string recordId
        onNamed: name => root.names.save(recordId, name, root.names.groupOf(recordId))
    }
    NameDialog {
        id: groupDialog
        property string groupId
        onNamed: name => root.names.saveGroup(groupId, name)
    }
    Choice {
        id: groupChoice
        property string recordId
        property string name
        names: root.names.groupNames
        onChosen: position => root.names.save(recordId, name, position)
    }
    Choice {
        id: mergeChoice
        property string recordId
        names: root.names.choices
        onChosen: position => root.names.merge(recordId, root.names.choiceId(position))
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Names")
            Button {
                visible: root.part === 0
                text: qsTr("New group")
                icon.name: "folder-plus"
                onClicked: {
                    groupDialog.groupId = ""
                    groupDialog.ask(qsTr("New group"), qsTr("Name of the group"), "")
                }
            }
            Button {
                text: root.part === 0 ? qsTr("New category")
                      : root.part === 1 ? qsTr("New recipient") : qsTr("New tag")
                icon.name: "plus"
                highlighted: true
                onClicked: root.createNew()
            }
        }
        TabRow {
            Layout.leftMargin: Theme.huge
            Layout.bottomMargin: Theme.small
            names: [qsTr("Categories"), qsTr("Recipients"), qsTr("Tags")]
            current: root.part
            onChosen: index => root.part = index
        }
        Card {
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.huge
            Layout.rightMargin: Theme.huge
            Layout.bottomMargin: Theme.huge
            inset: Theme.small

            ListView {
                id: list
                Layout.fillWidth: true
                Layout.fillHeight: true
                clip: true
                model: root.names
                activeFocusOnTab: true
                boundsBehavior: Flickable.StopAtBounds
                Accessible.role: Accessible.List
                Accessible.name: root.part === 0 ? qsTr("Categories")
                                 : root.part === 1 ? qsTr("Recipients") : qsTr("Tags")
                ScrollBar.vertical: ScrollBar {}
                Keys.onReturnPressed: (list.currentItem as NameRow)?.edit()
                Keys.onDeletePressed: (list.currentItem as NameRow)?.remove()

                EmptyState {
                    anchors.fill: parent
                    visible: list.count === 0
                    icon: root.part === 0 ? "folder" : root.part === 1 ? "account" : "tag"
                    title: qsTr("None yet")
                    text: root.part === 0
                          ? qsTr("Categories say what money is spent on and where it comes from.")
                          : root.part === 1
                            ? qsTr("Recipients are the shops and people you pay.")
                            : qsTr("Tags gather transactions across categories: a journey, a flat.")
                    Button {
                        text: qsTr("Create the first")
                        icon.name: "plus"
                        highlighted: true
                        onClicked: root.createNew()
                    }
                }
                delegate: NameRow {
                    movable: root.part === 0
                    mergeable: root.part === 1
                    current: ListView.isCurrentItem && list.activeFocus
                    onChosen: list.currentIndex = index
                    onEditRequested: {
                        if (isGroup) {
                            groupDialog.groupId = recordId
                            groupDialog.ask(qsTr("Rename group"), qsTr("Name of the group"), name)
                        } else {
                            root.ask(recordId, name)
                        }
                    }
                    onRemoveRequested: root.names.remove(recordId)
                    onMoveRequested: {
                        groupChoice.recordId = recordId
                        groupChoice.name = name
                        groupChoice.ask(qsTr("Group of “%1”").arg(name), qsTr("Group"),
                                        root.names.groupOf(recordId))
                    }
                    onMergeRequested: {
                        mergeChoice.recordId = recordId
                        mergeChoice.ask(qsTr("Merge “%1”").arg(name),
                                        qsTr("Its transactions go to"), 0)
                    }
                }
            }
        }
    }
}
