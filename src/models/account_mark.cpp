// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/account_mark.h"

#include "models/picture_shelf.h"

namespace finwise {

namespace {
const QString kIcon = QStringLiteral("icon:");
}

AccountMark AccountMark::parse(const QString &logoPath)
{
    AccountMark mark;
    if (!logoPath.startsWith(kIcon)) {
        if (PictureShelf::isPicture(logoPath))
            mark.picture = logoPath;
        return mark;
    }
    const QStringList parts = logoPath.mid(kIcon.size()).split(u':');
    if (icons().contains(parts.first()))
        mark.icon = parts.first();
    if (parts.size() > 1 && tints().contains(parts.at(1)))
        mark.tint = parts.at(1);
    return mark;
}

QString AccountMark::toPath() const
{
    if (!picture.isEmpty())
        return picture;
    if (icon.isEmpty() && tint.isEmpty())
        return {};
    return kIcon + icon + (tint.isEmpty() ? QString() : u':' + tint);
}

const QStringList &AccountMark::icons()
{
    static const QStringList names{
        QStringLiteral("bank"),   QStringLiteral("credit-card"), QStringLiteral("cash"),
        QStringLiteral("wallet"), QStringLiteral("umbrella"),    QStringLiteral("trend"),
        QStringLiteral("home"),   QStringLiteral("tenants"),     QStringLiteral("heart"),
        QStringLiteral("car"),    QStringLiteral("airplane"),    QStringLiteral("school"),
        QStringLiteral("gift"),   QStringLiteral("briefcase"),   QStringLiteral("cart"),
        QStringLiteral("earth"),  QStringLiteral("star"),        QStringLiteral("shield")};
    return names;
}

const QStringList &AccountMark::tints()
{
    static const QStringList names{QStringLiteral("blue"),   QStringLiteral("teal"),
                                   QStringLiteral("green"),  QStringLiteral("amber"),
                                   QStringLiteral("orange"), QStringLiteral("red"),
                                   QStringLiteral("violet"), QStringLiteral("grey")};
    return names;
}

} // namespace finwise
