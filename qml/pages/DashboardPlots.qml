// SPDX-License-Identifier: GPL-3.0-or-later
// How the money moved: the balance over months, income and spending by month, the largest
// categories.
import QtQuick
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

RowLayout {
    id: root

    required property Overview overview
    readonly property PlotModel months: overview.months

    spacing: Theme.large

    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 5
        inset: Theme.medium
        LinePlot {
            Layout.fillWidth: true
            Layout.fillHeight: true
            plot: root.overview.balances
            title: qsTr("Balance, 12 months")
            labels: root.overview.balances.labels
            scaleText: width < 300 ? root.overview.balances.highest
                       : qsTr("%1 to %2").arg(root.overview.balances.lowest)
                                         .arg(root.overview.balances.highest)
        }
    }
    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 5
        inset: Theme.medium
        BarPlot {
            Layout.fillWidth: true
            Layout.fillHeight: true
            paired: true
            first: Theme.plotIn
            second: Theme.plotOut
            plot: root.months
            title: qsTr("Income and spending")
            labels: root.months.labels
            scaleText: width < 260 ? "" : qsTr("up to %1").arg(root.months.highest)
        }
    }
    Card {
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.preferredWidth: 4
        inset: Theme.medium
        RankPlot {
            Layout.fillWidth: true
            Layout.fillHeight: true
            plot: root.overview.spending
            title: qsTr("Most spent on, 30 days")
            emptyText: qsTr("Nothing spent in the last 30 days.")
        }
    }
}
