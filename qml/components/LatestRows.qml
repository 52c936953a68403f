// SPDX-License-Identifier: GPL-3.0-or-later
// The newest transactions in a card, to be looked at only: as many as there is room for.
pragma ComponentBehavior: Bound

import QtQuick
import FinWise
import FinWise.Models

ListView {
    id: root

    required property Session session
    required property RegisterModel register
    signal editRequested(transactionId: string)

    readonly property RegisterColumns columns: RegisterColumns {
        settings: root.session.settings
        width: root.width
        showsAccount: true
        showsBalance: false
    }

    clip: true
    model: register
    reuseItems: true
    cacheBuffer: 0 // what nobody sees is not made
    interactive: false
    currentIndex: -1
    Accessible.role: Accessible.Table
    Accessible.name: qsTr("Last transactions")

    delegate: RegisterRow {
        columns: root.columns
        brief: true
        onEditRequested: root.editRequested(recordId)
    }
}
