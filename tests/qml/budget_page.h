// SPDX-License-Identifier: GPL-3.0-or-later
// The budget's page in the real window, and short ways to its rows and cells. Thread rule: GUI
// thread.
#pragma once

#include "desktop_rig.h"

#include <QTest>

namespace finwise {

inline bool settled(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 10'000);
}

struct BudgetPage {
    DesktopRig rig{{}};
    QQuickWindow *window = nullptr;
    BudgetModel *budget = rig.session().budget();

    explicit BudgetPage(bool demo = true, const QSize &size = {1280, 800})
    {
        if (demo) {
            rig.session().fillWithDemo();
            if (!settled([&] { return rig.session().accounts()->accountCount() == 5; }))
                qFatal("there is no demo set");
        }
        window = rig.show();
        if (window == nullptr)
            qFatal("%s", qPrintable(rig.warnings().join(QLatin1Char('\n'))));
        window->resize(size);
        window->requestActivate();
        if (!QTest::qWaitForWindowActive(window))
            qFatal("the window does not become active");
        QTest::keyClick(window, Qt::Key_4, Qt::ControlModifier);
        if (!settled([&] { return budget->isReady(); }))
            qFatal("there is no budget");
        settle();
    }
    void settle()
    {
        rig.settle();
        window->grabWindow(); // the layout is done
        rig.settle();
    }
    int rowOf(const char *name)
    {
        for (int row = 0; row < budget->rowCount(); ++row) {
            if (budget->data(budget->index(row), BudgetModel::NameRole).toString()
                == QString::fromLatin1(name))
                return row;
        }
        return -1;
    }
    QString idOf(const char *name)
    {
        return budget->data(budget->index(rowOf(name)), BudgetModel::RecordIdRole).toString();
    }
    BudgetCells *cells(const char *name)
    {
        return budget->data(budget->index(rowOf(name)), BudgetModel::CellsRole)
            .value<BudgetCells *>();
    }
    QString budgeted(const char *name, int column) { return cells(name)->at(column).budgeted; }
    QString available(const char *name, int column) { return cells(name)->at(column).available; }
    // The column of this month.
    int thisMonth()
    {
        for (int column = 0; column < budget->months()->rowCount(); ++column) {
            if (budget->months()->at(column).current)
                return column;
        }
        return -1;
    }
};

} // namespace finwise
