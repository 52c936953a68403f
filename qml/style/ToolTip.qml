// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.ToolTip {
    id: control

    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: parent ? parent.height + 6 : 0
    implicitWidth: Math.min(320, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: contentItem.implicitHeight + topPadding + bottomPadding
    margins: 6
    padding: 6
    leftPadding: 10
    rightPadding: 10
    delay: 500
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent

    contentItem: Text {
        text: control.text
        font.pixelSize: Theme.fontSmall
        color: Theme.dark ? Theme.text : "#ffffff"
        wrapMode: Text.Wrap
    }

    background: Rectangle {
        radius: 6
        color: Theme.dark ? "#3a4150" : "#2a3142"
    }
}
