// SPDX-License-Identifier: GPL-3.0-or-later
// Accounts on the left, the register of the chosen one on the right.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

PageBase {
    id: root

    watchedRegister: session.accountRegister
    readonly property string accountId: session.accountRegister.accountId
    readonly property AccountListModel accounts: session.accounts

    function search() { searchField.forceActiveFocus() }
    function focusList() { registerView.focusList() }
    function enterInList() { registerView.enterNew() }
    function createNew() {
        if (root.accountId.length > 0)
            forms.createTransaction(root.accountId)
        else
            forms.createAccount("")
    }
    function editTransaction(transactionId: string) { forms.editTransaction(transactionId) }
    function editAccount(accountId: string) { forms.editAccount(accountId) }
    function createAccount() { forms.createAccount("") }
    // An account is always chosen while there is one.
    function chooseAny() {
        if (root.accounts.positionOf(root.accountId) < 0)
            root.session.accountRegister.accountId = root.accounts.firstAccountId()
    }

    Component.onCompleted: chooseAny()
    Connections {
        target: root.accounts
        function onRefreshed() { root.chooseAny() }
    }
    Connections {
        target: root.session.accountEditor
        function onSaved(accountId: string) { root.session.accountRegister.accountId = accountId }
    }

    BookForms {
        id: forms
        session: root.session
    }
    NameDialog {
        id: groupDialog
        property string groupId
        onNamed: name => root.session.accountEditor.saveGroup(groupId, name)
    }

    EmptyState {
        anchors.fill: parent
        visible: root.accounts.accountCount === 0
        icon: "bank"
        title: qsTr("No accounts yet")
        text: qsTr("Accounts hold your transactions: a current account, a credit card, the cash "
                   + "in your wallet. Create one, or import a statement and let it create one "
                   + "for you.")
        Button {
            text: qsTr("Create account")
            icon.name: "plus"
            highlighted: true
            onClicked: forms.createAccount("")
        }
        Button {
            text: qsTr("Import a statement")
            icon.name: "import"
            onClicked: root.pageRequested("import")
        }
    }

    RowLayout {
        anchors.fill: parent
        visible: root.accounts.accountCount > 0
        spacing: 0

        Rectangle {
            Layout.fillHeight: true
            Layout.preferredWidth: Math.max(264, Math.min(330, root.width * 0.28))
            color: Theme.raised
            Rectangle {
                anchors.right: parent.right
                width: 1
                height: parent.height
                color: Theme.border
            }
            ColumnLayout {
                anchors.fill: parent
                spacing: 0
                RowLayout {
                    Layout.fillWidth: true
                    Layout.preferredHeight: 56
                    Layout.leftMargin: Theme.large
                    Layout.rightMargin: Theme.small
                    spacing: 0
                    Label {
                        Layout.fillWidth: true
                        text: qsTr("Accounts")
                        font.pixelSize: Theme.fontTitle
                        font.weight: Font.Medium
                        Accessible.role: Accessible.Heading
                    }
                    ToolButton {
                        text: qsTr("New group")
                        icon.name: "folder-plus"
                        display: AbstractButton.IconOnly
                        ToolTip.visible: hovered
                        ToolTip.text: text
                        onClicked: {
                            groupDialog.groupId = ""
                            groupDialog.ask(qsTr("New group"), qsTr("Name of the group"), "")
                        }
                    }
                    ToolButton {
                        text: qsTr("New account")
                        icon.name: "plus"
                        display: AbstractButton.IconOnly
                        ToolTip.visible: hovered
                        ToolTip.text: text
                        onClicked: forms.createAccount("")
                    }
                }
                AccountList {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    accounts: root.accounts
                    currentId: root.accountId
                    onChosen: accountId => root.session.accountRegister.accountId = accountId
                    onEditRequested: accountId => forms.editAccount(accountId)
                    onReconcileRequested: (accountId, name) => forms.reconcile(accountId, name)
                    onAccountRequested: groupId => forms.createAccount(groupId)
                    onRenameGroupRequested: (groupId, name) => {
                        groupDialog.groupId = groupId
                        groupDialog.ask(qsTr("Rename group"), qsTr("Name of the group"), name)
                    }
                }
                Rectangle {
                    Layout.fillWidth: true
                    Layout.rightMargin: 1
                    implicitHeight: 1
                    color: Theme.border
                }
                RowLayout {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.large
                    Layout.rightMargin: Theme.large
                    Layout.preferredHeight: 44
                    Label {
                        Layout.fillWidth: true
                        text: qsTr("Total")
                        color: Theme.muted
                    }
                    MoneyText {
                        text: root.accounts.totalText
                        sign: root.accounts.totalSign
                        isBalance: true
                        font.pixelSize: Theme.fontLarge
                        font.weight: Font.Medium
                    }
                }
            }
        }

        ColumnLayout {
            spacing: 0
            PageHeader {
                id: header
                Layout.fillWidth: true
                SearchField {
                    id: searchField
                    implicitWidth: root.width < 860 ? 130 : 190
                    placeholderText: qsTr("Search")
                    wanted: root.session.accountRegister.searchText
                    onSearched: text => root.session.accountRegister.searchText = text
                }
                Button {
                    text: qsTr("New")
                    icon.name: "plus"
                    highlighted: true
                    ToolTip.visible: hovered
                    ToolTip.text: qsTr("New transaction (Ctrl+N)")
                    onClicked: root.createNew()
                }
                ToolButton {
                    text: qsTr("Edit account")
                    icon.name: "pencil"
                    display: AbstractButton.IconOnly
                    ToolTip.visible: hovered
                    ToolTip.text: text
                    onClicked: forms.editAccount(root.accountId)
                }

                Connections {
                    target: root.accounts
                    function onRefreshed() { header.describe() }
                }
                Connections {
                    target: root.session.accountRegister
                    function onFilterChanged() { header.describe() }
                }
                function describe() {
                    header.title = root.accounts.accountName(root.accountId)
                    header.subtitle = root.accounts.accountDetail(root.accountId)
                }
                Component.onCompleted: describe()
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
                visible: root.session.accountRegister.count > 0
                         || root.session.accountRegister.narrowed
                session: root.session
                register: root.session.accountRegister
            }
            RegisterView {
                id: registerView
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.session.accountRegister.count > 0
                session: root.session
                register: root.session.accountRegister
                onEditRequested: transactionId => forms.editTransaction(transactionId)
                onPlanRequested: transactionId => forms.createPlan(transactionId)
            }
            EmptyState {
                Layout.fillWidth: true
                Layout.fillHeight: true
                visible: root.session.accountRegister.count === 0
                         && root.session.accountRegister.ready
                readonly property bool searching: root.session.accountRegister.narrowed
                icon: searching ? "magnify" : "list"
                title: searching ? qsTr("Nothing found") : qsTr("No transactions yet")
                text: searching ? qsTr("No transaction of this account fits the search and "
                                       + "the filter.")
                                : qsTr("Enter the first one, or import a statement of your bank.")
                Button {
                    visible: !root.session.accountRegister.narrowed
                    text: qsTr("New transaction")
                    icon.name: "plus"
                    highlighted: true
                    onClicked: root.createNew()
                }
                Button {
                    visible: !root.session.accountRegister.narrowed
                    text: qsTr("Import a statement")
                    icon.name: "import"
                    onClicked: root.pageRequested("import")
                }
            }
        }
    }
}
