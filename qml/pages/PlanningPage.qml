// SPDX-License-Identifier: GPL-3.0-or-later
// What comes again and again: the plans as a list and as a calendar, what is due, and what the
// accounts are to expect of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

PageBase {
    id: root

    readonly property Planning planning: session.planning
    readonly property bool empty: planning.plans.count === 0
    // 0: list, 1: calendar.
    property int part: 0

    function createNew() { planDialog.create() }
    function createFrom(transactionId: string) { planDialog.createFrom(transactionId) }
    function focusList() { agenda.count > 0 ? agenda.focusList() : plans.forceActiveFocus() }

    PlanDialog {
        id: planDialog
        editor: root.session.planEditor
    }
    BookingDialog {
        id: bookingDialog
        form: root.session.bookingForm
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        PageHeader {
            Layout.fillWidth: true
            title: qsTr("Planning")
            subtitle: root.planning.dueText.length > 0 ? root.planning.dueText
                      : qsTr("What comes again and again, and what it does to your accounts")
            Button {
                text: qsTr("Book all")
                icon.name: "check-all"
                visible: root.planning.agenda.dueCount > 1
                onClicked: root.planning.bookAll()
            }
            Button {
                text: qsTr("New plan")
                icon.name: "plus"
                highlighted: true
                enabled: root.session.accounts.accountCount > 0
                onClicked: root.createNew()
            }
        }
        Item {
            Layout.fillWidth: true
            Layout.fillHeight: true
            visible: root.empty

            EmptyState {
                anchors.fill: parent
                icon: "calendar"
                title: qsTr("Plan what comes again")
                text: root.session.accounts.accountCount > 0
                      ? qsTr("Rent, salary, insurance, saving: enter it once. It is booked with "
                             + "one click or by itself, and you see what your accounts will hold.")
                      : qsTr("Plans belong to accounts. Create the first account, then plan rent, "
                             + "salary or saving here.")
                Button {
                    visible: root.session.accounts.accountCount > 0
                    text: qsTr("New plan")
                    icon.name: "plus"
                    highlighted: true
                    onClicked: root.createNew()
                }
                Button {
                    visible: root.session.accounts.accountCount === 0
                    text: qsTr("Create account")
                    icon.name: "plus"
                    highlighted: true
                    onClicked: root.createAccountRequested()
                }
            }
        }
        // Placed by hand: a layout would keep the room of the side when it goes while the window
        // is made narrower.
        Item {
            id: body
            readonly property bool sided: root.part === 0 || root.width > 1000
            readonly property real sideWidth: Math.round(Math.max(310, Math.min(620,
                                                                  body.width * 0.43)))
            Layout.fillWidth: true
            Layout.fillHeight: true
            Layout.leftMargin: Theme.huge
            Layout.rightMargin: Theme.huge
            Layout.bottomMargin: Theme.large
            visible: !root.empty

            Card {
                height: parent.height
                width: body.sided ? body.width - body.sideWidth - Theme.large : body.width
                inset: 1
                ColumnLayout {
                    spacing: 0
                    TabRow {
                        Layout.margins: Theme.small
                        names: [qsTr("Plans"), qsTr("Calendar")]
                        current: root.part
                        onChosen: index => root.part = index
                    }
                    ListView {
                        id: plans
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        visible: root.part === 0
                        clip: true
                        model: root.planning.plans
                        activeFocusOnTab: true
                        boundsBehavior: Flickable.StopAtBounds
                        Accessible.role: Accessible.List
                        Accessible.name: qsTr("All plans")
                        ScrollBar.vertical: ScrollBar {}
                        delegate: PlanRow {
                            width: ListView.view ? ListView.view.width : 0
                            onChosen: planDialog.edit(planId)
                            onSwitched: on => root.planning.setActive(planId, on)
                            onRemoved: root.planning.remove(planId)
                        }
                    }
                    PlanCalendar {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        visible: root.part === 1
                        calendar: root.planning.calendar
                    }
                }
            }
            ColumnLayout {
                anchors.right: parent.right
                height: parent.height
                width: body.sideWidth
                visible: body.sided
                spacing: Theme.large

                Card {
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    inset: 1
                    AgendaList {
                        id: agenda
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        planning: root.planning
                        onEditRequested: planId => planDialog.edit(planId)
                        onAdjustRequested: (planId, nominal) => bookingDialog.ask(planId, nominal)
                    }
                }
                Card {
                    Layout.fillWidth: true
                    Layout.preferredHeight: Math.max(210, Math.min(520, root.height * 0.36))
                    inset: Theme.medium
                    PlanForecast {
                        Layout.fillWidth: true
                        Layout.fillHeight: true
                        forecast: root.planning.forecast
                    }
                }
            }
        }
    }
}
