// SPDX-License-Identifier: GPL-3.0-or-later
// The sync centre through the real window on the real store: what the server refused, what lost
// against another device, what waits in other books; and that every error says what to do.
#include "desktop_rig.h"

#include "models/error_text.h"
#include "store/sync_store.h"

#include <QApplication>
#include <QFile>
#include <QJsonDocument>
#include <QTest>

using namespace finwise;

class TstPutRight : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // A refused change says why, and can be retried, corrected and given up (PRD-G6).
    void PRD_G6_deadLetters();
    // A lost change is shown side by side and comes back with one click (MU-2.2).
    void MU_2_2_conflicts();
    // What waits in books that are not open keeps "Synced" from being shown.
    void countsCoverAllBooks();
    // Every kind of error has a cause and a remedy in both languages (PRD-G6).
    void PRD_G6_errorTexts_data();
    void PRD_G6_errorTexts();
};

static bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

// Takes what is pending and lets the server answer in that way.
static void answer(DesktopRig &rig, const std::function<Settlement(const QueueEntry &)> &verdict)
{
    rig.session().books().post([verdict](Store &store) {
        const auto batch = store.sync().queue().take({});
        for (const QueueEntry &entry : *batch) {
            const auto full = store.sync().queue().find(entry.entry.id);
            if (!store.sync().settle({verdict(**full)}))
                qFatal("the verdict could not be stored");
        }
    });
    rig.settle();
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

void TstPutRight::PRD_G6_deadLetters()
{
    DesktopRig rig({});
    QQuickWindow *window = rig.show();
    QVERIFY(window != nullptr);
    window->setProperty("page", QStringLiteral("sync"));
    SyncCentre *centre = rig.session().syncCentre();
    newAccount(rig, QStringLiteral("Giro"));
    QCOMPARE(centre->queue()->count(), 1);
    const auto refuse = [](const QueueEntry &entry) {
        Settlement settlement;
        settlement.kind = Settlement::Kind::DeadLetter;
        settlement.result.id = entry.entry.id;
        settlement.errorKind = ErrorKind::Validation;
        settlement.errorText = QStringLiteral("name");
        settlement.counted = true;
        return settlement;
    };
    answer(rig, refuse);
    ChangeListModel *refused = centre->deadLetters();
    QVERIFY(settled([&] { return refused->count() == 1; }));
    const auto text = [&](ChangeListModel::Role role) {
        return refused->data(refused->index(0), role).toString();
    };
    QCOMPARE(text(ChangeListModel::TitleRole), QStringLiteral("Giro"));
    QVERIFY(text(ChangeListModel::CauseRole).startsWith(ErrorText::cause(ErrorKind::Validation)));
    QCOMPARE(text(ChangeListModel::RemedyRole), ErrorText::remedy(ErrorKind::Validation));
    QVERIFY(!window->grabWindow().isNull());

    centre->retry(refused->idAt(0));
    QVERIFY(settled([&] { return refused->count() == 0 && centre->queue()->count() == 1; }));
    answer(rig, refuse);
    QVERIFY(settled([&] { return refused->count() == 1; }));
    QTemporaryDir folder;
    const QString file = folder.filePath(QStringLiteral("refused.json"));
    centre->exportDeadLetters(QUrl::fromLocalFile(file));
    QVERIFY(settled([&] { return QFile::exists(file); }));
    centre->replace(refused->idAt(0));
    QVERIFY(settled([&] { return refused->count() == 0 && centre->queue()->count() == 1; }));
    QCOMPARE(rig.session().accounts()->accountCount(), 1);
    answer(rig, refuse);
    QVERIFY(settled([&] { return refused->count() == 1; }));
    // The server never had the account: given up, it is gone.
    centre->discard(refused->idAt(0));
    QVERIFY(settled(
        [&] { return refused->count() == 0 && rig.session().accounts()->accountCount() == 0; }));
    centre->exportLog(QUrl::fromLocalFile(folder.filePath(QStringLiteral("log.json"))));
    QFile log(folder.filePath(QStringLiteral("log.json")));
    QVERIFY(log.open(QIODevice::ReadOnly));
    QVERIFY(QJsonDocument::fromJson(log.readAll()).isObject());
    QCOMPARE(rig.warnings(), QStringList());
}

void TstPutRight::MU_2_2_conflicts()
{
    DesktopRig rig({});
    QQuickWindow *window = rig.show();
    QVERIFY(window != nullptr);
    window->setProperty("page", QStringLiteral("sync"));
    SyncCentre *centre = rig.session().syncCentre();
    const QString account = newAccount(rig, QStringLiteral("Mine"));
    answer(rig, [](const QueueEntry &entry) {
        Settlement settlement;
        settlement.kind = Settlement::Kind::Lost;
        settlement.result.id = entry.entry.id;
        settlement.result.verdict = wire::Verdict::ConflictLost;
        wire::SyncRecord theirs;
        theirs.entity = entry.entry.entity;
        theirs.id = entry.entry.entityId;
        theirs.version = 3;
        theirs.cursor = QStringLiteral("e.3");
        theirs.createdAt = theirs.updatedAt = entry.entry.updatedAt;
        theirs.data = entry.entry.data;
        theirs.data.insert(QStringLiteral("name"), QStringLiteral("Theirs"));
        settlement.result.record = theirs;
        return settlement;
    });
    QVERIFY(settled([&] { return centre->conflicts()->count() == 1; }));
    QVERIFY(settled([&] {
        return rig.session().accounts()->accountName(account) == QStringLiteral("Theirs");
    }));
    ConflictFieldsModel *fields = centre->fields();
    QVERIFY(fields->rowCount() > 0);
    QVERIFY(fields->data(fields->index(0), ConflictFieldsModel::DiffersRole).toBool());
    QCOMPARE(fields->data(fields->index(0), ConflictFieldsModel::MineRole).toString(),
             QStringLiteral("Mine"));
    QCOMPARE(fields->data(fields->index(0), ConflictFieldsModel::TheirsRole).toString(),
             QStringLiteral("Theirs"));
    QVERIFY(!window->grabWindow().isNull());
    centre->restore(centre->conflictId());
    QVERIFY(settled([&] {
        return rig.session().accounts()->accountName(account) == QStringLiteral("Mine")
            && centre->conflicts()->count() == 0;
    }));
    QCOMPARE(centre->queue()->count(), 1);
    QCOMPARE(rig.warnings(), QStringList());
}

void TstPutRight::countsCoverAllBooks()
{
    DesktopRig rig({});
    newAccount(rig, QStringLiteral("Waits"));
    rig.session().tenants()->create(QStringLiteral("Second"));
    rig.settle();
    SyncStatus status;
    status.state = SyncState::Synced;
    rig.session().sync()->take(status);
    QVERIFY(settled(
        [&] { return rig.session().sync()->display().state == QStringLiteral("waiting"); }));
    rig.session().tenants()->remove(rig.session().tenants()->activeId());
    rig.settle();
    QCOMPARE(rig.session().tenants()->count(), 1);
    QVERIFY(settled([&] { return rig.session().accounts()->accountCount() == 1; }));
}

void TstPutRight::PRD_G6_errorTexts_data()
{
    QTest::addColumn<QString>("language");
    QTest::newRow("English") << QStringLiteral("en");
    QTest::newRow("German") << QStringLiteral("de");
}

void TstPutRight::PRD_G6_errorTexts()
{
    QFETCH(QString, language);
    Languages languages;
    languages.use(language);
    QSet<QString> causes;
    for (int kind = 0; kind <= int(ErrorKind::Internal); ++kind) {
        const QString cause = ErrorText::cause(ErrorKind(kind));
        const QString remedy = ErrorText::remedy(ErrorKind(kind));
        QVERIFY(cause.endsWith(QLatin1Char('.')) && remedy.endsWith(QLatin1Char('.')));
        causes.insert(cause);
        Languages other;
        other.use(language == QStringLiteral("de") ? QStringLiteral("en") : QStringLiteral("de"));
        QVERIFY2(ErrorText::cause(ErrorKind(kind)) != cause, qPrintable(cause));
        QVERIFY2(ErrorText::remedy(ErrorKind(kind)) != remedy, qPrintable(remedy));
        languages.use(language);
    }
    QCOMPARE(causes.size(), int(ErrorKind::Internal) + 1);
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstPutRight test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_put_right.moc"
