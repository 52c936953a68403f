// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/demo_set.h"

#include "domain/deterministic_id.h"
#include "domain/entities.h"
#include "domain/recurrence.h"
#include "store/demo_household.h"

#include <iterator>

namespace finwise {

namespace {

constexpr int kMonths = 14;
// Statements older than this many months have been compared with the bank.
constexpr int kOpenMonths = 1;
// The budget began so many months ago.
constexpr int kBudgetMonths = 5;
// Left unplanned then, so that this month is planned before its salary has come.
constexpr qint64 kCushion = 160'000;
// So long ago somebody has sorted what came without a category.
constexpr int kSortedMonths = 3;

class Builder {
public:
    Builder(const EntityCatalog &catalog, const Clock &clock, DemoLanguage language)
        : m_catalog(catalog), m_today(clock.today()), m_language(language)
    {
    }
    Mutation build();

private:
    [[nodiscard]] QString text(const demo::Name &name) const
    {
        return QString::fromUtf16(m_language == DemoLanguage::German ? name.german : name.english);
    }
    static Id id(const QString &name)
    {
        static const Id space = Id::v5(Id(), QStringLiteral("finwise demo set"));
        return Id::v5(space, name);
    }
    static Id idOf(const char *kind, qsizetype index)
    {
        return id(QStringLiteral("%1 %2").arg(QLatin1StringView(kind)).arg(index));
    }
    static Id accountId(qsizetype index) { return idOf("account", index); }
    static Id categoryId(qsizetype index) { return idOf("category", index); }
    static Id tagId(qsizetype index) { return idOf("tag", index); }
    static Id recipientId(const demo::Name &payee)
    {
        return id(QStringLiteral("recipient %1").arg(QString::fromUtf16(payee.english)));
    }
    template <Entity E> void write(const E &entity) { m_mutation.write(m_catalog.record(entity)); }
    void addAccounts();
    void addCategories();
    void addTags();
    void addBudgets(QDate first);
    void addRules();
    void addPlans();
    void addRecipient(const demo::Name &payee, demo::CategoryIndex category);
    void addMonth(QDate first);
    void addHabit(const demo::Habit &habit, QDate first, int turn, Random &random);
    void addEvent(const demo::Event &event, QDate first);
    void addTransfer(const demo::Transfer &transfer, QDate first);
    // What habits and events have in common; nothing when the day has not come yet.
    std::optional<Transaction> begin(const QString &name, QDate date, demo::AccountIndex account,
                                     qint64 cents) const;
    void setPayee(Transaction &transaction, const demo::Name &payee, const demo::Name &purpose,
                  demo::CategoryIndex category, demo::TagIndex tag) const;

    const EntityCatalog &m_catalog;
    QDate m_today;
    DemoLanguage m_language;
    QSet<Id> m_recipients; // written already
    qint64 m_held = 0;     // in all accounts, so far
    Mutation m_mutation;
};

Mutation Builder::build()
{
    addAccounts();
    addCategories();
    addTags();
    for (const demo::Habit &habit : demo::kHabits)
        addRecipient(habit.payee, habit.category);
    for (const demo::Event &event : demo::kEvents)
        addRecipient(event.payee, event.category);
    addRules();
    addPlans();
    const QDate thisMonth(m_today.year(), m_today.month(), 1);
    for (int back = kMonths; back >= 0; --back) {
        if (back == kBudgetMonths)
            addBudgets(thisMonth.addMonths(-back));
        addMonth(thisMonth.addMonths(-back));
    }
    return m_mutation;
}

void Builder::addAccounts()
{
    for (qsizetype i = 0; i < std::ssize(demo::kAccountGroups); ++i) {
        AccountGroup group;
        group.meta.id = idOf("group", i);
        group.name = text(demo::kAccountGroups[i]);
        group.sortOrder = i;
        write(group);
    }
    for (qsizetype i = 0; i < std::ssize(demo::kAccounts); ++i) {
        const demo::Account &from = demo::kAccounts[i];
        Account account;
        account.meta.id = accountId(i);
        account.name = text(from.name);
        account.accountType = from.type;
        account.accountGroupId = idOf("group", from.group);
        account.iban = QString::fromUtf16(from.iban);
        account.openingBalance.minor = from.opening;
        account.logoPath = QLatin1StringView(from.mark);
        account.sortOrder = i;
        m_held += from.opening;
        write(account);
    }
}

void Builder::addCategories()
{
    for (qsizetype i = 0; i < std::ssize(demo::kCategoryGroups); ++i) {
        CategoryGroup group;
        group.meta.id = idOf("category group", i);
        group.name = text(demo::kCategoryGroups[i].name);
        group.isIncomeGroup = demo::kCategoryGroups[i].income;
        group.sortOrder = i;
        write(group);
    }
    for (qsizetype i = 0; i < std::ssize(demo::kCategories); ++i) {
        const demo::Category &from = demo::kCategories[i];
        Category category;
        category.meta.id = categoryId(i);
        category.name = text(from.name);
        category.categoryGroupId = idOf("category group", from.group);
        category.isIncomeCategory = demo::kCategoryGroups[from.group].income;
        category.sortOrder = i;
        write(category);
    }
}

void Builder::addTags()
{
    for (qsizetype i = 0; i < std::ssize(demo::kTags); ++i) {
        Tag tag;
        tag.meta.id = tagId(i);
        tag.name = text(demo::kTags[i].name);
        tag.color = QLatin1StringView(demo::kTags[i].color);
        write(tag);
    }
}

// What was there when the budget began is put aside, but for what the first month needs.
void Builder::addBudgets(QDate first)
{
    qint64 planned = 0;
    for (const demo::Category &category : demo::kCategories)
        planned += category.budget;
    const qint64 aside = std::max<qint64>(0, m_held - planned - kCushion) / 1'000 * 1'000;
    for (int later = 0; later <= kBudgetMonths; ++later) {
        for (qsizetype i = 0; i < std::ssize(demo::kCategories); ++i) {
            Budget budget;
            budget.categoryId = categoryId(i);
            budget.month = first.addMonths(later);
            budget.meta.id = budgetId(*budget.categoryId, budget.month);
            budget.amount.minor = demo::kCategories[i].budget;
            if (i == demo::Reserve && later == 0)
                budget.amount.minor += aside;
            if (budget.amount.minor > 0)
                write(budget);
        }
    }
}

void Builder::addRecipient(const demo::Name &payee, demo::CategoryIndex category)
{
    Recipient recipient;
    recipient.meta.id = recipientId(payee);
    if (m_recipients.contains(recipient.meta.id))
        return;
    m_recipients.insert(recipient.meta.id);
    recipient.name = text(payee);
    if (category != demo::NoCategory)
        recipient.defaultCategoryId = categoryId(category);
    write(recipient);
}

void Builder::addRules()
{
    const auto line = [](const char *type, const QString &value) {
        return QJsonObject{{QStringLiteral("type"), QLatin1StringView(type)},
                           {QStringLiteral("value"), value}};
    };
    for (qsizetype i = 0; i < std::ssize(demo::kRules); ++i) {
        const demo::Rule &from = demo::kRules[i];
        AutomationRule rule;
        rule.meta.id = idOf("rule", i);
        rule.name = text(from.name);
        rule.priority = i;
        rule.conditions = {line(from.condition, text(from.text))};
        rule.actions = {from.category == demo::NoCategory
                            ? line("ADD_TAG", tagId(from.tag).toString())
                            : line("SET_CATEGORY", categoryId(from.category).toString())};
        write(rule);
    }
}

// What comes again: the next time is after today, but for what began some days ago and waits.
void Builder::addPlans()
{
    for (qsizetype i = 0; i < std::ssize(demo::kPlans); ++i) {
        const demo::Plan &from = demo::kPlans[i];
        PlanningTransaction plan;
        plan.meta.id = idOf("plan", i);
        plan.name = text(from.name);
        plan.accountId = accountId(from.account);
        plan.amount.minor = from.cents;
        plan.amountType = from.kind;
        plan.recurrencePattern = from.pattern;
        plan.autoExecute = from.automatic;
        plan.forecastOnly = from.forecastOnly;
        plan.transactionType = from.cents < 0 ? TransactionType::Expense : TransactionType::Income;
        if (from.kind == AmountType::Approximate)
            plan.approximateAmount = plan.amount;
        if (from.atMost != 0) {
            plan.minAmount = plan.amount;
            plan.maxAmount = Money{from.atMost, {}};
        }
        if (from.category != demo::NoCategory)
            plan.categoryId = categoryId(from.category);
        if (from.to != from.account) {
            plan.transactionType = TransactionType::AccountTransfer;
            plan.transferToAccountId = accountId(from.to);
        } else if (from.payee.english[0] != u'\0') {
            plan.recipientId = recipientId(from.payee);
        }
        if (from.day < 0) {
            plan.startDate = m_today.addDays(from.day);
        } else {
            plan.executionDay = from.day;
            const int month = from.month == 0 ? m_today.month() : from.month;
            plan.startDate = QDate(m_today.year(), month, 1);
            plan.startDate = nextOccurrence(plan, m_today.addDays(1))->nominal;
        }
        write(plan);
    }
}

void Builder::addMonth(QDate first)
{
    // Each habit has a chance of its own in each month: tomorrow's set continues today's.
    const quint64 month = quint64(first.year()) * 12 + quint64(first.month());
    for (qsizetype i = 0; i < std::ssize(demo::kHabits); ++i) {
        SeededRandom random(month * 1'000 + quint64(i));
        for (int turn = 0; turn < demo::kHabits[i].timesPerMonth; ++turn)
            addHabit(demo::kHabits[i], first, turn, random);
    }
    for (const demo::Event &event : demo::kEvents) {
        if (event.month == first.month())
            addEvent(event, first);
    }
    for (const demo::Transfer &transfer : demo::kTransfers) {
        if (transfer.month == 0 || transfer.month == first.month())
            addTransfer(transfer, first);
    }
}

std::optional<Transaction> Builder::begin(const QString &name, QDate date,
                                          demo::AccountIndex account, qint64 cents) const
{
    if (date > m_today)
        return {};
    Transaction transaction;
    transaction.meta.id = id(name);
    transaction.date = date;
    transaction.valueDate = date;
    transaction.accountId = accountId(account);
    transaction.amount.minor = cents;
    transaction.type = cents < 0 ? TransactionType::Expense : TransactionType::Income;
    const QDate open = QDate(m_today.year(), m_today.month(), 1).addMonths(-kOpenMonths);
    transaction.reconciled = account != demo::Cash && date < open;
    return transaction;
}

void Builder::setPayee(Transaction &transaction, const demo::Name &payee, const demo::Name &purpose,
                       demo::CategoryIndex category, demo::TagIndex tag) const
{
    transaction.payee = text(payee);
    transaction.recipientId = recipientId(payee);
    transaction.description = text(purpose);
    if (category != demo::NoCategory)
        transaction.categoryId = categoryId(category);
    else if (transaction.date < m_today.addMonths(-kSortedMonths))
        transaction.categoryId = categoryId(demo::Household);
    if (tag != demo::NoTag)
        transaction.tagIds = {tagId(tag)};
}

void Builder::addHabit(const demo::Habit &habit, QDate first, int turn, Random &random)
{
    // Drawn even when the day has not come yet.
    const int drawnDay = 1 + int(random.below(quint64(first.daysInMonth())));
    const int drawnCents = habit.spread == 0 ? 0 : int(random.below(quint64(habit.spread)));
    const int day = habit.day == 0 ? drawnDay : std::min(habit.day, first.daysInMonth());
    const qint64 cents = habit.cents < 0 ? habit.cents - drawnCents : habit.cents + drawnCents;
    auto transaction = begin(
        QStringLiteral("%1 %2 %3")
            .arg(first.toString(Qt::ISODate), QString::fromUtf16(habit.payee.english))
            .arg(turn),
        first.addDays(day - 1), habit.account, cents);
    if (!transaction)
        return;
    m_held += cents;
    setPayee(*transaction, habit.payee, habit.purpose, habit.category, habit.tag);
    if (habit.second != demo::NoCategory && turn == 0) {
        const qint64 part = cents * 3 / 10;
        transaction->categoryId.reset();
        transaction->splits = {
            {.categoryId = categoryId(habit.category),
             .minor = cents - part,
             .note = {},
             .ext = {}},
            {.categoryId = categoryId(habit.second), .minor = part, .note = {}, .ext = {}}};
    }
    write(*transaction);
}

void Builder::addEvent(const demo::Event &event, QDate first)
{
    auto transaction = begin(
        QStringLiteral("%1 event %2").arg(first.toString(Qt::ISODate)).arg(&event - demo::kEvents),
        first.addDays(event.day - 1), event.account, event.cents);
    if (!transaction)
        return;
    m_held += event.cents;
    setPayee(*transaction, event.payee, event.purpose, event.category, event.tag);
    write(*transaction);
}

void Builder::addTransfer(const demo::Transfer &transfer, QDate first)
{
    const QString name = QStringLiteral("%1 transfer %2 %3 %4")
                             .arg(first.toString(Qt::ISODate))
                             .arg(transfer.from)
                             .arg(transfer.to)
                             .arg(transfer.day);
    const QDate date = first.addDays(std::min(transfer.day, first.daysInMonth()) - 1);
    const auto half = [&](const char *end, demo::AccountIndex here, demo::AccountIndex there,
                          qint64 cents) {
        auto side = begin(name + QLatin1StringView(end), date, here, cents);
        if (side) {
            side->type = TransactionType::AccountTransfer;
            side->transferToAccountId = accountId(there);
            side->payee = text(demo::kAccounts[there].name);
            side->description = text(transfer.purpose);
        }
        return side;
    };
    auto out = half(" out", transfer.from, transfer.to, -transfer.cents);
    auto in = half(" in", transfer.to, transfer.from, transfer.cents);
    if (!out || !in)
        return;
    out->counterTransactionId = in->meta.id;
    in->counterTransactionId = out->meta.id;
    m_mutation.groups.append({Change{Change::Kind::Write, m_catalog.record(*out)},
                              Change{Change::Kind::Write, m_catalog.record(*in)}});
}

} // namespace

Mutation demoSet(const EntityCatalog &catalog, const Clock &clock, DemoLanguage language)
{
    return Builder(catalog, clock, language).build();
}

} // namespace finwise
