// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup.h"

#include "base/text.h"
#include "domain/iban.h"

namespace finwise::cli {
namespace {

constexpr qsizetype kMaxChoicesNamed = 20;

template <class E> QString choices(const QList<E> &all)
{
    if (all.isEmpty())
        return QStringLiteral("there are none yet");
    QStringList names;
    for (const E &entity : all) {
        if (names.size() == kMaxChoicesNamed) {
            names.append(QStringLiteral("…"));
            break;
        }
        names.append(u'"' + entity.name + u'"');
    }
    return QStringLiteral("there is ") + names.join(QStringLiteral(", "));
}

// The one that is meant: an id beats an exact name, an exact name beats an equal-looking one.
template <class E>
Result<E> findNamed(const QList<E> &all, const QString &option, const QString &named,
                    auto alsoMatches)
{
    QList<E> exact;
    QList<E> alike;
    const QString normal = normalizeText(named);
    for (const E &entity : all) {
        if (entity.meta.id.toString() == named.toLower())
            return entity;
        if (entity.name == named || alsoMatches(entity))
            exact.append(entity);
        else if (normalizeText(entity.name) == normal)
            alike.append(entity);
    }
    const QList<E> &found = exact.isEmpty() ? alike : exact;
    if (found.size() == 1)
        return found.first();
    if (found.isEmpty())
        return fail(ErrorKind::NotFound, option,
                    QStringLiteral("no \"%1\"; %2").arg(named, choices(all)));
    QStringList ids;
    for (const E &entity : found)
        ids.append(entity.meta.id.toString());
    return fail(
        ErrorKind::Ambiguous, option,
        QStringLiteral("\"%1\" fits several: %2").arg(named, ids.join(QStringLiteral(", "))));
}

} // namespace

Result<Account> findAccount(Reader &reader, const QString &named)
{
    const auto all = reader.all<Account>();
    if (!all)
        return fail(all.error());
    const QString iban = normalizedIban(named);
    return findNamed(*all, QStringLiteral("account"), named, [&iban](const Account &account) {
        return !iban.isEmpty() && account.iban == iban;
    });
}

Result<Id> findCategory(Reader &reader, const QString &named)
{
    const auto all = reader.all<Category>();
    if (!all)
        return fail(all.error());
    const auto found = findNamed(*all, QStringLiteral("category"), named,
                                 [](const Category &) { return false; });
    if (!found)
        return fail(found.error());
    return found->meta.id;
}

Result<std::optional<AccountGroup>> findGroup(Reader &reader, const QString &named)
{
    const auto all = reader.all<AccountGroup>();
    if (!all)
        return fail(all.error());
    const auto found = findNamed(*all, QStringLiteral("group"), named,
                                 [](const AccountGroup &) { return false; });
    if (found)
        return std::optional(*found);
    if (found.error().kind == ErrorKind::NotFound)
        return std::optional<AccountGroup>();
    return fail(found.error());
}

Result<QDate> parseDate(const QString &option, const std::string &value)
{
    const QDate date = QDate::fromString(QString::fromStdString(value), Qt::ISODate);
    if (!date.isValid())
        return fail(ErrorKind::Validation, option,
                    QStringLiteral("\"%1\" is no date; write it as 2026-01-31")
                        .arg(QString::fromStdString(value)));
    return date;
}

Result<Money> parseAmount(const QString &option, const std::string &value, Currency currency)
{
    const auto money = moneyFromText(QString::fromStdString(value), currency);
    if (!money)
        return fail(money.error().kind, option, money.error().message);
    return money;
}

} // namespace finwise::cli
