// SPDX-License-Identifier: GPL-3.0-or-later
// The laws that make devices converge: whatever order concurrent changes arrive in, the record
// ends the same and every value that did not survive is in the journal. Small sets of changes are
// tried completely, larger ones at random.
#include "merge/decide.h"

#include "domain/entities.h"
#include "support/test_main.h"

#include <rapidcheck.h>

#include <QHash>
#include <QSet>

#include <algorithm>
#include <numeric>

using namespace finwise;
using namespace finwise::merge;

class TstMergeLaws final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void anyOrderOfFourChangesEndsTheSame();
    void anyOrderInRecordModeEndsTheSame();
    void anyOrderOfManyChangesEndsTheSame();
    void everyLosingValueIsJournaledOnce();
    void nothingIsLostWithDeletesEither();
    void decidingAgainChangesNothing();
};
static RegisterTest<TstMergeLaws> registered("merge_laws");

namespace {

const QString kInitial = QStringLiteral("initial");
constexpr qint64 kInitialMs = 150; // between the first and the second change

enum class Kind { Core, Rest, Both, Delete, Undelete };
constexpr int kKinds = 5;

const EntityType &type()
{
    return EntityCatalog::standard().type<Transaction>();
}

QJsonObject content(int value)
{
    Transaction transaction;
    transaction.date = QDate(2025, 6, 1);
    transaction.amount.minor = value;
    transaction.payee = QString::number(value);
    return dataToJson(transaction);
}

// The n-th change is later than the one before and has values of its own.
Op change(int number, Kind kind)
{
    const Id device = *Id::parse(QStringLiteral("00000000-0000-7000-8000-000000000001"));
    Op op;
    op.id = QString::number(number);
    op.stamp = Stamp{100 * number, 0, device};
    op.createdAt = Instant{100 * number};
    static const QHash<int, QJsonObject> contents = [] {
        QHash<int, QJsonObject> made;
        for (int i = 0; i < 40; ++i)
            made.insert(i, content(i));
        return made;
    }();
    op.data = contents.value(number);
    switch (kind) {
    case Kind::Core: op.groups = {kGroupCore}; break;
    case Kind::Rest: op.groups = {kGroupRest}; break;
    case Kind::Both: op.groups = {kGroupCore, kGroupRest}; break;
    case Kind::Delete:
        op.groups = {kGroupLife};
        op.isDelete = true;
        break;
    case Kind::Undelete: op.groups = {kGroupCore, kGroupLife}; break;
    }
    return op;
}

RecordState initial()
{
    RecordState state;
    state.record.type = &type();
    state.record.meta.version = 1;
    state.record.meta.updatedAt = Instant{kInitialMs};
    state.record.data = content(0);
    for (const QLatin1StringView group : type().groups)
        state.groups.insert(group, GroupState{kInitial, Stamp{kInitialMs, 0, {}}});
    return state;
}

struct End {
    RecordState state;
    QList<Loser> losers;
};

Decision judge(const Op &op, const RecordState &state, bool wholeRecord)
{
    Question question;
    question.type = &type();
    question.op = op;
    question.current = state;
    question.wholeRecord = wholeRecord;
    question.seen = [](const QString &) { return true; };
    return decide(question);
}

End play(const QList<Op> &ops, const std::vector<int> &order, bool wholeRecord = false)
{
    End end{initial(), {}};
    for (const int i : order) {
        const Decision decision = judge(ops[i], end.state, wholeRecord);
        if (decision.next)
            end.state = *decision.next;
        end.losers.append(decision.losers);
    }
    return end;
}

// What must not depend on the order. Which op a living record owes its life to may: it matters to
// nobody, because a delete is compared with the latest change of the whole record.
QString essence(const RecordState &state)
{
    const bool deleted = state.record.meta.deletedAt.has_value();
    QString text =
        QStringLiteral("%1 %2 deleted %3")
            .arg(state.record.data.value(QLatin1StringView("payee")).toString())
            .arg(state.record.data.value(QLatin1StringView("amount"))[u"minor"].toInteger())
            .arg(deleted ? state.record.meta.deletedAt->ms : 0);
    for (auto it = state.groups.begin(); it != state.groups.end(); ++it) {
        if (deleted || it.key() != kGroupLife)
            text += QStringLiteral(" %1:%2@%3").arg(it.key(), it->op).arg(it->stamp.ms);
    }
    return text;
}

QList<Op> changes(const std::vector<int> &kinds)
{
    QList<Op> ops;
    for (const int kind : kinds)
        ops.append(change(int(ops.size()) + 1, Kind(kind)));
    return ops;
}

// Visits every assignment of kinds to `count` changes and every order of them.
void everySmallCase(int count, int kinds, const std::function<void(const QList<Op> &)> &visit)
{
    std::vector<int> chosen(std::size_t(count), 0);
    for (;;) {
        visit(changes(chosen));
        std::size_t place = 0;
        while (place < chosen.size() && ++chosen[place] == kinds)
            chosen[place++] = 0;
        if (place == chosen.size())
            return;
    }
}

std::vector<int> inOrder(qsizetype count)
{
    std::vector<int> order(std::size_t(count), 0);
    std::iota(order.begin(), order.end(), 0);
    return order;
}

// Empty, or what went wrong.
QString dependsOnOrder(const QList<Op> &ops, bool wholeRecord)
{
    std::vector<int> order = inOrder(ops.size());
    const QString expected = essence(play(ops, order, wholeRecord).state);
    while (std::next_permutation(order.begin(), order.end())) {
        const QString actual = essence(play(ops, order, wholeRecord).state);
        if (actual == expected)
            continue;
        QString text;
        for (const int i : order)
            text += ops[i].id + (ops[i].isDelete ? u'd' : u'e') + ops[i].groups.join(u'+') + u' ';
        return QStringLiteral("%1: %2 instead of %3").arg(text, actual, expected);
    }
    return {};
}

// The value op wrote in this group, taken from content that may hold it.
bool holdsValue(const QJsonObject &data, const Op &op, const QString &group)
{
    return withGroup(type(), data, op.data, group) == data;
}

} // namespace

void TstMergeLaws::anyOrderOfFourChangesEndsTheSame()
{
    everySmallCase(4, kKinds, [](const QList<Op> &ops) {
        const QString problem = dependsOnOrder(ops, false);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    });
}

void TstMergeLaws::anyOrderInRecordModeEndsTheSame()
{
    everySmallCase(3, kKinds, [](const QList<Op> &ops) {
        const QString problem = dependsOnOrder(ops, true);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    });
}

void TstMergeLaws::anyOrderOfManyChangesEndsTheSame()
{
    QVERIFY(rc::check("any order of concurrent changes ends the same", [] {
        const int count = *rc::gen::inRange(2, 30);
        const auto kinds = *rc::gen::container<std::vector<int>>(std::size_t(count),
                                                                 rc::gen::inRange(0, kKinds));
        const QList<Op> ops = changes(kinds);
        std::vector<int> order = inOrder(count);
        const QString expected = essence(play(ops, order).state);
        for (std::size_t i = order.size(); i > 1; --i)
            std::swap(order[i - 1], order[std::size_t(*rc::gen::inRange(0, int(i)))]);
        RC_ASSERT(essence(play(ops, order).state) == expected);
    }));
}

void TstMergeLaws::everyLosingValueIsJournaledOnce()
{
    everySmallCase(4, 3, [](const QList<Op> &ops) { // edits only
        std::vector<int> order = inOrder(ops.size());
        do {
            const End end = play(ops, order);
            QHash<QString, int> times; // "op group" → losers
            for (const Loser &loser : end.losers) {
                for (const QString &group : loser.groups)
                    ++times[loser.op + u' ' + group];
            }
            for (const Op &op : ops) {
                for (const QString &group : op.groups) {
                    const bool survived = end.state.groups.value(group).op == op.id;
                    QCOMPARE(times.value(op.id + u' ' + group), survived ? 0 : 1);
                }
            }
        } while (std::next_permutation(order.begin(), order.end()));
    });
}

void TstMergeLaws::nothingIsLostWithDeletesEither()
{
    everySmallCase(3, kKinds, [](const QList<Op> &ops) {
        std::vector<int> order = inOrder(ops.size());
        do {
            const End end = play(ops, order);
            const bool deleted = end.state.record.meta.deletedAt.has_value();
            for (const Op &op : ops) {
                if (op.isDelete) {
                    const bool journaled = std::any_of(
                        end.losers.begin(), end.losers.end(),
                        [&](const Loser &loser) { return loser.wasDelete; });
                    QVERIFY(deleted || journaled);
                    continue;
                }
                for (const QString &group : op.groups) {
                    if (group == kGroupLife
                        || (!deleted && holdsValue(end.state.record.data, op, group)))
                        continue;
                    const bool journaled = std::any_of(
                        end.losers.begin(), end.losers.end(),
                        [&](const Loser &loser) { return holdsValue(loser.data, op, group); });
                    QVERIFY2(journaled, qPrintable(op.id + u' ' + group));
                }
            }
        } while (std::next_permutation(order.begin(), order.end()));
    });
}

void TstMergeLaws::decidingAgainChangesNothing()
{
    everySmallCase(3, kKinds, [](const QList<Op> &ops) {
        const End end = play(ops, inOrder(ops.size()));
        const Decision again = judge(ops.last(), end.state, false);
        QCOMPARE(again.outcome, Outcome::Applied);
        QVERIFY(!again.next && again.losers.isEmpty());
    });
}

#include "tst_merge_laws.moc"
