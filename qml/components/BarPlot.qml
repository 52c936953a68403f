// SPDX-License-Identifier: GPL-3.0-or-later
// One bar for each row of a model; the view's delegate decides which figure is its height.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ColumnLayout {
    id: root

    property string title
    property string most
    default property alias bars: row.data

    spacing: Theme.tiny
    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("%1, %2").arg(title).arg(most)

    RowLayout {
        Layout.fillWidth: true
        Label {
            Layout.fillWidth: true
            text: root.title
            font.weight: Font.Medium
        }
        Label {
            text: root.most
            font.pixelSize: Theme.fontSmall
            color: Theme.muted
        }
    }
    Rectangle {
        Layout.fillWidth: true
        implicitHeight: 72
        radius: 4
        color: Theme.surface
        Row {
            id: row
            anchors.fill: parent
            anchors.margins: 4
            spacing: 1
        }
    }
    RowLayout {
        Layout.fillWidth: true
        Label {
            Layout.fillWidth: true
            text: qsTr("an hour ago")
            font.pixelSize: Theme.fontSmall
            color: Theme.muted
        }
        Label {
            text: qsTr("now")
            font.pixelSize: Theme.fontSmall
            color: Theme.muted
        }
    }
}
