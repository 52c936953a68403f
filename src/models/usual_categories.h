// SPDX-License-Identifier: GPL-3.0-or-later
// The categories most households begin with, in the user's language. Thread rule: GUI thread.
#pragma once

#include "store/change.h"

#include <QCoreApplication>

namespace finwise {

class UsualCategories {
    Q_DECLARE_TR_FUNCTIONS(finwise::UsualCategories)

public:
    // Creates groups and categories; every record gets an id of its own.
    [[nodiscard]] static Mutation creation(const EntityCatalog &catalog,
                                           const std::function<Id()> &newId);
};

} // namespace finwise
