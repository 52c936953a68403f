// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/record_texts.h"

#include "domain/entities.h"
#include "models/account_mark.h"
#include "models/account_texts.h"
#include "models/format.h"

#include <QJsonDocument>

namespace finwise {

QString RecordTexts::entity(const QString &name)
{
    const QHash<QString, QString> words{
        {QStringLiteral("Account"), tr("Account")},
        {QStringLiteral("AccountGroup"), tr("Account group")},
        {QStringLiteral("Category"), tr("Category")},
        {QStringLiteral("CategoryGroup"), tr("Category group")},
        {QStringLiteral("Recipient"), tr("Recipient")},
        {QStringLiteral("Tag"), tr("Tag")},
        {QStringLiteral("AutomationRule"), tr("Rule")},
        {QStringLiteral("PlanningTransaction"), tr("Planned transaction")},
        {QStringLiteral("Transaction"), tr("Transaction")},
        {QStringLiteral("Budget"), tr("Budget")},
        {QStringLiteral("SkippedOccurrence"), tr("Skipped date of a plan")}};
    return words.value(name, name);
}

QString RecordTexts::title(const EntityCatalog &catalog, const QString &entity,
                           const QJsonObject &data)
{
    const QString name = data.value(QStringLiteral("name")).toString();
    if (!name.isEmpty())
        return name;
    if (entity != Schema<Transaction>::entity || data.isEmpty())
        return RecordTexts::entity(entity);
    const auto transaction = entityFrom<Transaction>(
        Record{&catalog.type<Transaction>(), EntityMeta(), data});
    const QString who = transaction.payee.isEmpty() ? transaction.description : transaction.payee;
    return QStringLiteral("%1 · %2 · %3")
        .arg(who, moneyText(transaction.amount), dateText(transaction.date));
}

namespace {

// Names of what an id refers to, or the id itself.
QString referred(Reader &reader, const QString &text)
{
    const auto id = Id::parse(text);
    if (!id)
        return text;
    for (const EntityType &type : reader.catalog().types()) {
        const auto found = reader.record(type, *id);
        if (found && *found)
            return RecordTexts::title(reader.catalog(), type.name, (*found)->data);
    }
    return text;
}

} // namespace

QString RecordTexts::value(Reader &reader, const FieldInfo &field, const QJsonValue &value)
{
    if (value.isNull() || value.isUndefined())
        return tr("–");
    switch (field.kind) {
    case FieldKind::Boolean: return value.toBool() ? tr("yes") : tr("no");
    case FieldKind::Integer: return countText(value.toInteger());
    case FieldKind::Date:
        return dateText(QDate::fromString(value.toString().left(10), Qt::ISODate));
    case FieldKind::Id: return referred(reader, value.toString());
    case FieldKind::Money: {
        Money money;
        return fieldFromJson(value, money) ? moneyText(money) : QString();
    }
    case FieldKind::Text: {
        if (field.name.endsWith(QLatin1StringView("iban"), Qt::CaseInsensitive))
            return AccountTexts::iban(value.toString());
        if (field.name == QLatin1StringView("logo_path"))
            return AccountTexts::mark(AccountMark::parse(value.toString()));
        const auto type = field.name == QLatin1StringView("accountType")
                            ? enumFromName<AccountType>(value.toString())
                            : std::nullopt;
        return type ? AccountTexts::name(*type) : word(field.name, value.toString());
    }
    case FieldKind::Json: break;
    }
    QStringList parts;
    for (const QJsonValue &part : value.toArray()) {
        parts.append(part.isString() ? referred(reader, part.toString())
                                     : referred(reader, part[u"categoryId"].toString()));
    }
    return value.isArray()
             ? parts.join(QStringLiteral(", "))
             : QString::fromUtf8(QJsonDocument(value.toObject()).toJson(QJsonDocument::Compact));
}

} // namespace finwise
