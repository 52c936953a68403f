// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a person meets it: real QML on the real store, in memory of nothing but a folder
// of its own. Any warning of QML fails the test.
#include "desktop_rig.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QFile>
#include <QTest>
#include <QXmlStreamReader>

using namespace finwise;

class TstDesktop : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every page shows without a warning, empty and full, in both languages and themes.
    void pages_data();
    void pages();
    // The language changes while the window is open, without a warning.
    void languageSwitchesAtRunTime();
    // Account, transaction, edit, delete and their undoing give the balances they must (TASK-1).
    void bookkeeping();
    // The running balance stays right while a search hides rows.
    void balanceUnderSearch();
    // A statement goes from the file to the rows; the same file again adds nothing; taking it
    // back leaves the books as they were (PRD-MOCK).
    void importAndBack();
    // Every text is translated, in every plural form.
    void translations_data();
    void translations();

private:
    static QString createAccount(DesktopRig &rig, const QString &name);
    static void enter(DesktopRig &rig, const QString &account, const QString &payee,
                      const QString &amount, bool income);
};

// The store answers from its own thread.
static bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

QString TstDesktop::createAccount(DesktopRig &rig, const QString &name)
{
    AccountEditor *editor = rig.session().accountEditor();
    editor->beginNew();
    editor->setName(name);
    editor->setOpening(QStringLiteral("100.00"));
    QString id;
    QObject context;
    QObject::connect(editor, &AccountEditor::saved, &context,
                     [&id](const QString &saved) { id = saved; });
    editor->save();
    if (!settled([&] { return !id.isEmpty(); }))
        return {};
    return id;
}

void TstDesktop::enter(DesktopRig &rig, const QString &account, const QString &payee,
                       const QString &amount, bool income)
{
    TransactionEditor *editor = rig.session().transactionEditor();
    editor->beginNew(account);
    editor->setPayee(payee);
    editor->setAmount(amount);
    editor->setIncome(income);
    const int before = rig.session().allTransactions()->count();
    QVERIFY(editor->isValid());
    editor->save();
    QVERIFY(settled([&] { return rig.session().allTransactions()->count() == before + 1; }));
    rig.settle();
}

void TstDesktop::pages_data()
{
    QTest::addColumn<bool>("demo");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("theme");
    QTest::newRow("empty, English, light")
        << false << QStringLiteral("en") << QStringLiteral("light");
    QTest::newRow("demo, German, dark") << true << QStringLiteral("de") << QStringLiteral("dark");
}

void TstDesktop::pages()
{
    QFETCH(bool, demo);
    QFETCH(QString, language);
    QFETCH(QString, theme);
    DesktopRig rig({language, theme});
    if (demo)
        rig.session().fillWithDemo();
    QVERIFY(settled([&] { return !demo || rig.session().accounts()->accountCount() == 5; }));
    QQuickWindow *window = rig.show();
    QVERIFY2(window != nullptr, qPrintable(rig.warnings().join(QLatin1Char('\n'))));
    for (const char *page : {"dashboard", "accounts", "transactions", "budgets", "planning",
                             "statistics", "names", "import", "sync", "settings"}) {
        window->setProperty("page", QString::fromLatin1(page));
        QVERIFY(!window->grabWindow().isNull());
    }
    QMetaObject::invokeMethod(window, "newTransaction");
    QVERIFY(!window->grabWindow().isNull());
    QCOMPARE(rig.warnings(), QStringList());
}

void TstDesktop::languageSwitchesAtRunTime()
{
    DesktopRig rig({QStringLiteral("en"), QStringLiteral("light")});
    rig.session().fillWithDemo();
    QVERIFY(settled([&] { return rig.session().accounts()->accountCount() == 5; }));
    QVERIFY(rig.show() != nullptr);
    QCOMPARE(rig.session().sync()->display().text, QStringLiteral("On this device"));
    rig.session().settings()->setLanguageIndex(2);
    QCOMPARE(rig.session().sync()->display().text, QStringLiteral("Auf diesem Gerät"));
    QVERIFY(rig.session().accounts()->totalText().endsWith(QStringLiteral("€")));
    rig.session().settings()->setThemeIndex(2);
    QCOMPARE(rig.warnings(), QStringList());
}

void TstDesktop::bookkeeping()
{
    DesktopRig rig({});
    Session &session = rig.session();
    QAbstractItemModelTester accountsTester(session.accounts());
    QAbstractItemModelTester registerTester(session.accountRegister());
    QAbstractItemModelTester tenantsTester(session.tenants());
    const QString account = createAccount(rig, QStringLiteral("Giro"));
    QVERIFY(settled([&] { return session.accounts()->accountCount() == 1; }));
    session.accountRegister()->setAccountId(account);
    enter(rig, account, QStringLiteral("Bakery"), QStringLiteral("12.34"), false);
    QCOMPARE(session.accounts()->balanceText(account), QStringLiteral("€87.66"));
    enter(rig, account, QStringLiteral("Employer"), QStringLiteral("+1,000.00"), true);
    QCOMPARE(session.accounts()->balanceText(account), QStringLiteral("€1,087.66"));
    QVERIFY(settled([&] { return session.accountRegister()->count() == 2; }));

    TransactionEditor *editor = session.transactionEditor();
    const QString bakery = session.accountRegister()->idAt(
        session.accountRegister()->data(session.accountRegister()->index(0),
                                        RegisterModel::PayeeRole)
                == QStringLiteral("Bakery")
            ? 0
            : 1);
    QVERIFY(editor->begin(bakery));
    editor->setAmount(QStringLiteral("20"));
    editor->save();
    QVERIFY(settled(
        [&] { return session.accounts()->balanceText(account) == QStringLiteral("€1,080.00"); }));

    session.accountRegister()->remove(session.accountRegister()->rowOf(bakery));
    QVERIFY(settled([&] { return session.accountRegister()->count() == 1; }));
    QCOMPARE(session.accounts()->balanceText(account), QStringLiteral("€1,100.00"));
    session.history()->undo();
    QVERIFY(settled([&] { return session.accountRegister()->count() == 2; }));
    QCOMPARE(session.accounts()->balanceText(account), QStringLiteral("€1,080.00"));
    session.history()->redo();
    QVERIFY(settled([&] { return session.accountRegister()->count() == 1; }));

    session.accounts()->removeAccount(account);
    QVERIFY(settled([&] {
        return session.accounts()->accountCount() == 0 && session.allTransactions()->count() == 0;
    }));
    session.history()->undo();
    QVERIFY(settled([&] {
        return session.accounts()->accountCount() == 1 && session.allTransactions()->count() == 1;
    }));
    QCOMPARE(session.accounts()->balanceText(account), QStringLiteral("€1,100.00"));
}

void TstDesktop::balanceUnderSearch()
{
    DesktopRig rig({});
    Session &session = rig.session();
    session.fillWithDemo();
    QVERIFY(settled([&] { return session.accounts()->accountCount() == 5; }));
    RegisterModel *model = session.accountRegister();
    QAbstractItemModelTester tester(model);
    model->setAccountId(session.accounts()->firstAccountId());
    // The rows and the sums of the accounts come on ways of their own.
    QVERIFY(settled([&] {
        return model->isReady() && model->count() > 0
            && model->data(model->index(0), RegisterModel::BalanceTextRole).toString()
                   == session.accounts()->balanceText(model->accountId());
    }));
    QHash<QString, QString> balances;
    for (int row = 0; row < model->count(); ++row)
        balances.insert(model->idAt(row),
                        model->data(model->index(row), RegisterModel::BalanceTextRole).toString());
    model->setSearchText(QStringLiteral("mobile"));
    QVERIFY(settled([&] { return model->count() < balances.size(); }));
    QVERIFY(model->count() > 5);
    for (int row = 0; row < model->count(); ++row) {
        QCOMPARE(model->data(model->index(row), RegisterModel::BalanceTextRole).toString(),
                 balances.value(model->idAt(row)));
    }
    model->setSearchText(QStringLiteral("100%_nothing"));
    QVERIFY(settled([&] { return model->count() == 0; }));
}

void TstDesktop::importAndBack()
{
    DesktopRig rig({});
    Session &session = rig.session();
    ImportController *import = session.statement();
    QAbstractItemModelTester rowsTester(import->rows());
    QAbstractItemModelTester columnsTester(import->columns());
    const QUrl file = QUrl::fromLocalFile(DesktopRig::statementPath());
    import->read(file);
    QVERIFY(settled([&] { return import->stage() == ImportController::Stage::Preview; }));
    QCOMPARE(import->toImport(), 13);
    QCOMPARE(import->rows()->count(ImportRowsModel::Problem), 1);
    QVERIFY(import->proofHolds());
    import->rows()->toggle(0);
    QCOMPARE(import->toImport(), 12);
    import->rows()->toggle(0);
    import->commit();
    QVERIFY(settled([&] { return import->stage() == ImportController::Stage::Result; }));
    QVERIFY(settled([&] { return session.allTransactions()->count() == 13; }));
    QCOMPARE(session.accounts()->accountCount(), 1);

    import->read(file);
    QVERIFY(settled([&] { return import->stage() == ImportController::Stage::Preview; }));
    QCOMPARE(import->toImport(), 0);
    QCOMPARE(import->rows()->count(ImportRowsModel::Duplicate), 13);
    QVERIFY(!import->canImport());

    // What the user deleted by hand stays deleted; the row says so, and choosing it brings it back.
    import->reset();
    rig.settle();
    session.allTransactions()->remove(0);
    QVERIFY(settled([&] { return session.allTransactions()->count() == 12; }));
    import->read(file);
    QVERIFY(settled([&] { return import->stage() == ImportController::Stage::Preview; }));
    QCOMPARE(import->toImport(), 0);
    QVERIFY(!import->canImport());
    ImportRowsModel *rows = import->rows();
    rows->setBucket(ImportRowsModel::Duplicate);
    QCOMPARE(rows->rowCount(), 13);
    QList<int> deleted;
    for (int row = 0; row < rows->rowCount(); ++row) {
        if (rows->data(rows->index(row), ImportRowsModel::ChoosableRole).toBool())
            deleted.append(row);
        rows->toggle(row);
    }
    QCOMPARE(deleted.size(), 1);
    QVERIFY(rows->data(rows->index(deleted.first()), ImportRowsModel::IncludedRole).toBool());
    QCOMPARE(import->toImport(), 1);
    rows->toggle(deleted.first());
    QCOMPARE(rows->data(rows->index(deleted.first()), ImportRowsModel::ReasonRole).toString(),
             QStringLiteral("You deleted it earlier"));
    rows->toggle(deleted.first());
    import->commit();
    QVERIFY(settled([&] { return import->stage() == ImportController::Stage::Result; }));
    QVERIFY(settled([&] { return session.allTransactions()->count() == 13; }));
    import->undo();
    QVERIFY(settled([&] { return import->stage() == ImportController::Stage::Undone; }));
    QVERIFY(settled([&] { return session.allTransactions()->count() == 12; }));

    import->read(QUrl::fromLocalFile(QStringLiteral("/nowhere/statement.csv")));
    QVERIFY(settled([&] { return import->stage() == ImportController::Stage::Failed; }));
    QVERIFY(!import->problem().isEmpty());
}

void TstDesktop::translations_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("German") << QStringLiteral("finwise_de.ts");
    QTest::newRow("English") << QStringLiteral("finwise_en.ts");
}

void TstDesktop::translations()
{
    QFETCH(QString, file);
    QFile ts(QStringLiteral(FINWISE_TRANSLATIONS "/") + file);
    QVERIFY(ts.open(QIODevice::ReadOnly));
    QXmlStreamReader xml(&ts);
    QString source;
    int texts = 0;
    while (!xml.atEnd()) {
        xml.readNext();
        if (!xml.isStartElement())
            continue;
        if (xml.name() == QStringLiteral("source"))
            source = xml.readElementText();
        if (xml.name() != QStringLiteral("translation"))
            continue;
        ++texts;
        QVERIFY2(!xml.attributes().hasAttribute(QStringLiteral("type")), qPrintable(source));
        QStringList forms;
        QString plain;
        while (!(xml.readNext() == QXmlStreamReader::EndElement
                 && xml.name() == QStringLiteral("translation"))) {
            if (xml.isStartElement())
                forms.append(xml.readElementText());
            else if (xml.isCharacters())
                plain += xml.text();
        }
        if (forms.isEmpty()) {
            QVERIFY2(!plain.trimmed().isEmpty(), qPrintable(source));
        } else {
            QCOMPARE(forms.size(), 2);
            QVERIFY2(!forms.contains(QString()), qPrintable(source));
        }
    }
    QVERIFY2(!xml.hasError(), qPrintable(xml.errorString()));
    QVERIFY(texts > 300);
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstDesktop test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktop.moc"
