// SPDX-License-Identifier: GPL-3.0-or-later
// RankModel: named sums from the largest down, each with its share of all and its change since the
// period before. Thread rule: GUI thread.
#pragma once

#include "domain/money.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

struct RankEntry {
    QString name;
    QString tint;
    qint64 sum = 0;
    qint64 before = 0;
    bool drills = false; // there is more to see inside
    bool operator==(const RankEntry &) const = default;
};

class RankModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by what it shows")
    Q_PROPERTY(int count READ count NOTIFY changed)
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed)

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        TintRole,
        AmountTextRole,
        ShareTextRole,
        ChangeTextRole,
        // More spent: -1; more earned or less spent: 1.
        ChangeSignRole,
        PartRole,
        DrillsRole,
        WordsRole
    };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_entries.size()); }
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] const QList<RankEntry> &entries() const { return m_entries; }

    // Shares are parts of `total`. `compared`: there is a period before.
    void show(const QList<RankEntry> &entries, const Money &total, bool compared);

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] QString changeOf(const RankEntry &entry) const;

    QList<RankEntry> m_entries;
    Money m_total;
    bool m_compared = false;
};

} // namespace finwise
