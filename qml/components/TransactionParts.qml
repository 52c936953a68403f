// SPDX-License-Identifier: GPL-3.0-or-later
// Tags of a transaction and its division over several categories.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ColumnLayout {
    id: root

    required property TransactionEditor editor

    spacing: Theme.small

    Flow {
        Layout.fillWidth: true
        visible: root.editor.tagNames.length > 0
        spacing: Theme.small
        Repeater {
            model: root.editor.tagNames
            delegate: Button {
                id: tag
                required property int index
                required property string modelData
                text: tag.modelData
                icon.name: "tag"
                implicitHeight: 26
                checkable: true
                Accessible.name: qsTr("Tag %1").arg(tag.modelData)
                Component.onCompleted: tag.checked = root.editor.isTagged(tag.index)
                onToggled: root.editor.setTagged(tag.index, tag.checked)
                Connections {
                    target: root.editor
                    function onChoicesChanged() { tag.checked = root.editor.isTagged(tag.index) }
                }
            }
        }
    }
    Repeater {
        model: root.editor.splitCount
        delegate: RowLayout {
            id: part
            required property int index
            Layout.fillWidth: true
            spacing: Theme.small
            function show() {
                category.currentIndex = root.editor.splitCategoryIndex(part.index)
                amount.text = root.editor.splitAmount(part.index)
            }
            Component.onCompleted: show()
            Connections {
                target: root.editor
                function onSplitsChanged() { part.show() }
            }
            ComboBox {
                id: category
                Layout.fillWidth: true
                model: root.editor.categoryNames
                Accessible.name: qsTr("Category of part %1").arg(part.index + 1)
                onActivated: index => root.editor.setSplitCategoryIndex(part.index, index)
            }
            TextField {
                id: amount
                Layout.preferredWidth: 110
                horizontalAlignment: TextInput.AlignRight
                Accessible.name: qsTr("Amount of part %1").arg(part.index + 1)
                onTextEdited: root.editor.setSplitAmount(part.index, text)
            }
            ToolButton {
                text: qsTr("Take part %1 away").arg(part.index + 1)
                icon.name: "close"
                display: AbstractButton.IconOnly
                onClicked: root.editor.removeSplit(part.index)
            }
        }
    }
    RowLayout {
        spacing: Theme.small
        Button {
            text: root.editor.splitCount === 0 ? qsTr("Divide over categories")
                                               : qsTr("One more part")
            icon.name: "plus"
            flat: true
            implicitHeight: 28
            onClicked: root.editor.addSplit()
        }
        Label {
            Layout.fillWidth: true
            text: root.editor.splitProblem
            color: Theme.negative
            wrapMode: Text.Wrap
        }
    }
}
