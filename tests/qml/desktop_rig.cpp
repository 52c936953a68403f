// SPDX-License-Identifier: GPL-3.0-or-later
#include "desktop_rig.h"

#include <QCoreApplication>
#include <QQuickStyle>
#include <QSemaphore>

namespace finwise {

namespace {
// Noon of a day at the end of a month, so that pictures have a full month behind them.
constexpr Instant kNow{1'764'239'400'000}; // 2025-11-27
} // namespace

void DesktopRig::prepare()
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qunsetenv("QT_QUICK_CONTROLS_STYLE");
    QQuickStyle::setStyle(QStringLiteral("FinWise.Style"));
    QQuickStyle::setFallbackStyle(QStringLiteral("Fusion"));
    QCoreApplication::setApplicationName(QStringLiteral("finwise"));
    QCoreApplication::setApplicationVersion(QStringLiteral("1.0.0"));
}

QString DesktopRig::statementPath()
{
    return QStringLiteral(FINWISE_TEST_DATA "/qml/statement.csv");
}

DesktopRig::DesktopRig(const Look &look)
    : m_stillClock(kNow),
      m_clock(look.live ? static_cast<const Clock &>(m_realClock) : m_stillClock),
      m_random(look.seed)
{
    auto session = Session::open(m_folder.path(),
                                 {m_clock, m_random, m_log, m_languages, m_appearance},
                                 {look.language, look.theme});
    if (!session)
        qFatal("%s", qPrintable(describe(session.error())));
    m_session = std::move(*session);
}

DesktopRig::~DesktopRig() = default;

QQuickWindow *DesktopRig::show()
{
    m_engine = std::make_unique<QQmlApplicationEngine>();
    m_engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    QObject::connect(m_engine.get(), &QQmlEngine::warnings, m_engine.get(),
                     [this](const QList<QQmlError> &errors) {
                         for (const QQmlError &error : errors)
                             m_warnings.append(error.toString());
                     });
    QObject::connect(&m_languages, &Languages::changed, m_engine.get(), &QQmlEngine::retranslate);
    m_engine->setInitialProperties(
        {{QStringLiteral("session"), QVariant::fromValue(m_session.get())}});
    m_engine->load(QUrl(QStringLiteral("qrc:/qt/qml/FinWise/Main.qml")));
    return m_engine->rootObjects().isEmpty()
             ? nullptr
             : qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
}

void DesktopRig::settle()
{
    // Several times: an answer may ask the threads for something more.
    for (int round = 0; round < 3; ++round) {
        QSemaphore done;
        m_session->books().post([&done](Store &) { done.release(); });
        done.acquire();
        QCoreApplication::sendPostedEvents();
        for (const Books::Lane lane : {Books::Lane::Rows, Books::Lane::Figures}) {
            m_session->books().ask([&done](Reader &) { done.release(); }, lane);
            done.acquire();
        }
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
    }
}

} // namespace finwise
