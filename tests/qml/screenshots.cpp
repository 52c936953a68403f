// SPDX-License-Identifier: GPL-3.0-or-later
// finwise-screenshots DIR [NAME]: renders every page and dialog × {light, dark} × {de, en}, empty
// and with demo data, at 1280×800, the main ones at other sizes, too. Where a server is shown, one
// runs. Exit 1 when a page warns. Thread rule: main thread.
#include "budget_moments.h"
#include "desktop_rig.h"
#include "import_moments.h"
#include "live_server.h"
#include "on_screen.h"
#include "rule_moments.h"
#include "statistics_moments.h"
#include "sync_moments.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <cstdio>

using namespace finwise;

namespace {

QString firstAccount(DesktopRig &rig)
{
    return rig.session().accounts()->firstAccountId();
}

void invoke(QQuickWindow &window, const char *method)
{
    QMetaObject::invokeMethod(&window, method);
}

// The object of that QML type that belongs to a visible part of the window; nullptr when there is
// none.
QObject *visibleOf(QQuickWindow &window, const char *type)
{
    for (QObject *object : window.findChildren<QObject *>()) {
        if (!QByteArray(object->metaObject()->className()).startsWith(type))
            continue;
        const QObject *owner = object;
        while (owner != nullptr && qobject_cast<const QQuickItem *>(owner) == nullptr)
            owner = owner->parent();
        const auto *item = qobject_cast<const QQuickItem *>(owner);
        if (item == nullptr || item->isVisible())
            return object;
    }
    return nullptr;
}

template <class... Texts>
void open(QQuickWindow &window, const char *type, const char *method, const Texts &...texts)
{
    if (QObject *object = visibleOf(window, type))
        QMetaObject::invokeMethod(object, method, Q_ARG(QString, texts)...);
    else
        std::fprintf(stderr, "there is no %s\n", type);
}

void preview(DesktopRig &rig)
{
    ImportController *import = rig.session().statement();
    import->read(QUrl::fromLocalFile(DesktopRig::statementPath()));
    if (!QTest::qWaitFor([import] { return import->canImport(); }))
        std::fprintf(stderr, "the statement was not read: %s\n", qPrintable(import->problem()));
}

QList<Picture> pages()
{
    const auto choose = [](DesktopRig &rig, QQuickWindow &) {
        rig.session().accountRegister()->setAccountId(firstAccount(rig));
    };
    QList<Picture> list;
    list.append(
        {QStringLiteral("first-start"), QStringLiteral("dashboard"), false, {1280, 800}, {}});
    list.append({QStringLiteral("dashboard"), QStringLiteral("dashboard"), true, {1280, 800}, {}});
    list.append(
        {QStringLiteral("dashboard-small"), QStringLiteral("dashboard"), true, {960, 600}, {}});
    list.append(
        {QStringLiteral("accounts"), QStringLiteral("accounts"), true, {1280, 800}, choose});
    list.append(
        {QStringLiteral("accounts-small"), QStringLiteral("accounts"), true, {960, 600}, choose});
    list.append(
        {QStringLiteral("accounts-empty"), QStringLiteral("accounts"), false, {1280, 800}, {}});
    list.append({QStringLiteral("settings"), QStringLiteral("settings"), true, {1280, 800}, {}});
    for (const char *page : {"transactions", "names", "sync", "planning"}) {
        const QString name = QString::fromLatin1(page);
        list.append({name, name, true, {1280, 800}, {}});
        list.append({name + QStringLiteral("-empty"), name, false, {1280, 800}, {}});
    }
    list.append(
        {QStringLiteral("accounts-large"), QStringLiteral("accounts"), true, {2560, 1440}, choose});
    list.append(
        {QStringLiteral("dashboard-large"), QStringLiteral("dashboard"), true, {2560, 1440}, {}});
    list.append({QStringLiteral("selection"),
                 QStringLiteral("transactions"),
                 true,
                 {1280, 800},
                 [](DesktopRig &rig, QQuickWindow &) {
                     rig.settle();
                     rig.session().allTransactions()->setPeriod(1);
                     rig.session().allTransactions()->setDirection(2);
                     rig.settle();
                     rig.session().allTransactions()->selectRange(2, 6);
                 }});
    list.append({QStringLiteral("row-editor"),
                 QStringLiteral("accounts"),
                 true,
                 {1280, 800},
                 [choose](DesktopRig &rig, QQuickWindow &window) {
                     choose(rig, window);
                     rig.settle();
                     invoke(window, "enterInList");
                 }});
    list.append({QStringLiteral("new-transaction"),
                 QStringLiteral("accounts"),
                 true,
                 {1280, 800},
                 [choose](DesktopRig &rig, QQuickWindow &window) {
                     choose(rig, window);
                     invoke(window, "newTransaction");
                 }});
    list.append({QStringLiteral("new-account"),
                 QStringLiteral("accounts"),
                 false,
                 {1280, 800},
                 [](DesktopRig &, QQuickWindow &window) { invoke(window, "newTransaction"); }});
    return list;
}

QList<Picture> moments()
{
    QList<Picture> list;
    list.append({QStringLiteral("syncing"),
                 QStringLiteral("accounts"),
                 true,
                 {1280, 800},
                 [](DesktopRig &rig, QQuickWindow &) {
                     rig.session().accountRegister()->setAccountId(firstAccount(rig));
                     SyncStatus status;
                     status.state = SyncState::Syncing;
                     status.done = 45;
                     status.total = 150;
                     status.deadLetters = 2;
                     rig.session().sync()->take(status);
                 }});
    list.append({QStringLiteral("offline"),
                 QStringLiteral("dashboard"),
                 true,
                 {1280, 800},
                 [](DesktopRig &rig, QQuickWindow &) {
                     SyncStatus status;
                     status.state = SyncState::Offline;
                     status.reason = ErrorKind::Network;
                     status.pending = 12;
                     rig.session().sync()->take(status);
                 }});
    list.append({QStringLiteral("import"),
                 QStringLiteral("import"),
                 true,
                 {1280, 800},
                 [](DesktopRig &rig, QQuickWindow &) { preview(rig); }});
    list.append({QStringLiteral("import-result"),
                 QStringLiteral("import"),
                 true,
                 {1280, 800},
                 [](DesktopRig &rig, QQuickWindow &) {
                     preview(rig);
                     rig.session().statement()->commit();
                 }});
    list.append({QStringLiteral("import-empty"), QStringLiteral("import"), false, {1280, 800}, {}});
    return list;
}

// A picture of the page with something open on it.
Picture opened(const char *name, const char *page, const char *type, const char *method = "open")
{
    return {QString::fromLatin1(name),
            QString::fromLatin1(page),
            true,
            {1280, 800},
            [type, method](DesktopRig &rig, QQuickWindow &window) {
                rig.session().accountRegister()->setAccountId(firstAccount(rig));
                rig.settle();
                open(window, type, method);
            }};
}

QList<Picture> dialogs()
{
    QList<Picture> list{opened("columns", "transactions", "ColumnsPopup"),
                        opened("tenants", "dashboard", "TenantSwitcher", "clicked")};
    const auto add = [&list](const char *name, const char *page,
                             const std::function<void(DesktopRig &, QQuickWindow &)> &act) {
        list.append({QString::fromLatin1(name),
                     QString::fromLatin1(page),
                     true,
                     {1280, 800},
                     [act](DesktopRig &rig, QQuickWindow &window) {
                         rig.session().accountRegister()->setAccountId(firstAccount(rig));
                         rig.settle();
                         act(rig, window);
                     }});
    };
    add("shortcuts", "dashboard",
        [](DesktopRig &, QQuickWindow &window) { invoke(window, "showShortcuts"); });
    add("edit-transaction", "accounts", [](DesktopRig &rig, QQuickWindow &window) {
        open(window, "BookForms", "editTransaction", rig.session().accountRegister()->idAt(1));
    });
    add("edit-account", "accounts", [](DesktopRig &rig, QQuickWindow &window) {
        open(window, "BookForms", "editAccount", firstAccount(rig));
    });
    add("reconcile", "accounts", [](DesktopRig &rig, QQuickWindow &window) {
        open(window, "BookForms", "reconcile", firstAccount(rig),
             rig.session().accounts()->names().first());
    });
    add("rename", "names", [](DesktopRig &rig, QQuickWindow &window) {
        open(window, "NamesPage", "ask", rig.session().categories()->choiceId(1),
             rig.session().categories()->choices().at(1));
    });
    for (const auto &[name, part] : {std::pair("names-recipients", 1), std::pair("names-tags", 2)})
        add(name, "names", [part = part](DesktopRig &, QQuickWindow &window) {
            if (QObject *page = visibleOf(window, "NamesPage"))
                page->setProperty("part", part);
        });
    add("planning-calendar", "planning", [](DesktopRig &, QQuickWindow &window) {
        if (QObject *page = visibleOf(window, "PlanningPage"))
            page->setProperty("part", 1);
    });
    add("new-plan", "planning",
        [](DesktopRig &, QQuickWindow &window) { open(window, "PlanningPage", "createNew"); });
    add("divide-transaction", "accounts", [](DesktopRig &rig, QQuickWindow &window) {
        open(window, "BookForms", "editTransaction", rig.session().accountRegister()->idAt(0));
        rig.session().transactionEditor()->addSplit();
    });
    add("filter", "transactions", [](DesktopRig &, QQuickWindow &window) {
        if (!click(&window, QStringLiteral("Filter"))) // in both languages
            std::fprintf(stderr, "there is no filter\n");
    });
    add("delete-books", "settings", [](DesktopRig &rig, QQuickWindow &window) {
        rig.session().tenants()->create(QStringLiteral("FinWise Ltd"));
        rig.settle();
        if (QObject *button = visibleOf(window, "DataCard"))
            QMetaObject::invokeMethod(button, "askToDelete");
    });
    add("toast-undo", "accounts",
        [](DesktopRig &rig, QQuickWindow &) { rig.session().accountRegister()->remove(2); });
    add("toast-error", "accounts", [](DesktopRig &rig, QQuickWindow &) {
        rig.session().history()->announceError(
            Error{ErrorKind::Storage, QStringLiteral("finwise.sqlite"), {}});
    });
    add("somebody-edits", "accounts", [](DesktopRig &rig, QQuickWindow &) {
        Q_EMIT rig.session().sync()->lockChanged(
            QStringLiteral("Transaction"), *Id::parse(rig.session().accountRegister()->idAt(2)),
            QStringLiteral("anna"));
    });
    return list;
}

QList<Picture> otherSizes()
{
    QList<Picture> list;
    for (const QSize size : {QSize(960, 600), QSize(2560, 1440)}) {
        const QString suffix = size.width() < 1000 ? QStringLiteral("-small")
                                                   : QStringLiteral("-large");
        for (const char *page : {"transactions", "settings", "names", "planning", "sync"}) {
            const QString name = QString::fromLatin1(page);
            list.append({name + suffix, name, true, size, {}});
        }
    }
    return list;
}

QList<Picture> importAndRules()
{
    QList<Picture> list;
    list.append({QStringLiteral("import-small"),
                 QStringLiteral("import"),
                 true,
                 {960, 600},
                 [](DesktopRig &rig, QQuickWindow &) { preview(rig); }});
    list.append({QStringLiteral("import-history"),
                 QStringLiteral("import"),
                 true,
                 {1280, 800},
                 [](DesktopRig &rig, QQuickWindow &) {
                     preview(rig);
                     rig.session().statement()->commit();
                     rig.settle();
                     rig.session().statement()->reset();
                 }});
    list.append({QStringLiteral("rules-empty"), QStringLiteral("rules"), false, {1280, 800}, {}});
    list.append({QStringLiteral("rules"),
                 QStringLiteral("rules"),
                 true,
                 {1280, 800},
                 [](DesktopRig &rig, QQuickWindow &) {
                     rig.session().ruleEditor()->begin(giveRules(rig));
                 }});
    list.append({QStringLiteral("rules-trial"),
                 QStringLiteral("rules"),
                 true,
                 {1280, 800},
                 [](DesktopRig &rig, QQuickWindow &) {
                     rig.session().ruleEditor()->begin(giveRules(rig));
                     RuleTrialModel *trial = rig.session().ruleTrial();
                     trial->tryEdited();
                     if (!QTest::qWaitFor([trial] { return trial->isDone(); }))
                         std::fprintf(stderr, "the rules were not tried\n");
                 }});
    return list;
}

// Openings and fades take a few frames: the picture is taken when nothing has moved for a while.
QImage settledPicture(DesktopRig &rig, QQuickWindow &window)
{
    constexpr int kStillFrames = 6;
    constexpr int kFrameMs = 20;
    QImage last;
    int still = 0;
    for (int frame = 0; frame < 200 && still < kStillFrames; ++frame) {
        rig.settle();
        // Nothing says that an animation has ended; the time passes without spinning.
        [[maybe_unused]] const bool never = QTest::qWaitFor([] { return false; }, kFrameMs);
        const QImage image = window.grabWindow();
        still = image == last ? still + 1 : 0;
        last = image;
    }
    return last;
}

bool take(const Picture &picture, const DesktopRig::Look &look, const QDir &folder)
{
    DesktopRig rig(look);
    LiveServer server;
    if (picture.live && !(server.addUser(QStringLiteral("anna")) && server.start())) {
        std::fprintf(stderr, "the server does not start\n");
        return false;
    }
    if (picture.demo) {
        rig.session().fillWithDemo();
        rig.settle();
    }
    QQuickWindow *window = rig.show();
    if (window == nullptr) {
        std::fprintf(stderr, "%s\n", qPrintable(rig.warnings().join(QLatin1Char('\n'))));
        return false;
    }
    window->resize(picture.size);
    window->setProperty("page", picture.page);
    if (picture.act)
        picture.act(rig, *window);
    if (picture.live && !signIn(rig, server)) {
        std::fprintf(stderr, "%s: not synced\n", qPrintable(picture.name));
        return false;
    }
    // What was told on the way.
    if (QObject *toast = picture.live ? visibleOf(*window, "Toast") : nullptr)
        QMetaObject::invokeMethod(toast, "hide");
    const QImage image = settledPicture(rig, *window);
    const QString name =
        QStringLiteral("%1-%2-%3.png").arg(picture.name, look.theme, look.language);
    const bool saved = image.save(folder.filePath(name));
    for (const QString &warning : rig.warnings())
        std::fprintf(stderr, "%s: %s\n", qPrintable(name), qPrintable(warning));
    return saved && rig.warnings().isEmpty();
}

} // namespace

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "usage: finwise-screenshots DIR [NAME [THEME [LANGUAGE]]]\n");
        return 2;
    }
    const QStringList arguments = QApplication::arguments();
    const QDir folder(arguments.at(1));
    if (!folder.mkpath(QStringLiteral("."))) {
        std::fprintf(stderr, "%s cannot be created\n", argv[1]);
        return 1;
    }
    const auto wanted = [&](int position, const QString &value) {
        return arguments.size() <= position || arguments.at(position) == value;
    };
    bool clean = true;
    for (const Picture &picture : pages() + moments() + budgetMoments() + statistics()
                                      + importAndRules() + unusualImports() + dialogs()
                                      + otherSizes() + troubles()) {
        for (const QString &theme : {QStringLiteral("light"), QStringLiteral("dark")}) {
            for (const QString &language : {QStringLiteral("de"), QStringLiteral("en")}) {
                if (wanted(2, picture.name) && wanted(3, theme) && wanted(4, language))
                    clean = take(picture, {language, theme, picture.live}, folder) && clean;
            }
        }
    }
    return clean ? 0 : 1;
}
