// SPDX-License-Identifier: GPL-3.0-or-later
// What all accounts held at the end of each month, by group.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Card {
    id: root

    required property Statistics statistics

    // Not a layout: it would not notice the texts that come later.
    Row {
        Layout.fillWidth: true
        spacing: Theme.medium
        Label {
            id: worth
            text: root.statistics.worthText
            font.pixelSize: Theme.fontHero - 4
            font.weight: Font.Medium
        }
        Label {
            anchors.baseline: worth.baseline
            text: root.statistics.worthChange
            color: Theme.muted
        }
    }
    StackPlot {
        Layout.fillWidth: true
        Layout.fillHeight: true
        title: qsTr("Net worth")
        stack: root.statistics.worth
        onOpened: (point, series) => root.statistics.openWorth(point, series)
    }
    SeriesLegend {
        Layout.fillWidth: true
        stack: root.statistics.worth
        lineText: qsTr("All together")
    }
}
