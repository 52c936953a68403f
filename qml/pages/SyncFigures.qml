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

    required property SyncHistoryModel figures

    clip: true
    contentHeight: column.implicitHeight
    boundsBehavior: Flickable.StopAtBounds
    ScrollBar.vertical: ScrollBar {}

    ColumnLayout {
        id: column
        width: root.width
        spacing: Theme.medium

        Card {
            Layout.fillWidth: true
            BarPlot {
                Layout.fillWidth: true
                title: qsTr("Changes waiting")
                most: root.figures.mostWaiting
                Repeater {
                    model: root.figures
                    delegate: PlotBar {
                        required property double waiting
                        required property string minuteText
                        part: waiting
                        text: minuteText
                    }
                }
            }
            BarPlot {
                Layout.fillWidth: true
                title: qsTr("Changes sent")
                most: root.figures.mostSent
                Repeater {
                    model: root.figures
                    delegate: PlotBar {
                        required property double sent
                        required property string minuteText
                        part: sent
                        text: minuteText
                    }
                }
            }
            BarPlot {
                Layout.fillWidth: true
                title: qsTr("Latency, errors marked")
                most: root.figures.worstLatency
                Repeater {
                    model: root.figures
                    delegate: PlotBar {
                        required property double latency
                        required property bool failed
                        required property string minuteText
                        part: latency
                        trouble: failed
                        text: minuteText
                    }
                }
            }
        }
        Card {
            Layout.fillWidth: true
            title: qsTr("In the last hour")
            Repeater {
                model: root.figures.totals
                delegate: Label {
                    required property string modelData
                    Layout.fillWidth: true
                    text: modelData
                    wrapMode: Text.Wrap
                    color: Theme.muted
                }
            }
            Label {
                Layout.fillWidth: true
                text: qsTr("These figures stay on this device unless you save the log.")
                wrapMode: Text.Wrap
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
    }
}
