// SPDX-License-Identifier: GPL-3.0-or-later
// A new or existing plan, with the dates that come of it while it is being written.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Dialog {
    id: root

    required property PlanEditor editor

    function create() {
        root.editor.beginNew()
        root.start()
    }
    function createFrom(transactionId: string) {
        if (root.editor.beginFrom(transactionId))
            root.start()
    }
    function edit(planId: string) {
        if (root.editor.begin(planId))
            root.start()
    }
    function start() {
        scroll.contentY = 0
        root.open()
        form.takeFocus()
    }

    title: editor.isNew ? qsTr("New plan") : qsTr("Edit plan")
    width: 560
    onAccepted: root.editor.save()

    ColumnLayout {
        anchors.fill: parent
        spacing: Theme.medium
        Flickable {
            id: scroll
            Layout.fillWidth: true
            Layout.fillHeight: true
            implicitHeight: Math.min(form.implicitHeight,
                                     root.parent ? root.parent.height - 286 : 400)
            contentHeight: form.implicitHeight
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            ScrollBar.vertical: ScrollBar {}

            PlanForm {
                id: form
                width: scroll.width - Theme.medium
                editor: root.editor
                onFocusMoved: (top, bottom) => {
                    if (top < scroll.contentY)
                        scroll.contentY = Math.max(0, top - Theme.large)
                    else if (bottom > scroll.contentY + scroll.height)
                        scroll.contentY = Math.min(bottom + Theme.large, form.implicitHeight)
                                          - scroll.height
                }
                onFinished: if (root.editor.valid) root.accept()
            }
        }
        PlanPreview {
            Layout.fillWidth: true
            editor: root.editor
        }
    }

    footer: DialogFooter {
        acceptText: qsTr("Save")
        acceptEnabled: root.editor.valid
        onAccepted: root.accept()
        onRejected: root.reject()
    }
}
