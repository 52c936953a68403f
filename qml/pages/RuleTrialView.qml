// SPDX-License-Identifier: GPL-3.0-or-later
// What rules would change, row by row with the reason. Space takes a row out and puts it back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ColumnLayout {
    id: root

    required property RuleTrialModel trial

    spacing: 0

    RowLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.large
        Layout.bottomMargin: Theme.small
        spacing: Theme.small
        ProgressBar {
            visible: root.trial.running
            Layout.preferredWidth: 60
            indeterminate: true
            Accessible.name: qsTr("Looking through the transactions")
        }
        Label {
            Layout.fillWidth: true
            text: root.trial.text
            wrapMode: Text.Wrap
            font.weight: Font.Medium
        }
        Button {
            text: root.trial.running ? qsTr("Stop") : qsTr("Close")
            onClicked: root.trial.running ? root.trial.cancel() : root.trial.clear()
        }
        Button {
            visible: root.trial.canApply
            text: root.trial.applyText
            highlighted: true
            onClicked: root.trial.apply()
        }
    }
    ListView {
        id: list
        Layout.fillWidth: true
        Layout.fillHeight: true
        clip: true
        reuseItems: true
        model: root.trial
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        Accessible.role: Accessible.List
        Accessible.name: qsTr("What would change")
        ScrollBar.vertical: ScrollBar {}
        Keys.onSpacePressed: root.trial.toggle(list.currentIndex)

        delegate: ItemDelegate {
            id: row
            required property int index
            required property string dateText
            required property string payee
            required property string amountText
            required property int amountSign
            required property string effect
            required property string reason
            required property bool included

            width: ListView.view ? ListView.view.width : 0
            implicitHeight: 50
            leftPadding: Theme.large
            rightPadding: Theme.large
            Accessible.name: qsTr("%1, %2, %3: %4").arg(dateText).arg(payee).arg(amountText)
                             .arg(effect)
            onClicked: root.trial.toggle(row.index)

            contentItem: RowLayout {
                spacing: Theme.medium
                Glyph {
                    name: row.included ? "check-circle" : "close-circle"
                    color: row.included ? Theme.positive : Theme.disabled
                }
                Label {
                    Layout.preferredWidth: 80
                    text: row.dateText
                    color: Theme.muted
                }
                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0
                    Label {
                        Layout.fillWidth: true
                        text: row.payee
                        elide: Text.ElideRight
                        color: row.included ? Theme.text : Theme.muted
                        font.strikeout: !row.included
                    }
                    Label {
                        Layout.fillWidth: true
                        text: row.effect + "  –  " + row.reason
                        elide: Text.ElideRight
                        font.pixelSize: Theme.fontSmall
                        color: row.included ? Theme.accent : Theme.muted
                    }
                }
                MoneyText {
                    Layout.preferredWidth: 100
                    text: row.amountText
                    sign: row.amountSign
                }
            }
        }
    }
}
