// SPDX-License-Identifier: GPL-3.0-or-later
// Which books are open, and the way to others.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ItemDelegate {
    id: root

    required property TenantListModel tenants
    property bool collapsed: false
    signal createRequested()
    signal renameRequested()

    implicitHeight: 48
    leftPadding: Theme.small
    Accessible.role: Accessible.ButtonMenu
    Accessible.name: qsTr("Books: %1").arg(tenants.activeName)
    onClicked: menu.popup(root, 0, root.height + 4)
    Keys.onReturnPressed: root.clicked()

    contentItem: RowLayout {
        spacing: Theme.small
        Rectangle {
            implicitWidth: 30
            implicitHeight: 30
            radius: Theme.radius
            color: Theme.accentFill
            Text {
                anchors.centerIn: parent
                text: root.tenants.activeName.substring(0, 1).toUpperCase()
                font.pixelSize: Theme.fontLarge
                font.weight: Font.Medium
                color: Theme.accentText
            }
        }
        Label {
            visible: !root.collapsed
            Layout.fillWidth: true
            text: root.tenants.activeName
            elide: Text.ElideRight
            font.weight: Font.Medium
        }
        Glyph {
            visible: !root.collapsed
            name: "unfold"
            font.pixelSize: 16
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: root.hovered || menu.visible ? Theme.pressed : "transparent"
        border.width: root.visualFocus ? 2 : 0
        border.color: Theme.accent
    }

    Menu {
        id: menu
        width: 236

        Instantiator {
            model: root.tenants
            delegate: MenuItem {
                required property string name
                required property string tenantId
                required property bool active
                text: name
                checkable: true
                checked: active
                onTriggered: root.tenants.use(tenantId)
            }
            onObjectAdded: (index, object) => menu.insertItem(index, object as MenuItem)
            onObjectRemoved: (index, object) => menu.removeItem(object as MenuItem)
        }
        MenuSeparator {}
        MenuItem {
            text: qsTr("Rename …")
            icon.name: "pencil"
            onTriggered: root.renameRequested()
        }
        MenuItem {
            text: qsTr("New books …")
            icon.name: "plus"
            onTriggered: root.createRequested()
        }
    }
}
