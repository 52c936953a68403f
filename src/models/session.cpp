// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/session.h"

#include "store/demo_set.h"

namespace finwise {

Result<std::unique_ptr<Session>> Session::open(const QString &folder, const Parts &parts,
                                               const SettingsController::Overrides &overrides)
{
    auto profile = Profile::open(folder, parts.clock, parts.random);
    if (!profile)
        return fail(profile.error());
    std::unique_ptr<Session> session(new Session(std::move(*profile), parts, overrides));
    if (const auto opened = session->m_tenants.openActive(); !opened)
        return fail(opened.error());
    return session;
}

Session::Session(std::unique_ptr<Profile> profile, const Parts &parts,
                 const SettingsController::Overrides &overrides)
    : m_parts(parts),
      m_profile(std::move(profile)),
      m_books(parts.clock, parts.random),
      m_history(m_books),
      m_settings(*m_profile, m_history, parts.languages, parts.appearance, overrides),
      m_tenants(*m_profile, m_books, m_history),
      m_accounts(m_books, m_history, PictureShelf(m_profile->folder() + kPictureFolder)),
      m_accountEditor(m_books, m_history, PictureShelf(m_profile->folder() + kPictureFolder)),
      m_latest(m_books, m_history, RegisterModel::Scope::Newest),
      m_accountRegister(m_books, m_history, RegisterModel::Scope::Account),
      m_allTransactions(m_books, m_history, RegisterModel::Scope::All),
      m_transactionEditor(m_books, m_history),
      m_overview(m_books, m_history),
      m_statistics(m_books, m_history, m_allTransactions),
      m_budget(m_books, m_history),
      m_planning(m_books, m_history,
                 [this] {
                     if (!m_sync.isSignedIn() || m_sync.status().state == SyncState::Synced)
                         return Planning::Others::Heard;
                     return m_sync.status().state == SyncState::Receiving
                              ? Planning::Others::Arriving
                              : Planning::Others::Silent;
                 }),
      m_planEditor(m_books, m_history, m_planning),
      m_bookingForm(m_books, m_planning),
      m_statement(*m_profile, m_books, m_history, m_accounts),
      m_rules(m_books, m_history),
      m_ruleEditor(m_books, m_history),
      m_ruleTrial(m_books, m_history, m_ruleEditor, m_rules),
      m_sync(parts.clock, parts.random, parts.log, *m_profile, m_books, m_tenants, m_history),
      m_pictures(PictureShelf(m_profile->folder() + kPictureFolder), m_books, m_sync),
      m_presence(m_sync, m_books),
      m_syncCentre(m_books, m_history, m_sync, parts.log),
      m_actions(m_books, m_history),
      m_categories(m_books, m_history, NameListModel::Kind::Categories),
      m_recipients(m_books, m_history, NameListModel::Kind::Recipients),
      m_tags(m_books, m_history, NameListModel::Kind::Tags),
      m_data(*m_profile, m_books, m_tenants, m_history)
{
    connect(&parts.languages, &Languages::changed, this, &Session::retranslate);
    connect(&m_pictures, &AccountPictures::arrived, &m_accounts, &AccountListModel::refresh);
    connect(&m_sync, &SyncController::reported, &m_planning, &Planning::bookByThemselves);
    watchPresence();
}

void Session::watchPresence()
{
    connect(&m_transactionEditor, &TransactionEditor::began, &m_presence,
            [this](const Id &id) { m_presence.begin(QString(Schema<Transaction>::entity), id); });
    connect(&m_accountEditor, &AccountEditor::began, &m_presence,
            [this](const Id &id) { m_presence.begin(QString(Schema<Account>::entity), id); });
    connect(&m_transactionEditor, &TransactionEditor::left, &m_presence, &Presence::end);
    connect(&m_accountEditor, &AccountEditor::left, &m_presence, &Presence::end);
    for (RegisterModel *model : {&m_accountRegister, &m_allTransactions}) {
        connect(&m_presence, &Presence::changed, model,
                [this, model] { model->showEditors(m_presence.others()); });
    }
}

Session::~Session()
{
    m_books.close();
}

void Session::fillWithDemo()
{
    const DemoLanguage language = m_parts.languages.spoken() == QStringLiteral("de")
                                    ? DemoLanguage::German
                                    : DemoLanguage::English;
    m_history.run(demoSet(m_books.reader().catalog(), m_parts.clock, language),
                  tr("Demo data added"));
}

void Session::retranslate()
{
    m_settings.retranslate();
    m_accounts.refresh();
    m_accountRegister.refresh();
    m_allTransactions.refresh();
    m_latest.refresh();
    m_overview.retranslate();
    m_statistics.retranslate();
    m_budget.retranslate();
    m_planning.retranslate();
    m_statement.retranslate();
    m_rules.refresh();
    m_ruleEditor.retranslate();
    m_sync.retranslate();
    m_syncCentre.retranslate();
    m_categories.retranslate();
    m_recipients.retranslate();
    m_tags.retranslate();
}

} // namespace finwise
