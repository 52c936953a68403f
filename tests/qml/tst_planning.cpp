// SPDX-License-Identifier: GPL-3.0-or-later
// The planning page through the real window on the real store: plan, look ahead, book, skip, take
// back; what books itself, and never twice.
#include "domain/deterministic_id.h"
#include "on_screen.h"
#include "planning_desk.h"

#include <QAbstractItemModelTester>
#include <QApplication>

using namespace finwise;

class TstPlanning : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // From the empty page by mouse and keys: create with a preview, book, undo, redo, skip.
    void aPlanFromTheFirstClickToItsBooking();
    // Enter books what is due, Delete skips it.
    void dueOnesByKeyboard();
    void theNextDayBringsWhatIsDue();
    void whatBooksItselfIsBookedOnceAndNotAgainWhenDeleted();
    // What another device has booked and corrected shall arrive first.
    void withAServerItWaitsForTheOtherDevices();
    void ofWhatWasDueLongAgoItIsAsked();
    void whatWasDueInAPauseStaysUnbooked();
    void aBookingNeverEndsUpInOtherBooks();
    void pausingTakesDatesAwayUntilItGoesOn();
    void theForecastNamesTheLowestDay();
    void theCalendarShowsOneMonthOfAll();
    // In a narrow window the calendar has the room of the side, too.
    void aNarrowCalendarTakesTheWholePage();
    void modelsKeepTheirPromises();
    void everythingIsSaidInGerman();
};

namespace {

// Replaces the text of the field.
void fillIn(QQuickWindow *window, const QString &field, const QString &text)
{
    QVERIFY(click(window, field));
    QTest::keyClick(window, Qt::Key_A, Qt::ControlModifier);
    type(window, text);
}

} // namespace

void TstPlanning::aPlanFromTheFirstClickToItsBooking()
{
    Desk desk;
    QQuickWindow *window = desk.show();
    QVERIFY(window != nullptr);
    window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_5, Qt::ControlModifier);
    QCOMPARE(window->property("page").toString(), QStringLiteral("planning"));
    desk.settle();
    QVERIFY(click(window, QStringLiteral("New plan")));
    QVERIFY(settled([&] { return onScreen(window, QStringLiteral("Save")) != nullptr; }));
    type(window, QStringLiteral("Rent"));
    QVERIFY(!desk.editor().isValid());
    fillIn(window, QStringLiteral("Amount"), QStringLiteral("700"));
    fillIn(window, QStringLiteral("First date"), QStringLiteral("2025-10-31"));
    QCOMPARE(desk.editor().name(), QStringLiteral("Rent"));
    QVERIFY(desk.editor().isValid());
    QCOMPARE(desk.editor().nextDates().size(), 5);
    QVERIFY(desk.editor().canBeLastDay());
    desk.editor().setLastDay(true);
    QCOMPARE(desk.editor().ruleText(), QStringLiteral("at the end of every month"));
    QVERIFY(desk.editor().passedText().startsWith(QLatin1Char('1')));
    QTest::keyClick(window, Qt::Key_Return); // saves, from any field
    QVERIFY(desk.becomes(1, 0));
    QCOMPARE(desk.planning().plans()->count(), 1);
    QVERIFY(click(window, QStringLiteral("Book “Rent”")));
    QVERIFY(desk.becomes(0, 1));
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.becomes(1, 0));
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(desk.becomes(0, 1));
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.becomes(1, 0));
    QVERIFY(click(window, QStringLiteral("Skip “Rent”")));
    QVERIFY(desk.becomes(0, 0));
    QTest::keyClick(window, Qt::Key_Z, Qt::ControlModifier);
    QVERIFY(desk.becomes(1, 0));
    QCOMPARE(desk.warnings(), QStringList());
}

void TstPlanning::dueOnesByKeyboard()
{
    Desk desk;
    desk.plan(QDate(2025, 9, 30)); // 30 September and 30 October
    QVERIFY(desk.becomes(2, 0));
    QQuickWindow *window = desk.show();
    window->setProperty("page", QStringLiteral("planning"));
    window->requestActivate();
    QVERIFY(QTest::qWaitForWindowActive(window));
    desk.settle();
    QQuickItem *list = onScreen(window, QStringLiteral("Due and coming"));
    QVERIFY(list != nullptr);
    list->forceActiveFocus();
    QTest::keyClick(window, Qt::Key_Return);
    QVERIFY(desk.becomes(1, 1));
    QTest::keyClick(window, Qt::Key_Delete);
    QVERIFY(desk.becomes(0, 1));
    QCOMPARE(desk.warnings(), QStringList());
}

void TstPlanning::theNextDayBringsWhatIsDue()
{
    Desk desk;
    desk.plan(kToday.addDays(1));
    QCOMPARE(desk.due(), 0);
    QCOMPARE(desk.planning().agenda()->count(), 1);
    desk.nextDay();
    QVERIFY(desk.becomes(1, 0));
    QVERIFY(!desk.planning().dueText().isEmpty());
}

void TstPlanning::whatBooksItselfIsBookedOnceAndNotAgainWhenDeleted()
{
    Desk desk;
    const PlanningTransaction plan = desk.plan(kToday.addDays(1), true);
    desk.planning().lookAgain();
    desk.settle();
    QCOMPARE(desk.booked(), 0);
    desk.nextDay();
    QVERIFY(desk.becomes(0, 1));
    desk.planning().lookAgain();
    desk.settle();
    QCOMPARE(desk.booked(), 1);
    Mutation mutation;
    mutation.remove(desk.catalog().type<Transaction>(),
                    plannedBookingId(plan.meta.id, kToday.addDays(1)));
    desk.write(mutation);
    desk.planning().lookAgain();
    desk.settle();
    QVERIFY(desk.becomes(1, 0));
}

// Books with one account and a plan that books itself today.
struct Device {
    Device()
    {
        open(tenant);
        account.meta.id = books.newId();
        account.name = QStringLiteral("Giro");
        plan.meta.id = books.newId();
        plan.name = QStringLiteral("Rent");
        plan.accountId = account.meta.id;
        plan.startDate = clock.today();
        plan.autoExecute = true;
        Mutation mutation;
        mutation.write(books.reader().catalog(), account).write(books.reader().catalog(), plan);
        history.run(mutation, QStringLiteral("made"));
        QVERIFY(settled([this] { return planning.agenda()->dueCount() == 1; }));
    }
    ~Device() { books.close(); }
    void open(const Id &which)
    {
        QVERIFY(books.open(
            {.path = folder.filePath(which.toString()), .tenant = which, .device = books.newId()}));
    }
    qint64 booked() { return *transactionCount(books.reader(), {}); }
    qint64 bookedAfterALook()
    {
        planning.bookByThemselves();
        for (int step = 0; step < 3; ++step) { // ask, make, write
            books.postAndWait([](Store &) {});
            QCoreApplication::processEvents();
        }
        return booked();
    }
    QTemporaryDir folder;
    ManualClock clock;
    SeededRandom random{3};
    Books books{clock, random};
    History history{books};
    Planning::Others others = Planning::Others::Silent;
    Planning planning{books, history, [this] { return others; }};
    Id tenant = books.newId();
    Account account;
    PlanningTransaction plan;
};

void TstPlanning::withAServerItWaitsForTheOtherDevices()
{
    constexpr qint64 kHour = 3'600'000;
    Device silent;
    QCOMPARE(silent.bookedAfterALook(), 0);
    silent.clock.advance(kHour); // who is offline books all the same
    QCOMPARE(silent.bookedAfterALook(), 1);
    Device device;
    device.others = Planning::Others::Arriving;
    QCOMPARE(device.bookedAfterALook(), 0);
    device.clock.advance(kHour); // a large set of books takes its time to arrive
    QCOMPARE(device.bookedAfterALook(), 0);
    device.others = Planning::Others::Heard;
    QCOMPARE(device.bookedAfterALook(), 1);
}

void TstPlanning::ofWhatWasDueLongAgoItIsAsked()
{
    Desk desk;
    const PlanningTransaction plan = desk.plan(kToday.addYears(-1), true);
    QVERIFY(desk.becomes(13, 0));
    QVERIFY(desk.editor().begin(plan.meta.id.toString()));
    QCOMPARE(desk.editor().passedText(),
             QStringLiteral("3 dates up to today will be booked at once. "
                            "10 dates up to today will be due."));
    desk.planning().lookAgain();
    QVERIFY(desk.becomes(10, 3));
}

void TstPlanning::whatWasDueInAPauseStaysUnbooked()
{
    Desk desk;
    const QString id = desk.plan(kToday.addDays(1), true).meta.id.toString();
    desk.planning().setActive(id, false);
    desk.settle();
    for (int day = 0; day < 3; ++day)
        desk.nextDay();
    desk.planning().setActive(id, true);
    desk.settle();
    desk.planning().lookAgain();
    desk.settle();
    QVERIFY(desk.becomes(0, 0));
    QCOMPARE(desk.planning().agenda()->count(), 0);
}

void TstPlanning::aBookingNeverEndsUpInOtherBooks()
{
    Device device;
    device.planning.book(device.plan.meta.id.toString(),
                         device.plan.startDate.toString(Qt::ISODate));
    device.books.close();
    device.open(device.books.newId());
    for (int step = 0; step < 3; ++step) {
        QCoreApplication::processEvents();
        device.books.postAndWait([](Store &) {});
    }
    QCOMPARE(device.booked(), 0);
}

void TstPlanning::pausingTakesDatesAwayUntilItGoesOn()
{
    Desk desk;
    const QString id = desk.plan(kToday).meta.id.toString();
    QVERIFY(desk.becomes(1, 0));
    desk.planning().setActive(id, false);
    QVERIFY(desk.becomes(0, 0));
    desk.session().history()->undo();
    QVERIFY(desk.becomes(1, 0));
    desk.planning().remove(id);
    QVERIFY(settled([&] { return desk.planning().plans()->count() == 0; }));
}

void TstPlanning::theForecastNamesTheLowestDay()
{
    Desk desk;
    desk.plan(QDate(2025, 12, 1));
    ForecastView &forecast = *desk.planning().forecast();
    QCOMPARE(forecast.accountNames().value(forecast.accountIndex()), QStringLiteral("Giro"));
    forecast.setSpanIndex(0);
    QCOMPARE(forecast.plot()->rowCount(), 31);
    QVERIFY(!forecast.isTooLow());
    QVERIFY2(forecast.lowestText().contains(QStringLiteral("300")),
             qPrintable(forecast.lowestText()));
    forecast.setSpanIndex(1);
    QVERIFY(forecast.isTooLow());
    forecast.setAccountIndex(1);
    QVERIFY(!forecast.isTooLow());
}

void TstPlanning::theCalendarShowsOneMonthOfAll()
{
    Desk desk;
    desk.plan(QDate(2025, 11, 28));
    PlanCalendarModel &calendar = *desk.planning().calendar();
    QCOMPARE(calendar.rowCount(), PlanCalendarModel::kCells);
    const auto entries = [&calendar] {
        int count = 0;
        for (int cell = 0; cell < calendar.rowCount(); ++cell)
            count += int(
                calendar.index(cell).data(PlanCalendarModel::EntriesRole).toStringList().size());
        return count;
    };
    QCOMPARE(calendar.title(), QStringLiteral("November 2025"));
    QCOMPARE(entries(), 1);
    calendar.go(-1);
    QCOMPARE(entries(), 0);
    calendar.go(0);
    calendar.go(100);
    QVERIFY(!calendar.canGoOn());
    QCOMPARE(calendar.title(), QStringLiteral("November 2026"));
    QVERIFY(entries() >= 1);
}

void TstPlanning::aNarrowCalendarTakesTheWholePage()
{
    Desk desk;
    desk.plan(QDate(2025, 11, 28));
    QQuickWindow *window = desk.show();
    QVERIFY(window != nullptr);
    window->resize(1280, 800);
    window->setProperty("page", QStringLiteral("planning"));
    desk.settle();
    QVERIFY(click(window, QStringLiteral("Calendar")));
    const auto width = [window] {
        QQuickItem *calendar = onScreen(window, QStringLiteral("Calendar of plans"));
        return calendar == nullptr ? 0.0 : calendar->width();
    };
    QVERIFY(settled([&] { return width() > 0; }));
    window->grabWindow();
    QVERIFY(width() < 600);
    window->resize(960, 600);
    window->grabWindow();
    QVERIFY(settled([&] { return width() > 640; }));
    QCOMPARE(desk.warnings(), QStringList());
}

void TstPlanning::modelsKeepTheirPromises()
{
    Desk desk;
    const auto mode = QAbstractItemModelTester::FailureReportingMode::QtTest;
    QAbstractItemModelTester agenda(desk.planning().agenda(), mode);
    QAbstractItemModelTester plans(desk.planning().plans(), mode);
    QAbstractItemModelTester calendar(desk.planning().calendar(), mode);
    desk.plan(QDate(2025, 9, 30));
    desk.plan(QDate(2025, 11, 30));
    QVERIFY(desk.becomes(2, 0));
    desk.planning().bookAll();
    QVERIFY(desk.becomes(0, 2));
}

void TstPlanning::everythingIsSaidInGerman()
{
    DesktopRig::Look look;
    look.language = QStringLiteral("de");
    Desk desk(look);
    const PlanningTransaction plan = desk.plan(QDate(2025, 11, 5));
    AgendaModel &agenda = *desk.planning().agenda();
    QCOMPARE(agenda.index(0).data(AgendaModel::DistanceRole).toString(),
             QStringLiteral("22 Tage überfällig"));
    QCOMPARE(desk.planning().dueText(), QStringLiteral("1 geplante Buchung fällig"));
    PlanListModel &plans = *desk.planning().plans();
    QCOMPARE(plans.index(0).data(PlanListModel::RuleRole).toString(),
             QStringLiteral("jeden Monat am 5."));
    desk.nextDay();
    QVERIFY(settled([&] {
        return agenda.index(0).data(AgendaModel::DistanceRole).toString()
            == QStringLiteral("23 Tage überfällig");
    }));
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstPlanning test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_planning.moc"
