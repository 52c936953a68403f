// SPDX-License-Identifier: GPL-3.0-or-later
// What people do without thinking: Escape in a search, a sign in a date, Enter in a choice, a right
// click on another row, a click beside a form. Each was found wrong by hand once.
#include "desktop_rig.h"
#include "on_screen.h"

#include <QApplication>

using namespace finwise;

class TstHabits : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Escape empties the search field, and the rows it hid are there again.
    void escapeShowsAllRows();
    // Nothing can be done to chosen rows that a search hides.
    void hiddenRowsAreNotChosen();
    // A right click on a row that is not chosen is about that row alone.
    void aMenuIsAboutItsRow();
    // + and - move a date by a day and T is today; what is no date yet is typed on.
    void datesFollowTheKeys();
    void aChoiceTakesEnter();
    // Letters typed in a row lead to a category, also to one in the middle of its name.
    void lettersLeadToAChoice();
    void aClickBesideAFormKeepsIt();
    void openingBalancesAreSums();
    // A second device has books of the same name as the first one's; those of the server take
    // their place as long as nothing was written to them, and stand beside them afterwards.
    void aSecondDeviceTakesTheBooksOfTheServer();
    // The figures of the dashboard rest while it is hidden, and are right when it is shown again.
    void hiddenFiguresCatchUp();
    // What another program writes to the same books is shown without a word.
    void changesFromOutsideAreShown();
    // Qt's own file dialog gives a typed name without a scheme.
    void typedFileNamesAreFiles();

private:
    static QQuickWindow *show(DesktopRig &rig, const char *page);
    static bool choosesMany(RegisterModel *rows);
};

static bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

QQuickWindow *TstHabits::show(DesktopRig &rig, const char *page)
{
    rig.session().fillWithDemo();
    rig.settle();
    QQuickWindow *window = rig.show();
    if (window == nullptr)
        qFatal("%s", qPrintable(rig.warnings().join(QLatin1Char('\n'))));
    window->setProperty("page", QString::fromLatin1(page));
    window->requestActivate();
    if (!QTest::qWaitForWindowActive(window))
        qFatal("the window does not become active");
    rig.settle();
    window->grabWindow();
    return window;
}

bool TstHabits::choosesMany(RegisterModel *rows)
{
    rows->selectAll();
    return rows->selectedCount() > 20;
}

void TstHabits::escapeShowsAllRows()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, "transactions");
    RegisterModel *rows = rig.session().allTransactions();
    const int all = rows->count();
    QTest::keyClick(window, Qt::Key_F, Qt::ControlModifier);
    type(window, QStringLiteral("rent"));
    QVERIFY(settled([&] { return rows->count() < all; }));
    QTest::keyClick(window, Qt::Key_Escape);
    QCOMPARE(rows->searchText(), QString());
    QVERIFY(settled([&] { return rows->count() == all; }));
    // And the other way round: the field shows what is searched for.
    rows->setSearchText(QStringLiteral("rent"));
    rows->clearFilter();
    type(window, QStringLiteral("x "));
    QCOMPARE(rows->searchText(), QStringLiteral("x"));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::hiddenRowsAreNotChosen()
{
    DesktopRig rig({});
    show(rig, "transactions");
    RegisterModel *rows = rig.session().allTransactions();
    const int all = rows->count();
    QVERIFY(choosesMany(rows));
    rows->setSearchText(QStringLiteral("rent"));
    QVERIFY(settled([&] { return rows->count() < all; }));
    QVERIFY(rows->count() > 0);
    QCOMPARE(rows->selectedCount(), rows->count());
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::aMenuIsAboutItsRow()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, "transactions");
    RegisterModel *rows = rig.session().allTransactions();
    const auto middle = [&](int row) {
        const QString name = rows->data(rows->index(row), RegisterModel::SpokenRole).toString();
        QQuickItem *item = onScreen(window, name);
        return item != nullptr ? middleOf(item) : QPoint();
    };
    rows->select(0, true);
    rows->select(1, true);
    QVERIFY(!middle(1).isNull() && !middle(5).isNull());
    QTest::mouseClick(window, Qt::RightButton, {}, middle(1));
    QCOMPARE(rows->selectedCount(), 2);
    QTest::keyClick(window, Qt::Key_Escape);
    QTest::mouseClick(window, Qt::RightButton, {}, middle(5));
    QCOMPARE(rows->selectedCount(), 0);
    const QString before = rows->idAt(5);
    QVERIFY(click(window, QStringLiteral("Delete")));
    QVERIFY(settled([&] { return rows->rowOf(before) < 0; }));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::datesFollowTheKeys()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, "accounts");
    TransactionEditor *editor = rig.session().transactionEditor();
    QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(settled([&] { return onScreen(window, QStringLiteral("Date")) != nullptr; }));
    const QString today = editor->date();
    QVERIFY(click(window, QStringLiteral("Date")));
    QTest::keyClick(window, Qt::Key_Minus);
    QVERIFY(editor->date() != today);
    QCOMPARE(editor->dateProblem(), QString());
    QTest::keyClick(window, Qt::Key_Plus);
    QCOMPARE(editor->date(), today);
    QTest::keyClick(window, Qt::Key_Minus);
    QTest::keyClick(window, Qt::Key_Minus);
    QTest::keyClick(window, Qt::Key_T);
    QCOMPARE(editor->date(), today);
    QTest::keyClick(window, Qt::Key_A, Qt::ControlModifier);
    type(window, QStringLiteral("2025-11-"));
    QCOMPARE(editor->date(), QStringLiteral("2025-11-"));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::aChoiceTakesEnter()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, "transactions");
    RegisterModel *rows = rig.session().allTransactions();
    rows->select(0, true);
    QVERIFY(click(window, QStringLiteral("Category …")));
    QTest::keyClick(window, Qt::Key_Down);
    QTest::keyClick(window, Qt::Key_Return);
    const QString wanted = rig.session().categories()->choices().at(1);
    QVERIFY(settled([&] {
        return rows->data(rows->index(0), RegisterModel::CategoryRole).toString() == wanted;
    }));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::lettersLeadToAChoice()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, "accounts");
    TransactionEditor *editor = rig.session().transactionEditor();
    QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(click(window, QStringLiteral("Category")));
    QTest::keyClick(window, Qt::Key_Escape); // the list; the field keeps the focus
    const QStringList names = editor->categoryNames();
    QVERIFY(names.size() > 8);
    const QString last = names.last();
    type(window, last.left(4).toLower());
    QCOMPARE(editor->categoryIndex(), int(names.size()) - 1);
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::aClickBesideAFormKeepsIt()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, "accounts");
    QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
    QVERIFY(settled([&] { return onScreen(window, QStringLiteral("Cancel")) != nullptr; }));
    type(window, QStringLiteral("12"));
    QTest::mouseClick(window, Qt::LeftButton, {}, QPoint(4, window->height() - 4));
    QVERIFY(onScreen(window, QStringLiteral("Cancel")) != nullptr);
    QCOMPARE(rig.session().transactionEditor()->amount(), QStringLiteral("12"));
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(settled([&] { return onScreen(window, QStringLiteral("Cancel")) == nullptr; }));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::openingBalancesAreSums()
{
    DesktopRig rig({});
    AccountEditor *editor = rig.session().accountEditor();
    editor->beginNew({});
    editor->setName(QStringLiteral("Tin"));
    editor->setOpening(QStringLiteral("1000+250.50"));
    QCOMPARE(editor->openingProblem(), QString());
    editor->save();
    rig.settle();
    AccountListModel *accounts = rig.session().accounts();
    QCOMPARE(accounts->totalText(), QStringLiteral("€1,250.50"));
}

void TstHabits::aSecondDeviceTakesTheBooksOfTheServer()
{
    DesktopRig rig({});
    TenantListModel *books = rig.session().tenants();
    const QString name = books->activeName();
    const Id first = *Id::parse(QStringLiteral("0195b0f2-7c1e-7d7a-9f7e-000000000001"));
    const Id second = *Id::parse(QStringLiteral("0195b0f2-7c1e-7d7a-9f7e-000000000002"));
    books->adoptRemote(first, name);
    QCOMPARE(books->count(), 1);
    QCOMPARE(books->activeName(), name);
    QCOMPARE(books->activeId(), first.toString());
    rig.session().fillWithDemo();
    rig.settle();
    books->adoptRemote(second, name);
    QCOMPARE(books->count(), 2);
    QCOMPARE(books->activeName(), name + QStringLiteral(" 2"));
    QCOMPARE(books->activeId(), second.toString());
    books->use(first.toString());
    rig.settle();
    QVERIFY(rig.session().accounts()->accountCount() > 0);
}

void TstHabits::hiddenFiguresCatchUp()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, "dashboard");
    Overview *overview = rig.session().overview();
    QVERIFY(settled([&] { return overview->balances()->rowCount() == 12; }));
    const QString before = overview->balances()->summary();
    window->setProperty("page", QStringLiteral("transactions"));
    QVERIFY(!overview->isWatched());
    QSignalSpy told(overview, &Overview::refreshed);
    rig.session().allTransactions()->remove(0);
    rig.settle();
    QCOMPARE(told.count(), 0);
    window->setProperty("page", QStringLiteral("dashboard"));
    QVERIFY(settled([&] { return overview->balances()->summary() != before; }));
    QVERIFY(overview->balances()->summary().contains(rig.session().accounts()->totalText()));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::changesFromOutsideAreShown()
{
    DesktopRig rig({});
    show(rig, "transactions");
    RegisterModel *rows = rig.session().allTransactions();
    const int before = rows->count();
    const QString balance = rig.session().accounts()->totalText();
    {
        SeededRandom random(11);
        auto profile = Profile::open(rig.session().settings()->folder(), rig.clock(), random);
        QVERIFY(profile);
        auto store = (*profile)->openStore(*Id::parse(rig.session().tenants()->activeId()));
        QVERIFY(store);
        Transaction transaction;
        transaction.meta.id = Id::v7(rig.clock(), random);
        transaction.accountId = *Id::parse(rig.session().accounts()->firstAccountId());
        transaction.date = transaction.valueDate = rig.clock().today();
        transaction.payee = QStringLiteral("From the shell");
        transaction.amount = Money{-777, *Currency::parse(QStringLiteral("EUR"))};
        QVERIFY((*store)->mutate(Mutation().write((*store)->catalog().record(transaction))));
    }
    QVERIFY(settled([&] { return rows->count() == before + 1; }));
    QVERIFY(settled([&] { return rig.session().accounts()->totalText() != balance; }));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstHabits::typedFileNamesAreFiles()
{
    DesktopRig rig({});
    rig.session().fillWithDemo();
    rig.settle();
    QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("all.csv"));
    rig.session().data()->exportCsv(QUrl(path));
    QVERIFY(settled([&] { return QFile::exists(path); }));
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    QAccessible::setActive(true);
    TstHabits test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_habits.moc"
