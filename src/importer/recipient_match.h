// SPDX-License-Identifier: GPL-3.0-or-later
// Finds the recipient a statement's name belongs to: the same name, then a similar one.
// Thread rule: a RecipientMatcher belongs to one thread.
#pragma once

#include "domain/recipient.h"

#include <QHash>

namespace finwise::importer {

struct RecipientMatch {
    std::optional<Id> recipient;  // taken without asking
    std::optional<Id> suggestion; // similar enough to be offered
};

class RecipientMatcher {
public:
    static constexpr double kAutomatic = 0.8;
    static constexpr double kSuggested = 0.6;

    explicit RecipientMatcher(const QList<Recipient> &known);
    // The answer for a name is worked out once.
    RecipientMatch match(const QString &payee);
    // A recipient that was created meanwhile.
    void add(const Recipient &recipient);

private:
    struct Known {
        QString name; // normalised
        Id id;
    };
    QList<Known> m_known;
    QHash<QString, Id> m_exact;
    QHash<QString, RecipientMatch> m_answers;
};

} // namespace finwise::importer
