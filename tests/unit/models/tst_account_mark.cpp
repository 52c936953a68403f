// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account_mark.h"
#include "models/account_texts.h"
#include "support/test_main.h"

#include <QSet>

using namespace finwise;

class TstAccountMark final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    // What was chosen is read as it was written.
    void everyChoiceIsKept();
    // What is not ours is left out, never shown and never fetched.
    void whatIsUnknownIsLeftOut();
    // Every icon of a kind of account can be chosen by hand, and every choice has a name.
    void everyChoiceHasAName();
};
static RegisterTest<TstAccountMark> registered("account_mark");

void TstAccountMark::everyChoiceIsKept()
{
    QStringList icons = AccountMark::icons();
    icons.append(QString());
    QStringList tints = AccountMark::tints();
    tints.append(QString());
    QSet<QString> paths;
    for (const QString &icon : icons) {
        for (const QString &tint : tints) {
            const AccountMark mark{icon, tint, {}};
            QCOMPARE(AccountMark::parse(mark.toPath()), mark);
            paths.insert(mark.toPath());
        }
    }
    QCOMPARE(paths.size(), icons.size() * tints.size());
    const QString picture = QStringLiteral("0195b0f2-7c1e-7d7a-9f7e-000000000001/0a1b.png");
    QCOMPARE(AccountMark::parse(picture).picture, picture);
    QCOMPARE(AccountMark::parse(picture).toPath(), picture);
}

void TstAccountMark::whatIsUnknownIsLeftOut()
{
    for (const char *path : {"", "icon:", "icon:dragon:plaid", "icon::", "logo.png", "/etc/passwd",
                             "0195b0f2-7c1e-7d7a-9f7e-000000000001/../../secrets.json",
                             "0195b0f2-7c1e-7d7a-9f7e-000000000001/.hidden",
                             "00000000-0000-0000-0000-000000000000/a.png"}) {
        QVERIFY2(AccountMark::parse(QString::fromLatin1(path)) == AccountMark(), path);
    }
    QCOMPARE(AccountMark::parse(QStringLiteral("icon:home:plaid")).icon, QStringLiteral("home"));
}

void TstAccountMark::everyChoiceHasAName()
{
    for (const AccountType type : AccountTexts::types())
        QVERIFY(AccountMark::icons().contains(AccountTexts::icon(type)));
    QSet<QString> names;
    for (int i = 0; i < AccountMark::icons().size(); ++i)
        names.insert(AccountTexts::iconName(i));
    QVERIFY(!names.contains(QString()));
    QCOMPARE(names.size(), AccountMark::icons().size());
    for (int i = 0; i < AccountMark::tints().size(); ++i)
        QVERIFY(!AccountTexts::tintName(i).isEmpty());
}

#include "tst_account_mark.moc"
