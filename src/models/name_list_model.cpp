// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/name_list_model.h"

#include "domain/entities.h"
#include "models/format.h"
#include "store/catalog_queries.h"

#include <QColor>

namespace finwise {

NameListModel::NameListModel(Books &books, History &history, Kind kind)
    : m_books(books),
      m_history(history),
      m_kind(kind),
      m_list(
          books, Books::Lane::Rows,
          [kind] { return [kind](Reader &reader) { return readRows(reader, kind); }; },
          [this](const Result<QList<Row>> &rows) { take(rows); }),
      m_counting(
          books, Books::Lane::Figures,
          [kind] { return [kind](Reader &reader) { return readUses(reader, kind); }; },
          [this](const Result<QHash<Id, qint64>> &uses) { takeUses(uses); })
{
    connect(&books, &Books::opened, this, [this] {
        m_uses.clear();
        // No window opens with the names: what it does open with goes first.
        const auto ask = [this] {
            m_list.ask();
            m_counting.ask();
        };
        QMetaObject::invokeMethod(this, ask, Qt::QueuedConnection);
    });
    connect(&books, &Books::changed, this, [this](const ChangeSet &changes) {
        if (changes.records.contains(QString(typeOf(m_kind, false).name))
            || changes.records.contains(QString(typeOf(m_kind, true).name)))
            m_list.ask();
        if (changes.touches<Transaction>())
            m_counting.ask();
    });
}

const EntityType &NameListModel::typeOf(Kind kind, bool group)
{
    const EntityCatalog &catalog = EntityCatalog::standard();
    switch (kind) {
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
    case ColorRole: return row.color;
    default: return {};
    }
}

QHash<int, QByteArray> NameListModel::roleNames() const
{
    return {{RecordIdRole, "recordId"}, {NameRole, "name"}, {DetailRole, "detail"},
            {IsGroupRole, "isGroup"},   {UsesRole, "uses"}, {ColorRole, "dot"}};
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

void NameListModel::retranslate()
{
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1));
    Q_EMIT refreshed();
}

void NameListModel::take(const Result<QList<Row>> &rows)
{
    if (!rows) {
        m_history.announceError(rows.error());
        return;
    }
    if (*rows != m_rows) {
        beginResetModel();
        m_rows = *rows;
        endResetModel();
        Q_EMIT refreshed();
    }
}

Result<QList<NameListModel::Row>> NameListModel::readRows(Reader &reader, Kind kind)
{
    const auto byName = [](const Row &a, const Row &b) {
        return a.sortOrder != b.sortOrder ? a.sortOrder < b.sortOrder
                                          : QString::localeAwareCompare(a.name, b.name) < 0;
    };
    const auto read = [&](bool isGroup) -> Result<QList<Row>> {
        QList<Row> rows;
        const auto records = reader.liveRecords(typeOf(kind, isGroup));
        if (!records)
            return fail(records.error());
        for (const Record &record : *records) {
            Row row{record.meta.id,
                    record.data.value(QStringLiteral("name")).toString(),
                    {},
                    isGroup,
                    isGroup ? record.data.value(QStringLiteral("sortOrder")).toInteger() : 0,
                    {}};
            const QString group = record.data.value(QStringLiteral("categoryGroupId")).toString();
            if (const auto id = Id::parse(group))
                row.group = *id;
            const QString color = record.data.value(QStringLiteral("color")).toString();
            if (QColor::isValidColor(color))
                row.color = color;
            rows.append(row);
        }
        std::sort(rows.begin(), rows.end(), byName);
        return rows;
    };
    const auto entries = read(false);
    if (!entries)
        return entries;
    const auto headings = kind == Kind::Categories ? read(true) : Result<QList<Row>>(QList<Row>());
    if (!headings)
        return headings;
    QSet<Id> known;
    for (const Row &heading : *headings)
        known.insert(heading.id);
    QList<Row> rows;
    for (const Row &entry : *entries) {
        if (!entry.group || !known.contains(*entry.group))
            rows.append(entry);
    }
    for (const Row &heading : *headings) {
        rows.append(heading);
        for (const Row &entry : *entries) {
            if (entry.group == heading.id)
                rows.append(entry);
        }
    }
    return rows;
}

Result<QHash<Id, qint64>> NameListModel::readUses(Reader &reader, Kind kind)
{
    switch (kind) {
    case Kind::Categories: return categoryUses(reader);
    case Kind::Recipients: return recipientUses(reader);
    case Kind::Tags: return tagUses(reader);
    }
    Q_UNREACHABLE();
}

void NameListModel::takeUses(const Result<QHash<Id, qint64>> &uses)
{
    if (!uses) {
        m_history.announceError(uses.error());
        return;
    }
    m_uses = *uses;
    if (count() > 0)
        Q_EMIT dataChanged(index(0), index(count() - 1), {DetailRole, UsesRole});
}

} // namespace finwise
