// SPDX-License-Identifier: GPL-3.0-or-later
// ImportColumnsModel: what each column of a statement was taken for and why.
// Thread rule: GUI thread.
#pragma once

#include "importer/import_reading.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <memory>

namespace finwise {

class ImportColumnsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the import")

public:
    enum Role {
        NameRole = Qt::UserRole + 1,
        MeaningRole,
        ReasonRole,
        UsedRole,
        SampleRole,
        ColumnRole
    };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void set(std::shared_ptr<const importer::ImportReading> reading);

private:
    std::shared_ptr<const importer::ImportReading> m_reading =
        std::make_shared<importer::ImportReading>();
};

} // namespace finwise
