// SPDX-License-Identifier: GPL-3.0-or-later
// The window and a real server on the loopback: what a person sees and clicks while the line comes
// and goes, when the server refuses a change, and when two devices change the same.
#include "desktop_rig.h"
#include "live_server.h"
#include "on_screen.h"

#include <QApplication>

using namespace finwise;

namespace {

constexpr int kWaitMs = 40'000;

bool within(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, kWaitMs);
}

// A window on a device of its own.
struct Device {
    DesktopRig rig;
    QQuickWindow *window = nullptr;
    QStringList states; // of the sync panel, each once in a row

    explicit Device(quint64 seed) : rig({QStringLiteral("en"), QStringLiteral("light"), true, seed})
    {
        window = rig.show();
        if (window == nullptr)
            qFatal("%s", qPrintable(rig.warnings().join(QLatin1Char('\n'))));
        window->requestActivate();
        if (!QTest::qWaitForWindowActive(window))
            qFatal("the window does not become active");
        QObject::connect(sync(), &SyncController::displayChanged, window, [this] {
            const QString state = sync()->display().state;
            if (states.isEmpty() || states.last() != state)
                states.append(state);
        });
    }
    Session &session() { return rig.session(); }
    SyncController *sync() { return session().sync(); }
    void show(const char *page) { window->setProperty("page", QString::fromLatin1(page)); }
    bool reaches(const char *state)
    {
        return within([&] { return sync()->display().state == QString::fromLatin1(state); });
    }
    bool passed(const char *state) const { return states.contains(QString::fromLatin1(state)); }

    // By mouse and keyboard alone.
    bool signIn(const LiveServer &server, const QString &user)
    {
        // Of several windows only the active one moves its focus by Tab.
        window->requestActivate();
        if (!QTest::qWaitForWindowActive(window))
            return false;
        show("settings");
        const QList<std::pair<QString, QString>> fields{
            {QStringLiteral("Address of the server"), server.url()},
            {QStringLiteral("User name"), user},
            {QStringLiteral("Password"), LiveServer::password()}};
        for (const auto &[field, text] : fields) {
            if (!click(window, field))
                return false;
            type(window, text);
        }
        return click(window, QStringLiteral("Sign in"));
    }
    // Named so that nothing else on the screen has that name.
    void nameBooks(const QString &name)
    {
        session().tenants()->rename(session().tenants()->activeId(), name);
    }
    void addAccount(const QString &name)
    {
        AccountEditor *editor = session().accountEditor();
        editor->beginNew();
        editor->setName(name);
        editor->save();
        QVERIFY(within([&] { return session().accounts()->names().contains(name); }));
    }
    void rename(const QString &from, const QString &to)
    {
        AccountListModel *accounts = session().accounts();
        AccountEditor *editor = session().accountEditor();
        QVERIFY(editor->begin(accounts->accountIdAt(int(accounts->names().indexOf(from)))));
        editor->setName(to);
        editor->save();
        editor->leave();
        QVERIFY(within([&] { return accounts->names().contains(to); }));
    }
    bool holds(const QString &account)
    {
        return within([&] { return session().accounts()->names().contains(account); });
    }
};

} // namespace

class TstLive : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Signing in sends what is there; the panel passes through all states on the way, and again
    // when the server goes away and comes back (TASK-17).
    void TASK_17_thePanelTellsTheTruth();
    // A change the server refuses becomes a dead letter, says why, and is sent by one click when
    // the reason is gone (PRD-G6).
    void PRD_G6_aRefusedChangeIsPutRight();
    // What lost against another device is announced and comes back with one click (MU-2.2).
    void MU_2_2_aLostChangeIsRestored();
    // Who else is connected is named while they are, and what the server's operator says is
    // shown until it was read.
    void othersAndTheOperatorAreHeard();
    // Who opens an editor is seen by the others (MU-1.4).
    void MU_1_4_somebodyIsEditing();
    // A picture chosen for an account is seen on the other device, too.
    void picturesReachTheOthers();
    // What is planned on one device stands in the budget of the other a moment later, and planning
    // the same month there makes no second record of it (MU-3.3).
    void MU_3_3_plansReachTheOthers();
};

void TstLive::TASK_17_thePanelTellsTheTruth()
{
    LiveServer server;
    QVERIFY(server.addUser(QStringLiteral("anna")) && server.start());
    Device device(1);
    device.session().fillWithDemo();
    QVERIFY(within([&] { return device.session().allTransactions()->count() > 100; }));
    QCOMPARE(device.sync()->display().state, QStringLiteral("local_only"));
    QVERIFY(device.signIn(server, QStringLiteral("anna")));
    QVERIFY(device.reaches("synced"));
    QVERIFY2(device.passed("syncing"), qPrintable(device.states.join(QLatin1Char(' '))));
    QCOMPARE(device.sync()->status().pending, 0);

    device.states.clear();
    server.stop();
    QVERIFY(device.reaches("offline"));
    device.addAccount(QStringLiteral("In the train"));
    QVERIFY(within([&] { return device.sync()->status().pending == 1; }));
    QVERIFY(!device.passed("synced"));
    QVERIFY(!device.window->grabWindow().isNull());

    QVERIFY(server.start());
    device.states = {QStringLiteral("offline")};
    QVERIFY(click(device.window, QStringLiteral("Try now")));
    QVERIFY(device.reaches("synced"));
    // Connecting is shown before anything else; the one change may be sent too fast to be seen.
    QVERIFY2(device.states.value(1) == QStringLiteral("connecting"),
             qPrintable(device.states.join(QLatin1Char(' '))));
    QVERIFY(!device.states.mid(1).contains(QStringLiteral("offline")));
    QCOMPARE(device.sync()->status().pending, 0);
    QCOMPARE(device.rig.warnings(), QStringList());
}

void TstLive::PRD_G6_aRefusedChangeIsPutRight()
{
    LiveServer server;
    QVERIFY(server.addUser(QStringLiteral("anna")) && server.addUser(QStringLiteral("bob"))
            && server.start());
    Device anna(1);
    anna.nameBooks(QStringLiteral("At the lake"));
    anna.addAccount(QStringLiteral("Household"));
    QVERIFY(anna.signIn(server, QStringLiteral("anna")));
    QVERIFY(anna.reaches("synced"));
    const auto grant = [&](const char *role) {
        return server.admin({QStringLiteral("tenant"), QStringLiteral("grant"),
                             anna.session().tenants()->activeId(), QStringLiteral("bob"),
                             QString::fromLatin1(role)});
    };
    QVERIFY(grant("viewer"));

    Device bob(2);
    QVERIFY(bob.signIn(server, QStringLiteral("bob")));
    QVERIFY(within([&] { return bob.sync()->remoteNames().size() == 1; }));
    QVERIFY(click(bob.window, bob.sync()->remoteNames().first()));
    QVERIFY(bob.holds(QStringLiteral("Household")));
    QVERIFY(bob.reaches("synced"));
    bob.rename(QStringLiteral("Household"), QStringLiteral("Home"));
    QVERIFY(bob.reaches("attention"));
    QVERIFY(click(bob.window, QStringLiteral("Show"))); // of the toast
    QCOMPARE(bob.window->property("page").toString(), QStringLiteral("sync"));
    QCOMPARE(bob.session().syncCentre()->deadLetters()->count(), 1);

    QVERIFY(grant("editor"));
    QVERIFY(click(bob.window, QStringLiteral("Retry")));
    QVERIFY(bob.reaches("synced"));
    QVERIFY(anna.holds(QStringLiteral("Home")));
    QCOMPARE(bob.rig.warnings() + anna.rig.warnings(), QStringList());
}

// Two devices of one user that hold the same account.
static void meet(LiveServer &server, Device &one, Device &other)
{
    QVERIFY(server.addUser(QStringLiteral("anna")) && server.start());
    one.nameBooks(QStringLiteral("At the lake"));
    one.addAccount(QStringLiteral("Household"));
    QVERIFY(one.signIn(server, QStringLiteral("anna")));
    QVERIFY(one.reaches("synced"));
    QVERIFY(other.signIn(server, QStringLiteral("anna")));
    QVERIFY(within([&] { return other.sync()->remoteNames().size() == 1; }));
    QVERIFY(click(other.window, other.sync()->remoteNames().first()));
    QVERIFY(other.holds(QStringLiteral("Household")));
    QVERIFY(other.reaches("synced"));
}

void TstLive::MU_2_2_aLostChangeIsRestored()
{
    LiveServer server;
    Device one(1);
    Device other(2);
    meet(server, one, other);
    server.stop();
    QVERIFY(within([&] { return one.sync()->display().away && other.sync()->display().away; }));
    one.rename(QStringLiteral("Household"), QStringLiteral("Mine"));
    other.rename(QStringLiteral("Household"), QStringLiteral("Theirs")); // later, so it wins
    QVERIFY(server.start());
    for (Device *device : {&other, &one})
        device->sync()->syncNow();
    QVERIFY(other.reaches("synced"));
    QVERIFY(one.reaches("attention"));
    QVERIFY(one.holds(QStringLiteral("Theirs")));
    QVERIFY(click(one.window, QStringLiteral("Show"))); // of the toast
    QCOMPARE(one.window->property("page").toString(), QStringLiteral("sync"));
    QVERIFY(click(one.window, QStringLiteral("Restore mine")));
    QVERIFY(one.holds(QStringLiteral("Mine")));
    QVERIFY(other.holds(QStringLiteral("Mine")));
    QVERIFY(one.reaches("synced"));
    QCOMPARE(one.rig.warnings() + other.rig.warnings(), QStringList());
}

void TstLive::othersAndTheOperatorAreHeard()
{
    LiveServer server;
    Device one(1);
    {
        Device other(2);
        meet(server, one, other);
        one.show("sync");
        SyncCentre *centre = one.session().syncCentre();
        QVERIFY(within([=] {
            return centre->peopleText() == QStringLiteral("Also here: your other device");
        }));
        QVERIFY(server.admin(
            {QStringLiteral("notice"), QStringLiteral("add"), QStringLiteral("Down at ten")}));
        QVERIFY(within(
            [=] { return centre->noticeText().endsWith(QStringLiteral("): Down at ten")); }));
        QVERIFY(click(one.window, QStringLiteral("Read")));
        QVERIFY(within([=] { return centre->noticeText().isEmpty(); }));
    }
    QVERIFY(within([&] { return one.session().syncCentre()->peopleText().isEmpty(); }));
    QCOMPARE(one.rig.warnings(), QStringList());
}

void TstLive::MU_1_4_somebodyIsEditing()
{
    LiveServer server;
    Device one(1);
    Device other(2);
    meet(server, one, other);
    TransactionEditor *editor = one.session().transactionEditor();
    editor->beginNew(one.session().accounts()->firstAccountId());
    editor->setPayee(QStringLiteral("Bakery"));
    editor->setAmount(QStringLiteral("3"));
    editor->save();
    // What nobody looks at does not follow.
    other.show("transactions");
    RegisterModel *seen = other.session().allTransactions();
    QVERIFY(within([&] { return seen->count() == 1; }));
    QVERIFY(editor->begin(seen->idAt(0)));
    const auto said = [seen] {
        return seen->data(seen->index(0), RegisterModel::EditorRole).toString();
    };
    QVERIFY(within([&] { return said() == QStringLiteral("anna is editing this"); }));
    QVERIFY(other.session().presence()->warning().isEmpty());
    QVERIFY(other.session().transactionEditor()->begin(seen->idAt(0)));
    QVERIFY(other.session().presence()->warning().startsWith(QStringLiteral("anna")));
    other.session().transactionEditor()->leave();
    editor->leave();
    QVERIFY(within([&] { return said().isEmpty(); }));
}

void TstLive::picturesReachTheOthers()
{
    LiveServer server;
    Device one(1);
    Device other(2);
    meet(server, one, other);
    const QTemporaryDir folder;
    QImage image(300, 200, QImage::Format_RGB32);
    image.fill(Qt::darkGreen);
    const QString file = folder.filePath(QStringLiteral("bank.jpg"));
    QVERIFY(image.save(file));
    AccountEditor *editor = one.session().accountEditor();
    QVERIFY(editor->begin(one.session().accounts()->firstAccountId()));
    editor->choosePicture(QUrl::fromLocalFile(file));
    QVERIFY(within([=] { return !editor->picture().isEmpty(); }));
    editor->save();
    editor->leave();
    const auto pictureOf = [](Device &device) {
        AccountListModel *accounts = device.session().accounts();
        return accounts->data(accounts->index(0), AccountListModel::PictureRole).toUrl();
    };
    QVERIFY(within([&] { return !pictureOf(one).isEmpty(); }));
    QVERIFY(within([&] { return !pictureOf(other).isEmpty(); }));
    QCOMPARE(QImage(pictureOf(other).toLocalFile()), QImage(pictureOf(one).toLocalFile()));
    other.show("accounts");
    QVERIFY(!other.window->grabWindow().isNull());
    QCOMPARE(one.rig.warnings() + other.rig.warnings(), QStringList());
}

void TstLive::MU_3_3_plansReachTheOthers()
{
    LiveServer server;
    Device one(1);
    Device other(2);
    meet(server, one, other);
    const auto cellOf = [](Device &device, const QString &name) {
        BudgetModel *budget = device.session().budget();
        for (int row = 0; row < budget->rowCount(); ++row) {
            const QModelIndex index = budget->index(row);
            if (budget->data(index, BudgetModel::NameRole).toString() == name)
                return std::pair(row, budget->data(index, BudgetModel::CellsRole)
                                          .value<BudgetCells *>()
                                          ->at(budget->currentColumn())
                                          .budgeted);
        }
        return std::pair(-1, QString());
    };
    const auto rent = [&](Device &device) { return cellOf(device, QStringLiteral("Rent")); };
    one.show("budgets");
    other.show("budgets");
    one.session().budget()->addUsualCategories();
    QVERIFY(within([&] { return rent(one).first > 0 && rent(other).first > 0; }));
    BudgetModel *mine = one.session().budget();
    BudgetModel *theirs = other.session().budget();
    mine->setBudget(rent(one).first, mine->currentColumn(), QStringLiteral("900"));
    QVERIFY(within([&] { return rent(other).second.contains(QStringLiteral("900.00")); }));
    theirs->setBudget(rent(other).first, theirs->currentColumn(), QStringLiteral("950"));
    QVERIFY(within([&] { return rent(one).second.contains(QStringLiteral("950.00")); }));
    QCOMPARE(one.session().books().reader().all<Budget>()->size(), 1);
    QCOMPARE(one.rig.warnings() + other.rig.warnings(), QStringList());
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    QAccessible::setActive(true);
    TstLive test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_live.moc"
