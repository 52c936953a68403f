// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/month_names.h"

#include <QList>

#include <array>

namespace finwise::importer {
namespace {

// Beginnings that tell a month from every other one; longer ones first where one contains another.
constexpr std::array<QStringView, 12> kStems{
    u"jan jän gen ene sty led oca янв sau sij",
    u"feb fév fev lut úno uno şub sub фев vas helm velj",
    u"mar mär mrz maer maa bře bre мар kov ožu",
    u"apr avr abr kwi dub nis huht апр bal tra",
    u"mai may mag maj mei máj kvě kve touk май мая geg svi",
    u"juni june jun juin giu cze kes haz июн bir",
    u"juli july jul juil lug lip červenec heinä tem июл lie",
    u"aug aoû aou ago sie srp elo ağu агу авг rgp kol",
    u"sep set wrz zář zar syy eyl сен rgs ruj",
    u"oct okt ott out paź paz říj rij lok eki окт spa",
    u"nov noi lis lst ноя lap stu",
    u"dec dez déc dic gru pro jou ara дек grd",
};

} // namespace

int monthOfName(QStringView word)
{
    if (word.size() < 3 || word.size() > 12)
        return 0;
    const QString lower = word.toString().toLower();
    if (lower == QStringView(u"červen") || lower == QStringView(u"cerven"))
        return 6;
    if (lower == QStringView(u"červenec") || lower == QStringView(u"cervenec"))
        return 7;
    for (size_t month = 0; month < kStems.size(); ++month) {
        for (const QStringView stem : kStems[month].split(u' ')) {
            // Short words must be the stem; longer ones may be anything that starts with it.
            if (lower.startsWith(stem))
                return static_cast<int>(month) + 1;
        }
    }
    return 0;
}

} // namespace finwise::importer
