// SPDX-License-Identifier: GPL-3.0-or-later
// Figures of the chosen rows and what can be done to all of them.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

RowLayout {
    id: root

    required property Session session
    required property RegisterModel register
    readonly property bool wide: width > 780

    spacing: Theme.small

    component BulkButton: Button {
        property bool wide: true
        display: wide ? AbstractButton.TextBesideIcon : AbstractButton.IconOnly
        implicitHeight: 30
        ToolTip.visible: hovered && !wide
        ToolTip.text: text
    }

    Label {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.large
        text: root.register.selectionText
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        font.pixelSize: Theme.fontSmall
        Accessible.role: Accessible.StaticText
        Accessible.name: text
    }
    BulkButton {
        wide: root.wide
        visible: root.register.canPair
        text: qsTr("Make a transfer")
        icon.name: "swap"
        highlighted: true
        onClicked: root.session.actions.pair(root.register)
    }
    BulkButton {
        wide: root.wide
        text: qsTr("Category …")
        icon.name: "folder"
        onClicked: category.ask(qsTr("Category of the chosen"), qsTr("Category"), 0)
    }
    BulkButton {
        wide: root.wide
        text: qsTr("Tag …")
        icon.name: "tag"
        onClicked: tag.ask(qsTr("Tag the chosen"), qsTr("Tag; “None” takes all away"), 0)
    }
    BulkButton {
        wide: root.wide
        text: qsTr("Reconciled")
        icon.name: "check"
        onClicked: root.session.actions.setReconciled(root.register, true)
    }
    BulkButton {
        wide: root.wide
        text: qsTr("Delete")
        icon.name: "delete"
        onClicked: root.session.actions.remove(root.register)
    }
    ToolButton {
        Layout.rightMargin: Theme.small
        text: qsTr("Choose none")
        icon.name: "close"
        display: AbstractButton.IconOnly
        onClicked: root.register.clearSelection()
    }

    Choice {
        id: category
        names: root.session.categories.choices
        onChosen: position => root.session.actions.categorise(
            root.register, root.session.categories.choiceId(position))
    }
    Choice {
        id: tag
        names: root.session.tags.choices
        onChosen: position => {
            if (position === 0)
                root.session.actions.removeTags(root.register)
            else
                root.session.actions.addTag(root.register, root.session.tags.choiceId(position))
        }
    }
}
