// SPDX-License-Identifier: GPL-3.0-or-later
// Label above, problem or hint below an input.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Theme

ColumnLayout {
    id: root

    property string label
    property string hint
    property string problem
    default property alias input: slot.data

    spacing: Theme.tiny

    Label {
        text: root.label
        font.pixelSize: Theme.fontSmall
        color: Theme.muted
    }
    ColumnLayout {
        id: slot
        Layout.fillWidth: true
        spacing: Theme.tiny
    }
    Label {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.problem.length > 0 ? root.problem : root.hint
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontSmall
        color: root.problem.length > 0 ? Theme.negative : Theme.muted
    }
}
