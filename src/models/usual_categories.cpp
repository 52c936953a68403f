// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/usual_categories.h"

#include "domain/entities.h"

namespace finwise {

Mutation UsualCategories::creation(const EntityCatalog &catalog, const std::function<Id()> &newId)
{
    struct Heading {
        QString name;
        QStringList categories;
        bool income = false;
    };
    const QList<Heading> headings{
        {tr("Income"), {tr("Salary"), tr("Other income")}, true},
        {tr("Home"), {tr("Rent"), tr("Energy"), tr("Phone and internet"), tr("Household")}},
        {tr("Daily life"), {tr("Groceries"), tr("Clothes"), tr("Health")}},
        {tr("On the move"), {tr("Car"), tr("Bus and train")}},
        {tr("Leisure"), {tr("Going out"), tr("Holiday"), tr("Presents")}},
        {tr("Provision"), {tr("Insurance"), tr("Reserve")}},
    };
    Mutation mutation;
    qint64 place = 0;
    for (const Heading &heading : headings) {
        CategoryGroup group;
        group.meta.id = newId();
        group.name = heading.name;
        group.isIncomeGroup = heading.income;
        group.sortOrder = ++place;
        mutation.write(catalog.record(group));
        for (const QString &name : heading.categories) {
            Category category;
            category.meta.id = newId();
            category.name = name;
            category.categoryGroupId = group.meta.id;
            category.isIncomeCategory = heading.income;
            category.sortOrder = ++place;
            mutation.write(catalog.record(category));
        }
    }
    return mutation;
}

} // namespace finwise
