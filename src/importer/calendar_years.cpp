// SPDX-License-Identifier: GPL-3.0-or-later
#include "importer/calendar_years.h"

#include <array>

namespace finwise::importer {
namespace {

constexpr int kRepublicOfChina = 1911; // the year before its first
constexpr int kFirstRepublicYear = 60; // earlier ones are numbers of something else
constexpr int kLastRepublicYear = 188;

struct Era {
    QStringView name;
    int before; // the year before its first
};
constexpr std::array kEras{Era{u"令和", 2018}, Era{u"平成", 1988}, Era{u"昭和", 1925},
                           Era{u"R", 2018},    Era{u"H", 1988},    Era{u"S", 1925}};

bool isMark(QStringView text, qsizetype at, QStringView marks)
{
    return at < text.size() && marks.contains(text[at]);
}

QStringView digitsOf(QStringView text)
{
    qsizetype end = 0;
    while (end < text.size() && text[end] >= u'0' && text[end] <= u'9')
        ++end;
    return text.left(end);
}

QString inEra(QStringView date, const Era &era)
{
    QStringView rest = date.mid(era.name.size()).trimmed();
    if (rest.startsWith(u'元')) // the first year has a name
        return QString::number(era.before + 1).append(rest.mid(1));
    const QStringView year = digitsOf(rest);
    if (year.isEmpty() || year.size() > 2 || !isMark(rest, year.size(), u"年./-"))
        return {};
    return QString::number(era.before + year.toInt()).append(rest.mid(year.size()));
}

} // namespace

QString withCommonYear(QStringView date)
{
    const QStringView year = digitsOf(date);
    if (year.size() == 3 && isMark(date, 3, u"/-.年")) {
        const int counted = year.toInt();
        return counted >= kFirstRepublicYear && counted <= kLastRepublicYear
                 ? QString::number(kRepublicOfChina + counted).append(date.mid(3))
                 : QString();
    }
    if (date.startsWith(u"民國"))
        return withCommonYear(date.mid(2).trimmed());
    if (!year.isEmpty())
        return {};
    for (const Era &era : kEras) {
        if (date.startsWith(era.name))
            return inEra(date, era);
    }
    return {};
}

} // namespace finwise::importer
