// SPDX-License-Identifier: GPL-3.0-or-later
#include "merge/decide.h"

#include <algorithm>

namespace finwise::merge {
namespace {

// The smallest stamp of this device that is later than the one given.
Stamp successor(const Stamp &stamp, const Id &device)
{
    return Stamp{stamp.ms, stamp.counter + 1, device};
}

// What becomes of one merge group.
enum class Judgement {
    Follows, // the author had seen exactly this value
    Agrees,  // a concurrent change to the same value: nobody loses
    Wins,    // concurrent and later
    Loses,   // concurrent and earlier
};

// Follows, wins and agrees with a later stamp: the group belongs to the op afterwards.
struct Verdict {
    Judgement judgement = Judgement::Agrees;
    bool takesOver = false;
    Stamp stamp; // the group's if it takes over
};

class Judge {
public:
    explicit Judge(const Question &question)
        : m_question(question), m_op(question.op), m_type(*question.type), m_groups(fieldGroups())
    {
    }
    Decision run();

private:
    [[nodiscard]] bool isUnordered() const;
    [[nodiscard]] Decision create() const;
    Decision removal();
    Decision removalOfTombstone();
    Decision edit();
    [[nodiscard]] bool isRepeatedCreate() const;
    [[nodiscard]] Decision refuse(Outcome outcome, const QStringList &groups) const;
    [[nodiscard]] Verdict judgeFields(const QString &group) const;
    [[nodiscard]] Verdict judgeWholeRecord() const;
    [[nodiscard]] Verdict judgeLife(const QMap<QString, Verdict> &fields) const;
    [[nodiscard]] Verdict compare(bool same, bool sameValue, const Stamp &against) const;

    [[nodiscard]] QStringList fieldGroups() const;
    [[nodiscard]] bool hasSeen(const QString &group) const;
    [[nodiscard]] bool isSameContent(const QString &group) const;
    [[nodiscard]] bool writesLife() const { return m_op.groups.contains(kGroupLife); }
    [[nodiscard]] bool isTombstone() const { return m_current->record.meta.deletedAt.has_value(); }
    [[nodiscard]] GroupState state(const QString &group) const
    {
        return m_current->groups.value(group);
    }
    [[nodiscard]] QStringList allGroups() const;
    [[nodiscard]] GroupState latest(const QStringList &groups) const;

    [[nodiscard]] RecordState successorState() const;
    static void finish(RecordState &next);
    // One entry per op whose value in these groups is displaced.
    [[nodiscard]] QList<Loser> displaced(const QStringList &groups) const;

    const Question &m_question;
    const Op &m_op;
    const EntityType &m_type;
    const RecordState *m_current = nullptr; // set when the record is known
    QStringList m_groups;                   // merge groups of fields that the op writes
};

// In record mode an edit writes the record as a whole.
QStringList Judge::fieldGroups() const
{
    QStringList groups;
    for (const QLatin1StringView group : m_type.groups) {
        if (group != kGroupLife && (m_question.wholeRecord || m_op.groups.contains(group)))
            groups.append(group);
    }
    return groups;
}

QStringList Judge::allGroups() const
{
    return QStringList(m_type.groups.begin(), m_type.groups.end());
}

bool Judge::hasSeen(const QString &group) const
{
    return m_op.base.value(group) == state(group).op;
}

bool Judge::isSameContent(const QString &group) const
{
    const QJsonObject &mine = m_current->record.data;
    return withGroup(m_type, mine, m_op.data, group) == mine;
}

GroupState Judge::latest(const QStringList &groups) const
{
    GroupState found;
    for (const QString &group : groups) {
        if (const GroupState candidate = state(group); candidate.stamp > found.stamp)
            found = candidate;
    }
    return found;
}

bool Judge::isUnordered() const
{
    for (auto it = m_op.base.begin(); it != m_op.base.end(); ++it) {
        const bool isCurrent = m_current != nullptr && state(it.key()).op == it.value();
        if (!it.value().isEmpty() && !isCurrent && !m_question.seen(it.value()))
            return true;
    }
    return false;
}

Decision Judge::run()
{
    if (m_question.current)
        m_current = &*m_question.current;
    if (isUnordered())
        return Decision{Outcome::OutOfOrder, std::nullopt, {}};
    if (m_current == nullptr)
        return m_op.isDelete ? Decision{} : create();
    if (m_op.isDelete)
        return isTombstone() ? removalOfTombstone() : removal();
    return edit();
}

Decision Judge::create() const
{
    RecordState made;
    made.record = Record{&m_type, {}, m_op.data};
    made.record.meta.id = m_question.recordId;
    made.record.meta.createdAt = m_op.createdAt;
    made.record.meta.updatedAt = Instant{m_op.stamp.ms};
    made.record.meta.version = 1;
    for (const QString &group : allGroups())
        made.groups.insert(group, GroupState{m_op.id, m_op.stamp});
    return Decision{Outcome::Applied, made, {}};
}

RecordState Judge::successorState() const
{
    RecordState next = *m_current;
    next.record.type = &m_type;
    ++next.record.meta.version;
    return next;
}

void Judge::finish(RecordState &next)
{
    qint64 ms = next.record.meta.updatedAt.ms;
    for (const GroupState &group : std::as_const(next.groups))
        ms = std::max(ms, group.stamp.ms);
    next.record.meta.updatedAt = Instant{ms};
}

Decision Judge::refuse(Outcome outcome, const QStringList &groups) const
{
    const QString winner = latest(groups).op;
    return Decision{
        outcome, std::nullopt, {Loser{m_op.id, winner, m_op.groups, m_op.isDelete, m_op.data}}};
}

QList<Loser> Judge::displaced(const QStringList &groups) const
{
    QList<Loser> losers;
    for (const QString &group : groups) {
        const QString op = state(group).op;
        const auto known = std::find_if(losers.begin(), losers.end(),
                                        [&](const Loser &loser) { return loser.op == op; });
        if (known != losers.end())
            known->groups.append(group);
        else
            losers.append(Loser{op, m_op.id, {group}, false, m_current->record.data});
    }
    return losers;
}

// A delete speaks about the whole record: it must be later than all of it that it had not seen. As
// it follows what it had seen it is younger than that, whatever its clock says: one's own edit just
// before it must not beat it because somebody else has changed something else.
Decision Judge::removal()
{
    QStringList seen;
    QStringList unseen;
    for (const QString &group : allGroups())
        (hasSeen(group) ? seen : unseen).append(group);
    const Stamp stamp = std::max(m_op.stamp, successor(latest(seen).stamp, m_op.stamp.device));
    if (!unseen.isEmpty() && m_question.policy == Policy::FirstWins)
        return refuse(Outcome::Rejected, unseen);
    if (!unseen.isEmpty() && stamp < latest(unseen).stamp)
        return refuse(Outcome::Lost, unseen);
    unseen.removeAll(QString(kGroupLife));
    Decision decision;
    decision.losers = displaced(unseen);
    RecordState next = successorState();
    next.record.meta.deletedAt = Instant{stamp.ms};
    next.groups.insert(kGroupLife, GroupState{m_op.id, stamp});
    finish(next);
    decision.next = next;
    return decision;
}

// Both wanted the same. The later of the two deletes is the one that an edit has to beat, in
// whichever order they arrive.
Decision Judge::removalOfTombstone()
{
    if (m_op.stamp <= state(kGroupLife).stamp)
        return {};
    RecordState next = successorState();
    next.record.meta.deletedAt = Instant{m_op.stamp.ms};
    next.groups.insert(kGroupLife, GroupState{m_op.id, m_op.stamp});
    finish(next);
    return Decision{Outcome::Applied, next, {}};
}

Verdict Judge::compare(bool same, bool sameValue, const Stamp &against) const
{
    if (same)
        return {Judgement::Follows, true,
                std::max(m_op.stamp, successor(against, m_op.stamp.device))};
    const bool later = m_op.stamp > against;
    if (sameValue)
        return {Judgement::Agrees, later, m_op.stamp};
    return {later ? Judgement::Wins : Judgement::Loses, later, m_op.stamp};
}

Verdict Judge::judgeFields(const QString &group) const
{
    return compare(hasSeen(group), isSameContent(group), state(group).stamp);
}

// Bases are sent for the groups the author changed; in record mode all groups carry the same op,
// so the base of one stands for the others.
Verdict Judge::judgeWholeRecord() const
{
    QString base;
    for (const QString &group : m_groups) {
        if (base.isEmpty())
            base = m_op.base.value(group);
    }
    const bool seen = std::all_of(m_groups.begin(), m_groups.end(), [&](const QString &group) {
        return m_op.base.value(group, base) == state(group).op;
    });
    const bool sameValue = std::all_of(m_groups.begin(), m_groups.end(),
                                       [&](const QString &group) { return isSameContent(group); });
    return compare(seen, sameValue, latest(m_groups).stamp);
}

// An edit of a tombstone by somebody who did not know of the delete asks for life, too.
Verdict Judge::judgeLife(const QMap<QString, Verdict> &fields) const
{
    if (!isTombstone() && !writesLife())
        return {};
    const GroupState life = state(kGroupLife);
    Verdict verdict = compare(writesLife() && hasSeen(kGroupLife), !isTombstone(), life.stamp);
    // A change that follows what it had seen is younger than that, whatever its clock says.
    for (const Verdict &field : fields) {
        if (verdict.judgement == Judgement::Loses && field.judgement == Judgement::Follows
            && field.stamp > life.stamp)
            verdict = {Judgement::Wins, true, field.stamp};
    }
    return verdict;
}

// Two devices created the same record apart, a bank statement read twice for instance. The second
// create must not take the record over: edits that have seen the first would count as concurrent.
bool Judge::isRepeatedCreate() const
{
    return writesLife() && m_op.base.isEmpty() && !isTombstone()
        && m_op.data == m_current->record.data;
}

Decision Judge::edit()
{
    if (isRepeatedCreate())
        return {};
    QMap<QString, Verdict> fields;
    for (const QString &group : m_groups)
        fields.insert(group, m_question.wholeRecord ? judgeWholeRecord() : judgeFields(group));
    const Verdict life = judgeLife(fields);

    const auto isConflict = [](const Verdict &verdict) {
        return verdict.judgement == Judgement::Wins || verdict.judgement == Judgement::Loses;
    };
    if (m_question.policy == Policy::FirstWins
        && (isConflict(life) || std::any_of(fields.begin(), fields.end(), isConflict)))
        return refuse(Outcome::Rejected, m_groups + QStringList{kGroupLife});

    RecordState next = successorState();
    bool changed = false;
    QStringList lost;
    QStringList overwritten;
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        if (it->judgement == Judgement::Loses)
            lost.append(it.key());
        if (it->judgement == Judgement::Wins && !isSameContent(it.key()))
            overwritten.append(it.key());
        if (!it->takesOver)
            continue;
        changed = true;
        next.record.data = withGroup(m_type, next.record.data, m_op.data, it.key());
        next.groups.insert(it.key(), GroupState{m_op.id, it->stamp});
    }
    if (life.takesOver) {
        changed = true;
        next.record.meta.deletedAt.reset();
        next.groups.insert(kGroupLife, GroupState{m_op.id, life.stamp});
    }
    Decision decision;
    if (life.judgement == Judgement::Loses) {
        // The record stays deleted. Its content takes the edit in all the same, so that a tombstone
        // is the same in whichever order edit and delete arrive.
        decision = refuse(Outcome::Lost, {kGroupLife});
    } else if (!lost.isEmpty()) {
        decision = Decision{
            Outcome::Lost, std::nullopt, {Loser{m_op.id, latest(lost).op, lost, false, m_op.data}}};
    }
    // The content of a tombstone was given up by the delete, which is journaled in its place.
    if (!isTombstone())
        decision.losers.append(displaced(overwritten));
    else if (life.judgement == Judgement::Wins)
        decision.losers.append(
            Loser{state(kGroupLife).op, m_op.id, {kGroupLife}, true, m_current->record.data});
    if (changed) {
        finish(next);
        decision.next = next;
    }
    return decision;
}

} // namespace

Decision decide(const Question &question)
{
    Q_ASSERT(question.type != nullptr && question.seen);
    return Judge(question).run();
}

Instant effectiveTime(Instant serverNow, Instant clientNow, Instant updatedAt)
{
    const qint64 age = std::max<qint64>(0, clientNow.ms - updatedAt.ms);
    return Instant{serverNow.ms - age};
}

} // namespace finwise::merge
