// SPDX-License-Identifier: GPL-3.0-or-later
// Icon and text of a button, centred or from the left.
import QtQuick
import QtQuick.Controls.impl
import QtQuick.Templates as T
import FinWise.Theme

Item {
    id: root

    property string icon
    // A picture of Qt's own dialogs, which do not know the glyphs.
    property url source
    property string label
    property color color: Theme.text
    property int display: T.AbstractButton.TextBesideIcon
    property int pixelSize: Theme.fontBody
    property bool centred: true
    property bool strong: false
    readonly property bool showsText: label.length > 0 && display !== T.AbstractButton.IconOnly
    readonly property bool showsIcon: icon.length > 0 && display !== T.AbstractButton.TextOnly

    readonly property bool showsPicture: !showsIcon && picture.status === Image.Ready

    readonly property real glyphWidth: showsIcon ? glyph.implicitWidth : showsPicture ? 16 : 0
    readonly property real gap: glyphWidth > 0 && showsText ? Theme.small : 0

    implicitWidth: glyphWidth + gap + (showsText ? words.implicitWidth : 0)
    implicitHeight: row.implicitHeight

    Row {
        id: row
        x: root.centred ? Math.max(0, Math.round((root.width - root.implicitWidth) / 2)) : 0
        anchors.verticalCenter: parent.verticalCenter
        spacing: root.gap

        Text {
            id: glyph
            visible: root.showsIcon
            anchors.verticalCenter: parent.verticalCenter
            text: Icons.glyph(root.icon)
            font.family: Icons.family
            font.pixelSize: root.pixelSize + 5
            color: root.color
        }
        IconImage {
            id: picture
            visible: root.showsPicture
            anchors.verticalCenter: parent.verticalCenter
            source: root.source
            sourceSize.width: 16
            sourceSize.height: 16
            color: root.color
        }
        Text {
            id: words
            visible: root.showsText
            width: Math.min(implicitWidth, Math.max(0, root.width - root.glyphWidth - root.gap))
            anchors.verticalCenter: parent.verticalCenter
            text: root.label
            elide: Text.ElideRight
            font.pixelSize: root.pixelSize
            font.weight: root.strong ? Font.Medium : Font.Normal
            color: root.color
        }
    }
}
