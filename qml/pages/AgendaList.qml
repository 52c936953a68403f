// SPDX-License-Identifier: GPL-3.0-or-later
// What is due and what comes in the next days, to be booked, skipped or changed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Models
import FinWise.Theme

ListView {
    id: root

    required property Planning planning
    signal editRequested(planId: string)
    signal adjustRequested(planId: string, nominal: string)

    function focusList() { root.forceActiveFocus() }

    clip: true
    model: planning.agenda
    activeFocusOnTab: count > 0
    boundsBehavior: Flickable.StopAtBounds
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Due and coming")
    ScrollBar.vertical: ScrollBar {}

    delegate: AgendaRow {
        width: ListView.view ? ListView.view.width : 0
        onBooked: root.planning.book(planId, nominal)
        onSkipped: root.planning.skip(planId, nominal)
        onAdjusted: root.adjustRequested(planId, nominal)
        onEdited: root.editRequested(planId)
    }

    EmptyState {
        anchors.fill: parent
        visible: root.count === 0
        icon: "check-circle"
        title: qsTr("Nothing due")
        text: qsTr("Nothing is planned for the next 14 days.")
    }
}
