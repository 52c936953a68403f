// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/settings_controller.h"

#include <QCoreApplication>

namespace finwise {

namespace {

const QString kLanguageKey = QStringLiteral("ui.language");
const QString kThemeKey = QStringLiteral("ui.theme");
const QString kSidebarKey = QStringLiteral("ui.sidebar");
const QString kColumnsKey = QStringLiteral("ui.columns");
const QString kCollapsed = QStringLiteral("collapsed");

const QStringList &languageCodes()
{
    static const QStringList codes{QString(), QStringLiteral("en"), QStringLiteral("de")};
    return codes;
}

const QStringList &themeCodes()
{
    static const QStringList codes{QString(), QStringLiteral("light"), QStringLiteral("dark")};
    return codes;
}

} // namespace

SettingsController::SettingsController(Profile &profile, History &history, Languages &languages,
                                       Appearance &appearance, const Overrides &overrides)
    : m_profile(profile), m_history(history), m_languages(languages), m_appearance(appearance)
{
    m_language = overrides.language.isEmpty() ? profile.setting(kLanguageKey).value_or(QString())
                                              : overrides.language;
    m_theme = overrides.theme.isEmpty() ? profile.setting(kThemeKey).value_or(QString())
                                        : overrides.theme;
    m_sidebarCollapsed = profile.setting(kSidebarKey).value_or(QString()) == kCollapsed;
    m_columns = profile.setting(kColumnsKey).value_or(QString());
    m_languages.use(m_language);
    m_appearance.use(m_theme);
}

int SettingsController::languageIndex() const
{
    return std::max(0, int(languageCodes().indexOf(m_language)));
}

int SettingsController::themeIndex() const
{
    return std::max(0, int(themeCodes().indexOf(m_theme)));
}

QStringList SettingsController::languageNames() const
{
    // Each language is named in itself, so that everybody finds the own one.
    return {tr("As the system"), QStringLiteral("English"), QStringLiteral("Deutsch")};
}

QStringList SettingsController::themeNames() const
{
    return {tr("As the system"), tr("Light"), tr("Dark")};
}

QString SettingsController::version()
{
    return QCoreApplication::applicationVersion();
}

void SettingsController::setLanguageIndex(int index)
{
    const QString code = languageCodes().value(index);
    if (code == m_language)
        return;
    m_language = code;
    store(kLanguageKey, code);
    m_languages.use(code);
    Q_EMIT changed();
}

void SettingsController::setThemeIndex(int index)
{
    const QString code = themeCodes().value(index);
    if (code == m_theme)
        return;
    m_theme = code;
    store(kThemeKey, code);
    m_appearance.use(code);
    Q_EMIT changed();
}

void SettingsController::setSidebarCollapsed(bool collapsed)
{
    if (collapsed == m_sidebarCollapsed)
        return;
    m_sidebarCollapsed = collapsed;
    store(kSidebarKey, collapsed ? kCollapsed : QString());
    Q_EMIT changed();
}

void SettingsController::setRegisterColumns(const QString &columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    store(kColumnsKey, columns);
    Q_EMIT changed();
}

int SettingsController::number(const QString &key, int fallback) const
{
    bool whole = false;
    const int value = m_profile.setting(key).value_or(QString()).toInt(&whole);
    return whole ? value : fallback;
}

int SettingsController::windowWidth() const
{
    return std::max(960, number(QStringLiteral("ui.width"), 1280));
}

int SettingsController::windowHeight() const
{
    return std::max(600, number(QStringLiteral("ui.height"), 800));
}

QString SettingsController::lastPage() const
{
    const QString page = m_profile.setting(QStringLiteral("ui.page")).value_or(QString());
    return page.isEmpty() ? QStringLiteral("dashboard") : page;
}

void SettingsController::rememberWindow(int width, int height, const QString &page)
{
    store(QStringLiteral("ui.width"), QString::number(width));
    store(QStringLiteral("ui.height"), QString::number(height));
    store(QStringLiteral("ui.page"), page);
}

void SettingsController::store(const QString &key, const QString &value)
{
    if (const auto stored = m_profile.setSetting(key, value); !stored)
        m_history.announceError(stored.error());
}

} // namespace finwise
