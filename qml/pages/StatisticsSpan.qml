// SPDX-License-Identifier: GPL-3.0-or-later
// The period in words and what it is compared with; its ends can be typed.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

RowLayout {
    id: root

    required property Statistics statistics
    // Position of the own period among the names.
    readonly property bool own: root.statistics.period === root.statistics.periodNames.length - 1
    property bool wrong: false

    function apply() {
        root.wrong = !root.statistics.setSpan(from.text, to.text)
    }
    // Leaving a field that was not touched changes nothing.
    function applyChange() {
        if (root.own && (from.text !== root.statistics.fromText
                         || to.text !== root.statistics.toText))
            root.apply()
    }

    spacing: Theme.small

    TextField {
        id: from
        implicitWidth: 104
        implicitHeight: 28
        visible: root.own
        onAccepted: root.apply()
        onEditingFinished: root.applyChange()
        text: root.statistics.fromText
        Accessible.name: qsTr("First day")
    }
    Label {
        visible: root.own
        text: "–"
        color: Theme.muted
    }
    TextField {
        id: to
        implicitWidth: 104
        implicitHeight: 28
        visible: root.own
        onAccepted: root.apply()
        onEditingFinished: root.applyChange()
        text: root.statistics.toText
        Accessible.name: qsTr("Last day")
    }
    Label {
        Layout.fillWidth: true
        text: root.own && root.wrong ? qsTr("Two dates are needed, the earlier one first.")
                                     : root.statistics.beforeText
        elide: Text.ElideRight
        font.pixelSize: Theme.fontSmall
        color: root.own && root.wrong ? Theme.negative : Theme.muted
    }
}
