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
    // Of toasts; others are parts of the sync centre.
    readonly property int undoTopic: -1
    // The part of the sync centre to be shown.
    property int syncPart: 0
    readonly property SyncController sync: session.sync

    // A page is made when it is shown first, or before in an idle moment, and then stays.
    component LazyPage: Loader {
        id: lazy
        required property Session session
        required property bool shown
        required property url file
        readonly property PageBase content: lazy.item as PageBase
        function load() {
            if (!lazy.shown)
                return
            lazy.asynchronous = false // ends what was begun in advance at once
            if (lazy.status === Loader.Null)
                lazy.setSource(lazy.file, {"session": lazy.session})
        }
        function makeInAdvance() {
            if (lazy.status !== Loader.Null)
                return
            lazy.asynchronous = true
            lazy.setSource(lazy.file, {"session": lazy.session})
        }
        anchors.fill: parent
        visible: lazy.shown
        onShownChanged: lazy.load()
        Component.onCompleted: lazy.load()
    }

    function show(page: string) { root.page = page }
    function showAccount(accountId: string) {
        root.session.accountRegister.accountId = accountId
        root.show("accounts")
    }
    function newTransaction() { root.accountsPage().createNew() }
    function accountsPage(): PageBase {
        root.page = "accounts"
        return accountsLoader.content
    }
    // The register that is shown; that of an account when none is.
    function registerPage(): PageBase {
        return root.page === "transactions" ? transactionsLoader.content : root.accountsPage()
    }
    function focusPage() {
        if (root.page === "budgets")
            budgetsLoader.content?.focusList()
    }
    function focusRegister() { root.registerPage().focusList() }
    function enterInList() { root.accountsPage().enterInList() }
    function search() { root.registerPage().search() }
    function showShortcuts() {
        shortcuts.active = true;
        (shortcuts.item as ShortcutSheet)?.open()
    }
    function showSyncPart() {
        if (syncLoader.content !== null && root.syncPart >= 0)
            syncLoader.content.showPart(root.syncPart)
    }

    onSyncPartChanged: root.showSyncPart()
    width: session.settings.windowWidth
    height: session.settings.windowHeight
    minimumWidth: 960
    minimumHeight: 600
    visible: true
    onClosing: root.session.settings.rememberWindow(root.width, root.height, root.page)
    Component.onCompleted: root.page = root.session.settings.lastPage
    title: qsTr("%1 – FinWise").arg(session.tenants.activeName)
    color: Theme.surface

    Binding {
        target: root.session.planning
        property: "watched"
        value: root.page === "planning" || root.page === "dashboard"
    }

    Shortcut { sequence: "Ctrl+1"; onActivated: root.show("dashboard") }
    Shortcut { sequence: "Ctrl+2"; onActivated: root.show("accounts") }
    Shortcut { sequence: "Ctrl+3"; onActivated: root.show("transactions") }
    Shortcut {
        sequence: "Ctrl+4"
        onActivated: {
            root.show("budgets")
            root.focusPage()
        }
    }
    Shortcut { sequence: "Ctrl+5"; onActivated: root.show("planning") }
    Shortcut { sequence: "Ctrl+6"; onActivated: root.show("statistics") }
    Shortcut { sequences: ["Ctrl+7", "Ctrl+I"]; onActivated: root.show("import") }
    Shortcut { sequence: "Ctrl+8"; onActivated: root.show("settings") }
    Shortcut { sequence: "Ctrl+N"; onActivated: root.newTransaction() }
    Shortcut { sequence: "Ctrl+F"; onActivated: root.search() }
    Shortcut { sequence: "Ctrl+Z"; onActivated: root.session.history.undo() }
    Shortcut { sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]; onActivated: root.session.history.redo() }
    Shortcut { sequences: ["Ctrl+R", "F5"]; onActivated: root.sync.syncNow() }
    Shortcut { sequence: "F1"; onActivated: root.showShortcuts() }
    Shortcut { sequence: "Ctrl+Q"; onActivated: Qt.quit() }

    // The pages most people go to next, when the first one has been there for a moment.
    Timer {
        interval: 400
        running: true
        onTriggered: {
            accountsLoader.makeInAdvance()
            transactionsLoader.makeInAdvance()
        }
    }

    Connections {
        target: root.session.history
        function onAnnounced(text: string, severity: int, undoable: bool) {
            toast.show(text, severity, undoable ? qsTr("Undo") : "", root.undoTopic)
        }
    }

    Connections {
        target: root.session.syncCentre
        function onNoticed(text: string, part: int) {
            toast.show(text, 3, qsTr("Show"), part)
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
    Loader {
        id: shortcuts
        active: false
        sourceComponent: ShortcutSheet {}
    }

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

                LazyPage {
                    id: dashboardLoader
                    file: "DashboardPage.qml"
                    session: root.session
                    shown: root.page === "dashboard"
                }
                Connections {
                    target: dashboardLoader.content
                    function onPageRequested(page: string) { root.show(page) }
                    function onAccountRequested(accountId: string) { root.showAccount(accountId) }
                    function onCreateAccountRequested() { root.accountsPage().createAccount() }
                    function onCreateTransactionRequested() { root.newTransaction() }
                }
                LazyPage {
                    id: accountsLoader
                    file: "AccountsPage.qml"
                    session: root.session
                    shown: root.page === "accounts"
                }
                Connections {
                    target: accountsLoader.content
                    function onPageRequested(page: string) { root.show(page) }
                }
                LazyPage {
                    id: transactionsLoader
                    file: "TransactionsPage.qml"
                    session: root.session
                    shown: root.page === "transactions"
                }
                Connections {
                    target: transactionsLoader.content
                    function onPageRequested(page: string) { root.show(page) }
                }
                LazyPage {
                    id: budgetsLoader
                    file: "BudgetsPage.qml"
                    session: root.session
                    shown: root.page === "budgets"
                }
                Connections {
                    target: budgetsLoader.content
                    function onPageRequested(page: string) { root.show(page) }
                }
                LazyPage {
                    id: planningLoader
                    file: "PlanningPage.qml"
                    session: root.session
                    shown: root.page === "planning"
                }
                Connections {
                    target: planningLoader.content
                    function onCreateAccountRequested() { root.accountsPage().createAccount() }
                }
                LazyPage {
                    id: statisticsLoader
                    file: "StatisticsPage.qml"
                    session: root.session
                    shown: root.page === "statistics"
                }
                Connections {
                    target: statisticsLoader.content
                    function onPageRequested(page: string) { root.show(page) }
                    function onCreateTransactionRequested() { root.newTransaction() }
                }
                LazyPage {
                    file: "NamesPage.qml"
                    session: root.session
                    shown: root.page === "names"
                }
                LazyPage {
                    id: syncLoader
                    file: "SyncPage.qml"
                    session: root.session
                    shown: root.page === "sync"
                    onLoaded: root.showSyncPart()
                }
                Connections {
                    target: syncLoader.content
                    function onPageRequested(page: string) { root.show(page) }
                    function onEditRequested(entity: string, recordId: string) {
                        if (entity === "Transaction")
                            root.accountsPage().editTransaction(recordId)
                        else
                            root.accountsPage().editAccount(recordId)
                    }
                }
                LazyPage {
                    file: "RulesPage.qml"
                    session: root.session
                    shown: root.page === "rules"
                }
                LazyPage {
                    id: importLoader
                    file: "ImportPage.qml"
                    session: root.session
                    shown: root.page === "import"
                }
                Connections {
                    target: importLoader.content
                    function onAccountRequested(accountId: string) { root.showAccount(accountId) }
                }
                LazyPage {
                    file: "SettingsPage.qml"
                    session: root.session
                    shown: root.page === "settings"
                }
                Toast {
                    id: toast
                    anchors.horizontalCenter: parent.horizontalCenter
                    anchors.bottom: parent.bottom
                    // Above the bar of the chosen rows.
                    anchors.bottomMargin: 56
                    onActed: topic => {
                        if (topic === root.undoTopic) {
                            root.session.history.undo()
                        } else {
                            root.show("sync")
                            root.syncPart = -1
                            root.syncPart = topic
                        }
                    }
                }
            }
        }
    }
}
