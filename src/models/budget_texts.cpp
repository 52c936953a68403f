// SPDX-License-Identifier: GPL-3.0-or-later
// What a BudgetModel says.
#include "domain/deterministic_id.h"
#include "models/budget_model.h"
#include "models/format.h"

namespace finwise {

namespace {

QString dash()
{
    return QStringLiteral("–");
}

int signOfAmount(qint64 minor)
{
    return signOf(Money{minor, {}});
}

// Sums of parts of a sum that is known to be sound; what leaves the range stays at its end.
qint64 plus(qint64 a, qint64 b)
{
    qint64 sum = 0;
    if (!__builtin_add_overflow(a, b, &sum))
        return sum;
    return a < 0 ? std::numeric_limits<qint64>::min() : std::numeric_limits<qint64>::max();
}

} // namespace

QString BudgetModel::money(qint64 minor) const
{
    return moneyText(Money{minor, m_figures.currency});
}

QString BudgetModel::rangeText() const
{
    if (m_shownCount == 0)
        return {};
    const QLocale locale;
    const QDate last = monthAt(m_shownCount - 1);
    const QString end = locale.toString(last, QStringLiteral("MMMM yyyy"));
    return m_shownCount == 1
             ? end
             : tr("%1 to %2").arg(locale.toString(m_shown, QStringLiteral("MMMM yyyy")), end);
}

QString BudgetModel::monthTitle(int column) const
{
    return QLocale().toString(monthAt(column), QStringLiteral("MMMM yyyy"));
}

int BudgetModel::currentColumn() const
{
    const qsizetype column = monthsBetween(m_shown, monthOf(m_books.clock().today()));
    return m_shownCount > 0 && column >= 0 && column < m_shownCount ? int(column) : -1;
}

QStringList BudgetModel::currencies() const
{
    QStringList codes;
    for (const Currency &currency : m_figures.currencies)
        codes.append(currency.code());
    return codes;
}

int BudgetModel::currencyIndex() const
{
    return int(m_figures.currencies.indexOf(m_figures.currency));
}

void BudgetModel::retranslate()
{
    if (!m_ready)
        return;
    exchangeRows(rowsOf(m_figures));
    describe();
}

void BudgetModel::describe()
{
    const qsizetype first = m_figures.indexOf(m_shown);
    QStringList names;
    for (int column = 0; column < m_shownCount; ++column)
        names.append(monthTitle(column));
    for (const Row &row : std::as_const(m_rows)) {
        QList<BudgetCellText> cells;
        for (int column = 0; column < m_shownCount; ++column) {
            const QString &name = names.at(column);
            cells.append(row.income ? incomeText(row, first + column, name)
                                    : cellText(row, first + column, name));
        }
        m_cells.value(row.key)->show(cells);
    }
    QList<BudgetMonthText> months;
    for (int column = 0; column < m_shownCount; ++column)
        months.append(monthText(monthAt(column)));
    m_months.show(months);
    Q_EMIT refreshed();
}

BudgetCell BudgetModel::sumOf(const Row &row, qsizetype month) const
{
    BudgetCell sum;
    for (const Id &member : row.isGroup ? row.members : QList<Id>{row.id}) {
        const BudgetCell cell = m_figures.table.cells.value(member).value(month);
        sum.carried = plus(sum.carried, cell.carried);
        sum.budgeted = plus(sum.budgeted, cell.budgeted);
        sum.spent = plus(sum.spent, cell.spent);
        sum.available = plus(sum.available, cell.available);
    }
    return sum;
}

BudgetCellText BudgetModel::cellText(const Row &row, qsizetype month, const QString &name) const
{
    const BudgetCell cell = sumOf(row, month);
    const QString budgeted = money(cell.budgeted);
    const QString spent = money(cell.spent);
    BudgetCellText text;
    text.editable = !row.isGroup && !row.id.isNull();
    text.budgeted = cell.budgeted != 0 ? budgeted : dash();
    text.budgetedSign = signOfAmount(cell.budgeted);
    text.spent = cell.spent != 0 ? spent : dash();
    text.spentSign = signOfAmount(cell.spent);
    text.spoken = tr("%1, %2: budgeted %3, spent %4").arg(row.name, name, budgeted, spent);
    if (m_figures.table.months.at(month).planned) {
        text.available = money(cell.available);
        text.availableSign = signOfAmount(cell.available);
        text.detail = tr("From the month before: %1\nBudgeted: %2\nSpent: %3")
                          .arg(money(cell.carried), budgeted, spent);
        text.spoken = (cell.available < 0 ? tr("%1, overspent %2") : tr("%1, available %2"))
                          .arg(text.spoken, text.available);
    }
    if (!row.isGroup)
        describeRecord(row.id, m_figures.first.addMonths(int(month)), text);
    return text;
}

void BudgetModel::describeRecord(const Id &category, QDate month, BudgetCellText &text) const
{
    const auto budget = shownBudget(category, month);
    if (!budget)
        return;
    text.note = budget->note;
    if (budget->amount.minor == 0 || budget->amount.currency == m_figures.currency)
        return;
    text.budgeted = moneyText(budget->amount);
    text.editable = false;
    text.detail = tr("Planned in another currency. Choose %1 above to change it.")
                      .arg(budget->amount.currency.code());
}

BudgetCellText BudgetModel::incomeText(const Row &row, qsizetype month, const QString &name) const
{
    qint64 received = 0;
    for (const Id &member : row.isGroup ? row.members : QList<Id>{row.id})
        received = plus(received, m_figures.received.value(member).value(month));
    const QString amount = money(received);
    BudgetCellText text;
    text.spent = received != 0 ? amount : dash();
    text.spentSign = signOfAmount(received);
    text.spoken = tr("%1, %2: received %3").arg(row.name, name, amount);
    return text;
}

BudgetMonthText BudgetModel::monthText(QDate date) const
{
    const qsizetype at = m_figures.indexOf(date);
    const BudgetMonth month = m_figures.table.months.value(at);
    BudgetMonthText text;
    text.title = QLocale().toString(date, QStringLiteral("MMMM yyyy"));
    text.current = date == monthOf(m_books.clock().today());
    text.budgeted = money(month.budgeted);
    text.spent = money(month.spent);
    QStringList apart;
    for (const Money &spent : m_figures.apart.value(at))
        apart.append(moneyText(spent));
    if (!apart.isEmpty())
        text.apart = tr("Not counted here: %1").arg(apart.join(QStringLiteral(", ")));
    if (!month.planned) {
        text.label = tr("Before the plan begins");
        return text;
    }
    text.available = money(month.available);
    text.availableSign = signOfAmount(month.available);
    text.toBudget = money(month.toBudget);
    text.sign = signOfAmount(month.toBudget);
    text.label = text.sign > 0 ? tr("Left to budget")
               : text.sign < 0 ? tr("Budgeted more than there is")
                               : tr("All is budgeted");
    const auto line = [&text](const QString &name, const QString &amount) {
        text.names.append(name);
        text.amounts.append(amount);
    };
    line(date == m_figures.begin ? tr("In the accounts") : tr("From the month before"),
         money(month.before));
    line(tr("Income"), signedMoneyText(Money{month.income, m_figures.currency}));
    line(tr("Overspent before"), money(-month.overspent));
    line(tr("Budgeted"), money(-month.budgeted));
    return text;
}

} // namespace finwise
