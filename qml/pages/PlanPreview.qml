// SPDX-License-Identifier: GPL-3.0-or-later
// The rule of the plan being edited in words, and its next dates.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Rectangle {
    id: root

    required property PlanEditor editor

    implicitHeight: words.implicitHeight + 2 * Theme.medium
    radius: Theme.radius
    color: Theme.accentSoft
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1. Next dates: %2. %3").arg(root.editor.ruleText)
                     .arg(root.editor.nextText).arg(root.editor.passedText)

    ColumnLayout {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.margins: Theme.medium
        spacing: 2
        Label {
            Layout.fillWidth: true
            text: root.editor.ruleText.length > 0 ? root.editor.ruleText
                                                  : qsTr("Write a date to see when it comes.")
            wrapMode: Text.Wrap
            font.weight: Font.Medium
        }
        Label {
            Layout.fillWidth: true
            // No line ends within a date.
            text: root.editor.nextText.replace(/, /g, ",\u00a0")
            wrapMode: Text.Wrap
            maximumLineCount: 2
            elide: Text.ElideRight
            font.pixelSize: Theme.fontSmall
            color: Theme.muted
        }
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.editor.passedText
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSmall
            color: Theme.warning
        }
    }
}
