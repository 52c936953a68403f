// SPDX-License-Identifier: GPL-3.0-or-later
// Balances, the last transactions and what needs a look.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

PageBase {
    id: root

    watchedRegister: session.latest
    readonly property bool empty: session.accounts.accountCount === 0 && session.latest.count === 0

    component Figure: Card {
        id: figure
        property string label
        property string value
        property string glyph
        property int sign: 0
        property bool hero: false

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        RowLayout {
            spacing: Theme.small
            Label {
                Layout.fillWidth: true
                text: figure.label
                elide: Text.ElideRight
                color: Theme.muted
            }
            Glyph {
                visible: figure.width >= 190
                name: figure.glyph
            }
        }
        Label {
            Layout.fillWidth: true
            text: figure.value
            elide: Text.ElideRight
            font.pixelSize: figure.hero ? Theme.fontHero - 4 : Theme.fontTitle
            font.weight: Font.Medium
            color: figure.sign < 0 ? Theme.negative : figure.sign > 0 ? Theme.positive : Theme.text
        }
    }

    component Todo: ItemDelegate {
        id: todo
        property string glyph
        property int severity: 3

        Layout.fillWidth: true
        implicitHeight: 38
        leftPadding: Theme.small
        Keys.onReturnPressed: todo.clicked()
        contentItem: RowLayout {
            spacing: Theme.medium
            Glyph {
                name: todo.glyph
                color: Theme.severityColor(todo.severity)
            }
            Label {
                Layout.fillWidth: true
                text: todo.text
                wrapMode: Text.Wrap
            }
            Glyph { name: "chevron-right" }
        }
    }

    Binding {
        target: root.session.overview
        property: "watched"
        value: root.visible
    }
    Loader {
        id: firstStart
        anchors.fill: parent
        active: root.empty && !root.session.sync.signedIn
        source: "FirstStart.qml"
    }
    Connections {
        target: firstStart.item as FirstStart
        function onFreshRequested() { root.createAccountRequested() }
        function onImportRequested() { root.pageRequested("import") }
        function onConnectRequested() { root.pageRequested("settings") }
        function onDemoRequested() { root.session.fillWithDemo() }
    }
    EmptyState {
        anchors.fill: parent
        visible: root.empty && root.session.sync.signedIn
        icon: "cloud-download"
        title: qsTr("Nothing here yet")
        text: qsTr("What is on the server appears here. If these books are new, create the "
                   + "first account.")
        Button {
            text: qsTr("Create account")
            icon.name: "plus"
            highlighted: true
            onClicked: root.createAccountRequested()
        }
    }

    ColumnLayout {
        anchors.fill: parent
        visible: !root.empty
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Dashboard")
            Button {
                text: qsTr("Import")
                icon.name: "import"
                onClicked: root.pageRequested("import")
            }
            Button {
                text: qsTr("New transaction")
                icon.name: "plus"
                highlighted: true
                onClicked: root.createTransactionRequested()
            }
        }
        Flickable {
            id: scroller
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            contentHeight: Math.max(height, column.implicitHeight)
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            ColumnLayout {
                id: column
                width: scroller.width
                height: scroller.contentHeight
                spacing: 0

                RowLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    Layout.preferredHeight: 88
                    Layout.leftMargin: Theme.huge
                    Layout.rightMargin: Theme.huge
                    spacing: Theme.large
                    Figure {
                        hero: true
                        label: qsTr("All accounts")
                        value: root.session.accounts.totalText
                        sign: Math.min(0, root.session.accounts.totalSign)
                        glyph: "wallet"
                    }
                    Figure {
                        label: qsTr("Income, 30 days")
                        value: root.session.overview.incomeText
                        glyph: "download"
                    }
                    Figure {
                        label: qsTr("Expenses, 30 days")
                        value: root.session.overview.expensesText
                        glyph: "upload"
                    }
                    Figure {
                        label: qsTr("Left over, 30 days")
                        value: root.session.overview.differenceText
                        sign: root.session.overview.differenceSign
                        glyph: "trend"
                    }
                }
                DashboardPlots {
                    Layout.fillWidth: true
                    Layout.fillHeight: false
                    Layout.preferredHeight: Math.max(196, Math.min(260, root.height * 0.22))
                    Layout.leftMargin: Theme.huge
                    Layout.rightMargin: Theme.huge
                    Layout.topMargin: Theme.large
                    overview: root.session.overview
                }
                RowLayout {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.margins: Theme.huge
                    Layout.topMargin: Theme.large
                    Layout.minimumHeight: upcoming.visible ? 420 + upcoming.implicitHeight : 380
                    spacing: Theme.large

                    Card {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        Layout.preferredWidth: 2
                        inset: 0
                        ColumnLayout {
                            spacing: 0
                            RowLayout {
                                Layout.margins: Theme.medium
                                Layout.leftMargin: Theme.large
                                Label {
                                    Layout.fillWidth: true
                                    text: qsTr("Last transactions")
                                    font.pixelSize: Theme.fontLarge
                                    font.weight: Font.Medium
                                }
                                Button {
                                    flat: true
                                    text: qsTr("All")
                                    implicitHeight: 28
                                    onClicked: root.pageRequested("transactions")
                                }
                            }
                            LatestRows {
                                Layout.fillWidth: true
                                Layout.fillHeight: true
                                Layout.bottomMargin: Theme.small
                                session: root.session
                                register: root.session.latest
                                onEditRequested: root.pageRequested("transactions")
                            }
                        }
                    }
                    ColumnLayout {
                        Layout.fillHeight: true
                        Layout.preferredWidth: 1
                        Layout.minimumWidth: 280
                        Layout.maximumWidth: 340
                        spacing: Theme.large

                        Card {
                            Layout.fillWidth: true
                            Layout.fillHeight: true
                            inset: 0
                            ColumnLayout {
                                spacing: 0
                                Label {
                                    Layout.margins: Theme.large
                                    Layout.bottomMargin: Theme.small
                                    text: qsTr("Balances")
                                    font.pixelSize: Theme.fontLarge
                                    font.weight: Font.Medium
                                }
                                AccountList {
                                    Layout.fillWidth: true
                                    Layout.fillHeight: true
                                    Layout.bottomMargin: Theme.small
                                    accounts: root.session.accounts
                                    sortable: false
                                    brief: true
                                    onChosen: accountId => root.accountRequested(accountId)
                                    onEditRequested: accountId => root.accountRequested(accountId)
                                    onAccountRequested: root.pageRequested("accounts")
                                    onRenameGroupRequested: root.pageRequested("accounts")
                                }
                            }
                        }
                        DashboardUpcoming {
                            id: upcoming
                            Layout.fillWidth: true
                            visible: root.session.planning.plans.count > 0
                            planning: root.session.planning
                            onPlanningRequested: root.pageRequested("planning")
                        }
                        Card {
                            Layout.fillWidth: true
                            title: qsTr("To look at")
                            ColumnLayout {
                                spacing: 0
                                Todo {
                                    visible: root.session.planning.dueText.length > 0
                                    glyph: "calendar"
                                    text: root.session.planning.dueText
                                    onClicked: root.pageRequested("planning")
                                }
                                Todo {
                                    visible: root.session.overview.uncategorisedText.length > 0
                                    glyph: "tag"
                                    severity: 0
                                    text: root.session.overview.uncategorisedText
                                    onClicked: root.pageRequested("transactions")
                                }
                                Todo {
                                    visible: root.session.sync.display.attention > 0
                                    glyph: "alert"
                                    text: root.session.sync.display.text
                                    onClicked: root.pageRequested("sync")
                                }
                                Todo {
                                    visible: !root.session.sync.signedIn
                                    glyph: "cloud-outline"
                                    severity: 2
                                    text: qsTr("Use these books on other devices, too")
                                    onClicked: root.pageRequested("settings")
                                }
                                Label {
                                    visible: root.session.sync.signedIn
                                             && root.session.sync.display.attention === 0
                                             && root.session.overview.uncategorisedText.length === 0
                                             && root.session.planning.dueText.length === 0
                                    text: qsTr("Nothing. All is in order.")
                                    color: Theme.muted
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
