// SPDX-License-Identifier: GPL-3.0-or-later
// What the colours of a plot stand for, with the value of the point that is looked at.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

Flow {
    id: root

    required property SeriesModel stack
    // What the line stands for; empty: there is none.
    property string lineText

    spacing: Theme.large

    component Mark: Row {
        id: mark
        property string words
        property color tint
        property bool thin: false
        spacing: 6
        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            width: mark.thin ? 14 : 10
            height: mark.thin ? 2 : 10
            radius: mark.thin ? 0 : 3
            color: mark.tint
            opacity: mark.thin ? 1 : 0.82
        }
        Label {
            text: mark.words
            font.pixelSize: Theme.fontSmall
            color: Theme.muted
        }
    }

    Repeater {
        model: root.stack.series
        delegate: Item {
            id: entry
            required property string name
            required property string value
            required property string tint
            implicitWidth: shown.implicitWidth
            implicitHeight: shown.implicitHeight
            Mark {
                id: shown
                words: qsTr("%1: %2").arg(entry.name).arg(entry.value)
                tint: Theme.tint(entry.tint)
            }
        }
    }
    Mark {
        visible: root.lineText.length > 0
        words: root.lineText
        tint: Theme.text
        thin: true
    }
}
