// SPDX-License-Identifier: GPL-3.0-or-later
// What narrows a register, as chips that can be taken away, and the way to more.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Flow {
    id: root

    required property Session session
    required property RegisterModel register

    spacing: Theme.small

    Button {
        id: opener
        text: qsTr("Filter")
        icon.name: "filter"
        implicitHeight: 26
        flat: true
        Accessible.role: Accessible.ButtonMenu
        onClicked: popup.open()

        Popup {
            id: popup
            y: opener.height + 4
            width: 300
            padding: Theme.large
            contentItem: ColumnLayout {
                spacing: Theme.medium
                FormField {
                    Layout.fillWidth: true
                    label: qsTr("Time")
                    ComboBox {
                        Layout.fillWidth: true
                        model: root.register.periodNames
                        currentIndex: root.register.period
                        Accessible.name: qsTr("Time")
                        onActivated: index => root.register.period = index
                    }
                }
                FormField {
                    Layout.fillWidth: true
                    label: qsTr("Direction")
                    ComboBox {
                        Layout.fillWidth: true
                        model: root.register.directionNames
                        currentIndex: root.register.direction
                        Accessible.name: qsTr("Direction")
                        onActivated: index => root.register.direction = index
                    }
                }
                FormField {
                    Layout.fillWidth: true
                    label: qsTr("Category")
                    ComboBox {
                        Layout.fillWidth: true
                        model: root.session.categories.choices
                        // The first choice means that nothing is filtered by.
                        displayText: currentIndex > 0 ? currentText : qsTr("All categories")
                        currentIndex: root.session.categories.choiceOf(root.register.categoryId)
                        Accessible.name: qsTr("Category")
                        onActivated: index =>
                            root.register.categoryId = root.session.categories.choiceId(index)
                    }
                }
                FormField {
                    Layout.fillWidth: true
                    label: qsTr("Tag")
                    ComboBox {
                        Layout.fillWidth: true
                        model: root.session.tags.choices
                        displayText: currentIndex > 0 ? currentText : qsTr("All tags")
                        currentIndex: root.session.tags.choiceOf(root.register.tagId)
                        Accessible.name: qsTr("Tag")
                        onActivated: index =>
                            root.register.tagId = root.session.tags.choiceId(index)
                    }
                }
                CheckBox {
                    text: qsTr("Only without category")
                    checked: root.register.uncategorised
                    onToggled: root.register.uncategorised = checked
                }
            }
        }
    }
    Repeater {
        model: root.register.chips
        delegate: Button {
            id: chip
            required property int index
            required property string modelData
            text: chip.modelData
            icon.name: "close"
            implicitHeight: 26
            checked: true
            Accessible.name: qsTr("Take away: %1").arg(chip.modelData)
            onClicked: root.register.removeChip(chip.index)
        }
    }
    Button {
        visible: root.register.chips.length > 1
        text: qsTr("Clear")
        implicitHeight: 26
        flat: true
        onClicked: root.register.clearFilter()
    }
}
