// SPDX-License-Identifier: GPL-3.0-or-later
// budget list|set: what is planned for the categories, month by month.
#include "commands.h"

#include "lookup.h"
#include "rule_lookup.h"
#include "text_table.h"

#include "domain/deterministic_id.h"
#include "store/budget_query.h"

namespace finwise::cli {
namespace {

struct ListOptions {
    std::optional<std::string> month;
    std::optional<std::string> currency;
};
struct SetOptions {
    std::string category;
    std::string amount;
    std::optional<std::string> month;
    std::optional<std::string> currency;
    std::optional<std::string> note;
};

// "2026-01"; this month when it was left out.
Result<QDate> monthFrom(const Context &context, const std::optional<std::string> &value)
{
    const QDate today = context.clock().today();
    if (!value)
        return monthOf(today);
    const QDate month = QDate::fromString(text(*value), QStringLiteral("yyyy-MM"));
    if (!month.isValid() || std::abs(monthsBetween(monthOf(today), month)) >= kMaxBudgetMonths)
        return fail(ErrorKind::Validation, QStringLiteral("month"),
                    QStringLiteral("\"%1\" is no month that can be planned; write it as 2026-01")
                        .arg(text(*value)));
    return month;
}

Result<std::optional<Currency>> currencyFrom(const std::optional<std::string> &value)
{
    if (!value)
        return std::optional<Currency>();
    const auto currency = Currency::parse(text(*value));
    if (!currency)
        return fail(currency.error());
    return std::optional(*currency);
}

Result<BudgetFigures> figuresOf(Context &context, Reader &reader, QDate month,
                                const std::optional<Currency> &currency)
{
    return budgetFigures(
        reader,
        {.from = month, .months = 1, .today = context.clock().today(), .currency = currency});
}

QJsonObject toJson(const BudgetFigures &figures, const Category &category, QDate month)
{
    const qsizetype at = figures.indexOf(month);
    const Id id = category.meta.id;
    QJsonObject json{{QStringLiteral("category_id"), id.toString()},
                     {QStringLiteral("category"), category.name},
                     {QStringLiteral("month"), month.toString(QStringLiteral("yyyy-MM"))},
                     {QStringLiteral("currency"), figures.currency.code()}};
    if (figures.incomeCategories.contains(id)) {
        json.insert(QStringLiteral("received_minor"), figures.received.value(id).value(at));
        return json;
    }
    const BudgetCell cell = figures.table.cells.value(id).value(at);
    json.insert(QStringLiteral("carried_minor"), cell.carried);
    json.insert(QStringLiteral("budgeted_minor"), cell.budgeted);
    json.insert(QStringLiteral("spent_minor"), cell.spent);
    json.insert(QStringLiteral("available_minor"), cell.available);
    json.insert(QStringLiteral("note"), figures.budgets.value(budgetId(id, month)).note);
    return json;
}

Result<Answer> list(Context &context, const ListOptions &options)
{
    const auto reader = context.reader();
    if (!reader)
        return fail(reader.error());
    const auto month = monthFrom(context, options.month);
    const auto currency = currencyFrom(options.currency);
    if (!month || !currency)
        return fail(month ? currency.error() : month.error());
    const auto figures = figuresOf(context, **reader, *month, *currency);
    if (!figures)
        return fail(figures.error());
    const auto written = [&](qint64 minor) {
        return toDecimalText(Money{minor, figures->currency});
    };
    QJsonArray categories;
    TextTable table({QStringLiteral("Category"), QStringLiteral(">Budgeted"),
                     QStringLiteral(">Spent"), QStringLiteral(">Available")});
    for (const Category &category : figures->categories) {
        const QJsonObject json = toJson(*figures, category, *month);
        categories.append(json);
        const BudgetCell cell =
            figures->table.cells.value(category.meta.id).value(figures->indexOf(*month));
        const qint64 received = json.value(QLatin1StringView("received_minor")).toInteger();
        if (figures->incomeCategories.contains(category.meta.id))
            table.add({category.name, {}, written(received), {}});
        else
            table.add({category.name, written(cell.budgeted), written(cell.spent),
                       written(cell.available)});
    }
    const qint64 without = figures->table.cells.value(Id()).value(figures->indexOf(*month)).spent;
    if (without != 0)
        table.add({QStringLiteral("(without a category)"), {}, written(without), {}});
    const BudgetMonth sums = figures->table.months.last();
    const QJsonObject json{{QStringLiteral("month"), month->toString(QStringLiteral("yyyy-MM"))},
                           {QStringLiteral("currency"), figures->currency.code()},
                           {QStringLiteral("income_minor"), sums.income},
                           {QStringLiteral("budgeted_minor"), sums.budgeted},
                           {QStringLiteral("spent_minor"), sums.spent},
                           {QStringLiteral("uncategorised_minor"), without},
                           {QStringLiteral("available_minor"), sums.available},
                           {QStringLiteral("to_budget_minor"), sums.toBudget},
                           {QStringLiteral("categories"), categories}};
    return Answer{json, categories.isEmpty() ? QStringLiteral("No category yet.")
                                             : QStringLiteral("%1\nLeft to budget: %2 %3")
                                                   .arg(table.toString(), written(sums.toBudget),
                                                        figures->currency.code())};
}

Result<Answer> set(Context &context, const SetOptions &options)
{
    const auto store = context.store();
    if (!store)
        return fail(store.error());
    const auto category = findNamed<Category>((*store)->reader(), text(options.category));
    if (!category)
        return fail(category.error());
    const auto month = monthFrom(context, options.month);
    const auto currency = currencyFrom(options.currency);
    if (!month || !currency)
        return fail(month ? currency.error() : month.error());
    const auto before = figuresOf(context, (*store)->reader(), *month, *currency);
    if (!before)
        return fail(before.error());
    if (before->incomeCategories.contains(category->meta.id))
        return fail(ErrorKind::Validation, category->name,
                    QStringLiteral("the category takes in income, which is not planned"));
    const auto amount = parseAmount(QStringLiteral("amount"), options.amount, before->currency);
    if (!amount)
        return fail(amount.error());
    const Id id = budgetId(category->meta.id, *month);
    Budget budget = before->budgets.value(id);
    if (!options.currency && budget.amount.minor != 0 && budget.amount.currency != amount->currency)
        return fail(ErrorKind::Validation, category->name,
                    QStringLiteral("the month is planned in %1; name a --currency to replace that")
                        .arg(budget.amount.currency.code()));
    budget.meta.id = id;
    budget.categoryId = category->meta.id;
    budget.month = *month;
    budget.amount = *amount;
    if (options.note)
        budget.note = text(*options.note);
    Mutation mutation;
    mutation.write((*store)->catalog().record(budget));
    if (const auto done = (*store)->mutate(mutation); !done)
        return fail(done.error());
    const auto after = figuresOf(context, (*store)->reader(), *month, before->currency);
    if (!after)
        return fail(after.error());
    return Answer{toJson(*after, *category, *month),
                  QStringLiteral("Planned %1 %2 for %3 in %4.")
                      .arg(toDecimalText(*amount), amount->currency.code(), category->name,
                           month->toString(QStringLiteral("yyyy-MM")))};
}

} // namespace

void addBudgetCommands(Command &app, Context &context)
{
    Command budget = addCommand(app, "budget", "What is planned for the categories",
                                "finwise-cli budget list");
    budget.requireCommand(1);
    addCommand<ListOptions>(
        budget, context, "list", "List what is planned, spent and left in a month",
        "finwise-cli budget list --month 2026-01",
        [](Command &command, ListOptions &options) {
            command.option("--month", options.month, "As 2026-01; this month when left out");
            command.option("--currency", options.currency,
                           "ISO 4217 code; that of most accounts when left out");
        },
        list);
    addCommand<SetOptions>(
        budget, context, "set", "Plan an amount for a category and a month",
        "finwise-cli budget set Groceries 420 --month 2026-01",
        [](Command &command, SetOptions &options) {
            command.option("CATEGORY", options.category, "Name or id").required();
            command.option("AMOUNT", options.amount, "As 420 or 12,34; 0 for nothing").required();
            command.option("--month", options.month, "As 2026-01; this month when left out");
            command.option("--currency", options.currency,
                           "ISO 4217 code; that of most accounts when left out");
            command.option("--note", options.note, "Free text");
        },
        set);
}

} // namespace finwise::cli
