// SPDX-License-Identifier: GPL-3.0-or-later
// The transactions of all accounts.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

PageBase {
    id: root

    watchedRegister: session.allTransactions

    function search() { searchField.forceActiveFocus() }
    function focusList() { registerView.focusList() }
    readonly property bool hasAccount: session.accounts.accountCount > 0

    function createNew() {
        if (root.hasAccount)
            forms.createTransaction("")
    }

    BookForms {
        id: forms
        session: root.session
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Transactions")
            SearchField {
                id: searchField
                implicitWidth: 260
                wanted: root.session.allTransactions.searchText
                onSearched: text => root.session.allTransactions.searchText = text
            }
            Button {
                text: qsTr("New")
                icon.name: "plus"
                highlighted: true
                enabled: root.hasAccount
                ToolTip.visible: hovered
                ToolTip.text: qsTr("New transaction (Ctrl+N)")
                onClicked: root.createNew()
            }
        }
        Rectangle {
            Layout.fillWidth: true
            implicitHeight: 1
            color: Theme.border
        }
        FilterBar {
            Layout.fillWidth: true
            Layout.leftMargin: Theme.medium
            Layout.topMargin: 4
            Layout.bottomMargin: 4
            visible: root.session.allTransactions.count > 0 || root.session.allTransactions.narrowed
            session: root.session
            register: root.session.allTransactions
        }
        RegisterView {
            id: registerView
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.session.allTransactions.count > 0
            session: root.session
            register: root.session.allTransactions
            showsAccount: true
            onEditRequested: transactionId => forms.editTransaction(transactionId)
            onPlanRequested: transactionId => forms.createPlan(transactionId)
        }
        EmptyState {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.session.allTransactions.count === 0 && root.session.allTransactions.ready
            readonly property bool searching: root.session.allTransactions.narrowed
            icon: searching ? "magnify" : "list"
            title: searching ? qsTr("Nothing found") : qsTr("No transactions yet")
            text: searching ? qsTr("No transaction fits the search and the filter.")
                            : qsTr("Import a statement of your bank, or enter the first one "
                                   + "by hand.")
            Button {
                visible: !root.session.allTransactions.narrowed
                text: qsTr("Import a statement")
                icon.name: "import"
                highlighted: true
                onClicked: root.pageRequested("import")
            }
            Button {
                visible: !root.session.allTransactions.narrowed
                text: root.hasAccount ? qsTr("New transaction") : qsTr("Create account")
                icon.name: "plus"
                onClicked: root.hasAccount ? root.createNew() : forms.createAccount("")
            }
        }
    }
}
