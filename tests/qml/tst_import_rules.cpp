// SPDX-License-Identifier: GPL-3.0-or-later
// Importing and automating through the real models on the real store: what is learnt about a
// bank's file, several files, taking back; rules from the form to the books and back.
#include "rule_moments.h"

#include "models/format.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QFile>
#include <QFileInfo>
#include <QTest>

using namespace finwise;

class TstImportRules : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A correction is used for the next file with that header, and the file is read again at once.
    void aCorrectionIsRemembered();
    // Separator, encoding, date order and decimal mark can be said, and unsaid.
    void howItIsWritten();
    // Several files are looked at one after the other and give one result.
    void severalFiles();
    // Text from the clipboard is a file like any other.
    void clipboard();
    // An import can be taken back from the history; rejected rows can be saved with the reason.
    void historyAndRejectedRows();
    // The statement's balance is compared with the account's.
    void balanceOfTheStatement();
    // A row that may be there already is shown beside the one that is.
    void aPossibleDuplicateIsShownBesideItsTwin();
    // What cannot be opened is named, with what helps; folders and files differ.
    void whatCannotBeOpenedIsNamed();
    // A rule made in the form is stored as FinWise 0.4 writes it, and read back unchanged.
    void EXT_1_ruleForm();
    // What this version does not understand stays word for word through an edit.
    void unknownLinesSurviveAnEdit();
    // Trying shows rows and reasons and changes nothing; applying is one step of undo.
    void tryApplyUndo();
    // Switching off and deleting can be undone.
    void switchOffAndDelete();
    // On entry rules fill what is empty and leave what was typed.
    void onEntry();

private:
    static QUrl file(const QTemporaryDir &folder, const QString &name, const QByteArray &text);
};

static bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

static bool shows(ImportController *import, ImportController::Stage stage)
{
    return settled([=] { return import->stage() == stage; });
}

static const QByteArray kFirst = "Datum;Wer;Was;Betrag\n13.01.2026;Kiosk;Zeitung;2,50\n"
                                 "14.01.2026;Laden;Brot;3,20\n";
static const QByteArray kSecond = "Datum;Wer;Was;Betrag\n15.01.2026;Markt;Obst;4,10\n";

QUrl TstImportRules::file(const QTemporaryDir &folder, const QString &name, const QByteArray &text)
{
    QFile out(folder.filePath(name));
    if (!out.open(QIODevice::WriteOnly) || out.write(text) != text.size())
        return {};
    return QUrl::fromLocalFile(out.fileName());
}

void TstImportRules::aCorrectionIsRemembered()
{
    DesktopRig rig({});
    QTemporaryDir folder;
    ImportController *import = rig.session().statement();
    QAbstractItemModelTester profiles(import->profiles());
    QAbstractItemModelTester checks(import->checklist());
    import->read(file(folder, QStringLiteral("a.csv"), kFirst));
    QVERIFY(shows(import, ImportController::Stage::Preview));
    const bool inverted = import->sumText().startsWith(QChar(0x2212));
    import->swapSigns();
    QVERIFY(shows(import, ImportController::Stage::Preview));
    QCOMPARE(import->sumText().startsWith(QChar(0x2212)), !inverted);
    import->commit();
    QVERIFY(shows(import, ImportController::Stage::Result));
    QCOMPARE(import->profiles()->count(), 1);
    import->read(file(folder, QStringLiteral("b.csv"), kSecond));
    QVERIFY(shows(import, ImportController::Stage::Preview));
    QCOMPARE(import->sumText().startsWith(QChar(0x2212)), !inverted);
    // Renamed, exported, forgotten, taken over again.
    const QString name = rig.session().accounts()->names().first();
    import->profiles()->rename(name, QStringLiteral("Mine"));
    const QUrl json = QUrl::fromLocalFile(folder.filePath(QStringLiteral("p.json")));
    import->profiles()->exportTo(json);
    import->profiles()->remove(QStringLiteral("Mine"));
    QCOMPARE(import->profiles()->count(), 0);
    import->profiles()->importFrom(json);
    QVERIFY(import->profiles()->profiles().find(QStringLiteral("Mine")) != nullptr);
}

void TstImportRules::howItIsWritten()
{
    DesktopRig rig({});
    QTemporaryDir folder;
    ImportController *import = rig.session().statement();
    import->read(file(folder, QStringLiteral("a.csv"),
                      "date;payee;amount\n2026-01-13;Kiosk;-1.234\n2026-01-14;Laden;-2.500\n"));
    QVERIFY(shows(import, ImportController::Stage::Preview));
    for (int kind = 0; kind < ImportOverrides::kKinds; ++kind) {
        QVERIFY(import->overrideChoices(kind).size() > 2);
        QCOMPARE(import->overrideChoice(kind), 0);
    }
    import->setOverride(ImportOverrides::Decimal, 1);
    QVERIFY(shows(import, ImportController::Stage::Preview));
    QCOMPARE(import->overrideChoice(ImportOverrides::Decimal), 1);
    QVERIFY(import->sumText().contains(QStringLiteral("3,734")));
    import->setOverride(ImportOverrides::Decimal, 2);
    QVERIFY(shows(import, ImportController::Stage::Preview));
    QVERIFY(import->sumText().contains(QStringLiteral("3.73")));
}

void TstImportRules::severalFiles()
{
    DesktopRig rig({});
    QTemporaryDir folder;
    ImportController *import = rig.session().statement();
    import->readAll({file(folder, QStringLiteral("a.csv"), kFirst),
                     file(folder, QStringLiteral("b.csv"), kSecond)});
    QVERIFY(shows(import, ImportController::Stage::Preview));
    QCOMPARE(import->queueText(), QStringLiteral("File 1 of 2"));
    import->commit();
    QVERIFY(settled([&] {
        return import->stage() == ImportController::Stage::Preview
            && import->fileName() == QStringLiteral("b.csv");
    }));
    import->commit();
    QVERIFY(shows(import, ImportController::Stage::Result));
    QVERIFY(settled([&] { return rig.session().allTransactions()->count() == 3; }));
    QVERIFY(import->resultTitle().startsWith(QStringLiteral("3")));
    import->undo();
    QVERIFY(shows(import, ImportController::Stage::Undone));
    QVERIFY(settled([&] { return rig.session().allTransactions()->count() == 0; }));
}

void TstImportRules::clipboard()
{
    DesktopRig rig({});
    QGuiApplication::clipboard()->setText(QString::fromUtf8(kFirst));
    rig.session().statement()->paste();
    QVERIFY(shows(rig.session().statement(), ImportController::Stage::Preview));
    QCOMPARE(rig.session().statement()->toImport(), 2);
    QGuiApplication::clipboard()->setText(QStringLiteral("hello"));
    rig.session().statement()->reset();
    rig.session().statement()->paste();
    QVERIFY(shows(rig.session().statement(), ImportController::Stage::Failed));
}

void TstImportRules::historyAndRejectedRows()
{
    DesktopRig rig({});
    QTemporaryDir folder;
    ImportController *import = rig.session().statement();
    QAbstractItemModelTester tester(import->imports());
    import->read(QUrl::fromLocalFile(DesktopRig::statementPath()));
    QVERIFY(shows(import, ImportController::Stage::Preview));
    import->commit();
    QVERIFY(shows(import, ImportController::Stage::Result));
    QCOMPARE(import->rejectedCount(), 1);
    const QString csv = folder.filePath(QStringLiteral("rejected.csv"));
    import->saveRejected(QUrl::fromLocalFile(csv));
    QFile saved(csv);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(saved.readAll().contains("3x.11.2025"));
    QCOMPARE(import->imports()->count(), 1);
    import->imports()->undo(0);
    QVERIFY(settled([&] { return rig.session().allTransactions()->count() == 0; }));
    QVERIFY(settled([&] { return !import->imports()->isBusy(); }));
    QVERIFY(!import->imports()
                 ->data(import->imports()->index(0), ImportHistoryModel::CanUndoRole)
                 .toBool());
}

void TstImportRules::balanceOfTheStatement()
{
    DesktopRig rig({});
    ImportController *import = rig.session().statement();
    import->read(QUrl::fromLocalFile(DesktopRig::statementPath()));
    QVERIFY(shows(import, ImportController::Stage::Preview));
    QVERIFY(!import->balanceText().isEmpty());
    // A new account begins with what was there before the statement.
    QVERIFY(import->balanceFits());
    import->rows()->toggle(0);
    QVERIFY(!import->balanceFits());
}

void TstImportRules::aPossibleDuplicateIsShownBesideItsTwin()
{
    DesktopRig rig({});
    QTemporaryDir folder;
    ImportController *import = rig.session().statement();
    const QByteArray header = "Datum;Empfänger;Verwendungszweck;Betrag\n";
    import->read(file(folder, QStringLiteral("a.csv"),
                      header + "13.01.2026;Kiosk;Zeitung;-2,50\n14.01.2026;Laden;Brot;-3,20\n"));
    QVERIFY(shows(import, ImportController::Stage::Preview));
    import->commit();
    QVERIFY(shows(import, ImportController::Stage::Result));
    rig.settle();
    import->read(file(folder, QStringLiteral("b.csv"),
                      header + "15.01.2026;Der Laden;Brot;-3,20\n15.01.2026;Bad;Karte;-9,90\n"));
    QVERIFY(shows(import, ImportController::Stage::Preview));
    ImportRowsModel *rows = import->rows();
    const auto cell = [rows](int row, int role) {
        return rows->data(rows->index(row), role).toString();
    };
    QCOMPARE(rows->count(ImportRowsModel::Possible), 1);
    QCOMPARE(cell(0, ImportRowsModel::TwinPayeeRole), QStringLiteral("Laden"));
    QCOMPARE(cell(0, ImportRowsModel::TwinDateRole), dateText(QDate(2026, 1, 14)));
    QCOMPARE(cell(0, ImportRowsModel::TwinAmountRole), cell(0, ImportRowsModel::AmountTextRole));
    QCOMPARE(cell(1, ImportRowsModel::TwinPayeeRole), QString());
}

void TstImportRules::whatCannotBeOpenedIsNamed()
{
    DesktopRig rig({});
    QTemporaryDir folder;
    ImportController *import = rig.session().statement();
    import->read(QUrl::fromLocalFile(folder.path()));
    QVERIFY(shows(import, ImportController::Stage::Failed));
    QCOMPARE(import->fileName(), QFileInfo(folder.path()).fileName());
    QVERIFY2(import->problem().contains(QStringLiteral("folder")), qPrintable(import->problem()));
    import->read(QUrl::fromLocalFile(folder.filePath(QStringLiteral("gone.csv"))));
    QVERIFY(settled([=] { return import->problem().contains(QStringLiteral("no such file")); }));
    QCOMPARE(import->fileName(), QStringLiteral("gone.csv"));
}

void TstImportRules::EXT_1_ruleForm()
{
    DesktopRig rig({});
    Session &session = rig.session();
    session.fillWithDemo();
    QVERIFY(settled([&] { return session.accounts()->accountCount() == 5; }));
    RuleEditor *editor = session.ruleEditor();
    QAbstractItemModelTester conditions(editor->conditions());
    QAbstractItemModelTester actions(editor->actions());
    editor->beginNew();
    QVERIFY(!editor->isValid());
    editor->setName(QStringLiteral("Big"));
    const auto choose = [&](int row, const QString &subject, const QString &way) {
        RuleLinesModel *lines = editor->conditions();
        lines->setType(row, int(lines->typeNames().indexOf(subject)));
        const QStringList ways =
            lines->data(lines->index(row), RuleLinesModel::OperatorNamesRole).toStringList();
        // Each way to compare is offered once, whatever type it is written with.
        QCOMPARE(QSet<QString>(ways.begin(), ways.end()).size(), ways.size());
        lines->setOperator(row, int(ways.indexOf(way)));
        QCOMPARE(lines->data(lines->index(row), RuleLinesModel::OperatorIndexRole).toInt(),
                 int(ways.indexOf(way)));
    };
    choose(0, QStringLiteral("Amount"), QStringLiteral("is below"));
    editor->conditions()->setValueText(0, QStringLiteral("much"));
    QVERIFY(!editor->isValid());
    editor->conditions()->setValueText(0, QStringLiteral("-100.50"));
    editor->conditions()->append();
    choose(1, QStringLiteral("Date"), QStringLiteral("is within 3 days of"));
    editor->conditions()->setValueText(1, dateText(QDate(2025, 11, 27)));
    editor->actions()->setChoice(0, 0);
    editor->setStage(int(RuleStage::Post));
    editor->setPriority(7);
    editor->setAny(true);
    QVERIFY(editor->isValid());
    editor->save();
    QVERIFY(settled([&] { return session.rules()->count() == kDemoRules + 1; }));
    const AutomationRule rule = session.rules()->rules().last(); // of the last stage
    QCOMPARE(rule.conditions.at(0).toObject().value(QStringLiteral("type")),
             QJsonValue(enumName(rules::ConditionType::AmountLess)));
    QCOMPARE(rule.conditions.at(0).toObject().value(QStringLiteral("operator")),
             QJsonValue(enumName(rules::ConditionOperator::Equals)));
    QCOMPARE(rule.conditions.at(1).toObject().value(QStringLiteral("type")),
             QJsonValue(enumName(rules::ConditionType::DateApprox)));
    QCOMPARE(rule.conditions.at(0).toObject().value(QStringLiteral("value")), QJsonValue(-100.5));
    QCOMPARE(rule.conditions.at(1).toObject().value(QStringLiteral("value")),
             QJsonValue(QStringLiteral("2025-11-27")));
    QCOMPARE(rule.conditionLogic, ConditionLogic::Any);
    QVERIFY(rules::parseRule(rule).has_value());
    QVERIFY(settled([&] { return !editor->isNew(); }));
    QVERIFY(!editor->isDirty());
}

void TstImportRules::unknownLinesSurviveAnEdit()
{
    DesktopRig rig({});
    Session &session = rig.session();
    session.fillWithDemo();
    rig.settle();
    giveRules(rig);
    QVERIFY(settled([&] { return session.rules()->count() == kDemoRules + 3; }));
    QAbstractItemModelTester tester(session.rules());
    const AutomationRule odd = session.rules()->rules().first();
    QVERIFY(!session.rules()
                 ->data(session.rules()->index(0), RuleListModel::ProblemRole)
                 .toString()
                 .isEmpty());
    RuleEditor *editor = session.ruleEditor();
    editor->begin(odd.meta.id.toString());
    editor->setName(QStringLiteral("renamed"));
    QVERIFY(editor->isValid());
    editor->save();
    QVERIFY(settled(
        [&] { return session.rules()->rules().first().name == QStringLiteral("renamed"); }));
    QCOMPARE(session.rules()->rules().first().conditions, odd.conditions);
}

void TstImportRules::tryApplyUndo()
{
    DesktopRig rig({});
    Session &session = rig.session();
    session.fillWithDemo();
    rig.settle();
    session.ruleEditor()->begin(giveRules(rig));
    RuleTrialModel *trial = session.ruleTrial();
    QAbstractItemModelTester tester(trial);
    trial->tryEdited();
    QVERIFY(settled([&] { return trial->isDone(); }));
    const int rows = trial->rowCount();
    QVERIFY(rows > 0);
    QVERIFY(!trial->data(trial->index(0), RuleTrialModel::EffectRole).toString().isEmpty());
    const auto notes = [&] {
        const auto all = transactions(session.books().reader(), {}).value();
        return int(std::count_if(all.begin(), all.end(), [](const Transaction &row) {
            return row.note == QStringLiteral("2025");
        }));
    };
    QCOMPARE(notes(), 0);
    trial->apply();
    QVERIFY(settled([&] { return notes() == rows; }));
    QVERIFY(settled([&] { return session.history()->canUndo(); }));
    session.history()->undo();
    QVERIFY(settled([&] { return notes() == 0; }));
}

void TstImportRules::switchOffAndDelete()
{
    DesktopRig rig({});
    Session &session = rig.session();
    session.fillWithDemo();
    rig.settle();
    giveRules(rig);
    QVERIFY(settled([&] { return session.rules()->count() == kDemoRules + 3; }));
    session.rules()->setActive(0, false);
    QVERIFY(settled([&] { return !session.rules()->rules().first().isActive; }));
    session.rules()->remove(0);
    QVERIFY(settled([&] { return session.rules()->count() == kDemoRules + 2; }));
    session.history()->undo();
    QVERIFY(settled([&] { return session.rules()->count() == kDemoRules + 3; }));
}

void TstImportRules::onEntry()
{
    DesktopRig rig({});
    Session &session = rig.session();
    session.fillWithDemo();
    rig.settle();
    giveRules(rig);
    QVERIFY(settled([&] { return session.rules()->count() == kDemoRules + 3; }));
    TransactionEditor *editor = session.transactionEditor();
    const int before = session.allTransactions()->count();
    const auto enter = [&](const QString &note) {
        editor->beginNew(session.accounts()->firstAccountId());
        editor->setPayee(QStringLiteral("Lottery"));
        editor->setAmount(QStringLiteral("+2,000"));
        editor->setNote(note);
        QVERIFY(editor->isValid());
        editor->save();
    };
    enter({});
    enter(QStringLiteral("mine"));
    QVERIFY(settled([&] { return session.allTransactions()->count() == before + 2; }));
    QStringList notes;
    const auto rows = transactions(session.books().reader(), {});
    QVERIFY(rows.has_value());
    for (const Transaction &row : *rows) {
        if (row.payee == QStringLiteral("Lottery"))
            notes.append(row.note);
    }
    notes.sort();
    QCOMPARE(notes, (QStringList{QStringLiteral("!"), QStringLiteral("mine")}));
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstImportRules test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_import_rules.moc"
