// SPDX-License-Identifier: GPL-3.0-or-later
// ImportRowsModel: the rows of a statement with what will become of each: the preview is the plan
// that is carried out. Rows can be taken out and put back. Thread rule: GUI thread.
#pragma once

#include "models/import_preview.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

#include <functional>

namespace finwise {

class ImportRowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the import")
    Q_PROPERTY(int bucket READ bucket WRITE setBucket NOTIFY bucketChanged)

public:
    enum Bucket {
        All = ImportPreview::All,
        New = ImportPreview::New,
        Duplicate = ImportPreview::Duplicate,
        Possible = ImportPreview::Possible,
        Problem = ImportPreview::Problem
    };
    Q_ENUM(Bucket)
    enum Role {
        LineRole = Qt::UserRole + 1,
        DateTextRole,
        PayeeRole,
        DescriptionRole,
        AmountTextRole,
        AmountSignRole,
        BucketRole,
        ReasonRole,
        IncludedRole,
        ChoosableRole,
        // The row that is there already, beside one that may be it; else empty.
        TwinDateRole,
        TwinPayeeRole,
        TwinAmountRole
    };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int bucket() const { return m_bucket; }
    void setBucket(int bucket);
    // Keeps what the user left out when the plan has the same rows.
    void set(std::shared_ptr<const ImportPreview> preview);
    [[nodiscard]] const ImportPreview &preview() const { return *m_preview; }
    [[nodiscard]] std::shared_ptr<const ImportPreview> shared() const { return m_preview; }
    [[nodiscard]] int count(Bucket bucket) const;
    // What the user wants otherwise than planned; rows that complete an entry take it over.
    [[nodiscard]] importer::ImportChoices choices() const;
    // By how much the choices change the balance that the plan leads to.
    [[nodiscard]] Money choiceSum() const;
    // New and possible rows that are not left out, and what is brought back.
    [[nodiscard]] int toImport() const;

    // Takes the row out of the import or puts it back. Duplicates and problems cannot be chosen.
    Q_INVOKABLE void toggle(int row);

Q_SIGNALS:
    void bucketChanged();
    void choiceChanged();

private:
    using Entry = ImportPreview::Entry;
    void exchange(const std::function<void()> &change);
    [[nodiscard]] const Entry &entryAt(int row) const;
    [[nodiscard]] bool isDeletedEarlier(const Entry &entry) const;
    [[nodiscard]] QVariant draftData(const Entry &entry, int role) const;
    [[nodiscard]] QString draftReason(qsizetype position) const;
    [[nodiscard]] QString newReason(const importer::PlannedRow &row) const;
    [[nodiscard]] QVariant twinData(qsizetype position, int role) const;

    std::shared_ptr<const ImportPreview> m_preview = std::make_shared<ImportPreview>();
    QSet<qsizetype> m_leftOut;   // positions in the plan
    QSet<qsizetype> m_bringBack; // of duplicates that were deleted by hand
    int m_bucket = All;
    bool m_exchanging = false; // the old rows have left, the new ones are not there yet
};

} // namespace finwise
