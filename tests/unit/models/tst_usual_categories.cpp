// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/usual_categories.h"

#include "domain/entities.h"
#include "support/test_main.h"

#include <QTest>

using namespace finwise;

class TstUsualCategories final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every category is valid, has a name of its own and lies in a group of the same kind that was
    // created before it.
    void everyCategoryHasItsGroup();
};
static RegisterTest<TstUsualCategories> registered("usual_categories");

void TstUsualCategories::everyCategoryHasItsGroup()
{
    int number = 0;
    const Mutation mutation = UsualCategories::creation(
        EntityCatalog::standard(), [&number] { return Id::v5(Id(), QString::number(++number)); });
    QHash<Id, CategoryGroup> groups;
    QSet<QString> names;
    int income = 0;
    for (const QList<Change> &changes : mutation.groups) {
        const Record &record = changes.first().record;
        if (record.type->name == Schema<CategoryGroup>::entity) {
            const auto group = entityFrom<CategoryGroup>(record);
            groups.insert(group.meta.id, group);
            continue;
        }
        const auto category = entityFrom<Category>(record);
        QVERIFY(validate(category).isEmpty());
        QVERIFY(!names.contains(category.name));
        names.insert(category.name);
        QVERIFY(category.categoryGroupId && groups.contains(*category.categoryGroupId));
        QCOMPARE(groups.value(*category.categoryGroupId).isIncomeGroup, category.isIncomeCategory);
        income += category.isIncomeCategory ? 1 : 0;
    }
    QVERIFY(names.size() > 10);
    QVERIFY(income > 0 && income < names.size());
}

#include "tst_usual_categories.moc"
