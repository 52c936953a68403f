// SPDX-License-Identifier: GPL-3.0-or-later
// The preview of an import as a person sees it: the words of every row stand in the window, in
// every bucket, and neither QML nor Qt complains on the way.
#include "desktop_rig.h"
#include "on_screen.h"

#include <QApplication>
#include <QRegularExpression>

using namespace finwise;

namespace {

void addWords(const QQuickItem *item, QStringList &words)
{
    if (!item->isVisible() || item->opacity() < 0.1)
        return;
    const QString text = item->property("text").toString();
    if (!text.isEmpty() && item->width() >= 1 && item->height() >= 1)
        words.append(text);
    for (const QQuickItem *child : item->childItems())
        addWords(child, words);
}

// What is drawn inside the item; what has no room of its own is not.
QStringList wordsIn(const QQuickItem *item)
{
    QStringList words;
    addWords(item, words);
    return words;
}

bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

} // namespace

class TstImportPreview : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every warning fails the test it comes in.
    void init() { QTest::failOnWarning(QRegularExpression(QStringLiteral("."))); }
    // New rows, rows beside their twins and rows nobody can read show their words in their buckets.
    void wordsOfEveryBucket();
    // Rows that are there already do, too, when the statement is read once more.
    void wordsOfRowsThatAreThere();

private:
    using Bucket = ImportRowsModel::Bucket;
    static bool preview(DesktopRig &rig);
    static QStringList missing(QQuickWindow *window, const ImportRowsModel *rows);
    static void look(QQuickWindow *window, ImportController *import, Bucket bucket, int count);
};

bool TstImportPreview::preview(DesktopRig &rig)
{
    ImportController *import = rig.session().statement();
    import->read(QUrl::fromLocalFile(DesktopRig::statementPath()));
    return settled([=] { return import->stage() == ImportController::Stage::Preview; });
}

// What the model says of the rows at the top of the list and the window does not show.
QStringList TstImportPreview::missing(QQuickWindow *window, const ImportRowsModel *rows)
{
    constexpr int kInView = 5; // fit into the window, with twins
    const auto *list = onScreen(window, QStringLiteral("Rows of the statement"));
    if (list == nullptr)
        return {QStringLiteral("the list")};
    QStringList missing;
    for (int row = 0; row < std::min(kInView, rows->rowCount()); ++row) {
        QQuickItem *item = nullptr;
        QMetaObject::invokeMethod(const_cast<QQuickItem *>(list), "itemAtIndex",
                                  Q_RETURN_ARG(QQuickItem *, item), Q_ARG(int, row));
        const QStringList words = item == nullptr ? QStringList() : wordsIn(item);
        for (int role : {ImportRowsModel::DateTextRole, ImportRowsModel::PayeeRole,
                         ImportRowsModel::DescriptionRole, ImportRowsModel::AmountTextRole,
                         ImportRowsModel::ReasonRole, ImportRowsModel::TwinDateRole,
                         ImportRowsModel::TwinPayeeRole, ImportRowsModel::TwinAmountRole}) {
            const QString said = rows->data(rows->index(row), role).toString();
            const bool shown = std::any_of(words.begin(), words.end(), [&](const QString &word) {
                return word.contains(said);
            });
            if (!said.isEmpty() && !shown)
                missing.append(QStringLiteral("row %1: %2").arg(row).arg(said));
        }
        if (words.size() < 3)
            missing.append(QStringLiteral("row %1: nearly all").arg(row));
    }
    return missing;
}

void TstImportPreview::look(QQuickWindow *window, ImportController *import, Bucket bucket,
                            int count)
{
    QVERIFY(click(window, import->bucketTexts().at(bucket)));
    QCOMPARE(import->rows()->bucket(), int(bucket));
    QCOMPARE(import->rows()->rowCount(), count);
    QStringList left;
    const bool all = settled([&] {
        window->grabWindow();
        return (left = missing(window, import->rows())).isEmpty();
    });
    QVERIFY2(all, qPrintable(left.join(QStringLiteral(" | "))));
}

void TstImportPreview::wordsOfEveryBucket()
{
    DesktopRig rig({});
    rig.session().fillWithDemo();
    rig.settle();
    QQuickWindow *window = rig.show();
    QVERIFY(window != nullptr);
    window->setProperty("page", QStringLiteral("import"));
    QVERIFY(preview(rig));
    ImportController *import = rig.session().statement();
    look(window, import, Bucket::New, 5);
    look(window, import, Bucket::Possible, 8);
    look(window, import, Bucket::Problem, 1);
    look(window, import, Bucket::All, 14);
    QVERIFY(
        import->rows()->data(import->rows()->index(0), ImportRowsModel::TwinPayeeRole).isValid());
    QCOMPARE(rig.warnings(), QStringList());
}

void TstImportPreview::wordsOfRowsThatAreThere()
{
    DesktopRig rig({});
    QQuickWindow *window = rig.show();
    QVERIFY(window != nullptr);
    window->setProperty("page", QStringLiteral("import"));
    ImportController *import = rig.session().statement();
    QVERIFY(preview(rig));
    import->commit();
    QVERIFY(settled([=] { return import->stage() == ImportController::Stage::Result; }));
    rig.settle();
    QVERIFY(preview(rig));
    look(window, import, Bucket::Duplicate, 13);
    look(window, import, Bucket::Problem, 1);
    QCOMPARE(rig.warnings(), QStringList());
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    QAccessible::setActive(true);
    TstImportPreview test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_import_preview.moc"
