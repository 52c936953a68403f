// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/infer.h"

#include "importer/find_columns.h"

namespace finwise::importer {
namespace {

// Whether an amount has its fee inside, only balances can prove.
void warnOfFee(const Evidence &evidence, const AmountFinding &finding, Interpretation &out)
{
    if (finding.proof.held > 0)
        return;
    for (int column = 0; column < evidence.width(); ++column) {
        const ColumnProfile &profile = evidence.profiles[column];
        const bool fee = evidence.score(column, Role::Fee) >= 60 && profile.isNumber()
                      && profile.zeros < profile.amounts;
        if (column != finding.rule.fee && !fee)
            continue;
        out.warnings.append(
            QStringLiteral("fee: \"%1\" was %2 the amounts, and no balance proves that")
                .arg(evidence.shape.names.value(column),
                     column == finding.rule.fee ? QStringLiteral("subtracted from")
                                                : QStringLiteral("not subtracted from")));
    }
}

void assignAmounts(const Evidence &evidence, const AmountFinding &finding, Interpretation &out)
{
    out.amounts = finding.rule;
    out.balance = finding.proof.prior ? -1 : finding.balance;
    out.proof = finding.proof;
    const double sure = finding.proof.proves() && finding.proof.held >= 2 ? 1.0
                      : finding.signDoubtful                              ? 0.5
                                             : std::min(0.95, finding.score / 160.0);
    QString reason = finding.reason;
    if (finding.proof.held >= 2)
        reason += QStringLiteral("; %1 of %2 balances follow from it")
                      .arg(finding.proof.held)
                      .arg(finding.proof.links);
    assign(out, finding.rule.amount, Role::Amount, sure, reason);
    assign(out, finding.rule.debit, Role::Debit, sure, reason);
    assign(out, finding.rule.credit, Role::Credit, sure, reason);
    assign(out, finding.rule.marker, Role::Direction, sure,
           QStringLiteral("debit and credit words"));
    assign(out, finding.rule.fee, Role::Fee, 0.8, QStringLiteral("subtracted from the amount"));
    assign(out, finding.balance, Role::Balance,
           finding.proof.held >= 2           ? 1.0
           : evidence.named(finding.balance) ? 0.7
                                             : 0.4,
           finding.proof.prior       ? QStringLiteral("the balance before each row")
           : finding.proof.held >= 2 ? QStringLiteral("follows from the amounts")
                                     : QStringLiteral("its header says so"));
    warnOfFee(evidence, finding, out);
    if (finding.signDoubtful && finding.rule.kind == AmountRule::Kind::Pair)
        out.warnings.append(
            QStringLiteral("sign: nothing says which of the columns \"%1\" and \"%2\" is money "
                           "out; the first was taken for it")
                .arg(evidence.shape.names.value(finding.rule.debit),
                     evidence.shape.names.value(finding.rule.credit)));
    else if (finding.signDoubtful)
        out.warnings.append(
            finding.rule.inverted ? QStringLiteral(
                "sign: the file seems to write spending as positive numbers; it was read that way")
                                  : QStringLiteral("sign: all amounts are positive and nothing "
                                                   "says which are money out"));
}

// Header words that need no further search: they only tell the reader of the preview.
void nameTheRest(const Evidence &evidence, Interpretation &out)
{
    for (int column = 0; column < evidence.width(); ++column) {
        if (!isFree(out, column) || evidence.matches[column].isEmpty())
            continue;
        const RoleMatch best = evidence.matches[column].first();
        switch (best.role) {
        case Role::OriginalAmount:
        case Role::OriginalCurrency:
        case Role::FeeCurrency:
        case Role::Bic:
        case Role::Category:
        case Role::Reference:
        case Role::ExchangeRate:
        case Role::Time:
        case Role::PeriodDate:
        case Role::OwnAccount:
        case Role::Ignored:
            assign(out, column, best.role, std::min(1.0, best.score / 100.0),
                   QStringLiteral("its header says so"));
            break;
        case Role::Unknown:
        case Role::BookingDate:
        case Role::ValueDate:
        case Role::Payee:
        case Role::Payer:
        case Role::Purpose:
        case Role::Type:
        case Role::Amount:
        case Role::Debit:
        case Role::Credit:
        case Role::Direction:
        case Role::Currency:
        case Role::Balance:
        case Role::Fee:
        case Role::CounterIban:
        case Role::Status:
        case Role::MandateReference:
        case Role::CreditorId:
        case Role::EndToEndId: break;
        }
    }
}

void warnOfNumbers(const Evidence &evidence, Interpretation &out)
{
    for (const int column : {out.amounts.amount, out.amounts.debit, out.amounts.credit}) {
        if (column >= 0 && !evidence.formats[column].decided && out.proof.held < 2) {
            out.warnings.append(QStringLiteral("number-format: it is not certain whether \"%1\" "
                                               "separates thousands or decimals")
                                    .arg(evidence.formats[column].decimal == u',' ? u'.' : u','));
            return;
        }
    }
}

double overallConfidence(const Interpretation &out)
{
    double sure = 1.0;
    for (const ColumnReading &column : out.columns) {
        const bool matters = column.role == Role::BookingDate || column.role == Role::Amount
                          || column.role == Role::Debit || column.role == Role::Credit;
        if (matters)
            sure = std::min(sure, column.confidence);
    }
    return sure;
}

} // namespace

bool isFree(const Interpretation &interpretation, int column)
{
    return interpretation.columns[column].role == Role::Unknown;
}

bool assign(Interpretation &out, int column, Role role, double confidence, const QString &reason)
{
    if (column < 0 || !isFree(out, column))
        return false;
    ColumnReading &reading = out.columns[column];
    reading.role = role;
    reading.confidence = confidence;
    reading.reason = reason;
    return true;
}

Result<Interpretation> infer(const QList<TextRow> &rows, const TableShape &shape,
                             const ImportOptions &options)
{
    Evidence evidence = gatherEvidence(rows, shape, options);
    Interpretation out;
    for (int column = 0; column < evidence.width(); ++column)
        out.columns.append({column, shape.names.value(column), Role::Unknown, 0.0, {}});
    out.numberFormats = evidence.formats;
    findDates(evidence, out);
    const bool anyRow = !evidence.rows.isEmpty();
    if (out.bookingDate < 0 && anyRow)
        return fail(ErrorKind::Validation, QStringLiteral("file"),
                    QStringLiteral("no column with dates was found among: %1")
                        .arg(shape.names.join(QStringLiteral(", "))));
    QList<int> dateColumns;
    for (int column = 0; column < evidence.width(); ++column) {
        if (evidence.profiles[column].isDate() || column == out.bookingDate)
            dateColumns.append(column);
    }
    const AmountFinding finding = findAmounts(evidence, dateColumns);
    if (finding.rule.kind == AmountRule::Kind::None && anyRow)
        return fail(ErrorKind::Validation, QStringLiteral("file"),
                    QStringLiteral("no column with amounts was found among: %1")
                        .arg(shape.names.join(QStringLiteral(", "))));
    assignAmounts(evidence, finding, out);
    findCurrency(evidence, out);
    findTexts(evidence, out);
    nameTheRest(evidence, out);
    warnOfNumbers(evidence, out);
    out.confidence = overallConfidence(out);
    return out;
}

} // namespace finwise::importer
