// SPDX-License-Identifier: GPL-3.0-or-later
// Session: one open profile with everything the window may see of it. Composes the models and
// controllers; has no logic of its own. Thread rule: GUI thread.
#pragma once

#include "models/account_editor.h"
#include "models/account_pictures.h"
#include "models/booking_form.h"
#include "models/budget_model.h"
#include "models/data_controller.h"
#include "models/import_controller.h"
#include "models/kept_log.h"
#include "models/name_list_model.h"
#include "models/overview.h"
#include "models/plan_editor.h"
#include "models/presence.h"
#include "models/register_actions.h"
#include "models/register_model.h"
#include "models/rule_trial_model.h"
#include "models/settings_controller.h"
#include "models/statistics.h"
#include "models/sync_centre.h"
#include "models/sync_controller.h"
#include "models/tenant_list_model.h"
#include "models/transaction_editor.h"

namespace finwise {

class Session : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("Made by the program")
    Q_PROPERTY(finwise::History *history READ history CONSTANT)
    Q_PROPERTY(finwise::TenantListModel *tenants READ tenants CONSTANT)
    Q_PROPERTY(finwise::AccountListModel *accounts READ accounts CONSTANT)
    Q_PROPERTY(finwise::AccountEditor *accountEditor READ accountEditor CONSTANT)
    Q_PROPERTY(finwise::RegisterModel *accountRegister READ accountRegister CONSTANT)
    Q_PROPERTY(finwise::RegisterModel *allTransactions READ allTransactions CONSTANT)
    Q_PROPERTY(finwise::RegisterModel *latest READ latest CONSTANT)
    Q_PROPERTY(finwise::TransactionEditor *transactionEditor READ transactionEditor CONSTANT)
    Q_PROPERTY(finwise::Overview *overview READ overview CONSTANT)
    Q_PROPERTY(finwise::BudgetModel *budget READ budget CONSTANT)
    Q_PROPERTY(finwise::Planning *planning READ planning CONSTANT)
    Q_PROPERTY(finwise::PlanEditor *planEditor READ planEditor CONSTANT)
    Q_PROPERTY(finwise::BookingForm *bookingForm READ bookingForm CONSTANT)
    Q_PROPERTY(finwise::Statistics *statistics READ statistics CONSTANT)
    Q_PROPERTY(finwise::ImportController *statement READ statement CONSTANT)
    Q_PROPERTY(finwise::RuleListModel *rules READ rules CONSTANT)
    Q_PROPERTY(finwise::RuleEditor *ruleEditor READ ruleEditor CONSTANT)
    Q_PROPERTY(finwise::RuleTrialModel *ruleTrial READ ruleTrial CONSTANT)
    Q_PROPERTY(finwise::SyncController *sync READ sync CONSTANT)
    Q_PROPERTY(finwise::SyncCentre *syncCentre READ syncCentre CONSTANT)
    Q_PROPERTY(finwise::Presence *presence READ presence CONSTANT)
    Q_PROPERTY(finwise::RegisterActions *actions READ actions CONSTANT)
    Q_PROPERTY(finwise::NameListModel *categories READ categories CONSTANT)
    Q_PROPERTY(finwise::NameListModel *recipients READ recipients CONSTANT)
    Q_PROPERTY(finwise::NameListModel *tags READ tags CONSTANT)
    Q_PROPERTY(finwise::DataController *data READ data CONSTANT)
    Q_PROPERTY(finwise::SettingsController *settings READ settings CONSTANT)

public:
    struct Parts {
        const Clock &clock;
        Random &random;
        KeptLog &log;
        Languages &languages;
        Appearance &appearance;
    };

    // Opens the profile's active books. The parts are borrowed. The errors of Profile and Store.
    static Result<std::unique_ptr<Session>> open(const QString &folder, const Parts &parts,
                                                 const SettingsController::Overrides &overrides);
    ~Session() override;

    // Fills the open books with the demo set in the language spoken.
    Q_INVOKABLE void fillWithDemo();

    [[nodiscard]] History *history() { return &m_history; }
    [[nodiscard]] TenantListModel *tenants() { return &m_tenants; }
    [[nodiscard]] AccountListModel *accounts() { return &m_accounts; }
    [[nodiscard]] AccountEditor *accountEditor() { return &m_accountEditor; }
    [[nodiscard]] RegisterModel *accountRegister() { return &m_accountRegister; }
    [[nodiscard]] RegisterModel *allTransactions() { return &m_allTransactions; }
    [[nodiscard]] RegisterModel *latest() { return &m_latest; }
    [[nodiscard]] TransactionEditor *transactionEditor() { return &m_transactionEditor; }
    [[nodiscard]] Overview *overview() { return &m_overview; }
    [[nodiscard]] BudgetModel *budget() { return &m_budget; }
    [[nodiscard]] Planning *planning() { return &m_planning; }
    [[nodiscard]] PlanEditor *planEditor() { return &m_planEditor; }
    [[nodiscard]] BookingForm *bookingForm() { return &m_bookingForm; }
    [[nodiscard]] Statistics *statistics() { return &m_statistics; }
    [[nodiscard]] ImportController *statement() { return &m_statement; }
    [[nodiscard]] RuleListModel *rules() { return &m_rules; }
    [[nodiscard]] RuleEditor *ruleEditor() { return &m_ruleEditor; }
    [[nodiscard]] RuleTrialModel *ruleTrial() { return &m_ruleTrial; }
    [[nodiscard]] SyncController *sync() { return &m_sync; }
    [[nodiscard]] SyncCentre *syncCentre() { return &m_syncCentre; }
    [[nodiscard]] Presence *presence() { return &m_presence; }
    [[nodiscard]] RegisterActions *actions() { return &m_actions; }
    [[nodiscard]] NameListModel *categories() { return &m_categories; }
    [[nodiscard]] NameListModel *recipients() { return &m_recipients; }
    [[nodiscard]] NameListModel *tags() { return &m_tags; }
    [[nodiscard]] DataController *data() { return &m_data; }
    [[nodiscard]] SettingsController *settings() { return &m_settings; }
    [[nodiscard]] Books &books() { return m_books; }

private:
    Session(std::unique_ptr<Profile> profile, const Parts &parts,
            const SettingsController::Overrides &overrides);
    void retranslate();
    void watchPresence();

    Parts m_parts;
    std::unique_ptr<Profile> m_profile;
    Books m_books;
    History m_history;
    SettingsController m_settings;
    TenantListModel m_tenants;
    AccountListModel m_accounts;
    AccountEditor m_accountEditor;
    RegisterModel m_latest; // asks first: the dashboard opens with it
    RegisterModel m_accountRegister;
    RegisterModel m_allTransactions;
    TransactionEditor m_transactionEditor;
    Overview m_overview;
    Statistics m_statistics;
    BudgetModel m_budget;
    Planning m_planning;
    PlanEditor m_planEditor;
    BookingForm m_bookingForm;
    ImportController m_statement;
    RuleListModel m_rules;
    RuleEditor m_ruleEditor;
    RuleTrialModel m_ruleTrial;
    SyncController m_sync;
    AccountPictures m_pictures;
    Presence m_presence;
    SyncCentre m_syncCentre;
    RegisterActions m_actions;
    NameListModel m_categories;
    NameListModel m_recipients;
    NameListModel m_tags;
    DataController m_data;
};

} // namespace finwise
