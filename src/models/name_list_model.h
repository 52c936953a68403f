// SPDX-License-Identifier: GPL-3.0-or-later
// NameListModel: the categories with their groups, the recipients, or the tags, with how often
// each is used; creates, renames, sorts, merges and deletes them. Thread rule: GUI thread.
#pragma once

#include "models/history.h"
#include "models/inquiry.h"

#include <QAbstractListModel>
#include <QHash>

namespace finwise {

class NameListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(int count READ count NOTIFY refreshed)
    // All names that can be chosen, without headings, and "none" in front.
    Q_PROPERTY(QStringList choices READ choices NOTIFY refreshed)
    // Groups to put a category into, "none" in front.
    Q_PROPERTY(QStringList groupNames READ groupNames NOTIFY refreshed)

public:
    enum class Kind { Categories, Recipients, Tags };
    enum Role {
        RecordIdRole = Qt::UserRole + 1,
        NameRole,
        DetailRole,
        IsGroupRole,
        UsesRole,
        ColorRole
    };

    NameListModel(Books &books, History &history, Kind kind);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] QStringList choices() const;
    [[nodiscard]] QStringList groupNames() const;
    // Says everything anew, for another language.
    void retranslate();

    // Of choices(); empty for "none".
    Q_INVOKABLE QString choiceId(int position) const;
    Q_INVOKABLE int choiceOf(const QString &recordId) const;
    Q_INVOKABLE int groupOf(const QString &recordId) const;
    // Creates one when the id is empty. The group is a position of groupNames().
    Q_INVOKABLE void save(const QString &recordId, const QString &name, int group);
    Q_INVOKABLE void saveGroup(const QString &groupId, const QString &name);
    // Its transactions stay; announced with "Undo".
    Q_INVOKABLE void remove(const QString &recordId);
    // All transactions of the first become those of the second; the first disappears.
    Q_INVOKABLE void merge(const QString &fromId, const QString &intoId);

Q_SIGNALS:
    void refreshed();

private:
    struct Row {
        Id id;
        QString name;
        std::optional<Id> group;
        bool isGroup = false;
        qint64 sortOrder = 0;
        QString color; // of a tag, "#rrggbb"
        bool operator==(const Row &) const = default;
    };
    static Result<QList<Row>> readRows(Reader &reader, Kind kind);
    static Result<QHash<Id, qint64>> readUses(Reader &reader, Kind kind);
    static const EntityType &typeOf(Kind kind, bool group);
    void take(const Result<QList<Row>> &rows);
    void takeUses(const Result<QHash<Id, qint64>> &uses);
    template <Entity E> void saveAs(const QString &recordId, const QString &name, int group);
    [[nodiscard]] const Row *find(const QString &recordId) const;
    [[nodiscard]] QList<Row> groups() const;

    Books &m_books;
    History &m_history;
    Kind m_kind;
    Inquiry<QList<Row>> m_list;
    Inquiry<QHash<Id, qint64>> m_counting;
    QList<Row> m_rows;
    QHash<Id, qint64> m_uses;
};

} // namespace finwise
