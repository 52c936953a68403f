// SPDX-License-Identifier: GPL-3.0-or-later
// ChangeListModel: changes on their way to the server, or those it refused, or conflicts: what
// happened to which record and what can be done. Thread rule: GUI thread.
#pragma once

#include "base/id.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

struct ChangeLine {
    Id id; // of the queue entry or conflict
    QString entity;
    QString recordId;
    QString title;
    QString action; // "Transaction · changed"
    QString when;
    QString state;
    QString cause;
    QString remedy;
    bool operator==(const ChangeLine &) const = default;
};

class ChangeListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the sync centre")
    Q_PROPERTY(int count READ count NOTIFY refreshed)
    // Shows only lines that contain it.
    Q_PROPERTY(QString searchText READ searchText WRITE setSearchText NOTIFY refreshed)

public:
    enum Role {
        EntryIdRole = Qt::UserRole + 1,
        EntityRole,
        RecordIdRole,
        TitleRole,
        ActionRole,
        WhenRole,
        StateRole,
        CauseRole,
        RemedyRole
    };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int count() const { return int(m_shown.size()); }
    [[nodiscard]] QString searchText() const { return m_search; }
    void setSearchText(const QString &text);
    void show(const QList<ChangeLine> &lines);
    Q_INVOKABLE QString idAt(int row) const;

Q_SIGNALS:
    void refreshed();

private:
    void filter();

    QList<ChangeLine> m_lines;
    QList<ChangeLine> m_shown;
    QString m_search;
};

} // namespace finwise
