// SPDX-License-Identifier: GPL-3.0-or-later
// Chooses by what an account is told from others: an icon, a tint, or a picture of one's own.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Dialogs
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

RowLayout {
    id: root

    required property AccountEditor editor

    spacing: Theme.large

    AccountMark {
        Layout.alignment: Qt.AlignTop
        Layout.topMargin: Theme.tiny
        glyph: root.editor.icon
        tint: root.editor.tint
        picture: root.editor.picture
        large: true
    }
    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.small

        Flow {
            Layout.fillWidth: true
            spacing: 2
            Repeater {
                model: root.editor.icons
                delegate: ToolButton {
                    required property int index
                    required property string modelData
                    implicitWidth: 38
                    implicitHeight: 30
                    text: root.editor.iconName(index)
                    icon.name: modelData
                    display: AbstractButton.IconOnly
                    checked: root.editor.iconIndex === index
                    ToolTip.visible: hovered
                    ToolTip.text: text
                    Accessible.checkable: true
                    Accessible.checked: checked
                    onClicked: root.editor.iconIndex = index
                }
            }
        }
        RowLayout {
            Layout.fillWidth: true
            spacing: 2
            Repeater {
                model: root.editor.tints
                delegate: ToolButton {
                    id: swatch
                    required property int index
                    required property string modelData
                    implicitWidth: 28
                    implicitHeight: 28
                    text: root.editor.tintName(index)
                    checked: root.editor.tintIndex === index
                    ToolTip.visible: hovered
                    ToolTip.text: text
                    Accessible.checkable: true
                    Accessible.checked: checked
                    onClicked: root.editor.tintIndex = index
                    contentItem: Item {
                        Rectangle {
                            anchors.centerIn: parent
                            width: 16
                            height: 16
                            radius: 8
                            color: Theme.tint(swatch.modelData)
                        }
                    }
                }
            }
            Item { Layout.fillWidth: true }
            Button {
                implicitHeight: 28
                flat: true
                text: root.editor.picture.length > 0 ? qsTr("Without picture")
                                                                : qsTr("Picture …")
                icon.name: root.editor.picture.length > 0 ? "close" : "image"
                onClicked: {
                    if (root.editor.picture.length > 0)
                        root.editor.dropPicture()
                    else
                        file.open()
                }
            }
        }
        Label {
            Layout.fillWidth: true
            visible: text.length > 0
            text: root.editor.pictureProblem
            wrapMode: Text.Wrap
            font.pixelSize: Theme.fontSmall
            color: Theme.negative
            Accessible.role: Accessible.AlertMessage
            Accessible.name: text
        }
    }
    FileDialog {
        id: file
        title: qsTr("Picture for the account")
        nameFilters: [qsTr("Pictures (*.png *.jpg *.jpeg *.svg *.webp *.gif)")]
        onAccepted: root.editor.choosePicture(selectedFile)
    }
}
