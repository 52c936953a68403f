// SPDX-License-Identifier: GPL-3.0-or-later
// The visible focus of a control that was reached by keyboard.
import QtQuick
import FinWise.Theme

Rectangle {
    anchors.fill: parent
    anchors.margins: -2
    radius: Theme.radius + 2
    color: "transparent"
    border.width: 2
    border.color: Theme.accent
}
