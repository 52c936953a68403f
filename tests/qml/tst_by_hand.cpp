// SPDX-License-Identifier: GPL-3.0-or-later
// A person at the window, with mouse and keyboard alone and by the names a screen reader says:
// groups and accounts are made and sorted, rows entered, edited and taken back, columns arranged.
#include "desktop_rig.h"
#include "on_screen.h"

#include <QApplication>

using namespace finwise;

class TstByHand : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // From empty books to a booked, corrected, deleted and restored transaction.
    void firstSteps();
    // An account is dragged below another one and comes back with Alt and an arrow.
    void accountsAreSorted();
    // A column that was hidden or moved is so in every register.
    void columnsAreArranged();
    // The arrow keys say each point of a plot.
    void plotsAreRead();

private:
    static QQuickWindow *show(DesktopRig &rig, const char *page);
    static QString nameAt(AccountListModel *accounts, int row);
};

static bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

QQuickWindow *TstByHand::show(DesktopRig &rig, const char *page)
{
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

QString TstByHand::nameAt(AccountListModel *accounts, int row)
{
    return accounts->data(accounts->index(row), AccountListModel::NameRole).toString();
}

void TstByHand::firstSteps()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, "accounts");
    AccountListModel *accounts = rig.session().accounts();
    RegisterModel *rows = rig.session().accountRegister();
    QVERIFY(click(window, QStringLiteral("Create account")));
    type(window, QStringLiteral("Giro"));
    QTest::keyClick(window, Qt::Key_Return);
    QVERIFY(settled([&] { return accounts->accountCount() == 1; }));
    QVERIFY(click(window, QStringLiteral("New group")));
    type(window, QStringLiteral("Banks"));
    QTest::keyClick(window, Qt::Key_Return);
    QVERIFY(settled([&] { return nameAt(accounts, 1) == QStringLiteral("Banks"); }));

    QTest::keyClick(window, Qt::Key_N, Qt::ControlModifier);
    type(window, QStringLiteral("12.50"));
    QTest::keyClick(window, Qt::Key_Tab);
    QTest::keyClick(window, Qt::Key_Tab);
    type(window, QStringLiteral("Bakery"));
    QTest::keyClick(window, Qt::Key_Return);
    QVERIFY(settled([&] { return rows->count() == 1; }));
    const auto balance = [&] { return accounts->balanceText(accounts->firstAccountId()); };
    QVERIFY(settled([&] { return balance() == QStringLiteral("−€12.50"); }));

    // In the row itself: Enter edits, sums are fine.
    QVERIFY(QMetaObject::invokeMethod(window, "focusRegister"));
    QTest::keyClick(window, Qt::Key_Home);
    QTest::keyClick(window, Qt::Key_Return);
    QVERIFY(click(window, QStringLiteral("Amount; sums")));
    QTest::keyClick(window, Qt::Key_A, Qt::ControlModifier);
    type(window, QStringLiteral("-5+3"));
    QTest::keyClick(window, Qt::Key_Return);
    QVERIFY(settled([&] { return balance() == QStringLiteral("−€8.00"); }));
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(settled([&] { return balance() == QStringLiteral("−€12.50"); }));
    QTest::keyClick(window, Qt::Key_Delete);
    QVERIFY(settled([&] { return rows->count() == 0; }));
    QVERIFY(click(window, QStringLiteral("Undo"))); // of the toast
    QVERIFY(settled([&] { return rows->count() == 1; }));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstByHand::accountsAreSorted()
{
    DesktopRig rig({});
    rig.session().fillWithDemo();
    rig.settle();
    QQuickWindow *window = show(rig, "accounts");
    AccountListModel *accounts = rig.session().accounts();
    // Row 0 is the heading of the first group.
    const QString first = nameAt(accounts, 1);
    const QString second = nameAt(accounts, 2);
    QQuickItem *from = onScreen(window, first);
    QQuickItem *to = onScreen(window, second);
    QVERIFY(from != nullptr && to != nullptr);
    const QPoint start = middleOf(from);
    const QPoint end = middleOf(to) + QPoint(0, int(to->height() / 2) - 4);
    QTest::mousePress(window, Qt::LeftButton, {}, start);
    for (int step = 1; step <= 8; ++step)
        QTest::mouseMove(window, start + (end - start) * step / 8, 5);
    QTest::mouseRelease(window, Qt::LeftButton, {}, end);
    QVERIFY(settled([&] { return nameAt(accounts, 2) == first; }));
    QCOMPARE(nameAt(accounts, 1), second);
    rig.settle();

    window->grabWindow();
    QVERIFY(click(window, first));
    QTest::keyClick(window, Qt::Key_Up, Qt::AltModifier);
    QVERIFY(settled([&] { return nameAt(accounts, 1) == first; }));
    rig.settle();
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(settled([&] { return nameAt(accounts, 2) == first; }));
    // Over the edge of its group an account goes into the next one.
    rig.settle();
    const int groups = int(accounts->names().size());
    for (int places = 0; places < groups; ++places) {
        accounts->moveBy(accounts->accountIdAt(0), 1);
        rig.settle();
    }
    QVERIFY(accounts->names().size() == groups);
    QCOMPARE(rig.warnings(), QStringList());
}

void TstByHand::columnsAreArranged()
{
    DesktopRig rig({});
    rig.session().fillWithDemo();
    rig.settle();
    QQuickWindow *window = show(rig, "transactions");
    QVERIFY(onScreen(window, QStringLiteral("Category")) == nullptr
            || rig.session().settings()->registerColumns().isEmpty());
    QVERIFY(click(window, QStringLiteral("Choose columns")));
    QVERIFY(click(window, QStringLiteral("Category")));
    QVERIFY(settled([&] {
        return rig.session().settings()->registerColumns().contains(QStringLiteral("-category"));
    }));
    QVERIFY(click(window, QStringLiteral("Move Date right")));
    QVERIFY(settled([&] {
        return rig.session().settings()->registerColumns().startsWith(QStringLiteral("payee,date"));
    }));
    QTest::keyClick(window, Qt::Key_Escape);
    QVERIFY(!window->grabWindow().isNull());
    QCOMPARE(rig.warnings(), QStringList());
}

void TstByHand::plotsAreRead()
{
    DesktopRig rig({});
    rig.session().fillWithDemo();
    rig.settle();
    QQuickWindow *window = show(rig, "dashboard");
    PlotModel *plot = rig.session().overview()->balances();
    QVERIFY(settled([&] { return plot->rowCount() == 12; }));
    QQuickItem *frame = onScreen(window, QStringLiteral("Balance, 12 months"));
    QVERIFY(frame != nullptr);
    QCOMPARE(QAccessible::queryAccessibleInterface(frame)->text(QAccessible::Description),
             plot->summary());
    QVERIFY(plot->summary().contains(rig.session().accounts()->totalText()));
    frame->forceActiveFocus(Qt::TabFocusReason);
    QCOMPARE(frame->property("shownPoint").toInt(), 11);
    QTest::keyClick(window, Qt::Key_Left);
    QCOMPARE(frame->property("shownPoint").toInt(), 10);
    QCOMPARE(rig.warnings(), QStringList());
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    QAccessible::setActive(true);
    TstByHand test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_by_hand.moc"
