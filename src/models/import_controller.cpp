// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_controller.h"

#include "domain/iban.h"
#include "models/account_texts.h"
#include "models/error_text.h"
#include "models/format.h"
#include "models/import_texts.h"

#include <QFileInfo>
#include <QtConcurrent/QtConcurrentRun>

namespace finwise {

using namespace importer;

struct ImportController::Shared {
    std::atomic<bool> cancelled = false;
};

ImportController::ImportController(Books &books, History &history, AccountListModel &accounts)
    : m_books(books), m_history(history), m_accounts(accounts)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ImportController::onRead);
    connect(&m_rows, &ImportRowsModel::choiceChanged, this, &ImportController::changed);
    connect(&books, &Books::opened, this, &ImportController::reset);
}

ImportController::~ImportController()
{
    if (m_shared)
        m_shared->cancelled = true;
    m_watcher.waitForFinished();
}

QString ImportController::dialectText() const
{
    return ImportTexts::dialect(m_reading);
}

QString ImportController::periodText() const
{
    return m_reading.firstDate.isValid()
             ? tr("%1 to %2").arg(dateText(m_reading.firstDate), dateText(m_reading.lastDate))
             : QString();
}

QString ImportController::sumText() const
{
    QList<Money> sums;
    for (const TransactionDraft &draft : m_plan.drafts) {
        if (sums.isEmpty())
            sums.append(Money{0, draft.amount.currency});
        sums.first() = add(sums.first(), draft.amount).value_or(sums.first());
    }
    return sums.isEmpty() ? QString() : signedMoneyText(sums.first());
}

QString ImportController::proofText() const
{
    const BalanceProof &proof = m_reading.interpretation.proof;
    if (proof.links == 0)
        return {};
    return proof.proves()
             ? tr("The file's balances confirm every amount")
             : tr("%1 of %2 balances fit").arg(countText(proof.held), countText(proof.links));
}

QStringList ImportController::accountChoices() const
{
    QStringList choices = m_accounts.names();
    choices.append(tr("New account “%1”").arg(newAccountName()));
    return choices;
}

void ImportController::setAccountChoice(int choice)
{
    if (choice == m_accountChoice || choice < 0 || choice > m_accounts.accountCount())
        return;
    m_accountChoice = choice;
    plan();
}

QStringList ImportController::roleChoices() const
{
    QStringList names;
    for (const Role role : ImportTexts::choices())
        names.append(ImportTexts::role(role));
    return names;
}

QStringList ImportController::bucketTexts() const
{
    const auto label = [this](const QString &name, ImportRowsModel::Bucket bucket) {
        return QStringLiteral("%1  %2").arg(name, countText(m_rows.count(bucket)));
    };
    return {label(tr("All"), ImportRowsModel::All), label(tr("New"), ImportRowsModel::New),
            label(tr("Already there"), ImportRowsModel::Duplicate),
            label(tr("Maybe there"), ImportRowsModel::Possible),
            label(tr("Not readable"), ImportRowsModel::Problem)};
}

QString ImportController::importText() const
{
    return toImport() == 0 ? tr("Nothing to import")
                           : tr("Import %n transaction(s)", nullptr, toImport());
}

QString ImportController::resultTitle() const
{
    return m_stage == Stage::Undone
             ? tr("Import taken back")
             : tr("%n transaction(s) imported", nullptr, int(m_result.imported));
}

QString ImportController::resultText() const
{
    if (m_stage == Stage::Undone)
        return tr("The books are as they were before. The file can be imported again at any time.");
    QStringList parts;
    parts.append(tr("Into “%1”.").arg(m_plan.account.name));
    if (m_plan.duplicates > 0)
        parts.append(tr("%n were there already.", nullptr, int(m_plan.duplicates)));
    if (m_result.recipientsCreated > 0)
        parts.append(tr("%n new recipient(s).", nullptr, int(m_result.recipientsCreated)));
    if (m_result.transfers > 0)
        parts.append(tr("%n transfer(s) between own accounts.", nullptr, int(m_result.transfers)));
    if (m_reading.rowsWithProblems > 0)
        parts.append(tr("%n row(s) could not be read.", nullptr, int(m_reading.rowsWithProblems)));
    return parts.join(QLatin1Char(' '));
}

void ImportController::read(const QUrl &file)
{
    if (m_stage == Stage::Reading || m_stage == Stage::Writing)
        return;
    reset();
    m_path = file.isLocalFile() ? file.toLocalFile() : file.path();
    m_fileName = QFileInfo(m_path).fileName();
    m_options = {};
    startReading();
}

void ImportController::setRole(int column, int roleChoice)
{
    if (m_stage != Stage::Preview)
        return;
    m_options.roles.insert(column, ImportTexts::choices().value(roleChoice, Role::Ignored));
    startReading();
}

void ImportController::swapSigns()
{
    if (m_stage != Stage::Preview)
        return;
    m_options.positiveMeansSpent = !m_reading.interpretation.amounts.inverted;
    startReading();
}

void ImportController::cancel()
{
    if (m_shared)
        m_shared->cancelled = true;
}

void ImportController::startReading()
{
    m_shared = std::make_shared<Shared>();
    m_progress = 0;
    setStage(Stage::Reading);
    const auto shared = m_shared;
    m_watcher.setFuture(QtConcurrent::run([this, shared, path = m_path, options = m_options] {
        ReadHooks hooks;
        double reported = 0;
        hooks.progress = [&](qint64 done, qint64 total) {
            const double part = total > 0 ? double(done) / double(total) : 0;
            if (part - reported > 0.01) {
                reported = part;
                QMetaObject::invokeMethod(
                    this,
                    [this, part] {
                        m_progress = part;
                        Q_EMIT progressChanged();
                    },
                    Qt::QueuedConnection);
            }
            return !shared->cancelled;
        };
        return readStatementFile(path, options, hooks);
    }));
}

void ImportController::onRead()
{
    auto reading = m_watcher.result();
    if (!reading) {
        if (reading.error().kind == ErrorKind::Cancelled)
            reset();
        else
            failWith(reading.error());
        return;
    }
    m_reading = *std::move(reading);
    m_columns.set(m_reading);
    if (m_reading.rowsRead == 0) {
        failWith({ErrorKind::Validation, m_fileName, QStringLiteral("no transaction in the file")});
        return;
    }
    if (m_accountChoice < 0)
        chooseAccount();
    plan();
}

void ImportController::chooseAccount()
{
    m_newAccount = m_books.newId();
    const QString iban = m_reading.interpretation.ownIban;
    const auto account = accountForImport(m_books.reader(), iban, {});
    // The only account is right unless the file names another one.
    const bool fits = account
                   && (iban.isEmpty() || account->iban.isEmpty()
                       || account->iban == normalizedIban(iban));
    m_accountChoice = fits ? m_accounts.positionOf(account->meta.id.toString()) : -1;
    if (m_accountChoice < 0) {
        const bool mustAsk = !account && account.error().kind == ErrorKind::Ambiguous
                          && iban.isEmpty();
        m_accountChoice = mustAsk ? 0 : m_accounts.accountCount();
    }
}

QString ImportController::newAccountName() const
{
    const QString iban = m_reading.interpretation.ownIban;
    return iban.isEmpty() ? QFileInfo(m_fileName).completeBaseName()
                          : AccountTexts::iban(normalizedIban(iban));
}

Account ImportController::chosenAccount() const
{
    if (m_accountChoice < m_accounts.accountCount())
        return m_accounts.accounts().at(m_accountChoice).account;
    Account account;
    account.meta.id = m_newAccount;
    account.name = newAccountName();
    const QString iban = normalizedIban(m_reading.interpretation.ownIban);
    account.iban = isIban(iban) ? iban : QString();
    account.openingBalance.currency = Currency::parse(m_reading.currency).value_or(Currency());
    return account;
}

void ImportController::plan()
{
    const int number = ++m_planning;
    m_books.post([this, number, account = chosenAccount(), reading = m_reading](Store &store) {
        auto plan = planImport(store.reader(), account, reading);
        QMetaObject::invokeMethod(
            this,
            [this, number, plan = std::move(plan)] {
                if (number != m_planning)
                    return;
                if (!plan) {
                    failWith(plan.error());
                    return;
                }
                m_plan = *plan;
                m_rows.set(m_plan, m_reading);
                setStage(Stage::Preview);
            },
            Qt::QueuedConnection);
    });
}

void ImportController::commit()
{
    if (!canImport())
        return;
    ImportChoices choices;
    choices.leaveOut = m_rows.leftOut();
    const bool newAccount = m_accountChoice == m_accounts.accountCount();
    setStage(Stage::Writing);
    m_books.post([this, plan = m_plan, choices, newAccount](Store &store) {
        write(store, plan, choices, newAccount);
    });
}

void ImportController::write(Store &store, const ImportPlan &plan, const ImportChoices &choices,
                             bool newAccount)
{
    Result<ImportResult> result;
    if (newAccount) {
        Mutation mutation;
        mutation.write(store.catalog().record(plan.account));
        if (const auto created = store.mutate(mutation); !created)
            result = fail(created.error());
    }
    if (result)
        result = commitImport(store, plan, choices);
    QMetaObject::invokeMethod(
        this,
        [this, result] {
            if (!result) {
                failWith(result.error());
                return;
            }
            m_result = *result;
            m_resultAccount = m_plan.account.meta.id.toString();
            setStage(Stage::Result);
        },
        Qt::QueuedConnection);
}

void ImportController::undo()
{
    if (!canUndo())
        return;
    setStage(Stage::Writing);
    m_books.post([this, batch = m_result.batch](Store &store) {
        const auto undone = undoImport(store, batch);
        QMetaObject::invokeMethod(
            this,
            [this, undone] {
                if (!undone)
                    m_history.announceError(undone.error());
                setStage(undone ? Stage::Undone : Stage::Result);
            },
            Qt::QueuedConnection);
    });
}

void ImportController::reset()
{
    if (m_stage == Stage::Writing)
        return;
    ++m_planning;
    m_accountChoice = -1;
    m_reading = {};
    m_plan = {};
    m_result = {};
    m_problem.clear();
    m_rows.clear();
    m_columns.set(m_reading);
    setStage(Stage::Empty);
}

void ImportController::retranslate()
{
    if (m_stage == Stage::Preview)
        m_rows.set(m_plan, m_reading);
    m_columns.set(m_reading);
    Q_EMIT changed();
}

void ImportController::setStage(Stage stage)
{
    m_stage = stage;
    Q_EMIT changed();
}

void ImportController::failWith(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Validation:
        m_problem = tr(
            "No transactions were found in it. Take the CSV export of your bank's website, "
            "not a PDF or a spreadsheet.");
        break;
    case ErrorKind::Unsupported:
        m_problem = tr("This is not a text file. Take the CSV export of your bank's website.");
        break;
    default: m_problem = ErrorText::full(error); break;
    }
    setStage(Stage::Failed);
}

} // namespace finwise
