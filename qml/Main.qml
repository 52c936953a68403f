// SPDX-License-Identifier: GPL-3.0-or-later
// The window: sidebar, pages, and what concerns all pages (offline banner, toasts, shortcuts).
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ApplicationWindow {
    id: root

    required property Session session
    property string page: "dashboard"
    property alias syncPart: syncPage.part
    readonly property SyncController sync: session.sync

    function show(page: string) { root.page = page }
    function newTransaction() {
        root.page = "accounts"
        accountsPage.createNew()
    }
    function focusRegister() {
        if (root.page === "transactions")
            transactionsPage.focusList()
        else
            accountsPage.focusList()
    }
    function enterInList() { accountsPage.enterInList() }
    function search() {
        if (root.page === "transactions") {
            transactionsPage.search()
        } else {
            root.page = "accounts"
            accountsPage.search()
        }
    }

    width: session.settings.windowWidth
    height: session.settings.windowHeight
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    onClosing: root.session.settings.rememberWindow(root.width, root.height, root.page)
    Component.onCompleted: root.page = root.session.settings.lastPage
    title: qsTr("%1 – FinWise").arg(session.tenants.activeName)
    color: Theme.surface

    Shortcut { sequence: "Ctrl+1"; onActivated: root.show("dashboard") }
    Shortcut { sequence: "Ctrl+2"; onActivated: root.show("accounts") }
    Shortcut { sequence: "Ctrl+3"; onActivated: root.show("transactions") }
    Shortcut { sequence: "Ctrl+4"; onActivated: root.show("names") }
    Shortcut { sequences: ["Ctrl+5", "Ctrl+I"]; onActivated: root.show("import") }
    Shortcut { sequence: "Ctrl+6"; onActivated: root.show("sync") }
    Shortcut { sequence: "Ctrl+7"; onActivated: root.show("settings") }
    Shortcut { sequence: "Ctrl+N"; onActivated: root.newTransaction() }
    Shortcut { sequence: "Ctrl+F"; onActivated: root.search() }
    Shortcut { sequence: "Ctrl+Z"; onActivated: root.session.history.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; onActivated: root.session.history.redo() }
    Shortcut { sequences: ["Ctrl+R", "F5"]; onActivated: root.sync.syncNow() }
    Shortcut { sequence: "F1"; onActivated: shortcuts.open() }
    Shortcut { sequence: "Ctrl+Q"; onActivated: Qt.quit() }

    Connections {
        target: root.session.history
        function onAnnounced(text: string, severity: int, undoable: bool) {
            toast.show(text, severity, undoable ? qsTr("Undo") : "")
        }
    }

    DropArea {
        id: drop
        anchors.fill: parent
        z: 5
        onEntered: event => event.accepted = event.hasUrls
        onDropped: event => {
            if (event.urls.length > 0) {
                root.show("import")
                root.session.statement.readAll(event.urls)
            }
        }
        Rectangle {
            anchors.fill: parent
            anchors.margins: Theme.small
            z: 10
            visible: drop.containsDrag
            radius: Theme.radius + 4
            color: "transparent"
            border.width: 3
            border.color: Theme.accent
        }
    }
    NameDialog {
        id: booksDialog
        property bool creates: true
        onNamed: name => {
            if (creates)
                root.session.tenants.create(name)
            else
                root.session.tenants.rename(root.session.tenants.activeId, name)
        }
    }
    ShortcutSheet { id: shortcuts }

    RowLayout {
        anchors.fill: parent
        spacing: 0

        Sidebar {
            Layout.fillHeight: true
            session: root.session
            page: root.page
            onPageRequested: page => root.show(page)
            onCreateBooksRequested: {
                booksDialog.creates = true
                booksDialog.ask(qsTr("New books"),
                                qsTr("Name, for instance of a household or a firm"), "")
            }
            onRenameBooksRequested: {
                booksDialog.creates = false
                booksDialog.ask(qsTr("Rename books"), qsTr("Name"), root.session.tenants.activeName)
            }
        }
        ColumnLayout {
            spacing: 0
            Banner {
                Layout.fillWidth: true
                visible: root.sync.display.away
                icon: root.sync.display.icon
                severity: 3
                text: qsTr("%1. You can go on working; nothing is lost.")
                      .arg(root.sync.display.text)
                actionText: qsTr("Try now")
                onActed: root.sync.syncNow()
            }
            Item {
                Layout.fillWidth: true
                Layout.fillHeight: true

                DashboardPage {
                    anchors.fill: parent
                    visible: root.page === "dashboard"
                    session: root.session
                    onPageRequested: page => root.show(page)
                    onAccountRequested: accountId => {
                        root.session.accountRegister.accountId = accountId
                        root.show("accounts")
                    }
                    onCreateAccountRequested: {
                        root.show("accounts")
                        accountsPage.createAccount()
                    }
                    onCreateTransactionRequested: root.newTransaction()
                }
                AccountsPage {
                    id: accountsPage
                    anchors.fill: parent
                    visible: root.page === "accounts"
                    session: root.session
                    onImportRequested: root.show("import")
                }
                TransactionsPage {
                    id: transactionsPage
                    anchors.fill: parent
                    visible: root.page === "transactions"
                    session: root.session
                    onImportRequested: root.show("import")
                }
                NamesPage {
                    anchors.fill: parent
                    visible: root.page === "names"
                    session: root.session
                }
                SyncPage {
                    id: syncPage
                    anchors.fill: parent
                    visible: root.page === "sync"
                    session: root.session
                    onSetUpRequested: root.show("settings")
                    onEditRequested: (entity, recordId) => {
                        root.show("accounts")
                        if (entity === "Transaction")
                            accountsPage.editTransaction(recordId)
                        else
                            accountsPage.editAccount(recordId)
                    }
                }
                RulesPage {
                    anchors.fill: parent
                    visible: root.page === "rules"
                    session: root.session
                }
                ImportPage {
                    anchors.fill: parent
                    visible: root.page === "import"
                    session: root.session
                    onAccountRequested: accountId => {
                        root.session.accountRegister.accountId = accountId
                        root.show("accounts")
                    }
                }
                SettingsPage {
                    anchors.fill: parent
                    visible: root.page === "settings"
                    session: root.session
                }
                Toast {
                    id: toast
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: Theme.large
                    onActed: root.session.history.undo()
                }
            }
        }
    }
}
