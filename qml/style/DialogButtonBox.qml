// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.DialogButtonBox {
    id: control

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: Theme.huge
    topPadding: Theme.medium
    spacing: Theme.small
    alignment: Qt.AlignRight

    delegate: Button {
        // 0 is AcceptRole, which qmllint 6.4 does not know.
        highlighted: T.DialogButtonBox.buttonRole === 0
    }

    contentItem: ListView {
        implicitWidth: contentWidth
        implicitHeight: Theme.controlHeight
        model: control.contentModel
        spacing: control.spacing
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
    }
}
