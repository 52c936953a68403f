// SPDX-License-Identifier: GPL-3.0-or-later
// A figure of the statement with its name above and a remark behind it.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ColumnLayout {
    id: root

    property string label
    property string value
    property string hint
    property bool good: false

    spacing: Theme.tiny

    Label {
        text: root.label
        font.pixelSize: Theme.fontSmall
        color: Theme.muted
    }
    RowLayout {
        Layout.preferredHeight: Theme.controlHeight
        spacing: Theme.small
        Label {
            text: root.value
            font.weight: Font.Medium
        }
        Glyph {
            visible: root.hint.length > 0
            name: root.good ? "check-circle" : "information"
            color: root.good ? Theme.positive : Theme.muted
        }
        Label {
            id: hintLabel
            Layout.fillWidth: true
            visible: root.hint.length > 0
            text: root.hint
            elide: Text.ElideRight
            wrapMode: Text.Wrap
            maximumLineCount: 2
            lineHeight: 0.95
            font.pixelSize: Theme.fontSmall
            color: root.good ? Theme.positive : Theme.muted
            ToolTip.visible: hover.hovered && hintLabel.truncated
            ToolTip.text: root.hint
            HoverHandler { id: hover }
        }
    }
}
