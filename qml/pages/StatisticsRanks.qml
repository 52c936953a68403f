// SPDX-License-Identifier: GPL-3.0-or-later
// The categories over time and as a ranking that opens group by group; or the recipients.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

GridLayout {
    id: root

    required property Statistics statistics
    property bool payees: false
    readonly property bool wide: width > 900

    columns: wide ? 2 : 1
    columnSpacing: Theme.large
    rowSpacing: Theme.large

    Card {
        visible: !root.payees
        Layout.fillWidth: true
        Layout.fillHeight: root.wide
        Layout.preferredWidth: 11
        Layout.preferredHeight: root.wide ? -1 : Math.max(170, root.height * 0.42)
        StackPlot {
            Layout.fillWidth: true
            Layout.fillHeight: true
            title: root.statistics.income ? qsTr("Earned") : qsTr("Spent")
            lined: false
            stack: root.statistics.categories
            onOpened: (point, series) => root.statistics.openCategories(point, series)
        }
    }
    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 10
        inset: Theme.medium
        RowLayout {
            spacing: Theme.small
            Button {
                visible: !root.payees && root.statistics.groupName.length > 0
                flat: true
                implicitHeight: 28
                icon.name: "arrow-left"
                text: qsTr("All categories")
                onClicked: root.statistics.leaveGroup()
            }
            Label {
                Layout.fillWidth: true
                leftPadding: Theme.small
                text: root.payees ? qsTr("Recipients")
                      : root.statistics.groupName.length > 0 ? root.statistics.groupName
                                                             : qsTr("Categories")
                elide: Text.ElideRight
                font.weight: Font.Medium
            }
            Label {
                text: root.payees ? root.statistics.payees.totalText
                                  : root.statistics.ranking.totalText
                rightPadding: Theme.small
                font.weight: Font.Medium
            }
        }
        RankList {
            Layout.fillWidth: true
            Layout.fillHeight: true
            ranking: root.payees ? root.statistics.payees : root.statistics.ranking
            title: root.payees ? qsTr("Recipients") : qsTr("Categories")
            emptyText: root.statistics.income ? qsTr("Nothing was earned in this period.")
                                              : qsTr("Nothing was spent in this period.")
            Keys.onEscapePressed: event => {
                event.accepted = !root.payees && root.statistics.groupName.length > 0
                if (event.accepted)
                    root.statistics.leaveGroup()
            }
            Keys.onLeftPressed: root.statistics.leaveGroup()
            onEntered: row => root.statistics.drillInto(row)
            onOpened: row => {
                if (root.payees)
                    root.statistics.openPayee(row)
                else
                    root.statistics.openEntry(row)
            }
        }
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            leftPadding: Theme.small
            text: root.payees ? root.statistics.morePayees
                              : qsTr("Refunds lower what was spent on a category.")
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSmall
            color: Theme.muted
        }
    }
}
