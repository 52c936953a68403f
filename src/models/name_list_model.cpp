// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/name_list_model.h"

#include "domain/entities.h"
#include "models/format.h"
#include "store/catalog_queries.h"

namespace finwise {

NameListModel::NameListModel(Books &books, History &history, Kind kind)
    : m_books(books), m_history(history), m_kind(kind)
{
    connect(&books, &Books::opened, this, &NameListModel::refresh);
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes.records.contains(QString(type().name))
            || changes.records.contains(QString(type(true).name)))
            refresh();
        else if (changes.records.contains(QString(Schema<Transaction>::entity)))
            readUses();
    });
}

const EntityType &NameListModel::type(bool group) const
{
    const EntityCatalog &catalog = EntityCatalog::standard();
    switch (m_kind) {
    case Kind::Categories: return group ? catalog.type<CategoryGroup>() : catalog.type<Category>();
    case Kind::Recipients: return catalog.type<Recipient>();
    case Kind::Tags: return catalog.type<Tag>();
    }
    Q_UNREACHABLE();
}

int NameListModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : count();
}

QVariant NameListModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case RecordIdRole: return row.id.toString();
    case Qt::DisplayRole:
    case NameRole: return row.name;
    case DetailRole: {
        const qint64 uses = m_uses.value(row.id);
        return row.isGroup ? QString()
                           : tr("%n transaction(s)", nullptr, int(uses))
                                 .replace(QString::number(uses), countText(uses));
    }
    case IsGroupRole: return row.isGroup;
    case UsesRole: return m_uses.value(row.id);
    default: return {};
    }
}

QHash<int, QByteArray> NameListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"},
            {NameRole, "name"},
            {DetailRole, "detail"},
            {IsGroupRole, "isGroup"},
            {UsesRole, "uses"}};
}

QStringList NameListModel::choices() const
{
    QStringList names{m_kind == Kind::Categories ? tr("No category") : tr("None")};
    for (const Row &row : m_rows) {
        if (!row.isGroup)
            names.append(row.name);
    }
    return names;
}

QList<NameListModel::Row> NameListModel::groups() const
{
    QList<Row> groups;
    for (const Row &row : m_rows) {
        if (row.isGroup)
            groups.append(row);
    }
    return groups;
}

QStringList NameListModel::groupNames() const
{
    QStringList names{tr("No group")};
    for (const Row &group : groups())
        names.append(group.name);
    return names;
}

QString NameListModel::choiceId(int position) const
{
    int at = 0;
    for (const Row &row : m_rows) {
        if (!row.isGroup && ++at == position)
            return row.id.toString();
    }
    return {};
}

int NameListModel::choiceOf(const QString &recordId) const
{
    int at = 0;
    for (const Row &row : m_rows) {
        if (!row.isGroup && ++at > 0 && row.id.toString() == recordId)
            return at;
    }
    return 0;
}

int NameListModel::groupOf(const QString &recordId) const
{
    const Row *row = find(recordId);
    const QList<Row> all = groups();
    for (int i = 0; row != nullptr && i < all.size(); ++i) {
        if (row->group == all.at(i).id)
            return i + 1;
    }
    return 0;
}

const NameListModel::Row *NameListModel::find(const QString &recordId) const
{
    for (const Row &row : m_rows) {
        if (row.id.toString() == recordId)
            return &row;
    }
    return nullptr;
}

void NameListModel::refresh()
{
    if (!m_books.isOpen())
        return;
    beginResetModel();
    m_rows.clear();
    readRows();
    endResetModel();
    Q_EMIT refreshed();
    readUses();
}

void NameListModel::readRows()
{
    const auto byName = [](const Row &a, const Row &b) {
        return a.sortOrder != b.sortOrder ? a.sortOrder < b.sortOrder
                                          : QString::localeAwareCompare(a.name, b.name) < 0;
    };
    const auto read = [this](const EntityType &type, bool isGroup) {
        QList<Row> rows;
        const auto records = m_books.reader().liveRecords(type);
        if (!records)
            m_history.announceError(records.error());
        for (const Record &record : records.value_or(QList<Record>())) {
            Row row{record.meta.id,
                    record.data.value(QStringLiteral("name")).toString(),
                    {},
                    isGroup,
                    isGroup ? record.data.value(QStringLiteral("sortOrder")).toInteger() : 0};
            const QString group = record.data.value(QStringLiteral("categoryGroupId")).toString();
            if (const auto id = Id::parse(group))
                row.group = *id;
            rows.append(row);
        }
        return rows;
    };
    QList<Row> entries = read(type(), false);
    std::sort(entries.begin(), entries.end(), byName);
    QList<Row> headings;
    if (m_kind == Kind::Categories)
        headings = read(type(true), true);
    std::sort(headings.begin(), headings.end(), byName);
    QSet<Id> known;
    for (const Row &heading : headings)
        known.insert(heading.id);
    for (const Row &entry : entries) {
        if (!entry.group || !known.contains(*entry.group))
            m_rows.append(entry);
    }
    for (const Row &heading : headings) {
        m_rows.append(heading);
        for (const Row &entry : entries) {
            if (entry.group == heading.id)
                m_rows.append(entry);
        }
    }
}

void NameListModel::readUses()
{
    const std::function<Result<QHash<Id, qint64>>(Reader &)> question =
        [kind = m_kind](Reader &reader) {
            switch (kind) {
            case Kind::Categories: return categoryUses(reader);
            case Kind::Recipients: return recipientUses(reader);
            case Kind::Tags: return tagUses(reader);
            }
            Q_UNREACHABLE();
        };
    m_books.ask<Result<QHash<Id, qint64>>>(
        this, question, [this](const Result<QHash<Id, qint64>> &uses) {
            if (!uses) {
                m_history.announceError(uses.error());
                return;
            }
            m_uses = *uses;
            if (count() > 0)
                Q_EMIT dataChanged(index(0), index(count() - 1), {DetailRole, UsesRole});
        });
}

} // namespace finwise
