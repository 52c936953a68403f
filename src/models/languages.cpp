// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>

namespace finwise {

Languages::Languages() : m_system(QLocale::system()) {}

Languages::~Languages()
{
    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_toolkit);
}

void Languages::use(const QString &code)
{
    const bool german = code == QStringLiteral("de")
                     || (code.isEmpty() && m_system.language() == QLocale::German);
    const QLocale::Language language = german ? QLocale::German : QLocale::English;
    m_spoken = german ? QStringLiteral("de") : QStringLiteral("en");
    // Who speaks the language of the system gets its country's formats, too.
    const QLocale locale = m_system.language() == language && m_system.language() != QLocale::C
                             ? m_system
                         : german ? QLocale(QLocale::German, QLocale::Germany)
                                  : QLocale(QLocale::English, QLocale::UnitedKingdom);
    QLocale::setDefault(locale);

    QCoreApplication::removeTranslator(&m_program);
    QCoreApplication::removeTranslator(&m_toolkit);
    m_complete = m_program.load(QStringLiteral(":/i18n/finwise_") + m_spoken);
    if (m_complete)
        QCoreApplication::installTranslator(&m_program);
    if (m_toolkit.load(QStringLiteral("qtbase_") + m_spoken,
                       QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_toolkit);
    Q_EMIT changed();
}

} // namespace finwise
