// SPDX-License-Identifier: GPL-3.0-or-later
// Slice: the transactions behind one figure of the statistics, and which amount each of them adds
// to it. The statistics and the register take their SQL from here, so that a figure and the sum of
// the rows it leads to cannot differ. Thread rule: plain value, pure functions.
#pragma once

#include "base/id.h"
#include "domain/money.h"

#include <QDate>
#include <QVariantList>

namespace finwise {

struct Slice {
    enum class Kind {
        Everything, // each row, transfers and corrections of balances included
        Flow,       // what came in or went out; neither transfers nor corrections
        Lines,      // of that, the rows or their parts that belong to categories
        Payee       // of that, the rows of one payee
    };
    enum class Direction { Any, In, Out };

    Kind kind = Kind::Flow;
    QDate from = {}; // both inclusive; invalid: no bound
    QDate to = {};
    Currency currency = {};
    QList<Id> accounts = {}; // empty: all
    // Of a flow, or of a payee without a name: which sign its rows have.
    Direction direction = Direction::Any;
    QList<Id> categories = {}; // of lines
    // Lines without a category that still exists belong, too, if they have that sign.
    std::optional<Direction> uncategorised = {};
    // Of Kind::Payee: the name of the recipient that is still there, else the payee of the row.
    QString payee = {};
    QString name = {}; // for the user: of the category, the group, the payee; may be empty
    bool operator==(const Slice &) const = default;
};

// SQL about rows of `transactions t`; the values are bound in the order of the question marks.
struct SliceSql {
    QString where; // live rows of the slice
    QVariantList values;
    QString counted = QStringLiteral("t.amount"); // what a row adds
    QVariantList countedValues;
};
SliceSql sqlOf(const Slice &slice);
// The name by which payees are told apart, for rows of `transactions t`.
QString payeeSql();

} // namespace finwise
