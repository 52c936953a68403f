// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.Dialog {
    id: control

    anchors.centerIn: T.Overlay.overlay
    implicitWidth: Math.max(implicitContentWidth + leftPadding + rightPadding,
                            implicitHeaderWidth, implicitFooterWidth)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
                    + (implicitHeaderHeight > 0 ? implicitHeaderHeight + spacing : 0)
                    + (implicitFooterHeight > 0 ? implicitFooterHeight + spacing : 0)
    modal: true
    // A click beside it throws nothing away that was typed.
    closePolicy: T.Popup.CloseOnEscape
    padding: Theme.huge
    topPadding: Theme.medium
    bottomPadding: Theme.small
    margins: Theme.huge

    header: Text {
        text: control.title
        visible: control.title.length > 0
        padding: Theme.huge
        bottomPadding: 0
        elide: Text.ElideRight
        font.pixelSize: Theme.fontTitle
        font.weight: Font.Medium
        color: Theme.text
    }

    footer: DialogButtonBox { visible: count > 0 }

    background: Rectangle {
        radius: Theme.radius + 4
        color: Theme.dark ? Theme.raised : Theme.popup
        border.color: Theme.border
    }

    enter: Transition {
        NumberAnimation { property: "opacity"; from: 0; to: 1; duration: Theme.motion }
    }
    T.Overlay.modal: Rectangle { color: Theme.shade }
}
