// SPDX-License-Identifier: GPL-3.0-or-later
// Finds what a person sees by the name a screen reader says, and clicks it with the mouse. Thread
// rule: GUI thread.
#pragma once

#include <QAccessible>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTest>

namespace finwise {

// The topmost visible control whose name begins so; nullptr when there is none.
inline QQuickItem *onScreen(QAccessibleInterface *from, const QString &name)
{
    if (from == nullptr || !from->isValid() || from->state().invisible)
        return nullptr;
    auto *item = qobject_cast<QQuickItem *>(from->object());
    const QString said = from->text(QAccessible::Name);
    const bool words = from->role() == QAccessible::StaticText
                    || from->role() == QAccessible::ColumnHeader;
    const bool control = !words
                      && (from->state().focusable || from->role() == QAccessible::PushButton
                          || from->role() == QAccessible::ListItem
                          || from->role() == QAccessible::Row);
    if (item != nullptr && control && !said.isEmpty() && said.startsWith(name))
        return item;
    // What is drawn last lies on top.
    for (int i = from->childCount() - 1; i >= 0; --i) {
        if (QQuickItem *found = onScreen(from->child(i), name))
            return found;
    }
    return nullptr;
}

inline QQuickItem *onScreen(QQuickWindow *window, const QString &name)
{
    QAccessible::setActive(true);
    return onScreen(QAccessible::queryAccessibleInterface(window), name);
}

inline QPoint middleOf(QQuickItem *item)
{
    return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
}

// The names of everything that is shown, to tell why something was not found.
inline QStringList namesOn(QAccessibleInterface *from)
{
    if (from == nullptr || !from->isValid() || from->state().invisible)
        return {};
    QStringList names{from->text(QAccessible::Name)};
    for (int i = 0; i < from->childCount(); ++i)
        names += namesOn(from->child(i));
    names.removeAll(QString());
    return names;
}

// Waits for it and clicks its middle; false when it does not appear.
inline bool click(QQuickWindow *window, const QString &name)
{
    QQuickItem *item = nullptr;
    if (!QTest::qWaitFor([&] { return (item = onScreen(window, name)) != nullptr; }, 10'000)) {
        const QStringList names = namesOn(QAccessible::queryAccessibleInterface(window));
        qWarning("there is no “%s”, but: %s", qPrintable(name),
                 qPrintable(names.join(QStringLiteral(" | "))));
        return false;
    }
    window->grabWindow(); // the layout is done
    QTest::mouseClick(window, Qt::LeftButton, {}, middleOf(item));
    return true;
}

// Types into what has the focus.
inline void type(QQuickWindow *window, const QString &text)
{
    for (const QChar character : text)
        QTest::keyClick(window, character.toLatin1());
}

} // namespace finwise
