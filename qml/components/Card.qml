// SPDX-License-Identifier: GPL-3.0-or-later
// A raised surface with an optional heading.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

Rectangle {
    id: root

    property string title
    property int inset: Theme.large
    default property alias content: column.data

    implicitWidth: column.implicitWidth + 2 * inset
    implicitHeight: column.implicitHeight + 2 * inset
    radius: Theme.radius + 2
    color: Theme.raised
    border.color: Theme.border

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: root.inset
        spacing: Theme.medium

        Label {
            visible: root.title.length > 0
            text: root.title
            font.pixelSize: Theme.fontLarge
            font.weight: Font.Medium
            Accessible.role: Accessible.Heading
        }
    }
}
