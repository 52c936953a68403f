// SPDX-License-Identifier: GPL-3.0-or-later
// ImportController: a statement's way from the file to the books: reading (on a thread of its
// own), preview, writing (on the Store's thread), result with undo. Thread rule: GUI thread.
#pragma once

#include "models/account_list_model.h"
#include "models/import_columns_model.h"
#include "models/import_rows_model.h"

#include <QFutureWatcher>
#include <QUrl>

#include <atomic>

namespace finwise {

class ImportController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString dialectText READ dialectText NOTIFY changed)
    Q_PROPERTY(QString periodText READ periodText NOTIFY changed)
    Q_PROPERTY(QString sumText READ sumText NOTIFY changed)
    Q_PROPERTY(QString proofText READ proofText NOTIFY changed)
    Q_PROPERTY(bool proofHolds READ proofHolds NOTIFY changed)
    Q_PROPERTY(QStringList accountChoices READ accountChoices NOTIFY changed)
    Q_PROPERTY(int accountChoice READ accountChoice WRITE setAccountChoice NOTIFY changed)
    Q_PROPERTY(QStringList roleChoices READ roleChoices NOTIFY changed)
    Q_PROPERTY(QStringList bucketTexts READ bucketTexts NOTIFY changed)
    Q_PROPERTY(int toImport READ toImport NOTIFY changed)
    Q_PROPERTY(QString importText READ importText NOTIFY changed)
    Q_PROPERTY(bool canImport READ canImport NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString resultTitle READ resultTitle NOTIFY changed)
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed)
    Q_PROPERTY(QString resultAccountId READ resultAccountId NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(finwise::ImportRowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(finwise::ImportColumnsModel *columns READ columns CONSTANT)

public:
    // Empty: no file. Failed: the file could not be read. Undone: taken back after the result.
    enum class Stage { Empty, Reading, Preview, Writing, Result, Undone, Failed };
    Q_ENUM(Stage)

    ImportController(Books &books, History &history, AccountListModel &accounts);
    ~ImportController() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] QString fileName() const { return m_fileName; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString dialectText() const;
    [[nodiscard]] QString periodText() const;
    [[nodiscard]] QString sumText() const;
    // What the file's own balances say about the reading; empty without balances.
    [[nodiscard]] QString proofText() const;
    [[nodiscard]] bool proofHolds() const { return m_reading.interpretation.proof.proves(); }
    // The accounts, then a new one.
    [[nodiscard]] QStringList accountChoices() const;
    [[nodiscard]] int accountChoice() const { return m_accountChoice; }
    void setAccountChoice(int choice);
    [[nodiscard]] QStringList roleChoices() const;
    // One label with its count for each bucket of the rows.
    [[nodiscard]] QStringList bucketTexts() const;
    [[nodiscard]] int toImport() const { return m_rows.toImport(); }
    [[nodiscard]] QString importText() const;
    [[nodiscard]] bool canImport() const { return m_stage == Stage::Preview && toImport() > 0; }
    [[nodiscard]] double progress() const { return m_progress; }
    [[nodiscard]] QString resultTitle() const;
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] QString resultAccountId() const { return m_resultAccount; }
    [[nodiscard]] bool canUndo() const
    {
        return m_stage == Stage::Result && !m_result.batch.isNull();
    }
    [[nodiscard]] ImportRowsModel *rows() { return &m_rows; }
    [[nodiscard]] ImportColumnsModel *columns() { return &m_columns; }

    Q_INVOKABLE void read(const QUrl &file);
    // What the user says a column is; reads the file again.
    Q_INVOKABLE void setRole(int column, int roleChoice);
    // Swaps money in and out.
    Q_INVOKABLE void swapSigns();
    Q_INVOKABLE void cancel();
    Q_INVOKABLE void commit();
    Q_INVOKABLE void undo();
    // Back to the start.
    Q_INVOKABLE void reset();

    void retranslate();

Q_SIGNALS:
    void changed();
    void progressChanged();

private:
    struct Shared; // with the reading thread
    void startReading();
    void onRead();
    void chooseAccount();
    [[nodiscard]] Account chosenAccount() const;
    [[nodiscard]] QString newAccountName() const;
    void plan();
    void write(Store &store, const importer::ImportPlan &plan,
               const importer::ImportChoices &choices, bool newAccount);
    void setStage(Stage stage);
    void failWith(const Error &error);

    Books &m_books;
    History &m_history;
    AccountListModel &m_accounts;
    ImportRowsModel m_rows;
    ImportColumnsModel m_columns;

    Stage m_stage = Stage::Empty;
    QString m_path;
    QString m_fileName;
    QString m_problem;
    importer::ImportOptions m_options;
    importer::ImportReading m_reading;
    importer::ImportPlan m_plan;
    importer::ImportResult m_result;
    QString m_resultAccount;
    int m_accountChoice = -1;
    Id m_newAccount;    // of the account that would be created
    int m_planning = 0; // number of the plan asked for last; older answers are dropped
    double m_progress = 0;
    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<Result<importer::ImportReading>> m_watcher;
};

} // namespace finwise
