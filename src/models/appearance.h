// SPDX-License-Identifier: GPL-3.0-or-later
// Appearance: light, dark or what the system has, switchable at run time. It sets the palette of
// the application; Theme.qml and everything else follow that. Thread rule: GUI thread.
#pragma once

#include <QPalette>
#include <QString>

namespace finwise {

class Appearance {
public:
    // Call after the application exists: remembers the system's palette and picks the font.
    Appearance();
    // "light", "dark" or "" for the system's.
    void use(const QString &theme);

private:
    QPalette m_system;
};

} // namespace finwise
