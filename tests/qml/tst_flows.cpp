// SPDX-License-Identifier: GPL-3.0-or-later
// What people do all day, through the real window on the real store: search, filter, choose many,
// categorise, pair, delete, take back; keep and restore books.
#include "desktop_rig.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QTest>

using namespace finwise;

class TstFlows : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Keys alone: choose rows, take the choice back, delete, undo.
    void theRegisterByKeyboard();
    // The search hides rows, a filter hides more, taking the chips away shows all again.
    void searchAndFilter();
    // What is done to many is one step of undo.
    void bulkActions();
    // Two opposite amounts in two accounts become one transfer.
    void transferPairing();
    // Rows that come and go elsewhere leave choice, filter and place alone (MU-3.3).
    void MU_3_3_liveChangesKeepThePlace();
    void categoriesRecipientsAndTags();
    void splitsAndCompletion();
    void backupRestoreExportCheck();
    // A register nobody sees waits with changes, and shows all of them when it is seen again.
    void aHiddenRegisterCatchesUp();
    // A view writes all texts of a changed row at once: a screen of them would take too long.
    void rowsLookedAtAreToldInPortions();

private:
    static void fill(DesktopRig &rig);
};

static bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

static QString payeeAt(RegisterModel *model, int row)
{
    return model->data(model->index(row), RegisterModel::PayeeRole).toString();
}

void TstFlows::fill(DesktopRig &rig)
{
    rig.session().fillWithDemo();
    QVERIFY(settled([&] {
        return rig.session().accounts()->accountCount() == 5
            && rig.session().allTransactions()->count() > 100;
    }));
    rig.settle();
}

void TstFlows::theRegisterByKeyboard()
{
    DesktopRig rig({});
    fill(rig);
    QQuickWindow *window = rig.show();
    QVERIFY(window != nullptr);
    RegisterModel *model = rig.session().allTransactions();
    window->setProperty("page", QStringLiteral("transactions"));
    window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(window));
    rig.settle();
    QVERIFY(QMetaObject::invokeMethod(window, "focusRegister"));
    const int all = model->count();
    QTest::keyClick(window, Qt::Key_Home);
    QTest::keyClick(window, Qt::Key_Down, Qt::ShiftModifier);
    QTest::keyClick(window, Qt::Key_Down, Qt::ShiftModifier);
    QCOMPARE(model->selectedCount(), 3);
    QVERIFY(settled([&] { return model->selectionText().contains(QStringLiteral("sum")); }));
    QTest::keyClick(window, Qt::Key_Escape);
    QCOMPARE(model->selectedCount(), 0);
    QTest::keyClick(window, Qt::Key_A, Qt::ControlModifier);
    QCOMPARE(model->selectedCount(), all);
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::keyClick(window, Qt::Key_Space);
    QCOMPARE(model->selectedCount(), 1);
    QTest::keyClick(window, Qt::Key_Delete);
    QVERIFY(settled([&] { return model->count() == all - 1; }));
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(settled([&] { return model->count() == all; }));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstFlows::searchAndFilter()
{
    DesktopRig rig({});
    fill(rig);
    RegisterModel *model = rig.session().allTransactions();
    QAbstractItemModelTester tester(model);
    const int all = model->count();
    model->setSearchText(QStringLiteral("mobile"));
    QVERIFY(settled([&] { return model->count() > 0 && model->count() < all; }));
    const int found = model->count();
    model->setDirection(1);
    QVERIFY(settled([&] { return model->count() < found; }));
    QCOMPARE(model->chips().size(), 1);
    model->removeChip(0);
    QVERIFY(settled([&] { return model->count() == found; }));
    model->setPeriod(1);
    model->setUncategorised(true);
    QCOMPARE(model->chips().size(), 2);
    model->clearFilter();
    QVERIFY(settled([&] { return model->count() == all; }));
    QVERIFY(model->chips().isEmpty());
}

void TstFlows::rowsLookedAtAreToldInPortions()
{
    DesktopRig rig({});
    fill(rig);
    RegisterModel *model = rig.session().allTransactions();
    constexpr int kOnScreen = 20;
    const int all = model->count();
    for (int row = 0; row < kOnScreen; ++row)
        payeeAt(model, row);
    QSet<int> told;
    int most = 0;
    QObject context;
    connect(model, &RegisterModel::dataChanged, &context,
            [&](const QModelIndex &first, const QModelIndex &last) {
                const int end = std::min(last.row() + 1, kOnScreen);
                most = std::max(most, end - first.row());
                for (int row = first.row(); row < end; ++row) {
                    payeeAt(model, row); // as a view does
                    told.insert(row);
                }
            });
    model->remove(all - 1);
    QVERIFY(settled([&] { return model->count() == all - 1 && told.size() == kOnScreen; }));
    QVERIFY2(most > 0 && most <= kOnScreen / 2, qPrintable(QString::number(most)));
}

void TstFlows::aHiddenRegisterCatchesUp()
{
    DesktopRig rig({});
    fill(rig);
    RegisterModel *hidden = rig.session().allTransactions();
    const int all = hidden->count();
    hidden->setWatched(false);
    rig.session().latest()->remove(0);
    QVERIFY(settled([&] { return rig.session().history()->canUndo(); }));
    rig.settle();
    QCOMPARE(hidden->count(), all);
    hidden->setWatched(true);
    QVERIFY(settled([&] { return hidden->count() == all - 1; }));
}

void TstFlows::bulkActions()
{
    DesktopRig rig({});
    fill(rig);
    Session &session = rig.session();
    RegisterModel *model = session.allTransactions();
    QAbstractItemModelTester tester(model);
    const int all = model->count();
    model->selectRange(0, 9);
    QCOMPARE(model->selectedCount(), 10);
    const QString before = model->data(model->index(3), RegisterModel::CategoryRole).toString();
    session.actions()->categorise(model, session.categories()->choiceId(1));
    const QString category = session.categories()->choices().at(1);
    QVERIFY(settled([&] {
        for (int row = 0; row < 10; ++row) {
            if (model->data(model->index(row), RegisterModel::CategoryRole).toString() != category)
                return false;
        }
        return true;
    }));
    QCOMPARE(model->selectedCount(), 10);
    rig.settle();
    session.history()->undo();
    QVERIFY(settled([&] {
        return model->data(model->index(3), RegisterModel::CategoryRole).toString() == before;
    }));
    rig.settle();
    session.actions()->remove(model);
    QVERIFY(settled([&] { return model->count() == all - 10; }));
    rig.settle();
    session.history()->undo();
    QVERIFY(settled([&] { return model->count() == all; }));
}

void TstFlows::transferPairing()
{
    DesktopRig rig({});
    fill(rig);
    Session &session = rig.session();
    RegisterModel *model = session.allTransactions();
    TransactionEditor *editor = session.transactionEditor();
    const int all = model->count();
    for (int account : {0, 1}) {
        editor->beginNew(session.accounts()->accountIdAt(account));
        editor->setPayee(QStringLiteral("Mine %1").arg(account));
        editor->setSignedAmount(account == 0 ? QStringLiteral("-77.70") : QStringLiteral("+77.70"));
        editor->save();
        QVERIFY(settled([&] { return model->count() == all + 1 + account; }));
        rig.settle();
    }
    model->setSearchText(QStringLiteral("mine"));
    QVERIFY(settled([&] { return model->count() == 2; }));
    model->selectAll();
    QVERIFY(settled([&] { return model->canPair(); }));
    session.actions()->pair(model);
    QVERIFY(settled([&] {
        return model->data(model->index(0), RegisterModel::MarkRole).toString()
            == QStringLiteral("swap");
    }));
    QVERIFY(settled([&] { return !model->canPair(); }));
    model->setSearchText({});
}

void TstFlows::MU_3_3_liveChangesKeepThePlace()
{
    DesktopRig rig({});
    fill(rig);
    Session &session = rig.session();
    RegisterModel *model = session.allTransactions();
    QAbstractItemModelTester tester(model);
    model->setDirection(2);
    rig.settle();
    const int shown = model->count();
    const QString kept = model->idAt(20);
    model->select(20, true);
    int resets = 0;
    QObject context;
    QObject::connect(model, &RegisterModel::modelReset, &context, [&resets] { ++resets; });
    // Somebody else's change comes through the store, not through the window.
    session.books().post([](Store &store) {
        const auto accounts = store.reader().all<Account>();
        Transaction transaction;
        transaction.meta.id = store.newId();
        transaction.accountId = accounts->first().meta.id;
        transaction.date = QDate(2025, 11, 26);
        transaction.amount.minor = -100;
        transaction.payee = QStringLiteral("From elsewhere");
        if (!store.mutate(Mutation().write(store.catalog().record(transaction))))
            qFatal("the change was not made");
    });
    QVERIFY(settled([&] { return model->count() == shown + 1; }));
    QCOMPARE(resets, 0);
    QCOMPARE(model->selectedCount(), 1);
    QCOMPARE(model->direction(), 2);
    const int row = model->rowOf(kept);
    QVERIFY(row == 20 || row == 21);
    QVERIFY(model->data(model->index(row), RegisterModel::SelectedRole).toBool());
}

static QString newAccount(DesktopRig &rig, const QString &name)
{
    AccountEditor *editor = rig.session().accountEditor();
    editor->beginNew();
    editor->setName(name);
    QString id;
    QObject context;
    QObject::connect(editor, &AccountEditor::saved, &context,
                     [&id](const QString &saved) { id = saved; });
    editor->save();
    settled([&] { return !id.isEmpty(); });
    rig.settle();
    return id;
}

void TstFlows::categoriesRecipientsAndTags()
{
    DesktopRig rig({});
    Session &session = rig.session();
    QAbstractItemModelTester categoriesTester(session.categories());
    QAbstractItemModelTester recipientsTester(session.recipients());
    session.categories()->saveGroup({}, QStringLiteral("Living"));
    QVERIFY(settled([&] { return session.categories()->count() == 1; }));
    session.categories()->save({}, QStringLiteral("Rent"), 1);
    QVERIFY(settled([&] { return session.categories()->count() == 2; }));
    QCOMPARE(session.categories()->choices().size(), 2);
    QCOMPARE(session.categories()->groupOf(session.categories()->choiceId(1)), 1);
    session.tags()->save({}, QStringLiteral("Journey"), 0);
    session.recipients()->save({}, QStringLiteral("Shop Ltd"), 0);
    session.recipients()->save({}, QStringLiteral("Shop"), 0);
    QVERIFY(settled(
        [&] { return session.tags()->count() == 1 && session.recipients()->count() == 2; }));
    rig.settle();

    const QString account = newAccount(rig, QStringLiteral("Giro"));
    TransactionEditor *editor = session.transactionEditor();
    editor->beginNew(account);
    editor->setPayee(QStringLiteral("Shop Ltd"));
    editor->setAmount(QStringLiteral("5"));
    editor->setTagged(0, true);
    editor->save();
    RegisterModel *model = session.allTransactions();
    QVERIFY(settled([&] { return model->count() == 1; }));
    QCOMPARE(model->data(model->index(0), RegisterModel::TagsRole).toString(),
             QStringLiteral("Journey"));
    const auto position = [&](const QString &name) {
        return session.recipients()->choiceId(int(session.recipients()->choices().indexOf(name)));
    };
    session.recipients()->merge(position(QStringLiteral("Shop Ltd")),
                                position(QStringLiteral("Shop")));
    QVERIFY(settled([&] {
        return session.recipients()->count() == 1 && payeeAt(model, 0) == QStringLiteral("Shop");
    }));
    rig.settle();
    session.history()->undo();
    QVERIFY(settled([&] {
        return session.recipients()->count() == 2
            && payeeAt(model, 0) == QStringLiteral("Shop Ltd");
    }));
}

void TstFlows::splitsAndCompletion()
{
    DesktopRig rig({});
    fill(rig);
    Session &session = rig.session();
    TransactionEditor *editor = session.transactionEditor();
    const QString known = payeeAt(session.allTransactions(), 0);
    editor->beginNew(session.accounts()->firstAccountId());
    editor->suggestPayees(known.left(4).toLower());
    QVERIFY(settled([&] { return editor->payeeSuggestions().contains(known); }));
    editor->choosePayee(known);
    editor->setAmount(QStringLiteral("10+2.50"));
    QVERIFY(editor->isValid());
    editor->addSplit();
    QCOMPARE(editor->splitCount(), 2);
    editor->setSplitAmount(0, QStringLiteral("10"));
    editor->setSplitAmount(1, QStringLiteral("1"));
    QVERIFY(!editor->isValid());
    QVERIFY(editor->splitProblem().contains(QStringLiteral("1.50")));
    editor->setSplitAmount(1, QStringLiteral("2.50"));
    QVERIFY(editor->isValid());
    QString id;
    QObject context;
    QObject::connect(editor, &TransactionEditor::saved, &context,
                     [&id](const QString &saved) { id = saved; });
    editor->save();
    QVERIFY(settled([&] { return !id.isEmpty(); }));
    QVERIFY(editor->begin(id));
    QCOMPARE(editor->splitCount(), 2);
    QCOMPARE(editor->amount(), QStringLiteral("12.50"));
}

void TstFlows::backupRestoreExportCheck()
{
    DesktopRig rig({});
    fill(rig);
    Session &session = rig.session();
    QTemporaryDir folder;
    const auto path = [&](const char *name) { return folder.filePath(QLatin1String(name)); };
    DataController *data = session.data();
    const auto idle = [&] { return settled([data] { return !data->isBusy(); }); };
    data->backUp(QUrl::fromLocalFile(path("books.finwise")));
    QVERIFY(idle());
    data->exportJson(QUrl::fromLocalFile(path("all.json")));
    QVERIFY(idle());
    data->exportCsv(QUrl::fromLocalFile(path("rows.csv")));
    QVERIFY(idle());
    for (const char *name : {"books.finwise", "all.json", "rows.csv"})
        QVERIFY2(QFile(path(name)).size() > 10'000, name);
    data->check();
    QVERIFY(idle());
    QCOMPARE(data->findings().size(), 1);
    const int rows = session.allTransactions()->count();
    data->restore(QUrl::fromLocalFile(path("books.finwise")));
    rig.settle();
    QCOMPARE(session.tenants()->count(), 2);
    QVERIFY(settled([&] { return session.allTransactions()->count() == rows; }));
    // What is no backup is refused, and nothing changes.
    data->restore(QUrl::fromLocalFile(path("rows.csv")));
    rig.settle();
    QCOMPARE(session.tenants()->count(), 2);
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstFlows test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_flows.moc"
