// SPDX-License-Identifier: GPL-3.0-or-later
// How the form becomes a plan, and a plan the form.
#include "models/amount_expression.h"
#include "models/form_record.h"
#include "models/format.h"
#include "models/plan_editor.h"

#include <algorithm>
#include <numeric>

namespace finwise {

namespace {
// Far more than anybody counts down.
constexpr int kMaxCounted = 1'000;

Money sized(const Money &money)
{
    return money.minor < 0 ? negated(money).value_or(money) : money;
}
} // namespace

void PlanEditor::beginNew()
{
    readChoices();
    PlanningTransaction plan;
    plan.startDate = m_books.clock().today();
    if (!m_accounts.isEmpty())
        plan.accountId = m_accounts.first().meta.id;
    load(plan);
    m_amount.clear();
    Q_EMIT edited();
}

bool PlanEditor::begin(const QString &planId)
{
    const auto id = Id::parse(planId);
    if (!id)
        return false;
    const auto plan = m_books.reader().get<PlanningTransaction>(*id);
    if (!plan || !*plan)
        return false;
    readChoices();
    load(**plan);
    return true;
}

bool PlanEditor::beginFrom(const QString &transactionId)
{
    const auto id = Id::parse(transactionId);
    if (!id)
        return false;
    const auto found = m_books.reader().get<Transaction>(*id);
    if (!found || !*found)
        return false;
    readChoices();
    const Transaction &like = **found;
    PlanningTransaction plan;
    plan.name = (like.payee.isEmpty() ? like.description : like.payee).left(255);
    plan.accountId = like.accountId;
    plan.categoryId = like.categoryId;
    plan.recipientId = like.recipientId;
    plan.tagIds = like.tagIds;
    plan.amount = like.amount;
    plan.transactionType = like.type;
    plan.transferToAccountId = like.transferToAccountId;
    plan.executionDay = like.date.day();
    plan.startDate = like.date.addMonths(1);
    load(plan);
    return true;
}

void PlanEditor::shiftDate(int days)
{
    if (const QDate date = parsed(m_date); date.isValid())
        setDate(dateText(date.addDays(days)));
}

void PlanEditor::save()
{
    if (!isValid())
        return;
    PlanningTransaction plan = current();
    const bool fresh = isNew();
    if (fresh)
        plan.meta.id = m_books.newId();
    const QString id = plan.meta.id.toString();
    Mutation mutation;
    mutation.write(formRecord(m_books.reader(), m_shown, plan));
    m_history.run(mutation,
                  fresh ? tr("Plan “%1” added").arg(plan.name)
                        : tr("Plan “%1” changed").arg(plan.name),
                  History::Announce::No, [this, id](const Result<Mutated> &result) {
                      if (!result)
                          return;
                      m_planning.lookAgain();
                      Q_EMIT saved(id);
                  });
}

void PlanEditor::readChoices()
{
    m_accounts = m_books.reader().all<Account>().value_or(QList<Account>());
    m_categories = m_books.reader().all<Category>().value_or(QList<Category>());
    std::sort(m_accounts.begin(), m_accounts.end(), [](const Account &a, const Account &b) {
        return std::tie(a.sortOrder, a.name) < std::tie(b.sortOrder, b.name);
    });
    std::sort(m_categories.begin(), m_categories.end(), [](const Category &a, const Category &b) {
        return QString::localeAwareCompare(a.name, b.name) < 0;
    });
}

// The first date that nobody has dealt with. One whose booking was deleted stays open, but dates
// behind it may be booked: beginning there would ask for them again.
QDate PlanEditor::openDate(const PlanningTransaction &plan) const
{
    if (plan.meta.id.isNull())
        return plan.startDate;
    const auto &events = m_planning.picture().events;
    for (const PlannedEvent &event : events) {
        if (event.plan == plan.meta.id && event.state == PlannedEvent::State::Open
            && !event.deleted)
            return event.nominal;
    }
    const auto next = nextOccurrence(plan, m_books.clock().today().addDays(1));
    return next ? next->nominal : plan.startDate;
}

void PlanEditor::load(const PlanningTransaction &plan)
{
    m_plan = plan;
    m_shown = plan;
    const bool transfer = plan.transactionType == TransactionType::AccountTransfer;
    // A transfer is shown in the direction the money goes.
    if (transfer && expectedAmount(plan).minor > 0)
        std::swap(m_plan.accountId, m_plan.transferToAccountId);
    m_kind = transfer ? Transfer : expectedAmount(plan).minor > 0 ? Income : Expense;
    const bool range = plan.amountType == AmountType::Range && plan.minAmount && plan.maxAmount;
    if (plan.amountType == AmountType::Range && !range)
        m_plan.amountType = AmountType::Approximate;
    m_amount = moneyInput(sized(range ? *plan.minAmount : expectedAmount(plan)));
    m_maxAmount = range ? moneyInput(sized(*plan.maxAmount)) : QString();
    const QDate open = openDate(plan);
    m_date = dateText(open);
    m_lastDay = isMonthly(plan.recurrencePattern) && plan.startDate.isValid()
             && dayOfRule(plan) == 31;
    m_endDate = dateText(plan.endDate);
    m_count.clear();
    if (plan.recurrenceEndType == RecurrenceEnd::Count) {
        PlanningTransaction left = plan;
        left.weekendHandling = WeekendHandling::None;
        m_count = QString::number(occurrences(left, open, QDate(9999, 12, 31), kMaxCounted).size());
    }
    m_saved = m_plan;
    m_savedKind = m_kind;
    m_savedDate = m_date;
    m_savedCount = m_count;
    m_savedLastDay = m_lastDay;
    Q_EMIT choicesChanged();
    Q_EMIT edited();
}

bool PlanEditor::beginsAnew() const
{
    const bool counts = m_plan.recurrenceEndType == RecurrenceEnd::Count
                     && (m_count != m_savedCount
                         || m_saved.recurrenceEndType != RecurrenceEnd::Count);
    return isNew() || counts || parsed(m_date) != parsed(m_savedDate)
        || m_plan.recurrencePattern != m_saved.recurrencePattern
        || isLastDay() != (m_savedLastDay && canBeLastDay());
}

PlanningTransaction PlanEditor::current() const
{
    PlanningTransaction plan = m_plan;
    plan.name = m_plan.name.trimmed();
    if (m_kind != m_savedKind || isNew()) {
        switch (Kind(m_kind)) {
        case Expense: plan.transactionType = TransactionType::Expense; break;
        case Income: plan.transactionType = TransactionType::Income; break;
        case Transfer: plan.transactionType = TransactionType::AccountTransfer; break;
        }
    }
    if (m_kind == Transfer)
        plan.categoryId.reset();
    else
        plan.transferToAccountId.reset();
    setAmounts(plan);
    setDates(plan);
    return plan;
}

void PlanEditor::setAmounts(PlanningTransaction &plan) const
{
    const auto withSign = [this](const Money &money) {
        return m_kind == Income ? money : negated(money).value_or(money);
    };
    const auto typed = parsed(m_amount, true);
    if (!typed)
        return;
    plan.amount = withSign(*typed);
    plan.approximateAmount.reset();
    plan.minAmount.reset();
    plan.maxAmount.reset();
    switch (plan.amountType) {
    case AmountType::Exact: break;
    case AmountType::Approximate: plan.approximateAmount = plan.amount; break;
    case AmountType::Range:
        if (const auto most = parsed(m_maxAmount, true)) {
            plan.minAmount = withSign(*typed);
            plan.maxAmount = withSign(*most);
            plan.amount.minor = std::midpoint(plan.minAmount->minor, plan.maxAmount->minor);
        }
        break;
    }
}

void PlanEditor::setDates(PlanningTransaction &plan) const
{
    if (plan.recurrencePattern == Recurrence::Once)
        plan.recurrenceEndType = RecurrenceEnd::Never;
    plan.endDate = plan.recurrenceEndType == RecurrenceEnd::Date ? parsed(m_endDate) : QDate();
    if (plan.recurrenceEndType != RecurrenceEnd::Count)
        plan.recurrenceCount.reset();
    const QDate first = parsed(m_date);
    if (!first.isValid() || !beginsAnew())
        return;
    if (plan.recurrenceEndType == RecurrenceEnd::Count)
        plan.recurrenceCount = std::max(1, m_count.trimmed().toInt());
    // The 30th, seen in February, is not the 28th from then on.
    const bool sameDay = (!isNew() || m_saved.executionDay) && first == parsed(m_savedDate)
                      && isMonthly(m_saved.recurrencePattern) && !m_savedLastDay;
    const int day = isLastDay() ? 31 : sameDay ? dayOfRule(m_saved) : first.day();
    plan.startDate = first;
    plan.executionDay = isMonthly(plan.recurrencePattern) ? std::optional<qint64>(day)
                                                          : std::nullopt;
}

} // namespace finwise
