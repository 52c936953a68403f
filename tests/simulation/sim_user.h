// SPDX-License-Identifier: GPL-3.0-or-later
// SimUser: does at random what a person does: makes, changes and deletes things, moves money
// between accounts, reads bank statements, takes things back, restores what lost a conflict.
// Thread rule: one thread.
#pragma once

#include "simulation/sim_client.h"

namespace finwise::simulation {

class SimUser {
public:
    // `tenant` names what several devices make with the same id.
    SimUser(Stage &stage, SimClient &client, const Id &tenant, bool importsAlike);
    void act();

private:
    void addAccount();
    void editAccount();
    void addCategory();
    void editCategory();
    void addTransaction();
    void editTransaction();
    void removeOne();
    void transfer();
    void editTransfer();
    void readStatement();
    void takeBack();
    void restoreLoser();

    // A living record that was seen here; legs of transfers only if asked for.
    template <Entity E> std::optional<E> pick(bool leg = false);
    template <Entity E> Record record(const E &entity) const;
    [[nodiscard]] std::optional<Id> anyId(QLatin1StringView entity);
    [[nodiscard]] QString word();
    template <Entity E> void write(const E &entity, const QString &what);

    Stage &m_stage;
    SimClient &m_client;
    Id m_tenant;
    bool m_importsAlike; // the same statement gives the same rows on every device
};

} // namespace finwise::simulation
