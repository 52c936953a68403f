// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/register_columns.h"

#include <algorithm>
#include <cmath>

namespace finwise {

namespace {

using Column = RegisterColumns::Column;

constexpr int kGap = 12;
constexpr int kMargin = 16;
constexpr int kDateWidth = 84;
constexpr int kAmountWidth = 104;
constexpr int kBalanceWidth = 112;
// Below, the payee needs the room more than the category or the account.
constexpr int kRoomForCategory = 600;
constexpr int kRoomForBoth = 700;
constexpr int kRoomForAccount = 560;

const QList<Column> kUsual{Column::Date,    Column::Payee,  Column::Category,
                           Column::Account, Column::Amount, Column::Balance};

QString keyOf(Column column)
{
    switch (column) {
    case Column::Date: return QStringLiteral("date");
    case Column::Payee: return QStringLiteral("payee");
    case Column::Category: return QStringLiteral("category");
    case Column::Account: return QStringLiteral("account");
    case Column::Amount: return QStringLiteral("amount");
    case Column::Balance: return QStringLiteral("balance");
    }
    Q_UNREACHABLE();
}

bool isFixed(Column column)
{
    return column == Column::Payee || column == Column::Amount;
}

} // namespace

RegisterColumns::RegisterColumns(QObject *parent) : QAbstractListModel(parent), m_order(kUsual)
{
    arrange();
}

int RegisterColumns::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_order.size());
}

QVariant RegisterColumns::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column column = m_order.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case TitleRole:
        switch (column) {
        case Date: return tr("Date");
        case Payee: return tr("Payee and purpose");
        case Category: return tr("Category");
        case Account: return tr("Account");
        case Amount: return tr("Amount");
        case Balance: return tr("Balance");
        }
        Q_UNREACHABLE();
    case XRole: return m_places[column].x;
    case WidthRole: return m_places[column].width;
    case WantedRole: return !m_hidden.contains(column);
    case FixedRole: return isFixed(column);
    case RightRole: return column == Amount || column == Balance;
    default: return {};
    }
}

QHash<int, QByteArray> RegisterColumns::roleNames() const
{
    return {{TitleRole, "title"},   {XRole, "columnX"},   {WidthRole, "columnWidth"},
            {WantedRole, "wanted"}, {FixedRole, "fixed"}, {RightRole, "rightAligned"}};
}

void RegisterColumns::setSettings(SettingsController *settings)
{
    if (settings == m_settings)
        return;
    m_settings = settings;
    // Another register changed them, or the language did.
    if (m_settings != nullptr)
        connect(m_settings, &SettingsController::changed, this, &RegisterColumns::read);
    read();
}

void RegisterColumns::setWidth(double width)
{
    if (qFuzzyCompare(width, m_width))
        return;
    m_width = width;
    arrange();
}

void RegisterColumns::setShowsAccount(bool shows)
{
    m_showsAccount = shows;
    arrange();
}

void RegisterColumns::setShowsBalance(bool shows)
{
    m_showsBalance = shows;
    arrange();
}

bool RegisterColumns::isShown(Column column) const
{
    if (m_hidden.contains(column))
        return false;
    switch (column) {
    case Date:
    case Payee:
    case Amount: return true;
    case Category: return m_width > (m_showsAccount ? kRoomForBoth : kRoomForCategory);
    case Account: return m_showsAccount && m_width > kRoomForAccount;
    case Balance: return m_showsBalance;
    }
    Q_UNREACHABLE();
}

int RegisterColumns::widthOf(Column column) const
{
    switch (column) {
    case Date: return kDateWidth;
    case Payee: return 0; // what is left
    case Category: return int(std::clamp(m_width * 0.17, 120.0, 180.0));
    case Account: return int(std::min(m_width * 0.19, 150.0));
    case Amount: return kAmountWidth;
    case Balance: return kBalanceWidth;
    }
    Q_UNREACHABLE();
}

void RegisterColumns::arrange()
{
    int used = 2 * kMargin - kGap;
    for (const Column column : std::as_const(m_order)) {
        if (isShown(column))
            used += widthOf(column) + kGap;
    }
    int x = kMargin;
    for (const Column column : std::as_const(m_order)) {
        const bool shown = isShown(column);
        const int width = column == Payee ? std::max(0, int(m_width) - used) : widthOf(column);
        m_places[column] = {x, shown ? width : 0};
        if (shown)
            x += width + kGap;
    }
    Q_EMIT dataChanged(index(0), index(rowCount() - 1));
    Q_EMIT moved();
}

void RegisterColumns::read()
{
    QList<Column> order;
    QList<Column> hidden;
    const QString kept = m_settings != nullptr ? m_settings->registerColumns() : QString();
    for (const QString &word : kept.split(QLatin1Char(','), Qt::SkipEmptyParts)) {
        const bool isHidden = word.startsWith(QLatin1Char('-'));
        for (const Column column : kUsual) {
            if (keyOf(column) != word.mid(isHidden ? 1 : 0) || order.contains(column))
                continue;
            order.append(column);
            if (isHidden && !isFixed(column))
                hidden.append(column);
        }
    }
    // One that a former version did not know stands where it usually does.
    for (qsizetype i = 0; i < kUsual.size(); ++i) {
        if (!order.contains(kUsual.at(i)))
            order.insert(std::min(i, order.size()), kUsual.at(i));
    }
    if (order != m_order) {
        beginResetModel();
        m_order = order;
        endResetModel();
    }
    m_hidden = hidden;
    arrange();
}

void RegisterColumns::keep()
{
    QStringList words;
    for (const Column column : std::as_const(m_order))
        words.append((m_hidden.contains(column) ? QStringLiteral("-") : QString()) + keyOf(column));
    if (m_settings != nullptr)
        m_settings->setRegisterColumns(words.join(QLatin1Char(',')));
}

void RegisterColumns::moveBy(int row, int places)
{
    if (row < 0 || row >= m_order.size())
        return;
    const int to = std::clamp(row + places, 0, int(m_order.size()) - 1);
    if (to == row)
        return;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    m_order.move(row, to);
    endMoveRows();
    arrange();
    keep();
}

void RegisterColumns::want(int row, bool wanted)
{
    if (row < 0 || row >= m_order.size() || isFixed(m_order.at(row)))
        return;
    m_hidden.removeAll(m_order.at(row));
    if (!wanted)
        m_hidden.append(m_order.at(row));
    arrange();
    keep();
}

int RegisterColumns::rowAt(double x) const
{
    int nearest = 0;
    double least = -1;
    for (int row = 0; row < m_order.size(); ++row) {
        const Place &place = m_places[m_order.at(row)];
        const double away = std::abs(x - (place.x + place.width / 2.0));
        if (place.width > 0 && (least < 0 || away < least)) {
            least = away;
            nearest = row;
        }
    }
    return nearest;
}

} // namespace finwise
