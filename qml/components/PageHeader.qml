// SPDX-License-Identifier: GPL-3.0-or-later
// Title of a page on the left, its search field and actions on the right.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

Item {
    id: root

    property string title
    property string subtitle
    default property alias actions: row.data

    implicitHeight: subtitle.length > 0 ? 64 : 56

    RowLayout {
        anchors.fill: parent
        anchors.leftMargin: Theme.huge
        anchors.rightMargin: Theme.huge
        spacing: Theme.small

        ColumnLayout {
            spacing: 0
            Layout.fillWidth: true
            Layout.minimumWidth: 80
            Label {
                Layout.fillWidth: true
                text: root.title
                elide: Text.ElideRight
                font.pixelSize: Theme.fontTitle
                font.weight: Font.Medium
                Accessible.role: Accessible.Heading
            }
            Label {
                Layout.fillWidth: true
                visible: text.length > 0
                text: root.subtitle
                elide: Text.ElideRight
                font.pixelSize: Theme.fontSmall
                color: Theme.muted
            }
        }
        RowLayout {
            id: row
            spacing: Theme.small
        }
    }
}
