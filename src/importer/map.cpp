// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/map.h"

#include "base/text.h"
#include "domain/iban.h"
#include "importer/clean.h"
#include "importer/currency_text.h"
#include "importer/row_words.h"

#include <QCryptographicHash>
#include <QtEndian>

#include <bit>

namespace finwise::importer {
namespace {

// What the fields of a transaction hold at most.
constexpr int kMaxDescription = 4000;
constexpr int kMaxShort = 255;

std::array<quint64, 2> hashOf(const QString &text)
{
    // White space and case vary between two exports of the same row; letters do not.
    const bool plain = std::all_of(text.begin(), text.end(),
                                   [](QChar c) { return c.unicode() < 0x80; });
    QString folded = (plain ? text : text.normalized(QString::NormalizationForm_KC)).toCaseFolded();
    folded.removeIf([](QChar c) { return c.isSpace() || c == u'"'; });
    const QByteArray digest = QCryptographicHash::hash(folded.toUtf8(), QCryptographicHash::Sha1);
    return {qFromBigEndian<quint64>(digest.constData()),
            qFromBigEndian<quint64>(digest.constData() + 8)};
}

void append(QString &text, const QString &more)
{
    if (more.isEmpty() || text.contains(more))
        return;
    if (!text.isEmpty())
        text += u' ';
    text += more;
}

} // namespace

RowMapper::RowMapper(const Interpretation &interpretation, const ImportOptions &options,
                     MapOutput output)
    : m_reading(interpretation), m_options(options), m_output(std::move(output))
{
    for (const ColumnReading &column : interpretation.columns) {
        if (column.role == Role::Reference)
            m_references.append(column.index);
        if (column.role == Role::Balance)
            m_balances = column.index;
    }
}

void RowMapper::flush()
{
    if (m_held)
        m_output.draft(std::move(*m_held));
    m_held.reset();
}

void RowMapper::finish()
{
    flush();
}

bool RowMapper::isLastRowOdd() const
{
    constexpr qint64 kEnough = 4;
    const quint64 missing = m_alwaysFilled & ~m_lastFilled;
    return m_drafts >= kEnough && m_reading.balance < 0 && std::popcount(missing) >= 2;
}

void RowMapper::skip(const TextRow &row, SkipReason kind, const QString &reason)
{
    m_output.skipped({row.line, kind, reason});
}

void RowMapper::problem(const TextRow &row, const QString &reason)
{
    m_output.problem({row.line, reason, row.cells});
}

bool RowMapper::isHeader(const TextRow &row) const
{
    int named = 0;
    for (const ColumnReading &column : m_reading.columns) {
        if (column.name.isEmpty())
            continue;
        if (row.cell(column.index) != column.name)
            return false;
        ++named;
    }
    return named >= 2;
}

bool RowMapper::isBalanceRow(const TextRow &row) const
{
    QList<int> texts;
    texts.reserve(m_reading.purposes.size() + 3 + row.cells.size());
    texts << m_reading.purposes << m_reading.payee << m_reading.payer << m_reading.bookingDate;
    const bool otherwiseEmpty = std::all_of(texts.begin(), texts.end() - 1,
                                            [&](int column) { return row.cell(column).isEmpty(); });
    if (otherwiseEmpty) {
        for (int column = 0; column < row.cells.size(); ++column)
            texts.append(column);
    }
    return std::any_of(texts.begin(), texts.end(),
                       [&](int column) { return isBalanceText(row.cell(column)); });
}

// A heading such as "pending transactions" between the rows rules what follows.
bool RowMapper::takeSection(const TextRow &row)
{
    QStringView only;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QStringView cell = row.cell(i);
        if (cell.isEmpty())
            continue;
        if (!only.isEmpty())
            return false;
        only = cell;
    }
    if (only.size() < 4 || only.size() > 60 || scanDate(only) || scanAmount(only))
        return false;
    const QString folded = foldHeader(only);
    for (const QStringView stem :
         {u"vorgemerkt", u"nicht gebucht", u"non contabilizzat", u"pending", u"en attente",
          u"a venir", u"pendient", u"oczekujac", u"unbooked"}) {
        if (folded.contains(stem)) {
            m_pendingSection = true;
            skip(row, SkipReason::Text,
                 QStringLiteral("heading of the rows that are not booked yet"));
            return true;
        }
    }
    for (const QStringView stem :
         {u"gebucht", u"contabilizzat", u"booked", u"posted", u"comptabilis"}) {
        if (folded.contains(stem))
            m_pendingSection = false;
    }
    return false;
}

bool RowMapper::takeUnbooked(const TextRow &row)
{
    for (const int column : m_reading.statuses) {
        const Booking state = bookingState(row.cell(column));
        if (state == Booking::NotCarriedOut) {
            skip(row, SkipReason::NotCarriedOut,
                 QStringLiteral("not carried out: %1").arg(row.cell(column)));
            return true;
        }
        if (state == Booking::Pending && !m_options.includePending) {
            skip(row, SkipReason::Pending,
                 QStringLiteral("not booked yet: %1").arg(row.cell(column)));
            return true;
        }
    }
    // Some banks write "pending" where the day will stand.
    for (const int column : {m_reading.bookingDate, m_reading.valueDate}) {
        const QStringView cell = row.cell(column);
        if (!m_options.includePending && !cell.isEmpty() && cell[0].isLetter()
            && bookingState(cell) == Booking::Pending) {
            skip(row, SkipReason::Pending, QStringLiteral("not booked yet: %1").arg(cell));
            return true;
        }
    }
    const bool held = std::any_of(m_references.begin(), m_references.end(), [&](int column) {
        const QStringView cell = row.cell(column);
        return cell.size() >= 4 && cell.size() <= 12
            && std::all_of(cell.begin(), cell.end(), [](QChar c) { return c.isLetter(); })
            && bookingState(cell) == Booking::Pending;
    });
    if ((m_pendingSection || held) && !m_options.includePending) {
        skip(row, SkipReason::Pending, QStringLiteral("not booked yet"));
        return true;
    }
    return false;
}

bool RowMapper::continueText(const TextRow &row)
{
    // A short line below the table is a remark of the bank, not part of the last transaction.
    if (!m_held || row.cells.size() * 2 < m_reading.columns.size())
        return false;
    QString more;
    for (qsizetype i = 0; i < row.cells.size(); ++i) {
        const QStringView cell = row.cell(i);
        const auto column = static_cast<int>(i);
        const bool text = m_reading.purposes.contains(column) || column == m_reading.payee
                       || column == m_reading.payer || column == m_reading.type;
        if (!cell.isEmpty() && (!text || scanAmount(cell)))
            return false;
        append(more, cleanCell(cell));
    }
    if (more.isEmpty() || m_held->description.size() + more.size() > kMaxDescription)
        return false;
    append(m_held->description, more);
    return true;
}

void RowMapper::addDateless(const TextRow &row, bool amountPresent)
{
    const QStringView stated = row.cell(m_reading.bookingDate);
    const bool balance = std::any_of(row.cells.begin(), row.cells.end(), [](const QString &cell) {
        return isBalanceText(QStringView(cell).trimmed());
    });
    if (balance) {
        skip(row, SkipReason::BalanceRow, QStringLiteral("a balance or a total"));
    } else if (!amountPresent) {
        if (!stated.isEmpty())
            skip(row, SkipReason::Text, QStringLiteral("text, neither date nor amount"));
        else if (continueText(row))
            skip(row, SkipReason::Continuation,
                 QStringLiteral("continues the text of line %1").arg(m_held->line));
        else
            skip(row, SkipReason::Detail,
                 QStringLiteral("a detail of the row above, without date and amount"));
    } else if (stated.isEmpty()) {
        problem(row, QStringLiteral("the row has an amount but no date"));
    } else {
        problem(row, QStringLiteral("\"%1\" is not a date").arg(stated.left(40)));
    }
}

// The row of a new day may come without its booking date; that it has a balance says that it
// counts, and the value date says when.
int RowMapper::dateColumnOf(const TextRow &row) const
{
    const bool other = row.cell(m_reading.bookingDate).isEmpty() && m_reading.valueDate >= 0
                    && !row.cell(m_balances).isEmpty();
    return other ? m_reading.valueDate : m_reading.bookingDate;
}

void RowMapper::add(const TextRow &row)
{
    if (row.isBlank())
        return;
    if (std::any_of(row.cells.begin(), row.cells.end(),
                    [](const QString &cell) { return cell.contains(QChar(QChar::Null)); })) {
        flush();
        problem(row, QStringLiteral("the row contains NUL bytes; the file is damaged here"));
        return;
    }
    if (isHeader(row)) {
        skip(row, SkipReason::RepeatedHeader, QStringLiteral("the header once more"));
        return;
    }
    if (takeSection(row))
        return;
    const int dateColumn = dateColumnOf(row);
    const QStringView cell = row.cell(dateColumn);
    const auto scanned = cell.isEmpty()       ? std::nullopt
                       : m_reading.epochDates ? scanEpoch(cell)
                                              : scanDate(cell);
    AmountRule rule = m_reading.amounts;
    if (const OtherAmount *other = otherAmountOf(row, m_reading))
        rule.amount = other->column;
    const auto amount = rowAmount(row, rule, m_reading.numberFormats, 2);
    const bool present = !amount || amount->present;
    if (present && takeUnbooked(row))
        return;
    if (!scanned) {
        addDateless(row, present);
        return;
    }
    flush();
    const QDate date = toDate(*scanned, m_reading.dateOrders[dateColumn]);
    if (!date.isValid()) {
        m_output.contradiction(row);
        problem(row, QStringLiteral("\"%1\" is not a date in the order %2")
                         .arg(cell.left(40), dateOrderName(m_reading.dateOrders[dateColumn])));
        return;
    }
    if (isBalanceRow(row))
        skip(row, SkipReason::BalanceRow, QStringLiteral("a balance or a total"));
    else if (!present)
        skip(row, SkipReason::NoAmount, QStringLiteral("the row has no amount"));
    else
        makeDraft(row, date, rule, amount);
}

QString RowMapper::currencyOf(const TextRow &row, const QString &inAmount, bool &stated) const
{
    stated = true;
    if (const OtherAmount *other = otherAmountOf(row, m_reading))
        return other->currency;
    if (m_reading.currencyColumn >= 0) {
        QString code = currencyOfToken(row.cell(m_reading.currencyColumn));
        if (!code.isEmpty())
            return code;
    }
    // "kr" is read with the whole file in mind, so the file's currency comes first.
    if (m_reading.currencyBySign && areWrittenAlike(m_reading.currency, m_options.accountCurrency))
        return m_options.accountCurrency;
    if (!m_reading.currency.isEmpty())
        return m_reading.currency;
    if (!inAmount.isEmpty())
        return inAmount;
    stated = false;
    return m_options.accountCurrency.isEmpty() ? QStringLiteral("EUR") : m_options.accountCurrency;
}

void RowMapper::fillTexts(const TextRow &row, TransactionDraft &draft)
{
    QString raw;
    QString purpose;
    for (const int column : m_reading.purposes) {
        raw += row.cell(column);
        const QString text = cleanCell(row.cell(column));
        append(purpose, text);
    }
    // Of two columns of names, the one that is not the account's owner.
    const bool incoming = draft.amount.minor > 0;
    const int first = incoming && m_reading.payer >= 0 ? m_reading.payer : m_reading.payee;
    const int second = first == m_reading.payer ? m_reading.payee : m_reading.payer;
    QStringView name = row.cell(first);
    if (name.isEmpty())
        name = row.cell(second);
    raw += name;
    draft.textHash = hashOf(raw);
    const PurposeParts parts = splitPurpose(purpose);
    const auto orElse = [](const QString &a, const QString &b) { return a.isEmpty() ? b : a; };
    draft.payee = truncated(orElse(cleanCell(name), parts.payee), kMaxShort);
    draft.description = truncated(parts.text, kMaxDescription);
    draft.type = truncated(cleanCell(row.cell(m_reading.type)), kMaxShort);
    draft.endToEndId = truncated(
        orElse(cleanCell(row.cell(m_reading.endToEndId)), parts.endToEndId), kMaxShort);
    draft.mandateReference = truncated(
        orElse(cleanCell(row.cell(m_reading.mandateReference)), parts.mandateReference), kMaxShort);
    draft.creditorId = truncated(
        orElse(cleanCell(row.cell(m_reading.creditorId)), parts.creditorId), kMaxShort);
    draft.counterpartyIban = truncated(
        normalizedIban(orElse(cleanCell(row.cell(m_reading.counterIban)), parts.iban)), 64);
    m_damaged += isDamaged(draft.payee) || isDamaged(draft.description) ? 1 : 0;
}

void RowMapper::makeDraft(const TextRow &row, QDate date, const AmountRule &rule,
                          Result<RowAmount> amount)
{
    TransactionDraft draft;
    draft.line = row.line;
    draft.date = date;
    const QString code = currencyOf(row, amount ? amount->currency : QString(),
                                    draft.currencyStated);
    draft.currencyBySign = m_reading.currencyBySign;
    const auto currency = Currency::parse(code);
    if (!currency) {
        problem(row, QStringLiteral("\"%1\" is not a currency").arg(code));
        return;
    }
    const int decimals = currency->decimals();
    if (decimals != 2)
        amount = rowAmount(row, rule, m_reading.numberFormats, decimals);
    if (!amount) {
        m_output.contradiction(row);
        // "15484,50" among "100.50" can be read one way only.
        const QList<NumberFormat> own = ownFormats(row, rule, m_reading.numberFormats);
        if (auto read = rowAmount(row, rule, own, decimals)) {
            amount = std::move(read);
            ++m_otherMarks;
        }
    }
    if (!amount) {
        problem(row,
                QStringLiteral("\"%1\": %2").arg(amount.error().where, amount.error().message));
        return;
    }
    if (amount->bothSides) {
        problem(row, QStringLiteral("the row has a debit and a credit at once"));
        return;
    }
    m_rounded += amount->rounded ? 1 : 0;
    draft.amount = {amount->minor, *currency};
    if (m_reading.valueDate >= 0) {
        if (const auto value = scanDate(row.cell(m_reading.valueDate)))
            draft.valueDate = toDate(*value, m_reading.dateOrders[m_reading.valueDate]);
    }
    if (m_reading.balance >= 0) {
        const auto balance = cellAmount(row.cell(m_reading.balance),
                                        m_reading.numberFormats[m_reading.balance], decimals);
        if (balance && *balance)
            draft.balanceMinor = (*balance)->minor;
    }
    fillTexts(row, draft);
    if (m_drafts++ > 0)
        m_alwaysFilled &= m_lastFilled;
    m_lastFilled = 0;
    for (qsizetype i = 0; i < std::min<qsizetype>(row.cells.size(), 32); ++i)
        m_lastFilled |= quint64(row.cell(i).isEmpty() ? 0 : 1) << i;
    m_held = std::move(draft);
}

} // namespace finwise::importer
