// SPDX-License-Identifier: GPL-3.0-or-later
// Layout: how a bank writes its statements, described as a statement with blanks. A file of
// layouts holds blocks of lines:
//
//     [name] key=value …      encoding, eol (lf, crlf, cr), newest (rows), words (en, de, …),
//                             kind (account, card, mixed), rows, low (first rows with days ≤ 12),
//                             currency (a list; rows take turns), fee (percent of the rows),
//                             scale (of all amounts)
//     < text                  a line before the table
//     = text                  the header
//     ^ text                  a line between header and first row
//     > text                  a row
//     ~ text                  a line after every third row that is no transaction
//     $ text                  a line behind the rows
//
// Blanks: {date:dd.MM.yyyy} {date:d MMM yyyy@fr} {value:…} {amount:-1.234,56 €} {out:…} {in:…}
// {outneg:…} {out0:…} {in0:…} {abs:…} {spent:…} {total:…} (less the fee) {fee:…} {balance:…}
// {prior:…} {owed:…} {way:D/C} {payee} {memo} {type} {ref} {iban} {n}
// {currency}; around the table also {opening:…} {closing:…} {sumout:…} {sumin:…} {first:…} {last:…}
// {count}. A number's format is a sample of 1234.56: "1.234,56-", "(1,234.56)", "$1,234.56",
// "1234,5" (zeros trimmed), "1234" (no decimals), "+1234.56", "- 1234,56", "1,234.56@in" (lakhs).
// A date's "@buddhist" counts years as Thailand does, "yyy@minguo" as Taiwan does; "\n" in a row is
// a line of its own.
// Thread rule: plain values.
#pragma once

#include <QDate>
#include <QMap>
#include <QString>
#include <QStringList>

namespace finwise::layouts {

struct Layout {
    QString name;
    QMap<QString, QString> keys;
    QStringList before;
    QStringList header;
    QStringList opening;
    QString row;
    QStringList between;
    QStringList after;
};

struct Entry {
    QDate date;
    qint64 minor = 0; // before the fee
    qint64 fee = 0;
    qint64 balance = 0;
    QString payee;
    QString memo;
    QString type;
    QString currency;
};

struct Statement {
    QList<Entry> entries; // oldest first
    qint64 opening = 0;
};

// All layouts of a folder's *.layout files; the message says what is wrong with one.
QList<Layout> readLayouts(const QString &folder, QString &message);
// The same statement for the same layout, number of rows and seed.
Statement makeStatement(const Layout &layout, int rows, quint32 seed);
QByteArray write(const Layout &layout, const Statement &statement);

} // namespace finwise::layouts
