// SPDX-License-Identifier: GPL-3.0-or-later
// The budget at all sizes, while an amount is written and while money is moved. Thread rule: GUI
// thread.
#pragma once

#include "picture.h"

#include <QTest>

namespace finwise {

inline QList<Picture> budgetMoments()
{
    const QString page = QStringLiteral("budgets");
    QList<Picture> list{{page, page, true, {1280, 800}, {}},
                        {QStringLiteral("budgets-empty"), page, false, {1280, 800}, {}},
                        {QStringLiteral("budgets-small"), page, true, {960, 600}, {}},
                        {QStringLiteral("budgets-large"), page, true, {2560, 1440}, {}}};
    const auto add = [&](const char *name, Qt::Key key, Qt::KeyboardModifiers modifiers) {
        constexpr int kDown = 3; // to a category
        list.append({QString::fromLatin1(name),
                     page,
                     true,
                     {1280, 800},
                     [key, modifiers](DesktopRig &rig, QQuickWindow &window) {
                         rig.settle();
                         QMetaObject::invokeMethod(&window, "focusPage");
                         for (int step = 0; step < kDown; ++step)
                             QTest::keyClick(&window, Qt::Key_Down);
                         QTest::keyClick(&window, key, modifiers);
                     }});
    };
    add("budget-edit", Qt::Key_Return, {});
    add("budget-move", Qt::Key_M, Qt::ControlModifier);
    return list;
}

} // namespace finwise
