// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_controller.h"

#include "domain/iban.h"
#include "models/error_text.h"
#include "models/import_texts.h"

#include <QClipboard>
#include <QFileInfo>
#include <QGuiApplication>
#include <QtConcurrent/QtConcurrentRun>

namespace finwise {

using namespace importer;

namespace {

// Hundreds of thousands of rows are freed away from the GUI thread.
template <class T> void releaseElsewhere(T value)
{
    [[maybe_unused]] const auto done = QtConcurrent::run(
        [held = std::move(value)]() mutable { held = T(); });
}

} // namespace

ImportController::ImportController(Profile &profile, Books &books, History &history,
                                   AccountListModel &accounts)
    : m_books(books),
      m_history(history),
      m_accounts(accounts),
      m_imports(books, history, accounts),
      m_profiles(profile, books, history, accounts)
{
    connect(&m_reader, &ImportReader::finished, this, &ImportController::onRead);
    connect(&m_reader, &ImportReader::progressed, this, &ImportController::progressChanged);
    connect(&m_rows, &ImportRowsModel::choiceChanged, this, &ImportController::changed);
    connect(&books, &Books::opened, this, &ImportController::reset);
}

ImportController::~ImportController()
{
    for (QFuture<void> &plan : m_plans)
        plan.waitForFinished();
}

void ImportController::read(const QUrl &file)
{
    readAll({file});
}

void ImportController::readAll(const QList<QUrl> &files)
{
    QList<ImportSource> sources;
    for (const QUrl &file : files) {
        const QString path = file.isLocalFile() ? file.toLocalFile() : file.path();
        sources.append({path, QFileInfo(path).fileName(), {}});
    }
    start(std::move(sources));
}

void ImportController::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    start({{QString(), tr("Clipboard"), text.toUtf8()}});
}

void ImportController::start(QList<ImportSource> sources)
{
    if (m_stage == Stage::Reading || m_stage == Stage::Writing || sources.isEmpty())
        return;
    reset();
    m_written = {};
    m_rejected.clear();
    m_total = int(sources.size());
    m_waiting = std::move(sources);
    next();
}

void ImportController::next()
{
    ++m_planning;
    m_accountChoice = -1;
    if (m_waiting.isEmpty()) {
        setStage(m_written.batches.isEmpty() ? Stage::Empty : Stage::Result);
        return;
    }
    m_source = m_waiting.takeFirst();
    setStage(Stage::Reading);
    m_reader.read(m_source, m_profiles.profiles(), m_books.clock().today());
}

void ImportController::readAgain(const ImportOptions &options)
{
    setStage(Stage::Reading);
    m_reader.readAgain(m_source, options, m_answer);
}

void ImportController::setRole(int column, int roleChoice)
{
    if (m_stage != Stage::Preview)
        return;
    ImportOptions options = m_answer.options;
    options.roles.insert(column, ImportTexts::choices().value(roleChoice, Role::Ignored));
    readAgain(options);
}

void ImportController::swapSigns()
{
    if (m_stage != Stage::Preview)
        return;
    ImportOptions options = m_answer.options;
    options.positiveMeansSpent = !reading().interpretation.amounts.inverted;
    readAgain(options);
}

void ImportController::setOverride(int kind, int choice)
{
    ImportOptions options = m_answer.options;
    if (m_stage == Stage::Preview
        && ImportOverrides::choose(ImportOverrides::Kind(kind), choice, options))
        readAgain(options);
}

void ImportController::cancel()
{
    if (m_stage == Stage::Reading)
        m_reader.cancel();
    else if (m_stage == Stage::Writing && m_stopWriting)
        *m_stopWriting = true;
    else if (m_stage == Stage::Preview || m_stage == Stage::Failed)
        reset();
}

void ImportController::skip()
{
    if (m_stage == Stage::Preview || m_stage == Stage::Failed)
        next();
}

void ImportController::onRead()
{
    const ImportReader::Outcome outcome = m_reader.takeOutcome();
    if (m_stage != Stage::Reading)
        return;
    if (!outcome) {
        if (outcome.error().kind == ErrorKind::Cancelled)
            reset();
        else
            failWith(outcome.error());
        return;
    }
    releaseElsewhere(std::exchange(m_answer, *outcome));
    m_columns.set(m_answer.reading);
    if (m_accountChoice < 0)
        chooseAccount();
    plan();
}

void ImportController::chooseAccount()
{
    m_newAccount = m_books.newId();
    const QString iban = normalizedIban(reading().interpretation.ownIban);
    const ImportProfile *profile = m_profiles.profiles().find(m_answer.match.name);
    int named = -1;
    for (int i = 0; i < m_accounts.accountCount(); ++i) {
        const Account &account = m_accounts.accounts().at(i).account;
        if (!iban.isEmpty() && account.iban == iban)
            named = i;
        else if (iban.isEmpty() && profile != nullptr && profile->account == account.meta.id)
            named = i;
    }
    // The only account is right unless the file names another one.
    const bool onlyOne = m_accounts.accountCount() == 1
                      && (iban.isEmpty() || m_accounts.accounts().first().account.iban.isEmpty());
    const bool mustAsk = iban.isEmpty() && m_accounts.accountCount() > 1;
    m_accountChoice = named >= 0 ? named : onlyOne || mustAsk ? 0 : m_accounts.accountCount();
}

void ImportController::setAccountChoice(int choice)
{
    if (choice == m_accountChoice || choice < 0 || choice > m_accounts.accountCount()
        || m_stage != Stage::Preview)
        return;
    m_accountChoice = choice;
    plan();
}

// On a thread of its own with a connection of its own: edits and heartbeats go on.
void ImportController::plan()
{
    const int number = ++m_planning;
    const auto work = [this, number, account = chosenAccount(), reading = m_answer.reading,
                       path = m_books.reader().connection().path(),
                       catalog = &m_books.reader().catalog()] {
        using Preview = Result<std::shared_ptr<const ImportPreview>>;
        const auto made = [&]() -> Preview {
            auto store = ReadStore::open(path, *catalog);
            if (!store)
                return fail(store.error());
            auto plan = planImport((*store)->reader(), account, *reading);
            if (!plan)
                return fail(plan.error());
            return ImportPreview::of(*std::move(plan), reading);
        }();
        QMetaObject::invokeMethod(
            this,
            [this, number, made] {
                if (number != m_planning)
                    return;
                if (!made)
                    failWith(made.error());
                else
                    show(*made);
            },
            Qt::QueuedConnection);
    };
    m_plans.removeIf([](const QFuture<void> &plan) { return plan.isFinished(); });
    m_plans.append(QtConcurrent::run(work));
}

// A part of the page for each turn of the event loop: together they would hold the window up. What
// has been given up meanwhile is dropped.
void ImportController::later(std::function<void()> step)
{
    QMetaObject::invokeMethod(
        this,
        [this, number = m_planning, step = std::move(step)] {
            if (number == m_planning)
                step();
        },
        Qt::QueuedConnection);
}

void ImportController::show(const std::shared_ptr<const ImportPreview> &preview)
{
    showRows(preview);
    later([this] {
        refreshChecks();
        later([this] { setStage(Stage::Preview); });
    });
}

// The model must have let go of the old rows before another thread frees them.
void ImportController::showRows(const std::shared_ptr<const ImportPreview> &preview)
{
    std::shared_ptr<const ImportPreview> old = m_rows.shared();
    m_rows.set(preview);
    if (old != preview)
        releaseElsewhere(std::move(old));
}

void ImportController::commit()
{
    if (!canImport())
        return;
    m_stopWriting = std::make_shared<std::atomic<bool>>(false);
    m_written.progress = 0;
    m_written.rows = 0;
    setStage(Stage::Writing);
    m_books.post([this, preview = m_rows.shared(), choices = m_rows.choices(), stop = m_stopWriting,
                  newAccount = isNewAccount()](Store &store) {
        Result<ImportResult> result;
        if (newAccount) {
            Mutation mutation;
            mutation.write(store.catalog().record(preview->plan.account));
            if (const auto created = store.mutate(mutation); !created)
                result = fail(created.error());
        }
        if (result)
            result = commitImport(store, preview->plan, choices,
                                  {writeProgress(stop, store.clock())});
        // Of an import that did not happen the account does not stay either.
        if (!result && newAccount) {
            Mutation mutation;
            mutation.remove(store.catalog().type<Account>(), preview->plan.account.meta.id);
            if (const auto removed = store.mutate(mutation); !removed)
                result = fail(removed.error());
        }
        QMetaObject::invokeMethod(
            this, [this, result] { onWritten(result); }, Qt::QueuedConnection);
    });
}

std::function<bool(qint64, qint64)> ImportController::writeProgress(
    const std::shared_ptr<std::atomic<bool>> &stop, const Clock &clock)
{
    const qint64 startedMs = clock.monotonicMs();
    return [this, stop, &clock, startedMs, reported = 0.0](qint64 done, qint64 total) mutable {
        const double part = total > 0 ? double(done) / double(total) : 0;
        if (part - reported > 0.01) {
            reported = part;
            const qint64 spentMs = std::max<qint64>(clock.monotonicMs() - startedMs, 1);
            QMetaObject::invokeMethod(
                this,
                [this, part, done, rate = done * 1000 / spentMs] {
                    m_written.progress = part;
                    m_written.rows = done;
                    m_written.rowsPerSecond = rate;
                    Q_EMIT progressChanged();
                },
                Qt::QueuedConnection);
        }
        return !*stop;
    };
}

void ImportController::onWritten(const Result<ImportResult> &result)
{
    if (!result && result.error().kind == ErrorKind::Cancelled) {
        setStage(Stage::Preview);
        return;
    }
    if (!result) {
        failWith(result.error());
        return;
    }
    const ImportPlan &plan = m_rows.preview().plan;
    if (!result->batch.isNull())
        m_written.batches.append(result->batch);
    m_written.imported += result->imported;
    m_written.recipients += result->recipientsCreated;
    m_written.transfers += result->transfers;
    m_written.duplicates += plan.duplicates - m_rows.choices().bringBack.size();
    if (!m_written.accounts.contains(plan.account.name))
        m_written.accounts.append(plan.account.name);
    for (const ProblemRow &row : reading().problems)
        m_rejected.append({m_source.name, row});
    m_resultAccount = plan.account.meta.id.toString();
    later([this] {
        keepProfile();
        later([this] {
            m_imports.refresh();
            later([this] { next(); });
        });
    });
}

void ImportController::undo()
{
    if (!canUndo())
        return;
    m_written.progress = 0;
    m_written.rows = 0;
    setStage(Stage::Writing);
    m_books.post([this, batches = m_written.batches](Store &store) {
        Result<void> outcome;
        for (const Id &batch : batches) {
            if (const auto undone = undoImport(store, batch); !undone && outcome)
                outcome = fail(undone.error());
        }
        QMetaObject::invokeMethod(
            this,
            [this, outcome] {
                if (!outcome)
                    m_history.announceError(outcome.error());
                m_imports.refresh();
                setStage(outcome ? Stage::Undone : Stage::Result);
            },
            Qt::QueuedConnection);
    });
}

void ImportController::reset()
{
    if (m_stage == Stage::Writing)
        return;
    ++m_planning;
    m_reader.cancel();
    m_waiting.clear();
    m_total = 0;
    m_accountChoice = -1;
    m_problem.clear();
    showRows(std::make_shared<ImportPreview>());
    m_columns.set(std::make_shared<ImportReading>());
    m_checklist.set({});
    releaseElsewhere(std::exchange(m_answer, {}));
    setStage(Stage::Empty);
}

void ImportController::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

} // namespace finwise
