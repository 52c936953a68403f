// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/appearance.h"

#include <QFontDatabase>
#include <QFontInfo>
#include <QGuiApplication>

namespace finwise {

namespace {

QPalette paletteOf(bool dark)
{
    const auto color = [dark](const char *light, const char *night) {
        return QColor(QLatin1StringView(dark ? night : light));
    };
    QPalette palette;
    palette.setColor(QPalette::Window, color("#f6f7f9", "#15181f"));
    palette.setColor(QPalette::WindowText, color("#1b2130", "#e8ebf1"));
    palette.setColor(QPalette::Base, color("#ffffff", "#1d212a"));
    palette.setColor(QPalette::AlternateBase, color("#f6f7f9", "#15181f"));
    palette.setColor(QPalette::Text, color("#1b2130", "#e8ebf1"));
    palette.setColor(QPalette::PlaceholderText, color("#586273", "#9ea8b8"));
    palette.setColor(QPalette::Button, color("#ffffff", "#262b36"));
    palette.setColor(QPalette::ButtonText, color("#1b2130", "#e8ebf1"));
    palette.setColor(QPalette::ToolTipBase, color("#2a3142", "#3a4150"));
    palette.setColor(QPalette::ToolTipText, color("#ffffff", "#e8ebf1"));
    palette.setColor(QPalette::Highlight, color("#2a56d4", "#3b66dd"));
    palette.setColor(QPalette::HighlightedText, QColor(Qt::white));
    palette.setColor(QPalette::Link, color("#2a56d4", "#8aaeff"));
    palette.setColor(QPalette::Light, color("#ffffff", "#1d212a"));
    palette.setColor(QPalette::Midlight, color("#eef1f6", "#272c37"));
    palette.setColor(QPalette::Mid, color("#dde2ea", "#2e3440"));
    palette.setColor(QPalette::Dark, color("#8a93a3", "#667085"));
    return palette;
}

} // namespace

Appearance::Appearance() : m_system(QGuiApplication::palette())
{
    // A desktop without a font of its own falls back to one made for terminals; Roboto, when it is
    // there, has figures of equal width and reads better.
    QFont font = QGuiApplication::font();
    const QString family = QFontInfo(font).family();
    if (family.startsWith(QStringLiteral("DejaVu"))
        && QFontDatabase::families().contains(QStringLiteral("Roboto")))
        font.setFamily(QStringLiteral("Roboto"));
    QGuiApplication::setFont(font);
}

void Appearance::use(const QString &theme)
{
    if (theme == QStringLiteral("dark"))
        QGuiApplication::setPalette(paletteOf(true));
    else if (theme == QStringLiteral("light"))
        QGuiApplication::setPalette(paletteOf(false));
    else
        QGuiApplication::setPalette(paletteOf(m_system.color(QPalette::Window).lightness() < 128));
}

} // namespace finwise
