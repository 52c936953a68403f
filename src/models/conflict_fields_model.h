// SPDX-License-Identifier: GPL-3.0-or-later
// ConflictFieldsModel: one conflict side by side, field by field. Thread rule: GUI thread.
#pragma once

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

struct ConflictField {
    QString name;
    QString mine;
    QString theirs;
    bool differs = false;
    bool operator==(const ConflictField &) const = default;
};

class ConflictFieldsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the sync centre")

public:
    enum Role { NameRole = Qt::UserRole + 1, MineRole, TheirsRole, DiffersRole };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_fields.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void show(const QList<ConflictField> &fields);

private:
    QList<ConflictField> m_fields;
};

} // namespace finwise
