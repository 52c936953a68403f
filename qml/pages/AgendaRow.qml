// SPDX-License-Identifier: GPL-3.0-or-later
// One date of a plan: Enter books it, Delete skips it, the menu has the rest.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ItemDelegate {
    id: root

    required property string planId
    required property string nominal
    required property string name
    required property string dayText
    required property string distance
    required property string amountText
    required property string accountText
    required property string problem
    required property string spoken
    // Of the rows from here on; empty: that of the row above goes on.
    required property string heading
    required property int sign
    required property bool due
    required property bool automatic
    required property bool forecastOnly
    signal booked()
    signal skipped()
    signal adjusted()
    signal edited()

    readonly property real headRoom: root.heading.length > 0 ? 36 : 0
    readonly property bool bookable: root.problem.length === 0 && !root.forecastOnly

    function act() {
        if (root.due && root.bookable)
            root.booked()
        else
            root.edited()
    }

    implicitHeight: 58 + root.headRoom
    topPadding: root.headRoom
    leftPadding: Theme.large
    rightPadding: Theme.small
    text: root.name
    Accessible.name: root.spoken
    onClicked: root.forceActiveFocus()
    onDoubleClicked: root.edited()
    Keys.onReturnPressed: root.act()
    Keys.onDeletePressed: if (!root.forecastOnly) root.skipped()
    Keys.onMenuPressed: menu.popup(root, 0, root.height)

    background: Item {
        Label {
            x: Theme.large
            height: root.headRoom
            verticalAlignment: Text.AlignBottom
            bottomPadding: 2
            visible: root.heading.length > 0
            text: root.heading
            font.pixelSize: Theme.fontSmall
            font.weight: Font.Medium
            color: Theme.muted
            Accessible.role: Accessible.Heading
        }
        Rectangle {
            y: root.headRoom
            width: parent.width
            height: parent.height - root.headRoom
            color: root.hovered ? Theme.hover : "transparent"
            border.width: root.visualFocus ? 2 : 0
            border.color: Theme.accent
        }
    }

    Menu {
        id: menu
        MenuItem {
            text: qsTr("Book now")
            enabled: root.bookable
            onTriggered: root.booked()
        }
        MenuItem {
            text: qsTr("Other amount or date …")
            enabled: root.bookable
            onTriggered: root.adjusted()
        }
        MenuItem {
            text: qsTr("Skip this time")
            enabled: !root.forecastOnly
            onTriggered: root.skipped()
        }
        MenuSeparator {}
        MenuItem {
            text: qsTr("Edit the plan …")
            onTriggered: root.edited()
        }
    }

    contentItem: RowLayout {
        spacing: Theme.small
        ColumnLayout {
            Layout.fillWidth: true
            Layout.minimumWidth: 60
            spacing: 2
            Label {
                Layout.fillWidth: true
                text: root.name
                elide: Text.ElideRight
                font.weight: Font.Medium
            }
            Label {
                Layout.fillWidth: true
                text: root.problem.length > 0 ? root.problem
                      : root.due ? qsTr("%1 · %2").arg(root.distance).arg(root.dayText)
                      : qsTr("%1 · %2").arg(root.dayText)
                                       .arg(root.forecastOnly ? qsTr("forecast only")
                                            : root.automatic ? qsTr("books itself")
                                            : root.distance)
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall
                color: root.due || root.problem.length > 0 ? Theme.warning : Theme.muted
            }
        }
        MoneyText {
            text: root.amountText
            sign: root.sign
            font.weight: Font.Medium
        }
        Button {
            visible: root.due && root.bookable
            text: qsTr("Book")
            implicitHeight: 28
            highlighted: true
            Accessible.name: qsTr("Book “%1”").arg(root.name)
            onClicked: root.booked()
        }
        Button {
            visible: root.due && root.width > 400
            text: qsTr("Skip")
            implicitHeight: 28
            Accessible.name: qsTr("Skip “%1”").arg(root.name)
            onClicked: root.skipped()
        }
        ToolButton {
            text: qsTr("More for “%1”").arg(root.name)
            icon.name: "dots-vertical"
            display: AbstractButton.IconOnly
            onClicked: menu.popup(this, 0, height)
        }
    }
}
