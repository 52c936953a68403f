// SPDX-License-Identifier: GPL-3.0-or-later
// The columns of a register: where they lie, and that the choice of the user is kept.
#include "desktop_rig.h"

#include "models/register_columns.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QTemporaryDir>
#include <QTest>

using namespace finwise;

class TstRegisterColumns : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // The shown columns fill the width without overlapping, whatever is moved or hidden.
    void columnsNeverOverlap();
    // What was moved and hidden is so in every register and after a new start.
    void choicesAreRemembered();
    // Payee and amount cannot be hidden; words that make no sense are left out.
    void nonsenseIsNotTaken();
};

// Settings on a profile in a folder of its own.
struct Kept {
    ManualClock clock;
    SeededRandom random{3};
    Languages languages;
    Appearance appearance;
    std::unique_ptr<Profile> profile;
    Books books{clock, random};
    History history{books};
    std::unique_ptr<SettingsController> settings;

    explicit Kept(const QString &folder)
    {
        auto opened = Profile::open(folder, clock, random);
        if (!opened)
            qFatal("%s", qPrintable(describe(opened.error())));
        profile = std::move(*opened);
        settings = std::make_unique<SettingsController>(
            *profile, history, languages, appearance,
            SettingsController::Overrides{QStringLiteral("en"), QStringLiteral("light")});
    }
};

static QStringList shown(const RegisterColumns &columns)
{
    QMap<int, QString> byPlace;
    for (int row = 0; row < columns.rowCount(); ++row) {
        const QModelIndex index = columns.index(row);
        if (columns.data(index, RegisterColumns::WidthRole).toInt() > 0) {
            byPlace.insert(columns.data(index, RegisterColumns::XRole).toInt(),
                           columns.data(index, RegisterColumns::TitleRole).toString());
        }
    }
    return byPlace.values();
}

static void expectNoOverlap(const RegisterColumns &columns)
{
    QMap<int, int> endByX;
    for (int row = 0; row < columns.rowCount(); ++row) {
        const QModelIndex index = columns.index(row);
        const int x = columns.data(index, RegisterColumns::XRole).toInt();
        const int width = columns.data(index, RegisterColumns::WidthRole).toInt();
        if (width > 0)
            endByX.insert(x, x + width);
    }
    int end = 0;
    for (auto it = endByX.cbegin(); it != endByX.cend(); ++it) {
        QVERIFY(it.key() > end);
        end = it.value();
    }
    QVERIFY(end < columns.width());
}

void TstRegisterColumns::columnsNeverOverlap()
{
    for (const double width : {480.0, 600.0, 701.0, 1'000.0, 2'300.0}) {
        RegisterColumns columns;
        QAbstractItemModelTester tester(&columns);
        columns.setWidth(width);
        columns.setShowsAccount(true);
        for (int row = 0; row < columns.rowCount(); ++row) {
            for (const int places : {1, -2, 5, -9}) {
                columns.moveBy(row, places);
                expectNoOverlap(columns);
            }
            columns.want(row, row % 2 == 0);
            expectNoOverlap(columns);
        }
    }
}

void TstRegisterColumns::choicesAreRemembered()
{
    const QTemporaryDir folder;
    {
        Kept kept(folder.path());
        RegisterColumns one;
        RegisterColumns other;
        for (RegisterColumns *columns : {&one, &other}) {
            columns->setSettings(kept.settings.get());
            columns->setWidth(900);
        }
        QCOMPARE(shown(one).first(), QStringLiteral("Date"));
        one.moveBy(0, 1);
        one.want(2, false);
        QCOMPARE(shown(one), shown(other));
        QCOMPARE(shown(other).first(), QStringLiteral("Payee and purpose"));
        QVERIFY(!shown(other).contains(QStringLiteral("Category")));
    }
    Kept again(folder.path());
    RegisterColumns columns;
    columns.setSettings(again.settings.get());
    columns.setWidth(900);
    QCOMPARE(shown(columns),
             (QStringList{QStringLiteral("Payee and purpose"), QStringLiteral("Date"),
                          QStringLiteral("Amount"), QStringLiteral("Balance")}));
}

void TstRegisterColumns::nonsenseIsNotTaken()
{
    const QTemporaryDir folder;
    Kept kept(folder.path());
    kept.settings->setRegisterColumns(QStringLiteral("-payee,amount,amount,,nothing,-amount"));
    RegisterColumns columns;
    columns.setSettings(kept.settings.get());
    columns.setWidth(900);
    QCOMPARE(columns.rowCount(), 6);
    QVERIFY(shown(columns).contains(QStringLiteral("Payee and purpose")));
    QVERIFY(shown(columns).contains(QStringLiteral("Amount")));
    for (int row = 0; row < columns.rowCount(); ++row) {
        columns.want(row, false);
        columns.moveBy(row, 100);
    }
    columns.moveBy(-1, 1);
    columns.moveBy(99, 1);
    expectNoOverlap(columns);
    QVERIFY(shown(columns).contains(QStringLiteral("Amount")));
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstRegisterColumns test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_register_columns.moc"
