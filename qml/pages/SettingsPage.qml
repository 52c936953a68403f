// SPDX-License-Identifier: GPL-3.0-or-later
// Sync, language, appearance and where the data is.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

PageBase {
    id: root

    readonly property SyncController sync: session.sync
    readonly property SyncPreferences preferences: session.sync.preferences
    readonly property SettingsController settings: session.settings

    function signIn() {
        root.sync.signIn(serverField.text, userField.text, passwordField.text)
        passwordField.clear()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0
        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Settings")
        }
        Flickable {
            id: scroller
            Layout.fillWidth: true
            Layout.fillHeight: true
            clip: true
            contentHeight: column.implicitHeight + Theme.huge
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            ColumnLayout {
                id: column
                x: Theme.huge
                readonly property bool wide: width > 1400
                width: Math.min(scroller.width - 2 * Theme.huge, 2292)
                spacing: Theme.large

                GridLayout {
                    Layout.fillWidth: true
                    columns: column.width > 860 ? 2 : 1
                    columnSpacing: Theme.large
                    rowSpacing: Theme.large

                    Card {
                        Layout.fillWidth: true
                        Layout.preferredWidth: 1
                        Layout.alignment: Qt.AlignTop
                        title: qsTr("Sync")
                        Label {
                            Layout.fillWidth: true
                            visible: !root.sync.signedIn
                            text: qsTr("Keep these books the same on several devices. Everything "
                                       + "goes on working without a network; changes are sent as "
                                       + "soon as there is one.")
                            wrapMode: Text.Wrap
                            color: Theme.muted
                        }
                        ColumnLayout {
                            visible: !root.sync.signedIn
                            spacing: Theme.medium
                            FormField {
                                Layout.fillWidth: true
                                label: qsTr("Server")
                                TextField {
                                    id: serverField
                                    Layout.fillWidth: true
                                    text: root.sync.server
                                    placeholderText: "https://finwise.example.org"
                                    inputMethodHints: Qt.ImhUrlCharactersOnly
                                    Accessible.name: qsTr("Address of the server")
                                    onAccepted: root.signIn()
                                }
                            }
                            RowLayout {
                                spacing: Theme.medium
                                FormField {
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    label: qsTr("User name")
                                    TextField {
                                        id: userField
                                        Layout.fillWidth: true
                                        Accessible.name: qsTr("User name")
                                        onAccepted: root.signIn()
                                    }
                                }
                                FormField {
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    label: qsTr("Password")
                                    PasswordField {
                                        id: passwordField
                                        Layout.fillWidth: true
                                        Layout.preferredHeight: Theme.controlHeight
                                        name: qsTr("Password")
                                        onAccepted: root.signIn()
                                    }
                                }
                            }
                            Label {
                                Layout.fillWidth: true
                                visible: text.length > 0
                                text: root.sync.signInProblem
                                wrapMode: Text.Wrap
                                color: Theme.negative
                                Accessible.role: Accessible.AlertMessage
                            }
                            Button {
                                text: root.sync.signingIn ? qsTr("Signing in …") : qsTr("Sign in")
                                icon.name: "login"
                                highlighted: true
                                enabled: !root.sync.signingIn
                                onClicked: root.signIn()
                            }
                        }
                        RowLayout {
                            visible: root.sync.signedIn
                            spacing: Theme.medium
                            Glyph {
                                name: root.sync.display.icon
                                font.pixelSize: 28
                                color: Theme.severityColor(root.sync.display.severity)
                            }
                            ColumnLayout {
                                spacing: 2
                                Label {
                                    Layout.fillWidth: true
                                    text: root.sync.display.text
                                    font.weight: Font.Medium
                                }
                                Label {
                                    Layout.fillWidth: true
                                    text: qsTr("%1 at %2").arg(root.sync.user).arg(root.sync.server)
                                    elide: Text.ElideRight
                                    color: Theme.muted
                                }
                            }
                        }
                        RowLayout {
                            visible: root.sync.signedIn
                            spacing: Theme.small
                            Button {
                                text: qsTr("Sync now")
                                icon.name: "refresh"
                                onClicked: root.sync.syncNow()
                            }
                            Button {
                                text: qsTr("Sign out")
                                icon.name: "logout"
                                onClicked: root.sync.signOut()
                            }
                        }
                        GridLayout {
                            Layout.fillWidth: true
                            visible: root.sync.signedIn
                            columns: 2
                            columnSpacing: Theme.medium
                            rowSpacing: Theme.medium
                            FormField {
                                Layout.fillWidth: true
                                Layout.preferredWidth: 1
                                label: qsTr("Sent at once")
                                ComboBox {
                                    Layout.fillWidth: true
                                    model: root.preferences.batchNames
                                    currentIndex: root.preferences.batchIndex
                                    Accessible.name: qsTr("Sent at once")
                                    onActivated: index => root.preferences.batchIndex = index
                                }
                            }
                            FormField {
                                Layout.fillWidth: true
                                Layout.preferredWidth: 1
                                label: qsTr("Pause in between")
                                ComboBox {
                                    Layout.fillWidth: true
                                    model: root.preferences.pauseNames
                                    currentIndex: root.preferences.pauseIndex
                                    Accessible.name: qsTr("Pause in between")
                                    onActivated: index => root.preferences.pauseIndex = index
                                }
                            }
                            CheckBox {
                                Layout.columnSpan: 2
                                text: qsTr("Larger portions when very much waits, as after an "
                                           + "import")
                                checked: root.preferences.bulk
                                onToggled: root.preferences.bulk = checked
                            }
                        }
                    }
                    GridLayout {
                        Layout.fillWidth: true
                        Layout.preferredWidth: column.wide ? 2 : 1
                        Layout.alignment: Qt.AlignTop
                        columns: column.wide ? 2 : 1
                        columnSpacing: Theme.large
                        rowSpacing: Theme.large

                        Card {
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Layout.alignment: Qt.AlignTop
                            title: qsTr("Language and appearance")
                            GridLayout {
                                Layout.fillWidth: true
                                columns: 2
                                columnSpacing: Theme.medium
                                FormField {
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    label: qsTr("Language")
                                    hint: qsTr("Also decides how dates and amounts are written.")
                                    ComboBox {
                                        Layout.fillWidth: true
                                        model: root.settings.languageNames
                                        currentIndex: root.settings.languageIndex
                                        Accessible.name: qsTr("Language")
                                        onActivated: index => root.settings.languageIndex = index
                                    }
                                }
                                FormField {
                                    Layout.fillWidth: true
                                    Layout.preferredWidth: 1
                                    Layout.alignment: Qt.AlignTop
                                    label: qsTr("Appearance")
                                    ComboBox {
                                        Layout.fillWidth: true
                                        model: root.settings.themeNames
                                        currentIndex: root.settings.themeIndex
                                        Accessible.name: qsTr("Appearance")
                                        onActivated: index => root.settings.themeIndex = index
                                    }
                                }
                            }
                        }

                        DataCard {
                            Layout.fillWidth: true
                            Layout.preferredWidth: 1
                            Layout.alignment: Qt.AlignTop
                            session: root.session
                        }
                    }
                }
                Label {
                    text: qsTr("FinWise Desktop %1 · free software under the GNU GPL 3")
                          .arg(root.settings.version)
                    font.pixelSize: Theme.fontSmall
                    color: Theme.muted
                }
            }
        }
    }

    // After signing in: the server has books that are not here.
    Dialog {
        id: remoteDialog
        title: qsTr("Which books?")
        width: 440
        closePolicy: Popup.NoAutoClose
        visible: root.sync.remoteNames.length > 0
        ColumnLayout {
            anchors.fill: parent
            spacing: Theme.small
            Label {
                Layout.fillWidth: true
                text: qsTr("The server already has books of yours. Fetch some of them, or put "
                           + "the ones of this device beside them.")
                wrapMode: Text.Wrap
                color: Theme.muted
            }
            Repeater {
                model: root.sync.remoteNames
                delegate: Button {
                    id: remote
                    required property int index
                    required property string modelData
                    Layout.fillWidth: true
                    text: remote.modelData
                    icon.name: "cloud-download"
                    onClicked: root.sync.adopt(remote.index)
                }
            }
            Button {
                Layout.fillWidth: true
                Layout.bottomMargin: Theme.large
                text: qsTr("Put “%1” on the server").arg(root.session.tenants.activeName)
                icon.name: "cloud-upload"
                onClicked: root.sync.keepLocal()
            }
        }
    }
}
