// SPDX-License-Identifier: GPL-3.0-or-later
// The statistics through the real window on the real store: choose a period, look into a group,
// land at the transactions behind a figure, take the figures along.
#include "desktop_rig.h"
#include "on_screen.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QImage>
#include <QTest>

using namespace finwise;

class TstStatistics : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Whatever is clicked on, the register shows rows with exactly the sum of the figure.
    void everyFigureLeadsToItsRows();
    // From the sidebar to a category and its rows by mouse; the group is left again.
    void drillDownByMouse();
    // Keys alone: the page, its parts, a bar, a cell of the table.
    void everythingByKeyboard();
    // A change from elsewhere is counted, and period, part and group stay (MU-3.3).
    void MU_3_3_liveChangesKeepThePlace();
    // Nobody reads statistics that nobody sees.
    void aHiddenPageWaits();
    // Each part as a CSV file and as a picture; a folder that is not there is told.
    void exports();
    // Other currencies are offered, never added.
    void severalCurrencies();
    // Books without transactions say what to do first; a period without any, how to see more.
    void emptyBooksAndPeriods();
    // Every part in both languages and themes, narrow and wide, without a warning.
    void partsWithoutWarnings_data();
    void partsWithoutWarnings();

private:
    static QQuickWindow *show(DesktopRig &rig, bool demo = true);
};

static bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

// The visible item of a QML type.
static QQuickItem *find(QQuickWindow *window, const char *type)
{
    for (QQuickItem *item : window->findChildren<QQuickItem *>()) {
        if (QByteArray(item->metaObject()->className()).startsWith(type) && item->isVisible())
            return item;
    }
    return nullptr;
}

static void showPart(QQuickWindow *window, Statistics::Part part)
{
    if (QQuickItem *page = find(window, "StatisticsPage_"))
        page->setProperty("part", int(part));
}

QQuickWindow *TstStatistics::show(DesktopRig &rig, bool demo)
{
    if (demo) {
        rig.session().fillWithDemo();
        if (!settled([&] { return rig.session().allTransactions()->count() > 100; }))
            return nullptr;
    }
    QQuickWindow *window = rig.show();
    if (window == nullptr)
        return nullptr;
    window->setProperty("page", QStringLiteral("statistics"));
    window->requestActivate();
    if (!QTest::qWaitForWindowActive(window)
        || !settled([&] { return rig.session().statistics()->isReady(); }))
        return nullptr;
    rig.settle();
    return window;
}

// The sum the register shows, once it has answered.
static QString sumShown(DesktopRig &rig)
{
    rig.settle();
    return rig.session().allTransactions()->sumText();
}

void TstStatistics::everyFigureLeadsToItsRows()
{
    DesktopRig rig({});
    QVERIFY(show(rig) != nullptr);
    Statistics *statistics = rig.session().statistics();
    QAbstractItemModelTester rankingTester(statistics->ranking());
    QAbstractItemModelTester tableTester(statistics->table());
    rig.session().allTransactions()->setSearchText(QStringLiteral("mobile"));
    statistics->openIncome();
    QCOMPARE(sumShown(rig), statistics->incomeText());
    QCOMPARE(rig.session().allTransactions()->searchText(), QString());
    QCOMPARE(rig.session().allTransactions()->chips().size(), 1);
    statistics->openExpenses();
    QCOMPARE(sumShown(rig), statistics->expensesText());
    for (const bool income : {false, true}) {
        statistics->setShowsIncome(income);
        const auto text = [](RankModel *model, int row) {
            return model->data(model->index(row), RankModel::AmountTextRole).toString();
        };
        for (int row = 0; row < statistics->ranking()->count(); ++row) {
            statistics->openEntry(row);
            QCOMPARE(sumShown(rig), text(statistics->ranking(), row));
        }
        for (int row = 0; row < std::min(5, statistics->payees()->count()); ++row) {
            statistics->openPayee(row);
            QCOMPARE(sumShown(rig), text(statistics->payees(), row));
        }
    }
    StatisticsTable *table = statistics->table();
    const int columns = int(table->columns().size());
    for (int row = 0; row < table->rowCount(); row += 3) {
        const QStringList cells =
            table->data(table->index(row), StatisticsTable::CellsRole).toStringList();
        for (const int column : {columns - 2, columns - 3, 1}) {
            statistics->openCell(row, column);
            const QString none = QStringLiteral("€0.00");
            QCOMPARE(sumShown(rig),
                     cells.at(column) == QStringLiteral("–") ? none : cells.at(column));
        }
    }
    statistics->openFlow(3, 0);
    QCOMPARE(statistics->flows()->wordsOf(0, 3), QStringLiteral("Income: ") + sumShown(rig));
    statistics->setShowsIncome(false);
    statistics->openCategories(3, 0);
    QVERIFY(statistics->categories()->wordsOf(0, 3).endsWith(sumShown(rig)));
    statistics->openWorth(3, -1);
    QVERIFY(statistics->worth()->textAt(3).endsWith(sumShown(rig)));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstStatistics::drillDownByMouse()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig);
    QVERIFY(window != nullptr);
    Statistics *statistics = rig.session().statistics();
    QVERIFY(click(window, QStringLiteral("Categories")));
    QVERIFY(click(window, QStringLiteral("Home: ")));
    QCOMPARE(statistics->groupName(), QStringLiteral("Home"));
    const QString first = statistics->ranking()
                              ->data(statistics->ranking()->index(0), RankModel::AmountTextRole)
                              .toString();
    QVERIFY(click(window, QStringLiteral("Rent: ")));
    QCOMPARE(window->property("page").toString(), QStringLiteral("transactions"));
    QCOMPARE(sumShown(rig), first);
    const QStringList chips = rig.session().allTransactions()->chips();
    QVERIFY2(chips.first().startsWith(QStringLiteral("Rent, ")), qPrintable(chips.first()));
    // The chip takes the narrowing away.
    QVERIFY(click(window, QStringLiteral("Take away: Rent")));
    QVERIFY(rig.session().allTransactions()->chips().isEmpty());
    window->setProperty("page", QStringLiteral("statistics"));
    QCOMPARE(statistics->groupName(), QStringLiteral("Home")); // where one has been
    QVERIFY(click(window, QStringLiteral("All categories")));
    QCOMPARE(statistics->groupName(), QString());
    // A group's transactions, too.
    QVERIFY(click(window, QStringLiteral("Transactions of Home")));
    QCOMPARE(window->property("page").toString(), QStringLiteral("transactions"));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstStatistics::everythingByKeyboard()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig);
    QVERIFY(window != nullptr);
    Statistics *statistics = rig.session().statistics();
    window->setProperty("page", QStringLiteral("dashboard"));
    QTest::keyClick(window, Qt::Key_6, Qt::ControlModifier);
    QCOMPARE(window->property("page").toString(), QStringLiteral("statistics"));
    // The last bar has the focus first; up takes the lowest part of it, Enter shows its rows.
    showPart(window, Statistics::Flows);
    rig.settle();
    window->grabWindow();
    QQuickItem *plot = find(window, "StackPlot_");
    QVERIFY(plot != nullptr);
    plot->forceActiveFocus(Qt::TabFocusReason);
    QTest::keyClick(window, Qt::Key_Left);
    QTest::keyClick(window, Qt::Key_Up);
    const int last = statistics->flows()->rowCount() - 1;
    QCOMPARE(plot->property("point").toInt(), last - 1);
    QCOMPARE(plot->property("chosen").toInt(), 0);
    const QString words = statistics->flows()->wordsOf(0, last - 1);
    QTest::keyClick(window, Qt::Key_Return);
    QCOMPARE(window->property("page").toString(), QStringLiteral("transactions"));
    QCOMPARE(words, QStringLiteral("Income: ") + sumShown(rig));
    // A cell of the table.
    window->setProperty("page", QStringLiteral("statistics"));
    showPart(window, Statistics::Table);
    rig.settle();
    window->grabWindow();
    QQuickItem *table = find(window, "StatisticsTableView_");
    QVERIFY(table != nullptr);
    for (QQuickItem *item : table->childItems()) {
        if (item->inherits("QQuickListView"))
            item->forceActiveFocus(Qt::TabFocusReason);
    }
    QTest::keyClick(window, Qt::Key_Left);
    QTest::keyClick(window, Qt::Key_Down);
    const StatisticsTable *model = statistics->table();
    const QString sum = model->data(model->index(1), StatisticsTable::CellsRole)
                            .toStringList()
                            .at(model->columns().size() - 2);
    QTest::keyClick(window, Qt::Key_Return);
    QCOMPARE(window->property("page").toString(), QStringLiteral("transactions"));
    QCOMPARE(sumShown(rig), sum);
    QCOMPARE(rig.warnings(), QStringList());
}

void TstStatistics::MU_3_3_liveChangesKeepThePlace()
{
    DesktopRig rig({});
    QVERIFY(show(rig) != nullptr);
    Session &session = rig.session();
    Statistics *statistics = session.statistics();
    statistics->setPeriod(0);
    rig.settle();
    statistics->drillInto(0);
    const QString group = statistics->groupName();
    QVERIFY(!group.isEmpty());
    const QString before = statistics->expensesText();
    session.books().post([](Store &store) {
        Transaction transaction;
        transaction.meta.id = store.newId();
        transaction.accountId = store.reader().all<Account>()->first().meta.id;
        transaction.date = QDate(2025, 11, 26);
        transaction.amount.minor = -100;
        transaction.payee = QStringLiteral("From elsewhere");
        if (!store.mutate(Mutation().write(store.catalog().record(transaction))))
            qFatal("the change was not made");
    });
    QVERIFY(settled([&] { return statistics->expensesText() != before; }));
    QCOMPARE(statistics->period(), 0);
    QCOMPARE(statistics->groupName(), group);
}

void TstStatistics::aHiddenPageWaits()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig);
    QVERIFY(window != nullptr);
    Statistics *statistics = rig.session().statistics();
    window->setProperty("page", QStringLiteral("dashboard"));
    QVERIFY(!statistics->isWatched());
    const QString before = statistics->leftText();
    rig.session().latest()->remove(0);
    QVERIFY(settled([&] { return rig.session().history()->canUndo(); }));
    rig.settle();
    QCOMPARE(statistics->leftText(), before);
    window->setProperty("page", QStringLiteral("statistics"));
    QVERIFY(settled([&] { return statistics->leftText() != before; }));
}

void TstStatistics::exports()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig);
    QVERIFY(window != nullptr);
    Statistics *statistics = rig.session().statistics();
    QTemporaryDir folder;
    for (const auto part : {Statistics::Worth, Statistics::Flows, Statistics::Categories,
                            Statistics::Payees, Statistics::Table}) {
        const QString path = folder.filePath(QStringLiteral("%1.csv").arg(part));
        statistics->exportCsv(QUrl::fromLocalFile(path), part);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QList<QByteArray> lines = file.readAll().trimmed().split('\n');
        QVERIFY2(lines.size() > 2, qPrintable(path));
        for (const QByteArray &line : lines)
            QVERIFY(line.count(',') >= lines.first().count(','));
        QVERIFY(lines.at(1).contains(",EUR"));

        showPart(window, part);
        rig.settle();
        window->grabWindow();
        // As Qt's own dialog gives a name that was typed.
        const QUrl picture(folder.filePath(QStringLiteral("%1.png").arg(part)));
        QSignalSpy told(rig.session().history(), &History::announced);
        QMetaObject::invokeMethod(find(window, "StatisticsPage_"), "savePicture",
                                  Q_ARG(QUrl, picture));
        QVERIFY(settled([&] { return !told.isEmpty(); }));
        const QImage image(picture.path());
        QVERIFY2(image.width() > 800 && image.height() > 400, qPrintable(picture.toString()));
        QSet<QRgb> colours;
        for (int x = 0; x < image.width(); x += 3) {
            for (int y = 0; y < image.height(); y += 3)
                colours.insert(image.pixel(x, y));
        }
        QVERIFY2(colours.size() > 5, qPrintable(picture.toString()));
    }
    QSignalSpy told(rig.session().history(), &History::announced);
    statistics->exportCsv(QUrl::fromLocalFile(QStringLiteral("/nowhere/at/all.csv")), 0);
    QCOMPARE(told.size(), 1);
    QCOMPARE(told.first().at(1).toInt(), int(History::Failure));
    QCOMPARE(rig.warnings(), QStringList());
}

void TstStatistics::severalCurrencies()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig);
    QVERIFY(window != nullptr);
    Statistics *statistics = rig.session().statistics();
    const QString euros = statistics->expensesText();
    rig.session().books().post([](Store &store) {
        Account account;
        account.meta.id = store.newId();
        account.name = QStringLiteral("Abroad");
        account.openingBalance.currency = *Currency::parse(u"USD");
        Transaction transaction;
        transaction.meta.id = store.newId();
        transaction.accountId = account.meta.id;
        transaction.date = QDate(2025, 11, 26);
        transaction.amount = {-100, account.openingBalance.currency};
        if (!store.mutate(Mutation()
                              .write(store.catalog().record(account))
                              .write(store.catalog().record(transaction))))
            qFatal("the change was not made");
    });
    QVERIFY(settled([&] { return statistics->currencyNames().size() == 2; }));
    QCOMPARE(statistics->expensesText(), euros);
    statistics->setCurrency(1);
    QVERIFY(settled([&] { return statistics->expensesText() == QStringLiteral("−$1.00"); }));
    statistics->openExpenses();
    QCOMPARE(sumShown(rig), QStringLiteral("−$1.00"));
    window->setProperty("page", QStringLiteral("statistics"));
    statistics->setCurrency(0);
    QVERIFY(settled([&] { return statistics->expensesText() == euros; }));
}

void TstStatistics::emptyBooksAndPeriods()
{
    DesktopRig rig({});
    QQuickWindow *window = show(rig, false);
    QVERIFY(window != nullptr);
    Statistics *statistics = rig.session().statistics();
    QVERIFY(!statistics->hasAnything());
    QVERIFY(onScreen(window, QStringLiteral("Import a statement")) != nullptr);
    rig.session().fillWithDemo();
    QVERIFY(settled([&] { return statistics->hasAnything(); }));
    QVERIFY(statistics->setSpan(QStringLiteral("01/02/2001"), QStringLiteral("03/02/2001")));
    QVERIFY(settled([&] { return statistics->isEmpty(); }));
    QVERIFY(!statistics->setSpan(QStringLiteral("yesterday"), QStringLiteral("03/02/2001")));
    QVERIFY(!statistics->setSpan(QStringLiteral("03/02/2001"), QStringLiteral("01/02/2001")));
    showPart(window, Statistics::Table);
    QVERIFY(click(window, QStringLiteral("Show all")));
    QVERIFY(settled([&] { return !statistics->isEmpty(); }));
    QCOMPARE(statistics->beforeText(), QString());
    QCOMPARE(rig.warnings(), QStringList());
}

void TstStatistics::partsWithoutWarnings_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::addColumn<QSize>("size");
    QTest::newRow("English") << QStringLiteral("en") << QStringLiteral("light") << QSize(960, 600);
    QTest::newRow("German") << QStringLiteral("de") << QStringLiteral("dark") << QSize(1600, 900);
}

void TstStatistics::partsWithoutWarnings()
{
    QFETCH(QString, language);
    QFETCH(QString, theme);
    QFETCH(QSize, size);
    DesktopRig rig({language, theme});
    QQuickWindow *window = show(rig);
    QVERIFY(window != nullptr);
    window->resize(size);
    Statistics *statistics = rig.session().statistics();
    for (const auto part : {Statistics::Worth, Statistics::Flows, Statistics::Categories,
                            Statistics::Payees, Statistics::Table}) {
        showPart(window, part);
        for (int period = 0; period < 8; ++period) {
            statistics->setPeriod(period);
            rig.settle();
            QVERIFY(!window->grabWindow().isNull());
        }
        rig.session().settings()->setLanguageIndex(language == QStringLiteral("de") ? 1 : 2);
        rig.session().settings()->setLanguageIndex(language == QStringLiteral("de") ? 2 : 1);
    }
    QCOMPARE(rig.warnings(), QStringList());
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstStatistics test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_statistics.moc"
