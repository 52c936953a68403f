// SPDX-License-Identifier: GPL-3.0-or-later
// ImportRowsModel: the rows of a statement with what will become of each: the preview is the plan
// that is carried out. Rows can be taken out and put back. Thread rule: GUI thread.
#pragma once

#include "importer/commit.h"

#include <QAbstractListModel>
#include <QtQml/qqmlregistration.h>

namespace finwise {

class ImportRowsModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the import")
    Q_PROPERTY(int bucket READ bucket WRITE setBucket NOTIFY bucketChanged)

public:
    enum Bucket { All, New, Duplicate, Possible, Problem };
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
        ChoosableRole
    };

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;

    [[nodiscard]] int bucket() const { return m_bucket; }
    void setBucket(int bucket);
    void set(const importer::ImportPlan &plan, const importer::ImportReading &reading);
    void clear();
    [[nodiscard]] int count(Bucket bucket) const;
    [[nodiscard]] const QSet<qsizetype> &leftOut() const { return m_leftOut; }
    // New and possible rows that are not left out.
    [[nodiscard]] int toImport() const;

    // Takes the row out of the import or puts it back. Duplicates and problems cannot be chosen.
    Q_INVOKABLE void toggle(int row);

Q_SIGNALS:
    void bucketChanged();
    void choiceChanged();

private:
    // A draft, a problem (kept by position) or a row left out.
    struct Entry {
        enum class Kind { Draft, Problem, Skipped };
        Kind kind = Kind::Draft;
        qsizetype position = 0;
        qint64 line = 0;
    };
    [[nodiscard]] Bucket bucketOf(const Entry &entry) const;
    [[nodiscard]] QVariant draftData(const Entry &entry, int role) const;
    [[nodiscard]] QString draftReason(qsizetype position) const;
    void filter();

    importer::ImportPlan m_plan;
    QList<importer::ProblemRow> m_problems;
    QList<importer::SkippedRow> m_skipped;
    QList<Entry> m_entries; // all, in file order
    QList<qsizetype> m_shown;
    QSet<qsizetype> m_leftOut; // positions in the plan
    int m_bucket = All;
};

} // namespace finwise
