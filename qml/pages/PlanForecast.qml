// SPDX-License-Identifier: GPL-3.0-or-later
// The balance of one account over the coming days, with its lowest point in words.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

ColumnLayout {
    id: root

    required property ForecastView forecast

    spacing: Theme.small

    RowLayout {
        spacing: Theme.small
        ComboBox {
            Layout.fillWidth: true
            Layout.minimumWidth: 100
            implicitHeight: 30
            model: root.forecast.accountNames
            currentIndex: root.forecast.accountIndex
            Accessible.name: qsTr("Account of the forecast")
            onActivated: index => root.forecast.accountIndex = index
        }
        ComboBox {
            implicitWidth: 110
            implicitHeight: 30
            model: root.forecast.spanNames
            currentIndex: root.forecast.spanIndex
            Accessible.name: qsTr("How far the forecast looks")
            onActivated: index => root.forecast.spanIndex = index
        }
    }
    LinePlot {
        Layout.fillWidth: true
        Layout.fillHeight: true
        plot: root.forecast.plot
        title: qsTr("Forecast")
        fromText: root.forecast.firstDay
        toText: root.forecast.lastDay
        scaleText: qsTr("%1 to %2").arg(root.forecast.plot.lowest).arg(root.forecast.plot.highest)
    }
    RowLayout {
        spacing: Theme.small
        Glyph {
            visible: root.forecast.tooLow
            name: "alert"
            color: Theme.negative
        }
        Label {
            Layout.fillWidth: true
            text: root.forecast.lowestText
            elide: Text.ElideRight
            font.pixelSize: Theme.fontSmall
            font.weight: Font.Medium
            color: root.forecast.tooLow ? Theme.negative : Theme.text
        }
        Label {
            visible: root.width > 430
            text: root.forecast.endText
            font.pixelSize: Theme.fontSmall
            color: Theme.muted
        }
    }
}
