// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/month_names.h"

#include <QSet>

#include <array>

namespace finwise::importer {
namespace {

// Beginnings that tell a month from every other one in Germanic, Romance, Slavic, Baltic, Finnic,
// Hungarian, Turkish and Greek. Where two languages disagree ("lis"), the one with more speakers.
constexpr std::array<QStringView, 12> kStems{
    u"jan jän gen ene sty led oca янв яну січ sau sij ian tam jaa ιαν ينا ינו",
    u"feb fév fev lut úno uno şub sub фев лют vas helm velj vee φεβ shk فبر פבר",
    u"mar mär mrz mrt maer maa már bře bre мар бер kov ožu mac μαρ μάρ مار מרץ",
    u"apr avr abr kwi dub nis huht апр кві bal tra ápr pri απρ أبر אפר",
    u"mai may mag maj mei máj kvě kve touk май мая тра geg svi maí ماي מאי μαι μάι μαΐ μαϊ",
    u"juni june jun juin jún jūn giu cze čvn kes haz июн юни чер bir iun juun jún qer ιουν يون יונ",
    u"juli july jul juil júl jūl lug lip čvc heinä tem июл юли лип lie iul juul júl kor ιουλ يول "
    u"יול",
    u"aug aoû aou ago ag. sie srp elo ağu агу авг сер rgp rugp kol agu ogo ágú gus αυγ αύγ أغس אוג",
    u"sep set szep wrz zář zar syy eyl сен сеп вер rgs rugs ruj sht σεπ سبت ספט",
    u"oct okt ott out paź paz říj rij lok eki окт жов spa tet οκτ أكت אוק",
    u"nov noi noe lis lst ноя ное лис lap stu kas nóv nën νοε نوف נוב",
    u"dec dez des déc dic det gru pro jou ara дек гру grd dis dhj δεκ ديس דצמ",
};

// Longer names that begin like the stem of another month.
struct Exception {
    QStringView beginning;
    int month;
};
constexpr std::array kExceptions{
    Exception{u"červenc", 7}, Exception{u"červenec", 7}, Exception{u"cervenec", 7},
    Exception{u"červen", 6},  Exception{u"cervenc", 7},  Exception{u"cerven", 6},
    Exception{u"června", 6},  Exception{u"marras", 11},  Exception{u"juuni", 6},
    Exception{u"juuli", 7},   Exception{u"листоп", 11},  Exception{u"липн", 7},
    Exception{u"липе", 7},    Exception{u"kasım", 11},   Exception{u"ιούν", 6},
    Exception{u"ιούλ", 7},    Exception{u"νοέ", 11},     Exception{u"gegu", 5},
    Exception{u"liep", 7},    Exception{u"lapkr", 11},   Exception{u"gruo", 12},
    Exception{u"rugpj", 8},   Exception{u"rugs", 9},
};

constexpr qsizetype kShortestStem = 3;

// Asked of nearly every word of a file, and hardly any of them is a month: their first letters
// refuse them.
quint64 beginningOf(QStringView word)
{
    quint64 letters = 0;
    for (const QChar letter : word.first(kShortestStem))
        letters = (letters << 16) | letter.toLower().unicode();
    return letters;
}

bool mayBeMonth(QStringView word)
{
    static const QSet<quint64> kBeginnings = [] {
        QSet<quint64> beginnings;
        for (const QStringView stems : kStems) {
            for (const QStringView stem : stems.split(u' '))
                beginnings.insert(beginningOf(stem));
        }
        for (const Exception &exception : kExceptions)
            beginnings.insert(beginningOf(exception.beginning));
        return beginnings;
    }();
    return kBeginnings.contains(beginningOf(word));
}

} // namespace

int monthOfName(QStringView word)
{
    if (word.size() < kShortestStem || word.size() > 12 || !mayBeMonth(word))
        return 0;
    const QString lower = word.toString().toLower();
    for (const Exception &exception : kExceptions) {
        if (lower.startsWith(exception.beginning))
            return exception.month;
    }
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
