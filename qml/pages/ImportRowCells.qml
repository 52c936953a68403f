// SPDX-License-Identifier: GPL-3.0-or-later
// What a row of the preview shows.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

Item {
    id: root

    required property ImportRow row

    Rectangle {
        anchors.bottom: parent.bottom
        x: Theme.huge
        width: parent.width - 2 * Theme.huge
        height: 1
        color: Theme.border
        opacity: 0.6
    }
    Glyph {
        x: Theme.huge
        y: root.row.middle - height / 2
        name: root.row.problem ? "alert" : root.row.included ? "check-circle"
              : root.row.skipped ? "minus" : root.row.choosable ? "close-circle" : "check-all"
        color: root.row.problem ? Theme.warning
               : root.row.included ? Theme.positive : Theme.disabled
    }
    Label {
        x: root.row.dateX
        y: root.row.middle - height / 2
        text: root.row.dateText
        color: Theme.muted
        font.strikeout: root.row.pale && root.row.choosable
    }
    Row {
        x: root.row.payeeX
        width: root.row.amountX - root.row.payeeX - Theme.large
        y: root.row.middle - height / 2
        spacing: Theme.small
        clip: true
        Label {
            id: payee
            // Each gives the other what it does not need itself.
            width: Math.min(implicitWidth,
                            Math.max(parent.width * 0.6, parent.width - Theme.small
                                                         - purpose.implicitWidth))
            text: root.row.payee
            elide: Text.ElideRight
            font.weight: root.row.included ? Font.Medium : Font.Normal
            font.strikeout: root.row.pale && root.row.choosable
            color: root.row.pale ? Theme.muted : Theme.text
        }
        Label {
            id: purpose
            width: Math.max(0, parent.width - payee.width - Theme.small)
            text: root.row.description
            elide: Text.ElideRight
            color: Theme.muted
        }
    }
    MoneyText {
        x: root.row.amountX
        width: 110
        y: root.row.middle - height / 2
        text: root.row.amountText
        sign: root.row.amountSign
        font.weight: Font.Medium
        color: root.row.pale ? Theme.muted : Theme.amountColor(root.row.amountSign)
    }
    Chip {
        x: root.row.reasonX
        width: Math.min(implicitWidth, root.width - x - Theme.huge)
        y: root.row.middle - height / 2
        text: root.row.reason
        severity: root.row.problem ? 3 : root.row.bucket === ImportRowsModel.Possible ? 3
                  : root.row.bucket === ImportRowsModel.New && root.row.included ? 1 : 0
    }
    // The twin, column under column.
    Label {
        x: root.row.dateX
        y: root.row.twinY
        visible: root.row.hasTwin
        text: root.row.twinDate
        color: Theme.muted
    }
    Label {
        x: root.row.payeeX
        y: root.row.twinY
        width: root.row.amountX - root.row.payeeX - Theme.large
        visible: root.row.hasTwin
        text: root.row.hasTwin ? root.row.twinText : ""
        elide: Text.ElideRight
        color: Theme.muted
    }
    MoneyText {
        x: root.row.amountX
        y: root.row.twinY
        width: 110
        visible: root.row.hasTwin
        text: root.row.twinAmount
        color: Theme.muted
    }
}
