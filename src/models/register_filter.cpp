// SPDX-License-Identifier: GPL-3.0-or-later
// What a RegisterModel shows, and what is chosen in it.
#include "models/format.h"
#include "models/register_model.h"
#include "models/slice_text.h"

namespace finwise {

namespace {

enum Period { Always, ThisMonth, LastMonth, ThisYear, LastYear };

std::optional<Id> idOf(const QString &text)
{
    const auto id = Id::parse(text);
    return id ? std::optional<Id>(*id) : std::nullopt;
}

QString textOf(const std::optional<Id> &id)
{
    return id ? id->toString() : QString();
}

std::pair<QDate, QDate> boundsOf(int period, QDate today)
{
    const QDate month(today.year(), today.month(), 1);
    switch (period) {
    case ThisMonth: return {month, month.addMonths(1).addDays(-1)};
    case LastMonth: return {month.addMonths(-1), month.addDays(-1)};
    case ThisYear: return {QDate(today.year(), 1, 1), QDate(today.year(), 12, 31)};
    case LastYear: return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    default: return {};
    }
}

} // namespace

QString RegisterModel::accountId() const
{
    return textOf(m_filter.account);
}

QString RegisterModel::categoryId() const
{
    return textOf(m_filter.category);
}

QString RegisterModel::tagId() const
{
    return textOf(m_filter.tag);
}

QStringList RegisterModel::periodNames()
{
    return {tr("Any time"), tr("This month"), tr("Last month"), tr("This year"), tr("Last year")};
}

QStringList RegisterModel::directionNames()
{
    return {tr("In and out"), tr("Money in"), tr("Money out")};
}

QStringList RegisterModel::chips() const
{
    QStringList chips;
    if (m_filter.slice)
        chips.append(sliceText(*m_filter.slice));
    if (m_filter.uncategorised)
        chips.append(tr("Without category"));
    if (m_filter.category)
        chips.append(m_categoryNames.value(*m_filter.category, tr("Category")));
    if (m_filter.tag)
        chips.append(m_tagNames.value(*m_filter.tag, tr("Tag")));
    if (m_period != Always)
        chips.append(periodNames().value(m_period));
    if (m_filter.direction != RegisterFilter::Direction::Any)
        chips.append(directionNames().value(int(m_filter.direction)));
    return chips;
}

void RegisterModel::removeChip(int position)
{
    // In the order of chips().
    changeFilter([this, position](RegisterFilter &filter) {
        int at = 0;
        if (filter.slice && at++ == position)
            filter.slice.reset();
        else if (filter.uncategorised && at++ == position)
            filter.uncategorised = false;
        else if (filter.category && at++ == position)
            filter.category.reset();
        else if (filter.tag && at++ == position)
            filter.tag.reset();
        else if (m_period != Always && at++ == position) {
            m_period = Always;
            filter.from = filter.to = QDate();
        } else if (at == position) {
            filter.direction = RegisterFilter::Direction::Any;
        }
    });
}

void RegisterModel::clearFilter()
{
    changeFilter([this](RegisterFilter &filter) {
        RegisterFilter open;
        open.account = filter.account;
        open.newest = filter.newest;
        filter = open;
        m_period = Always;
    });
}

void RegisterModel::showSlice(const Slice &slice)
{
    changeFilter([&](RegisterFilter &filter) {
        RegisterFilter open;
        open.account = filter.account;
        open.newest = filter.newest;
        filter = open;
        filter.slice = slice;
        m_period = Always;
    });
}

void RegisterModel::changeFilter(const std::function<void(RegisterFilter &)> &change)
{
    RegisterFilter filter = m_filter;
    const int period = m_period;
    change(filter);
    if (filter == m_filter && period == m_period)
        return;
    const bool otherAccount = filter.account != m_filter.account;
    m_filter = filter;
    m_ready = m_ready && !otherAccount;
    if (otherAccount)
        clearSelection();
    Q_EMIT filterChanged();
    Q_EMIT totalsChanged();
    load();
}

void RegisterModel::setAccountId(const QString &accountId)
{
    changeFilter([&](RegisterFilter &filter) { filter.account = idOf(accountId); });
}

void RegisterModel::setSearchText(const QString &text)
{
    changeFilter([&](RegisterFilter &filter) { filter.search = text.trimmed(); });
}

void RegisterModel::setCategoryId(const QString &categoryId)
{
    changeFilter([&](RegisterFilter &filter) { filter.category = idOf(categoryId); });
}

void RegisterModel::setTagId(const QString &tagId)
{
    changeFilter([&](RegisterFilter &filter) { filter.tag = idOf(tagId); });
}

void RegisterModel::setUncategorised(bool uncategorised)
{
    changeFilter([&](RegisterFilter &filter) { filter.uncategorised = uncategorised; });
}

void RegisterModel::setPeriod(int period)
{
    changeFilter([&](RegisterFilter &filter) {
        m_period = period;
        std::tie(filter.from, filter.to) = boundsOf(period, m_books.clock().today());
    });
}

void RegisterModel::setDirection(int direction)
{
    changeFilter(
        [&](RegisterFilter &filter) { filter.direction = RegisterFilter::Direction(direction); });
}

QString RegisterModel::countText() const
{
    const QString text = tr("%n transaction(s)", nullptr, count())
                             .replace(QString::number(count()), finwise::countText(count()));
    const int inPart = int(m_order.totals.inPart);
    return inPart == 0 ? text
                       : tr("%1, only a part counted of %n of them", nullptr, inPart).arg(text);
}

QString RegisterModel::selectionText() const
{
    if (m_selected.isEmpty())
        return {};
    const QString count = tr("%n chosen", nullptr, selectedCount());
    if (m_figures.rows == 0 || m_figures.mixed)
        return count;
    if (m_figures.rows == 1)
        return tr("%1 · %2").arg(count, moneyText(m_figures.sum));
    return tr("%1 · sum %2 · smallest %3 · average %4 · largest %5")
        .arg(count, moneyText(m_figures.sum), moneyText(m_figures.smallest),
             moneyText(m_figures.average), moneyText(m_figures.largest));
}

void RegisterModel::select(int row, bool selected)
{
    if (row < 0 || row >= count())
        return;
    if (selected)
        m_selected.insert(m_order.rows.at(row));
    else
        m_selected.remove(m_order.rows.at(row));
    Q_EMIT dataChanged(index(row), index(row), {SelectedRole});
    describeSelection();
}

void RegisterModel::toggle(int row)
{
    if (row >= 0 && row < count())
        select(row, !m_selected.contains(m_order.rows.at(row)));
}

void RegisterModel::selectRange(int from, int to)
{
    m_selected.clear();
    for (int row = std::max(0, std::min(from, to)); row <= std::max(from, to) && row < count();
         ++row)
        m_selected.insert(m_order.rows.at(row));
    selectionMoved();
}

void RegisterModel::selectAll()
{
    m_selected = QSet<qint64>(m_order.rows.begin(), m_order.rows.end());
    selectionMoved();
}

void RegisterModel::clearSelection()
{
    if (m_selected.isEmpty())
        return;
    m_selected.clear();
    selectionMoved();
}

// What a filter hides is not chosen any more: nobody would see what is done to it.
void RegisterModel::dropHiddenSelection()
{
    QSet<qint64> shown;
    for (const qint64 row : m_order.rows) {
        if (m_selected.contains(row))
            shown.insert(row);
    }
    if (shown.size() == m_selected.size())
        return;
    m_selected = shown;
    selectionMoved();
}

void RegisterModel::selectionMoved()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {SelectedRole});
    describeSelection();
}

void RegisterModel::describeSelection()
{
    m_figures = {};
    Q_EMIT selectionChanged();
    if (m_selected.isEmpty() || !m_books.isOpen())
        return;
    const std::function<Result<SelectionFigures>(Reader &)> question =
        [rows = m_selected.values()](Reader &reader) { return selectionFigures(reader, rows); };
    m_books.ask<Result<SelectionFigures>>(
        this, question, [this, size = m_selected.size()](const Result<SelectionFigures> &figures) {
            if (!figures) {
                m_history.announceError(figures.error());
            } else if (size == m_selected.size()) { // else a newer answer is under way
                m_figures = *figures;
                Q_EMIT selectionChanged();
            }
        });
}

void RegisterModel::readNames()
{
    m_tagNames.clear();
    m_categoryNames.clear();
    for (const Tag &tag : m_books.reader().all<Tag>().value_or(QList<Tag>()))
        m_tagNames.insert(tag.meta.id, tag.name);
    for (const Category &category : m_books.reader().all<Category>().value_or(QList<Category>()))
        m_categoryNames.insert(category.meta.id, category.name);
}

QString RegisterModel::tagNames(const QList<Id> &tags) const
{
    QStringList names;
    for (const Id &tag : tags) {
        if (m_tagNames.contains(tag))
            names.append(m_tagNames.value(tag));
    }
    return names.join(QStringLiteral(", "));
}

} // namespace finwise
