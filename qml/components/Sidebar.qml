// SPDX-License-Identifier: GPL-3.0-or-later
// Books, pages and the sync panel. Lists only pages that exist.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Rectangle {
    id: root

    required property Session session
    property string page
    property bool collapsed: session.settings.sidebarCollapsed
    signal pageRequested(page: string)
    signal createBooksRequested()
    signal renameBooksRequested()

    implicitWidth: collapsed ? 64 : 220
    color: Theme.sidebar

    Rectangle {
        anchors.right: parent.right
        width: 1
        height: parent.height
        color: Theme.border
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.margins: Theme.small
        anchors.topMargin: Theme.medium
        anchors.rightMargin: Theme.small + 1
        spacing: 2

        TenantSwitcher {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.medium
            tenants: root.session.tenants
            collapsed: root.collapsed
            onCreateRequested: root.createBooksRequested()
            onRenameRequested: root.renameBooksRequested()
        }
        SidebarItem {
            text: qsTr("Dashboard")
            glyph: "view-dashboard"
            collapsed: root.collapsed
            current: root.page === "dashboard"
            onClicked: root.pageRequested("dashboard")
        }
        SidebarItem {
            text: qsTr("Accounts")
            glyph: "bank"
            collapsed: root.collapsed
            current: root.page === "accounts"
            onClicked: root.pageRequested("accounts")
        }
        SidebarItem {
            text: qsTr("Transactions")
            glyph: "list"
            collapsed: root.collapsed
            current: root.page === "transactions"
            onClicked: root.pageRequested("transactions")
        }
        SidebarItem {
            text: qsTr("Budgets")
            glyph: "wallet"
            collapsed: root.collapsed
            current: root.page === "budgets"
            onClicked: root.pageRequested("budgets")
        }
        SidebarItem {
            text: qsTr("Planning")
            glyph: "calendar"
            collapsed: root.collapsed
            current: root.page === "planning"
            onClicked: root.pageRequested("planning")
        }
        SidebarItem {
            text: qsTr("Statistics")
            glyph: "chart"
            collapsed: root.collapsed
            current: root.page === "statistics"
            onClicked: root.pageRequested("statistics")
        }
        SidebarItem {
            text: qsTr("Import")
            glyph: "import"
            collapsed: root.collapsed
            current: root.page === "import"
            onClicked: root.pageRequested("import")
        }
        SidebarItem {
            text: qsTr("Names")
            glyph: "tag"
            collapsed: root.collapsed
            current: root.page === "names"
            onClicked: root.pageRequested("names")
        }
        SidebarItem {
            text: qsTr("Rules")
            glyph: "lightbulb"
            collapsed: root.collapsed
            current: root.page === "rules"
            onClicked: root.pageRequested("rules")
        }
        SidebarItem {
            text: qsTr("Sync centre")
            glyph: "cloud-sync"
            collapsed: root.collapsed
            current: root.page === "sync"
            onClicked: root.pageRequested("sync")
        }
        SidebarItem {
            text: qsTr("Settings")
            glyph: "settings"
            collapsed: root.collapsed
            current: root.page === "settings"
            onClicked: root.pageRequested("settings")
        }
        Item { Layout.fillHeight: true }
        ToolButton {
            Layout.alignment: root.collapsed ? Qt.AlignHCenter : Qt.AlignRight
            text: root.collapsed ? qsTr("Show names") : qsTr("Narrow")
            icon.name: root.collapsed ? "expand" : "collapse"
            display: AbstractButton.IconOnly
            ToolTip.visible: hovered
            ToolTip.text: text
            onClicked: root.session.settings.sidebarCollapsed = !root.collapsed
        }
        SyncPanel {
            Layout.fillWidth: true
            sync: root.session.sync
            collapsed: root.collapsed
            onSetUpRequested: root.pageRequested("settings")
            onCentreRequested: root.pageRequested("sync")
        }
    }
}
