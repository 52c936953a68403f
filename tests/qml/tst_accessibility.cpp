// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a screen reader meets it: walks the accessible tree of every page.
#include "desktop_rig.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

using namespace finwise;

class TstAccessibility : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // Every control of every page has a name for those who cannot see it.
    void everyControlHasAName_data();
    void everyControlHasAName();
};

// Controls a screen reader must be able to name.
static bool needsName(QAccessible::Role role)
{
    switch (role) {
    case QAccessible::PushButton:
    case QAccessible::CheckBox:
    case QAccessible::RadioButton:
    case QAccessible::ComboBox:
    case QAccessible::EditableText:
    case QAccessible::ListItem:
    case QAccessible::List:
    case QAccessible::Table:
    case QAccessible::Row:
    case QAccessible::PageTab:
    case QAccessible::MenuItem:
    case QAccessible::ButtonMenu:
    case QAccessible::ProgressBar: return true;
    default: return false;
    }
}

static void collectUnnamed(QAccessibleInterface *item, const QString &path, QStringList &unnamed,
                           int &seen)
{
    if (item == nullptr || !item->isValid() || item->state().invisible)
        return;
    const QString name = item->text(QAccessible::Name);
    if (needsName(item->role())) {
        ++seen;
        if (name.trimmed().isEmpty())
            unnamed.append(QStringLiteral("%1, role %2").arg(path).arg(int(item->role())));
    }
    for (int i = 0; i < item->childCount(); ++i)
        collectUnnamed(item->child(i), path + QLatin1Char('/') + name, unnamed, seen);
}

void TstAccessibility::everyControlHasAName_data()
{
    QTest::addColumn<QString>("page");
    QTest::addColumn<bool>("demo");
    for (const char *page : {"dashboard", "accounts", "transactions", "budgets", "planning",
                             "statistics", "names", "import", "sync", "settings"}) {
        QTest::newRow(qPrintable(QStringLiteral("%1, full").arg(QLatin1String(page))))
            << QString::fromLatin1(page) << true;
        QTest::newRow(qPrintable(QStringLiteral("%1, empty").arg(QLatin1String(page))))
            << QString::fromLatin1(page) << false;
    }
}

void TstAccessibility::everyControlHasAName()
{
    QFETCH(QString, page);
    QFETCH(bool, demo);
    QAccessible::setActive(true);
    DesktopRig rig({});
    if (demo) {
        rig.session().fillWithDemo();
        QVERIFY(QTest::qWaitFor([&] { return rig.session().accounts()->accountCount() == 5; }));
    }
    QQuickWindow *window = rig.show();
    QVERIFY2(window != nullptr, qPrintable(rig.warnings().join(QLatin1Char('\n'))));
    window->setProperty("page", page);
    rig.settle();
    QVERIFY(!window->grabWindow().isNull());
    QStringList unnamed;
    int seen = 0;
    collectUnnamed(QAccessible::queryAccessibleInterface(window), page, unnamed, seen);
    QCOMPARE(unnamed, QStringList());
    QVERIFY2(seen > 8, qPrintable(QString::number(seen)));
    QCOMPARE(rig.warnings(), QStringList());
}

int main(int argc, char **argv)
{
    DesktopRig::prepare();
    QApplication app(argc, argv);
    TstAccessibility test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_accessibility.moc"
