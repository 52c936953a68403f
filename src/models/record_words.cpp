// SPDX-License-Identifier: GPL-3.0-or-later
// What RecordTexts calls the fields of records, and the values that are one of a few.
#include "models/record_texts.h"

namespace finwise {

namespace {

struct Name {
    const char *field;
    const char *text;
};
constexpr Name kNames[] = {
    {"name", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Name")},
    {"description", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Purpose")},
    {"note", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Note")},
    {"payee", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Payee")},
    {"recipientId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Recipient")},
    {"accountId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Account")},
    {"accountGroupId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Group")},
    {"accountType", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Kind")},
    {"categoryId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Category")},
    {"categoryGroupId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Group")},
    {"defaultCategoryId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Usual category")},
    {"tagIds", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Tags")},
    {"splits", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Parts")},
    {"date", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Date")},
    {"valueDate", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Value date")},
    {"month", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Month")},
    {"amount", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Amount")},
    {"openingBalance", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Opening balance")},
    {"iban", QT_TRANSLATE_NOOP("finwise::RecordTexts", "IBAN")},
    {"isActive", QT_TRANSLATE_NOOP("finwise::RecordTexts", "In use")},
    {"reconciled", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Reconciled")},
    {"transferToAccountId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Transfer to")},
    {"counterTransactionId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Other side")},
    {"type", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Kind")},
    {"sortOrder", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Position")},
    {"color", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Colour")},
    {"startDate", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Start")},
    {"endDate", QT_TRANSLATE_NOOP("finwise::RecordTexts", "End")},
    {"creditLimit", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Credit limit")},
    {"isOfflineBudget", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Offline budget")},
    {"isHidden", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Hidden")},
    {"isIncomeCategory", QT_TRANSLATE_NOOP("finwise::RecordTexts", "For income")},
    {"isIncomeGroup", QT_TRANSLATE_NOOP("finwise::RecordTexts", "For income")},
    {"isSavingsGoal", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Savings goal")},
    {"targetAmount", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Target")},
    {"monthlyAmount", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Each month")},
    {"goalDate", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Goal date")},
    {"icon", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Icon")},
    {"logo_path", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Symbol")},
    {"priority", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Priority")},
    {"stage", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Stage")},
    {"conditions", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Conditions")},
    {"actions", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Actions")},
    {"parentCategoryId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Above it")},
    {"parentTagId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Above it")},
    {"counterpartyIban", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Their IBAN")},
    {"originalPayee", QT_TRANSLATE_NOOP("finwise::RecordTexts", "As the bank wrote")},
    {"conditionLogic", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Conditions hold")},
    {"amountType", QT_TRANSLATE_NOOP("finwise::RecordTexts", "How exact")},
    {"approximateAmount", QT_TRANSLATE_NOOP("finwise::RecordTexts", "About")},
    {"autoExecute", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Books itself")},
    {"counterPlanningTransactionId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Other side")},
    {"executionDay", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Day")},
    {"forecastOnly", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Only for the forecast")},
    {"maxAmount", QT_TRANSLATE_NOOP("finwise::RecordTexts", "At most")},
    {"minAmount", QT_TRANSLATE_NOOP("finwise::RecordTexts", "At least")},
    {"recurrenceCount", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Number of times")},
    {"recurrenceEndType", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Ends")},
    {"recurrencePattern", QT_TRANSLATE_NOOP("finwise::RecordTexts", "How often")},
    {"transactionType", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Kind")},
    {"transferToCategoryId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Transfer to category")},
    {"weekendHandling", QT_TRANSLATE_NOOP("finwise::RecordTexts", "On a weekend")},
    {"planningTransactionId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Planned as")},
    {"creditorId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Creditor id")},
    {"endToEndId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "End-to-end id")},
    {"importBatchId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Import")},
    {"isReconciliation", QT_TRANSLATE_NOOP("finwise::RecordTexts", "From a reconciliation")},
    {"mandateReference", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Mandate")},
    {"toCategoryId", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Transfer to category")},
};

struct Word {
    const char *field;
    const char *value;
    const char *text;
};
constexpr Word kWords[] = {
    {"type", "EXPENSE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Expense")},
    {"type", "INCOME", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Income")},
    {"type", "ACCOUNTTRANSFER",
     QT_TRANSLATE_NOOP("finwise::RecordTexts", "Transfer between accounts")},
    {"type", "CATEGORYTRANSFER",
     QT_TRANSLATE_NOOP("finwise::RecordTexts", "Transfer between categories")},
    {"type", "RECONCILE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Reconciliation")},
    {"transactionType", "EXPENSE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Expense")},
    {"transactionType", "INCOME", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Income")},
    {"transactionType", "ACCOUNTTRANSFER",
     QT_TRANSLATE_NOOP("finwise::RecordTexts", "Transfer between accounts")},
    {"transactionType", "CATEGORYTRANSFER",
     QT_TRANSLATE_NOOP("finwise::RecordTexts", "Transfer between categories")},
    {"transactionType", "RECONCILE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Reconciliation")},
    {"amountType", "EXACT", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Exact")},
    {"amountType", "APPROXIMATE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "About")},
    {"amountType", "RANGE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "From, to")},
    {"recurrencePattern", "ONCE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Once")},
    {"recurrencePattern", "DAILY", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Every day")},
    {"recurrencePattern", "WEEKLY", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Every week")},
    {"recurrencePattern", "BIWEEKLY", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Every two weeks")},
    {"recurrencePattern", "MONTHLY", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Every month")},
    {"recurrencePattern", "QUARTERLY",
     QT_TRANSLATE_NOOP("finwise::RecordTexts", "Every three months")},
    {"recurrencePattern", "YEARLY", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Every year")},
    {"recurrenceEndType", "NEVER", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Never")},
    {"recurrenceEndType", "COUNT",
     QT_TRANSLATE_NOOP("finwise::RecordTexts", "After a number of times")},
    {"recurrenceEndType", "DATE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "On a day")},
    {"weekendHandling", "NONE", QT_TRANSLATE_NOOP("finwise::RecordTexts", "Stays as it is")},
    {"weekendHandling", "BEFORE",
     QT_TRANSLATE_NOOP("finwise::RecordTexts", "On the working day before")},
    {"weekendHandling", "AFTER",
     QT_TRANSLATE_NOOP("finwise::RecordTexts", "On the working day after")},
};

} // namespace

QString RecordTexts::field(const QString &name)
{
    for (const Name &known : kNames) {
        if (name == QLatin1StringView(known.field))
            return tr(known.text);
    }
    return name;
}

QString RecordTexts::word(const QString &field, const QString &value)
{
    for (const Word &known : kWords) {
        if (field == QLatin1StringView(known.field) && value == QLatin1StringView(known.value))
            return tr(known.text);
    }
    return value;
}

} // namespace finwise
