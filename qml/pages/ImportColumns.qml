// SPDX-License-Identifier: GPL-3.0-or-later
// What each column was taken for and why; a click corrects it. On a narrow window the reasons
// give way first, then the row scrolls.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property ImportController statement

    function focusFirst() {
        const chip = chips.itemAt(0)
        if (chip !== null)
            chip.forceActiveFocus(Qt.TabFocusReason)
    }

    implicitHeight: 58
    Accessible.role: Accessible.List
    Accessible.name: qsTr("What the columns were taken for")

    // More columns are behind that edge.
    component Fade: Rectangle {
        id: fade
        property bool atEnd: true
        // Not "transparent", which is black.
        readonly property color clear:
            Qt.rgba(Theme.surface.r, Theme.surface.g, Theme.surface.b, 0)
        anchors.right: atEnd ? parent.right : undefined
        width: 48
        height: 50
        gradient: Gradient {
            orientation: Gradient.Horizontal
            GradientStop { position: 0; color: fade.atEnd ? fade.clear : Theme.surface }
            GradientStop { position: 1; color: fade.atEnd ? Theme.surface : fade.clear }
        }
        ToolButton {
            anchors.verticalCenter: parent.verticalCenter
            anchors.right: fade.atEnd ? parent.right : undefined
            implicitWidth: 26
            implicitHeight: 26
            focusPolicy: Qt.NoFocus
            text: fade.atEnd ? qsTr("More columns") : qsTr("Previous columns")
            icon.name: fade.atEnd ? "chevron-right" : "chevron-left"
            display: AbstractButton.IconOnly
            onClicked: scroller.show(fade.atEnd ? scroller.contentX + 1.7 * scroller.width
                                                : scroller.contentX - 0.7 * scroller.width)
        }
    }

    Flickable {
        id: scroller
        anchors.fill: parent
        clip: true
        contentWidth: row.width
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick

        // Scrolls no further than needed.
        function show(x: real) {
            const room = Math.max(0, contentWidth - width)
            if (x < contentX)
                contentX = Math.max(0, x)
            else if (x > contentX + width)
                contentX = Math.min(room, x - width)
        }

        RowLayout {
            id: row
            width: Math.max(scroller.width, implicitMinimum)
            readonly property real implicitMinimum: Layout.minimumWidth
            spacing: Theme.small

            Repeater {
                id: chips
                model: root.statement.columns
                delegate: AbstractButton {
                    id: chip
                    required property string name
                    required property string meaning
                    required property string reason
                    required property string sample
                    required property bool used
                    required property int column

                    // Where there is some room, only the long ones give way.
                    readonly property bool keeps: scroller.width > 900
                                                  && Layout.preferredWidth <= 175
                    Layout.fillWidth: true
                    Layout.minimumWidth: keeps ? Layout.preferredWidth
                                               : Math.max(84, title.implicitWidth + 24)
                    Layout.preferredWidth:
                        Math.max(96, title.implicitWidth + 24,
                                 Math.min(320, hint.implicitWidth) + 24)
                    Layout.maximumWidth: Layout.preferredWidth
                    implicitHeight: 50
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
                    onActiveFocusChanged: {
                        if (activeFocus) {
                            scroller.show(x - 48)
                            scroller.show(x + width + 48)
                        }
                    }
                    ToolTip.visible: hovered
                    ToolTip.text: (used ? reason + "\n" : "")
                                  + qsTr("“%1”, for instance %2. Click to correct.")
                                    .arg(name).arg(sample)

                    background: Rectangle {
                        radius: Theme.radius
                        color: chip.hovered ? Theme.hover
                               : chip.used ? Theme.accentSoft : Theme.raised
                        border.width: chip.visualFocus ? 2 : 1
                        border.color: chip.visualFocus ? Theme.accent
                                      : chip.used ? Theme.accentSoft : Theme.border
                    }
                    Label {
                        id: title
                        x: 12
                        y: 8
                        width: parent.width - 24
                        text: chip.meaning
                        elide: Text.ElideRight
                        font.weight: Font.Medium
                        color: chip.used ? Theme.accent : Theme.muted
                    }
                    Label {
                        id: hint
                        x: 12
                        y: title.y + title.height + 1
                        width: parent.width - 24
                        text: chip.used ? chip.reason : chip.name
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSmall
                        color: Theme.muted
                    }
                }
            }
            Item { Layout.fillWidth: true }
        }
    }
    Fade {
        visible: scroller.contentX + scroller.width < scroller.contentWidth - 1
    }
    Fade {
        atEnd: false
        visible: scroller.contentX > 1
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
