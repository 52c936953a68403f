// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/demo_set.h"

#include "domain/deterministic_id.h"
#include "domain/entities.h"

namespace finwise {

namespace {

constexpr int kMonths = 14;

struct Name {
    const char16_t *english;
    const char16_t *german;
};

// Amounts are in cents; `spread` is added at random. Day 0 means any day of the month.
struct Habit {
    Name payee;
    Name purpose;
    int category;
    int account;
    int day;
    int timesPerMonth;
    int cents;
    int spread;
};

enum CategoryIndex {
    Salary,
    Rent,
    Energy,
    Groceries,
    Eating,
    Travel,
    Insurance,
    Phone,
    Leisure,
    Household,
    Health,
    Interest,
    NoCategory
};
constexpr Name kCategories[] = {
    {u"Salary", u"Gehalt"},
    {u"Rent", u"Miete"},
    {u"Energy", u"Strom und Heizung"},
    {u"Groceries", u"Lebensmittel"},
    {u"Eating out", u"Essen gehen"},
    {u"Getting around", u"Unterwegs"},
    {u"Insurance", u"Versicherungen"},
    {u"Phone and internet", u"Telefon und Internet"},
    {u"Leisure", u"Freizeit"},
    {u"Household", u"Haushalt"},
    {u"Health", u"Gesundheit"},
    {u"Interest", u"Zinsen"},
};

enum AccountIndex { Current, Joint, Card, Savings, Cash };
struct DemoAccount {
    Name name;
    AccountType type;
    int group;
    const char16_t *iban;
    qint64 opening;
};
constexpr Name kGroups[] = {{u"Everyday", u"Alltag"}, {u"Savings", u"Erspartes"}};
constexpr DemoAccount kAccounts[] = {
    {{u"Current account", u"Girokonto"}, AccountType::Giro, 0, u"DE89370400440532013000", 184'250},
    {{u"Joint account", u"Haushaltskonto"},
     AccountType::Gemeinschaft,
     0,
     u"DE75512108001245126199",
     62'000},
    {{u"Credit card", u"Kreditkarte"}, AccountType::Kreditkarte, 0, u"", 0},
    {{u"Rainy-day fund", u"Tagesgeld"},
     AccountType::Tagesgeld,
     1,
     u"DE12500105170648489890",
     850'000},
    {{u"Wallet", u"Geldbeutel"}, AccountType::Bar, 0, u"", 12'000},
};

constexpr Habit kHabits[] = {
    {{u"Nordlicht Software Ltd", u"Nordlicht Software GmbH"},
     {u"Salary", u"Lohn/Gehalt"},
     Salary,
     Current,
     27,
     1,
     318'540,
     0},
    {{u"Lindenhof Homes", u"Wohnbau Lindenhof eG"},
     {u"Rent flat 12", u"Miete Whg. 12"},
     Rent,
     Joint,
     1,
     1,
     -98'500,
     0},
    {{u"City Energy", u"Stadtwerke Neustadt"},
     {u"Monthly instalment", u"Abschlag Strom/Gas"},
     Energy,
     Joint,
     3,
     1,
     -13'400,
     0},
    {{u"Greenway Market", u"Grünmarkt"},
     {u"Card payment", u"Kartenzahlung"},
     Groceries,
     Joint,
     0,
     6,
     -2'890,
     4'200},
    {{u"Corner Bakery", u"Bäckerei Söder"}, {u"", u""}, Groceries, Cash, 0, 4, -420, 480},
    {{u"Trattoria Da Paolo", u"Trattoria Da Paolo"},
     {u"Dinner", u"Abendessen"},
     Eating,
     Card,
     0,
     2,
     -3'150,
     3'600},
    {{u"Café Central", u"Café Central"}, {u"", u""}, Eating, Card, 0, 2, -640, 700},
    {{u"Regional Railways", u"Regionalbahn"},
     {u"Monthly pass", u"Deutschlandticket"},
     Travel,
     Current,
     2,
     1,
     -5'800,
     0},
    {{u"Petrol Station North", u"Tankstelle Nord"}, {u"", u""}, Travel, Card, 0, 1, -5'200, 2'400},
    {{u"Albatros Insurance", u"Albatros Versicherung"},
     {u"Household contents", u"Hausrat und Haftpflicht"},
     Insurance,
     Current,
     5,
     1,
     -2'890,
     0},
    {{u"Fibrenet", u"Glasfaser Plus"},
     {u"Internet 250", u"Internet 250"},
     Phone,
     Current,
     8,
     1,
     -3'499,
     0},
    {{u"Mobile One", u"Mobil Eins"}, {u"Plan M", u"Tarif M"}, Phone, Current, 12, 1, -1'499, 0},
    {{u"Streamline", u"Streamline"}, {u"Subscription", u"Abo"}, Leisure, Card, 15, 1, -1'299, 0},
    {{u"Cinema Palace", u"Filmpalast"},
     {u"Two tickets", u"Zwei Karten"},
     Leisure,
     Card,
     0,
     1,
     -2'400,
     900},
    {{u"Home & Garden", u"Haus & Garten"}, {u"", u""}, Household, Joint, 0, 1, -4'300, 5'500},
    {{u"Linden Pharmacy", u"Linden-Apotheke"}, {u"", u""}, Health, Current, 0, 1, -1'150, 1'900},
    {{u"Online Shop 24", u"Online-Kaufhaus 24"},
     {u"Order 30-5517", u"Bestellung 30-5517"},
     NoCategory,
     Card,
     0,
     1,
     -2'990,
     6'100},
    {{u"Savings Bank", u"Sparbank"},
     {u"Interest", u"Habenzinsen"},
     Interest,
     Savings,
     28,
     1,
     1'720,
     350},
};

// Transfers: from, to, day, cents.
struct Transfer {
    AccountIndex from;
    AccountIndex to;
    int day;
    int cents;
    Name purpose;
};
constexpr Transfer kTransfers[] = {
    {Current, Joint, 28, 150'000, {u"Household money", u"Haushaltsgeld"}},
    {Current, Savings, 29, 30'000, {u"Put aside", u"Sparrate"}},
    {Current, Card, 20, 28'000, {u"Card settlement", u"Ausgleich Kreditkarte"}},
    {Current, Cash, 10, 4'000, {u"Cash", u"Bargeld"}},
};

class Builder {
public:
    Builder(const EntityCatalog &catalog, const Clock &clock, DemoLanguage language)
        : m_catalog(catalog), m_today(clock.today()), m_language(language), m_random(20'250'601)
    {
    }
    Mutation build();

private:
    [[nodiscard]] QString text(const Name &name) const
    {
        return QString::fromUtf16(m_language == DemoLanguage::German ? name.german : name.english);
    }
    static Id id(const QString &name)
    {
        static const Id space = Id::v5(Id(), QStringLiteral("finwise demo set"));
        return Id::v5(space, name);
    }
    static Id categoryId(int index) { return id(QStringLiteral("category %1").arg(index)); }
    static Id accountId(int index) { return id(QStringLiteral("account %1").arg(index)); }
    template <Entity E> void write(const E &entity) { m_mutation.write(m_catalog.record(entity)); }
    void addFrame();
    void addMonth(QDate first);
    void addHabit(const Habit &habit, QDate first, int turn);
    void addTransfer(const Transfer &transfer, QDate first);

    const EntityCatalog &m_catalog;
    QDate m_today;
    DemoLanguage m_language;
    SeededRandom m_random;
    Mutation m_mutation;
};

Mutation Builder::build()
{
    addFrame();
    const QDate thisMonth(m_today.year(), m_today.month(), 1);
    for (int back = kMonths; back >= 0; --back)
        addMonth(thisMonth.addMonths(-back));
    return m_mutation;
}

void Builder::addFrame()
{
    int order = 0;
    for (const Name &name : kGroups) {
        AccountGroup group;
        group.meta.id = id(QStringLiteral("group %1").arg(order));
        group.name = text(name);
        group.sortOrder = order++;
        write(group);
    }
    order = 0;
    for (const DemoAccount &demo : kAccounts) {
        Account account;
        account.meta.id = accountId(order);
        account.name = text(demo.name);
        account.accountType = demo.type;
        account.accountGroupId = id(QStringLiteral("group %1").arg(demo.group));
        account.iban = QString::fromUtf16(demo.iban);
        account.openingBalance.minor = demo.opening;
        account.sortOrder = order++;
        write(account);
    }
    order = 0;
    for (const Name &name : kCategories) {
        Category category;
        category.meta.id = categoryId(order);
        category.name = text(name);
        category.isIncomeCategory = order == Salary || order == Interest;
        category.sortOrder = order++;
        write(category);
    }
}

void Builder::addMonth(QDate first)
{
    for (const Habit &habit : kHabits) {
        for (int turn = 0; turn < habit.timesPerMonth; ++turn)
            addHabit(habit, first, turn);
    }
    for (const Transfer &transfer : kTransfers)
        addTransfer(transfer, first);
}

void Builder::addHabit(const Habit &habit, QDate first, int turn)
{
    // Drawn even when the day has not come yet, so that tomorrow's set continues today's.
    const int drawnDay = 1 + int(m_random.below(quint64(first.daysInMonth())));
    const int drawnCents = habit.spread == 0 ? 0 : int(m_random.below(quint64(habit.spread)));
    const int day = habit.day == 0 ? drawnDay : std::min(habit.day, first.daysInMonth());
    Transaction transaction;
    transaction.date = first.addDays(day - 1);
    if (transaction.date > m_today)
        return;
    transaction.valueDate = transaction.date;
    transaction.meta.id = id(
        QStringLiteral("%1 %2 %3")
            .arg(first.toString(Qt::ISODate), QString::fromUtf16(habit.payee.english))
            .arg(turn));
    transaction.accountId = accountId(habit.account);
    if (habit.category != NoCategory)
        transaction.categoryId = categoryId(habit.category);
    transaction.amount.minor = habit.cents < 0 ? habit.cents - drawnCents
                                               : habit.cents + drawnCents;
    transaction.type = habit.cents < 0 ? TransactionType::Expense : TransactionType::Income;
    transaction.payee = text(habit.payee);
    transaction.description = text(habit.purpose);
    write(transaction);
}

void Builder::addTransfer(const Transfer &transfer, QDate first)
{
    const QDate date = first.addDays(std::min(transfer.day, first.daysInMonth()) - 1);
    if (date > m_today)
        return;
    const QString name = QStringLiteral("%1 transfer %2 %3")
                             .arg(first.toString(Qt::ISODate))
                             .arg(transfer.from)
                             .arg(transfer.to);
    Transaction out;
    out.meta.id = id(name + QStringLiteral(" out"));
    out.date = date;
    out.valueDate = date;
    out.type = TransactionType::AccountTransfer;
    out.accountId = accountId(transfer.from);
    out.transferToAccountId = accountId(transfer.to);
    out.amount.minor = -transfer.cents;
    out.payee = text(kAccounts[transfer.to].name);
    out.description = text(transfer.purpose);
    Transaction in = out;
    in.meta.id = id(name + QStringLiteral(" in"));
    in.accountId = accountId(transfer.to);
    in.transferToAccountId = accountId(transfer.from);
    in.amount.minor = transfer.cents;
    in.payee = text(kAccounts[transfer.from].name);
    out.counterTransactionId = in.meta.id;
    in.counterTransactionId = out.meta.id;
    m_mutation.groups.append({Change{Change::Kind::Write, m_catalog.record(out)},
                              Change{Change::Kind::Write, m_catalog.record(in)}});
}

} // namespace

Mutation demoSet(const EntityCatalog &catalog, const Clock &clock, DemoLanguage language)
{
    return Builder(catalog, clock, language).build();
}

} // namespace finwise
