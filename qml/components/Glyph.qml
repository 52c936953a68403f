// SPDX-License-Identifier: GPL-3.0-or-later
// An icon by name.
import QtQuick
import FinWise
import FinWise.Theme

Text {
    id: root

    property string name

    text: Icons.glyph(name)
    font.family: Icons.family
    font.pixelSize: 18
    color: Theme.muted
    Accessible.ignored: true
}
