// SPDX-License-Identifier: GPL-3.0-or-later
// Pictures of the statistics. Thread rule: GUI thread.
#pragma once

#include "picture.h"

#include <QQuickWindow>

namespace finwise {

// Each part of the statistics, at all sizes.
inline QList<Picture> statistics()
{
    QList<Picture> list;
    list.append(
        {QStringLiteral("statistics-empty"), QStringLiteral("statistics"), false, {1280, 800}, {}});
    const char *const parts[] = {"worth", "flows", "categories", "recipients", "table"};
    for (int part = 0; part < int(std::size(parts)); ++part) {
        const auto show = [part](DesktopRig &rig, QQuickWindow &window) {
            rig.settle();
            for (QObject *object : window.findChildren<QObject *>()) {
                if (QByteArray(object->metaObject()->className()).startsWith("StatisticsPage_"))
                    object->setProperty("part", part);
            }
        };
        const QString name = QStringLiteral("statistics-") + QLatin1StringView(parts[part]);
        const QString page = QStringLiteral("statistics");
        list.append({name, page, true, {1280, 800}, show});
        list.append({name + QStringLiteral("-small"), page, true, {960, 600}, show});
        list.append({name + QStringLiteral("-large"), page, true, {2560, 1440}, show});
    }
    return list;
}

} // namespace finwise
