// SPDX-License-Identifier: GPL-3.0-or-later
// SettingsController: language and theme, kept in the profile and applied at once.
// Thread rule: GUI thread.
#pragma once

#include "models/appearance.h"
#include "models/history.h"
#include "models/languages.h"
#include "store/profile.h"

namespace finwise {

class SettingsController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(int languageIndex READ languageIndex WRITE setLanguageIndex NOTIFY changed)
    Q_PROPERTY(int themeIndex READ themeIndex WRITE setThemeIndex NOTIFY changed)
    Q_PROPERTY(QStringList languageNames READ languageNames NOTIFY changed)
    Q_PROPERTY(QStringList themeNames READ themeNames NOTIFY changed)
    Q_PROPERTY(QString folder READ folder CONSTANT)
    Q_PROPERTY(QString version READ version CONSTANT)
    Q_PROPERTY(
        bool sidebarCollapsed READ isSidebarCollapsed WRITE setSidebarCollapsed NOTIFY changed)

    // As it was when the window was closed last.
    Q_PROPERTY(int windowWidth READ windowWidth CONSTANT)
    Q_PROPERTY(int windowHeight READ windowHeight CONSTANT)
    Q_PROPERTY(QString lastPage READ lastPage CONSTANT)

public:
    // What the command line overrides for this run; empty: what the profile says.
    struct Overrides {
        QString language;
        QString theme;
    };

    SettingsController(Profile &profile, History &history, Languages &languages,
                       Appearance &appearance, const Overrides &overrides);

    // Positions in the names: the system's, then English, German / light, dark.
    [[nodiscard]] int languageIndex() const;
    [[nodiscard]] int themeIndex() const;
    [[nodiscard]] QStringList languageNames() const;
    [[nodiscard]] QStringList themeNames() const;
    [[nodiscard]] QString folder() const { return m_profile.folder(); }
    [[nodiscard]] static QString version();
    [[nodiscard]] bool isSidebarCollapsed() const { return m_sidebarCollapsed; }
    [[nodiscard]] int windowWidth() const;
    [[nodiscard]] int windowHeight() const;
    [[nodiscard]] QString lastPage() const;
    // Order of the register's columns and which are hidden, as RegisterColumns writes it.
    [[nodiscard]] QString registerColumns() const { return m_columns; }
    void setRegisterColumns(const QString &columns);
    Q_INVOKABLE void rememberWindow(int width, int height, const QString &page);
    void setLanguageIndex(int index);
    void setThemeIndex(int index);
    void setSidebarCollapsed(bool collapsed);

    void retranslate() { Q_EMIT changed(); }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] int number(const QString &key, int fallback) const;
    void store(const QString &key, const QString &value);

    Profile &m_profile;
    History &m_history;
    Languages &m_languages;
    Appearance &m_appearance;
    QString m_language;
    QString m_theme;
    QString m_columns;
    bool m_sidebarCollapsed = false;
};

} // namespace finwise
