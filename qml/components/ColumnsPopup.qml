// SPDX-License-Identifier: GPL-3.0-or-later
// Which columns the registers show and in which order.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Popup {
    id: root

    required property RegisterColumns columns

    width: 280
    padding: Theme.medium
    ColumnLayout {
        anchors.fill: parent
        spacing: 2
        Label {
            Layout.fillWidth: true
            Layout.bottomMargin: Theme.tiny
            text: qsTr("Columns")
            font.weight: Font.Medium
            Accessible.role: Accessible.Heading
        }
        Repeater {
            model: root.columns
            delegate: RowLayout {
                id: line
                required property int index
                required property string title
                required property bool wanted
                required property bool fixed
                spacing: 0
                CheckBox {
                    Layout.fillWidth: true
                    text: line.title
                    checked: line.wanted
                    enabled: !line.fixed
                    onToggled: root.columns.want(line.index, checked)
                }
                ToolButton {
                    text: qsTr("Move %1 left").arg(line.title)
                    icon.name: "chevron-up"
                    display: AbstractButton.IconOnly
                    enabled: line.index > 0
                    implicitWidth: 30
                    implicitHeight: 30
                    onClicked: root.columns.moveBy(line.index, -1)
                }
                ToolButton {
                    text: qsTr("Move %1 right").arg(line.title)
                    icon.name: "chevron-down"
                    display: AbstractButton.IconOnly
                    enabled: line.index < root.columns.rowCount() - 1
                    implicitWidth: 30
                    implicitHeight: 30
                    onClicked: root.columns.moveBy(line.index, 1)
                }
            }
        }
    }
}
