// SPDX-License-Identifier: GPL-3.0-or-later
// How the file is written; every choice reads it again at once.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Controls
import QtQuick.Layouts
import FinWise
import FinWise.Models
import FinWise.Theme

Popup {
    id: root

    required property ImportController statement
    readonly property list<string> names: [qsTr("Columns are separated by"),
        qsTr("Letters are written as"), qsTr("Order of dates"), qsTr("Amounts look like")]

    padding: Theme.large
    focus: true

    // Filled anew whenever it opens: the choices name what was found in the file.
    onAboutToShow: fields.model = root.names
    onClosed: fields.model = []

    ColumnLayout {
        spacing: Theme.medium
        Repeater {
            id: fields
            delegate: FormField {
                id: field
                required property int index
                required property string modelData
                label: field.modelData
                ComboBox {
                    implicitWidth: 240
                    model: root.statement.overrideChoices(field.index)
                    currentIndex: root.statement.overrideChoice(field.index)
                    Accessible.name: field.modelData
                    onActivated: choice => {
                        root.close()
                        root.statement.setOverride(field.index, choice)
                    }
                }
            }
        }
    }
}
