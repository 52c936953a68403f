// SPDX-License-Identifier: GPL-3.0-or-later
// A date as text. + and - move it by a day, T is today; while it is no date (yet), a minus is one
// of its letters.
import QtQuick
import QtQuick.Controls

TextField {
    id: root

    property bool isDate: true
    signal shifted(days: int)
    signal todayRequested()

    Accessible.description: qsTr("+ and - move by a day, T is today")
    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier))
            return
        if (event.text === "+" || event.key === Qt.Key_Up)
            root.shifted(1)
        else if ((event.text === "-" && root.isDate) || event.key === Qt.Key_Down)
            root.shifted(-1)
        else if (event.key === Qt.Key_T)
            root.todayRequested()
        else
            return
        event.accepted = true
    }
}
