// SPDX-License-Identifier: GPL-3.0-or-later
#include "store/search_index.h"

#include "db/transaction.h"

#include <QStringList>

namespace finwise {

Result<bool> indexSome(db::Connection &connection, int rows)
{
    auto transaction = db::Transaction::begin(connection);
    if (!transaction)
        return fail(transaction.error());
    const QString chosen = QStringLiteral(
        "(SELECT row FROM transaction_search_todo ORDER BY row LIMIT ?)");
    const QStringList steps{
        QStringLiteral("DELETE FROM transaction_search WHERE rowid IN ") + chosen,
        QStringLiteral("INSERT INTO transaction_search (rowid, payee, description, note) "
                       "SELECT rowid, payee, description, note FROM transactions "
                       "WHERE deleted_at IS NULL AND rowid IN ")
            + chosen,
        QStringLiteral("DELETE FROM transaction_search_todo WHERE row IN ") + chosen};
    qint64 taken = 0;
    for (const QString &step : steps) {
        const auto ran = connection.execute(step, {rows});
        if (!ran)
            return fail(ran.error());
        taken = *ran;
    }
    if (const auto committed = transaction->commit(); !committed)
        return fail(committed.error());
    return taken == rows;
}

QString searchExpression(const QString &search)
{
    // The signs between words are cut as the tokenizer cuts them; what is left is quoted.
    QStringList words;
    QString word;
    for (const QChar letter : search + QLatin1Char(' ')) {
        if (letter.isLetterOrNumber() || letter.isMark() || letter.isSurrogate()) {
            word += letter;
        } else if (!word.isEmpty()) {
            words.append(QLatin1Char('"') + word + QStringLiteral("\"*"));
            word.clear();
        }
    }
    return words.join(QLatin1Char(' '));
}

} // namespace finwise
