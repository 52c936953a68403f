// SPDX-License-Identifier: GPL-3.0-or-later
// Languages: which language the program speaks, switchable at run time. Sets the application's
// translators and the default locale. Thread rule: GUI thread.
#pragma once

#include <QLocale>
#include <QObject>
#include <QTranslator>

namespace finwise {

class Languages : public QObject {
    Q_OBJECT

public:
    Languages();
    ~Languages() override;

    // "de", "en" or "" for the system's (English when the system speaks neither).
    void use(const QString &code);
    // "de" or "en": what is spoken now.
    [[nodiscard]] QString spoken() const { return m_spoken; }
    // False when the translation of the program could not be loaded.
    [[nodiscard]] bool isComplete() const { return m_complete; }

Q_SIGNALS:
    void changed();

private:
    QLocale m_system; // as it was at start
    QTranslator m_program;
    QTranslator m_toolkit; // Qt's own texts
    QString m_spoken;
    bool m_complete = false;
};

} // namespace finwise
