// SPDX-License-Identifier: GPL-3.0-or-later
// How a NameListModel changes what it shows.
#include "domain/entities.h"
#include "models/name_list_model.h"
#include "store/catalog_queries.h"

namespace finwise {

namespace {

void put(Category &category, const QString &name, const std::optional<Id> &group)
{
    category.name = name;
    category.categoryGroupId = group;
}

void put(Recipient &recipient, const QString &name, const std::optional<Id> &)
{
    recipient.name = name;
}

void put(Tag &tag, const QString &name, const std::optional<Id> &)
{
    tag.name = name;
}

Result<Mutation> mergeMutation(Store &store, const Recipient &from, const Recipient &into)
{
    const auto ids = transactionsOfRecipient(store.reader(), from.meta.id, from.name);
    if (!ids)
        return fail(ids.error());
    Mutation mutation;
    for (const Id &id : *ids) {
        const auto found = store.reader().get<Transaction>(id);
        if (!found)
            return fail(found.error());
        if (!*found)
            continue;
        Transaction transaction = **found;
        transaction.recipientId = into.meta.id;
        transaction.payee = into.name;
        mutation.write(store.catalog().record(transaction));
    }
    mutation.remove(store.catalog().type<Recipient>(), from.meta.id);
    return mutation;
}

} // namespace

template <Entity E>
void NameListModel::saveAs(const QString &recordId, const QString &name, int group)
{
    E entity;
    if (const auto id = Id::parse(recordId)) {
        const auto found = m_books.reader().get<E>(*id);
        if (!found || !*found)
            return;
        entity = **found;
    } else {
        entity.meta.id = m_books.newId();
    }
    const QList<Row> all = groups();
    std::optional<Id> groupId;
    if (group > 0 && group <= all.size())
        groupId = all.at(group - 1).id;
    put(entity, name, groupId);
    Mutation mutation;
    mutation.write(m_books.reader().catalog().record(entity));
    m_history.run(mutation,
                  recordId.isEmpty() ? tr("“%1” created").arg(name) : tr("“%1” changed").arg(name));
}

void NameListModel::save(const QString &recordId, const QString &name, int group)
{
    const QString clean = name.trimmed();
    if (clean.isEmpty())
        return;
    switch (m_kind) {
    case Kind::Categories: saveAs<Category>(recordId, clean, group); break;
    case Kind::Recipients: saveAs<Recipient>(recordId, clean, group); break;
    case Kind::Tags: saveAs<Tag>(recordId, clean, group); break;
    }
}

void NameListModel::saveGroup(const QString &groupId, const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    CategoryGroup group;
    if (const auto id = Id::parse(groupId)) {
        const auto found = m_books.reader().get<CategoryGroup>(*id);
        if (!found || !*found)
            return;
        group = **found;
    } else {
        group.meta.id = m_books.newId();
        for (const Row &other : groups())
            group.sortOrder = std::max(group.sortOrder, other.sortOrder + 1);
    }
    group.name = name.trimmed();
    Mutation mutation;
    mutation.write(m_books.reader().catalog().record(group));
    m_history.run(mutation, tr("Group “%1” saved").arg(group.name));
}

void NameListModel::remove(const QString &recordId)
{
    const Row *row = find(recordId);
    if (row == nullptr)
        return;
    Mutation mutation;
    mutation.remove(typeOf(m_kind, row->isGroup), row->id);
    m_history.run(mutation, tr("“%1” deleted").arg(row->name), History::Announce::Yes);
}

void NameListModel::merge(const QString &fromId, const QString &intoId)
{
    const auto from = Id::parse(fromId);
    const auto into = Id::parse(intoId);
    if (m_kind != Kind::Recipients || !from || !into || *from == *into)
        return;
    m_books.post([this, from = *from, into = *into](Store &store) {
        const auto one = store.reader().get<Recipient>(from);
        const auto other = store.reader().get<Recipient>(into);
        if (!one || !other || !*one || !*other)
            return; // deleted meanwhile: the list shows it
        const auto mutation = mergeMutation(store, **one, **other);
        QMetaObject::invokeMethod(
            this,
            [this, mutation, name = (*one)->name, target = (*other)->name] {
                if (mutation)
                    m_history.run(*mutation, tr("“%1” merged into “%2”").arg(name, target),
                                  History::Announce::Yes);
                else
                    m_history.announceError(mutation.error());
            },
            Qt::QueuedConnection);
    });
}

} // namespace finwise
