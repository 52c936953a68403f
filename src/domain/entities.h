// SPDX-License-Identifier: GPL-3.0-or-later
// The one registration of every entity. The order is the order of dependency: parents first.
// Adding an entity: its header with a Schema, its name here, a migration for its table.
#pragma once

#include "domain/account.h"
#include "domain/account_group.h"
#include "domain/automation_rule.h"
#include "domain/budget.h"
#include "domain/category.h"
#include "domain/category_group.h"
#include "domain/planning_transaction.h"
#include "domain/recipient.h"
#include "domain/skipped_occurrence.h"
#include "domain/tag.h"
#include "domain/transaction.h"

namespace finwise {

using Entities =
    std::tuple<AccountGroup, Account, CategoryGroup, Category, Recipient, Tag, AutomationRule,
               PlanningTransaction, Transaction, Budget, SkippedOccurrence>;

} // namespace finwise
