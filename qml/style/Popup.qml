// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.Popup {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.medium

    background: Rectangle {
        radius: Theme.radius
        color: Theme.popup
        border.color: Theme.border
    }

    T.Overlay.modal: Rectangle { color: Theme.shade }
}
