// SPDX-License-Identifier: GPL-3.0-or-later
// ImportController: the way of one or several statements from file or clipboard to the books:
// reading (on a thread of its own), preview, writing (on the Store's thread), result with undo.
// The preview is the plan that is carried out. Thread rule: GUI thread.
#pragma once

#include "models/import_checklist_model.h"
#include "models/import_columns_model.h"
#include "models/import_history_model.h"
#include "models/import_overrides.h"
#include "models/import_profiles_model.h"
#include "models/import_reader.h"
#include "models/import_rows_model.h"

namespace finwise {

class ImportController : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Owned by the session")
    Q_PROPERTY(Stage stage READ stage NOTIFY changed)
    Q_PROPERTY(QString fileName READ fileName NOTIFY changed)
    Q_PROPERTY(QString queueText READ queueText NOTIFY changed)
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    Q_PROPERTY(QString dialectText READ dialectText NOTIFY changed)
    Q_PROPERTY(QString periodText READ periodText NOTIFY changed)
    Q_PROPERTY(QString sumText READ sumText NOTIFY changed)
    Q_PROPERTY(QString balanceText READ balanceText NOTIFY changed)
    Q_PROPERTY(QString balanceHint READ balanceHint NOTIFY changed)
    Q_PROPERTY(bool balanceFits READ balanceFits NOTIFY changed)
    Q_PROPERTY(bool proofHolds READ proofHolds NOTIFY changed)
    Q_PROPERTY(QStringList accountChoices READ accountChoices NOTIFY changed)
    Q_PROPERTY(int accountChoice READ accountChoice WRITE setAccountChoice NOTIFY changed)
    Q_PROPERTY(QStringList roleChoices READ roleChoices NOTIFY changed)
    Q_PROPERTY(QStringList bucketTexts READ bucketTexts NOTIFY changed)
    Q_PROPERTY(int toImport READ toImport NOTIFY changed)
    Q_PROPERTY(QString importText READ importText NOTIFY changed)
    Q_PROPERTY(bool canImport READ canImport NOTIFY changed)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged)
    Q_PROPERTY(QString progressText READ progressText NOTIFY progressChanged)
    Q_PROPERTY(QString resultTitle READ resultTitle NOTIFY changed)
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed)
    Q_PROPERTY(QString resultAccountId READ resultAccountId NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)
    Q_PROPERTY(int rejectedCount READ rejectedCount NOTIFY changed)
    Q_PROPERTY(finwise::ImportRowsModel *rows READ rows CONSTANT)
    Q_PROPERTY(finwise::ImportColumnsModel *columns READ columns CONSTANT)
    Q_PROPERTY(finwise::ImportChecklistModel *checklist READ checklist CONSTANT)
    Q_PROPERTY(finwise::ImportHistoryModel *imports READ imports CONSTANT)
    Q_PROPERTY(finwise::ImportProfilesModel *profiles READ profiles CONSTANT)

public:
    // Empty: no file. Failed: the file could not be read. Undone: taken back after the result.
    enum class Stage { Empty, Reading, Preview, Writing, Result, Undone, Failed };
    Q_ENUM(Stage)

    ImportController(Profile &profile, Books &books, History &history, AccountListModel &accounts);
    ~ImportController() override;

    [[nodiscard]] Stage stage() const { return m_stage; }
    [[nodiscard]] QString fileName() const { return m_source.name; }
    // "File 2 of 3"; empty for a single one.
    [[nodiscard]] QString queueText() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString dialectText() const;
    [[nodiscard]] QString periodText() const;
    [[nodiscard]] QString sumText() const;
    // The statement's last balance against the account's after the import; empty without one.
    [[nodiscard]] QString balanceText() const;
    [[nodiscard]] QString balanceHint() const;
    [[nodiscard]] bool balanceFits() const;
    [[nodiscard]] bool proofHolds() const;
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
    [[nodiscard]] double progress() const
    {
        return m_stage == Stage::Writing ? m_written.progress : m_reader.progress();
    }
    // How many rows are written and how fast; empty while reading.
    [[nodiscard]] QString progressText() const;
    [[nodiscard]] QString resultTitle() const;
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] QString resultAccountId() const { return m_resultAccount; }
    [[nodiscard]] bool canUndo() const;
    [[nodiscard]] int rejectedCount() const { return int(m_rejected.size()); }
    [[nodiscard]] ImportRowsModel *rows() { return &m_rows; }
    [[nodiscard]] ImportColumnsModel *columns() { return &m_columns; }
    [[nodiscard]] ImportChecklistModel *checklist() { return &m_checklist; }
    [[nodiscard]] ImportHistoryModel *imports() { return &m_imports; }
    [[nodiscard]] ImportProfilesModel *profiles() { return &m_profiles; }

    Q_INVOKABLE void read(const QUrl &file);
    // One after the other, each with its preview; together one result.
    Q_INVOKABLE void readAll(const QList<QUrl> &files);
    // The text on the clipboard.
    Q_INVOKABLE void paste();
    // What the user says a column is; reads the file again.
    Q_INVOKABLE void setRole(int column, int roleChoice);
    // Swaps money in and out.
    Q_INVOKABLE void swapSigns();
    // How the file is written, see ImportOverrides; reads it again.
    Q_INVOKABLE QStringList overrideChoices(int kind) const;
    Q_INVOKABLE int overrideChoice(int kind) const;
    Q_INVOKABLE void setOverride(int kind, int choice);
    // Stops reading, or leaves the preview; of what is on its way into
    // the books nothing stays.
    Q_INVOKABLE void cancel();
    // Goes on with the next file without importing this one.
    Q_INVOKABLE void skip();
    Q_INVOKABLE void commit();
    Q_INVOKABLE void undo();
    // Writes the rows that could not be read with line and reason, as CSV.
    Q_INVOKABLE void saveRejected(const QUrl &file);
    // Back to the start.
    Q_INVOKABLE void reset();

    void retranslate();

Q_SIGNALS:
    void changed();
    void progressChanged();

private:
    struct Rejected {
        QString file;
        importer::ProblemRow row;
    };
    struct Written {
        QList<Id> batches;
        qint64 imported = 0;
        qint64 duplicates = 0;
        qint64 recipients = 0;
        qint64 transfers = 0;
        QStringList accounts;
        // Of the file at hand.
        double progress = 0;
        qint64 rows = 0;
        qint64 rowsPerSecond = 0;
    };
    void start(QList<ImportSource> sources);
    void next();
    void readAgain(const importer::ImportOptions &options);
    void onRead();
    void chooseAccount();
    [[nodiscard]] bool isNewAccount() const;
    [[nodiscard]] Account chosenAccount() const;
    [[nodiscard]] QString newAccountName() const;
    void plan();
    void show(const std::shared_ptr<const ImportPreview> &preview);
    void later(std::function<void()> step);
    void showRows(const std::shared_ptr<const ImportPreview> &preview);
    void refreshChecks();
    std::function<bool(qint64, qint64)> writeProgress(
        const std::shared_ptr<std::atomic<bool>> &stop, const Clock &clock);
    void onWritten(const Result<importer::ImportResult> &result);
    void keepProfile();
    [[nodiscard]] Money afterImport() const;
    void setStage(Stage stage);
    void failWith(const Error &error);
    [[nodiscard]] QString unreadableText() const;
    [[nodiscard]] const importer::ImportReading &reading() const;

    Books &m_books;
    History &m_history;
    AccountListModel &m_accounts;
    ImportRowsModel m_rows;
    ImportColumnsModel m_columns;
    ImportChecklistModel m_checklist;
    ImportHistoryModel m_imports;
    ImportProfilesModel m_profiles;
    ImportReader m_reader;
    QList<QFuture<void>> m_plans; // under way; waited for before anything else goes

    Stage m_stage = Stage::Empty;
    QList<ImportSource> m_waiting;
    int m_total = 0; // files of this run
    ImportSource m_source;
    QString m_problem;
    ImportReader::Answer m_answer;
    Written m_written;
    std::shared_ptr<std::atomic<bool>> m_stopWriting;
    QList<Rejected> m_rejected;
    QString m_resultAccount;
    int m_accountChoice = -1;
    Id m_newAccount;    // of the account that would be created
    int m_planning = 0; // number of the plan asked for last; older answers are dropped
};

} // namespace finwise
