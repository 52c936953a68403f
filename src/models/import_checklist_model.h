// SPDX-License-Identifier: GPL-3.0-or-later
// ImportChecklistModel: what speaks for the reading of a statement and what the user should look
// at before importing, each with the place to correct it. Thread rule: GUI thread.
#pragma once

#include "models/import_preview.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

struct ImportCheck {
    enum Severity { Good = 1, Doubt = 3 }; // numbers that Theme.severityColor() knows
    QString text;
    Severity severity = Good;
    QString place; // "account", "columns", "reading", "problems", "possible", "profile", or empty
    bool operator==(const ImportCheck &) const = default;
};

class ImportChecklistModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the import")
    Q_PROPERTY(int count READ count NOTIFY countChanged)

public:
    enum Role { TextRole = Qt::UserRole + 1, SeverityRole, PlaceRole };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_checks.size()); }
    void set(const QList<ImportCheck> &checks);

    // What the reading itself says: proof, doubts, problems, rules that cannot run.
    [[nodiscard]] static QList<ImportCheck> of(const ImportPreview &preview);

Q_SIGNALS:
    void countChanged();

private:
    QList<ImportCheck> m_checks;
};

} // namespace finwise
