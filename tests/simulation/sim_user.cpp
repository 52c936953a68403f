// SPDX-License-Identifier: GPL-3.0-or-later
#include "simulation/sim_user.h"

#include "domain/deterministic_id.h"
#include "domain/entities.h"
#include "store/sync_store.h"

namespace finwise::simulation {
namespace {

constexpr int kTries = 8; // to find a record that fits
constexpr qsizetype kFew = 6;

bool isLeg(const Transaction &transaction)
{
    return transaction.counterTransactionId.has_value();
}

} // namespace

SimUser::SimUser(Stage &stage, SimClient &client, const Id &tenant, bool importsAlike)
    : m_stage(stage), m_client(client), m_tenant(tenant), m_importsAlike(importsAlike)
{
}

void SimUser::act()
{
    if (!m_client.isUp())
        return;
    struct Habit {
        int weight;
        void (SimUser::*action)();
    };
    static constexpr std::array kHabits{
        Habit{4, &SimUser::addAccount},      Habit{6, &SimUser::editAccount},
        Habit{4, &SimUser::addCategory},     Habit{6, &SimUser::editCategory},
        Habit{22, &SimUser::addTransaction}, Habit{26, &SimUser::editTransaction},
        Habit{8, &SimUser::removeOne},       Habit{5, &SimUser::transfer},
        Habit{6, &SimUser::editTransfer},    Habit{3, &SimUser::readStatement},
        Habit{6, &SimUser::takeBack},        Habit{4, &SimUser::restoreLoser}};
    int total = 0;
    for (const Habit &habit : kHabits)
        total += habit.weight;
    int drawn = int(m_stage.random.below(quint64(total)));
    for (const Habit &habit : kHabits) {
        drawn -= habit.weight;
        if (drawn < 0)
            return (this->*habit.action)();
    }
}

template <Entity E> Record SimUser::record(const E &entity) const
{
    return m_client.store().catalog().record(entity);
}

template <Entity E> void SimUser::write(const E &entity, const QString &what)
{
    Mutation mutation;
    mutation.write(record(entity));
    m_client.mutate(mutation, QStringLiteral("%1 %2").arg(what, entity.meta.id.toString()));
}

std::optional<Id> SimUser::anyId(QLatin1StringView entity)
{
    const QList<Id> &known = m_client.known(entity);
    if (known.isEmpty())
        return std::nullopt;
    // People mostly look at the same few things, so they get into each other's way.
    const qsizetype few = m_stage.perMille(700) ? std::min(known.size(), kFew) : known.size();
    return known[qsizetype(m_stage.random.below(quint64(few)))];
}

QString SimUser::word()
{
    return QStringLiteral("word %1").arg(m_stage.random.below(1'000'000));
}

template <Entity E> std::optional<E> SimUser::pick(bool leg)
{
    for (int i = 0; i < kTries; ++i) {
        const auto id = anyId(Schema<E>::entity);
        if (!id)
            return std::nullopt;
        const auto found = m_client.store().reader().get<E>(*id);
        if (!found || !*found)
            continue;
        if constexpr (std::same_as<E, Transaction>) {
            if (isLeg(**found) != leg)
                continue;
        }
        return **found;
    }
    Q_UNUSED(leg);
    return std::nullopt;
}

void SimUser::addAccount()
{
    Account account;
    account.meta.id = m_client.store().newId();
    account.name = word();
    write(account, QStringLiteral("adds account"));
}

void SimUser::editAccount()
{
    auto account = pick<Account>();
    if (!account)
        return;
    if (m_stage.perMille(500))
        account->name = word();
    else
        account->openingBalance.minor = m_stage.between(-100'000, 100'000);
    write(*account, QStringLiteral("edits account"));
}

void SimUser::addCategory()
{
    Category category;
    category.meta.id = m_client.store().newId();
    category.name = word();
    write(category, QStringLiteral("adds category"));
}

void SimUser::editCategory()
{
    auto category = pick<Category>();
    if (!category)
        return;
    category->name = word();
    write(*category, QStringLiteral("edits category"));
}

void SimUser::addTransaction()
{
    const auto account = anyId(Schema<Account>::entity);
    if (!account)
        return addAccount();
    Transaction transaction;
    transaction.meta.id = m_client.store().newId();
    transaction.accountId = account;
    transaction.categoryId = anyId(Schema<Category>::entity);
    transaction.date = QDate(2025, 6, int(m_stage.between(1, 30)));
    transaction.amount.minor = m_stage.between(-50'000, 50'000);
    transaction.payee = word();
    write(transaction, QStringLiteral("adds transaction"));
}

void SimUser::editTransaction()
{
    auto transaction = pick<Transaction>();
    if (!transaction)
        return;
    const quint64 what = m_stage.random.below(4);
    if (what == 0 || what == 3)
        transaction->amount.minor = m_stage.between(-50'000, 50'000);
    if (what == 1 || what == 3)
        transaction->payee = word();
    if (what == 2)
        transaction->categoryId = anyId(Schema<Category>::entity);
    write(*transaction, QStringLiteral("edits transaction"));
}

void SimUser::removeOne()
{
    Mutation mutation;
    const EntityCatalog &catalog = m_client.store().catalog();
    if (const auto leg = m_stage.perMille(250) ? pick<Transaction>(true) : std::nullopt) {
        const EntityType &type = catalog.type<Transaction>();
        mutation.groups.append({Change{Change::Kind::Delete, record(*leg)}});
        Record other{&type, {}, {}};
        other.meta.id = *leg->counterTransactionId;
        mutation.groups.last().append(Change{Change::Kind::Delete, other});
        return m_client.mutate(mutation, QStringLiteral("deletes transfer"));
    }
    const quint64 what = m_stage.random.below(8);
    if (what == 0) {
        if (const auto account = pick<Account>())
            mutation.remove(catalog.type<Account>(), account->meta.id);
    } else if (what == 1) {
        if (const auto category = pick<Category>())
            mutation.remove(catalog.type<Category>(), category->meta.id);
    } else if (const auto transaction = pick<Transaction>()) {
        mutation.remove(catalog.type<Transaction>(), transaction->meta.id);
    }
    if (!mutation.groups.isEmpty())
        m_client.mutate(mutation, QStringLiteral("deletes ")
                                      + mutation.groups.first().first().record.meta.id.toString());
}

void SimUser::transfer()
{
    const auto from = anyId(Schema<Account>::entity);
    const auto to = anyId(Schema<Account>::entity);
    if (!from || !to || *from == *to)
        return;
    Transaction out;
    out.meta.id = m_client.store().newId();
    out.accountId = from;
    out.transferToAccountId = to;
    out.type = TransactionType::AccountTransfer;
    out.date = QDate(2025, 6, int(m_stage.between(1, 30)));
    out.amount.minor = -m_stage.between(1, 50'000);
    Transaction in = out;
    in.meta.id = m_client.store().newId();
    std::swap(in.accountId, in.transferToAccountId);
    in.amount.minor = -out.amount.minor;
    out.counterTransactionId = in.meta.id;
    in.counterTransactionId = out.meta.id;
    Mutation mutation;
    mutation.groups.append(
        {Change{Change::Kind::Write, record(out)}, Change{Change::Kind::Write, record(in)}});
    m_client.mutate(mutation, QStringLiteral("transfers ") + out.meta.id.toString());
}

void SimUser::editTransfer()
{
    auto leg = pick<Transaction>(true);
    if (!leg)
        return;
    auto other = m_client.store().reader().get<Transaction>(*leg->counterTransactionId);
    if (!other || !*other)
        return;
    leg->amount.minor = m_stage.between(-50'000, 50'000);
    (*other)->amount.minor = -leg->amount.minor;
    Mutation mutation;
    mutation.groups.append(
        {Change{Change::Kind::Write, record(*leg)}, Change{Change::Kind::Write, record(**other)}});
    m_client.mutate(mutation, QStringLiteral("edits transfer ") + leg->meta.id.toString());
}

// One of three statements, which overlap; reading one twice adds nothing.
void SimUser::readStatement()
{
    const Id accountId = Id::v5(m_tenant, QStringLiteral("giro"));
    Mutation mutation;
    mutation.bulk = true;
    Account account;
    account.meta.id = accountId;
    account.name = QStringLiteral("Giro");
    const auto there = m_client.store().reader().record(m_client.store().catalog().type<Account>(),
                                                        accountId);
    if (there && !*there)
        mutation.write(record(account));
    const Id batch = m_client.store().newId();
    const qint64 first = 5 * m_stage.between(0, 2);
    for (qint64 row = first; row < first + 12; ++row) {
        Transaction transaction;
        transaction.meta.id = importedTransactionId(accountId, QString::number(row), 0);
        const auto known = m_client.store().reader().get<Transaction>(transaction.meta.id);
        if (known && *known)
            continue;
        transaction.accountId = accountId;
        transaction.date = QDate(2025, 5, int(row % 28) + 1);
        transaction.amount.minor = -100 * row;
        transaction.payee = QStringLiteral("payee %1").arg(row);
        if (!m_importsAlike)
            transaction.importBatchId = batch;
        mutation.write(record(transaction));
    }
    m_client.mutate(mutation,
                    QStringLiteral("reads a statement of %1 new rows").arg(mutation.groups.size()));
}

void SimUser::takeBack()
{
    const qsizetype count = m_client.undoable().size();
    if (count > 0)
        m_client.undo(qsizetype(m_stage.random.below(quint64(count))));
}

void SimUser::restoreLoser()
{
    const auto open = m_client.store().sync().journal().list();
    if (!open || open->isEmpty())
        return;
    const Conflict &conflict = (*open)[qsizetype(m_stage.random.below(quint64(open->size())))];
    // Half a transfer is nothing a program offers to restore.
    if (!conflict.mine.value(QLatin1StringView("counterTransactionId")).toString().isEmpty())
        return;
    m_stage.figures.count(QLatin1StringView("loser restored"));
    m_client.restore(conflict.id);
}

} // namespace finwise::simulation
