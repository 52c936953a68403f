// SPDX-License-Identifier: GPL-3.0-or-later
// The desktop program: reads the command line, puts the parts together and shows the window.
#include "models/session.h"

#include <QCommandLineParser>
#include <QDir>
#include <QGuiApplication>
#include <QIcon>
#include <QQmlApplicationEngine>
#include <QQmlFileSelector>
#include <QQuickStyle>
#include <QStandardPaths>
#include <QTemporaryDir>

#include <cstdio>

using namespace finwise;

namespace {

struct Options {
    QString profile;
    bool demo = false;
    SettingsController::Overrides overrides;
};

// Ends the program on a wrong option, on --help and on --version.
Options readOptions(const QGuiApplication &app)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Personal finance that works offline and syncs."));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption profile(QStringLiteral("profile"),
                                     QStringLiteral("Folder of the data."), QStringLiteral("DIR"));
    const QCommandLineOption demo(
        QStringLiteral("demo"),
        QStringLiteral("Show a made-up household; without --profile nothing is kept."));
    const QCommandLineOption language(QStringLiteral("language"),
                                      QStringLiteral("de or en, for this run."),
                                      QStringLiteral("CODE"));
    const QCommandLineOption theme(QStringLiteral("theme"),
                                   QStringLiteral("light or dark, for this run."),
                                   QStringLiteral("NAME"));
    parser.addOptions({profile, demo, language, theme});
    parser.process(app);
    return {
        parser.value(profile), parser.isSet(demo), {parser.value(language), parser.value(theme)}};
}

int complain(const Error &error)
{
    std::fprintf(stderr, "finwise: %s\n", qPrintable(describe(error)));
    return 1;
}

} // namespace

int main(int argc, char **argv)
{
    QQuickStyle::setStyle(QStringLiteral("FinWise.Style"));
    QQuickStyle::setFallbackStyle(QStringLiteral("Fusion"));
    QGuiApplication app(argc, argv);
    QGuiApplication::setApplicationName(QStringLiteral("finwise"));
    QGuiApplication::setApplicationDisplayName(QStringLiteral("FinWise"));
    QGuiApplication::setApplicationVersion(QStringLiteral(FINWISE_VERSION));
    QGuiApplication::setDesktopFileName(QStringLiteral("finwise"));
    QGuiApplication::setWindowIcon(QIcon(QStringLiteral(":/finwise/finwise.svg")));
    const Options options = readOptions(app);

    QTemporaryDir scratch;
    QString folder = options.profile;
    if (folder.isEmpty() && options.demo)
        folder = scratch.path();
    if (folder.isEmpty())
        folder = QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
               + QStringLiteral("/finwise");

    SystemClock clock;
    SystemRandom random;
    KeptLog log(clock, true);
    Languages languages;
    Appearance appearance;
    auto session = Session::open(folder, {clock, random, log, languages, appearance},
                                 options.overrides);
    if (!session)
        return complain(session.error());
    if (options.demo)
        (*session)->fillWithDemo();

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    // Qt's own file dialog, for desktops that bring none, fits its content only in this variant.
    QQmlFileSelector variants(&engine);
    variants.setExtraSelectors({QStringLiteral("Fusion")});
    QObject::connect(&languages, &Languages::changed, &engine, &QQmlEngine::retranslate);
    engine.setInitialProperties({{QStringLiteral("session"), QVariant::fromValue(session->get())}});
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/FinWise/Main.qml")));
    if (engine.rootObjects().isEmpty())
        return 1;
    return QGuiApplication::exec();
}
