// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account_editor.h"

#include "domain/iban.h"
#include "models/account_texts.h"
#include "models/amount_expression.h"
#include "models/chosen_file.h"
#include "models/error_text.h"
#include "models/form_record.h"
#include "models/format.h"

namespace finwise {

AccountEditor::AccountEditor(Books &books, History &history, const PictureShelf &shelf)
    : m_books(books), m_history(history), m_shelf(shelf)
{
    load({});
}

int AccountEditor::typeIndex() const
{
    return int(AccountTexts::types().indexOf(m_account.accountType));
}

int AccountEditor::groupIndex() const
{
    for (int i = 0; i < m_groups.size(); ++i) {
        if (m_account.accountGroupId == m_groups.at(i).meta.id)
            return i + 1;
    }
    return 0;
}

void AccountEditor::setName(const QString &name)
{
    m_account.name = name;
    Q_EMIT edited();
}

void AccountEditor::setIban(const QString &iban)
{
    m_iban = iban;
    Q_EMIT edited();
}

void AccountEditor::setCurrency(const QString &currency)
{
    m_currency = currency;
    Q_EMIT edited();
}

void AccountEditor::setOpening(const QString &opening)
{
    m_opening = opening;
    Q_EMIT edited();
}

void AccountEditor::setTypeIndex(int index)
{
    m_account.accountType = AccountTexts::types().value(index, AccountType::Giro);
    Q_EMIT edited();
}

void AccountEditor::setGroupIndex(int index)
{
    if (index > 0 && index <= m_groups.size())
        m_account.accountGroupId = m_groups.at(index - 1).meta.id;
    else
        m_account.accountGroupId.reset();
    Q_EMIT edited();
}

QString AccountEditor::icon() const
{
    return m_mark.icon.isEmpty() ? AccountTexts::icon(m_account.accountType) : m_mark.icon;
}

int AccountEditor::iconIndex() const
{
    return m_mark.picture.isEmpty() ? int(AccountMark::icons().indexOf(m_mark.icon)) : -1;
}

int AccountEditor::tintIndex() const
{
    return m_mark.picture.isEmpty() ? int(AccountMark::tints().indexOf(m_mark.tint)) : -1;
}

void AccountEditor::setIconIndex(int index)
{
    m_mark.icon = index == iconIndex() ? QString() : AccountMark::icons().value(index);
    m_mark.picture.clear();
    Q_EMIT edited();
}

void AccountEditor::setTintIndex(int index)
{
    m_mark.tint = index == tintIndex() ? QString() : AccountMark::tints().value(index);
    m_mark.picture.clear();
    Q_EMIT edited();
}

void AccountEditor::choosePicture(const QUrl &file)
{
    // Reading a photograph takes longer than a frame.
    const std::function<Result<QString>(Reader &)> question =
        [shelf = m_shelf, path = chosenPath(file), tenant = m_books.tenant()](Reader &) {
            return shelf.take(path, tenant);
        };
    const auto answered = [this, form = m_forms](const Result<QString> &path) {
        if (form != m_forms)
            return;
        if (path)
            m_mark.picture = *path;
        m_pictureProblem = path ? QString()
                         : path.error().kind == ErrorKind::Validation
                             ? tr("This file is no picture. Choose a PNG or JPEG file.")
                             : ErrorText::cause(path.error().kind) + u' '
                                   + ErrorText::remedy(path.error().kind);
        Q_EMIT edited();
    };
    m_books.ask<Result<QString>>(this, question, answered);
}

void AccountEditor::dropPicture()
{
    m_mark.picture.clear();
    Q_EMIT edited();
}

QString AccountEditor::iconName(int index) const
{
    return AccountTexts::iconName(index);
}

QString AccountEditor::tintName(int index) const
{
    return AccountTexts::tintName(index);
}

QString AccountEditor::ibanProblem() const
{
    return m_iban.trimmed().isEmpty() || isIban(normalizedIban(m_iban))
             ? QString()
             : tr("The check digits do not fit: look for a typing mistake.");
}

QString AccountEditor::currencyProblem() const
{
    return Currency::parse(m_currency) ? QString() : tr("Three letters, for instance EUR.");
}

QString AccountEditor::openingProblem() const
{
    return !Currency::parse(m_currency) || openingMoney()
             ? QString()
             : tr("Write an amount, for instance %1.").arg(QLocale().toString(1234.56, 'f', 2));
}

bool AccountEditor::isValid() const
{
    return !m_account.name.trimmed().isEmpty() && ibanProblem().isEmpty()
        && currencyProblem().isEmpty() && openingProblem().isEmpty();
}

QStringList AccountEditor::typeNames() const
{
    QStringList names;
    for (const AccountType type : AccountTexts::types())
        names.append(AccountTexts::name(type));
    return names;
}

QStringList AccountEditor::groupNames() const
{
    QStringList names{tr("No group")};
    for (const AccountGroup &group : m_groups)
        names.append(group.name);
    return names;
}

void AccountEditor::beginNew(const QString &groupId)
{
    Account account;
    if (const auto group = Id::parse(groupId))
        account.accountGroupId = *group;
    load(account);
}

bool AccountEditor::begin(const QString &accountId)
{
    const auto id = Id::parse(accountId);
    if (!id)
        return false;
    const auto account = m_books.reader().get<Account>(*id);
    if (!account || !*account)
        return false;
    load(**account);
    Q_EMIT began(*id);
    return true;
}

void AccountEditor::save()
{
    if (!isValid())
        return;
    const bool fresh = isNew();
    m_account.name = m_account.name.trimmed();
    m_account.iban = normalizedIban(m_iban);
    // What another version wrote there stays, unless something was chosen here.
    if (m_mark != AccountMark::parse(m_account.logoPath))
        m_account.logoPath = m_mark.toPath();
    m_account.openingBalance = openingMoney().value_or(Money());
    if (fresh)
        m_account.meta.id = m_books.newId();
    const QString id = m_account.meta.id.toString();
    Mutation mutation;
    mutation.write(formRecord(m_books.reader(), m_shown, m_account));
    const QString text = fresh ? tr("Account “%1” created").arg(m_account.name)
                               : tr("Account “%1” changed").arg(m_account.name);
    m_history.run(mutation, text, History::Announce::No, [this, id](const Result<Mutated> &result) {
        if (result)
            Q_EMIT saved(id);
    });
}

void AccountEditor::saveGroup(const QString &groupId, const QString &name)
{
    if (name.trimmed().isEmpty())
        return;
    AccountGroup group;
    if (const auto id = Id::parse(groupId)) {
        const auto found = m_books.reader().get<AccountGroup>(*id);
        if (!found || !*found)
            return;
        group = **found;
    } else {
        group.meta.id = m_books.newId();
        group.sortOrder = m_groups.isEmpty() ? 0 : m_groups.last().sortOrder + 1;
    }
    group.name = name.trimmed();
    Mutation mutation;
    mutation.write(m_books.reader().catalog().record(group));
    m_history.run(mutation, tr("Group “%1” saved").arg(group.name));
}

void AccountEditor::load(const Account &account)
{
    if (m_books.isOpen())
        m_groups = m_books.reader().all<AccountGroup>().value_or(QList<AccountGroup>());
    m_account = account;
    m_shown = account;
    m_mark = AccountMark::parse(account.logoPath);
    m_pictureProblem.clear();
    ++m_forms;
    m_iban = AccountTexts::iban(account.iban);
    m_currency = account.openingBalance.currency.code();
    m_opening = moneyInput(account.openingBalance);
    Q_EMIT choicesChanged();
    Q_EMIT edited();
}

Result<Money> AccountEditor::openingMoney() const
{
    const auto currency = Currency::parse(m_currency);
    if (!currency)
        return fail(currency.error());
    return m_opening.trimmed().isEmpty() ? Money{0, *currency}
                                         : amountFromExpression(m_opening.trimmed(), *currency);
}

} // namespace finwise
