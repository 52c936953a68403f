// SPDX-License-Identifier: GPL-3.0-or-later
// What the server tells besides data: who is here, whose value lost against whose, messages for
// people. All of it is news; what a record is, only data tells.
#include "sync/machine_parts.h"

namespace finwise::sync {
namespace {

constexpr qsizetype kMaxPeople = 200;

void tellPeople(Step &step)
{
    step.emitEffect(PeopleChanged{step.state.people, step.state.peopleTotal});
}

} // namespace

void subscribeNews(Step &step)
{
    const State &state = step.state;
    if (!state.welcome.capabilities.contains(QStringLiteral("topics")))
        return;
    step.send(wire::Subscribe{
        {QStringLiteral("presence"), QStringLiteral("conflict"), QStringLiteral("notice")},
        state.metadata.conflictNumber});
}

void presenceNews(Step &step, const wire::Presence &news)
{
    State &state = step.state;
    QList<wire::Person> others;
    for (const wire::Person &person : news.people) {
        if (person.device != state.identity.device && others.size() < kMaxPeople)
            others.append(person);
    }
    // Of those that are not named one may be this device, which is no news.
    const qint64 self = news.people.size() > others.size() ? 1 : 0;
    if (others == state.people && news.total - self == state.peopleTotal)
        return;
    state.people = others;
    state.peopleTotal = std::max<qint64>(news.total - self, others.size());
    tellPeople(step);
}

// A value of this device that lost after it had been taken is journaled like one that was refused.
void conflictNews(Step &step, const wire::ConflictNotice &news)
{
    const bool mine = news.number > 0 && news.device == step.state.identity.device;
    if (mine && news.number <= step.state.metadata.conflictNumber)
        return;
    if (mine)
        step.state.metadata.conflictNumber = news.number;
    step.note(QLatin1StringView("sync.conflict"), {{QStringLiteral("op"), news.op.toString()},
                                                   {QStringLiteral("entity"), news.entity},
                                                   {QStringLiteral("id"), news.id.toString()},
                                                   {QStringLiteral("mine"), mine}});
    step.emitEffect(ConflictHeard{news, mine});
    if (mine)
        step.emitEffect(CountQueue{});
}

void noticeNews(Step &step, const wire::Notice &news)
{
    step.emitEffect(NoticeHeard{news});
}

// Without a connection nobody knows who is here.
void forgetPeople(Step &step)
{
    if (step.state.people.isEmpty() && step.state.peopleTotal == 0)
        return;
    step.state.people.clear();
    step.state.peopleTotal = 0;
    tellPeople(step);
}

} // namespace finwise::sync
