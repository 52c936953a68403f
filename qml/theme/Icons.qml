// SPDX-License-Identifier: GPL-3.0-or-later
// Icons by name, as glyphs of the embedded icon font.
pragma Singleton

import QtQuick

QtObject {
    id: root

    readonly property FontLoader loader: FontLoader { source: "qrc:/finwise/icons.ttf" }
    readonly property string family: loader.name

    // An empty text for a name that is not here.
    function glyph(name: string): string {
        const code = root.codes[name]
        return code === undefined ? "" : String.fromCharCode(code)
    }

    readonly property var codes: ({
        "account": 0xf004, "airplane": 0xf01d, "alert": 0xf026, "arrow-left": 0xf04d,
        "arrow-right": 0xf054, "bank": 0xf070, "briefcase": 0xf0d6, "calendar": 0xf0ed,
        "car": 0xf10b, "cart": 0xf110, "cash": 0xf114, "chart": 0xf128, "check": 0xf12c,
        "check-all": 0xf12d,
        "check-circle": 0xf5e0, "chevron-down": 0xf140, "chevron-left": 0xf141,
        "chevron-right": 0xf142, "chevron-up": 0xf143, "clock": 0xf150, "close": 0xf156,
        "close-circle": 0xf159, "cloud": 0xf15f, "cloud-check": 0xf160,
        "cloud-download": 0xf162, "cloud-off": 0xf164, "cloud-outline": 0xf163,
        "cloud-sync": 0xf63f, "cloud-upload": 0xf167, "collapse": 0xf13d,
        "content-copy": 0xf18f, "credit-card": 0xf19b, "database": 0xf1b8, "delete": 0xf1c0,
        "dots-vertical": 0xf1d9, "download": 0xf1da, "earth": 0xf1e7, "expand": 0xf13e,
        "eye": 0xf208, "file": 0xf219, "file-delimited": 0xf218, "filter": 0xf236,
        "folder": 0xf24b, "folder-plus": 0xf257, "gift": 0xf2a1, "heart": 0xf2d1,
        "help": 0xf2d7, "home": 0xf2dc, "image": 0xf2e9, "import": 0xf220,
        "information": 0xf2fd, "keyboard": 0xf30c, "lightbulb": 0xf336, "link": 0xf339,
        "list": 0xf279, "lock": 0xf33e, "login": 0xf342, "logout": 0xf343, "magnify": 0xf349,
        "menu": 0xf35c, "minus": 0xf374, "moon": 0xf594, "palette": 0xf3d8, "pause": 0xf3e5,
        "pencil": 0xf3eb, "plus": 0xf415, "redo": 0xf44e, "refresh": 0xf450, "rocket": 0xf463,
        "school": 0xf474, "server": 0xf48b, "settings": 0xf493, "shield": 0xf498,
        "star": 0xf4ce, "sun": 0xf5a8, "swap": 0xf4e1, "sync": 0xf4e6, "table": 0xf4eb,
        "tag": 0xf4fd, "tenants": 0xf00e, "translate": 0xf5ca, "trend": 0xf12a,
        "umbrella": 0xf54a, "undo": 0xf54c, "unfold": 0xf54f, "upload": 0xf552,
        "view-dashboard": 0xf56e, "wallet": 0xf584
    })
}
