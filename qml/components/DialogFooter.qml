// SPDX-License-Identifier: GPL-3.0-or-later
// The two buttons under a form.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise.Theme

Item {
    id: root

    property string acceptText
    property bool acceptEnabled: true
    signal accepted()
    signal rejected()

    implicitHeight: 74
    implicitWidth: row.implicitWidth + 2 * Theme.huge

    RowLayout {
        id: row
        anchors.right: parent.right
        anchors.rightMargin: Theme.huge
        y: Theme.medium
        spacing: Theme.small

        Button {
            text: qsTr("Cancel")
            onClicked: root.rejected()
        }
        Button {
            text: root.acceptText
            highlighted: true
            enabled: root.acceptEnabled
            onClicked: root.accepted()
        }
    }
}
