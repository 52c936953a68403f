// SPDX-License-Identifier: GPL-3.0-or-later
// One condition or action: what, how, with which value.
import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise.Models
import FinWise.Theme

ColumnLayout {
    id: root

    required property RuleLinesModel lines
    required property int row
    required property int typeIndex
    required property int operatorIndex
    required property list<string> operators
    required property int input
    required property string valueText
    required property list<string> choices
    required property int choiceIndex
    required property string problem
    required property string hint
    readonly property bool kept: input === RuleLinesModel.KeptInput
    property bool touched: false

    spacing: 2

    RowLayout {
        spacing: Theme.small

        ComboBox {
            visible: !root.kept
            Layout.preferredWidth: 175
            model: root.lines.typeNames
            currentIndex: root.typeIndex
            Accessible.name: qsTr("What")
            onActivated: index => root.lines.setType(root.row, index)
        }
        ComboBox {
            visible: !root.kept && root.operators.length > 0
            Layout.preferredWidth: 160
            model: root.operators
            currentIndex: root.operatorIndex
            Accessible.name: qsTr("How")
            onActivated: index => root.lines.setOperator(root.row, index)
        }
        TextField {
            Layout.fillWidth: true
            Layout.minimumWidth: 60
            visible: root.input === RuleLinesModel.TextInput
            text: root.valueText
            Accessible.name: qsTr("Value")
            placeholderText: root.hint
            // A long value shows its beginning until it is edited.
            onTextChanged: if (!activeFocus) cursorPosition = 0
            onTextEdited: {
                root.touched = true
                root.lines.setValueText(root.row, text)
            }
        }
        ComboBox {
            Layout.fillWidth: true
            Layout.minimumWidth: 60
            visible: root.input === RuleLinesModel.ChoiceInput
            model: root.choices
            currentIndex: root.choiceIndex
            displayText: currentIndex < 0 ? qsTr("Choose …") : currentText
            Accessible.name: qsTr("Value")
            onActivated: index => root.lines.setChoice(root.row, index)
        }
        Label {
            Layout.fillWidth: true
            visible: root.kept
            text: root.hint
            elide: Text.ElideRight
            color: Theme.muted
        }
        Item {
            Layout.fillWidth: true
            visible: root.input === RuleLinesModel.NoInput
        }
        ToolButton {
            text: qsTr("Remove this line")
            icon.name: "close"
            display: AbstractButton.IconOnly
            ToolTip.visible: hovered
            ToolTip.text: text
            onClicked: root.lines.remove(root.row)
        }
    }
    Label {
        Layout.fillWidth: true
        visible: text.length > 0
        text: root.kept || root.touched ? root.problem : ""
        wrapMode: Text.Wrap
        font.pixelSize: Theme.fontSmall
        color: root.kept ? Theme.warning : Theme.negative
    }
}
