// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/import_texts.h"

#include "models/format.h"

#include <QRegularExpression>

namespace finwise {

using namespace importer;

QString ImportTexts::role(Role role)
{
    switch (role) {
    case Role::Unknown: return tr("Not used");
    case Role::BookingDate: return tr("Date");
    case Role::ValueDate: return tr("Value date");
    case Role::PeriodDate: return tr("Period");
    case Role::Payee: return tr("Payee");
    case Role::Payer: return tr("Payer");
    case Role::Purpose: return tr("Purpose");
    case Role::Type: return tr("Kind of booking");
    case Role::Amount: return tr("Amount");
    case Role::OriginalAmount: return tr("Original amount");
    case Role::Debit: return tr("Money out");
    case Role::Credit: return tr("Money in");
    case Role::Direction: return tr("Debit or credit");
    case Role::Currency: return tr("Currency");
    case Role::OriginalCurrency: return tr("Original currency");
    case Role::Balance: return tr("Balance");
    case Role::Fee: return tr("Fee");
    case Role::FeeCurrency: return tr("Currency of the fee");
    case Role::CounterIban: return tr("IBAN of the other side");
    case Role::OwnAccount: return tr("Own account");
    case Role::Bic: return tr("BIC");
    case Role::Category: return tr("Category");
    case Role::Status: return tr("Status");
    case Role::Reference: return tr("Reference");
    case Role::MandateReference: return tr("Mandate reference");
    case Role::CreditorId: return tr("Creditor ID");
    case Role::EndToEndId: return tr("End-to-end reference");
    case Role::ExchangeRate: return tr("Exchange rate");
    case Role::Time: return tr("Time");
    case Role::Ignored: return tr("Not used");
    }
    Q_UNREACHABLE();
}

QList<Role> ImportTexts::choices()
{
    return {Role::BookingDate, Role::ValueDate,   Role::Payee,     Role::Purpose,  Role::Amount,
            Role::Debit,       Role::Credit,      Role::Direction, Role::Currency, Role::Balance,
            Role::Fee,         Role::CounterIban, Role::Status,    Role::Ignored};
}

QString ImportTexts::reason(const Interpretation &reading, const ColumnReading &column)
{
    QStringList parts;
    const bool money = column.role == Role::Amount || column.role == Role::Debit
                    || column.role == Role::Credit || column.role == Role::Balance;
    if (column.role == Role::BookingDate || column.role == Role::ValueDate) {
        switch (reading.dateOrders.value(column.index, DateOrder::Dmy)) {
        case DateOrder::Dmy: parts.append(tr("day, month, year")); break;
        case DateOrder::Mdy: parts.append(tr("month, day, year")); break;
        case DateOrder::Ymd: parts.append(tr("year, month, day")); break;
        case DateOrder::Ydm: parts.append(tr("year, day, month")); break;
        }
    }
    if (money) {
        const bool comma = reading.numberFormats.value(column.index).decimal == u',';
        parts.append(comma ? QStringLiteral("1.234,56") : QStringLiteral("1,234.56"));
    }
    if (column.role == Role::Amount && reading.amounts.kind == AmountRule::Kind::Signed)
        parts.append(reading.amounts.inverted ? tr("positive = spent") : tr("negative = spent"));
    if (column.role == Role::Amount && reading.amounts.kind == AmountRule::Kind::Marked)
        parts.append(tr("another column says debit or credit"));
    if (money && reading.proof.proves())
        parts.append(tr("proved by the balances"));
    if (parts.isEmpty() && column.role != Role::Unknown && column.role != Role::Ignored)
        parts.append(column.name.isEmpty() ? tr("recognised by its content")
                                           : tr("recognised by its heading"));
    return parts.join(QStringLiteral(" · "));
}

QString ImportTexts::skipped(SkipReason reason)
{
    switch (reason) {
    case SkipReason::RepeatedHeader: return tr("The heading once more");
    case SkipReason::Continuation: return tr("Continues the text of the row above");
    case SkipReason::Detail: return tr("A detail of the row above");
    case SkipReason::BalanceRow: return tr("A balance or a total");
    case SkipReason::NoAmount: return tr("No amount");
    case SkipReason::Pending: return tr("Not booked yet");
    case SkipReason::NotCarriedOut: return tr("Not carried out");
    case SkipReason::Text: return tr("Text");
    }
    Q_UNREACHABLE();
}

QString ImportTexts::problem(const QString &reason)
{
    static const QRegularExpression date(QStringLiteral("^\"(.*)\" is not a date"));
    static const QRegularExpression currency(QStringLiteral("^\"(.*)\" is not a currency"));
    static const QRegularExpression amount(QStringLiteral("^\"(.*)\": "));
    if (const auto match = date.match(reason); match.hasMatch())
        return tr("“%1” is not a date").arg(match.captured(1));
    if (const auto match = currency.match(reason); match.hasMatch())
        return tr("“%1” is not a currency").arg(match.captured(1));
    if (const auto match = amount.match(reason); match.hasMatch())
        return tr("“%1” cannot be read as an amount").arg(match.captured(1));
    if (reason.contains(QStringLiteral("no date")))
        return tr("An amount, but no date");
    if (reason.contains(QStringLiteral("debit and a credit")))
        return tr("Money in and out at once");
    return tr("This row cannot be read");
}

QString ImportTexts::dialect(const ImportReading &reading)
{
    QString separator;
    switch (reading.dialect.delimiter.unicode()) {
    case u';': separator = tr("semicolons"); break;
    case u',': separator = tr("commas"); break;
    case u'\t': separator = tr("tabs"); break;
    default: separator = QStringLiteral("“%1”").arg(reading.dialect.delimiter); break;
    }
    QString text = tr("%1, separated by %2")
                       .arg(QString::fromLatin1(reading.dialect.encoding.name).toUpper(),
                            separator);
    if (reading.preambleLines > 0)
        text += QStringLiteral(", ")
              + tr("%n line(s) above the table", nullptr, int(reading.preambleLines));
    return text;
}

} // namespace finwise
