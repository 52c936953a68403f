// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/weekday_names.h"

#include <QSet>
#include <QString>

namespace finwise::importer {
namespace {

constexpr QStringView kNames =
    u"mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|"
    u"mon|tue|tues|wed|thu|thur|thurs|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|"
    u"saturday|sunday|lun|mar|mer|jeu|ven|sam|dim|lundi|mardi|mercredi|jeudi|vendredi|samedi|"
    u"dimanche|gio|sab|dom|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|mié|mie|jue|"
    u"vie|sáb|lunes|martes|miércoles|jueves|viernes|sábado|domingo|seg|ter|qua|qui|sex|segunda|"
    u"terça|quarta|quinta|sexta|ma|wo|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|"
    u"zaterdag|zondag|mån|tis|ons|tors|fre|lör|sön|måndag|tisdag|onsdag|torsdag|fredag|lördag|"
    u"söndag|man|tir|lør|søn|mandag|tirsdag|lørdag|søndag|ti|ke|to|pe|la|su|maanantai|tiistai|"
    u"keskiviikko|torstai|perjantai|lauantai|sunnuntai|pon|wt|śr|czw|pt|sob|ndz|niedz|"
    u"poniedziałek|wtorek|środa|czwartek|piątek|sobota|niedziela|po|út|st|čt|pá|ne|pondělí|úterý|"
    u"středa|čtvrtek|pátek|neděle|pondelok|utorok|streda|štvrtok|piatok|nedeľa|hétfő|kedd|szerda|"
    u"csütörtök|péntek|szombat|vasárnap|luni|marți|miercuri|joi|vineri|sâmbătă|duminică|"
    u"ponedjeljak|utorak|srijeda|četvrtak|petak|subota|nedjelja|ponedeljek|torek|sreda|četrtek|"
    u"petek|sobota|nedelja|пн|вт|ср|чт|пт|сб|вс|нд|понедельник|вторник|среда|четверг|пятница|"
    u"суббота|воскресенье|понеділок|вівторок|середа|четвер|п'ятниця|субота|неділя|"
    u"pzt|sal|çar|per|cum|cmt|paz|pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|"
    u"δευ|τρι|τετ|πεμ|παρ|σαβ|κυρ|δευτέρα|τρίτη|τετάρτη|πέμπτη|παρασκευή|σάββατο|κυριακή|"
    u"pirmadienis|antradienis|trečiadienis|ketvirtadienis|penktadienis|šeštadienis|sekmadienis|"
    u"月|火|水|木|金|土|日|월|화|수|목|금|토|일";

} // namespace

bool isWeekday(QStringView word)
{
    static const QSet<QString> kSet = [] {
        QSet<QString> set;
        for (const QStringView name : kNames.split(u'|'))
            set.insert(name.toString());
        return set;
    }();
    return !word.isEmpty() && word.size() <= 14 && kSet.contains(word.toString().toLower());
}

} // namespace finwise::importer
