// SPDX-License-Identifier: GPL-3.0-or-later
// By what an account is told from others: its picture, or its icon in its tint.
import QtQuick
import FinWise
import FinWise.Theme

Rectangle {
    id: root

    property string glyph
    property string tint
    property string picture
    property bool current: false
    // Without a field of its own, where there is one line for each account.
    property bool brief: false
    // In the form.
    property bool large: false
    readonly property bool pictured: root.picture.length > 0

    implicitWidth: root.brief ? 20 : root.large ? 56 : 32
    implicitHeight: implicitWidth
    radius: root.large ? 12 : Theme.radius
    color: root.pictured || root.brief || root.tint.length > 0 ? "transparent"
           : root.current ? Theme.raised : Theme.hover

    Rectangle {
        anchors.fill: parent
        visible: root.tint.length > 0 && !root.pictured && !root.brief
        radius: root.radius
        color: Theme.tint(root.tint)
        opacity: Theme.dark ? 0.2 : 0.13
    }
    Glyph {
        anchors.centerIn: parent
        visible: !root.pictured
        name: root.glyph
        font.pixelSize: root.brief ? 17 : root.large ? 30 : 18
        color: root.tint.length > 0 ? Theme.tint(root.tint)
               : root.current ? Theme.accent : Theme.muted
    }
    Image {
        anchors.fill: parent
        visible: root.pictured
        source: root.picture
        sourceSize.width: 128
        sourceSize.height: 128
        fillMode: Image.PreserveAspectFit
        smooth: true
        mipmap: true
        asynchronous: true
    }
}
