// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/inquiry.h"

#include "support/test_main.h"

#include <QTemporaryDir>

using namespace finwise;

// Books, and a question whose answer is how often it was put.
struct Asker {
    QTemporaryDir folder;
    ManualClock clock;
    SeededRandom random{11};
    Books books{clock, random};
    int put = 0;
    QList<int> heard;
    Inquiry<int> inquiry{
        books, Books::Lane::Rows,
        [this] { return [number = ++put](Reader &) { return Result<int>(number); }; },
        [this](const Result<int> &answer) { heard.append(*answer); }};

    void open(const QString &name)
    {
        const StoreOptions options{folder.filePath(name), books.newId(), books.newId()};
        QVERIFY(books.open(options).has_value());
    }
    [[nodiscard]] bool hears(const QList<int> &answers)
    {
        return QTest::qWaitFor([&] { return heard == answers; });
    }
};

class TstInquiry final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whoAsksMeanwhileIsAnsweredByOneMore();
    void whileNobodyWatchesNothingIsAsked();
    void answersOfClosedBooksAreNotHeard();
};
static RegisterTest<TstInquiry> registered("inquiry");

void TstInquiry::whoAsksMeanwhileIsAnsweredByOneMore()
{
    Asker asker;
    asker.inquiry.ask(); // of no books
    QCOMPARE(asker.put, 0);
    asker.open(QStringLiteral("a.sqlite"));
    for (int i = 0; i < 3; ++i)
        asker.inquiry.ask();
    QCOMPARE(asker.put, 1);
    QVERIFY(asker.hears({1, 2}));
    asker.inquiry.ask();
    QVERIFY(asker.hears({1, 2, 3}));
}

void TstInquiry::whileNobodyWatchesNothingIsAsked()
{
    Asker asker;
    asker.open(QStringLiteral("a.sqlite"));
    QVERIFY(asker.inquiry.setWatched(false));
    QVERIFY(!asker.inquiry.setWatched(false));
    asker.inquiry.ask();
    asker.inquiry.ask();
    QCOMPARE(asker.put, 0);
    asker.inquiry.setWatched(true);
    QVERIFY(asker.hears({1}));
    asker.inquiry.setWatched(false);
    asker.inquiry.setWatched(true); // nothing has changed
    QCOMPARE(asker.put, 1);
}

void TstInquiry::answersOfClosedBooksAreNotHeard()
{
    Asker asker;
    asker.open(QStringLiteral("a.sqlite"));
    asker.inquiry.ask();
    asker.books.close();
    asker.open(QStringLiteral("b.sqlite"));
    asker.inquiry.ask();
    QVERIFY(asker.hears({2}));
    asker.inquiry.ask();
    QVERIFY(asker.hears({2, 3}));
}

#include "tst_inquiry.moc"
