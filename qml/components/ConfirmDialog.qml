// SPDX-License-Identifier: GPL-3.0-or-later
// Asks before something that cannot be undone.
import QtQuick
import QtQuick.Controls
import FinWise
import FinWise.Theme

Dialog {
    id: root

    property string question
    property string acceptText
    property string subject

    function ask(title: string, question: string, acceptText: string, subject: string) {
        root.title = title
        root.question = question
        root.acceptText = acceptText
        root.subject = subject
        root.open()
    }

    width: 440

    Label {
        anchors.fill: parent
        text: root.question
        wrapMode: Text.Wrap
        color: Theme.muted
    }

    footer: DialogFooter {
        acceptText: root.acceptText
        destructive: true
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
