// SPDX-License-Identifier: GPL-3.0-or-later
// The last hour of sync as plots.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Flickable {
    id: root

    required property SyncHistory figures

    clip: true
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {}

    ColumnLayout {
        id: column
        // The scroll bar lies in the margin.
        width: root.width - Theme.large
        spacing: Theme.medium

        GridLayout {
            Layout.fillWidth: true
            columns: root.width > 640 ? 2 : 1
            columnSpacing: Theme.medium
            rowSpacing: Theme.medium

            Card {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                LinePlot {
                    Layout.fillWidth: true
                    plot: root.figures.waiting
                    title: qsTr("Changes waiting")
                    fromText: qsTr("an hour ago")
                    toText: qsTr("now")
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                BarPlot {
                    Layout.fillWidth: true
                    plot: root.figures.sent
                    title: qsTr("Changes sent")
                    fromText: qsTr("an hour ago")
                    toText: qsTr("now")
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                BarPlot {
                    Layout.fillWidth: true
                    plot: root.figures.batches
                    title: qsTr("Batches sent")
                    fromText: qsTr("an hour ago")
                    toText: qsTr("now")
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                BarPlot {
                    Layout.fillWidth: true
                    plot: root.figures.connects
                    title: qsTr("Connections, errors marked")
                    fromText: qsTr("an hour ago")
                    toText: qsTr("now")
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                LinePlot {
                    Layout.fillWidth: true
                    plot: root.figures.latency
                    title: qsTr("Latency")
                    fromText: qsTr("an hour ago")
                    toText: qsTr("now")
                }
            }
            Card {
                Layout.fillWidth: true
                Layout.fillHeight: true
                Layout.preferredWidth: 1
                RankPlot {
                    Layout.fillWidth: true
                    Layout.minimumHeight: 150
                    plot: root.figures.errors
                    title: qsTr("Errors by kind")
                    emptyText: qsTr("None since the program was started.")
                    tint: Theme.warning
                }
            }
        }
        Label {
            Layout.fillWidth: true
            text: qsTr("%1. These figures stay on this device unless you save the log.")
                  .arg(root.figures.totals)
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSmall
            color: Theme.muted
        }
    }
}
