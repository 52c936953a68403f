// SPDX-License-Identifier: GPL-3.0-or-later
// Picture: one page at one moment, to be rendered by finwise-screenshots. Thread rule: plain value.
#pragma once

#include "desktop_rig.h"

#include <functional>

namespace finwise {

struct Picture {
    QString name;
    QString page;
    bool demo = true;
    QSize size{1280, 800};
    std::function<void(DesktopRig &, QQuickWindow &)> act;
    bool live = false; // signed in at a server
};

} // namespace finwise
