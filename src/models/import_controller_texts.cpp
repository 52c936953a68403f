// SPDX-License-Identifier: GPL-3.0-or-later
// What the import says about the file at hand and about what was written.
#include "domain/iban.h"
#include "models/account_texts.h"
#include "models/chosen_file.h"
#include "models/error_text.h"
#include "models/format.h"
#include "models/import_controller.h"
#include "models/import_texts.h"

#include <QFileInfo>
#include <QSaveFile>

namespace finwise {

using namespace importer;

const ImportReading &ImportController::reading() const
{
    static const ImportReading none;
    return m_answer.reading ? *m_answer.reading : none;
}

QString ImportController::queueText() const
{
    return m_total > 1 ? tr("File %1 of %2").arg(m_total - m_waiting.size()).arg(m_total)
                       : QString();
}

QString ImportController::dialectText() const
{
    return m_answer.reading ? ImportTexts::dialect(reading()) : QString();
}

QString ImportController::periodText() const
{
    return reading().firstDate.isValid()
             ? tr("%1 to %2").arg(dateText(reading().firstDate), dateText(reading().lastDate))
             : QString();
}

QString ImportController::sumText() const
{
    return m_answer.reading ? signedMoneyText(m_answer.totals.sum) : QString();
}

// The account's balance once the chosen rows are in it.
Money ImportController::afterImport() const
{
    Money after = m_rows.preview().plan.account.openingBalance;
    if (!isNewAccount() && m_accountChoice >= 0)
        after = m_accounts.accounts().at(m_accountChoice).balance;
    after = add(after, m_rows.preview().toImport).value_or(after);
    return add(after, m_rows.choiceSum()).value_or(after);
}

QString ImportController::balanceText() const
{
    const auto &closing = m_answer.totals.closing;
    return closing ? moneyText(*closing) : QString();
}

bool ImportController::balanceFits() const
{
    return m_answer.totals.closing && m_stage == Stage::Preview
        && afterImport() == *m_answer.totals.closing;
}

QString ImportController::balanceHint() const
{
    if (!m_answer.totals.closing || m_stage != Stage::Preview)
        return {};
    if (balanceFits())
        return tr("and so is the account's after the import");
    return tr("the account's after the import: %1").arg(moneyText(afterImport()));
}

bool ImportController::proofHolds() const
{
    return reading().interpretation.proof.proves();
}

QStringList ImportController::accountChoices() const
{
    QStringList choices = m_accounts.names();
    choices.append(tr("New account “%1”").arg(newAccountName()));
    return choices;
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

QString ImportController::progressText() const
{
    if (m_stage != Stage::Writing || m_written.rows == 0)
        return {};
    return tr("%1 rows, %2 a second")
        .arg(countText(m_written.rows), countText(m_written.rowsPerSecond));
}

QString ImportController::resultTitle() const
{
    return m_stage == Stage::Undone
             ? tr("Import taken back")
             : tr("%n transaction(s) imported", nullptr, int(m_written.imported));
}

QString ImportController::resultText() const
{
    if (m_stage == Stage::Undone)
        return tr("The books are as they were before. The file can be imported again at any time.");
    QStringList parts;
    parts.append(tr("Into “%1”.").arg(m_written.accounts.join(QStringLiteral("”, “"))));
    if (m_written.duplicates > 0)
        parts.append(tr("%n were there already.", nullptr, int(m_written.duplicates)));
    if (m_written.recipients > 0)
        parts.append(tr("%n new recipient(s).", nullptr, int(m_written.recipients)));
    if (m_written.transfers > 0)
        parts.append(tr("%n transfer(s) between own accounts.", nullptr, int(m_written.transfers)));
    if (!m_rejected.isEmpty())
        parts.append(tr("%n row(s) could not be read.", nullptr, int(m_rejected.size())));
    return parts.join(QLatin1Char(' '));
}

bool ImportController::canUndo() const
{
    return m_stage == Stage::Result && !m_written.batches.isEmpty();
}

bool ImportController::isNewAccount() const
{
    return m_accountChoice >= m_accounts.accountCount();
}

QString ImportController::newAccountName() const
{
    const QString iban = reading().interpretation.ownIban;
    return iban.isEmpty() ? QFileInfo(m_source.name).completeBaseName()
                          : AccountTexts::iban(normalizedIban(iban));
}

Account ImportController::chosenAccount() const
{
    if (m_accountChoice >= 0 && !isNewAccount())
        return m_accounts.accounts().at(m_accountChoice).account;
    Account account;
    account.meta.id = m_newAccount;
    account.name = newAccountName();
    const QString iban = normalizedIban(reading().interpretation.ownIban);
    account.iban = isIban(iban) ? iban : QString();
    account.openingBalance.currency = Currency::parse(reading().currency).value_or(Currency());
    // What was there before the statement, so that the balances agree from the first day on.
    const auto &opening = m_answer.totals.opening;
    if (opening && opening->currency == account.openingBalance.currency)
        account.openingBalance = *opening;
    return account;
}

QStringList ImportController::overrideChoices(int kind) const
{
    return ImportOverrides::choices(ImportOverrides::Kind(kind), reading());
}

int ImportController::overrideChoice(int kind) const
{
    return ImportOverrides::choice(ImportOverrides::Kind(kind), m_answer.options);
}

void ImportController::refreshChecks()
{
    QList<ImportCheck> checks;
    const Account &account = m_rows.preview().plan.account;
    const QString iban = normalizedIban(reading().interpretation.ownIban);
    if (!iban.isEmpty() && !account.iban.isEmpty() && account.iban != iban)
        checks.append({tr("The file is of another account: %1").arg(AccountTexts::iban(iban)),
                       ImportCheck::Doubt, QStringLiteral("account")});
    else if (!iban.isEmpty() && account.iban == iban)
        checks.append({tr("The IBAN fits the account"), ImportCheck::Good, {}});
    else if (m_accounts.accountCount() > 1 && m_answer.match.fit == ProfileMatch::Fit::None)
        checks.append({tr("The file names no account: is it this one?"), ImportCheck::Doubt,
                       QStringLiteral("account")});
    const ProfileMatch &match = m_answer.match;
    if (match.fit == ProfileMatch::Fit::Exact) {
        checks.append({tr("Read as last time: “%1”").arg(match.name), ImportCheck::Good, {}});
    } else if (match.fit == ProfileMatch::Fit::Near) {
        QStringList parts;
        if (!match.added.isEmpty())
            parts.append(tr("new: %1").arg(match.added.join(QStringLiteral(", "))));
        if (!match.removed.isEmpty())
            parts.append(tr("gone: %1").arg(match.removed.join(QStringLiteral(", "))));
        if (match.moved)
            parts.append(tr("columns in another order"));
        checks.append({tr("The bank changed its export “%1” (%2)")
                           .arg(match.name, parts.join(QStringLiteral("; "))),
                       ImportCheck::Doubt, QStringLiteral("columns")});
    }
    m_checklist.set(checks + ImportChecklistModel::of(m_rows.preview()));
}

void ImportController::keepProfile()
{
    const ProfileMatch &match = m_answer.match;
    const Account &account = m_rows.preview().plan.account;
    const ImportProfile profile = profileOf(account.name, *m_answer.first, reading(),
                                            m_answer.options, account.meta.id);
    const bool near = match.fit == ProfileMatch::Fit::Near;
    m_profiles.save(profile, near ? match.name : QString());
}

void ImportController::saveRejected(const QUrl &file)
{
    const auto quoted = [](QString cell) {
        return u'"' + cell.replace(u'"', QStringLiteral("\"\"")) + u'"';
    };
    QString csv =
        QStringLiteral("\"%1\";\"%2\";\"%3\"\r\n").arg(tr("File"), tr("Line"), tr("Reason"));
    for (const Rejected &rejected : m_rejected) {
        QStringList cells{quoted(rejected.file), QString::number(rejected.row.line),
                          quoted(ImportTexts::problem(rejected.row.reason))};
        for (const QString &cell : rejected.row.cells)
            cells.append(quoted(cell));
        csv += cells.join(u';') + QStringLiteral("\r\n");
    }
    QSaveFile out(chosenPath(file));
    const QByteArray bytes = "\xef\xbb\xbf" + csv.toUtf8(); // spreadsheets look for the mark
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.commit())
        m_history.announceError({ErrorKind::Storage, chosenPath(file), out.errorString()});
}

void ImportController::retranslate()
{
    if (m_stage == Stage::Preview)
        show(m_rows.shared());
    m_columns.set(m_answer.reading ? m_answer.reading : std::make_shared<const ImportReading>());
    m_imports.refresh();
    m_profiles.refresh();
    Q_EMIT changed();
}

void ImportController::failWith(const Error &error)
{
    switch (error.kind) {
    case ErrorKind::Validation:
        m_problem = error.message.contains(QStringLiteral("the statement is in"))
                      ? tr("The statement is in another currency than the account.")
                      : tr("No transactions were found in it. Take the CSV export of your bank's "
                           "website, not a PDF or a spreadsheet.");
        break;
    case ErrorKind::Unsupported:
        m_problem = tr("This is not a text file. Take the CSV export of your bank's website.");
        break;
    default: {
        const bool ofTheFile = !m_source.path.isEmpty() && error.where.startsWith(m_source.path);
        const bool unreadable = error.kind == ErrorKind::Storage
                             || error.kind == ErrorKind::NotFound;
        m_problem = ofTheFile && unreadable ? unreadableText() : ErrorText::full(error);
    }
    }
    setStage(Stage::Failed);
}

// What the trouble with the file itself is; its name stands above.
QString ImportController::unreadableText() const
{
    const QFileInfo file(m_source.path);
    if (!file.exists())
        return tr("There is no such file any more. Choose it where it is now: %1")
            .arg(file.absolutePath());
    if (file.isDir())
        return tr("This is a folder. Open it and drop the CSV files that are in it.");
    if (!file.isReadable())
        return tr("You may not read this file. Change its permissions, or copy it to one of your "
                  "own folders: %1")
            .arg(file.absoluteFilePath());
    return tr("The file could not be read to its end. Copy it to this computer and choose the "
              "copy: %1")
        .arg(file.absoluteFilePath());
}

} // namespace finwise
