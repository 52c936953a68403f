// SPDX-License-Identifier: GPL-3.0-or-later
// Every colour and size of the program. Holds no state: light or dark follows the palette of the
// application, which the settings change at run time. Text on any surface has a contrast of at
// least 4.5:1.
pragma Singleton

import QtQuick

QtObject {
    id: root

    readonly property SystemPalette systemPalette: SystemPalette {}
    readonly property bool dark: systemPalette.window.hslLightness < 0.5

    // Surfaces, from back to front.
    readonly property color sidebar: dark ? "#101319" : "#eceff4"
    readonly property color surface: dark ? "#15181f" : "#f6f7f9"
    readonly property color raised: dark ? "#1d212a" : "#ffffff"
    readonly property color popup: dark ? "#262b36" : "#ffffff"
    readonly property color field: dark ? "#171a21" : "#ffffff"
    readonly property color hover: dark ? "#272c37" : "#eef1f6"
    readonly property color pressed: dark ? "#303643" : "#e2e7ef"
    readonly property color border: dark ? "#2e3440" : "#dde2ea"
    readonly property color outline: dark ? "#667085" : "#8a93a3"
    readonly property color shade: dark ? "#99000000" : "#551b2130"

    readonly property color text: dark ? "#e8ebf1" : "#1b2130"
    readonly property color muted: dark ? "#9ea8b8" : "#586273"
    readonly property color disabled: dark ? "#667085" : "#98a1b0"

    readonly property color accent: dark ? "#8aaeff" : "#2a56d4"
    readonly property color accentFill: dark ? "#3b66dd" : "#2a56d4"
    readonly property color accentHover: dark ? "#4a74e8" : "#2149bb"
    readonly property color accentSoft: dark ? "#222f52" : "#e5ecfd"
    readonly property color accentText: "#ffffff"

    readonly property color positive: dark ? "#5fce95" : "#12744a"
    readonly property color positiveSoft: dark ? "#16372a" : "#dff4e8"
    readonly property color negative: dark ? "#ff8f86" : "#b82c26"
    readonly property color negativeFill: dark ? "#c03a34" : "#b82c26"
    readonly property color negativeSoft: dark ? "#44201f" : "#fce7e5"
    readonly property color warning: dark ? "#f0ba55" : "#8a5200"
    readonly property color warningSoft: dark ? "#3d2f14" : "#fdf0d5"

    // Areas of plots; larger than text, so calmer.
    readonly property color plotIn: dark ? "#43a374" : "#46a077"
    readonly property color plotOut: dark ? "#c9655f" : "#d9726b"

    readonly property int tiny: 4
    readonly property int small: 8
    readonly property int medium: 12
    readonly property int large: 16
    readonly property int huge: 24
    readonly property int radius: 8

    readonly property int fontSmall: 12
    readonly property int fontBody: 13
    readonly property int fontLarge: 15
    readonly property int fontTitle: 20
    readonly property int fontHero: 28

    readonly property int rowHeight: 34
    readonly property int rowCompact: 28
    readonly property int controlHeight: 34
    readonly property int motion: 120

    // One place for what a severity looks like: 0 neutral, 1 good, 2 busy, 3 warning, 4 error.
    function severityColor(severity: int): color {
        switch (severity) {
        case 1: return positive
        case 2: return accent
        case 3: return warning
        case 4: return negative
        default: return muted
        }
    }
    function severitySoft(severity: int): color {
        switch (severity) {
        case 1: return positiveSoft
        case 2: return accentSoft
        case 3: return warningSoft
        case 4: return negativeSoft
        default: return hover
        }
    }
    // Tints of accounts by name; readable on every surface.
    readonly property var tints: ({
        "blue": ["#2a56d4", "#8aaeff"], "teal": ["#0e6f7c", "#5cc8d6"],
        "green": ["#12744a", "#5fce95"], "amber": ["#8a5200", "#f0ba55"],
        "orange": ["#a8400c", "#ff9d66"], "red": ["#b82c26", "#ff8f86"],
        "violet": ["#6d3fc0", "#bb9bff"], "grey": ["#586273", "#9ea8b8"]
    })
    function tint(name: string): color {
        const pair = root.tints[name]
        return pair === undefined ? muted : pair[dark ? 1 : 0]
    }
    // Colour of an amount by its sign; the sign itself is always written, too.
    function amountColor(sign: int): color {
        return sign > 0 ? positive : text
    }
}
