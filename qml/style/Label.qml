// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import FinWise.Theme

T.Label {
    color: enabled ? Theme.text : Theme.disabled
    linkColor: Theme.accent
    font.pixelSize: Theme.fontBody
}
