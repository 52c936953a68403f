// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.ComboBox {
    id: control

    implicitWidth: Math.max(160, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Theme.controlHeight
    leftPadding: Theme.medium - 2
    rightPadding: 30
    hoverEnabled: true
    font.pixelSize: Theme.fontBody
    Accessible.name: displayText

    // Letters typed one after the other lead to the entry that begins with or contains them.
    property string typed
    function seek(text: string) {
        let found = control.find(text, Qt.MatchStartsWith)
        if (found < 0)
            found = control.find(text, Qt.MatchContains)
        if (found < 0)
            return
        control.typed = text
        // By steps: an assignment would end the binding of whoever uses this.
        let at = control.popup.visible ? control.highlightedIndex : control.currentIndex
        for (; at < found; ++at)
            control.incrementCurrentIndex()
        for (; at > found; --at)
            control.decrementCurrentIndex()
    }
    Timer {
        id: pause
        interval: 1000
        onTriggered: control.typed = ""
    }
    Keys.onPressed: event => {
        const letter = event.text.trim().length > 0
        const blank = event.text === " " && control.typed.length > 0
        const held = event.modifiers & (Qt.ControlModifier | Qt.AltModifier)
        if (control.editable || held || !(letter || blank))
            return
        pause.restart()
        control.seek(control.typed + event.text)
        event.accepted = true
    }

    delegate: ItemDelegate {
        required property int index
        width: ListView.view ? ListView.view.width : 0
        text: control.textAt(index)
        highlighted: control.highlightedIndex === index
        font.weight: control.currentIndex === index ? Font.Medium : Font.Normal
    }

    indicator: Text {
        x: control.width - width - 8
        y: (control.height - height) / 2
        text: Icons.glyph("chevron-down")
        font.family: Icons.family
        font.pixelSize: 18
        color: control.enabled ? Theme.muted : Theme.disabled
    }

    contentItem: Text {
        text: control.displayText
        font: control.font
        color: control.enabled ? Theme.text : Theme.disabled
        elide: Text.ElideRight
        verticalAlignment: Text.AlignVCenter
    }

    background: Rectangle {
        radius: Theme.radius
        color: control.enabled ? Theme.field : Theme.surface
        border.width: control.activeFocus ? 2 : 1
        border.color: control.activeFocus ? Theme.accent
                      : control.hovered ? Theme.outline : Theme.border
    }

    popup: T.Popup {
        y: control.height + 4
        width: Math.max(control.width, 160)
        height: Math.min(contentItem.implicitHeight + 2 * padding, 320)
        padding: 4

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: control.delegateModel
            currentIndex: control.highlightedIndex
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollBar {}
        }

        background: Rectangle {
            radius: Theme.radius
            color: Theme.popup
            border.color: Theme.border
        }
    }
}
