// SPDX-License-Identifier: GPL-3.0-or-later
// Three ways to begin, instead of an empty window.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

Item {
    id: root

    signal freshRequested()
    signal importRequested()
    signal connectRequested()
    signal demoRequested()

    component Choice: AbstractButton {
        id: choice

        property string glyph
        property string explanation

        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 1
        implicitHeight: 190
        hoverEnabled: true
        focusPolicy: Qt.StrongFocus
        Accessible.role: Accessible.Button
        Accessible.name: text
        Accessible.description: explanation
        Keys.onReturnPressed: choice.clicked()

        background: Rectangle {
            radius: Theme.radius + 4
            color: choice.down ? Theme.pressed : Theme.raised
            border.width: choice.visualFocus || choice.hovered ? 2 : 1
            border.color: choice.visualFocus || choice.hovered ? Theme.accent : Theme.border
        }
        contentItem: ColumnLayout {
            anchors.fill: parent
            anchors.margins: Theme.large
            spacing: Theme.small
            Rectangle {
                implicitWidth: 44
                implicitHeight: 44
                radius: 22
                color: Theme.accentSoft
                Glyph {
                    anchors.centerIn: parent
                    name: choice.glyph
                    font.pixelSize: 22
                    color: Theme.accent
                }
            }
            Label {
                Layout.fillWidth: true
                Layout.topMargin: Theme.tiny
                text: choice.text
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontLarge
                font.weight: Font.Medium
            }
            Label {
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: choice.explanation
                wrapMode: Text.Wrap
                lineHeight: 1.2
                color: Theme.muted
            }
        }
    }

    ColumnLayout {
        anchors.centerIn: parent
        width: Math.min(parent.width - 2 * Theme.huge, 760)
        spacing: Theme.huge

        ColumnLayout {
            spacing: Theme.tiny
            Label {
                text: qsTr("Welcome to FinWise")
                font.pixelSize: Theme.fontHero
                font.weight: Font.Medium
                Accessible.role: Accessible.Heading
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("Your books live on this computer and work without a network. How "
                           + "would you like to begin?")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontLarge
                color: Theme.muted
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.large
            Choice {
                glyph: "import"
                text: qsTr("Import a bank file")
                explanation: qsTr("Take the CSV file your bank offers. Columns, dates and "
                                  + "amounts are recognised by themselves.")
                onClicked: root.importRequested()
            }
            Choice {
                glyph: "rocket"
                text: qsTr("Start fresh")
                explanation: qsTr("Create your first account and enter what you spend.")
                onClicked: root.freshRequested()
            }
            Choice {
                glyph: "server"
                text: qsTr("Connect to a server")
                explanation: qsTr("Fetch books that you or somebody else already keeps on a "
                                  + "FinWise server.")
                onClicked: root.connectRequested()
            }
        }
        Button {
            flat: true
            text: qsTr("Just look around with made-up data")
            icon.name: "eye"
            onClicked: root.demoRequested()
        }
    }
}
